"""From the network's maps to baselines: pieces of the baseline map, followed, joined and measured."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.network import ABOVE, BASELINE, BELOW, ENDS, TEXT_HEIGHT_PX

THRESHOLD = 0.35
ENDS_WEIGHT = 0.6
SHORTEST_PX = 7.0
KNOT_PX = 6
OVERLAP = 0.6
"""In line heights: pieces of one line may overlap by this much sideways."""
FAINTEST = 0.45


@dataclass(frozen=True, slots=True)
class TracedLine:
    """A baseline (n, 2) from left to right in the map's pixels, its reach above and below, and the map's mean there."""

    course: np.ndarray
    above: float
    below: float
    strength: float

    @property
    def left(self) -> np.ndarray:
        """Its first point."""
        first: np.ndarray = self.course[0]
        return first

    @property
    def right(self) -> np.ndarray:
        """Its last point."""
        last: np.ndarray = self.course[-1]
        return last

    @property
    def length(self) -> float:
        """The distance between its ends."""
        return float(np.hypot(*(self.right - self.left)))


def traced(maps: np.ndarray) -> list[TracedLine]:
    """The baselines in maps (OUTPUTS, h, w), the first two as probabilities, the distances in units of text height."""
    clear = maps[BASELINE] - ENDS_WEIGHT * maps[ENDS]
    mask = (clear > THRESHOLD).astype(np.uint8)
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    pieces = [
        piece
        for label in range(1, count)
        if boxes[label, cv2.CC_STAT_WIDTH] >= 2 and (piece := _followed(maps, labels, label, boxes[label])) is not None
    ]
    joined = _joined(pieces, maps)
    return [line for line in joined if line.length >= SHORTEST_PX and line.strength >= FAINTEST]


def _followed(maps: np.ndarray, labels: np.ndarray, label: int, box: np.ndarray) -> TracedLine | None:
    """One piece of the map as a line: in each column its weighted middle, in knots of `KNOT_PX` columns."""
    left, top, width, height = (int(value) for value in box[:4])
    here = slice(top, top + height), slice(left, left + width)
    inside = labels[here] == label
    weight = np.where(inside, maps[BASELINE][here], 0.0)
    total = weight.sum(axis=0)
    rows = (weight * (np.arange(height) + top)[:, None]).sum(axis=0) / np.maximum(total, 1e-6)
    columns = np.arange(width) + left
    knots = max(2, round(width / KNOT_PX) + 1)
    edges = np.linspace(0, width, knots + 1).astype(int)
    points = [
        (float(columns[a:b].mean()), float(np.average(rows[a:b], weights=total[a:b] + 1e-6)))
        for a, b in itertools.pairwise(edges)
        if b > a
    ]
    points[0] = (float(columns[0]), points[0][1])
    points[-1] = (float(columns[-1]), points[-1][1])
    if len(points) < 2:
        points.append((points[0][0] + 1.0, points[0][1]))
    above, below = (float(np.median(maps[at][here][inside])) * TEXT_HEIGHT_PX for at in (ABOVE, BELOW))
    return TracedLine(
        np.array(points), max(above, 3.0), max(below, 1.0), float(weight.sum() / max(int(inside.sum()), 1))
    )


def _joined(pieces: list[TracedLine], maps: np.ndarray) -> list[TracedLine]:
    """The pieces with those put together that go on from one another across a small gap without an end between."""
    pieces = sorted(pieces, key=lambda piece: float(piece.left[0]))
    changed = True
    while changed:
        changed = False
        for at, piece in enumerate(pieces):
            reach = 1.2 * (piece.above + piece.below)
            follower = _follower(piece, pieces, reach, maps[ENDS])
            if follower is not None:
                other = pieces.pop(follower)
                where = pieces.index(piece) if follower < at else at
                pieces[where] = _together(piece, other)
                changed = True
                break
    return pieces


def _follower(piece: TracedLine, pieces: list[TracedLine], reach: float, ends: np.ndarray) -> int | None:
    """The index of the nearest piece that goes on where this one ends, or None."""
    best, chosen = reach, None
    heading = piece.right - piece.course[max(-4, -len(piece.course))]
    slope = float(np.clip(heading[1] / max(float(heading[0]), 1e-6), -0.4, 0.4))
    for index, other in enumerate(pieces):
        if other is piece:
            continue
        gap = float(other.left[0] - piece.right[0])
        if not -OVERLAP * (piece.above + piece.below) <= gap < best:
            continue
        drop = abs(float(other.left[1] - piece.right[1] - slope * max(gap, 0.0)))
        if drop > 0.28 * (piece.above + piece.below) or other.right[0] <= piece.right[0]:
            continue
        if _strongest_between(ends, piece.right, other.left) < 0.5:
            best, chosen = gap, index
    return chosen


def _strongest_between(field: np.ndarray, start: np.ndarray, end: np.ndarray) -> float:
    """The largest value of a map on the way between two points."""
    steps = max(2, int(np.hypot(*(end - start))) + 1)
    xs = np.clip(np.round(np.linspace(start[0], end[0], steps)).astype(int), 0, field.shape[1] - 1)
    ys = np.clip(np.round(np.linspace(start[1], end[1], steps)).astype(int), 0, field.shape[0] - 1)
    return float(field[ys, xs].max())


def _together(first: TracedLine, second: TracedLine) -> TracedLine:
    """Two pieces as one, their reach and strength weighed by length."""
    a, b = max(first.length, 1.0), max(second.length, 1.0)
    share = a / (a + b)
    tail = second.course[second.course[:, 0] > first.right[0]]
    return TracedLine(
        np.vstack([first.course, tail]),
        share * first.above + (1 - share) * second.above,
        share * first.below + (1 - share) * second.below,
        share * first.strength + (1 - share) * second.strength,
    )
