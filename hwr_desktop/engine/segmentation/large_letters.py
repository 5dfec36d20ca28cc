"""Letters larger than a line's reach says: signatures, headings, initials, as far as their ink tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_outline import Course, cores

INK = 110
"""From here on a pixel of the ink counts as written on."""
PERCENTILE = 85
"""Of the places along a line, so many have letters no higher than what is taken for its reach: a single long stroke
does not make a line large."""
GROWN = 1.25
"""A line's ink must go beyond its reach by this factor before the reach is changed."""
MOST = 2.2
"""More than so many times the reach is a flourish or a frame."""
LONG = 4.0
"""In reaches: ink over a line shorter than this may well be that of a neighbour that was not found."""
PLACE_PX = 4


def with_large_letters(ink: np.ndarray, lines: Sequence[Course]) -> list[Course]:
    """The lines with a greater reach where ink (h, w) uint8 that touches their small letters, and no other line's,
    goes far beyond it."""
    if not lines:
        return []
    taken = cores(ink.shape, lines)
    count, strokes = cv2.connectedComponents((ink > INK).astype(np.uint8), connectivity=8)
    owner = _owners(strokes, taken, count)
    rows, columns = np.nonzero(owner[strokes])
    owners = owner[strokes[rows, columns]]
    order = np.argsort(owners, kind="stable")
    points = np.stack([columns, rows], axis=1)[order].astype(float)
    edges = np.searchsorted(owners[order], np.arange(1, len(lines) + 2))
    return [_grown(line, points[edges[at] : edges[at + 1]]) for at, line in enumerate(lines)]


def _owners(strokes: np.ndarray, taken: np.ndarray, count: int) -> np.ndarray:
    """(count,) the number, from 1, of the only line whose small letters a piece of ink touches; else 0."""
    at_letters = (taken > 0) & (strokes > 0)
    pieces, lines = strokes[at_letters], taken[at_letters]
    least, most = np.full(count, np.iinfo(np.int32).max), np.zeros(count, int)
    np.minimum.at(least, pieces, lines)
    np.maximum.at(most, pieces, lines)
    return np.where(least == most, most, 0)


def _grown(line: Course, points: np.ndarray) -> Course:
    """The line with the reach that its ink (n, 2) has at most places."""
    run = line.points[-1] - line.points[0]
    length = max(float(np.hypot(*run)), 1e-6)
    along = run / length
    away = points - line.points[0]
    ahead = away @ along
    within = (ahead >= 0) & (ahead <= length)
    if within.sum() < 2 or length < LONG * line.above:
        return line
    knots = (line.points - line.points[0]) @ along
    heights = (line.points - line.points[0]) @ np.array([-along[1], along[0]])
    down = (away @ np.array([-along[1], along[0]]))[within] - np.interp(ahead[within], knots, heights)
    place = (ahead[within] / PLACE_PX).astype(int)
    up = np.zeros(int(length / PLACE_PX) + 1)
    np.maximum.at(up, place, -down)
    seen = float(np.percentile(up, PERCENTILE))
    if not GROWN * line.above < seen:
        return line
    return replace(line, above=min(seen, MOST * line.above))
