"""Pages of ground truth kept in memory, reduced to little more than the scale at which the line network sees them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from hwr_desktop.document.page import Line
from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_extent import line_extent
from hwr_desktop.engine.segmentation.line_finder import LineFinder
from hwr_desktop.engine.training.baseline_measure import match_baselines
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.engine.training.synthesis.fonts import training_fonts
from hwr_desktop.engine.training.synthesis.pages import synthesise_page
from hwr_desktop.engine.training.synthesis.texts import sentences_in

STORED_HEIGHT_PX = 18.0
"""Text height at which pages are kept: half as large again as the network sees it, for enlarging."""
SYNTHETIC = "synthetic"
LONG_ENOUGH = 3.0
"""In line heights: only a found line longer than this is believed against ground truth that does not have it."""


@dataclass(frozen=True, slots=True)
class StoredLine:
    """A baseline (n, 2) in reading direction, with its reach above and below, in pixels of the stored page."""

    baseline: np.ndarray
    above: float
    below: float


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page in memory: its grey (h, w) uint8, its lines, and those that the ground truth seems to have left out."""

    grey: np.ndarray
    lines: tuple[StoredLine, ...]
    collection: str
    unlisted: tuple[StoredLine, ...] = ()


def stored(source: GroundTruthPage, finder: LineFinder | None = None) -> StoredPage | None:
    """A page read and reduced, or None where no line of it has a usable baseline.

    A finder, where one is given, looks for lines that the ground truth does not have: much of it covers a page only in
    part, and what is writing must not be learned as none.
    """
    grey = to_grey(read_page(source.image, source.page.index))
    page = _reduced(grey, source.page.lines, source.collection)
    if page is None or finder is None:
        return page
    found = finder.find(grey).lines
    matched = match_baselines([line.baseline for line in found], [line.baseline for line in source.page.lines])
    known = {at for at, share in enumerate(matched.shares) if share > 0.1}
    scale = len(page.grey) / len(grey)
    unlisted = (_scaled(line, scale) for at, line in enumerate(found) if at not in known)
    return replace(page, unlisted=tuple(line for line in unlisted if _long(line)))


def synthetic_pages(fonts: Path, texts: Path, seed: int, count: int) -> Iterator[StoredPage]:
    """Drawn pages whose lines are exactly known, made in a process of their own. Raises InputError without fonts."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        portions = [pool.submit(_drawn, fonts, texts, seed + at, min(5, count - at)) for at in range(0, count, 5)]
        for portion in portions:
            yield from portion.result()


def _drawn(fonts: Path, texts: Path, seed: int, count: int) -> list[StoredPage]:
    files, sentences = training_fonts(fonts), sentences_in(texts)
    pages = []
    for at in range(seed, seed + count):
        image, page, _ = synthesise_page(at, files, sentences)
        reduced = _reduced(to_grey(image), page.lines, SYNTHETIC)
        pages += [] if reduced is None else [reduced]
    return pages


def _reduced(grey: np.ndarray, lines: Sequence[Line], collection: str) -> StoredPage | None:
    """The page at `STORED_HEIGHT_PX`, or None where no line has a baseline."""
    lines = [line for line in lines if len(line.baseline) >= 2]
    if not lines:
        return None
    whole = [_scaled(line, 1.0) for line in lines]
    scale = min(1.0, STORED_HEIGHT_PX / float(np.median([line.above + line.below for line in whole])))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return StoredPage(small, tuple(_scaled(line, scale) for line in lines), collection)


def _scaled(line: Line, scale: float) -> StoredLine:
    above, below = line_extent(line.polygon, line.baseline)
    return StoredLine(np.asarray(line.baseline, float) * scale, above * scale, below * scale)


def _long(line: StoredLine) -> bool:
    length = float(np.hypot(*(line.baseline[-1] - line.baseline[0])))
    return length > LONG_ENOUGH * (line.above + line.below)
