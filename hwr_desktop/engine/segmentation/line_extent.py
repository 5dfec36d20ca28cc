"""How far a line's writing reaches above and below its baseline."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from hwr_desktop.document.geometry import Point
from hwr_desktop.engine.opencv import cv2

SAMPLES = 32
LEAST_PX = 4.0


def line_extent(polygon: Sequence[Point], baseline: Sequence[Point]) -> tuple[float, float]:
    """The typical distance in pixels from the baseline up to the polygon's upper edge and down to its lower one.

    Medians over the line, so that zigzags and single long strokes do not count. The distances are measured at right
    angles to the line's general direction.
    """
    outline, base = _turned_level(np.asarray(polygon, float), np.asarray(baseline, float))
    corner = np.floor(np.minimum(outline.min(0), base.min(0))) - 1
    size = np.ceil(np.maximum(outline.max(0), base.max(0)) - corner).astype(int) + 2
    scale = min(1.0, 1500.0 / float(size.max()))
    size = np.ceil(size * scale).astype(int) + 1
    mask = np.zeros((size[1], size[0]), np.uint8)
    cv2.fillPoly(mask, [np.round((outline - corner) * scale).astype(np.int32)], 1)
    base = (base - corner) * scale
    base = base[np.argsort(base[:, 0], kind="stable")]
    columns = np.linspace(base[0, 0], base[-1, 0], SAMPLES + 2)[1:-1]
    rows = np.interp(columns, base[:, 0], base[:, 1])
    strips = mask[:, np.clip(np.round(columns).astype(int), 0, size[0] - 1)]
    inside = strips.any(axis=0)
    if not inside.any():
        return _fallback(outline, scale, base, corner)
    top = strips.argmax(axis=0)[inside]
    bottom = (len(strips) - 1 - strips[::-1].argmax(axis=0))[inside]
    above = float(np.median(rows[inside] - top)) / scale
    below = float(np.median(bottom - rows[inside])) / scale
    return max(above, LEAST_PX), max(below, LEAST_PX / 2)


def _fallback(outline: np.ndarray, scale: float, base: np.ndarray, corner: np.ndarray) -> tuple[float, float]:
    """Three quarters of the polygon's height above the baseline and a quarter below, where the two never meet."""
    height = float(np.ptp(outline[:, 1]))
    return max(0.75 * height, LEAST_PX), max(0.25 * height, LEAST_PX / 2)


def _turned_level(outline: np.ndarray, base: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Both point lists, (n, 2), turned so that the baseline's ends lie level and it runs to the right."""
    along = base[-1] - base[0]
    norm = float(np.hypot(*along))
    if norm < 1e-6:
        return outline, base
    cos, sin = along / norm
    turn = np.array([[cos, -sin], [sin, cos]])
    return outline @ turn, base @ turn
