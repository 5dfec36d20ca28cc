"""A sheet of lines that were found and that the truth does not have, for a person to count the real ones among them.

Much ground truth covers a page only in part, so that the measured precision has a ceiling below 1; a sample of what
counts as wrong says where it lies.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from hwr_desktop.document.page import Line
from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_cutter import cut_line
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.engine.training.measured_page import MeasuredPage
from hwr_desktop.errors import InputError

MOST = 100
SEED = 7
STRIP_PX = 64
WIDEST_PX = 760
NUMBER_PX = 64
GAP_PX = 6
COLUMNS = 2
HEAD_PX = 60
FONT_PX = 26


class ExtraLine(NamedTuple):
    """A found line that the truth does not have, in pixels of its page's image."""

    source: GroundTruthPage
    line: Line


class ExtraLines:
    """Gathers such lines from the pages it is told of."""

    def __init__(self) -> None:
        self.lines: list[ExtraLine] = []

    def add(self, page: MeasuredPage) -> None:
        """Take in a page's extra lines."""
        self.lines += [ExtraLine(page.source, page.found[at]) for at in page.match.extra_lines]

    def sample(self, most: int = MOST) -> list[ExtraLine]:
        """At most so many of them, always the same for the same lines, in the order of the pages."""
        chosen = np.random.default_rng(SEED).permutation(len(self.lines))[:most]
        return [self.lines[at] for at in sorted(chosen)]


def sheet_of(
    sample: Sequence[ExtraLine], of: int, failed: Callable[[Path, InputError], None] | None = None
) -> np.ndarray:
    """The lines as numbered strips in two columns, (h, w) uint8 grey; the head says that they are a sample of `of`.

    Strips too long for their column are reduced. A page whose image can no longer be read goes to `failed`, and its
    lines are left out; without it InputError is raised.
    """
    strips = _strips(sample, failed)
    rows = -(-len(strips) // COLUMNS)
    pitch, breadth = STRIP_PX + GAP_PX, NUMBER_PX + WIDEST_PX + GAP_PX
    sheet = Image.new("L", (GAP_PX + COLUMNS * breadth, HEAD_PX + max(rows, 1) * pitch + GAP_PX), 255)
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(FONT_PX)
    said = f"{len(strips)} of {of} found lines that the truth does not have; which of them are writing?"
    draw.text((2 * GAP_PX, 2 * GAP_PX), said, 0, font)
    for at, strip in enumerate(strips):
        left, top = GAP_PX + at // rows * breadth, HEAD_PX + at % rows * pitch
        draw.text((left, top + (STRIP_PX - FONT_PX) // 2), f"{at + 1}", 0, font)
        sheet.paste(Image.fromarray(strip), (left + NUMBER_PX, top + (STRIP_PX - strip.shape[0]) // 2))
    return np.array(sheet)


def _strips(sample: Sequence[ExtraLine], failed: Callable[[Path, InputError], None] | None) -> list[np.ndarray]:
    """The lines cut out as for reading, each image decoded once."""
    strips: list[np.ndarray] = []
    by_page: dict[tuple[Path, int], list[Line]] = {}
    for source, line in sample:
        by_page.setdefault((source.image, source.page.index), []).append(line)
    for (path, index), lines in by_page.items():
        try:
            grey = to_grey(read_page(path, index))
        except InputError as error:
            if failed is None:
                raise
            failed(path, error)
            continue
        strips += [_fitting(cut_line(grey, line.polygon, line.baseline, STRIP_PX).pixels) for line in lines]
    return strips


def _fitting(strip: np.ndarray) -> np.ndarray:
    """The strip reduced to the column's width where it is wider."""
    scale = WIDEST_PX / strip.shape[1]
    if scale >= 1:
        return strip
    size = (WIDEST_PX, max(1, round(strip.shape[0] * scale)))
    return np.asarray(cv2.resize(strip, size, interpolation=cv2.INTER_AREA))
