"""By how much the writing on a picture is aslant, told from its ink where no lines are known yet.

Rows of text stand apart best when they are summed up along themselves: the angle is tried at which the sums differ most
from row to row (W. Postl, 1986, as the sum of squared differences).
"""

from __future__ import annotations

from math import cos, radians, tan

import numpy as np

from hwr_desktop.engine.images import to_grey
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.page_ink import page_ink

LONGEST_PX = 1000
MOST_DEGREES = 15.0
COARSE_DEGREES, FINE_DEGREES = 0.5, 0.05
DARK = 96
"""What is taken for ink, of 0 to 255."""
LEAST_INK = 500
"""In pixels: less tells nothing."""
EDGE_SHARE = 0.04
"""What lies so near an edge is the table, or the shadow of a fold."""
CLEAR = 1.15
"""How much better the best angle is than the middling one, at the least, for there to be rows at all."""


def skew_of(image: np.ndarray) -> float | None:
    """The angle in degrees, clockwise, by which writing on a page (h, w[, 3]) uint8 falls; None where none is told."""
    grey = to_grey(image)
    scale = min(1.0, LONGEST_PX / max(grey.shape))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else grey
    dark = page_ink(small) > DARK
    margin = round(EDGE_SHARE * min(dark.shape))
    rows, columns = np.nonzero(dark[margin : dark.shape[0] - margin, margin : dark.shape[1] - margin])
    if len(rows) < LEAST_INK:
        return None
    coarse = np.arange(-MOST_DEGREES, MOST_DEGREES + COARSE_DEGREES / 2, COARSE_DEGREES)
    scores = [_score(rows, columns, angle) for angle in coarse]
    best = coarse[int(np.argmax(scores))]
    if max(scores) < CLEAR * float(np.median(scores)) or abs(best) >= MOST_DEGREES:
        return None
    fine = np.arange(best - COARSE_DEGREES, best + COARSE_DEGREES + FINE_DEGREES / 2, FINE_DEGREES)
    return round(float(fine[int(np.argmax([_score(rows, columns, angle) for angle in fine]))]), 2)


def _score(rows: np.ndarray, columns: np.ndarray, degrees: float) -> float:
    """How much the sums of ink along lines of that slope differ from one to the next."""
    level = (rows - columns * tan(radians(degrees))) * cos(radians(degrees))
    sums = np.bincount(np.round(level - level.min()).astype(int)).astype(float)
    return float((np.diff(sums) ** 2).sum())
