"""Cutting lines in pieces: with a stroke over the scan, or at a place in the text. Pure functions, as in `edits`.

The first piece keeps the id of the line; the others stand behind it in the reading order. Text, word places, choices
and marks are divided at the word where the ink is cut. A person's words stay that person's in every piece; notes and
translations by hand stay with the first.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import hypot
from typing import NamedTuple

from hwr_desktop.document.geometry import Point, Polyline, area, length, point_along
from hwr_desktop.document.lines.outline_cuts import Piece, pieces
from hwr_desktop.document.marks import marks_divided
from hwr_desktop.document.page import PERSON, Choice, Line, Page, new_id
from hwr_desktop.document.translations import kept_of_cut
from hwr_desktop.document.words.text_places import Range, TextPlaces


class Cut(NamedTuple):
    """The page after cutting, and the ids of the pieces in reading order; none where nothing was cut."""

    page: Page
    pieces: tuple[str, ...]


def cut_by_stroke(page: Page, stroke: Sequence[Point], line_ids: Collection[str] | None = None) -> Cut:
    """The page with the lines cut wherever the stroke, a polyline on the scan, crosses their baselines.

    Only the lines of `line_ids` are cut, or all of them when None.
    """
    lines: list[Line] = []
    made: list[str] = []
    for line in page.lines:
        asked = line_ids is None or line.id in line_ids
        parts = pieces(line.polygon, line.baseline, stroke) if asked and _near(line, stroke) else ()
        if len(parts) < 2:
            lines.append(line)
            continue
        places = TextPlaces(line)
        cut = _divided(line, parts, places.ranges([part.start for part in parts[1:]]), places.known)
        lines += cut
        made += [piece.id for piece in cut]
    return Cut(page.with_lines(tuple(lines)) if made else page, tuple(made))


def cut_in_text(page: Page, line_id: str, position: int) -> Cut:
    """The page with a line cut at a place in its text, in code points; nothing is cut at the ends of the text."""
    line = page.line(line_id)
    left, right = line.text[:position].rstrip(), line.text[position:].lstrip()
    if not left or not right or len(line.baseline) < 2:
        return Cut(page, ())
    parts = pieces(line.polygon, line.baseline, stroke_across(line, TextPlaces(line).gap_at(position)))
    if len(parts) != 2:
        return Cut(page, ())
    cut = _divided(line, parts, ((0, len(left)), (len(line.text) - len(right), len(line.text))), sure=True)
    at = page.position(line_id)
    return Cut(page.with_lines((*page.lines[:at], *cut, *page.lines[at + 1 :])), tuple(piece.id for piece in cut))


def stroke_across(line: Line, distance: float) -> Polyline:
    """A straight stroke over a line, square to its baseline, `distance` pixels along it and as long as it is high."""
    a, b = point_along(line.baseline, distance - 1), point_along(line.baseline, distance + 1)
    x, y = point_along(line.baseline, distance)
    step = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    half = area(line.polygon) / max(length(line.baseline), 1.0) / 2
    across, down = (b[1] - a[1]) / step * half, -(b[0] - a[0]) / step * half
    return ((x + across, y + down), (x - across, y - down))


def _near(line: Line, stroke: Sequence[Point]) -> bool:
    """Whether the stroke comes near enough to a line for a closer look."""
    box = line.box
    xs, ys = [x for x, _ in stroke], [y for _, y in stroke]
    return max(xs) >= box.left and min(xs) <= box.right and max(ys) >= box.top and min(ys) <= box.bottom


def _divided(line: Line, parts: Sequence[Piece], ranges: Sequence[Range], sure: bool) -> list[Line]:
    """The line as the pieces into which its ink and its text were divided.

    Where it is not known for `sure` which words stand where, a line that was checked has to be checked again.
    """
    read = "".join(character.text for character in line.characters)
    known = len(read) == len(line.characters)
    cuts = [part.start for part in parts[1:]]
    as_read = TextPlaces(replace(line, text=read)).ranges(cuts) if known else ((0, 0),) * len(parts)
    made = []
    marked = marks_divided(line.marks, ranges)
    for number, (part, (start, end), (first, last), marks) in enumerate(
        zip(parts, ranges, as_read, marked, strict=True)
    ):
        text = line.text[start:end]
        made.append(
            replace(
                line,
                id=line.id if number == 0 else new_id(),
                polygon=part.polygon,
                baseline=part.baseline,
                text=text,
                confidence=line.confidence if text else None,
                characters=line.characters[first:last],
                choices=_within(line.choices, first, last),
                alternatives=(),
                author=(PERSON if line.confirmed and not sure else line.author) if text else None,
                checked=line.checked and sure and bool(text),
                marks=marks,
                note=line.note if number == 0 else "",
                translations=kept_of_cut(line) if number == 0 else (),
            )
        )
    return made


def _within(choices: Sequence[Choice], first: int, last: int) -> tuple[Choice, ...]:
    """The choices of the words from `first` to before `last`, counted from there."""
    return tuple(
        choice._replace(start=choice.start - first, end=choice.end - first)
        for choice in choices
        if first <= choice.start and choice.end <= last
    )
