"""Where the two pages of a double page meet: in the shadow of the fold, or in the blank between two columns of ink."""

from __future__ import annotations

import numpy as np

from hwr_desktop.engine.images import to_grey
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.page_ink import page_ink

WIDTH_PX = 800
"""The page is looked at this wide."""
SEARCHED = (0.35, 0.65)
"""Where the fold may be, in widths of the page."""
ENDS_SHARE = 0.1
"""So much is left out above and below, where the table or a caption would mislead."""
BESIDE_SHARE = 0.05
"""How far from it, on either side, the paper is that a fold is compared with, in widths of the page."""
DARKER = 6.0
"""How much darker, of 255, a fold is than the paper on both sides of it."""
BLANK = 0.25
"""How much of the ink that stands on the page otherwise is left between its halves, at the most."""


def fold_of(image: np.ndarray) -> float:
    """Where to part a double page (h, w[, 3]) uint8 that stands upright, in widths of it; its middle where nothing
    tells."""
    grey = to_grey(image)
    high = max(16, round(WIDTH_PX * grey.shape[0] / grey.shape[1]))
    small = cv2.resize(grey, (WIDTH_PX, high), interpolation=cv2.INTER_AREA)
    small = small[round(high * ENDS_SHARE) : round(high * (1 - ENDS_SHARE))]
    at = _shadow(small)
    if at is None:
        at = _blank(small)
    return 0.5 if at is None else (at + 0.5) / WIDTH_PX


def _shadow(grey: np.ndarray) -> float | None:
    """The column that is darker than the paper beside it in most rows."""
    column = _smoothed(np.median(grey, axis=0), 3)
    reach = round(BESIDE_SHARE * WIDTH_PX)
    low, high = (round(share * WIDTH_PX) for share in SEARCHED)
    places = np.arange(low, high)
    deep = np.minimum(column[places - reach], column[places + reach]) - column[places]
    best = int(deep.argmax())
    return float(places[best]) if deep[best] >= DARKER else None


def _blank(grey: np.ndarray) -> float | None:
    """The middle of the widest stretch of columns with next to no ink."""
    sums = _smoothed(page_ink(grey).astype(float).sum(axis=0), 9)
    low, high = (round(share * WIDTH_PX) for share in SEARCHED)
    usual = float(np.median(sums))
    empty = np.flatnonzero(sums[low:high] < BLANK * usual)
    if usual <= 0 or not len(empty):
        return None
    runs = np.split(empty, np.flatnonzero(np.diff(empty) > 1) + 1)
    longest = max(runs, key=len)
    return low + float(longest[0] + longest[-1]) / 2


def _smoothed(values: np.ndarray, window: int) -> np.ndarray:
    """A moving average; the ends are continued."""
    wide = np.pad(values.astype(float), window // 2, mode="edge")
    smooth: np.ndarray = np.convolve(wide, np.full(window, 1 / window), mode="valid")
    return smooth
