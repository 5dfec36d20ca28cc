"""The true polygon and baseline of a line that was drawn."""

from __future__ import annotations

import numpy as np

from hwr_desktop.engine.training.synthesis.ink import Trace

INKED = 60
LEAST_ABOVE, LEAST_BELOW = 1.5, 0.5
MOST_ABOVE, MOST_BELOW = 3.2, 1.9
"""How far the outline reaches from the baseline, in heights of a small x: flourishes beyond are left out."""


def baseline_of(trace: Trace, baseline: float, x_height: float) -> np.ndarray:
    """Points (n, 2) in the trace's pixels, under its text from start to end, about two letters apart."""
    count = max(2, round((trace.end - trace.start) / (2.5 * x_height)) + 1)
    x = np.linspace(trace.start, trace.end, count)
    rise = np.interp(x, np.arange(len(trace.rise)), trace.rise)
    return np.stack([x, baseline - rise], axis=1)


def outline_of(trace: Trace, baseline: float, x_height: float) -> np.ndarray:
    """A polygon (n, 2) in the trace's pixels around its ink, clockwise from the upper left."""
    width = trace.cover.shape[1]
    step = 2.6 * x_height
    inked = np.flatnonzero((trace.cover > INKED).any(axis=0))
    first, last = (float(inked[0]), float(inked[-1])) if len(inked) else (trace.start, trace.end)
    first, last = max(min(first, trace.start), 0.0) - 0.3 * x_height, min(max(last, trace.end), width) + 0.3 * x_height
    edges = np.linspace(first, last, max(2, round((last - first) / step) + 1))
    above, below = [], []
    for left, right in zip(edges - step / 2, edges + step / 2, strict=True):
        part = trace.cover[:, max(int(left), 0) : max(int(right) + 1, 1)] > INKED
        level = baseline - float(np.interp((left + right) / 2, np.arange(width), trace.rise))
        rows = np.flatnonzero(part.any(axis=1))
        top, bottom = (level - rows[0], rows[-1] - level) if len(rows) else (0.0, 0.0)
        above.append(level - np.clip(top + 0.3 * x_height, LEAST_ABOVE * x_height, MOST_ABOVE * x_height))
        below.append(level + np.clip(bottom + 0.3 * x_height, LEAST_BELOW * x_height, MOST_BELOW * x_height))
    upper = np.stack([edges, np.array(above)], axis=1)
    lower = np.stack([edges, np.array(below)], axis=1)
    return np.concatenate([upper, lower[::-1]])
