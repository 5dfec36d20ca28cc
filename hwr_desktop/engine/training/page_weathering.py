"""Crops of pages as another light, paper, camera or scanner would have left them, and with what is no writing."""

from __future__ import annotations

import numpy as np

from hwr_desktop.engine.opencv import cv2


def weathered(
    grey: np.ndarray, rng: np.random.Generator, behind: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """A changed copy of a crop (h, w) uint8, paper bright, and where (h, w) bool it was covered by something.

    `behind` is a crop of the same size whose writing may shine through from the other side.
    """
    image: np.ndarray = grey.astype(np.float32) / 255.0
    covered = np.zeros(grey.shape, bool)
    if behind is not None and rng.random() < 0.2:
        image = image * _shining_through(behind, rng)
    if rng.random() < 0.25:
        image = image * _rulings(rng, *image.shape)
    if rng.random() < 0.25:
        image = image * _not_writing(rng, *image.shape)
    if rng.random() < 0.25:
        covered = _rim(rng, *image.shape)
        image[covered] = float(rng.uniform(0, 0.35)) if rng.random() < 0.8 else float(rng.uniform(0.8, 1.0))
    if rng.random() < 0.35:
        image = image * _shadow(rng, *image.shape)
    if rng.random() < 0.3:
        image = cv2.GaussianBlur(image, (0, 0), float(rng.uniform(0.4, 1.3)))
    image = np.clip(image, 0, 1) ** float(np.exp(rng.normal(0, 0.25)))
    low, high = float(rng.uniform(0, 0.25)), float(rng.uniform(0.6, 1.0))
    image = low + (high - low) * image
    image = image + rng.normal(0, float(rng.uniform(0, 0.03)), image.shape).astype(np.float32)
    pixels = np.clip(image * 255, 0, 255).astype(np.uint8)
    if rng.random() < 0.3:
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(25, 90))]
        pixels = np.asarray(cv2.imdecode(cv2.imencode(".jpg", pixels, quality)[1], cv2.IMREAD_GRAYSCALE))
    if rng.random() < 0.05:
        pixels = 255 - pixels
    return pixels, covered


def _shining_through(behind: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """How much light the writing on the back leaves, mirrored and blurred."""
    back = cv2.GaussianBlur(np.ascontiguousarray(behind[:, ::-1]), (0, 0), float(rng.uniform(0.6, 1.5)))
    share = np.clip(back.astype(np.float32) / max(float(np.percentile(back, 90)), 1.0), 0, 1)
    left: np.ndarray = 1 - float(rng.uniform(0.15, 0.6)) * (1 - share)
    return left


def _rulings(rng: np.random.Generator, height: int, width: int) -> np.ndarray:
    """Ruled or squared paper, as the share of light that its lines leave."""
    paper = np.ones((height, width), np.float32)
    step = float(rng.uniform(7, 26))
    slope = float(rng.normal(0, 0.02))
    light = float(rng.uniform(0.3, 0.9))
    squared = rng.random() < 0.4
    upright = not squared and rng.random() < 0.1
    for at in np.arange(rng.uniform(0, step), max(height, width) * 1.2, step):
        if not upright:
            cv2.line(paper, (0, int(at)), (width, int(at + slope * width)), light, 1, cv2.LINE_AA)
        if squared or upright:
            cv2.line(paper, (int(at), 0), (int(at - slope * height), height), light, 1, cv2.LINE_AA)
    return paper


def _not_writing(rng: np.random.Generator, height: int, width: int) -> np.ndarray:
    """Rules, frames, stamps, pins, blots and hatching, which are no lines of text."""
    paper = np.ones((height, width), np.float32)
    for _ in range(int(rng.integers(1, 5))):
        x, y = int(rng.integers(width)), int(rng.integers(height))
        dark = float(rng.uniform(0.05, 0.6))
        size = int(np.exp(rng.uniform(np.log(6), np.log(120))))
        thickness = int(rng.integers(1, 4))
        kind = int(rng.integers(6))
        if kind == 0:  # a rule or a fold, level or upright
            end = (
                (x + size * 2, y + int(rng.normal(0, 2)))
                if rng.random() < 0.7
                else (x + int(rng.normal(0, 2)), y + size)
            )
            cv2.line(paper, (x, y), end, dark, thickness, cv2.LINE_AA)
        elif kind == 1:  # a frame
            cv2.rectangle(paper, (x, y), (x + size * 2, y + size), dark, thickness)
        elif kind == 2:  # the ring of a stamp
            axes = (max(3, size // 2), max(3, int(size * rng.uniform(0.2, 0.5))))
            cv2.ellipse(paper, (x, y), axes, float(rng.uniform(0, 180)), 0, 360, dark, thickness, cv2.LINE_AA)
        elif kind == 3:  # a pin, a string or the edge of something that lies on the page
            angle = float(rng.uniform(0, np.pi))
            end = (int(x + size * 2 * np.cos(angle)), int(y + size * 2 * np.sin(angle)))
            cv2.line(paper, (x, y), end, dark, int(rng.integers(2, 9)), cv2.LINE_AA)
        elif kind == 4:  # a blot
            cv2.circle(paper, (x, y), max(2, size // 8), dark, -1, cv2.LINE_AA)
        else:  # hatching
            for step in range(0, min(size, 60), int(rng.integers(3, 7))):
                cv2.line(paper, (x + step, y), (x + step + size // 3, y + size // 3), dark, 1, cv2.LINE_AA)
    return paper


def _rim(rng: np.random.Generator, height: int, width: int) -> np.ndarray:
    """Where the rim of a table or a scanner bed lies along one side, its edge not quite straight."""
    side = int(rng.integers(4))
    across, along = (width, height) if side < 2 else (height, width)
    edge = across * (float(rng.uniform(0.02, 0.25)) + float(rng.normal(0, 0.02)) * np.linspace(-1, 1, along))
    beyond = np.arange(across)[None, :] < edge[:, None]
    if side % 2:
        beyond = beyond[:, ::-1]
    return beyond if side < 2 else beyond.T


def _shadow(rng: np.random.Generator, height: int, width: int) -> np.ndarray:
    """Uneven light: soft over the whole crop, or with an edge as a hand or a fold casts it."""
    if rng.random() < 0.6:
        knots = rng.uniform(0.45, 1.0, (int(rng.integers(2, 4)), int(rng.integers(2, 4)))).astype(np.float32)
        light: np.ndarray = np.clip(cv2.resize(knots, (width, height), interpolation=cv2.INTER_CUBIC), 0.3, 1.1)
        return light
    angle, offset = float(rng.uniform(0, 2 * np.pi)), float(rng.normal(0, 0.25))
    x, y = np.linspace(-0.5, 0.5, width)[None], np.linspace(-0.5, 0.5, height)[:, None]
    side = x * np.cos(angle) + y * np.sin(angle) - offset
    soft: np.ndarray = 1 - float(rng.uniform(0.2, 0.6)) / (1 + np.exp(-side * float(rng.uniform(15, 200))))
    return soft.astype(np.float32)
