"""A strip as the recogniser sees it: ink bright on black, of even contrast, padded with paper to one of a few widths.

A few fixed widths and no more: torch keeps kernels and memory for every shape it meets, and a free choice of shapes
was measured to fill 24 GB. A line's own width alone decides to which it is padded, so that it reads the same alone
and in a batch.
"""

from __future__ import annotations

import numpy as np

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_cutter import STRIP_HEIGHT_PX

HEIGHT_PX = STRIP_HEIGHT_PX
WIDTHS_PX = (192, 320, 480, 640, 832, 1056, 1408, 2048)
LEAST_CONTRAST = 5
"""Grey levels between paper and ink below which a strip is blank."""
PADDING_PX = 16
"""Paper left and right of every line, so that its first and last letters stand as free as the others."""


def line_ink(strip: np.ndarray) -> np.ndarray:
    """A grey strip (h, w) uint8 -> (HEIGHT_PX, w') uint8, paper near 0 and ink towards 255.

    The paper is divided out by a blurred local maximum; the contrast comes from a high percentile. Light writing on
    dark is turned over first. An empty strip gives all paper.
    """
    if strip.size == 0 or min(strip.shape) < 1:
        return np.zeros((HEIGHT_PX, 8), np.uint8)
    if strip.shape[0] != HEIGHT_PX:
        width = max(8, round(strip.shape[1] * HEIGHT_PX / strip.shape[0]))
        strip = cv2.resize(strip, (width, HEIGHT_PX), interpolation=cv2.INTER_AREA)
    low, middle, high = np.percentile(strip, (3, 50, 97))
    if high - low < LEAST_CONTRAST and strip.max() - strip.min() < 4 * LEAST_CONTRAST:
        return np.zeros_like(strip)
    if middle < 110 and high - middle > 1.6 * (middle - low):
        strip = 255 - strip
    paper = cv2.dilate(cv2.medianBlur(strip, 3), np.ones((25, 41), np.uint8))
    paper = cv2.blur(paper, (41, 25)).astype(np.float32)
    ink = 1.0 - strip.astype(np.float32) / np.maximum(paper, 1.0)
    strength = max(float(np.percentile(ink, 98.5)), 0.10)
    scaled: np.ndarray = np.clip(ink * (255.0 / strength), 0, 255).astype(np.uint8)
    return scaled


def width_for(ink_width: int) -> int:
    """The padded width for a line of that width, the largest one when it is longer than all."""
    needed = ink_width + 2 * PADDING_PX
    return next((width for width in WIDTHS_PX if needed <= width), WIDTHS_PX[-1])


def fitted(ink: np.ndarray, width: int) -> np.ndarray:
    """The ink (HEIGHT_PX, w) uint8, narrowed where it is too long for a padded width of `width` pixels."""
    room = width - 2 * PADDING_PX
    if ink.shape[1] <= room:
        return ink
    narrowed: np.ndarray = cv2.resize(ink, (room, HEIGHT_PX), interpolation=cv2.INTER_AREA)
    return narrowed


def padded(ink: np.ndarray, width: int) -> np.ndarray:
    """The ink (HEIGHT_PX, w) uint8 on paper of `width` pixels as float32 from 0 to 1; a longer line is narrowed."""
    ink = fitted(ink, width)
    page = np.zeros((HEIGHT_PX, width), np.float32)
    page[:, PADDING_PX : PADDING_PX + ink.shape[1]] = ink
    page *= 1 / 255
    return page
