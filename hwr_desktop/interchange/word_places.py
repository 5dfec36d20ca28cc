"""Where the words of a line stand on its baseline.

A word whose characters were read stands where they do. The words between two of these, or all of a line where none is
known, share the room that is left by how wide they would be in print.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import hypot

from hwr_desktop.document.geometry import Point, Polyline, distance_along, length, point_along
from hwr_desktop.document.page import Line
from hwr_desktop.document.words.words import Word
from hwr_desktop.interchange.outline import baseline_under

_LEAST_PX = 1.0
Stretch = tuple[float, float]


def course_of(line: Line, right_to_left: bool) -> Polyline:
    """The baseline of a line from the left of what is seen on it to its right.

    Of a line without one, it is laid through its outline; where it has no place at all, it is at the page's corner.
    """
    course = line.baseline
    if length(course) < _LEAST_PX:
        course = baseline_under(line.polygon) if line.polygon else ((0.0, 0.0),)
    if length(course) < _LEAST_PX:
        x, y = course[0]
        course = ((x, y), (x + _LEAST_PX, y))
    return course[::-1] if right_to_left and course[-1][0] < course[0][0] else course


def stretches_of(
    words: Sequence[Word], course: Polyline, right_to_left: bool, width_of: Callable[[str], float]
) -> list[Stretch]:
    """For each of the words, in reading order, from where to where on that baseline it stands, in pixels along it.

    A word that was read may begin before the baseline does, and end behind it (see `point_at`).

    `width_of` tells how wide a text would be in print, in any unit.
    """
    known = [_stretch(word.extent, course, right_to_left) if word.extent else None for word in words]
    whole = length(course)
    stretches = _filled(known, [width_of(word.text) for word in words], width_of(" "), whole)
    return [(whole - end, whole - start) for start, end in stretches] if right_to_left else stretches


def point_at(course: Polyline, distance: float) -> Point:
    """The point so many pixels along a baseline, which goes straight on beyond its ends."""
    beyond = distance - length(course)
    if distance >= 0 >= beyond:
        return point_along(course, distance)
    (x, y), (other_x, other_y) = course[:2] if distance < 0 else course[:-3:-1]
    step = hypot(x - other_x, y - other_y) or 1.0
    share = max(-distance, beyond) / step
    return x + (x - other_x) * share, y + (y - other_y) * share


def _distance(course: Polyline, point: Point) -> float:
    """How far along a baseline the point of it lies that is nearest, also beyond its ends."""
    found = distance_along(course, point)
    if 0 < found < length(course):
        return found
    (x, y), (other_x, other_y) = course[:2] if found <= 0 else course[:-3:-1]
    step = hypot(x - other_x, y - other_y) or 1.0
    beyond = max(((point[0] - x) * (x - other_x) + (point[1] - y) * (y - other_y)) / step, 0.0)
    return -beyond if found <= 0 else found + beyond


def _stretch(extent: tuple[Point, Point], course: Polyline, right_to_left: bool) -> Stretch:
    """From where to where on the baseline a word is known to be, counted in reading direction."""
    start, end = sorted(_distance(course, point) for point in extent)
    return (length(course) - end, length(course) - start) if right_to_left else (start, end)


def _filled(known: Sequence[Stretch | None], widths: Sequence[float], space: float, whole: float) -> list[Stretch]:
    """A stretch for every word: the known ones in reading order, and the room between them shared by the others."""
    filled: list[Stretch] = []
    reached, at = 0.0, 0
    while at < len(known):
        stretch = known[at]
        if stretch is not None:
            start = max(stretch[0], reached) if at else stretch[0]
            filled.append((start, max(stretch[1], start)))
            at += 1
        else:
            behind = next((number for number in range(at, len(known)) if known[number] is not None), len(known))
            end = whole if behind == len(known) else known[behind][0]  # type: ignore[index]
            filled += _shared(widths[at:behind], space, reached, max(end, reached), at > 0, behind < len(known))
            at = behind
        reached = filled[-1][1]
    return filled


def _shared(
    widths: Sequence[float], space: float, start: float, end: float, space_before: bool, space_behind: bool
) -> list[Stretch]:
    """The room from start to end shared by words and the spaces between them, and also around them where it says so."""
    spaces = len(widths) - 1 + space_before + space_behind
    scale = (end - start) / max(sum(widths) + space * spaces, 1e-9)
    at = start + space_before * space * scale
    shared = []
    for width in widths:
        shared.append((at, at + width * scale))
        at += (width + space) * scale
    return shared
