"""Lines found without learning, as a yardstick for the network: binarised, projected strip by strip, and linked.

The method is the piece-wise projection profile of Zahour, Taconet, Mercy and Ramdane, "Arabic Hand-written Text-line
Extraction" (ICDAR 2001), as Arivazhagan, Srinivasan and Srihari use it in "A Statistical Approach to Line Segmentation
in Handwritten Documents" (Document Recognition and Retrieval XIV, 2007), on a page binarised after Wolf and Jolion,
"Extraction and Recognition of Artificial Text in Multimedia Documents" (2003). Put together from the papers'
descriptions, with what they leave open (sizes, smoothing, where a line ends) tuned by hand on three training pages of
each collection of ground truth. Like all such methods it takes lines to run roughly level and to lie at roughly even
distances.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from hwr_desktop.document.page import Line, new_id
from hwr_desktop.engine.images import to_grey
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_finder import FoundPage

LONGEST_PX = 1600
DEPTH = 0.4
PALEST = 0.93
"""Against the paper: what is paler is no ink, however pale the page."""
STRIP_PITCHES = 1.8
SMOOTHING_PITCHES = 0.18
LEAST_INK = 0.04
"""A strip's row counts as text where at least this share of it is ink, after smoothing."""
LINK_PITCHES = 0.4
BRIDGED_STRIPS = 2
GAP_PITCHES = 2.5
SHORTEST_PITCHES = 1.0
Chain = list[tuple[int, float]]


class ClassicalFinder:
    """Finds lines as a `LineFinder` does, without a model."""

    def find(self, image: np.ndarray) -> FoundPage:
        """The lines of a page (h, w[, 3]) uint8, from the top."""
        grey = to_grey(image)
        scale = min(1.0, LONGEST_PX / max(grey.shape))
        ink = letters(binarised(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)))
        pitch = line_pitch(ink)
        width = max(8, round(STRIP_PITCHES * pitch))
        lines = [
            part
            for chain in linked(strip_lines(ink, width, pitch), pitch)
            for part in _trimmed(chain, ink, width, pitch)
        ]
        return FoundPage(tuple(_as_line(line / scale, pitch / scale) for line in lines))


def binarised(grey: np.ndarray) -> np.ndarray:
    """(h, w) uint8 grey -> (h, w) uint8, 1 where there is ink: a threshold from the local mean and deviation, both
    measured against the page's darkest ink and strongest contrast, so that pale pencil is not lost."""
    window = max(15, max(grey.shape) // 40) | 1
    paper = cv2.morphologyEx(cv2.medianBlur(grey, 3), cv2.MORPH_CLOSE, np.ones((window, window), np.uint8))
    values = grey.astype(np.float32) / np.maximum(cv2.blur(paper, (window, window)), 1)
    mean = cv2.blur(values, (window, window))
    deviation = np.sqrt(np.maximum(cv2.blur(values * values, (window, window)) - mean * mean, 0))
    darkest, strongest = np.percentile(values, 1), max(np.percentile(deviation, 99), 0.01)
    threshold = mean - DEPTH * np.maximum(1 - deviation / strongest, 0) * (mean - darkest)
    return np.asarray((values < threshold) & (values < min(1 - 0.25 * (1 - darkest), PALEST)), np.uint8)


def letters(ink: np.ndarray) -> np.ndarray:
    """The ink without specks, rules, frames and whatever else is no size for letters."""
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    width, height, area = (boxes[:, at] for at in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
    fine = (area >= 12) & (height < ink.shape[0] / 8)
    typical = float(np.median(height[fine & (height > 5)])) if (fine & (height > 5)).any() else 10.0
    rule = (width > 8 * typical) & ((height < 0.7 * typical) | (area < 0.04 * width * height))
    upright = (height > 5 * typical) & (width < 0.2 * height)
    fine &= (height < 8 * typical) & ~rule & ~upright
    fine[0] = False
    return np.asarray(fine[labels], np.uint8)


def line_pitch(ink: np.ndarray) -> float:
    """The usual distance between lines in pixels: the first clear peak of the strips' autocorrelation."""
    strips = np.array_split(ink, 16, axis=1)
    total = np.zeros(ink.shape[0])
    for strip in strips:
        profile = cv2.GaussianBlur(strip.sum(axis=1, dtype=np.float32)[:, None], (1, 0), sigmaX=1, sigmaY=2)[:, 0]
        spectrum = np.fft.rfft(profile - profile.mean(), 2 * len(profile))
        total += np.fft.irfft(np.abs(spectrum) ** 2)[: len(total)]
    lags = np.arange(12, min(200, len(total) - 1))
    peaks = [lag for lag in lags if total[lag] > 0 and total[lag - 1] < total[lag] >= total[lag + 1]]
    best = max((total[lag] for lag in peaks), default=0.0)
    return float(next((lag for lag in peaks if total[lag] > 0.6 * best), 40))


def strip_lines(ink: np.ndarray, width: int, pitch: float) -> list[list[float]]:
    """For each vertical strip of that width the rows on which its text seems to stand."""
    count = -(-ink.shape[1] // width)
    padded = np.pad(ink, ((0, 0), (0, count * width - ink.shape[1])))
    profiles = padded.reshape(len(ink), count, width).mean(axis=2).astype(np.float32)
    beside = np.pad(profiles, ((0, 0), (1, 1)))
    profiles = (beside[:, :-2] + 2 * beside[:, 1:-1] + beside[:, 2:]) / 4
    profiles = cv2.GaussianBlur(profiles, (1, 0), sigmaX=1, sigmaY=SMOOTHING_PITCHES * pitch)
    # The text's body ends where its ink thins out most quickly below a peak.
    return [_feet(profiles[:, at], pitch) for at in range(count)]


def _feet(profile: np.ndarray, pitch: float) -> list[float]:
    reach = max(2, round(0.45 * pitch))
    highest = cv2.dilate(profile[:, None], np.ones((2 * (reach // 2) + 1, 1), np.uint8))[:, 0]
    peaks = np.flatnonzero((profile >= highest) & (profile > LEAST_INK))
    falling = -np.gradient(profile)
    return [float(peak + np.argmax(falling[peak : peak + reach])) for peak in peaks]


def linked(strips: list[list[float]], pitch: float) -> list[Chain]:
    """The strips' rows joined from left to right: (strip, row) for each line."""
    open_chains: list[Chain] = []
    for at, rows in enumerate(strips):
        near = [chain for chain in open_chains if at - chain[-1][0] <= BRIDGED_STRIPS]
        drops = [(abs(chain[-1][1] - row), which, row) for which, chain in enumerate(near) for row in rows]
        taken: set[int] = set()
        left = set(rows)
        for drop, which, row in sorted(drops):
            if drop <= LINK_PITCHES * pitch and which not in taken and row in left:
                near[which].append((at, row))
                taken.add(which)
                left.discard(row)
        open_chains += [[(at, row)] for row in sorted(left)]
    return open_chains


def _trimmed(chain: Chain, ink: np.ndarray, width: int, pitch: float) -> list[np.ndarray]:
    """A chain as baselines (n, 2) that begin and end with their ink, parted where there is none for long."""
    middles = [(at + 0.5) * width for at, _ in chain]
    columns = np.arange(chain[0][0] * width, min((chain[-1][0] + 1) * width, ink.shape[1]))
    rows = np.interp(columns, middles, [row for _, row in chain])
    level = np.clip(rows[:, None] + np.arange(-round(0.45 * pitch), round(0.1 * pitch)), 0, len(ink) - 1).astype(int)
    inked = columns[ink[level, columns[:, None]].sum(axis=1) >= 2]
    if not len(inked):
        return []
    breaks = [0, *(at + 1 for at, (a, b) in enumerate(pairwise(inked)) if b - a > GAP_PITCHES * pitch), len(inked)]
    parts = [
        (inked[a], inked[b - 1]) for a, b in pairwise(breaks) if inked[b - 1] - inked[a] >= SHORTEST_PITCHES * pitch
    ]
    lines = [np.linspace(first, last, max(2, round((last - first) / width) + 1)) for first, last in parts]
    return [np.stack([xs, np.interp(xs, columns, rows)], axis=1) for xs in lines]


def _as_line(course: np.ndarray, pitch: float) -> Line:
    """A baseline with a band around it as its outline."""
    band = np.vstack([course - (0, 0.6 * pitch), (course + (0, 0.25 * pitch))[::-1]])
    outline, baseline = (tuple((float(x), float(y)) for x, y in points) for points in (band, course))
    return Line(new_id(), outline, baseline)
