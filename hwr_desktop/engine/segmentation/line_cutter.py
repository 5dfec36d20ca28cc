"""Cuts a line out of a page as a straight strip of fixed height: the same for training and for reading.

The strip follows the baseline, which comes to lie at a fixed height, and its scale comes from the line's own extent.
A little of the neighbouring lines' ink stays in; the recogniser is trained with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hwr_desktop.document.geometry import Point
from hwr_desktop.engine.images import to_grey
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_extent import line_extent

STRIP_HEIGHT_PX = 48
BASELINE_PX = 34
"""Where the baseline comes to lie in a strip of that height, from above."""
BASELINE_SHARE = BASELINE_PX / STRIP_HEIGHT_PX
ROOM = 1.4
"""The strip's height over the line's typical extent: room for ascenders and descenders beyond the typical."""
CLOSER_ROOM = 0.8 * ROOM
"""That of a closer look, in which letters are a quarter larger; of 0.8, 1 and 1.2 times the room the best to go with
the usual one."""
MOST_STRIP_WIDTH_PX = 30_000


@dataclass(frozen=True, slots=True)
class LineStrip:
    """A straightened line: `pixels` (height, width) uint8 grey, and the way back to the page.

    `axis` (width, 2) is the point of the page under the baseline at each column of the strip.
    """

    pixels: np.ndarray
    axis: np.ndarray

    def on_page(self, column: float) -> Point:
        """The point on the page's baseline at a column of the strip, which may be fractional."""
        at = min(max(column, 0.0), len(self.axis) - 1.0)
        low = int(at)
        high = min(low + 1, len(self.axis) - 1)
        x, y = self.axis[low] + (self.axis[high] - self.axis[low]) * (at - low)
        return float(x), float(y)


def cut_line(
    image: np.ndarray,
    polygon: Sequence[Point],
    baseline: Sequence[Point],
    height: int = STRIP_HEIGHT_PX,
    room: float = ROOM,
) -> LineStrip:
    """The line as a strip of `height` pixels, which is `room` times the line's typical extent.

    image: (h, w) or (h, w, 3) uint8. The polygon gives the line's extent and its ends, the baseline its course. A
    baseline of one point or none is taken as the lower part of the polygon.
    """
    outline = np.asarray(polygon, float)
    course = _course(outline, np.asarray(baseline, float).reshape(-1, 2))
    above, below = line_extent(outline.tolist(), course.tolist())
    page_px = (above + below) * room / height
    axis, normal = _resampled(course, outline, page_px, above + below)
    rise = (np.arange(height) + 0.5 - BASELINE_SHARE * height) * page_px
    grid = axis[None] + normal[None] * rise[:, None, None]
    return LineStrip(_sampled(image, grid, page_px), axis)


def _course(outline: np.ndarray, baseline: np.ndarray) -> np.ndarray:
    """The baseline as (n >= 2, 2), made up from the outline's box where it is missing or has no length."""
    if len(baseline) >= 2 and float(np.hypot(*(baseline[-1] - baseline[0]))) >= 2:
        return baseline
    (left, top), (right, bottom) = outline.min(0), outline.max(0)
    level = top + 0.75 * (bottom - top)
    return np.array([[left, level], [max(right, left + 2), level]])


def _resampled(course: np.ndarray, outline: np.ndarray, step: float, size: float) -> tuple[np.ndarray, np.ndarray]:
    """Points `step` apart along the smoothed course, lengthened to the outline's ends, and the downward normals."""
    course = _lengthened(course, outline, size)
    steps = np.hypot(*np.diff(course, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    count = int(np.clip(round(along[-1] / step), 8, MOST_STRIP_WIDTH_PX))
    at = np.linspace(0.0, along[-1], count)
    axis = np.stack([np.interp(at, along, course[:, k]) for k in (0, 1)], axis=1)
    axis = _smoothed(axis, round(0.5 * size / step))
    tangent = np.gradient(_smoothed(axis, round(1.5 * size / step)), axis=0)
    tangent /= np.maximum(np.hypot(tangent[:, 0], tangent[:, 1]), 1e-9)[:, None]
    return axis, np.stack([-tangent[:, 1], tangent[:, 0]], axis=1)


def _lengthened(course: np.ndarray, outline: np.ndarray, size: float) -> np.ndarray:
    """The course with both ends drawn on to where the outline ends, but at least 0.15 and at most one extent."""
    ends = []
    for end, inner in ((course[0], course[min(len(course) - 1, 3)]), (course[-1], course[max(len(course) - 4, 0)])):
        away = end - inner
        away = away / max(float(np.hypot(*away)), 1e-9)
        reach = float(((outline - end) @ away).max())
        ends.append(end + away * np.clip(reach, 0.15 * size, size))
    return np.vstack([ends[0][None], course, ends[1][None]])


def _smoothed(points: np.ndarray, window: int) -> np.ndarray:
    """A moving average over `window` points, the ends continued straight."""
    half = min(window // 2, len(points) - 1)
    if half < 1:
        return points
    before = 2 * points[0] - points[half:0:-1]
    after = 2 * points[-1] - points[-2 : -half - 2 : -1]
    total = np.cumsum(np.vstack([np.zeros((1, 2)), before, points, after]), axis=0)
    smooth: np.ndarray = (total[2 * half + 1 :] - total[: -2 * half - 1]) / (2 * half + 1)
    return smooth


def _sampled(image: np.ndarray, grid: np.ndarray, page_px: float) -> np.ndarray:
    """The grey values at the grid's points; paper beyond the page repeats its edge.

    Where a strip pixel covers two page pixels or more, the page is reduced first, so that thin strokes are not missed.
    """
    height, width = image.shape[:2]
    margin = 2 * page_px + 2
    left, top = (int(max(0, np.floor(grid[..., k].min() - margin))) for k in (0, 1))
    right = int(min(width, np.ceil(grid[..., 0].max() + margin)))
    bottom = int(min(height, np.ceil(grid[..., 1].max() + margin)))
    if right - left < 1 or bottom - top < 1:
        return np.full(grid.shape[:2], 255, np.uint8)
    part = to_grey(image[top:bottom, left:right])
    shrink = max(1, int(page_px / 1.5))
    if shrink > 1:
        size = (max(1, part.shape[1] // shrink), max(1, part.shape[0] // shrink))
        part = cv2.resize(part, size, interpolation=cv2.INTER_AREA)
    local = ((grid - (left, top)) / shrink).astype(np.float32)
    strip: np.ndarray = cv2.remap(part, local[..., 0], local[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return strip
