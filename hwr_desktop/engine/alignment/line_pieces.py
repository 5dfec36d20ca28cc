"""Two found lines that are pieces of one: whether they can be, and the line that they make."""

from __future__ import annotations

from dataclasses import replace
from math import hypot

import numpy as np

from hwr_desktop.document.geometry import area, length
from hwr_desktop.document.page import Line
from hwr_desktop.engine.opencv import cv2

MOST_GAP = 4.0
MOST_OVERLAP = 1.0
MOST_STEP = 0.5
"""In heights of the first piece: how far the second may begin behind its end, before it, and above or below it."""


def may_be_one(first: Line, second: Line) -> bool:
    """Whether the second line goes on, in the first one's direction and at its level, where that one ends."""
    run = length(first.baseline)
    if run <= 0 or len(second.baseline) < 2:
        return False
    height = abs(area(first.polygon)) / run
    (start_x, start_y), (end_x, end_y) = first.baseline[0], first.baseline[-1]
    chord = max(hypot(end_x - start_x, end_y - start_y), 1e-9)
    ahead_x, ahead_y = (end_x - start_x) / chord, (end_y - start_y) / chord
    away_x, away_y = second.baseline[0][0] - end_x, second.baseline[0][1] - end_y
    along = away_x * ahead_x + away_y * ahead_y
    across = abs(away_x * ahead_y - away_y * ahead_x)
    return -MOST_OVERLAP * height <= along <= MOST_GAP * height and across <= MOST_STEP * height


def as_one(first: Line, second: Line) -> Line:
    """The first line with the second one's writing as well: one baseline, and the hull of both outlines."""
    hull = cv2.convexHull(np.array([*first.polygon, *second.polygon], np.float32)).reshape(-1, 2)
    polygon = tuple((float(x), float(y)) for x, y in hull)
    return replace(first, polygon=polygon, baseline=(*first.baseline, *second.baseline))
