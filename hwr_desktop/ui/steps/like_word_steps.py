"""The steps of a job that looks where else the same was misread as in a word that was just corrected.

The text tells where the same was read, the reader how sure it was there, and the ink whether the word looks like the
one that was corrected. Of a common word that was right but once wrong, most places are sure, and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from hwr_desktop.document.geometry import Point
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.search import Hit
from hwr_desktop.document.words.corrections import Correction, LikePlace, like_places_in, may_hold
from hwr_desktop.errors import HwrError
from hwr_desktop.store.reader import reading
from hwr_desktop.store.scans import Scans as StoredScans
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.steps.project_texts import ProjectTexts

if TYPE_CHECKING:
    import numpy as np

    from hwr_desktop.engine.recognition.word_likeness import WordShape

SURE = 0.9
"""A reading as sure as this is left alone, unless the one that was wrong was surer still."""
DOUBTFUL = 0.6
"""A reading less sure than this is taken for wrong where the ink is alike."""
MOST_PAGES = 25
"""On no more pages than this, the nearest to the corrected word, is the ink looked at: each scan has to be decoded."""
MOST_PLACES = 200
SLICE_S = 0.05

Extent = tuple[Point, Point]


class Corrected(NamedTuple):
    """A word that was corrected, and the line and page on which it stands."""

    page: Page
    line: Line
    correction: Correction


class FoundPlace(NamedTuple):
    """A place where the same may have been misread, what is to be put there, and whether that is likely right.

    The distance of `hit` is how unlike its ink is to that of the corrected word.
    """

    hit: Hit
    put: str
    likely: bool


@dataclass(frozen=True)
class FoundPlaces:
    """All that was found, the likest first; `over` comes with the last step, and `every` tells if nothing was left out
    for there being too much to look at."""

    places: tuple[FoundPlace, ...] = ()
    over: bool = False
    every: bool = True

    @property
    def likely(self) -> int:
        """How many of the places are likely wrong."""
        return sum(place.likely for place in self.places)


class LikeWordSearch:
    """Looks through a project in a worker thread. The scan of the corrected word is kept, for the next correction is
    often on it."""

    def __init__(self, scans: Scans, texts: ProjectTexts) -> None:
        self._scans, self._texts = scans, texts
        self._kept: tuple[Path, int, np.ndarray] | None = None

    def steps(self, file: Path, pages: tuple[str, ...], corrected: Corrected) -> Iterator[FoundPlaces]:
        """A step now and then that tells nothing, and one at the end. Raises ProjectError."""
        found: list[FoundPlace] = []
        word: WordShape | None = None
        looked, every = 0, True
        since = monotonic()
        with reading(file) as project:
            texts = self._texts.up_to_date(project, file)
            for page_id in nearest_first(pages, corrected.page.id):
                if page_id not in texts:
                    texts[page_id] = project.lines(page_id)
                if monotonic() - since > SLICE_S:
                    yield FoundPlaces()
                    since = monotonic()
                if not any(not line.checked and may_hold(line.text, corrected.correction) for line in texts[page_id]):
                    continue
                page = project.page(page_id)
                places = _doubtful_places(page, corrected.correction)
                if not places:
                    continue
                if looked == MOST_PAGES or len(found) >= MOST_PLACES:
                    every = False
                    break
                if not looked:
                    home = [(corrected.line, corrected.correction.extent)]
                    word = self._shapes(file, corrected.page, home, keep=True)[0]
                yield FoundPlaces()
                found += self._judged(file, page, places, word, keep=page_id == corrected.page.id)
                looked += 1
        found.sort(key=lambda place: (not place.likely, place.hit.distance))
        yield FoundPlaces(tuple(found), True, every)

    def _judged(
        self,
        file: Path,
        page: Page,
        places: Sequence[tuple[Line, LikePlace]],
        word: WordShape | None,
        keep: bool,
    ) -> Iterator[FoundPlace]:
        """The places of a page whose ink is not plainly other than the word's."""
        from hwr_desktop.engine.recognition.word_likeness import ALIKE, UNLIKE, unlikeness  # not before: it is slow

        shapes = self._shapes(file, page, [(line, place.extent) for line, place in places], keep)
        for (line, place), shape in zip(places, shapes, strict=True):
            far = float(unlikeness(word, [shape])[0]) if word is not None and shape is not None else UNLIKE
            if far > UNLIKE and not place.offered:
                continue
            likely = (far <= ALIKE and place.confidence < DOUBTFUL) or (place.offered and far <= UNLIKE)
            hit = Hit(page.id, line.id, place.start, place.end, line.text, far)
            yield FoundPlace(hit, place.put, likely)

    def _shapes(
        self, file: Path, page: Page, words: Sequence[tuple[Line, Extent]], keep: bool
    ) -> list[WordShape | None]:
        """The shapes of words of a page; none of them where its scan cannot be had."""
        from hwr_desktop.engine.recognition.word_likeness import word_shapes
        from hwr_desktop.engine.segmentation.line_cutter import cut_line

        try:
            image = self._image(StoredScans(file.parent).path(page.image), page.index, keep)
        except HwrError:  # whoever opens the page is told
            return [None] * len(words)
        strips = {line.id: cut_line(image, line.polygon, line.baseline) for line, _ in words}
        return [word_shapes(strips[line.id], [extent])[0] for line, extent in words]

    def _image(self, path: Path, index: int, keep: bool) -> np.ndarray:
        """The scan (height, width) uint8."""
        from hwr_desktop.engine.images import to_grey

        if self._kept is not None and self._kept[:2] == (path, index):
            return self._kept[2]
        image = to_grey(self._scans.array(path, index))
        if keep:
            self._kept = (path, index, image)
        return image


def nearest_first(pages: Sequence[str], page_id: str) -> list[str]:
    """The pages with that one first, then those beside it, and so outwards."""
    at = pages.index(page_id) if page_id in pages else 0
    return [pages[number] for number in sorted(range(len(pages)), key=lambda number: abs(number - at))]


def _doubtful_places(page: Page, correction: Correction) -> list[tuple[Line, LikePlace]]:
    """The places of a page where the same was read, and no surer than can be wrong."""
    sure = max(SURE, correction.confidence)
    return [
        (line, place)
        for line in page.lines
        for place in like_places_in(line, correction)
        if place.confidence <= sure or place.offered
    ]
