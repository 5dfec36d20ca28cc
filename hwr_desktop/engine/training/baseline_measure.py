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
ALIKE = 0.7
"""The cosine of the angle up to which two lines run alike, so that the distance between them means anything."""


@dataclass(frozen=True, slots=True)
class BaselineMatch:
    """One page's measure: the sums behind precision and recall, and which lines were not found as they are.

    Lines are named by their place in the sequences that were compared, from 0.
    """

    found: int
    true: int
    precision_sum: float
    recall_sum: float
    pairs: tuple[tuple[int, int], ...]
    """Found and true lines that belong together, one to one."""
    shares: tuple[float, ...]
    """For each found line how much of it lies along a true one, from 0 to 1."""
    missed_lines: tuple[int, ...]
    """True lines of which less than half was found."""
    split_lines: tuple[int, ...]
    """True lines that were found in several pieces."""
    pieces: tuple[int, ...]
    """Found lines that are such pieces."""
    merged_lines: tuple[int, ...]
    """Found lines that cover more than one true line."""

    @property
    def extra_lines(self) -> tuple[int, ...]:
        """Found lines that for the most part lie along no true line."""
        return tuple(at for at, share in enumerate(self.shares) if share < COVERED)

    @property
    def missed(self) -> int:
        """How many true lines were missed."""
        return len(self.missed_lines)

    @property
    def split(self) -> int:
        """How many true lines were split."""
        return len(self.split_lines)

    @property
    def merged(self) -> int:
        """How many found lines merge several true ones."""
        return len(self.merged_lines)

    @property
    def precision(self) -> float:
        """The share of what was found that is true, 0 to 1; 1 where nothing was found and nothing is there."""
        return self.precision_sum / self.found if self.found else float(not self.true)

    @property
    def recall(self) -> float:
        """The share of what is there that was found, 0 to 1; 1 where nothing was found and nothing is there."""
        return self.recall_sum / self.true if self.true else float(not self.found)

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall."""
        return f_of(self.precision, self.recall)


def f_of(precision: float, recall: float) -> float:
    """The harmonic mean of the two, 0 where both are."""
    return 2 * precision * recall / max(precision + recall, 1e-9)


def match_baselines(found: Sequence[Polyline], true: Sequence[Polyline]) -> BaselineMatch:
    """Compare the baselines found on a page with the true ones, both in the same pixels."""
    found_points = [_spread(line) for line in found]
    true_points = [_spread(line) for line in true]
    tolerances = _tolerances(true_points)
    # hit[f, t]: how far found line f lies along true line t; covered[f, t]: how much of t it covers.
    hit = np.zeros((len(found), len(true)))
    covered = np.zeros((len(found), len(true)))
    best = np.zeros(len(true))
    for t, points in enumerate(true_points):
        scores = np.zeros((len(found), len(points)))
        for f, own in enumerate(found_points):
            if not _near(own, points, 3 * tolerances[t]):
                continue
            distance = np.hypot(own[:, None, 0] - points[None, :, 0], own[:, None, 1] - points[None, :, 1])
            scores[f] = _score(distance.min(axis=0), tolerances[t])
            hit[f, t] = _score(distance.min(axis=1), tolerances[t]).mean()
            covered[f, t] = scores[f].mean()
        if len(found):
            best[t] = scores.max(axis=0).mean()
    pairs = _paired(hit + covered)
    piece_of = (covered >= 0.15) & (hit >= 0.5)
    split = piece_of.sum(axis=0) >= 2
    return BaselineMatch(
        len(found),
        len(true),
        sum(float(hit[f, t]) for f, t in _paired(hit)),
        float(best.sum()),
        tuple((f, t) for f, t in pairs if covered[f, t] >= 0.2 and hit[f, t] >= 0.2),
        tuple(float(share) for share in hit.max(axis=1, initial=0.0)),
        _places(best < COVERED),
        _places(split),
        _places((piece_of & split[None]).any(axis=1)),
        _places((covered >= COVERED).sum(axis=1) >= 2),
    )


def _places(chosen: np.ndarray) -> tuple[int, ...]:
    """Where a row of truth values is true."""
    return tuple(int(at) for at in np.flatnonzero(chosen))


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
    neighbour the page's typical one. Above and below are meant as the line itself runs, level or upright."""
    headings = [_heading(line) for line in lines]
    distances = []
    for at, (line, (cos, sin)) in enumerate(zip(lines, headings, strict=True)):
        level = np.array([[cos, -sin], [sin, cos]])
        own = line @ level
        nearest = np.inf
        for other_at, other in enumerate(lines):
            if other_at == at or abs(headings[at] @ headings[other_at]) < ALIKE:
                continue
            beside = other @ level
            low, high = max(own[:, 0].min(), beside[:, 0].min()), min(own[:, 0].max(), beside[:, 0].max())
            if high <= low:
                continue
            columns = np.linspace(low, high, 5)
            gap = np.abs(_rows(own, columns) - _rows(beside, columns)).mean()
            if gap > 5:
                nearest = min(nearest, float(gap))
        distances.append(nearest)
    known = [distance for distance in distances if np.isfinite(distance)]
    typical = float(np.median(known)) if known else 64.0
    # A line far from all others is not judged more laxly than the rest of the page.
    return [max(TOLERANCE_SHARE * min(distance, 1.5 * typical), LEAST_TOLERANCE_PX) for distance in distances]


def _heading(line: np.ndarray) -> np.ndarray:
    """The direction (2,) from a line's first point to its last; to the right where it has no length."""
    along = line[-1] - line[0]
    norm = float(np.hypot(*along))
    heading: np.ndarray = along / norm if norm > 1e-6 else np.array([1.0, 0.0])
    return heading


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
