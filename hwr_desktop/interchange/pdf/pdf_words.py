"""The words of a line on its ink, for text that is laid over a picture.

A line that runs from right to left, or in which some words do, is given in visual order: its characters from left to
right as they are seen, as the Unicode bidirectional algorithm has it, but brackets not mirrored. Programs that read
PDFs turn just that back into the order in which it is read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from math import atan2, cos, pi, radians, sin
from statistics import median
from typing import NamedTuple

from hwr_desktop.document.geometry import Point, Polyline, length
from hwr_desktop.document.page import Line
from hwr_desktop.document.words.words import words_of
from hwr_desktop.interchange.outline import span_at
from hwr_desktop.interchange.safe_xml import without_forbidden
from hwr_desktop.interchange.word_places import course_of, point_at, stretches_of

LEVEL_ENOUGH = radians(4)
"""The words of a line that slopes by less stand level, each at its own height."""
_DIRECTING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SAMPLES = 9
_LEAST_PX = 1.0
_HEIGHT_TO_LENGTH = 0.05  # of a line that has no outline


class PlacedWord(NamedTuple):
    """A word in visual order, where its left end stands on the baseline, and how long it is there, in pixels."""

    text: str
    start: Point
    length: float


class PlacedLine(NamedTuple):
    """The words of a line from left to right; the angle in radians by which they fall (clockwise), and how high the
    line is in pixels."""

    right_to_left: bool
    words: tuple[PlacedWord, ...]
    angle: float
    height: float


def placed(line: Line, text: str, right_to_left: bool, width_of: Callable[[str], float]) -> PlacedLine | None:
    """A line as it is looked at, with what is to be said of it, upon its ink; None where there is nothing to say.

    `width_of` tells how wide a text would be in print, in any unit.
    """
    told = " ".join(without_forbidden(_DIRECTING.sub("", text)).split())
    if not told:
        return None
    course = course_of(line, right_to_left)
    words = words_of(line if told == line.text else replace(line, text=told))
    stretches = stretches_of(words, course, right_to_left, width_of)
    seen = visual_order(told, right_to_left).split(" ")
    angle = _angle(course)
    words_seen = []
    for word, (start, end) in zip(seen, sorted(stretches), strict=True):
        long = max(end - start, _LEAST_PX)
        x, y = point_at(course, (start + end) / 2)
        words_seen.append(PlacedWord(word, (x - long / 2 * cos(angle), y - long / 2 * sin(angle)), long))
    return PlacedLine(right_to_left, tuple(words_seen), angle, _height(line, course))


def visual_order(text: str, right_to_left: bool) -> str:
    """The characters of one line from left to right as they are seen."""
    if not any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in text):
        return text
    from bidi import get_display

    return str(get_display(text, base_dir="R" if right_to_left else "L"))


def _angle(course: Polyline) -> float:
    """By how much the words of a line are turned: as it is, or not where it is level or upright but for little.

    Some programs (poppler, and with it Evince and Okular) part a word into two that slopes by half a point.
    """
    (left, top), (right, bottom) = course[0], course[-1]
    angle = atan2(bottom - top, right - left)
    straight = round(angle / (pi / 2)) * (pi / 2)
    return straight if abs(angle - straight) < LEVEL_ENOUGH else angle


def _height(line: Line, course: Polyline) -> float:
    """How high the outline is across the baseline: the median at some places along it."""
    if len(line.polygon) < 3:
        return max(_HEIGHT_TO_LENGTH * length(course), _LEAST_PX)
    angle = -_angle(course)
    outline = tuple((x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)) for x, y in line.polygon)
    xs = [x for x, _ in outline]
    places = [min(xs) + (max(xs) - min(xs)) * (at + 0.5) / _SAMPLES for at in range(_SAMPLES)]
    return max(median(bottom - top for top, bottom in (span_at(outline, x) for x in places)), _LEAST_PX)
