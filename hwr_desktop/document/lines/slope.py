"""By how much the lines of a page fall as it is looked at, told from their baselines."""

from __future__ import annotations

from math import atan2, degrees, hypot

from hwr_desktop.document.page import Page
from hwr_desktop.document.turning import points_upright

STEEPEST_DEGREES = 20.0
"""A line that rises or falls more was not meant to be level."""

ENOUGH = 0.5
"""So much baseline tells, in widths of the page: less may be a signature or a note in the margin."""


def slope_of_lines(page: Page) -> float | None:
    """The angle in degrees by which the page's lines fall to the right: the median, weighted by their lengths.

    None where there is too little to tell by.
    """
    found = []
    for line in page.lines:
        if len(line.baseline) < 2:
            continue
        (x, y), (end_x, end_y) = points_upright((line.baseline[0], line.baseline[-1]), page)
        if end_x < x:  # read from the right
            x, y, end_x, end_y = end_x, end_y, x, y
        angle = degrees(atan2(end_y - y, end_x - x))
        if abs(angle) <= STEEPEST_DEGREES:
            found.append((angle, hypot(end_x - x, end_y - y)))
    total = sum(length for _, length in found)
    if total < ENOUGH * min(page.width, page.height):
        return None
    passed = 0.0
    for angle, length in sorted(found):
        passed += length
        if passed >= total / 2:
            return angle
    return None
