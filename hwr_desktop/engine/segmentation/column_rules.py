"""Upright rules between the columns of registers and tables: where they stand, lines end sooner than elsewhere."""

from __future__ import annotations

import numpy as np

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.network import STRIDE

TALL_PX = 40
"""Higher than any letter at the scale at which the network sees a page."""
DARK = 90
HINT = 0.15
"""Of the map of ends: enough beside a rule, where alone it would mean little. Text that runs on over a margin's rule
or squared paper has not even that."""
REACH_PX = 3
"""How far beside a rule, in pixels of the maps, an end is looked for."""
SURE_END = 1.5


def ends_at_rules(ends: np.ndarray, ink: np.ndarray) -> np.ndarray:
    """The map of ends (h / STRIDE, w / STRIDE) with those on upright rules of the ink (h, w) uint8 made sure."""
    # A rule that leans by a pixel on its way is one still.
    dark = cv2.dilate((ink > DARK).astype(np.uint8), np.ones((1, 3), np.uint8))
    rules = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((TALL_PX, 1), np.uint8))
    if not rules.any():
        return ends
    # What is wider than a rule is a rim or a blot.
    rules = cv2.subtract(rules, cv2.morphologyEx(rules, cv2.MORPH_OPEN, np.ones((1, 10), np.uint8)))
    small = cv2.resize(rules, ends.shape[::-1], interpolation=cv2.INTER_AREA) if STRIDE > 1 else rules
    hinted = cv2.dilate(ends, np.ones((1, 2 * REACH_PX + 1), np.uint8)) > HINT
    made: np.ndarray = np.where((small > 0) & hinted, np.float32(SURE_END), ends)
    return made
