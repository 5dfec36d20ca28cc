"""How unlike the ink of two words is, whatever they were read as.

Words are compared as in T. M. Rath and R. Manmatha, "Word image matching using dynamic time warping" (CVPR 2003): each
column of a word becomes a few numbers, and the columns of two words are laid along one another as well as they can be,
for no hand writes a word twice at the same pace. Instead of their profiles the numbers are the strokes' directions at
several heights (N. Dalal and B. Triggs, "Histograms of oriented gradients for human detection", CVPR 2005), which told
words apart better in the same measurement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hwr_desktop.document.geometry import Point
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.recognition.line_image import HEIGHT_PX, line_ink
from hwr_desktop.engine.segmentation.line_cutter import LineStrip

ALIKE = 0.30
"""Words of one hand that are no further apart than this are probably the same.

Measured on words of two letters and more whose places were found by forced alignment. In three hands of
copiste-d-un-jour 74 of 100 pairs of the same word are this near, 44 of pairs that differ in one letter, and 7 of pairs
of other words; in the difficult hand of hooker-letters, on five pages, 22, 13 and 3.
"""
UNLIKE = 0.60
"""Words further apart than this are hardly the same: of the same pairs 96, 95 and 57 are nearer, and 88, 83 and 55."""

COLUMNS = 48
HEIGHTS = 6
DIRECTIONS = 8
BLUR_PX = 1.5
MARGIN_PX = 2
"""Of the ink beside a word that is taken along, since nobody knows to the pixel where it ends."""
LEAST_WIDTH_PX = 6
REACH = 7
"""By how many columns the one word may be ahead of the other."""
LOOSE = 3
"""How many columns at either end of one of the words may be left over, for the same reason as the margin."""
WIDTH_WEIGHT = 0.35
"""What it counts that one word is e times as wide as the other."""


@dataclass(frozen=True, slots=True, eq=False)
class WordShape:
    """A word's strokes: `columns` (COLUMNS, DIRECTIONS * HEIGHTS) float32, and its width in pixels of the strip."""

    columns: np.ndarray
    width_px: int


def word_shapes(strip: LineStrip, extents: Sequence[tuple[Point, Point]]) -> list[WordShape | None]:
    """The shapes of words of a line, each from one point of the page to another along the baseline.

    None for a word that is too narrow to be told from others.
    """
    ink = line_ink(strip.pixels)
    scale = ink.shape[1] / max(len(strip.axis), 1)
    return [_shape(ink, *(round(_column(strip, point) * scale) for point in extent)) for extent in extents]


def unlikeness(word: WordShape, others: Sequence[WordShape]) -> np.ndarray:
    """How far apart a word and each of some others are, (n,) float: 0 for the same picture; see `ALIKE`."""
    if not others:
        return np.zeros(0)
    columns = np.stack([other.columns for other in others])
    widths = np.array([other.width_px for other in others], float)
    apart: np.ndarray = _warped(word.columns, columns) + WIDTH_WEIGHT * np.abs(np.log(widths / word.width_px))
    return apart


def _column(strip: LineStrip, point: Point) -> int:
    """The column of a strip that stands over a point of the page."""
    return int(np.hypot(*(strip.axis - np.asarray(point, float)).T).argmin())


def _shape(ink: np.ndarray, one: int, other: int) -> WordShape | None:
    """The shape of what stands between two columns of a line's ink (HEIGHT_PX, width) uint8."""
    left, right = max(min(one, other) - MARGIN_PX, 0), min(max(one, other) + MARGIN_PX + 1, ink.shape[1])
    if right - left < LEAST_WIDTH_PX:
        return None
    strokes = _strokes(ink[:, left:right])
    return WordShape(_resampled(strokes), right - left)


def _strokes(ink: np.ndarray) -> np.ndarray:
    """How strongly strokes run in each direction at each height, (width, DIRECTIONS * HEIGHTS) float32.

    Every column has about the same length, so that faint ink counts as much as dark; paper stays near zero.
    """
    smooth = cv2.GaussianBlur(ink.astype(np.float32) / 255, (0, 0), BLUR_PX)
    across, down = (cv2.Sobel(smooth, cv2.CV_32F, *order) for order in ((1, 0), (0, 1)))
    strength, angle = np.hypot(across, down), np.arctan2(down, across) % (2 * np.pi)
    sector, step = 2 * np.pi / DIRECTIONS, HEIGHT_PX // HEIGHTS
    rows = []
    for direction in range(DIRECTIONS):
        away = np.abs((angle - direction * sector + np.pi) % (2 * np.pi) - np.pi)
        own = np.clip(1 - away / sector, 0, None) * strength
        rows.append(cv2.GaussianBlur(own, (0, 0), sigmaX=2.0, sigmaY=step / 2)[step // 2 :: step])
    strokes = np.sqrt(np.concatenate(rows).T)
    lengths = np.linalg.norm(strokes, axis=1, keepdims=True)
    even: np.ndarray = strokes / (lengths + 0.15 * np.median(lengths) + 1e-6)
    return even


def _resampled(strokes: np.ndarray) -> np.ndarray:
    """The columns of a word made `COLUMNS` of them."""
    at = np.linspace(0, len(strokes) - 1, COLUMNS)
    low = at.astype(int)
    high = np.minimum(low + 1, len(strokes) - 1)
    share = (at - low)[:, None]
    columns: np.ndarray = (strokes[low] * (1 - share) + strokes[high] * share).astype(np.float32)
    return columns


def _warped(word: np.ndarray, others: np.ndarray) -> np.ndarray:
    """The mean difference a column along the best warping path, of (COLUMNS, f) and each of (n, COLUMNS, f).

    All paths are followed at once, a diagonal at a time: what a place costs depends on the two diagonals before only.
    """
    cost = np.full((len(others), COLUMNS, COLUMNS), np.inf, np.float32)
    lengths = (word**2).sum(1)[None, :, None] + (others**2).sum(2)[:, None, :]
    near = np.abs(np.subtract.outer(np.arange(COLUMNS), np.arange(COLUMNS))) <= REACH
    cost[:, near] = np.maximum(lengths - 2 * np.einsum("if,njf->nij", word, others), 0)[:, near]
    total = np.full((len(others), COLUMNS + 1, COLUMNS + 1), np.inf, np.float32)
    total[:, 0, : LOOSE + 1] = total[:, : LOOSE + 1, 0] = 0
    for diagonal in range(2 * COLUMNS - 1):
        row = np.arange(max(0, diagonal - COLUMNS + 1), min(diagonal, COLUMNS - 1) + 1)
        row = row[np.abs(2 * row - diagonal) <= REACH]
        column = diagonal - row
        before = np.minimum(total[:, row, column + 1], total[:, row + 1, column])
        before = np.minimum(before, total[:, row, column])
        total[:, row + 1, column + 1] = cost[:, row, column] + before
    ends = (total[:, COLUMNS, COLUMNS - LOOSE :], total[:, COLUMNS - LOOSE :, COLUMNS])
    mean: np.ndarray = np.concatenate(ends, axis=1).min(axis=1) / COLUMNS
    return mean
