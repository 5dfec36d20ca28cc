"""A page whose scan lies on its side or upside down, as it looks when the scan is turned.

A page's geometry is in pixels of the scan as it is stored. The *upright view* is the scan turned by `Page.turn`
degrees clockwise; its pixels are counted from its own top left corner. The functions lead from the one to the other,
and each undoes its counterpart for points of up to three decimals, which is more than any of ours have. Where a page
is not turned they give back what they were given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hwr_desktop.document.geometry import Box, Point, bounding_box, rectangle
from hwr_desktop.document.page import Line, Page

DECIMALS = 3
"""Of a pixel; what lies beyond is an error of the subtraction, and would otherwise stay in the project."""


def quarter_turn(degrees: float) -> int:
    """The quarter turn nearest to an angle, in degrees clockwise: 0, 90, 180 or 270."""
    return round(degrees / 90) % 4 * 90


def points_upright(points: Sequence[Point], page: Page) -> tuple[Point, ...]:
    """Where points of the scan lie in the upright view."""
    width, height = page.width, page.height
    match page.turn or 0:
        case 90:
            return tuple((_from_edge(height, y), x) for x, y in points)
        case 180:
            return tuple((_from_edge(width, x), _from_edge(height, y)) for x, y in points)
        case 270:
            return tuple((y, _from_edge(width, x)) for x, y in points)
    return tuple(points)


def points_on_scan(points: Sequence[Point], page: Page) -> tuple[Point, ...]:
    """Where points of the upright view lie on the scan."""
    width, height = page.width, page.height
    match page.turn or 0:
        case 90:
            return tuple((y, _from_edge(height, x)) for x, y in points)
        case 180:
            return tuple((_from_edge(width, x), _from_edge(height, y)) for x, y in points)
        case 270:
            return tuple((_from_edge(width, y), x) for x, y in points)
    return tuple(points)


def box_upright(box: Box, page: Page) -> Box:
    """Where a box on the scan lies in the upright view, in which it is a box too."""
    return bounding_box(points_upright(rectangle(box), page)) if page.turn else box


def upright(page: Page) -> Page:
    """The page in its upright view: turned by nothing, its size and all its geometry those of the view.

    To be shown and measured; it must not be kept, for its geometry does not fit the scan.
    """
    if not page.turn:
        return page
    sideways = page.turn % 180 != 0
    return replace(
        page,
        width=page.height if sideways else page.width,
        height=page.width if sideways else page.height,
        turn=0,
        lines=tuple(line_upright(line, page) for line in page.lines),
        regions=tuple(replace(region, polygon=points_upright(region.polygon, page)) for region in page.regions),
    )


def line_upright(line: Line, page: Page) -> Line:
    """The line of a page with its outline, baseline and the places of its characters in the upright view."""
    places = points_upright([point for read in line.characters for point in (read.start, read.end)], page)
    return replace(
        line,
        polygon=points_upright(line.polygon, page),
        baseline=points_upright(line.baseline, page),
        characters=tuple(
            read._replace(start=start, end=end)
            for read, start, end in zip(line.characters, places[::2], places[1::2], strict=True)
        ),
    )


def _from_edge(side: float, value: float) -> float:
    """How far a place lies from the opposite edge of the scan."""
    return round(side - value, DECIMALS)
