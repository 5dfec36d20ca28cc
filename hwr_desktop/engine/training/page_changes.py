"""Pages made larger or smaller, recompressed, tinted or turned, to measure how little that ought to matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from hwr_desktop.document.geometry import Point
from hwr_desktop.document.page import Line
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.errors import InputError

TURNS = (0, 90, 180, 270)
JPEG_LONGEST_PX = 65_500
PAPER = (0.82, 0.64, 0.38)
"""The share of red, green and blue that tinted paper throws back: a strong yellow-brown."""
DARKEST = 0.5
"""The light in the darkest corner of a tinted page, as a share of that in the brightest."""


@dataclass(frozen=True, slots=True)
class PageChange:
    """What is done to a page before anything is found on it, in this order: tinted, turned, scaled, recompressed.

    turn: degrees clockwise, None where nobody asks about turning. quality: of the JPEG, 1 to 100; None for no JPEG.
    """

    scale: float = 1.0
    quality: int | None = None
    tint: bool = False
    turn: int | None = None

    def __post_init__(self) -> None:
        if self.turn not in (None, *TURNS) or self.scale <= 0 or not 1 <= (self.quality or 1) <= 100:
            raise ValueError(f"no such change: {self}")

    @property
    def sentence(self) -> str:
        """What is done, in a few words; empty where nothing is."""
        parts = []
        if self.tint:
            parts.append("tinted")
        if self.turn is not None:
            parts.append(f"turned by {self.turn} degrees")
        if self.scale != 1:
            parts.append(f"scaled by {self.scale:g}")
        if self.quality is not None:
            parts.append(f"JPEG of quality {self.quality}")
        return ", ".join(parts)

    def recognised(self, turn: int) -> bool:
        """Whether `turn`, in degrees clockwise, is what brings a page upright again that was upright before."""
        return turn == -(self.turn or 0) % 360

    def image(self, image: np.ndarray) -> np.ndarray:
        """The changed page; image (h, w, 3) or (h, w) uint8 stays as it is. Raises InputError for one too large."""
        if self.tint:
            image = tinted(image)
        image = np.ascontiguousarray(np.rot90(image, -(self.turn or 0) // 90))
        if self.scale != 1:
            way = cv2.INTER_AREA if self.scale < 1 else cv2.INTER_CUBIC
            image = cv2.resize(image, _scaled_size(image.shape, self.scale), interpolation=way)
        return image if self.quality is None else _recompressed(image, self.quality)

    def onto(self, lines: Sequence[Line], shape: Sequence[int]) -> tuple[Line, ...]:
        """Lines of a page of that shape (height, width) where they lie on the changed page."""
        height, width = shape[:2]
        return tuple(_moved(line, *self._way(height, width)) for line in lines)

    def back(self, lines: Sequence[Line], shape: Sequence[int]) -> tuple[Line, ...]:
        """Lines of the changed page where they lie on the page of that shape (height, width) that it was before."""
        matrix, offset = self._way(*shape[:2])
        undo = np.linalg.inv(matrix)
        return tuple(_moved(line, undo, -undo @ offset) for line in lines)

    def _way(self, height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
        """The matrix (2, 2) and offset (2,) that carry a point of the page onto the changed one."""
        turn = self.turn or 0
        matrix, offset = {
            0: ([[1, 0], [0, 1]], [0, 0]),
            90: ([[0, -1], [1, 0]], [height, 0]),
            180: ([[-1, 0], [0, -1]], [width, height]),
            270: ([[0, 1], [-1, 0]], [0, width]),
        }[turn]
        size = np.array((height, width) if turn % 180 else (width, height), float)
        stretch = np.array(_scaled_size(size[::-1].tolist(), self.scale), float) / size
        return stretch[:, None] * np.array(matrix, float), stretch * np.array(offset, float)


UNCHANGED = PageChange()


def tinted(image: np.ndarray) -> np.ndarray:
    """The page (h, w, 3) or (h, w) uint8 on yellow-brown paper in uneven light, always the same: bright at the upper
    left, dark towards the lower right, with a shadow across."""
    height, width = image.shape[:2]
    across, down = (
        np.linspace(0, 1, width, dtype=np.float32)[None],
        np.linspace(0, 1, height, dtype=np.float32)[:, None],
    )
    light = 1 - (1 - DARKEST) * (0.6 * across + 0.4 * down) ** 1.5
    light = light * (1 - 0.2 * np.exp(-(((across - 0.5 * down - 0.35) / 0.12) ** 2)))
    changed = np.empty_like(image)
    if image.ndim == 2:
        changed[:] = np.round(image * (light * float(np.mean(PAPER))))
    else:
        for channel, share in enumerate(PAPER):  # one at a time: a large page in floats takes much memory
            changed[..., channel] = np.round(image[..., channel] * (light * share))
    return changed


def _scaled_size(shape: Sequence[float], scale: float) -> tuple[int, int]:
    """(width, height) of a page of that shape (height, width) when it is scaled."""
    return max(1, round(float(shape[1]) * scale)), max(1, round(float(shape[0]) * scale))


def _recompressed(image: np.ndarray, quality: int) -> np.ndarray:
    """The page as it comes back from a JPEG file."""
    if max(image.shape[:2]) > JPEG_LONGEST_PX:
        raise InputError(
            f"The page would be {image.shape[1]} x {image.shape[0]} px, which no JPEG can hold: choose a smaller scale."
        )
    data = cv2.imencode(".jpg", image[..., ::-1] if image.ndim == 3 else image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    back = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR if image.ndim == 3 else cv2.IMREAD_GRAYSCALE))
    return np.ascontiguousarray(back[..., ::-1]) if image.ndim == 3 else back


def _moved(line: Line, matrix: np.ndarray, offset: np.ndarray) -> Line:
    """The line with its outline and baseline carried along; its characters' places, which nothing here asks for, go."""
    return replace(
        line,
        polygon=_points(line.polygon, matrix, offset),
        baseline=_points(line.baseline, matrix, offset),
        characters=(),
    )


def _points(points: Sequence[Point], matrix: np.ndarray, offset: np.ndarray) -> tuple[Point, ...]:
    moved = np.asarray(points, float).reshape(-1, 2) @ matrix.T + offset
    return tuple((float(x), float(y)) for x, y in moved)
