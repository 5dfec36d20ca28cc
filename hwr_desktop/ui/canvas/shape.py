"""The shape of a line while it is being changed: pure functions from a shape to a shape.

All coordinates are page pixels. A change that would leave the page is cut short at the page's edge rather than
squeezed, so that a line dragged against the edge keeps its form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from hwr_desktop.document.geometry import Box, Point, Polygon, Polyline, bounding_box, fitted, translated

SMALLEST_SIDE = 4.0
"""No line is made narrower or lower than this many page pixels."""

FEWEST_OUTLINE_POINTS = 3
FEWEST_BASELINE_POINTS = 2


class Shape(NamedTuple):
    """Where a line is: its outline and its baseline."""

    polygon: Polygon
    baseline: Polyline

    @property
    def box(self) -> Box:
        """The upright box around the outline."""
        return bounding_box(self.polygon)


class PointPlace(NamedTuple):
    """One point of a shape: on the baseline or on the outline, and its index there."""

    on_baseline: bool
    at: int


def step_within(boxes: Iterable[Box], dx: float, dy: float, page: Box) -> tuple[float, float]:
    """As much of the step (dx, dy) as keeps the boxes on the page."""
    corners = [point for box in boxes for point in ((box.left, box.top), (box.right, box.bottom))]
    around = bounding_box(corners)
    return _held(dx, page.left - around.left, page.right - around.right), _held(
        dy, page.top - around.top, page.bottom - around.bottom
    )


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """The shape carried along by (dx, dy)."""
    return Shape(translated(shape.polygon, dx, dy), translated(shape.baseline, dx, dy))


def resized(shape: Shape, side: tuple[int, int], dx: float, dy: float, page: Box) -> Shape:
    """The shape with one side or corner of its box pulled by (dx, dy).

    `side` says which: -1, 0 or 1 for left, neither and right, and the same for top and bottom. The box keeps a
    smallest size and stays on the page; the baseline goes along.
    """
    old = shape.box
    left, top, right, bottom = old
    if side[0] < 0:
        left = min(max(left + dx, page.left), right - SMALLEST_SIDE)
    if side[0] > 0:
        right = max(min(right + dx, page.right), left + SMALLEST_SIDE)
    if side[1] < 0:
        top = min(max(top + dy, page.top), bottom - SMALLEST_SIDE)
    if side[1] > 0:
        bottom = max(min(bottom + dy, page.bottom), top + SMALLEST_SIDE)
    new = Box(left, top, right, bottom)
    return Shape(fitted(shape.polygon, old, new), fitted(shape.baseline, old, new))


def with_point(shape: Shape, place: PointPlace, at: Point, page: Box) -> Shape:
    """The shape with one of its points put elsewhere on the page."""
    at = (_held(at[0], page.left, page.right), _held(at[1], page.top, page.bottom))
    return _with_points(shape, place.on_baseline, lambda points: _replaced(points, place.at, (at,)))


def without_point(shape: Shape, place: PointPlace) -> Shape:
    """The shape with one point fewer; the same shape where too few would be left."""
    points = shape.baseline if place.on_baseline else shape.polygon
    fewest = FEWEST_BASELINE_POINTS if place.on_baseline else FEWEST_OUTLINE_POINTS
    if len(points) <= fewest:
        return shape
    return _with_points(shape, place.on_baseline, lambda old: _replaced(old, place.at, ()))


def with_point_near(shape: Shape, at: Point, reach: float) -> Shape:
    """The shape with a new point on the edge nearest to `at`; the same shape if no edge is within `reach` pixels."""
    outline_edges = zip(shape.polygon, (*shape.polygon[1:], shape.polygon[0]), strict=True)
    edges = [(_distance(at, a, b), False, index) for index, (a, b) in enumerate(outline_edges)]
    baseline_edges = pairwise(shape.baseline)
    edges += [(_distance(at, a, b), True, index) for index, (a, b) in enumerate(baseline_edges)]
    distance, on_baseline, index = min(edges)
    if distance > reach:
        return shape
    return _with_points(shape, on_baseline, lambda old: (*old[: index + 1], at, *old[index + 1 :]))


def distance_to(line: Sequence[Point], at: Point) -> float:
    """How many pixels `at` lies from a polyline; infinite where the polyline has no points."""
    if len(line) == 1:
        return hypot(at[0] - line[0][0], at[1] - line[0][1])
    return min((_distance(at, a, b) for a, b in pairwise(line)), default=float("inf"))


def _distance(at: Point, a: Point, b: Point) -> float:
    """How far a point lies from the stretch between two others."""
    across, down = b[0] - a[0], b[1] - a[1]
    squared = across * across + down * down
    share = ((at[0] - a[0]) * across + (at[1] - a[1]) * down) / squared if squared else 0.0
    share = _held(share, 0.0, 1.0)
    return hypot(at[0] - a[0] - share * across, at[1] - a[1] - share * down)


def _with_points(shape: Shape, on_baseline: bool, change: Callable[[tuple[Point, ...]], tuple[Point, ...]]) -> Shape:
    """The shape with its baseline or its outline put through `change`."""
    if on_baseline:
        return shape._replace(baseline=change(shape.baseline))
    return shape._replace(polygon=change(shape.polygon))


def _replaced(points: Sequence[Point], index: int, new: tuple[Point, ...]) -> tuple[Point, ...]:
    """The points with the one at `index` replaced by none or more others."""
    return (*points[:index], *new, *points[index + 1 :])


def _held(value: float, least: float, most: float) -> float:
    """The value held between two limits; 0 where they cross, as for a line larger than its page."""
    return min(max(value, least), most) if least <= most else 0.0
