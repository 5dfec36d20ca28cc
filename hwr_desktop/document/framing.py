"""The frame of a page: which part of its scan is looked at, be it cropped, level or seen from aslant.

A frame is four corners on the scan, in pixels of it, clockwise from the one that is seen at the top left as long as the
scan is not turned. What is looked at is that quadrilateral, spread to an upright rectangle whose sides are as long as
two opposite sides of the frame are in the mean, in whole pixels. A frame that is an upright rectangle itself is only
moved, by no more than its corner; a frame may reach beyond the scan.

The map is the homography between a rectangle and a quadrilateral (P. Heckbert, Fundamentals of Texture Mapping and
Image Warping, 1989, section 2.2.3).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import lru_cache
from math import hypot

from hwr_desktop.document.geometry import Point, Polygon, clamped

DECIMALS = 3
"""Of a pixel, as far as places are kept."""

SMALLEST_SIDE_PX = 16
FURTHEST_OUT = 0.5
"""How far a frame may reach beyond the scan, in sides of the scan."""

LEAST_TURN = 0.01
"""The sine of the angle at a corner, at the least: less is no corner, and the map would tear things apart."""

Matrix = tuple[float, float, float, float, float, float, float, float, float]
"""A homography, row by row."""

UNCHANGED: Matrix = (1, 0, 0, 0, 1, 0, 0, 0, 1)


def is_frame(corners: Sequence[Point]) -> bool:
    """Whether these are four corners of a convex quadrilateral, clockwise, no side of it too short."""
    if len(corners) != 4:
        return False
    for before, at, after in zip((corners[-1], *corners), corners, (*corners[1:], corners[0]), strict=False):
        (ax, ay), (bx, by) = (at[0] - before[0], at[1] - before[1]), (after[0] - at[0], after[1] - at[1])
        sides = hypot(ax, ay), hypot(bx, by)
        if not min(sides) >= SMALLEST_SIDE_PX or not ax * by - ay * bx > LEAST_TURN * sides[0] * sides[1]:
            return False
    return True


def whole(width: float, height: float) -> Polygon:
    """The frame that shows all of a scan."""
    return ((0.0, 0.0), (float(width), 0.0), (float(width), float(height)), (0.0, float(height)))


def checked(corners: Sequence[Point], width: int, height: int) -> Polygon | None:
    """The frame of a scan of that size, brought to whole pixels; None where it shows just all of it.

    Raises ValueError where it is no frame, or reaches far beyond the scan.
    """
    rounded = tuple((float(round(x)), float(round(y))) for x, y in corners)
    out = all(-FURTHEST_OUT <= x / width <= 1 + FURTHEST_OUT and -FURTHEST_OUT <= y / height <= 1 + FURTHEST_OUT
              for x, y in rounded)  # fmt: skip
    if not is_frame(rounded) or not out:
        raise ValueError("a page is framed by four corners that stand apart, clockwise and on the scan")
    return None if rounded == whole(width, height) else rounded


def is_upright(frame: Polygon) -> bool:
    """Whether a frame is only a part of the scan, neither turned nor bent."""
    (left, top), (right, above), (edge, bottom), (beside, below) = frame
    return (left, top, right, bottom) == (beside, above, edge, below)


def size_of(frame: Polygon) -> tuple[int, int]:
    """(width, height) of what is looked at, in pixels."""
    top, right, bottom, left = (hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise((*frame, frame[0])))
    return max(1, round((top + bottom) / 2)), max(1, round((left + right) / 2))


@lru_cache(maxsize=64)
def onto_scan(frame: Polygon) -> Matrix:
    """From the pixels of what is looked at to those of the scan."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = frame
    if is_upright(frame):
        return (1, 0, x0, 0, 1, y0, 0, 0, 1)
    width, height = size_of(frame)
    over, under = x0 - x1 + x2 - x3, y0 - y1 + y2 - y3
    ax, ay, bx, by = x1 - x2, y1 - y2, x3 - x2, y3 - y2
    area = ax * by - bx * ay
    g, h = (over * by - bx * under) / area, (ax * under - over * ay) / area
    square = (x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1.0)
    return product(square, (1 / width, 0, 0, 0, 1 / height, 0, 0, 0, 1))


@lru_cache(maxsize=64)
def from_scan(frame: Polygon) -> Matrix:
    """From the pixels of the scan to those of what is looked at."""
    if is_upright(frame):
        return (1, 0, -frame[0][0], 0, 1, -frame[0][1], 0, 0, 1)
    return inverse(onto_scan(frame))


def mapped(points: Sequence[Point], matrix: Matrix) -> tuple[Point, ...]:
    """The points under a homography. One that would come to lie at no finite place is put very far away."""
    a, b, c, d, e, f, g, h, i = matrix
    places = []
    for x, y in points:
        depth = max(g * x + h * y + i, 1e-6)
        places.append((round((a * x + b * y + c) / depth, DECIMALS), round((d * x + e * y + f) / depth, DECIMALS)))
    return tuple(places)


def product(second: Matrix, first: Matrix) -> Matrix:
    """The homography that does the first and then the second."""
    rows = [second[at : at + 3] for at in (0, 3, 6)]
    columns = [first[at::3] for at in (0, 1, 2)]
    values = [sum(one * other for one, other in zip(row, column, strict=True)) for row in rows for column in columns]
    a, b, c, d, e, f, g, h, i = values
    return (a, b, c, d, e, f, g, h, i)


def inverse(matrix: Matrix) -> Matrix:
    """The homography that undoes another."""
    a, b, c, d, e, f, g, h, i = matrix
    corners = (
        e * i - f * h, c * h - b * i, b * f - c * e,
        f * g - d * i, a * i - c * g, c * d - a * f,
        d * h - e * g, b * g - a * h, a * e - b * d,
    )  # fmt: skip
    scale = 1 / (a * corners[0] + b * corners[3] + c * corners[6])
    aa, bb, cc, dd, ee, ff, gg, hh, ii = (value * scale for value in corners)
    return (aa, bb, cc, dd, ee, ff, gg, hh, ii)


def on_the_scan(frame: Polygon, width: int, height: int) -> Polygon:
    """The frame as far as it lies on the scan: each of its corners brought inside."""
    return clamped(frame, width, height)


def framed_by(corners: Sequence[Point]) -> Polygon | None:
    """Four corners as a frame, whichever comes first and whichever way round they go; None where they are none."""
    if len(corners) != 4:
        return None
    first = min(range(4), key=lambda at: corners[at][0] + corners[at][1])
    clockwise = (*corners[first:], *corners[:first])
    for order in (clockwise, (clockwise[0], *clockwise[:0:-1])):
        if is_frame(order):
            return tuple(order)
    return None
