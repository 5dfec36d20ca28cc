"""Whether what a model is measured on is also what it learned from: then its figures flatter it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.errors import InputError

THUMBNAIL_PX = 32
ALIKE = 12
"""Grey levels by which two thumbnails of one scan may differ anywhere. Saved as JPEG of quality 20 a page differed by 2
at the most, from other pages of its size by 57 and more."""
_PAGE_NUMBER = re.compile(r"\d+(?=\D*$)")


class Shared(NamedTuple):
    """A page to measure on, and one to learn from, that are the same or may belong together."""

    measured: GroundTruthPage
    learned: GroundTruthPage


def same_pixels(measured: Sequence[GroundTruthPage], learned: Sequence[GroundTruthPage]) -> list[Shared]:
    """The pages to measure on that show the same as a page to learn from: the same file, or the scan saved again.

    Only pages of one size in pixels are compared, so that few files need be read; a copy of another size is not seen.
    Images that cannot be read are passed over.
    """
    by_size: dict[tuple[int, int], list[GroundTruthPage]] = defaultdict(list)
    for page in learned:
        by_size[page.page.width, page.page.height].append(page)
    thumbnails = _Thumbnails()
    pairs = ((page, by_size.get((page.page.width, page.page.height), ())) for page in measured)
    found = ((page, thumbnails.like(page, candidates)) for page, candidates in pairs)
    return [Shared(page, other) for page, other in found if other is not None]


def same_document(measured: Sequence[GroundTruthPage], learned: Sequence[GroundTruthPage]) -> list[Shared]:
    """The pages to measure on whose name is that of a page to learn from but for the page's number.

    Names are compared within a collection, or within two folders that lie side by side, such as `train` and `val`.
    """
    by_name = {key: page for page in learned for key in _keys(page)}
    found = ((page, next((by_name[key] for key in _keys(page) if key in by_name), None)) for page in measured)
    return [Shared(page, other) for page, other in found if other is not None]


def _keys(page: GroundTruthPage) -> Iterator[tuple[str, str]]:
    """What pages of one document have in common: the place they are from, and the name without its last number."""
    name = _PAGE_NUMBER.sub("#", page.cut_from or page.image.stem)
    yield page.collection, name
    yield str(page.image.parent.parent), name


class _Thumbnails:
    """Pages seen from afar, each read when it is first asked for."""

    def __init__(self) -> None:
        self._made: dict[tuple[Path, int], np.ndarray | None] = {}

    def like(self, page: GroundTruthPage, candidates: Sequence[GroundTruthPage]) -> GroundTruthPage | None:
        """The first of the candidates that shows the same as a page."""
        for other in candidates:
            own, its = self._of(page), self._of(other)
            if own is not None and its is not None and cv2.absdiff(own, its).max() < ALIKE:
                return other
        return None

    def _of(self, page: GroundTruthPage) -> np.ndarray | None:
        """A page's thumbnail (THUMBNAIL_PX, THUMBNAIL_PX) uint8, None where it cannot be read."""
        key = page.image.absolute(), page.page.index
        if key not in self._made:
            try:
                grey = to_grey(read_page(page.image, page.page.index))
            except InputError:
                self._made[key] = None
            else:
                self._made[key] = cv2.resize(grey, (THUMBNAIL_PX, THUMBNAIL_PX), interpolation=cv2.INTER_AREA)
        return self._made[key]
