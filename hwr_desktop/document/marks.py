"""Where the marks over a line's characters are once its text has changed. Pure functions.

A mark without characters, such as a gap, stands between two of them. Offsets count code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hwr_desktop.document.page import Mark


def ordered(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks as they follow each other along the text, none twice, a wider one before those within it."""
    return tuple(sorted(set(marks), key=lambda mark: (mark.start, -mark.end, mark.kind, mark.value)))


def marks_carried(old: str, new: str, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks of a text that was `old` and is `new`, where the one stretch in which these differ was typed over.

    Marks behind the stretch move along, and one around it grows or shrinks; so does the mark over just what was typed
    over. A mark whose characters are all gone goes. What is typed at the edge of a mark is not in it, unless it goes on
    with the word that the mark ends with. What is typed where a gap is comes behind the gap.
    """
    start = _shared(old, new)
    back = min(_shared(old[::-1], new[::-1]), min(len(old), len(new)) - start)
    end, come = len(old) - back, new[start : len(new) - back]
    goes_on = start == end and _goes_on(old, start, come)
    carried = (_carried(mark, start, end, len(come), goes_on) for mark in marks)
    return tuple(mark for mark in carried if mark is not None)


def marks_divided(marks: Iterable[Mark], ranges: Sequence[tuple[int, int]]) -> list[tuple[Mark, ...]]:
    """What of the marks lies over each of these ranges of the text, which are in order, counted from its beginning.

    A gap comes to the range that it is in or touches, or where there is none to the last one before it.
    """
    divided: list[list[Mark]] = [[] for _ in ranges]
    for mark in marks:
        if mark.start == mark.end:
            at = _range_of(mark.start, ranges)
            start, end = ranges[at]
            place = min(max(mark.start, start), end) - start
            divided[at].append(mark._replace(start=place, end=place))
            continue
        for part, (start, end) in zip(divided, ranges, strict=True):
            if max(mark.start, start) < min(mark.end, end):
                part.append(mark._replace(start=max(mark.start, start) - start, end=min(mark.end, end) - start))
    return [tuple(part) for part in divided]


def _carried(mark: Mark, start: int, end: int, come: int, goes_on: bool) -> Mark | None:
    """One mark after the characters from `start` to before `end` gave way to `come` others; None where it is gone."""
    grown = come - (end - start)
    moved = mark._replace(start=mark.start + grown, end=mark.end + grown)
    if mark.start == mark.end:
        return mark if mark.start <= start else moved if mark.start >= end else None
    if mark.end < start or (mark.end == start and not goes_on):
        return mark
    if mark.start >= end:
        return moved
    if mark.start <= start and end <= mark.end:
        return mark._replace(end=mark.end + grown) if mark.end + grown > mark.start else None
    if mark.start < start:
        return mark._replace(end=start)
    return mark._replace(start=start + come, end=mark.end + grown) if mark.end > end else None


def _goes_on(text: str, at: int, come: str) -> bool:
    """Whether letters or figures that came in there lengthen the word that ends there."""
    behind = text[at : at + 1]
    return bool(at) and text[at - 1].isalnum() and not behind.isalnum() and come.isalnum()


def _range_of(at: int, ranges: Sequence[tuple[int, int]]) -> int:
    """The number of the range to which a place between two characters belongs."""
    for number, (start, end) in enumerate(ranges):
        if start <= at <= end:
            return number
    return max((number for number, (start, _) in enumerate(ranges) if start <= at), default=0)


def _shared(one: str, other: str) -> int:
    """How many characters two texts share from their beginning."""
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return at
    return min(len(one), len(other))
