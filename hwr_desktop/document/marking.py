"""Marking words of a line: unclear, struck out, inserted, abbreviated, and gaps. Pure functions, as in `edits`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hwr_desktop.document.edits import with_line
from hwr_desktop.document.marks import ordered
from hwr_desktop.document.page import Line, Mark, MarkKind, Page
from hwr_desktop.document.search import Replacement, with_replacements

WHOLE = frozenset({MarkKind.ABBREVIATION, MarkKind.GAP})
"""Kinds of which two never become one and none is divided: each has something of its own to say."""


def bears(line: Line, kind: MarkKind, start: int, end: int) -> bool:
    """Whether every character from `start` to before `end` bears a mark of that kind; False for no characters."""
    for mark in ordered(line.marks):
        if mark.kind is kind and mark.start <= start < mark.end:
            start = mark.end
            if start >= end:
                return True
    return False


def with_mark(page: Page, line_id: str, kind: MarkKind, start: int, end: int, value: str = "") -> Page:
    """The page with the characters from `start` to before `end` of a line marked, together with what they touch.

    A mark of the same kind there becomes one with the new one; an abbreviation or a gap is replaced by it. Only a gap
    may be without characters: elsewhere nothing is marked then.
    """
    line = page.line(line_id)
    start = min(max(start, 0), len(line.text))
    end = min(max(end, start), len(line.text))
    if start == end and kind is not MarkKind.GAP:
        return page
    others = []
    made = Mark(kind, start, end, value)
    for mark in line.marks:
        if mark.kind is not kind or not _touches(mark, start, end):
            others.append(mark)
        elif kind not in WHOLE:
            made = Mark(kind, min(made.start, mark.start), max(made.end, mark.end), made.value or mark.value)
        elif not _meets(mark, start, end):
            others.append(mark)
    return _with_marks(page, line, [*others, made])


def without_mark(page: Page, line_id: str, start: int, end: int, kind: MarkKind | None = None) -> Page:
    """The page without marks of a kind, or of any, over the characters from `start` to before `end` of a line.

    What a mark says of characters beyond them stays, but an abbreviation goes as a whole, and so does a gap there.
    """
    line = page.line(line_id)
    left: list[Mark] = []
    for mark in line.marks:
        if kind not in (None, mark.kind) or not _meets(mark, start, end):
            left.append(mark)
        elif mark.kind not in WHOLE:
            parts = (mark._replace(end=min(mark.end, start)), mark._replace(start=max(mark.start, end)))
            left += [part for part in parts if part.start < part.end]
    return _with_marks(page, line, left)


def with_value(page: Page, line_id: str, mark: Mark, value: str) -> Page:
    """The page with what a mark says, such as the expansion of an abbreviation; unchanged where it is not there."""
    line = page.line(line_id)
    if mark not in line.marks:
        return page
    return _with_marks(page, line, [mark._replace(value=value) if each == mark else each for each in line.marks])


def with_gap(page: Page, line_id: str, start: int, end: int) -> tuple[Page, Mark]:
    """The page with a gap in the place of the characters from `start` to before `end` of a line, and that gap."""
    if start < end:
        page = with_replacements(page, line_id, (Replacement(start, end, ""),))
    page = with_mark(page, line_id, MarkKind.GAP, start, start)
    line = page.line(line_id)
    return page, next(mark for mark in line.marks if mark.kind is MarkKind.GAP and mark.start == mark.end == start)


def mark_at(line: Line, kind: MarkKind, start: int, end: int) -> Mark | None:
    """The first mark of a kind that lies over some of the characters from `start` to before `end`, or stands there."""
    return next((mark for mark in line.marks if mark.kind is kind and _meets(mark, start, end)), None)


def _with_marks(page: Page, line: Line, marks: Sequence[Mark]) -> Page:
    return with_line(page, replace(line, marks=ordered(marks)))


def _touches(mark: Mark, start: int, end: int) -> bool:
    return mark.start <= end and start <= mark.end


def _meets(mark: Mark, start: int, end: int) -> bool:
    """Whether a mark shares a character with a stretch; where one of them has none, whether they touch."""
    if mark.start == mark.end or start == end:
        return _touches(mark, start, end)
    return mark.start < end and start < mark.end
