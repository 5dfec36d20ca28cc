"""Outlines of lines: tight, but around ascenders and descenders, and never into the neighbours' letters.

Between a line and its neighbours the way of least ink is sought, as seam carving does it (Avidan and Shamir 2007; for
text lines Saabni and El-Sana 2011), in a strip along the baseline and for all lines at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.opencv import cv2

STEP_PX = 2.0
"""Distance of the places along a line at which its outline is sought, at the scale at which the network sees it."""
ROWS = 20
"""Heights tried at each place, above and below alike."""
REACH_ABOVE = (0.55, 1.7)
REACH_BELOW = (0.25, 2.2)
"""From where to where the outline may run, in shares of the line's typical reach above and below."""
CORE_ABOVE = 0.5
"""The share of a line's reach above in which its small letters stand: no neighbour's outline may enter there."""
INK_COST = 3.0
TAKEN_COST = 30.0
AWAY_COST = 1.2
END_MARGIN = 0.2
"""In line heights: how far an outline goes beyond the ends of its baseline."""
POINT_EVERY = 5
"""Places of the outline to one of its points."""


@dataclass(frozen=True, slots=True)
class Course:
    """A baseline (n, 2) in reading direction with its typical reach above and below, in pixels of the ink."""

    points: np.ndarray
    above: float
    below: float


def outlines(ink: np.ndarray, lines: Sequence[Course]) -> list[np.ndarray]:
    """A polygon (m, 2) for each line, from its first upper point clockwise, in pixels of `ink` (h, w) uint8."""
    if not lines:
        return []
    taken = cores(ink.shape, lines)
    ways = [_way(line) for line in lines]
    longest = max(len(axis) for axis, _ in ways)
    both = np.zeros((2, len(lines), longest, ROWS), np.float32)
    up, down = np.linspace(*REACH_ABOVE, ROWS), np.linspace(*REACH_BELOW, ROWS)
    for at, (line, (axis, normal)) in enumerate(zip(lines, ways, strict=True)):
        places = len(axis)
        both[0, at, :places] = _costs(ink, taken, at, axis, normal, -up * line.above) + AWAY_COST * (up - 1) ** 2
        both[1, at, :places] = _costs(ink, taken, at, axis, normal, down * line.below) + AWAY_COST * (down - 1) ** 2 / 2
    seams = _seams(both.reshape(-1, longest, ROWS)).reshape(2, len(lines), longest)
    tops, bottoms = up[seams[0]], down[seams[1]]
    found = []
    for at, (line, (axis, normal)) in enumerate(zip(lines, ways, strict=True)):
        top = axis - normal * (tops[at, : len(axis), None] * line.above)
        bottom = axis + normal * (bottoms[at, : len(axis), None] * line.below)
        chosen = np.unique(np.append(np.arange(0, len(axis), POINT_EVERY), len(axis) - 1))
        high = _furthest(tops[at, : len(axis)], chosen)
        low = _furthest(bottoms[at, : len(axis)], chosen)
        found.append(np.vstack([top[high], bottom[low][::-1]]))
    return found


def _furthest(reach: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    """About each of the chosen places the one where the outline reaches furthest, so that no stroke is cut off; the
    ends stay."""
    half = POINT_EVERY // 2
    best = [at - half + int(reach[max(at - half, 0) : at + half + 1].argmax()) if at >= half else at for at in chosen]
    best[0], best[-1] = int(chosen[0]), int(chosen[-1])
    return np.maximum.accumulate(np.clip(best, 0, len(reach) - 1))


def cores(shape: tuple[int, ...], lines: Sequence[Course]) -> np.ndarray:
    """The page (h, w) int32 with the small letters of each line marked by its number from 1."""
    taken = np.zeros(shape[:2], np.int32)
    for at, line in enumerate(lines):
        along = line.points[-1] - line.points[0]
        along = along / max(float(np.hypot(*along)), 1e-6)
        up = np.array([along[1], -along[0]]) * (CORE_ABOVE * line.above)
        band = np.vstack([line.points, (line.points + up)[::-1]])
        cv2.fillPoly(taken, [np.round(band).astype(np.int32)], at + 1)
    return taken


def _way(line: Course) -> tuple[np.ndarray, np.ndarray]:
    """Places (n, 2) along the line, a little beyond its ends, and the downward normals there."""
    size = line.above + line.below
    first, last = line.points[0], line.points[-1]
    ahead = _unit(line.points[min(3, len(line.points) - 1)] - first)
    onward = _unit(last - line.points[max(-4, -len(line.points))])
    whole = np.vstack([first - ahead * END_MARGIN * size, line.points, last + onward * END_MARGIN * size])
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(whole, axis=0).T))])
    at = np.linspace(0, along[-1], max(4, round(along[-1] / STEP_PX)))
    axis = np.stack([np.interp(at, along, whole[:, k]) for k in (0, 1)], axis=1)
    window = max(1, round(size / STEP_PX))
    steps = np.diff(np.pad(axis, ((window, window), (0, 0)), mode="edge"), axis=0)
    sums = np.cumsum(np.vstack([np.zeros((1, 2)), steps]), axis=0)
    tangent = sums[2 * window :] - sums[: -2 * window]
    tangent = tangent[: len(axis)]
    tangent = tangent / np.maximum(np.hypot(tangent[:, 0], tangent[:, 1]), 1e-6)[:, None]
    return axis, np.stack([-tangent[:, 1], tangent[:, 0]], axis=1)


def _unit(way: np.ndarray) -> np.ndarray:
    """The direction of a vector; to the right where it has no length."""
    size = float(np.hypot(*way))
    return way / size if size > 1e-6 else np.array([1.0, 0.0])


def _costs(
    ink: np.ndarray, taken: np.ndarray, own: int, axis: np.ndarray, normal: np.ndarray, rise: np.ndarray
) -> np.ndarray:
    """What it costs (places, ROWS) to run through each point `rise` from the baseline: ink, and another line's core."""
    points = axis[:, None] + normal[:, None] * rise[None, :, None]
    x = np.clip(np.round(points[..., 0]).astype(int), 0, ink.shape[1] - 1)
    y = np.clip(np.round(points[..., 1]).astype(int), 0, ink.shape[0] - 1)
    owner = taken[y, x]
    # Beyond a neighbour's letters the outline may not run either, even where there is paper again.
    foreign = np.maximum.accumulate((owner != 0) & (owner != own + 1), axis=1)
    costs: np.ndarray = ink[y, x] * np.float32(INK_COST / 255.0) + foreign * np.float32(TAKEN_COST)
    return costs


def _seams(costs: np.ndarray) -> np.ndarray:
    """The cheapest way (lines, places) through costs (lines, places, ROWS), one row up or down at most at a step."""
    lines, places, rows = costs.shape
    sums = costs[:, 0].copy()
    came = np.zeros((places, lines, rows), np.int8)
    for place in range(1, places):
        padded = np.pad(sums, ((0, 0), (1, 1)), constant_values=np.inf)
        three = np.stack([padded[:, :-2], padded[:, 1:-1], padded[:, 2:]])
        three[0] += 0.05
        three[2] += 0.05
        came[place] = three.argmin(axis=0)
        sums = three.min(axis=0) + costs[:, place]
    seam = np.zeros((lines, places), int)
    seam[:, -1] = sums.argmin(axis=1)
    every = np.arange(lines)
    for place in range(places - 1, 0, -1):
        seam[:, place - 1] = seam[:, place] + came[place, every, seam[:, place]] - 1
    return seam
