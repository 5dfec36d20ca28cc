"""Cutting an outline in two along a stroke: geometry only, in pixels of the page.

A *chord* is a stretch of a stroke that runs through an outline from edge to edge. Each chord parts a simple polygon in
two simple ones, along the stroke as it was drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from hwr_desktop.document.geometry import (
    Point,
    Polygon,
    Polyline,
    bounding_box,
    distance_along,
    length,
    stretch,
)

LEAST_BASELINE_PX = 2.0
"""No piece is left with less of the baseline than this."""

SLACK = 1e-9
"""Of a segment: by so much two may miss each other and still meet, so that no corner is a hole."""


class Piece(NamedTuple):
    """A part of a line: its outline and its stretch of the baseline, from `start` to `end` pixels along the whole."""

    polygon: Polygon
    baseline: Polyline
    start: float
    end: float


class Chord(NamedTuple):
    """A stretch of a stroke through an outline: its points, and those of them that lie on the stroke as drawn.

    The two differ where the stroke begins or ends within the outline and was drawn on to its edge.
    """

    path: Polyline
    drawn: Polyline


def pieces(polygon: Polygon, baseline: Polyline, stroke: Sequence[Point]) -> tuple[Piece, ...]:
    """The line cut wherever the stroke crosses it, in reading direction; one piece where it does not.

    A stroke cuts a line where it crosses the baseline. It need not reach to the edges of the outline, which often
    reaches over its neighbours: there it is drawn on straight.
    """
    whole = length(baseline)
    parts: list[Polygon] = [polygon]
    cuts: list[float] = []
    for chord in chords(polygon, stroke):
        at = _crossing(baseline, chord)
        where = next((number for number, part in enumerate(parts) if contains(part, _middle(chord.path))), None)
        if at is None or where is None:
            continue
        bounds = [0.0, *cuts, whole]
        if not bounds[where] + LEAST_BASELINE_PX <= at <= bounds[where + 1] - LEAST_BASELINE_PX:
            continue
        both = parted(parts[where], chord.path)
        parts[where : where + 1] = sorted(both, key=lambda part: _mean_distance(baseline, part))
        cuts.insert(where, at)
    bounds = [0.0, *cuts, whole]
    if not cuts:
        return (Piece(polygon, baseline, 0.0, whole),)
    return tuple(
        Piece(part, stretch(baseline, start, end), start, end)
        for part, (start, end) in zip(parts, pairwise(bounds), strict=True)
    )


def crossings(line: Sequence[Point], stroke: Sequence[Point]) -> list[Point]:
    """Where a stroke crosses a polyline, in the order of the stroke."""
    return [_at(stroke, along) for along, _ in _meetings(stroke, line)]


def chords(polygon: Polygon, stroke: Sequence[Point]) -> Iterator[Chord]:
    """The chords of a stroke in an outline, in the order in which they were drawn."""
    if len(stroke) < 2:
        return
    box = bounding_box(polygon)
    further = _lengthened(stroke, box.width + box.height + 1)
    last = len(further) - 2.0
    closed = (*polygon, polygon[0])
    for start, end in pairwise(along for along, _ in _meetings(further, closed)):
        if end <= 1 or start >= last:  # only what was drawn on beyond the stroke's ends
            continue
        if contains(polygon, _at(further, (start + end) / 2)):
            yield Chord(_between(further, start, end), _between(further, max(start, 1.0), min(end, last)))


def parted(polygon: Polygon, path: Polyline) -> tuple[Polygon, Polygon]:
    """The two parts of an outline on both sides of a path from edge to edge."""
    there, back = arcs(polygon, path[0], path[-1])
    return without_repeats((*reversed(path), *there)), without_repeats((*path, *back))


def arcs(polygon: Polygon, start: Point, end: Point) -> tuple[Polygon, Polygon]:
    """The corners of the outline from one point on its edge to another, and those from there back again."""
    first, first_share = _edge_of(polygon, start)
    second, second_share = _edge_of(polygon, end)
    count = len(polygon)
    there = (second - first) % count
    if there == 0 and second_share < first_share:
        there = count
    turned = [polygon[(first + 1 + at) % count] for at in range(count)]
    return tuple(turned[:there]), tuple(turned[there:])


def contains(polygon: Sequence[Point], at: Point) -> bool:
    """Whether a point lies in a polygon, by the even-odd rule."""
    x, y = at
    inside = False
    for (ax, ay), (bx, by) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            inside = not inside
    return inside


def without_repeats(points: Sequence[Point]) -> Polygon:
    """A polygon without points that repeat the one before."""
    return tuple(
        point
        for point, before in zip(points, (points[-1], *points[:-1]), strict=True)
        if hypot(point[0] - before[0], point[1] - before[1]) > 1e-6
    )


def _crossing(baseline: Polyline, chord: Chord) -> float | None:
    """How far along the baseline a chord cuts it; None where it does not lead from one side of it to the other.

    A stroke through the whole outline also cuts a baseline that lies a little outside.
    """
    complete = chord.path == chord.drawn
    tried = _lengthened(chord.path, length(chord.path) / 2) if complete else chord.drawn
    found = crossings(baseline, tried)
    return distance_along(baseline, found[0]) if len(found) % 2 else None


def _meetings(path: Sequence[Point], other: Sequence[Point]) -> list[tuple[float, float]]:
    """Where two polylines meet: how many of its segments, with the fraction, each has gone there; by the first.

    A corner of one that lies on the other counts once.
    """
    found = []
    for at, (a, b) in enumerate(pairwise(path)):
        for beside, (c, d) in enumerate(pairwise(other)):
            (rx, ry), (sx, sy) = (b[0] - a[0], b[1] - a[1]), (d[0] - c[0], d[1] - c[1])
            turn = rx * sy - ry * sx
            if turn == 0:
                continue
            across, down = c[0] - a[0], c[1] - a[1]
            t, u = (across * sy - down * sx) / turn, (across * ry - down * rx) / turn
            if -SLACK <= t <= 1 + SLACK and -SLACK <= u <= 1 + SLACK:
                found.append((at + t, beside + u))
    found.sort()
    return [each for at, each in enumerate(found) if at == 0 or each[0] - found[at - 1][0] > 1e-6]


def _at(path: Sequence[Point], along: float) -> Point:
    """The point so many segments along a polyline."""
    number = min(int(along), len(path) - 2)
    (ax, ay), (bx, by) = path[number], path[number + 1]
    share = along - number
    return (ax + (bx - ax) * share, ay + (by - ay) * share)


def _between(path: Sequence[Point], start: float, end: float) -> Polyline:
    """The part of a polyline between two places on it, counted in segments."""
    inner = [point for number, point in enumerate(path) if start < number < end]
    return (_at(path, start), *inner, _at(path, end))


def _lengthened(path: Sequence[Point], by: float) -> Polyline:
    """A polyline drawn on at both ends, in the direction of the whole: a hand trembles where it begins and ends."""
    (ax, ay), (bx, by_) = path[0], path[-1]
    if hypot(bx - ax, by_ - ay) < 1e-6:
        bx, by_ = path[1]
    far = hypot(bx - ax, by_ - ay) or 1.0
    dx, dy = (bx - ax) / far * by, (by_ - ay) / far * by
    first, last = path[0], path[-1]
    return ((first[0] - dx, first[1] - dy), *path, (last[0] + dx, last[1] + dy))


def _edge_of(polygon: Polygon, at: Point) -> tuple[int, float]:
    """The edge of a polygon nearest to a point, and how far along it the point lies (0 to 1)."""
    best = (float("inf"), 0, 0.0)
    for number, (a, b) in enumerate(pairwise((*polygon, polygon[0]))):
        across, down = b[0] - a[0], b[1] - a[1]
        squared = across * across + down * down
        share = ((at[0] - a[0]) * across + (at[1] - a[1]) * down) / squared if squared else 0.0
        share = min(max(share, 0.0), 1.0)
        best = min(best, (hypot(at[0] - a[0] - share * across, at[1] - a[1] - share * down), number, share))
    return best[1], best[2]


def _middle(path: Polyline) -> Point:
    return _at(path, (len(path) - 1) / 2)


def _mean_distance(baseline: Polyline, part: Polygon) -> float:
    """How far along the baseline the corners of an outline lie on the average."""
    return sum(distance_along(baseline, corner) for corner in part) / len(part)
