"""Telling the cells of a table, which are read row by row, from columns of text."""

from __future__ import annotations

import numpy as np

from hwr_desktop.engine.segmentation.gutters import Gutter
from hwr_desktop.engine.segmentation.reading_order import in_one_row
from hwr_desktop.engine.segmentation.strokes import Strokes

CELL_PITCHES = 6.0
"""A cell of a table is mostly slimmer than this; a column of text has room for more words."""
FEWEST_CELLS = 3
"""So many cells side by side, in so many rows, make a table."""
AMOUNT_PITCHES = 3.5
"""Amounts and dates are slimmer than this."""
ALIGNED = 0.2
"""In pitches: cells of a row differ less in height. Columns by chance do so in two rows of five."""


def is_table(strokes: Strokes, gutter: Gutter) -> bool:
    """Whether the lines beside the gutter are rows of cells, or entries with an amount or a name to each."""
    return has_cells(strokes, gutter) or _is_list(strokes, gutter)


def with_head(strokes: Strokes, gutter: Gutter) -> np.ndarray:
    """The mask (n,) of the lines of a table beside the gutter, and of the rows over it that name its columns."""
    table: np.ndarray = gutter.left | gutter.right
    left, right = float(strokes.start[table].min()), float(strokes.end[table].max())
    above = np.flatnonzero(gutter.above)
    middle = (strokes.start + strokes.end)[above] / 2
    within = above[(middle > left) & (middle < right)]
    if not len(within):
        return table
    in_rows = _cells_in_row(strokes.part(within)) >= FEWEST_CELLS
    if in_rows.any():
        table[within[strokes.level[within] >= float(strokes.level[within[in_rows]].min()) - 0.5 * strokes.pitch]] = True
    return table


def has_cells(strokes: Strokes, gutter: Gutter) -> bool:
    """Whether many of the lines beside the gutter stand in rows of slim cells."""
    beside = gutter.left | gutter.right
    part = strokes.part(np.flatnonzero(beside))
    slim = part.width < CELL_PITCHES * part.pitch
    cells = _cells_in_row(part)
    in_rows = cells >= FEWEST_CELLS
    # Where one column holds text of several lines, most lines have no cell beside them.
    enough = in_rows.sum() >= FEWEST_CELLS**2 and in_rows.mean() >= 0.14
    return bool(enough and slim.mean() >= 0.3 and slim[in_rows].mean() >= 0.5)


def _cells_in_row(strokes: Strokes) -> np.ndarray:
    """(n,) how many lines stand in the row of each, itself included, with room between them as between cells."""
    drop = strokes.drop()
    gap = -strokes.shared()
    ahead = in_one_row(strokes, drop) & (gap > 0.6 * strokes.pitch) & (strokes.start[:, None] < strokes.start[None])
    nearest = np.where(ahead, gap, np.inf)
    following = np.where(ahead.any(axis=1), nearest.argmin(axis=1), -1)
    length = np.ones(len(strokes), int)
    begins = np.arange(len(strokes))
    for at in np.argsort(strokes.start, kind="stable"):
        after = int(following[at])
        if after >= 0 and length[at] + 1 > length[after]:
            length[after], begins[after] = length[at] + 1, begins[at]
    longest = np.ones(len(strokes), int)
    np.maximum.at(longest, begins, length)
    cells: np.ndarray = longest[begins]
    return cells


def _is_list(strokes: Strokes, gutter: Gutter) -> bool:
    """Whether one side holds entries that belong to rows of the other: amounts, or names with a word on each."""
    left, right = np.flatnonzero(gutter.left), np.flatnonzero(gutter.right)
    if min(len(left), len(right)) < 4 or not is_aligned(strokes, gutter):
        return False
    sparse = left if len(left) <= len(right) else right
    pitch = strokes.pitch
    amounts = float(np.median(strokes.width[sparse])) < AMOUNT_PITCHES * pitch
    steps = np.diff(np.sort(strokes.level[sparse]))
    scattered = float((steps > 1.6 * pitch).mean()) > 0.5
    return amounts or scattered or (_is_ragged(strokes, left) and gutter.gap > 2 * pitch)


def is_aligned(strokes: Strokes, gutter: Gutter) -> bool:
    """Whether the lines on the side that has fewer stand at the heights of lines on the other."""
    apart = np.abs(strokes.drop()[np.ix_(np.flatnonzero(gutter.left), np.flatnonzero(gutter.right))])
    fewer = apart.min(axis=1 if apart.shape[0] <= apart.shape[1] else 0)
    return bool((fewer < ALIGNED * strokes.pitch).mean() >= 0.75)


def _is_ragged(strokes: Strokes, members: np.ndarray) -> bool:
    """Whether the lines end anywhere, unlike those of running text, which fill their column."""
    widths = strokes.width[members]
    return float(np.median(widths)) < 0.7 * float(np.percentile(widths, 95))
