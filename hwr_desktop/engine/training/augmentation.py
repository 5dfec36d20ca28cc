"""Lines as other hands, pens and cameras would have left them."""

from __future__ import annotations

import numpy as np

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.recognition.line_image import HEIGHT_PX
from hwr_desktop.engine.segmentation.line_cutter import BASELINE_PX


def distorted(ink: np.ndarray, rng: np.random.Generator, strength: float = 1.0) -> np.ndarray:
    """A changed copy of a line's ink (48, w) uint8; its width changes by up to a quarter.

    Width, height, slant, turn, a slow elastic wave, thickness, blur, contrast, noise and rulings, as in Retsinas et
    al. 2022; `strength` scales all of it, 0 leaves the line alone.
    """
    line = _bent(ink, rng, strength)
    chance = rng.random()
    if chance < 0.10 * strength:
        line = cv2.dilate(line, np.ones((2, 2), np.uint8))
    elif chance < 0.18 * strength:
        line = cv2.erode(line, np.ones((2, 2), np.uint8))
    elif chance < 0.33 * strength:
        line = cv2.GaussianBlur(line, (0, 0), float(rng.uniform(0.4, 1.0)))
    if rng.random() < 0.12 * strength:
        line = _ruled(line, rng)
    gamma = float(np.exp(rng.normal(0, 0.25 * strength)))
    table = (np.linspace(0, 1, 256) ** gamma * 255 * float(rng.uniform(1 - 0.3 * strength, 1))).astype(np.uint8)
    line = cv2.LUT(line, table)
    if rng.random() < 0.3 * strength:
        grain = rng.integers(0, max(2, int(40 * strength * rng.random()) + 2), line.shape, dtype=np.uint8)
        line = cv2.add(line, grain)
    return line


def _bent(ink: np.ndarray, rng: np.random.Generator, strength: float) -> np.ndarray:
    """The line with its geometry changed, in one resampling."""
    width = ink.shape[1]
    # The outlines that people and programs draw differ in height by a third, and the cutter scales by them.
    size = float(np.exp(np.clip(rng.normal(0, 0.12), -0.3, 0.3) * strength))
    across = size * float(np.exp(rng.uniform(-0.25, 0.22) * strength))
    down = size * float(np.exp(rng.normal(0, 0.07) * strength))
    slant = float(rng.normal(0, 0.22) * strength)
    turn = float(rng.normal(0, 0.008) * strength)
    shift = float(rng.normal(0, 1.2) * strength)
    target = max(16, round(width * across))
    columns = np.arange(target, dtype=np.float32)[None]
    rows = np.arange(HEIGHT_PX, dtype=np.float32)[:, None] - BASELINE_PX
    waves = _waves(rng, target, 2.0 * strength)
    up = (rows - shift - turn * (columns - target / 2) - waves[1]) / down + BASELINE_PX
    left = (columns + slant * rows + waves[0]) / across
    line: np.ndarray = cv2.remap(
        ink,
        np.ascontiguousarray(np.broadcast_to(left, (HEIGHT_PX, target)), np.float32),
        np.ascontiguousarray(np.broadcast_to(up, (HEIGHT_PX, target)), np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=0,
    )
    return line


def _waves(rng: np.random.Generator, width: int, most_px: float) -> np.ndarray:
    """Two slow curves (2, width) of about `most_px` pixels: letters stretched and squeezed, the line up and down."""
    knots = max(3, width // 48)
    points = rng.normal(0, (most_px, most_px * 0.4), (knots, 2)).astype(np.float32)
    curves: np.ndarray = cv2.resize(points, (2, width), interpolation=cv2.INTER_CUBIC).T
    return curves


def _ruled(line: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The line with a ruling under or through it."""
    y = int(rng.integers(4, HEIGHT_PX - 2))
    end = int(np.clip(y + rng.normal(0, 2), 0, HEIGHT_PX - 1))
    ruling = np.zeros_like(line)
    cv2.line(ruling, (0, y), (line.shape[1], end), int(rng.integers(60, 200)), 1, cv2.LINE_AA)
    both: np.ndarray = np.maximum(line, ruling)
    return both
