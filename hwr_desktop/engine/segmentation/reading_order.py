"""The order in which a person would read the lines of a page."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from hwr_desktop.document.geometry import Box


def reading_order(boxes: Sequence[Box], right_to_left: bool = False) -> list[int]:
    """The indices of the lines' boxes in reading order.

    A partial order after Breuel ("High Performance Document Layout Analysis", 2003), sorted topologically: a line
    comes before one that lies lower and overlaps it sideways, and before one wholly to its right (left, in a script
    read from the right) unless some line between them in height spans both.
    """
    count = len(boxes)
    if count < 2:
        return list(range(count))
    left, top, right, bottom = np.array(boxes, float).T
    if right_to_left:
        left, right = -right, -left
    middle, height = (top + bottom) / 2, bottom - top
    # Boxes are shrunk a little, since slanting neighbours overlap without sharing a column or a row.
    inset = 0.1 * (right - left)
    overlap = np.minimum((right - inset)[:, None], (right - inset)[None]) > np.maximum(
        (left + inset)[:, None], (left + inset)[None]
    )
    row_height = 0.5 * np.minimum(height[:, None], height[None])
    same_row = np.abs(middle[:, None] - middle[None]) < row_height
    higher = middle[:, None] < middle[None]
    before = overlap & np.where(same_row, left[:, None] < left[None], higher)
    beside = (right - inset)[:, None] <= (left + inset)[None]
    spanned = _spanned(overlap, middle)
    before |= beside & ~overlap & (same_row | ~spanned)
    np.fill_diagonal(before, False)
    return _sorted_topologically(before, middle, left)


def _spanned(overlap: np.ndarray, middle: np.ndarray) -> np.ndarray:
    """For each pair of lines whether a third one, between them in height, lies over or under both."""
    count = len(middle)
    spanned = np.zeros((count, count), bool)
    for third in range(count):
        both = overlap[third][:, None] & overlap[third][None]
        between = (middle[third] - middle[:, None]) * (middle[third] - middle[None]) < 0
        spanned |= both & between
    return spanned


def _sorted_topologically(before: np.ndarray, middle: np.ndarray, left: np.ndarray) -> list[int]:
    """An order that keeps to `before` (n, n); where it leaves a choice or contradicts itself, from the top left."""
    count = len(middle)
    waiting = before.sum(axis=0)
    left_over = set(range(count))
    order: list[int] = []
    while left_over:
        free = [at for at in left_over if waiting[at] <= 0]
        candidates = free or sorted(left_over, key=lambda at: int(waiting[at]))[:1]
        chosen = min(candidates, key=lambda at: _eagerness(at, order, before, middle, left))
        order.append(chosen)
        left_over.discard(chosen)
        waiting = waiting - before[chosen]
    return order


def _eagerness(
    at: int, order: list[int], before: np.ndarray, middle: np.ndarray, left: np.ndarray
) -> tuple[int, float, float]:
    """Sorts the candidates: first one that follows what was read last, then from the top, then from the left."""
    follows = bool(order) and bool(before[order[-1], at])
    return (0 if follows else 1, float(middle[at]), float(left[at]))
