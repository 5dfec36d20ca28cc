"""Edges of columns: where many lines begin or end under one another, the doubtful end of one among them is believed."""

from __future__ import annotations

import numpy as np

from hwr_desktop.engine.opencv import cv2

REACH_PX = 2
"""How far an edge may lean or be ragged within the window, in pixels of the maps."""
WINDOW_PX = 41
"""The height in which ends under one another are counted: five lines or so."""
SHARE = 0.7
"""So much of the window must be ends. Where a few indents stand under one another they fill half of it and more."""
HINT = 0.2
"""Of the map of ends, for the one line in doubt. Lines that run on across a column's edge, such as a heading over a
note, have next to nothing there."""
SPREAD_PX = 2
"""How far above and below a hint bars the way too: an end is drawn with gaps."""
LEAST_PX = 10
"""What is parted from a line must be as long as this, in pixels of the maps; less is the line's first letter."""


def at_edges(ends: np.ndarray) -> np.ndarray:
    """Where (h, w) bool in the map of ends (h, w) a doubtful end stands at the edge of a column.

    A note in the margin and the text beside it may nearly touch; the map of baselines then runs from one into the
    other wherever their lines happen to stand at one height.
    """
    beside = cv2.dilate(ends, np.ones((1, 2 * REACH_PX + 1), np.uint8))
    edge = cv2.blur(beside, (1, WINDOW_PX), borderType=cv2.BORDER_CONSTANT) > SHARE
    hinted = (edge & (ends > HINT)).astype(np.uint8)
    found: np.ndarray = cv2.dilate(hinted, np.ones((2 * SPREAD_PX + 1, 1), np.uint8)) > 0
    return found


def parted(pieces: np.ndarray, bars: np.ndarray) -> np.ndarray:
    """The pieces (h, w) uint8, 0 or 1, without those bars (h, w) bool that part one of them into two of some length.

    Bars that would only shorten a piece leave it as it is.
    """
    rest = pieces * ~bars
    if np.array_equal(rest, pieces):
        return pieces
    _, whole = cv2.connectedComponents(pieces, connectivity=8)
    count, parts, boxes, _ = cv2.connectedComponentsWithStats(rest, connectivity=8)
    owner = np.zeros(count, int)
    owner[parts.ravel()] = whole.ravel()
    long = boxes[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].max(axis=1) >= LEAST_PX
    long[0] = False
    falls_apart = np.bincount(owner[long], minlength=int(whole.max()) + 1) > 1
    cut: np.ndarray = np.where(falls_apart[whole], rest, pieces)
    return cut
