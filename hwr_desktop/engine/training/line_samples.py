"""Square crops of pages with the maps that the line network should draw for them, made anew each time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_extent import line_extent
from hwr_desktop.engine.segmentation.network import ABOVE, BASELINE, BELOW, ENDS, OUTPUTS, TEXT_HEIGHT_PX
from hwr_desktop.engine.segmentation.page_ink import page_ink
from hwr_desktop.engine.training.corpus import GroundTruthPage

CROP_PX = 320
STORED_HEIGHT_PX = 18.0
"""Text height at which pages are kept in memory: half as large again as the network sees it, for enlarging."""
BASELINE_THICKNESS_PX = 3
_FRACTION_BITS = 4


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page in memory: its ink (h, w) uint8 and, in its pixels, baselines (n, 2) with their reach above and below."""

    ink: np.ndarray
    baselines: tuple[np.ndarray, ...]
    extents: tuple[tuple[float, float], ...]
    collection: str


def stored(source: GroundTruthPage) -> StoredPage | None:
    """A page read and reduced, or None where no line of it has a usable baseline."""
    lines = [line for line in source.page.lines if len(line.baseline) >= 2]
    extents = [line_extent(line.polygon, line.baseline) for line in lines]
    if not extents:
        return None
    scale = min(1.0, STORED_HEIGHT_PX / float(np.median([above + below for above, below in extents])))
    grey = to_grey(read_page(source.image, source.page.index))
    grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return StoredPage(
        page_ink(grey),
        tuple(np.asarray(line.baseline, float) * scale for line in lines),
        tuple((above * scale, below * scale) for above, below in extents),
        source.collection,
    )


class LineSamples:
    """An endless source of crops, each collection drawn by the square root of its size."""

    def __init__(self, pages: Sequence[StoredPage], seed: int) -> None:
        self.pages = pages
        self.random = np.random.default_rng(seed)
        names = [page.collection for page in pages]
        weights = np.array([names.count(name) ** -0.5 for name in names])
        self.weights = weights / weights.sum()

    def batch(self, count: int) -> tuple[np.ndarray, np.ndarray]:
        """`count` crops: ink (count, 1, CROP_PX, CROP_PX) from 0 to 1 and maps (count, OUTPUTS, CROP_PX, CROP_PX)."""
        crops = [self.sample() for _ in range(count)]
        return np.stack([ink[None] for ink, _ in crops]), np.stack([maps for _, maps in crops])

    def sample(self) -> tuple[np.ndarray, np.ndarray]:
        """One crop: ink (CROP_PX, CROP_PX) float32 and maps (OUTPUTS, CROP_PX, CROP_PX) float32."""
        page = self.pages[int(self.random.choice(len(self.pages), p=self.weights))]
        transform = self._transform(page)
        ink = cv2.warpAffine(page.ink, transform, (CROP_PX, CROP_PX), flags=cv2.INTER_LINEAR)
        return self._weathered(ink), _maps(page, transform)

    def _transform(self, page: StoredPage) -> np.ndarray:
        """A random affine map (2, 3) from the page to the crop, the crop about some point of a line."""
        rng = self.random
        baseline = page.baselines[int(rng.integers(len(page.baselines)))]
        centre = baseline[int(rng.integers(len(baseline)))]
        scale = TEXT_HEIGHT_PX / STORED_HEIGHT_PX * float(np.exp(rng.uniform(np.log(0.6), np.log(1.6))))
        angle = np.deg2rad(float(np.clip(rng.normal(0, 3), -10, 10)))
        cos, sin = scale * np.cos(angle), scale * np.sin(angle)
        turn = np.array([[cos, -sin], [sin, cos]]) @ np.array([[1, rng.normal(0, 0.04)], [0, rng.uniform(0.9, 1.1)]])
        target = rng.uniform(0.2, 0.8, 2) * CROP_PX
        return np.column_stack([turn, target - turn @ centre])

    def _weathered(self, ink: np.ndarray) -> np.ndarray:
        """The ink as another pen, paper or camera would have left it, float32 from 0 to 1."""
        rng = self.random
        image: np.ndarray = ink.astype(np.float32) / 255.0
        if rng.random() < 0.25:
            image = np.maximum(image, _rulings(rng))
        if rng.random() < 0.3:
            image = cv2.GaussianBlur(image, (0, 0), float(rng.uniform(0.4, 1.2)))
        image = image ** float(rng.uniform(0.7, 1.5)) * float(rng.uniform(0.55, 1.2))
        if rng.random() < 0.2:
            image = np.maximum(image, float(rng.uniform(0.1, 0.35)) * image[:, ::-1])
        image += rng.normal(0, float(rng.uniform(0, 0.08)), image.shape).astype(np.float32)
        clipped: np.ndarray = np.clip(image, 0, 1)
        return clipped


def _rulings(rng: np.random.Generator) -> np.ndarray:
    """Ruled or squared paper as faint ink (CROP_PX, CROP_PX)."""
    lines = np.zeros((CROP_PX, CROP_PX), np.float32)
    step = float(rng.uniform(8, 24))
    slope = float(rng.normal(0, 0.02))
    strength = float(rng.uniform(0.15, 0.8))
    for at in np.arange(rng.uniform(0, step), CROP_PX * 1.2, step):
        cv2.line(lines, (0, int(at)), (CROP_PX, int(at + slope * CROP_PX)), strength, 1, cv2.LINE_AA)
        if step < 14 and strength < 0.5:
            cv2.line(lines, (int(at), 0), (int(at - slope * CROP_PX), CROP_PX), strength, 1, cv2.LINE_AA)
    return lines


def _maps(page: StoredPage, transform: np.ndarray) -> np.ndarray:
    """What the network should draw for the page under the transform."""
    maps = np.zeros((OUTPUTS, CROP_PX, CROP_PX), np.float32)
    scale = float(np.sqrt(abs(np.linalg.det(transform[:, :2]))))
    for baseline, (above, below) in zip(page.baselines, page.extents, strict=True):
        course = baseline @ transform[:, :2].T + transform[:, 2]
        low, high = course.min(0), course.max(0)
        if (high < -20).any() or (low > CROP_PX + 20).any():
            continue
        above, below = above * scale, below * scale
        _stroke(maps[BASELINE], course, 1.0, BASELINE_THICKNESS_PX)
        _stroke(maps[ABOVE], course, above / TEXT_HEIGHT_PX, BASELINE_THICKNESS_PX + 2)
        _stroke(maps[BELOW], course, below / TEXT_HEIGHT_PX, BASELINE_THICKNESS_PX + 2)
        for end, inner in ((course[0], course[min(3, len(course) - 1)]), (course[-1], course[max(-4, -len(course))])):
            away = (end - inner) / max(float(np.hypot(*(end - inner))), 1e-6)
            down = np.array([-away[1], away[0]]) * (1.0 if away[0] >= 0 else -1.0)
            _stroke(maps[ENDS], np.stack([end - down * above, end + down * below]), 1.0, BASELINE_THICKNESS_PX)
    return maps


def _stroke(target: np.ndarray, points: np.ndarray, value: float, thickness: int) -> None:
    """Draw a polyline into a map, its points taken to a sixteenth of a pixel."""
    fixed = np.round(points * (1 << _FRACTION_BITS)).astype(np.int32)[:, None]
    cv2.polylines(target, [fixed], False, value, thickness, cv2.LINE_8, _FRACTION_BITS)
