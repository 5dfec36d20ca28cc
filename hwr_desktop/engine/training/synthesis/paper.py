"""What a strip is written on, in grey: tint, grain, shade, rulings, show-through, and what the scanner adds."""

from __future__ import annotations

import numpy as np

from hwr_desktop.engine.opencv import cv2


class Grain:
    """A store of noise from which pieces are cut: drawing noise afresh for each line would cost more than the line."""

    def __init__(self, rng: np.random.Generator, height: int = 256, width: int = 8192) -> None:
        self._fine = rng.standard_normal((height, width), np.float32)
        coarse = cv2.GaussianBlur(self._fine, (0, 0), 0.9)
        self._coarse = np.asarray(coarse / coarse.std())

    def piece(self, rng: np.random.Generator, height: int, width: int, coarse: bool) -> np.ndarray:
        """Noise (height, width) float32 of mean 0 and spread 1, a grain of one pixel or of about three."""
        store: np.ndarray = self._coarse if coarse else self._fine
        while store.shape[1] <= width or store.shape[0] <= height:
            store = np.tile(store, (2, 2))
        top, left = int(rng.integers(store.shape[0] - height)), int(rng.integers(store.shape[1] - width))
        return np.asarray(store[top : top + height, left : left + width])


def shade(rng: np.random.Generator, height: int, width: int, period: float, spread: float) -> np.ndarray:
    """A soft field (height, width) float32 that wanders by `spread` grey levels over about `period` pixels."""
    coarse = rng.normal(0, spread, (int(height / period) + 2, int(width / period) + 2)).astype(np.float32)
    return np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC))


def stroke(over: np.ndarray, start: tuple[float, float], end: tuple[float, float], thickness: int = 1) -> None:
    """Draws a straight line of full strength into (h, w) uint8, placed to a sixteenth of a pixel."""
    ends = [(round(16 * x), round(16 * y)) for x, y in (start, end)]
    cv2.line(over, ends[0], ends[1], 255, thickness, cv2.LINE_AA, 4)


def ruled(paper: np.ndarray, rng: np.random.Generator, baseline: float, gap: float) -> None:
    """Draws, into (h, w) float32 grey, a line near the baseline and others `gap` pixels away; perhaps squares."""
    height, width = paper.shape
    depth = float(rng.uniform(6, 70))
    tilt = float(rng.normal(0, 0.004))
    squared = rng.random() < 0.25
    gap = float(rng.uniform(8, 20)) if squared else gap
    first = baseline + float(rng.normal(2.0, 2.5))
    over = np.zeros((height, width), np.uint8)
    for step in range(-int(first / gap) - 1, int((height - first) / gap) + 2):
        y = first + step * gap
        stroke(over, (0, y), (width, y + tilt * width))
    if squared:
        for x in np.arange(rng.uniform(0, gap), width, gap):
            stroke(over, (float(x), 0), (float(x) - tilt * height, height))
    strength = shade(rng, height, width, 60, 0.25) + 0.8
    paper -= depth / 255 * over * np.clip(strength, 0, 1.2)


def column_rule(paper: np.ndarray, rng: np.random.Generator) -> None:
    """Draws the upright rule of a register or a margin near one end of the strip, into (h, w) float32 grey."""
    height, width = paper.shape
    x = float(rng.uniform(1, 9))
    x = x if rng.random() < 0.6 else width - x
    over = np.zeros((height, width), np.uint8)
    stroke(over, (x, 0), (x + float(rng.normal(0, 1.5)), height), int(rng.integers(1, 3)))
    paper -= float(rng.uniform(25, 150)) / 255 * over


def show_through(paper: np.ndarray, rng: np.random.Generator, cover: np.ndarray) -> None:
    """Lets other ink, (h, any width) uint8, shine through mirrored and blurred, into (h, w) float32 grey."""
    height, width = paper.shape
    mirrored = cv2.GaussianBlur(cover[:, ::-1], (0, 0), float(rng.uniform(0.8, 2.2)))
    times = -(-width // mirrored.shape[1])
    other = np.tile(mirrored, (1, times))[:, :width]
    other = np.roll(other, int(rng.integers(-height // 2, height // 2)), axis=0)
    paper -= float(rng.uniform(5, 45)) / 255 * other


def scanned(strip: np.ndarray, rng: np.random.Generator, grain: Grain, clean: bool) -> np.ndarray:
    """What a scanner makes of (h, w) float32 grey: blur, noise and compression; (h, w) uint8."""
    height, width = strip.shape
    blur = float(abs(rng.normal(0.15, 0.25 if clean else 0.4)))
    if blur > 0.3:
        strip = cv2.GaussianBlur(strip, (0, 0), min(blur, 1.1))
    strength = float(abs(rng.normal(0, 1.2 if clean else 2.2)))
    strip = strip + strength * grain.piece(rng, height, width, bool(rng.random() < 0.5))
    pixels = np.clip(strip, 0, 255).astype(np.uint8)
    if not clean and rng.random() < 0.3:
        quality = int(rng.integers(25, 85))
        pixels = cv2.imdecode(cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], 0)
    return np.asarray(pixels)
