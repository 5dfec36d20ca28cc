"""A page as it is looked at: the part of its scan that is in its frame, turned so that it stands upright.

A page's geometry is in pixels of the scan as it is stored. The *upright view* is what is in `Page.frame`, spread to a
rectangle (see `framing`) and turned by `Page.turn` degrees clockwise; its pixels are counted from its own top left
corner. The functions lead from the one to the other. Each undoes its counterpart: for points of up to three decimals,
which is more than any of ours have, where the frame is an upright rectangle, and else but for some thousandths of a
pixel. Where a page is neither framed nor turned they give back what they were given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hwr_desktop.document import framing
from hwr_desktop.document.geometry import Box, Point, bounding_box, rectangle
from hwr_desktop.document.page import Line, Page

DECIMALS = framing.DECIMALS
"""Of a pixel; what lies beyond is an error of the subtraction, and would otherwise stay in the project."""


def quarter_turn(degrees: float) -> int:
    """The quarter turn nearest to an angle, in degrees clockwise: 0, 90, 180 or 270."""
    return round(degrees / 90) % 4 * 90


def points_upright(points: Sequence[Point], page: Page) -> tuple[Point, ...]:
    """Where points of the scan lie in the upright view."""
    if page.frame is not None:
        points = framing.mapped(points, framing.from_scan(page.frame))
    width, height = _framed_size(page)
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
    framed = _turned_back(points, page)
    return framed if page.frame is None else framing.mapped(framed, framing.onto_scan(page.frame))


def box_upright(box: Box, page: Page) -> Box:
    """Where a box on the scan lies in the upright view: the box around it there, for it may lie aslant."""
    return bounding_box(points_upright(rectangle(box), page)) if page.turn or page.frame else box


def upright_size(page: Page) -> tuple[int, int]:
    """(width, height) of the upright view in pixels."""
    width, height = _framed_size(page)
    return (height, width) if (page.turn or 0) % 180 else (width, height)


def upright_matrix(page: Page) -> framing.Matrix:
    """The homography from the scan to the upright view."""
    width, height = _framed_size(page)
    turned: dict[int, framing.Matrix] = {
        90: (0, -1, height, 1, 0, 0, 0, 0, 1),
        180: (-1, 0, width, 0, -1, height, 0, 0, 1),
        270: (0, 1, 0, -1, 0, width, 0, 0, 1),
    }
    turn = turned.get(page.turn or 0, framing.UNCHANGED)
    return turn if page.frame is None else framing.product(turn, framing.from_scan(page.frame))


def in_frame(at: Point, page: Page) -> bool:
    """Whether a place of the scan is among what is looked at."""
    if page.frame is None:
        return True
    ((x, y),) = points_upright((at,), page)
    width, height = upright_size(page)
    return 0 <= x <= width and 0 <= y <= height


def middle_of(line: Line) -> Point:
    """The middle of a line on the scan."""
    left, top, right, bottom = line.box
    return (left + right) / 2, (top + bottom) / 2


def frame_around(corners: Sequence[Point], page: Page) -> tuple[Point, ...]:
    """The frame whose corners are seen at these places of the upright view, clockwise from its top left."""
    quarters = (page.turn or 0) // 90
    on_scan = points_on_scan(corners, page)
    return (*on_scan[quarters:], *on_scan[:quarters])


def upright(page: Page) -> Page:
    """The page in its upright view: turned by nothing, without a frame, its size and all its geometry the view's.

    To be shown and measured; it must not be kept, for its geometry does not fit the scan.
    """
    if not page.turn and page.frame is None:
        return page
    width, height = upright_size(page)
    return replace(
        page,
        width=width,
        height=height,
        turn=0,
        frame=None,
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


def _framed_size(page: Page) -> tuple[int, int]:
    """(width, height) of what is looked at before it is turned."""
    return (page.width, page.height) if page.frame is None else framing.size_of(page.frame)


def _turned_back(points: Sequence[Point], page: Page) -> tuple[Point, ...]:
    """Where points of the upright view lie in what is in the frame, before that is turned."""
    width, height = _framed_size(page)
    match page.turn or 0:
        case 90:
            return tuple((y, _from_edge(height, x)) for x, y in points)
        case 180:
            return tuple((_from_edge(width, x), _from_edge(height, y)) for x, y in points)
        case 270:
            return tuple((_from_edge(width, y), x) for x, y in points)
    return tuple(points)


def _from_edge(side: float, value: float) -> float:
    """How far a place lies from the opposite edge of what is looked at."""
    return round(side - value, DECIMALS)
