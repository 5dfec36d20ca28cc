"""Points, polylines and polygons on a scan.

Unit: pixels of the page image after its EXIF turn, x to the right, y downwards, as floats. A polygon is a tuple of
points without the first repeated at the end; a polyline (such as a baseline) runs in reading direction.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from math import hypot
from typing import NamedTuple

Point = tuple[float, float]
Polyline = tuple[Point, ...]
Polygon = tuple[Point, ...]


class Box(NamedTuple):
    """An upright rectangle; right and bottom lie outside it."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def contains(self, point: Point) -> bool:
        """Whether the point lies in the box or on its left or top edge."""
        return self.left <= point[0] < self.right and self.top <= point[1] < self.bottom


def bounding_box(points: Iterable[Point]) -> Box:
    """The smallest box around the points. Raises ValueError when there are none."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def rectangle(box: Box) -> Polygon:
    """The box as a polygon of four points, clockwise from the top left."""
    left, top, right, bottom = box
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def fitted(points: Sequence[Point], old: Box, new: Box) -> tuple[Point, ...]:
    """The points carried along when the box around them is moved or resized from `old` to `new`."""
    across = new.width / old.width if old.width else 1.0
    down = new.height / old.height if old.height else 1.0
    return tuple((new.left + (x - old.left) * across, new.top + (y - old.top) * down) for x, y in points)


def translated(points: Sequence[Point], dx: float, dy: float) -> tuple[Point, ...]:
    """The points moved by (dx, dy)."""
    return tuple((x + dx, y + dy) for x, y in points)


def scaled(points: Sequence[Point], factor: float) -> tuple[Point, ...]:
    """The points multiplied by `factor` about the origin."""
    return tuple((x * factor, y * factor) for x, y in points)


def clamped(points: Sequence[Point], width: float, height: float) -> tuple[Point, ...]:
    """The points brought inside a page of that size."""
    return tuple((min(max(x, 0.0), width), min(max(y, 0.0), height)) for x, y in points)


def length(line: Sequence[Point]) -> float:
    """The length of a polyline in pixels."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(line))


def area(polygon: Sequence[Point]) -> float:
    """The area of a simple polygon in square pixels (the shoelace formula)."""
    following = [*polygon[1:], *polygon[:1]]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(polygon, following, strict=True))) / 2


def point_along(line: Sequence[Point], distance: float) -> Point:
    """The point that lies `distance` pixels along the polyline; the ends are kept to."""
    if distance <= 0:
        return line[0]
    for a, b in itertools.pairwise(line):
        step = hypot(b[0] - a[0], b[1] - a[1])
        if distance <= step and step > 0:
            share = distance / step
            return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
        distance -= step
    return line[-1]


def distance_along(line: Sequence[Point], at: Point) -> float:
    """How far along the polyline, in pixels, the point of it lies that is nearest to `at`."""
    nearest, found, travelled = float("inf"), 0.0, 0.0
    for a, b in itertools.pairwise(line):
        across, down = b[0] - a[0], b[1] - a[1]
        step = hypot(across, down)
        share = ((at[0] - a[0]) * across + (at[1] - a[1]) * down) / step**2 if step else 0.0
        share = min(max(share, 0.0), 1.0)
        away = hypot(at[0] - a[0] - share * across, at[1] - a[1] - share * down)
        if away < nearest:
            nearest, found = away, travelled + share * step
        travelled += step
    return found


def stretch(line: Sequence[Point], start: float, end: float) -> Polyline:
    """The part of the polyline that lies from `start` to `end` pixels along it."""
    inner, travelled = [], 0.0
    for a, b in itertools.pairwise(line):
        travelled += hypot(b[0] - a[0], b[1] - a[1])
        if start < travelled < end:
            inner.append(b)
    return (point_along(line, start), *inner, point_along(line, end))
