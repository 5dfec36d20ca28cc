"""The order in which a person would read the lines of a page."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from hwr_desktop.document.geometry import Box

REACH = 4.0
"""In line heights: a line this near below two others that it spans shows that they do not stand in columns. So the
date at the upper right is read before the salutation at the left, with the letter's text under both."""


def reading_order(boxes: Sequence[Box], right_to_left: bool = False) -> list[int]:
    """The indices of the lines' boxes in reading order.

    A partial order after Breuel ("High Performance Document Layout Analysis", 2003), sorted topologically: a line
    comes before one that lies lower and overlaps it sideways, and before one wholly to its right (left, in a script
    read from the right) unless some line between them in height, or close below, spans both.
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
    spanned = _spanned(overlap, middle, REACH * float(np.median(height)))
    before |= beside & ~overlap & (same_row | ~spanned)
    np.fill_diagonal(before, False)
    return _sorted_topologically(before, overlap, middle, left)


def _spanned(overlap: np.ndarray, middle: np.ndarray, reach: float) -> np.ndarray:
    """For each pair of lines whether a third one overlaps both sideways and lies between them in height, or within
    `reach` below the lower one."""
    count = len(middle)
    lower, higher = np.maximum(middle[:, None], middle[None]), np.minimum(middle[:, None], middle[None])
    spanned = np.zeros((count, count), bool)
    for third in range(count):
        both = overlap[third][:, None] & overlap[third][None]
        spanned |= both & (middle[third] > higher) & (middle[third] < lower + reach) & (middle[third] != lower)
    return spanned


def _sorted_topologically(before: np.ndarray, overlap: np.ndarray, middle: np.ndarray, left: np.ndarray) -> list[int]:
    """An order that keeps to `before` (n, n). Where that leaves a choice, the column being read goes on, then the top
    left comes first; where it contradicts itself, the line that waits for the fewest others."""
    waiting = before.sum(axis=0)
    left_over = set(range(len(middle)))
    order: list[int] = []
    while left_over:
        free = [at for at in left_over if waiting[at] <= 0]
        candidates = free or sorted(left_over, key=lambda at: int(waiting[at]))[:1]
        last = order[-1] if order else None
        goes_on = {at for at in candidates if last is not None and before[last, at] and overlap[last, at]}
        chosen = min(goes_on or candidates, key=lambda at: (float(middle[at]), float(left[at])))
        order.append(chosen)
        left_over.discard(chosen)
        waiting = waiting - before[chosen]
    return order
