"""Baselines as arrays, in a frame in which they run to the right and level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

SAMPLES = 128
"""At so many places across the page the heights of two lines can be compared."""


@dataclass(frozen=True, slots=True, eq=False)
class Strokes:
    """n baselines, in pixels of a page whose skew is taken out.

    start, end, level: (n,) where each begins and ends sideways, and its mean height. course: (n, SAMPLES) its height at
    `places` (SAMPLES,), beyond its ends that of the end. top, bottom: (n,) how far its outline reaches. pitch: how far
    neighbouring lines are apart. slope: what was taken out, pixels down for each to the right.
    """

    start: np.ndarray
    end: np.ndarray
    level: np.ndarray
    top: np.ndarray
    bottom: np.ndarray
    course: np.ndarray
    places: np.ndarray
    pitch: float
    slope: float

    def __len__(self) -> int:
        return len(self.start)

    @property
    def width(self) -> np.ndarray:
        """(n,) how long each is sideways."""
        width: np.ndarray = self.end - self.start
        return width

    def shared(self) -> np.ndarray:
        """(n, n) how far each pair overlaps sideways; negative is how far they are apart."""
        shared: np.ndarray = np.minimum(self.end[:, None], self.end[None]) - np.maximum(
            self.start[:, None], self.start[None]
        )
        return shared

    def drop(self) -> np.ndarray:
        """(n, n) how much lower the second of each pair is than the first, in the middle of what they share sideways or
        of the gap between them: so neither slant nor curl decides which one is above."""
        middle = (np.minimum(self.end[:, None], self.end[None]) + np.maximum(self.start[:, None], self.start[None])) / 2
        step = max(float(self.places[1] - self.places[0]), 1e-6)
        at = np.clip(np.rint((middle - self.places[0]) / step).astype(int), 0, SAMPLES - 1)
        own = self.course[np.arange(len(self))[:, None], at]
        drop: np.ndarray = own.T - own
        return drop

    def part(self, members: np.ndarray) -> Strokes:
        """The strokes of these indices alone."""
        return Strokes(
            self.start[members],
            self.end[members],
            self.level[members],
            self.top[members],
            self.bottom[members],
            self.course[members],
            self.places,
            self.pitch,
            self.slope,
        )


def strokes_of(baselines: Sequence[np.ndarray], outlines: Sequence[np.ndarray]) -> Strokes:
    """The strokes of baselines and outlines (k, 2) that run to the right, more or less. At least one is needed."""
    slope = _skew(baselines)
    level_lines = [_level(points, slope) for points in baselines]
    level_lines = [_rising(points) for points in level_lines]
    level_outlines = [_level(points, slope) for points in outlines]
    start = np.array([points[0, 0] for points in level_lines])
    end = np.array([max(points[-1, 0], points[0, 0] + 1.0) for points in level_lines])
    places = np.linspace(start.min(), end.max(), SAMPLES)
    course = np.stack([np.interp(places, points[:, 0], points[:, 1]) for points in level_lines])
    inside = (places[None] >= start[:, None]) & (places[None] <= end[:, None])
    inside[np.arange(len(start)), np.searchsorted(places, (start + end) / 2).clip(0, SAMPLES - 1)] = True
    level = (course * inside).sum(axis=1) / inside.sum(axis=1)
    top = np.array([points[:, 1].min() for points in level_outlines])
    bottom = np.array([points[:, 1].max() for points in level_outlines])
    bare = Strokes(start, end, level, top, bottom, course, places, 1.0, slope)
    pitch = _pitch(bare)
    return Strokes(start, end, level, top, bottom, course, places, pitch, slope)


def _skew(baselines: Sequence[np.ndarray]) -> float:
    """The slope that half of the ink lies above and half below: the median, each line by its length."""
    runs = np.array([points[-1] - points[0] for points in baselines])
    lengths = np.maximum(np.abs(runs[:, 0]), 1.0)
    slopes = np.clip(runs[:, 1] / np.where(np.abs(runs[:, 0]) < 1.0, 1.0, runs[:, 0]), -1.0, 1.0)
    order = np.argsort(slopes)
    weights = np.cumsum(lengths[order])
    return float(slopes[order][np.searchsorted(weights, weights[-1] / 2)])


def _level(points: np.ndarray, slope: float) -> np.ndarray:
    """The points with the skew taken out."""
    level: np.ndarray = points @ np.array([(1.0, -slope), (0.0, 1.0)])
    return level


def _rising(points: np.ndarray) -> np.ndarray:
    """The points from left to right."""
    return points if (np.diff(points[:, 0]) >= 0).all() else points[np.argsort(points[:, 0], kind="stable")]


def _pitch(strokes: Strokes) -> float:
    """How far lines are apart: the median distance to the next one below, held near the height of the outlines."""
    height = float(np.median(strokes.bottom - strokes.top))
    drop = strokes.drop()
    over = strokes.shared() > 0.3 * np.minimum(strokes.width[:, None], strokes.width[None])
    below = np.where(over & (drop > 0.4 * height), drop, np.inf).min(axis=1)
    known = below[below < 2.5 * height]
    pitch = float(np.median(known)) if len(known) else height
    return max(min(max(pitch, 0.6 * height), 1.5 * height), 1.0)
