"""How a page is looked at, changed: its frame and its look. Pure functions from a page to a page, as in `edits`."""

from __future__ import annotations

from dataclasses import replace
from math import cos, radians, sin
from typing import NamedTuple

from hwr_desktop.document import framing, look
from hwr_desktop.document.geometry import Point, Polygon
from hwr_desktop.document.look import Look
from hwr_desktop.document.page import Page
from hwr_desktop.document.turning import frame_around, in_frame, middle_of, upright_size


class View(NamedTuple):
    """How a page is looked at."""

    turn: int
    frame: Polygon | None
    look: Look


def view_of(page: Page) -> View:
    """How a page is looked at; one that nobody has turned yet as one that is not turned."""
    return View(page.turn or 0, page.frame, page.look)


def with_frame(page: Page, frame: Polygon | None) -> Page:
    """The page with another part of its scan looked at; None for all of it.

    Lines whose middle is not in the frame are no longer on the page. Raises ValueError where it is no frame.
    """
    kept = None if frame is None else framing.checked(frame, page.width, page.height)
    framed = replace(page, frame=kept)
    return framed.with_lines(tuple(line for line in page.lines if in_frame(middle_of(line), framed)))


def with_look(page: Page, wished: Look) -> Page:
    """The page with its pixels changed so to be looked at. Raises ValueError where that is more than can be."""
    return replace(page, look=look.checked(wished))


def levelled(page: Page, degrees: float) -> Page:
    """The page with its frame turned on the scan by so many degrees clockwise, so that text that falls so is level.

    A page without a frame gets one that holds all of its scan; one that has a frame keeps the size of it. No line is
    taken from it.
    """
    width, height = upright_size(page)
    middle = (width / 2, height / 2)
    if page.frame is None:
        angle = abs(radians(degrees))
        wide, high = width * cos(angle) + height * sin(angle), width * sin(angle) + height * cos(angle)
    else:
        wide, high = width, height
    left, top = middle[0] - wide / 2, middle[1] - high / 2
    straight = framing.whole(wide, high)
    corners = [_turned((left + x, top + y), middle, degrees) for x, y in straight]
    frame = framing.checked(frame_around(corners, page), page.width, page.height)
    return replace(page, frame=frame)


def halves(page: Page, gutter: float) -> tuple[Polygon, Polygon]:
    """The frames of the left and the right half of the page as it is seen, which meet at `gutter` pixels from its
    left."""
    width, height = upright_size(page)
    least = float(min(framing.SMALLEST_SIDE_PX, width // 2))
    at = min(max(gutter, least), width - least)
    left = ((0.0, 0.0), (at, 0.0), (at, float(height)), (0.0, float(height)))
    right = ((at, 0.0), (float(width), 0.0), (float(width), float(height)), (at, float(height)))
    return frame_around(left, page), frame_around(right, page)


def _turned(point: Point, about: Point, degrees: float) -> Point:
    """A point turned clockwise, as y goes down."""
    x, y = point[0] - about[0], point[1] - about[1]
    across, down = cos(radians(degrees)), sin(radians(degrees))
    return about[0] + x * across - y * down, about[1] + x * down + y * across
