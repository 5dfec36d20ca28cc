"""The order in which a person would read the lines of one block of text."""

from __future__ import annotations

import numpy as np

from hwr_desktop.engine.segmentation.strokes import Strokes

ROW_PITCHES = 0.4
"""Two lines side by side stand in one row when their facing ends differ in height by less than this."""


def order_in_rows(strokes: Strokes) -> np.ndarray:
    """The indices (n,) of the lines from the top row to the lowest, each row from its beginning.

    A partial order sorted topologically, after Breuel ("High Performance Document Layout Analysis", 2003): of two lines
    above one another the higher comes first, of two in one row the one further left. So a word written above a line
    comes before that line, and slant or curl cannot mix up the rows, for heights are compared where the two lines meet.
    """
    count = len(strokes)
    if count < 2:
        return np.arange(count)
    drop = strokes.drop()
    same_row = in_one_row(strokes, drop)
    over = (strokes.shared() > 0) & ~same_row
    middle = (strokes.start + strokes.end) / 2
    before = np.where(same_row, middle[:, None] < middle[None], over & (drop > 0))
    np.fill_diagonal(before, False)
    return _sorted_topologically(before, same_row, strokes.level, 0.5 * strokes.pitch)


def in_one_row(strokes: Strokes, drop: np.ndarray) -> np.ndarray:
    """(n, n) whether each pair stands side by side in a row; drop: `strokes.drop()`."""
    apart = strokes.shared() < 0.4 * np.minimum(strokes.width[:, None], strokes.width[None])
    same_row: np.ndarray = apart & (np.abs(drop) < ROW_PITCHES * strokes.pitch)
    return same_row


def _sorted_topologically(before: np.ndarray, same_row: np.ndarray, level: np.ndarray, favour: float) -> np.ndarray:
    """An order that keeps to `before` (n, n). Where that leaves a choice, the highest line comes first, those of the
    row just being read counting as higher by `favour`; where it contradicts itself, what waits for the fewest."""
    waiting = before.sum(axis=0).astype(float)
    rank = level.astype(float).copy()
    order: list[int] = []
    for _ in range(len(level)):
        free = waiting <= 0
        candidates = free if free.any() else waiting == waiting.min()
        ranks = rank - favour * same_row[order[-1]] if order else rank
        chosen = int(np.argmin(np.where(candidates, ranks, np.inf)))
        order.append(chosen)
        waiting -= before[chosen]
        waiting[chosen] = np.inf
    return np.array(order)
