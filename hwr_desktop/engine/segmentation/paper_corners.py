"""The four corners of a sheet of paper on a photo, where they are plain to see."""

from __future__ import annotations

import numpy as np

from hwr_desktop.document.framing import framed_by
from hwr_desktop.document.geometry import Polygon
from hwr_desktop.engine.images import to_grey
from hwr_desktop.engine.opencv import cv2

LONGEST_PX = 600
SMALLEST, LARGEST = 0.2, 0.97
"""How much of the photo the sheet takes, at the least and at the most: more is no photo but a scan."""
FILLED = 0.92
"""How much of the four corners the sheet fills, at the least, and they of it."""
STANDS_OUT = 35.0
"""How much brighter, of 255, the sheet is than what is around it."""
SIMPLER = (0.02, 0.03, 0.05, 0.08)
"""By how much its outline is made simpler until only four corners are left, in lengths of it."""


def paper_corners(image: np.ndarray) -> Polygon | None:
    """The corners of the largest bright sheet on a photo (h, w[, 3]) uint8, in its pixels, clockwise from the top left.

    None where there is no such sheet, or it is not plain where its corners are.
    """
    grey = to_grey(image)
    scale = min(1.0, LONGEST_PX / max(grey.shape))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else grey
    smooth = cv2.GaussianBlur(small, (5, 5), 0)
    _, bright = cv2.threshold(smooth, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    closed = cv2.morphologyEx(bright, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))  # writing is no hole in the sheet
    outlines, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    sheet = max(outlines, key=cv2.contourArea, default=None)
    if sheet is None or not SMALLEST <= cv2.contourArea(sheet) / small.size <= LARGEST:
        return None
    corners = _four_corners(sheet)
    if corners is None:
        return None
    inside = np.zeros_like(small)
    cv2.fillConvexPoly(inside, corners.astype(np.int32), 1)
    if (inside == 1).all() or small[inside == 1].mean() - small[inside == 0].mean() < STANDS_OUT:
        return None
    return framed_by([(float(x) / scale, float(y) / scale) for x, y in corners])


def _four_corners(sheet: np.ndarray) -> np.ndarray | None:
    """The corners (4, 2) of an outline that is four-sided but for small dents."""
    hull = cv2.convexHull(sheet)
    around = cv2.arcLength(hull, True)
    for share in SIMPLER:
        corners: np.ndarray = cv2.approxPolyDP(hull, share * around, True)[:, 0]
        if len(corners) == 4:
            filled = cv2.contourArea(sheet) / max(cv2.contourArea(corners), 1.0)
            return corners if FILLED <= filled <= 1 / FILLED else None
    return None
