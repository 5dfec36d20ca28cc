"""Square crops of pages with the maps that the line network should draw for them, made anew each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.network import BASELINE, STRIDE, TEXT_HEIGHT_PX
from hwr_desktop.engine.segmentation.page_ink import page_ink
from hwr_desktop.engine.training.line_maps import maps_of, weights_of
from hwr_desktop.engine.training.page_weathering import weathered
from hwr_desktop.engine.training.stored_pages import STORED_HEIGHT_PX, StoredLine, StoredPage

CROP_PX = 384
QUARTER_TURNS = (0.7, 0.1, 0.1, 0.1)
"""How often a crop is turned by so many quarters."""
MOST_TILT_DEGREES = 10.0


class LineSamples:
    """An endless source of crops, each collection drawn by the square root of how many lines it has."""

    def __init__(self, pages: Sequence[StoredPage], seed: int) -> None:
        self.pages = pages
        self.random = np.random.default_rng(seed)
        lines: Counter[str] = Counter()
        for page in pages:
            lines[page.collection] += len(page.lines)
        weights = np.array([len(page.lines) * lines[page.collection] ** -0.5 for page in pages])
        self.weights = weights / weights.sum()

    def batch(self, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """`count` crops: ink (count, 1, s, s) from 0 to 1, s being `CROP_PX`; maps (count, OUTPUTS, m, m) and what of
        them counts (count, m, m), m being s / STRIDE."""
        inks, maps, weights = zip(*(self.sample() for _ in range(count)), strict=True)
        return np.stack(inks)[:, None], np.stack(maps), np.stack(weights)

    def sample(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """One crop: its ink (s, s), maps (OUTPUTS, m, m) and what counts of them (m, m), float32."""
        page, other = (self.pages[int(at)] for at in self.random.choice(len(self.pages), 2, p=self.weights))
        view = _View(page, self.random)
        behind = _View(other, self.random).seen(other.grey)
        grey, covered = weathered(view.seen(page.grey), self.random, behind)
        lines = [view.carried(line) for line in page.lines]
        maps = maps_of(lines, CROP_PX)
        weights = weights_of(lines, [view.carried(line) for line in page.unlisted], CROP_PX)
        # A line that runs on under what covers the page can be neither asked for nor denied there.
        near_lines = cv2.dilate(maps[BASELINE], np.ones((5, 5), np.uint8)) > 0
        weights[near_lines & covered[::STRIDE, ::STRIDE]] = 0.0
        return page_ink(grey).astype(np.float32) / 255.0, maps, weights


class _View:
    """A random way of looking at a page: where, how large, how turned, from which angle and how curled."""

    def __init__(self, page: StoredPage, rng: np.random.Generator) -> None:
        middle = CROP_PX / 2
        scale = TEXT_HEIGHT_PX / STORED_HEIGHT_PX * float(np.exp(rng.uniform(np.log(0.68), np.log(1.5))))
        angle = np.deg2rad(float(np.clip(rng.normal(0, 3.5), -MOST_TILT_DEGREES, MOST_TILT_DEGREES)))
        angle += np.pi / 2 * int(rng.choice(4, p=QUARTER_TURNS))
        cos, sin = scale * np.cos(angle), scale * np.sin(angle)
        turn = np.array([[cos, -sin], [sin, cos]]) @ np.array([[1, rng.normal(0, 0.06)], [0, rng.uniform(0.88, 1.12)]])
        shift = middle - turn @ _somewhere(page, rng, 0.35 * CROP_PX / scale)
        plane = np.vstack([np.column_stack([turn, shift]), [0, 0, 1]])
        if rng.random() < 0.3:  # the page photographed from an angle
            tilt = np.eye(3)
            tilt[2, :2] = rng.normal(0, 0.12, 2) / CROP_PX
            there, back = np.eye(3), np.eye(3)
            there[:2, 2], back[:2, 2] = -middle, middle
            plane = back @ tilt @ there @ plane
        self.plane = plane
        self.scale = float(np.sqrt(abs(np.linalg.det(turn))))
        self.outside = int(rng.integers(0, 256))
        self.swing = float(rng.uniform(1, 5)) if rng.random() < 0.25 else 0.0
        self.wave = float(rng.uniform(150, 600)), float(rng.uniform(0, 2 * np.pi))

    def seen(self, grey: np.ndarray) -> np.ndarray:
        """The crop (CROP_PX, CROP_PX) uint8 of a page's grey."""
        size = (CROP_PX, CROP_PX)
        crop = cv2.warpPerspective(
            grey, self.plane, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=self.outside
        )
        if not self.swing:
            return crop
        columns, rows = np.meshgrid(np.arange(CROP_PX, dtype=np.float32), np.arange(CROP_PX, dtype=np.float32))
        rows -= self._curl(columns[0])[None]
        curled: np.ndarray = cv2.remap(crop, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return curled

    def carried(self, line: StoredLine) -> tuple[np.ndarray, float, float]:
        """A line's course in the crop and its reach above and below there."""
        points = np.column_stack([line.baseline, np.ones(len(line.baseline))]) @ self.plane.T
        depth = points[:, 2:]
        course = points[:, :2] / np.where(np.abs(depth) < 0.2, 0.2, depth)
        if self.swing:
            course = np.column_stack([course[:, 0], course[:, 1] + self._curl(course[:, 0])])
        size = self.scale / max(float(np.median(depth)), 0.2)
        return course, line.above * size, line.below * size

    def _curl(self, columns: np.ndarray) -> np.ndarray:
        """How far the crop is pushed down at those columns, in pixels."""
        length, phase = self.wave
        down: np.ndarray = (self.swing * np.sin(2 * np.pi * columns / length + phase)).astype(np.float32)
        return down


def _somewhere(page: StoredPage, rng: np.random.Generator, reach: float) -> np.ndarray:
    """A point to look at: mostly near a line, else anywhere, so that margins and rims are learned too; `reach` pixels
    from the page's sides, so that the crop shows the page and not what is around it."""
    size = np.array(page.grey.shape[::-1], float)
    if page.lines and rng.random() < 0.65:
        baseline = page.lines[int(rng.integers(len(page.lines)))].baseline
        point = baseline[int(rng.integers(len(baseline)))] + rng.uniform(-reach, reach, 2)
    else:
        point = rng.uniform(0, 1, 2) * size
    inset = np.minimum(reach, size / 2)
    inside: np.ndarray = np.clip(point, inset, size - inset)
    return inside
