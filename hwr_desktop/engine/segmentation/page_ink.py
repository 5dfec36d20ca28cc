"""A page as the line network sees it: ink bright on black paper, whatever the paper, light and contrast were."""

from __future__ import annotations

import numpy as np

from hwr_desktop.engine.opencv import cv2

REACH_PX = 38
"""Paper is looked for this far around: some three lines at the scale at which the network sees a page."""


def page_ink(grey: np.ndarray) -> np.ndarray:
    """(h, w) uint8 grey of a page -> (h, w) uint8, paper near 0 and ink towards 255.

    The page comes at the scale at which the network sees it. The paper is estimated as a blurred local maximum and
    divided out; the contrast comes from a high percentile. A page that is mostly dark is taken as light on dark and
    inverted first.
    """
    if light_on_dark(grey):
        grey = 255 - grey
    small = cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA) if min(grey.shape) > 64 else grey
    kernel = np.ones((REACH_PX // 4, REACH_PX // 4), np.uint8)
    paper = cv2.blur(cv2.dilate(cv2.medianBlur(small, 3), kernel), kernel.shape[::-1])
    paper = cv2.resize(paper, grey.shape[::-1], interpolation=cv2.INTER_LINEAR)
    ink = 1.0 - grey.astype(np.float32) / np.maximum(paper.astype(np.float32), 1.0)
    strength = max(float(np.percentile(ink[::2, ::2], 98)), 0.12)
    scaled: np.ndarray = np.clip(ink * (255.0 / strength), 0, 255).astype(np.uint8)
    return scaled


def light_on_dark(grey: np.ndarray) -> bool:
    """Whether a page (h, w) uint8 is mostly dark with something bright on it, as a negative or a blackboard is."""
    middle = float(np.median(grey))
    return middle < 90 and float(np.percentile(grey, 95)) - middle > 60
