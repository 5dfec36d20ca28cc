"""What is in the frame of a page, as a picture of its own, and the lines found on that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from hwr_desktop.document import framing
from hwr_desktop.document.framing import Matrix
from hwr_desktop.document.geometry import Point, clamped
from hwr_desktop.document.page import Page
from hwr_desktop.engine.opencv import cv2

if TYPE_CHECKING:  # it needs torch, which who only wants a picture does not wait for
    from hwr_desktop.engine.segmentation.line_finder import FoundPage, LineFinder

TO_CORNER: Matrix = (1, 0, 0.5, 0, 1, 0.5, 0, 0, 1)
"""From places counted from the middle of the first pixel, as pictures are, to those counted from its corner."""
TO_MIDDLE: Matrix = (1, 0, -0.5, 0, 1, -0.5, 0, 0, 1)


def framed(image: np.ndarray, page: Page) -> np.ndarray:
    """What is looked at of the scan of a page (h, w[, 3]) uint8, before it is turned; beyond the scan its edge repeats.

    The scan may be a reduced one: what comes back is reduced as much.
    """
    if page.frame is None:
        return image
    across, down = image.shape[1] / page.width, image.shape[0] / page.height
    left, top, right, bottom = (round(value) for value in (*page.frame[0], *page.frame[2]))
    within = min(left, top) >= 0 and right <= image.shape[1] and bottom <= image.shape[0]
    if framing.is_upright(page.frame) and across == down == 1 and within:
        return np.ascontiguousarray(image[top:bottom, left:right])
    width, height = framing.size_of(page.frame)
    size = (max(1, round(width * across)), max(1, round(height * down)))
    larger: Matrix = (width / size[0], 0, 0, 0, height / size[1], 0, 0, 0, 1)
    smaller: Matrix = (across, 0, 0, 0, down, 0, 0, 0, 1)
    back = TO_MIDDLE
    for step in (smaller, framing.onto_scan(page.frame), larger, TO_CORNER):
        back = framing.product(back, step)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    seen: np.ndarray = cv2.warpPerspective(
        image, np.array(back).reshape(3, 3), size, flags=flags, borderMode=cv2.BORDER_REPLICATE
    )
    return seen


def found_in_frame(image: np.ndarray, page: Page, finder: LineFinder) -> FoundPage:
    """What a finder finds of a page (h, w[, 3]) uint8 within its frame, in pixels of the scan. It goes by how the page
    is turned and by its reading direction."""
    right_to_left = page.direction == "rtl"
    if page.frame is None:
        return finder.find(image, page.turn, right_to_left)
    found = finder.find(framed(image, page), page.turn, right_to_left)
    onto_scan = framing.product(framing.product(TO_MIDDLE, framing.onto_scan(page.frame)), TO_CORNER)

    def placed(points: Sequence[Point]) -> tuple[Point, ...]:
        on_scan = framing.mapped(points, onto_scan)
        return tuple((round(x, 1), round(y, 1)) for x, y in clamped(on_scan, page.width - 1, page.height - 1))

    lines = (replace(line, polygon=placed(line.polygon), baseline=placed(line.baseline)) for line in found.lines)
    regions = (replace(region, polygon=placed(region.polygon)) for region in found.regions)
    return replace(found, lines=tuple(lines), regions=tuple(regions))
