"""The outline of a block of lines: a box where it can be, with steps where other lines would stand in the box."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from hwr_desktop.engine.segmentation.strokes import Strokes

MARGIN = 0.2
"""In pitches: how far an outline goes beyond the ends of its lines."""


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
    rows = _rows(strokes, members)
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


def _rows(strokes: Strokes, members: np.ndarray) -> list[_Step]:
    """A step for each row of lines, from the top, one ending where the next begins."""
    ordered = members[np.argsort(strokes.level[members], kind="stable")]
    breaks = np.flatnonzero(np.diff(strokes.level[ordered]) > 0.5 * strokes.pitch) + 1
    parts = np.split(ordered, breaks)
    # A row's letters reach from about three quarters of a pitch above its baseline.
    tops = [float(strokes.level[part].min()) - 0.75 * strokes.pitch for part in parts]
    tops[0] = float(strokes.top[members].min())
    bottoms = [*tops[1:], float(strokes.bottom[members].max())]
    margin = MARGIN * strokes.pitch
    return [
        _Step(float(strokes.start[part].min()) - margin, float(strokes.end[part].max()) + margin, top, bottom)
        for part, top, bottom in zip(parts, tops, bottoms, strict=True)
    ]


def _within(strokes: Strokes, others: np.ndarray, step: _Step) -> int:
    """How many of the other lines stand in the step with more than a third of their length."""
    shared = np.minimum(strokes.end[others], step.right) - np.maximum(strokes.start[others], step.left)
    level = strokes.level[others]
    inside = (level > step.top) & (level < step.bottom) & (shared > strokes.width[others] / 3)
    return int(inside.sum())
