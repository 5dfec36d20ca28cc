"""Small pictures of ink for a list of places: the line's strip, and where the words stand. For a worker thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage

from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.search import Hit, place_of
from hwr_desktop.store.reader import reading
from hwr_desktop.store.scans import Scans as StoredScans
from hwr_desktop.ui.scan.adjustment import Adjustment, Adjustments
from hwr_desktop.ui.scan.ink import ink_of, strip_placing
from hwr_desktop.ui.scan.scan_picture import image_of
from hwr_desktop.ui.scan.scans import Scans

LONGEST_SHARE = 40
"""A strip is made no longer than so many times its height, whatever its line looks like."""


@dataclass(frozen=True, eq=False)
class Snippet:
    """A line's strip of ink, and the words in it that were found, in its pixels; None where their place is unknown."""

    image: QImage
    words: QRectF | None


class Snippets:
    """Cuts snippets from the scans of a project. The scan used last is kept, for the next place is often on it."""

    def __init__(self, scans: Scans) -> None:
        self._scans = scans
        self._kept: tuple[Path, int, QImage] | None = None
        self._adjustments = Adjustments()

    def steps(
        self, file: Path, page_id: str, hits: tuple[Hit, ...], height_px: int, shown: QImage | None
    ) -> Iterator[tuple[Hit, Snippet | None]]:
        """A step for each of the places, which are all on one page; None where there is no ink any more.

        file: the project. shown: the scan of that page, if it is decoded already. Raises ProjectError, InputError.
        """
        with reading(file) as project:
            page = project.page(page_id)
        image = shown if shown is not None else self._image(StoredScans(file.parent).path(page.image), page.index)
        adjustment = self._adjustments.of(image, page.look)
        for hit in hits:
            yield hit, snippet_of(image, page, hit, height_px, adjustment)

    def _image(self, path: Path, index: int) -> QImage:
        if self._kept is None or self._kept[:2] != (path, index):
            self._kept = None  # before the next one is there: two scans need twice the room
            self._kept = (path, index, image_of(self._scans.array(path, index)))
        return self._kept[2]


def snippet_of(
    image: QImage, page: Page, hit: Hit, height_px: int, adjustment: Adjustment | None = None
) -> Snippet | None:
    """The ink of a place, so many pixels high. image: the page's scan as it is stored; adjustment: its look."""
    if not page.has(hit.line_id):
        return None
    line = page.line(hit.line_id)
    strip = ink_of(image, line, page.turn or 0, adjustment)
    if strip is None:
        return None
    width = min(round(strip.width() * height_px / strip.height()), LONGEST_SHARE * height_px)
    smooth = Qt.TransformationMode.SmoothTransformation
    small = strip.scaled(max(width, 1), height_px, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    words = _words(line, page.turn or 0, hit) if line.text == hit.text else None
    if words is not None:
        across, down = small.width() / strip.width(), small.height() / strip.height()
        words = QRectF(words.left() * across, words.top() * down, words.width() * across, words.height() * down)
    return Snippet(small, words)


def _words(line: Line, turn: int, hit: Hit) -> QRectF | None:
    """Where the words that were found stand in the line's strip: from top to bottom of it, for it is level."""
    place = place_of(line, hit.start, hit.end)
    if place is None:
        return None
    placing, size, _margin = strip_placing(line, turn)
    xs = [placing.map(QPointF(*point)).x() for point in place]
    return QRectF(min(xs), 0, max(xs) - min(xs), size.height()).normalized()
