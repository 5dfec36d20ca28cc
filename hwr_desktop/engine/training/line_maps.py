"""The maps that the line network should draw for a crop: what it is trained towards."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.network import (
    ABOVE,
    ALONG_X,
    ALONG_Y,
    BASELINE,
    BELOW,
    ENDS,
    OUTPUTS,
    STRIDE,
    TEXT_HEIGHT_PX,
)

DRAWN_PX = 3
"""How thick baselines and ends are drawn, in pixels of the crop; the maps, coarser than it, hold how much of each of
their pixels is covered."""
MEASURED_PX = 3
"""How thick what is measured along a line is drawn, in pixels of the maps, so that it is known around the rim too."""
SHORT = 6.0
"""In line heights: lines shorter than this count more by the pixel, so that each counts alike as a line."""
MOST_EMPHASIS = 4.0
_FRACTION_BITS = 4
SeenLine = tuple[np.ndarray, float, float]
"""A line in pixels of a crop: its baseline (n, 2) in reading direction, and its reach above and below."""


def maps_of(lines: Sequence[SeenLine], size: int) -> np.ndarray:
    """The maps (OUTPUTS, s, s) float32, s being `size` / STRIDE, for the lines of a crop `size` pixels square.

    The measured maps are 0 where nothing is known of them.
    """
    drawn = np.zeros((2, size, size), np.uint8)
    maps = np.zeros((OUTPUTS, size // STRIDE, size // STRIDE), np.float32)
    for course, above, below in lines:
        if not _near(course, size):
            continue
        _stroke(drawn[0], course, 255, DRAWN_PX)
        along = _direction(course[0], course[-1])
        measured = (
            (ABOVE, above / TEXT_HEIGHT_PX),
            (BELOW, below / TEXT_HEIGHT_PX),
            (ALONG_X, along[0]),
            (ALONG_Y, along[1]),
        )
        for at, value in measured:
            _stroke(maps[at], (course + 0.5) / STRIDE - 0.5, float(value), MEASURED_PX)
        for end, ahead in (
            (course[0], _direction(course[0], course[min(3, len(course) - 1)])),
            (course[-1], _direction(course[max(-4, -len(course))], course[-1])),
        ):
            down = np.array([-ahead[1], ahead[0]])
            _stroke(drawn[1], np.stack([end - down * above, end + down * below]), 255, DRAWN_PX)
    for at, plane in ((BASELINE, drawn[0]), (ENDS, drawn[1])):
        small = cv2.resize(plane, maps.shape[:0:-1], interpolation=cv2.INTER_AREA)
        maps[at] = small.astype(np.float32) / 255.0
    return maps


def weights_of(lines: Sequence[SeenLine], unlisted: Sequence[SeenLine], size: int) -> np.ndarray:
    """What counts (s, s) float32: 1, more around short lines, and 0 in the bands of the unlisted ones, about which
    nothing is known.

    Readers miss lines, not pixels: a number in a register's column is as much a line as one across the page.
    """
    weights = np.ones((size // STRIDE, size // STRIDE), np.float32)
    bands = [(line, _emphasis(line), 1.2) for line in lines] + [(line, 0.0, 1.6) for line in unlisted]
    for (course, above, below), weight, breadth in bands:
        if weight != 1.0 and _near(course, size):
            thickness = max(1, round(breadth * (above + below) / STRIDE))
            _stroke(weights, (course + 0.5) / STRIDE - 0.5, weight, thickness)
    return weights


def _emphasis(line: SeenLine) -> float:
    """How much more a line's pixels count than those of one of `SHORT` line heights and more."""
    course, above, below = line
    length = max(float(np.hypot(*(course[-1] - course[0]))), 1.0)
    return float(np.clip(SHORT * (above + below) / length, 1.0, MOST_EMPHASIS))


def _near(course: np.ndarray, size: int) -> bool:
    """Whether any of the course may lie in the crop."""
    return not ((course.max(0) < -20).any() or (course.min(0) > size + 20).any())


def _direction(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """The unit vector from one point to the other."""
    way: np.ndarray = (end - start) / max(float(np.hypot(*(end - start))), 1e-6)
    return way


def _stroke(target: np.ndarray, points: np.ndarray, value: float, thickness: int) -> None:
    """Draw a polyline into a map, its points taken to a sixteenth of a pixel."""
    fixed = np.round(points * (1 << _FRACTION_BITS)).astype(np.int32)[:, None]
    cv2.polylines(target, [fixed], False, value, thickness, cv2.LINE_8, _FRACTION_BITS)
