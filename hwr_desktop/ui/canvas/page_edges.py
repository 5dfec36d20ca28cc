"""The four edges of a page while they are adjusted: which of them is under the mouse, and what a pull makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from hwr_desktop.document.framing import is_frame
from hwr_desktop.document.geometry import Box, Point, Polygon


@dataclass(frozen=True)
class EdgeGrip:
    """A corner of the four, or the side that begins at it, counted from 0."""

    at: int
    side: bool = False


def grip_near(corners: Polygon, at: Point, reach: float) -> EdgeGrip | None:
    """The corner within reach of a point, else the side; None where neither is."""
    distance, corner = min((_distance(at, each), number) for number, each in enumerate(corners))
    if distance <= reach:
        return EdgeGrip(corner)
    distance, side = min((_from_side(at, *_side(corners, number)), number) for number in range(4))
    return EdgeGrip(side, side=True) if distance <= reach else None


def pulled(corners: Polygon, grip: EdgeGrip, step: Point, room: Box, square: bool = False) -> Polygon:
    """The corners after one of them, or a side, was moved by (dx, dy); as they were where that would turn them over.

    A side keeps its direction. `square` keeps a rectangle a rectangle: the corners beside the one that is moved follow.
    room: where corners may be.
    """
    moved = [list(corner) for corner in corners]
    if grip.side:
        (ax, ay), (bx, by) = _side(corners, grip.at)
        long = hypot(bx - ax, by - ay) or 1.0
        out = ((by - ay) / long, (ax - bx) / long)
        far = step[0] * out[0] + step[1] * out[1]
        ends: Sequence[int] = (grip.at, (grip.at + 1) % 4)
        step = (far * out[0], far * out[1])
    else:
        ends = (grip.at,)
    for end in ends:
        moved[end] = [moved[end][0] + step[0], moved[end][1] + step[1]]
    if square and not grip.side:
        _follow(corners, moved, grip.at)
    kept = tuple((min(max(x, room.left), room.right), min(max(y, room.top), room.bottom)) for x, y in moved)
    return kept if is_frame(kept) else corners


def middle_of_side(corners: Polygon, number: int) -> Point:
    """Half-way between a corner and the next."""
    (ax, ay), (bx, by) = _side(corners, number)
    return (ax + bx) / 2, (ay + by) / 2


def _follow(corners: Polygon, moved: list[list[float]], at: int) -> None:
    """Have the corners beside one that was moved go along in that coordinate which they shared with it before."""
    for other in ((at - 1) % 4, (at + 1) % 4):
        apart = [abs(corners[other][axis] - corners[at][axis]) for axis in (0, 1)]
        axis = apart.index(min(apart))
        moved[other][axis] = moved[at][axis]


def _side(corners: Polygon, number: int) -> tuple[Point, Point]:
    return corners[number], corners[(number + 1) % 4]


def _distance(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _from_side(at: Point, start: Point, end: Point) -> float:
    """How far a point is from a side."""
    across, down = end[0] - start[0], end[1] - start[1]
    long = across**2 + down**2 or 1.0
    share = min(max(((at[0] - start[0]) * across + (at[1] - start[1]) * down) / long, 0.0), 1.0)
    return _distance(at, (start[0] + share * across, start[1] + share * down))
