"""A page as the line network sees it: ink bright on black paper, whatever the paper, light and contrast were."""

from __future__ import annotations

import numpy as np

from hwr_desktop.engine.opencv import cv2


def page_ink(grey: np.ndarray) -> np.ndarray:
    """(h, w) uint8 grey of a page -> (h, w) uint8, paper near 0 and ink towards 255.

    The paper is estimated as a blurred local maximum over about a twentieth of the page and divided out; the contrast
    comes from a high percentile. A page that is mostly dark is taken as light on dark and inverted first.
    """
    if np.median(grey) < 90 and np.percentile(grey, 95) - np.median(grey) > 60:
        grey = 255 - grey
    reach = max(9, min(grey.shape) // 20) | 1
    small = cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA) if min(grey.shape) > 64 else grey
    kernel = np.ones((max(3, reach // 4), max(3, reach // 4)), np.uint8)
    paper = cv2.blur(cv2.dilate(cv2.medianBlur(small, 3), kernel), kernel.shape[::-1])
    paper = cv2.resize(paper, grey.shape[::-1], interpolation=cv2.INTER_LINEAR)
    ink = 1.0 - grey.astype(np.float32) / np.maximum(paper.astype(np.float32), 1.0)
    strength = max(float(np.percentile(ink[::2, ::2], 98)), 0.12)
    scaled: np.ndarray = np.clip(ink * (255.0 / strength), 0, 255).astype(np.uint8)
    return scaled
