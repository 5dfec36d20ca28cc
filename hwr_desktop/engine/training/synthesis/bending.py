"""How a flat sheet comes to lie in a scan: turned a little and curled a little, with points carried along exactly."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np

ROUNDS = 25
"""Iterations that carry a point from the sheet to the scan; each takes at least four fifths off the error."""


@dataclass(frozen=True, slots=True)
class Bend:
    """A turn by `angle_deg` (clockwise) about the middle, and waves of the paper.

    width, height: of the scan in pixels. The sheet has `pad` pixels more on every side. `waves` are amplitude in
    pixels, wave length in pixels and phase: of the sheet's rows along x, and of its columns along y.
    """

    width: int
    height: int
    pad: int
    angle_deg: float = 0.0
    rows: tuple[tuple[float, float, float], ...] = ()
    columns: tuple[tuple[float, float, float], ...] = ()

    def maps(self) -> tuple[np.ndarray, np.ndarray]:
        """For each pixel of the scan, x and y of the sheet (both (height, width) float32), for `cv2.remap`."""
        across = np.arange(self.width, dtype=np.float32)[None] - self.width / 2
        down = np.arange(self.height, dtype=np.float32)[:, None] - self.height / 2
        c, s = cos(radians(self.angle_deg)), sin(radians(self.angle_deg))
        u = c * across + s * down + self.width / 2
        v = -s * across + c * down + self.height / 2
        x = u + _waved(v, self.columns) + self.pad
        y = v + _waved(u, self.rows) + self.pad
        return x.astype(np.float32), y.astype(np.float32)

    def on_scan(self, points: np.ndarray) -> np.ndarray:
        """Where points of the sheet (n, 2) lie in the scan, (n, 2)."""
        x, y = points[:, 0] - self.pad, points[:, 1] - self.pad
        u, v = x.copy(), y.copy()
        for _ in range(ROUNDS):
            u, v = x - _waved(v, self.columns), y - _waved(u, self.rows)
        u, v = u - self.width / 2, v - self.height / 2
        c, s = cos(radians(self.angle_deg)), sin(radians(self.angle_deg))
        return np.stack([c * u - s * v + self.width / 2, s * u + c * v + self.height / 2], axis=1)


def any_bend(rng: np.random.Generator, width: int, height: int, pad: int, strength: float = 1.0) -> Bend:
    """A gentle turn (seldom over 2 degrees) and curl; `strength` 0 leaves the sheet flat and straight."""
    angle = float(np.clip(rng.normal(0, 0.8), -2, 2)) * strength
    curl = float(abs(rng.normal(0, 0.004))) * width * strength
    rows = (
        (curl, float(rng.uniform(1.2, 2.5)) * width, float(rng.uniform(0, 2 * np.pi))),
        (0.25 * curl, float(rng.uniform(0.4, 0.8)) * width, float(rng.uniform(0, 2 * np.pi))),
    )
    columns = ((0.5 * curl, float(rng.uniform(1.0, 2.0)) * height, float(rng.uniform(0, 2 * np.pi))),)
    return Bend(width, height, pad, angle, rows, columns)


def _waved(at: np.ndarray, waves: tuple[tuple[float, float, float], ...]) -> np.ndarray:
    total = np.zeros_like(at)
    for amplitude, wave_length, phase in waves:
        total += amplitude * np.sin(at * (2 * np.pi / wave_length) + phase)
    return total
