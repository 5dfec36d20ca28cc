"""Joining lines into one: ink and text. A pure function, as in `edits`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import dist, hypot
from typing import TypeVar

from hwr_desktop.document.edits import with_line, without
from hwr_desktop.document.geometry import Point, Polygon, Polyline, length
from hwr_desktop.document.lines.outline_cuts import arcs, chords, crossings, without_repeats
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Character, Choice, Line, Mark, Page
from hwr_desktop.document.translations import joined_translations

Placed = TypeVar("Placed", Choice, Mark)

SAME_PX = 1e-6
"""Points nearer to each other than this are one."""

OVERLAP_SHARE = 0.25
"""Lines of which a larger part than this stands side by side, as one above the other, are not in one row."""


def joined(page: Page, line_ids: Sequence[str]) -> Page:
    """The page with these lines made into the first of them in the reading order.

    Their texts are joined by a space: as they follow each other along the row, or in the reading order where they are
    not in one row. If any of them is a person's word, the whole is, and else an imported file's. Their translations are
    joined as well. Raises ValueError for fewer than two lines.
    """
    chosen = [line for line in page.lines if line.id in line_ids]
    if len(chosen) < 2:
        raise ValueError("to be joined there must be at least two lines")
    first = chosen[0]
    row = _in_row(chosen)
    ordered = row or chosen
    whole = _together(ordered)
    polygon = (_chained(ordered) if row else None) or _hull([point for line in ordered for point in line.polygon])
    rest = [line.id for line in chosen[1:]]
    made = replace(
        whole,
        id=first.id,
        polygon=polygon,
        baseline=_baseline(ordered),
        author=_author(chosen),
        checked=all(line.checked for line in chosen),
        region=first.region,
        alternatives=(),
        translations=joined_translations(ordered),
    )
    return without(with_line(page, made), rest)


def _author(lines: Sequence[Line]) -> Author | None:
    """Who stands for what the lines say together: a person, or else an imported file, before a model."""
    if any(line.confirmed for line in lines):
        return PERSON
    known = sorted((line for line in lines if line.author is not None), key=_is_read)
    return known[0].author if known else None


def _is_read(line: Line) -> bool:
    return line.author is not None and line.author.kind is AuthorKind.MODEL


def _together(lines: Sequence[Line]) -> Line:
    """The first line with what all of them say."""
    whole = lines[0]
    for line in lines[1:]:
        shift = len(whole.text) + bool(whole.text and line.text)
        read = len(whole.characters) + bool(whole.characters and line.characters)
        sure = [each.confidence for each in (whole, line) if each.text]
        whole = replace(
            whole,
            text=" ".join(text for text in (whole.text, line.text) if text),
            confidence=None if None in sure else min((each for each in sure if each is not None), default=None),
            characters=_characters(whole.characters, line.characters),
            choices=(*whole.choices, *(_shifted(choice, read) for choice in line.choices)),
            marks=(*whole.marks, *(_shifted(mark, shift) for mark in line.marks)),
            note="\n".join(note for note in (whole.note, line.note) if note),
            tags=tuple(dict.fromkeys((*whole.tags, *line.tags))),
        )
    return whole


def _characters(before: tuple[Character, ...], after: tuple[Character, ...]) -> tuple[Character, ...]:
    """The characters of two readings with the gap between them as a space."""
    if not before or not after:
        return before or after
    return (*before, Character(" ", 1.0, before[-1].end, after[0].start), *after)


def _shifted(each: Placed, by: int) -> Placed:
    return each._replace(start=each.start + by, end=each.end + by)


def _in_row(lines: Sequence[Line]) -> list[Line] | None:
    """The lines as they follow each other along one row, or None if they are not in one."""
    if any(not line.baseline for line in lines):
        return None
    direction = _direction(max(lines, key=lambda line: length(line.baseline)).baseline)
    reach = {line.id: _reach(line.baseline, direction) for line in lines}
    ordered = sorted(lines, key=lambda line: reach[line.id])
    for before, after in pairwise(ordered):
        (start, end), (next_start, next_end) = reach[before.id], reach[after.id]
        if end - next_start > OVERLAP_SHARE * min(end - start, next_end - next_start):
            return None
    return ordered


def _baseline(lines: Sequence[Line]) -> Polyline:
    """The baselines one behind the other, without what would lead back."""
    direction = _direction(max(lines, key=lambda line: length(line.baseline)).baseline)
    points: list[Point] = []
    for point in (point for line in lines for point in line.baseline):
        if not points or _along(point, direction) > _along(points[-1], direction) + 1e-6:
            points.append(point)
    return tuple(points)


def _chained(lines: Sequence[Line]) -> Polygon | None:
    """The outlines of a row joined end to end, or None where they do not lie so that this gives a simple polygon."""
    above: list[Point] = []
    below: list[Point] = []
    for line in lines:
        polygon = line.polygon if _signed_area(line.polygon) > 0 else tuple(reversed(line.polygon))
        through = list(chords(polygon, line.baseline))
        if not through:
            return None
        there, back = arcs(polygon, through[0].path[0], through[-1].path[-1])
        above += there
        below[:0] = back
    outline = _without_spurs((*above, *below))
    return outline if len(outline) > 2 and _simple(outline) else None


def _without_spurs(points: Sequence[Point]) -> Polygon:
    """The points without those from which the outline turns straight back, as along the edge of a former cut."""
    kept: list[Point] = []
    for point in points:
        if len(kept) > 1 and dist(kept[-2], point) < SAME_PX:
            kept.pop()
        elif not kept or dist(kept[-1], point) >= SAME_PX:
            kept.append(point)
    return without_repeats(kept)


def _simple(polygon: Polygon) -> bool:
    """Whether no edge of the polygon crosses another."""
    edges = list(pairwise((*polygon, polygon[0])))
    for at, edge in enumerate(edges):
        others = edges[at + 2 : len(edges) - (at == 0)]
        if any(crossings(other, edge) for other in others):
            return False
    return True


def _hull(points: Sequence[Point]) -> Polygon:
    """The convex hull (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    halves = []
    for run in (ordered, ordered[::-1]):
        half: list[Point] = []
        for point in run:
            while len(half) > 1 and _turn(half[-2], half[-1], point) <= 0:
                half.pop()
            half.append(point)
        halves += half[:-1]
    return tuple(halves)


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _signed_area(polygon: Polygon) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise((*polygon, polygon[0])))


def _direction(baseline: Polyline) -> Point:
    """The direction of a baseline from end to end, of length 1; to the right where it has none."""
    if not baseline:
        return (1.0, 0.0)
    (ax, ay), (bx, by) = baseline[0], baseline[-1]
    far = hypot(bx - ax, by - ay)
    return ((bx - ax) / far, (by - ay) / far) if far else (1.0, 0.0)


def _along(point: Point, direction: Point) -> float:
    return point[0] * direction[0] + point[1] * direction[1]


def _reach(baseline: Polyline, direction: Point) -> tuple[float, float]:
    """From where to where a baseline reaches in a direction."""
    reached = [_along(point, direction) for point in baseline]
    return min(reached), max(reached)
