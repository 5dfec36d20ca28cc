"""From the network's maps to baselines: pieces of the baseline map, followed, joined and measured."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.column_edges import at_edges, parted
from hwr_desktop.engine.segmentation.network import (
    ABOVE,
    ALONG_X,
    ALONG_Y,
    BASELINE,
    BELOW,
    ENDS,
    STRIDE,
    TEXT_HEIGHT_PX,
)
from hwr_desktop.engine.segmentation.quarter_turns import points_turned_back

THRESHOLD = 0.3
ENDS_WEIGHT = 0.6
KNOT_PX = 4
OVERLAP = 0.6
"""In line heights: pieces of one line may overlap by this much sideways."""
SHORTEST = 0.6
"""In line heights."""
FAINTEST = 0.4
"""A piece that the map draws more faintly is nothing at all."""
ENOUGH_TO_TURN = 8.0
"""In line heights: so much writing must run another way before a page is taken to lie on its side."""
AGREED = 0.6
"""The share of all writing on a page that runs the way most of it does. In drawings strokes run every way."""
SURE_OF_DIRECTION = 0.4
"""Length of a piece's mean direction vector from which it is believed to run another way than the page."""
SAME_LINE = 0.35
"""In line heights: two baselines one over the other that are nearer than this are the same line seen twice."""
UNIT_PX = TEXT_HEIGHT_PX / STRIDE
"""Of the distances that the maps hold, in pixels of the maps."""
SAME_HAND = 1.6
"""Pieces whose heights differ by more than this factor are no parts of one line."""
STROKE = 4.0
"""In line heights: what runs another way than the page, is no longer than this and lies on a line is a stroke of it."""
LOOPS_BELOW = 2.5
"""In a line's reach below: how far down the loops of its letters may go."""


@dataclass(frozen=True, slots=True)
class TracedLine:
    """A baseline (n, 2) in reading direction in the map's pixels, its reach above and below, and the map's mean there.

    `quarter` says which way it is read: 0 to the right, 1 downwards, 2 to the left, 3 upwards.
    """

    course: np.ndarray
    above: float
    below: float
    strength: float
    quarter: int = 0

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

    @property
    def height(self) -> float:
        """Its reach above and below together."""
        return self.above + self.below


def traced(maps: np.ndarray) -> list[TracedLine]:
    """The baselines in maps (OUTPUTS, h, w), the drawn maps as probabilities."""
    clear = maps[BASELINE] - ENDS_WEIGHT * maps[ENDS]
    edges = at_edges(maps[ENDS])
    pieces = parted((clear > THRESHOLD).astype(np.uint8), edges)
    count, labels = cv2.connectedComponents(pieces, connectivity=8)
    maps = maps.copy()
    maps[ENDS] = np.maximum(maps[ENDS], edges)
    quarters = _quarters(maps, labels, count)
    lines: list[TracedLine] = []
    for quarter in sorted(set(quarters[1:].tolist())):
        own = np.where(quarters == quarter, np.arange(count), 0)
        turned = np.rot90(maps, quarter, axes=(1, 2))
        found = _level_lines(turned, np.rot90(own[labels], quarter))
        for line in found:
            course = points_turned_back(line.course, quarter, maps.shape[:0:-1])
            lines.append(replace(line, course=course, quarter=quarter))
    return _without_strokes(_without_doubles([line for line in lines if line.length >= SHORTEST * line.height]))


def main_quarter(lines: Sequence[TracedLine]) -> int:
    """Which way most of the writing is read, by the lines' lengths and strengths: 0 to the right, then clockwise.

    A page counts as upright unless there is enough writing that agrees on something else.
    """
    lengths = lengths_by_quarter(lines)
    most = int(lengths.argmax())
    return most if lengths[most] > max(ENOUGH_TO_TURN, AGREED * lengths.sum()) else 0


def lengths_by_quarter(lines: Sequence[TracedLine]) -> np.ndarray:
    """(4,) how much writing runs each way, in line heights, the fainter the less."""
    lengths = np.zeros(4)
    for line in lines:
        lengths[line.quarter] += line.length / line.height * line.strength
    return lengths


def _quarters(maps: np.ndarray, labels: np.ndarray, count: int) -> np.ndarray:
    """For each piece (count,) which way it runs: 0 to the right, 1 downwards, 2 to the left, 3 upwards; a piece that
    is too unsure of it goes with most of the page."""
    flat = labels.ravel()
    sizes = np.maximum(np.bincount(flat, minlength=count), 1)
    x = np.bincount(flat, maps[ALONG_X].ravel(), count) / sizes
    y = np.bincount(flat, maps[ALONG_Y].ravel(), count) / sizes
    quarters: np.ndarray = np.round(np.arctan2(y, x) / (np.pi / 2)).astype(int) % 4
    sizes[0] = 0
    page = int(np.bincount(quarters, sizes, 4).argmax())
    # Writing upside down among upright lines is far rarer than a doubt about a short piece.
    unsure = (np.hypot(x, y) < SURE_OF_DIRECTION) | (quarters == (page + 2) % 4)
    quarters[unsure] = page
    return quarters


def _level_lines(maps: np.ndarray, labels: np.ndarray) -> list[TracedLine]:
    """The lines of the labelled pieces, which run to the right."""
    boxes = _boxes(labels)
    pieces = [
        piece for label, box in boxes if box[2] >= 2 and (piece := _followed(maps, labels, label, box)) is not None
    ]
    return [line for line in _joined(pieces, maps[ENDS]) if line.strength >= FAINTEST]


def _boxes(labels: np.ndarray) -> list[tuple[int, tuple[int, int, int, int]]]:
    """Each label with the left, top, width and height of the box around it."""
    rows, columns = np.nonzero(labels)
    if not len(rows):
        return []
    values = labels[rows, columns]
    order = np.argsort(values, kind="stable")
    starts = np.flatnonzero(np.r_[True, np.diff(values[order]) > 0])
    rows, columns = rows[order], columns[order]
    low_y, high_y = np.minimum.reduceat(rows, starts), np.maximum.reduceat(rows, starts)
    low_x, high_x = np.minimum.reduceat(columns, starts), np.maximum.reduceat(columns, starts)
    return [
        (int(label), (int(left), int(top), int(right - left + 1), int(bottom - top + 1)))
        for label, left, top, right, bottom in zip(values[order][starts], low_x, low_y, high_x, high_y, strict=True)
    ]


def _followed(maps: np.ndarray, labels: np.ndarray, label: int, box: tuple[int, int, int, int]) -> TracedLine:
    """One piece of the map as a line: in each column its weighted middle, in knots of `KNOT_PX` columns."""
    left, top, width, height = box
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
    above, below = (float(np.median(maps[at][here][inside])) * UNIT_PX for at in (ABOVE, BELOW))
    strength = float(weight.sum() / max(int(inside.sum()), 1))
    return TracedLine(np.array(points), max(above, 0.25 * UNIT_PX), max(below, 0.1 * UNIT_PX), strength)


def _joined(pieces: list[TracedLine], ends: np.ndarray) -> list[TracedLine]:
    """The pieces with those put together that go on from one another across a small gap without an end between."""
    pieces = sorted(pieces, key=lambda piece: float(piece.left[0]))
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        follower = _follower(piece, pieces, ends)
        if follower is None:
            at += 1
        else:
            pieces[at] = _together(piece, pieces[follower])
            del pieces[follower]
            at = at - 1 if follower < at else at
    return pieces


def _follower(piece: TracedLine, pieces: Sequence[TracedLine], ends: np.ndarray) -> int | None:
    """The index of the nearest piece that goes on where this one ends, or None."""
    best, chosen = 1.2 * piece.height, None
    heading = piece.right - piece.course[max(-4, -len(piece.course))]
    slope = float(np.clip(heading[1] / max(float(heading[0]), 1e-6), -0.4, 0.4))
    for index, other in enumerate(pieces):
        gap = float(other.left[0] - piece.right[0])
        if other is piece or not -OVERLAP * piece.height <= gap < best:
            continue
        drop = abs(float(other.left[1] - piece.right[1] - slope * max(gap, 0.0)))
        if drop > 0.28 * piece.height or other.right[0] <= piece.right[0]:
            continue
        if max(piece.height, other.height) > SAME_HAND * min(piece.height, other.height):
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


def _without_doubles(lines: Sequence[TracedLine]) -> list[TracedLine]:
    """The lines without those that lie almost wholly on a stronger one: the same writing seen twice."""
    ordered = sorted(lines, key=lambda line: -line.length * line.strength)
    if not ordered:
        return []
    low, high, heights = _boxes_of(ordered)
    kept: list[int] = []
    for at, line in enumerate(ordered):
        # Most pairs are nowhere near one another.
        near = ((low[kept] - heights[kept, None] < high[at]) & (low[at] < high[kept] + heights[kept, None])).all(axis=1)
        others = (ordered[kept[index]] for index in np.flatnonzero(near))
        if not any(_lies_on(line, other) for other in others):
            kept.append(at)
    return [ordered[at] for at in kept]


def _boxes_of(lines: Sequence[TracedLine]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The upper left (n, 2) and the lower right corners (n, 2) of the lines' courses, and their heights (n,)."""
    low = np.array([line.course.min(axis=0) for line in lines])
    high = np.array([line.course.max(axis=0) for line in lines])
    return low, high, np.array([line.height for line in lines])


def _lies_on(line: TracedLine, other: TracedLine) -> bool:
    """Whether at least two thirds of the line's points are close to the other's course."""
    reach = SAME_LINE * min(line.height, other.height)
    low, high = other.course.min(0) - reach, other.course.max(0) + reach
    near = ((line.course >= low) & (line.course <= high)).all(axis=1)
    if near.mean() < 2 / 3:
        return False
    distance = np.hypot(*_away(line.course, other).T)
    return bool((distance < reach).mean() >= 2 / 3)


def _away(points: np.ndarray, other: TracedLine) -> np.ndarray:
    """(n, 2) the way from the nearest point of the other's course to each point."""
    start, way = other.course[:-1], np.diff(other.course, axis=0)
    ahead = ((points[:, None] - start) * way).sum(2) / np.maximum((way**2).sum(1), 1e-9)
    away = points[:, None] - (start + np.clip(ahead, 0, 1)[..., None] * way)
    nearest = (away**2).sum(2).argmin(axis=1)
    found: np.ndarray = away[np.arange(len(points)), nearest]
    return found


def _without_strokes(lines: Sequence[TracedLine]) -> list[TracedLine]:
    """The lines without the short ones that run another way than the page and lie on one that runs as it does: the
    loop of a g, or a long s."""
    lengths = lengths_by_quarter(lines)
    page = int(lengths.argmax())
    main = [line for line in lines if line.quarter == page]
    return [
        line
        for line in lines
        if line.quarter == page
        or line.length > STROKE * line.height
        or not any(_is_stroke_of(line, other) for other in main)
    ]


def _is_stroke_of(line: TracedLine, other: TracedLine) -> bool:
    """Whether at least half of the line's points are within the other's reach, loops below included."""
    away = _away(line.course, other)
    along = other.right - other.left
    down = away @ np.array([-along[1], along[0]]) / max(other.length, 1e-6)
    inside = (down > -other.above) & (down < LOOPS_BELOW * other.below)
    aside = np.abs(away @ along) / max(other.length, 1e-6)
    return bool((inside & (aside < 0.5 * other.height)).mean() >= 0.5)
