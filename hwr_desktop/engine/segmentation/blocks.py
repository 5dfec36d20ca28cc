"""Blocks of lines that are read one after the other: columns, notes beside them, and the two pages of a double page."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.segmentation.gutters import Gutter, best_gutter
from hwr_desktop.engine.segmentation.reading_order import order_in_rows
from hwr_desktop.engine.segmentation.strokes import Strokes
from hwr_desktop.engine.segmentation.tables import has_cells, is_aligned, is_table, with_head

PARAGRAPH, MARGINALIA, HEADER, PAGE_NUMBER = "paragraph", "marginalia", "header", "page-number"
TABLE = "table"
"""PAGE knows no text region of this type; it is written as a custom one."""
DOUBLE_PAGE = 1.1
"""A page so much wider than high may be two pages side by side."""
NOTE_SHARE = 0.45
"""A column slimmer than this share of the one beside it holds notes."""
FEWEST_IN_COLUMN = 3
NUMBER_PITCHES = 2.5
"""A page number is no longer than this."""
HEADER_SHARE, MOST_IN_HEADER = 0.4, 4
"""Place and date stand on few lines that begin beyond this share of the page's writing."""
COLUMN_ROWS = 6.0
"""Fewer rows than these that go on at the same height across a gutter are rows, not columns."""
PARAGRAPH_GAP = 1.7
"""A distance between two lines so many times the usual one parts paragraphs."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Lines in reading order, as indices (k,), and what they are: a PAGE region type."""

    members: np.ndarray
    kind: str = PARAGRAPH


def blocks_of(strokes: Strokes, width: float, height: float) -> list[Block]:
    """The blocks of an upright page of that size, in reading order, all lines in one each."""
    everything = np.arange(len(strokes))
    sides = [everything]
    if width > DOUBLE_PAGE * height:
        sides = _sides(strokes, width)
    return [block for side in sides for block in _page(strokes, side)]


def _sides(strokes: Strokes, width: float) -> list[np.ndarray]:
    """The lines of the left page and of the right one, or all of them where it is one page."""
    everything = np.arange(len(strokes))
    gutter = best_gutter(strokes, (0.3 * width, 0.7 * width))
    if gutter is None or gutter.rows < FEWEST_IN_COLUMN:
        return [everything]
    middle = (strokes.start + strokes.end) / 2
    left, right = np.flatnonzero(middle <= gutter.place), np.flatnonzero(middle > gutter.place)
    crossing = (strokes.start < gutter.place - strokes.pitch) & (strokes.end > gutter.place + strokes.pitch)
    widths = sorted(float(np.percentile(strokes.width[side], 75)) for side in (left, right))
    if crossing.mean() > 0.1 or widths[0] < NOTE_SHARE * widths[1]:
        return [everything]
    return [left, right]


def _split(strokes: Strokes, members: np.ndarray) -> list[Block]:
    """The blocks of these lines: what stands over a gutter, its left side, its right side, what stands under it."""
    part = strokes.part(members)
    gutter = best_gutter(part)
    if gutter is None:
        return _paragraphs(strokes, members)
    if is_table(part, gutter):
        cells = has_cells(part, gutter)
        inside = with_head(part, gutter) if cells else gutter.left | gutter.right
        beside = members[inside]
        above, below = members[gutter.above & ~inside], members[gutter.below]
        table = Block(beside[order_in_rows(strokes.part(beside))], TABLE if cells else PARAGRAPH)
        return [*_split_or_none(strokes, above), table, *_split_or_none(strokes, below)]
    note = _note_side(part, gutter)
    if note is not None:
        notes = _paragraphs(strokes, members[note], MARGINALIA)
        return _with_notes(strokes, _split(strokes, members[~note]), notes)
    if gutter.rows < FEWEST_IN_COLUMN or (gutter.rows < COLUMN_ROWS and is_aligned(part, gutter)):
        # Such as rows with a hole or a stamp in them.
        return _paragraphs(strokes, members)
    order = (gutter.above, gutter.left, gutter.right, gutter.below)
    return [block for mask in order for block in _split_or_none(strokes, members[mask])]


def _split_or_none(strokes: Strokes, members: np.ndarray) -> list[Block]:
    return _split(strokes, members) if len(members) else []


def _note_side(strokes: Strokes, gutter: Gutter) -> np.ndarray | None:
    """The mask of the side that holds notes on the other; None where both are columns, or neither."""
    spans = [float(strokes.end[side].max() - strokes.start[side].min()) for side in (gutter.left, gutter.right)]
    slim, wide = (gutter.left, gutter.right) if spans[0] < spans[1] else (gutter.right, gutter.left)
    if min(spans) > NOTE_SHARE * max(spans):
        return None
    # Few lines aside are a note only beside a column that goes on evenly, otherwise a part of a broken row.
    if gutter.rows < FEWEST_IN_COLUMN and (wide.sum() < 5 or gutter.gap < strokes.pitch):
        return None
    return slim


def _with_notes(strokes: Strokes, blocks: list[Block], notes: list[Block]) -> list[Block]:
    """The blocks with each note after the last one beside which it begins."""
    for note in notes:
        begins = float(strokes.level[note.members].min())
        beside = [
            at
            for at, block in enumerate(blocks)
            if strokes.level[block.members].min() - strokes.pitch <= begins and block.kind != MARGINALIA
        ]
        at = beside[-1] + 1 if beside else len(blocks)
        while at < len(blocks) and blocks[at].kind == MARGINALIA:
            at += 1
        blocks = [*blocks[:at], note, *blocks[at:]]
    return blocks


def _paragraphs(strokes: Strokes, members: np.ndarray, kind: str = PARAGRAPH) -> list[Block]:
    """One column's lines, row by row, parted where the rows are further apart than usual."""
    ordered = members[order_in_rows(strokes.part(members))]
    levels = np.maximum.accumulate(strokes.level[ordered])
    steps = np.diff(levels)
    rows = steps[steps > 0.5 * strokes.pitch]
    # Words above the lines make many steps shorter than the usual one.
    usual = max(float(np.percentile(rows, 65)), 0.8 * strokes.pitch) if len(rows) else strokes.pitch
    cuts = np.flatnonzero(steps > PARAGRAPH_GAP * usual) + 1
    return [Block(part, kind) for part in np.split(ordered, cuts)]


def _page(strokes: Strokes, members: np.ndarray) -> list[Block]:
    """The blocks of one page: its number first, then the place and date of a letter's head, where it has them."""
    number = _number(strokes.part(members))
    rest = members if number is None else np.delete(members, number)
    blocks = _with_header(strokes, rest, _split_or_none(strokes, rest))
    return blocks if number is None else [Block(members[number : number + 1], PAGE_NUMBER), *blocks]


def _number(strokes: Strokes) -> int | None:
    """The index of the page's number: a line in the top row as short as one, in the middle or outside."""
    if len(strokes) < 4:
        return None
    left, right = _sides_of(strokes)
    middle = (strokes.start + strokes.end) / 2 - left
    in_top = strokes.level < strokes.level.min() + strokes.pitch
    row = np.abs(strokes.level[:, None] - strokes.level[None]) < 0.7 * strokes.pitch
    near = row & (strokes.shared() > -2 * strokes.pitch)
    alone = row.sum(axis=1) == 1
    outside = (row.sum(axis=1) <= 3) & (near.sum(axis=1) == 1) & (middle > 0.85 * (right - left))
    short = strokes.width < NUMBER_PITCHES * strokes.pitch
    under_another = ((strokes.shared() > 0) & (strokes.drop() > 0)).any(axis=0)
    # The first of a column of numbers is no page number.
    next_below = (strokes.shared() > 0) & (strokes.drop() > 0) & (strokes.drop() < 3 * strokes.pitch)
    outside &= ~(next_below & short[None]).any(axis=1)
    found = np.flatnonzero(in_top & short & ~under_another & (outside | alone & (middle > 0.4 * (right - left))))
    return int(found[np.argmin(strokes.level[found])]) if len(found) else None


def _with_header(strokes: Strokes, members: np.ndarray, blocks: list[Block]) -> list[Block]:
    """The blocks with the lines at the top that all begin well to the right, like a date, as one of their own."""
    if not blocks or blocks[0].kind != PARAGRAPH:
        return blocks
    left, right = _sides_of(strokes.part(members))
    first = blocks[0].members
    aside = strokes.start[first] > left + HEADER_SHARE * (right - left)
    count = len(first) if aside.all() else int(np.argmin(aside))
    if not 0 < count <= MOST_IN_HEADER or len(members) - count < FEWEST_IN_COLUMN:
        return blocks
    rest = [Block(first[count:])] if count < len(first) else []
    return [Block(first[:count], HEADER), *rest, *blocks[1:]]


def _sides_of(strokes: Strokes) -> tuple[float, float]:
    """Where the writing begins and ends sideways, but for a few lines."""
    return float(np.percentile(strokes.start, 10)), float(np.percentile(strokes.end, 90))
