"""How well found baselines match true ones.

Precision, recall and F after Gruening et al., "READ-BAD: A New Dataset and Evaluation Scheme for Baseline Detection in
Archival Documents" (arXiv 1705.03311): baselines as points a few pixels apart, a point counted in full within a
tolerance of the other baseline and linearly less up to three times that; the tolerance is a quarter of the distance
between the true lines. Found lines are matched one to one for precision; recall lets several cover one true line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hwr_desktop.document.geometry import Polyline

STEP_PX = 5.0
TOLERANCE_SHARE = 0.25
COVERED = 0.5
LEAST_TOLERANCE_PX = 4.0


@dataclass(frozen=True, slots=True)
class BaselineMatch:
    """One page's measure: the sums behind precision and recall, and lines missed, split and merged."""

    found: int
    true: int
    precision_sum: float
    recall_sum: float
    missed: int
    split: int
    merged: int
    pairs: tuple[tuple[int, int], ...]
    """Found and true lines that belong together, one to one."""


def match_baselines(found: Sequence[Polyline], true: Sequence[Polyline]) -> BaselineMatch:
    """Compare the baselines found on a page with the true ones."""
    found_points = [_spread(line) for line in found]
    true_points = [_spread(line) for line in true]
    tolerances = _tolerances(true_points)
    # hit[f, t]: how far found line f lies along true line t; covered[f, t]: how much of t it covers.
    hit = np.zeros((len(found), len(true)))
    covered = np.zeros((len(found), len(true)))
    reach: list[np.ndarray] = []
    for t, points in enumerate(true_points):
        scores = np.zeros((len(found), len(points)))
        for f, own in enumerate(found_points):
            if not _near(own, points, 3 * tolerances[t]):
                continue
            distance = np.hypot(own[:, None, 0] - points[None, :, 0], own[:, None, 1] - points[None, :, 1])
            scores[f] = _score(distance.min(axis=0), tolerances[t])
            hit[f, t] = _score(distance.min(axis=1), tolerances[t]).mean()
            covered[f, t] = scores[f].mean()
        reach.append(scores)
    pairs = _paired(hit * 1.0 + covered)
    pairs = tuple((f, t) for f, t in pairs if covered[f, t] >= 0.2 and hit[f, t] >= 0.2)
    recall = sum(float(scores.max(axis=0).mean()) if len(found) else 0.0 for scores in reach)
    best = [float(scores.max(axis=0).mean()) if len(found) else 0.0 for scores in reach]
    pieces = ((covered >= 0.15) & (hit >= 0.5)).sum(axis=0) if len(found) else np.zeros(len(true))
    merges = (covered >= COVERED).sum(axis=1) if len(true) else np.zeros(len(found))
    return BaselineMatch(
        len(found),
        len(true),
        sum(float(hit[f, t]) for f, t in _paired(hit)),
        recall,
        sum(share < COVERED for share in best),
        int((pieces >= 2).sum()),
        int((merges >= 2).sum()),
        pairs,
    )


def _spread(line: Polyline) -> np.ndarray:
    """Points (n, 2) at most `STEP_PX` apart along a baseline."""
    points = np.asarray(line, float).reshape(-1, 2)
    if len(points) < 2:
        return points
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    at = np.linspace(0, along[-1], max(2, int(along[-1] / STEP_PX) + 1))
    return np.stack([np.interp(at, along, points[:, k]) for k in (0, 1)], axis=1)


def _tolerances(lines: Sequence[np.ndarray]) -> list[float]:
    """For each true line a quarter of the distance to the nearest one above or below it; for lines without such a
    neighbour the page's typical one."""
    distances = []
    for at, line in enumerate(lines):
        nearest = np.inf
        for other_at, other in enumerate(lines):
            if other_at == at:
                continue
            low, high = max(line[:, 0].min(), other[:, 0].min()), min(line[:, 0].max(), other[:, 0].max())
            if high <= low:
                continue
            columns = np.linspace(low, high, 5)
            gap = np.abs(_rows(line, columns) - _rows(other, columns)).mean()
            if gap > 5:
                nearest = min(nearest, float(gap))
        distances.append(nearest)
    known = [distance for distance in distances if np.isfinite(distance)]
    typical = float(np.median(known)) if known else 64.0
    # A line far from all others is not judged more laxly than the rest of the page.
    return [max(TOLERANCE_SHARE * min(distance, 1.5 * typical), LEAST_TOLERANCE_PX) for distance in distances]


def _rows(line: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """The heights of a line at those columns."""
    order = np.argsort(line[:, 0], kind="stable")
    rows: np.ndarray = np.interp(columns, line[order, 0], line[order, 1])
    return rows


def _near(a: np.ndarray, b: np.ndarray, reach: float) -> bool:
    """Whether the boxes around two point sets come within reach of one another."""
    return bool((a.min(0) - reach <= b.max(0)).all() and (b.min(0) - reach <= a.max(0)).all())


def _score(distance: np.ndarray, tolerance: float) -> np.ndarray:
    """1 within the tolerance, 0 beyond three times it, linear between."""
    score: np.ndarray = np.clip((3 * tolerance - distance) / (2 * tolerance), 0.0, 1.0)
    return score


def _paired(score: np.ndarray) -> tuple[tuple[int, int], ...]:
    """Rows and columns paired one to one, the best scores first; pairs without any score are left out."""
    pairs = []
    score = score.copy()
    while score.size and score.max() > 0:
        row, column = np.unravel_index(int(score.argmax()), score.shape)
        pairs.append((int(row), int(column)))
        score[row, :] = 0
        score[:, column] = 0
    return tuple(pairs)
