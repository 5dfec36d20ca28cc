"""The outline of a block of lines: a box where it can be, with steps where other lines would stand in the box."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from hwr_desktop.engine.segmentation.strokes import Strokes

MARGIN = 0.2
"""In pitches: how far an outline goes beyond the ends of its lines."""
OTHERS = 0.6
"""In pitches: so much of a longer line of another block may stand in an outline."""


class _Step(NamedTuple):
    """A piece of the outline between two heights."""

    left: float
    right: float
    top: float
    bottom: float


def region_outline(strokes: Strokes, members: np.ndarray) -> np.ndarray:
    """(k, 2) corners around the lines of these indices, clockwise from the top left, leaning as the page does."""
    others = np.delete(np.arange(len(strokes)), members)
    steps = _steps(strokes, members, others)
    right = [point for step in steps for point in ((step.right, step.top), (step.right, step.bottom))]
    left = [point for step in reversed(steps) for point in ((step.left, step.bottom), (step.left, step.top))]
    corners = np.array([left[-1], *right, *left[:-1]])
    corners[:, 1] += strokes.slope * corners[:, 0]
    return corners


def _steps(strokes: Strokes, members: np.ndarray, others: np.ndarray) -> list[_Step]:
    """As few steps as leave other lines outside: rows are added to one until another line would stand in it."""
    rows = _rows(strokes, members, others)
    box = _Step(min(row.left for row in rows), max(row.right for row in rows), rows[0].top, rows[-1].bottom)
    if _within(strokes, others, box) == 0:
        return [box]
    steps = rows[:1]
    for row in rows[1:]:
        last = steps[-1]
        joined = _Step(min(last.left, row.left), max(last.right, row.right), last.top, row.bottom)
        if _within(strokes, others, joined) > _within(strokes, others, last) + _within(strokes, others, row):
            steps.append(row)
        else:
            steps[-1] = joined
    return steps


def _rows(strokes: Strokes, members: np.ndarray, others: np.ndarray) -> list[_Step]:
    """A step for each row of lines, from the top, one ending where the next begins."""
    ordered = members[np.argsort(strokes.level[members], kind="stable")]
    breaks = np.flatnonzero(np.diff(strokes.level[ordered]) > 0.5 * strokes.pitch) + 1
    parts = np.split(ordered, breaks)
    # A row's letters reach from about three quarters of a pitch above its baseline.
    tops = [float(strokes.level[part].min()) - 0.75 * strokes.pitch for part in parts]
    tops[0] = max(float(strokes.top[members].min()), _floor(strokes, parts[0], others))
    bottoms = [*tops[1:], min(float(strokes.bottom[members].max()), _ceiling(strokes, parts[-1], others))]
    return [
        _Step(*_sides(strokes, part, others), top, bottom)
        for part, top, bottom in zip(parts, tops, bottoms, strict=True)
    ]


def _sides(strokes: Strokes, part: np.ndarray, others: np.ndarray) -> tuple[float, float]:
    """From where to where a row reaches sideways: a little beyond its ends, but no further than half the way to the
    line of another block beside it."""
    left, right = float(strokes.start[part].min()), float(strokes.end[part].max())
    margin = MARGIN * strokes.pitch
    level = float(strokes.level[part].mean())
    beside = others[np.abs(strokes.level[others] - level) < 0.75 * strokes.pitch]
    ends, starts = strokes.end[beside], strokes.start[beside]
    before = float(ends[ends <= left].max(initial=left - 2 * margin))
    after = float(starts[starts >= right].min(initial=right + 2 * margin))
    return max(left - margin, (left + before) / 2), min(right + margin, (right + after) / 2)


def _floor(strokes: Strokes, row: np.ndarray, others: np.ndarray) -> float:
    """Where the lines of other blocks that stand over a row leave off, seen from it."""
    return max(
        (_between(strokes, over, own) for own in row for over in _over(strokes, others, own, 1)), default=-np.inf
    )


def _ceiling(strokes: Strokes, row: np.ndarray, others: np.ndarray) -> float:
    """Where the lines of other blocks that stand under a row set in, seen from it."""
    return min(
        (_between(strokes, own, under) for own in row for under in _over(strokes, others, own, -1)), default=np.inf
    )


def _over(strokes: Strokes, others: np.ndarray, own: int, way: int) -> np.ndarray:
    """Which of the others stand over a line, or under it where `way` is -1, and share some of its width."""
    shared = np.minimum(strokes.end[others], strokes.end[own]) - np.maximum(strokes.start[others], strokes.start[own])
    found: np.ndarray = others[
        (way * (strokes.level[own] - strokes.level[others]) > 0.4 * strokes.pitch) & (shared > 0)
    ]
    return found


def _between(strokes: Strokes, upper: int, lower: int) -> float:
    """The height at which one line leaves off and the next sets in: between their outlines, or where these overlap over
    the letters of the lower one, but not in the middle of those of the upper."""
    if strokes.bottom[upper] <= strokes.top[lower]:
        return float(strokes.bottom[upper] + strokes.top[lower]) / 2
    high, low = float(strokes.level[upper]), float(strokes.level[lower])
    return max(low - 0.75 * strokes.pitch, (high + low) / 2)


def _within(strokes: Strokes, others: np.ndarray, step: _Step) -> int:
    """How many of the other lines stand in the step with more than a little of their length."""
    shared = np.minimum(strokes.end[others], step.right) - np.maximum(strokes.start[others], step.left)
    level = strokes.level[others]
    inside = (
        (level > step.top)
        & (level < step.bottom)
        & (shared > np.minimum(strokes.width[others] / 3, OTHERS * strokes.pitch))
    )
    return int(inside.sum())
