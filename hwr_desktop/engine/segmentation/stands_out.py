"""Whether there is writing where a line is said to be: ink that stands out from what is all over the page."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_outline import CORE_ABOVE, Course

LEAST = 1.6
"""Ink along a line over that of the page's quiet quarter. On paper with nothing but grain it is up to 1.5; of 900
lines of ground truth none had less than 1.9."""
BLUR_PX = 13
"""About a line's height at the scale at which the network sees the page."""


def stands_out(ink: np.ndarray, lines: Sequence[Course]) -> list[bool]:
    """For each line whether the ink (h, w) uint8 about its small letters stands out from the rest of the page."""
    if not lines:
        return []
    quiet = float(np.percentile(cv2.blur(ink, (BLUR_PX, BLUR_PX)), 25)) + 1.0
    return [_ink_along(ink, line) > LEAST * quiet for line in lines]


def _ink_along(ink: np.ndarray, line: Course) -> float:
    """The mean ink between the baseline and the tops of the small letters."""
    run = line.points[-1] - line.points[0]
    up = np.array([run[1], -run[0]]) / max(float(np.hypot(*run)), 1e-6) * (CORE_ABOVE * line.above)
    band = np.round(np.vstack([line.points, (line.points + up)[::-1]])).astype(np.int32)
    corner = np.maximum(band.min(axis=0), 0)
    part = ink[corner[1] : band[:, 1].max() + 1, corner[0] : band[:, 0].max() + 1]
    if not part.size:
        return 0.0
    mask = np.zeros(part.shape, np.uint8)
    cv2.fillPoly(mask, [band - corner], 1)
    return float(cv2.mean(part, mask)[0])
