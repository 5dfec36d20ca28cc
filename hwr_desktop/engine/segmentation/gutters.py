"""White lanes down a page, with writing on both sides."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.segmentation.strokes import Strokes

CROSSING_COSTS = 3.0
"""A line across a lane weighs as much against it as so many rows with writing on both sides weigh for it."""
FEW_ROWS, MANY_ROWS = 3.0, 5.0
WIDE_LANE, SLIM_LANE = 0.6, 0.15
"""In pitches: how wide a lane has to be that few rows or many rows vouch for."""
BANDS_A_PITCH = 2


@dataclass(frozen=True, slots=True, eq=False)
class Gutter:
    """A lane at `place`, and masks (n,) of the lines beside it on the left and on the right, and of those over it and
    under it. `rows` have writing on both sides; `gap` is how wide the lane is, in pixels; `clear` tells that no line
    crosses it."""

    place: float
    left: np.ndarray
    right: np.ndarray
    above: np.ndarray
    below: np.ndarray
    rows: float
    gap: float
    clear: bool


def best_gutter(strokes: Strokes, between: tuple[float, float] | None = None) -> Gutter | None:
    """The lane that most rows vouch for, None where there is none. between: the places it may be at."""
    if len(strokes) < 3:
        return None
    # A flourish may reach into a lane without closing it.
    inset = np.minimum(0.12 * strokes.width, 0.8 * strokes.pitch)
    start, end = strokes.start + inset, strokes.end - inset
    places = strokes.places[1:-1]
    if between is not None:
        places = places[(places >= between[0]) & (places <= between[1])]
    on_left, on_right = end[None] <= places[:, None], start[None] >= places[:, None]
    usable = on_left.any(axis=1) & on_right.any(axis=1)
    places, on_left, on_right = places[usable], on_left[usable], on_right[usable]
    if not len(places):
        return None
    bands = _bands(strokes)
    left, right = _counted(on_left, bands) > 0, _counted(on_right, bands) > 0
    crossed = _counted(~on_left & ~on_right, bands)
    # A line fills two or three bins, of which it is to count as one row.
    score = np.where(crossed > 0, -CROSSING_COSTS, (left & right).astype(float)) / BANDS_A_PITCH
    total, first, last = _best_runs(score)
    best = float(total.max())
    if best <= 0:
        return None
    # Of the lanes that are as good, the one in the middle.
    equal = np.flatnonzero(total >= best - 0.25)
    at = int(equal[np.argmin(np.abs(equal - np.median(equal[: _run(equal)])))])
    return _gutter(strokes, float(places[at]), int(first[at]), int(last[at]), best, bool(crossed[at].sum() == 0))


def _run(indices: np.ndarray) -> int:
    """How many of the rising indices follow one another from the first on."""
    breaks = np.flatnonzero(np.diff(indices) > 1)
    return int(breaks[0]) + 1 if len(breaks) else len(indices)


def _bands(strokes: Strokes) -> np.ndarray:
    """(n,) the first of the bands, half a pitch high, that each line fills: it fills a pitch of them."""
    bands: np.ndarray = np.floor((strokes.level - strokes.level.min()) * BANDS_A_PITCH / strokes.pitch + 0.25)
    return bands.astype(int)


def _counted(chosen: np.ndarray, bands: np.ndarray) -> np.ndarray:
    """(k, bands) how many of the lines chosen (k, n) fill each band."""
    order = np.argsort(bands, kind="stable")
    filled, begins = np.unique(bands[order], return_index=True)
    counts = np.zeros((len(chosen), int(filled[-1]) + BANDS_A_PITCH), int)
    sums = np.add.reduceat(chosen[:, order].astype(int), begins, axis=1)
    for further in range(BANDS_A_PITCH):
        counts[:, filled + further] += sums
    return counts


def _best_runs(score: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each row of score (k, bands) the largest sum of consecutive ones, with the first and the last of them, as
    many as there can be: Kadane's algorithm for all rows at once."""
    count, bands = score.shape
    total, first, last = np.zeros(count), np.zeros(count, int), np.zeros(count, int)
    running, begun = np.zeros(count), np.zeros(count, int)
    for at in range(bands):
        fresh = running < 0
        running, begun = np.where(fresh, 0.0, running) + score[:, at], np.where(fresh, at, begun)
        better = running >= total
        total, last = np.where(better, running, total), np.where(better, at, last)
        first = np.where(better, begun, first)
    return total, first, last


def _gutter(strokes: Strokes, place: float, first: int, last: int, rows: float, clear: bool) -> Gutter | None:
    """The lane with the lines around it; None where it is too slim for the rows that vouch for it."""
    bands = _bands(strokes)
    above, below = bands < first, bands > last
    beside = ~above & ~below
    middle = (strokes.start + strokes.end) / 2
    left, right = beside & (middle <= place), beside & (middle > place)
    if not left.any() or not right.any():
        return None
    gap = _gap(strokes, left, right)
    share = min(max((rows - FEW_ROWS) / (MANY_ROWS - FEW_ROWS), 0.0), 1.0)
    if gap < (WIDE_LANE + share * (SLIM_LANE - WIDE_LANE)) * strokes.pitch:
        return None
    return Gutter(place, left, right, above, below, rows, gap, clear)


def _gap(strokes: Strokes, left: np.ndarray, right: np.ndarray) -> float:
    """How far the sides are apart: the median over the left lines of the way to the next one beside them."""
    gaps = strokes.start[right][None] - strokes.end[left][:, None]
    beside = np.abs(strokes.level[right][None] - strokes.level[left][:, None]) < 0.75 * strokes.pitch
    nearest = np.where(beside, gaps, np.inf).min(axis=1)
    known = nearest[np.isfinite(nearest)]
    return float(np.median(known)) if len(known) else 0.0
