"""The picture of a scan in several sizes, and by how much it is turned: large pages are moved and turned smoothly."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from PySide6.QtGui import QImage, QTransform

if TYPE_CHECKING:
    import numpy as np

SMALLEST_LEVEL_PX = 700
"""A picture whose shorter side is not twice as long is not halved any more."""

ROWS_AT_ONCE = 256
"""So many rows are halved at a time, lest the sums of a whole page lie in memory."""


@dataclass(frozen=True, eq=False)
class ScanPicture:
    """A scan to be drawn on the screen. Turning it copies no pixel: the painter turns what it draws.

    levels: the scan as it is stored, then its half, its quarter and so on. turn: by how many degrees clockwise, a
    multiple of 90, it is turned to be looked at.
    """

    levels: tuple[QImage, ...]
    turn: int = 0

    @classmethod
    def of(cls, pixels: np.ndarray) -> Self:
        """From a scan as (height, width, 3) uint8 RGB. For a worker thread; others go on meanwhile."""
        levels = [pixels]
        while min(levels[-1].shape[:2]) > 2 * SMALLEST_LEVEL_PX:
            levels.append(halved(levels[-1]))
        return cls(tuple(image_of(level) for level in levels))

    @property
    def scan(self) -> QImage:
        """The scan in its full size, as it is stored."""
        return self.levels[0]

    @property
    def width(self) -> int:
        """In pixels of the scan, as it is looked at."""
        return self.scan.height() if self.turn % 180 else self.scan.width()

    @property
    def height(self) -> int:
        """In pixels of the scan, as it is looked at."""
        return self.scan.width() if self.turn % 180 else self.scan.height()

    @property
    def size_bytes(self) -> int:
        """What all its sizes take in memory."""
        return sum(level.sizeInBytes() for level in self.levels)

    @property
    def placing(self) -> QTransform:
        """From the pixels of the stored scan to those of the picture as it is looked at."""
        match self.turn:
            case 90:
                return QTransform(0, 1, -1, 0, self.width, 0)
            case 180:
                return QTransform(-1, 0, 0, -1, self.width, self.height)
            case 270:
                return QTransform(0, -1, 1, 0, 0, self.height)
        return QTransform()

    def turned(self, degrees: int) -> Self:
        """The same scan turned to be looked at by so many degrees clockwise, whatever it was turned by before."""
        return replace(self, turn=degrees % 360)

    def level_for(self, zoom: float) -> QImage:
        """The smallest size that still has a pixel for every pixel of the screen; zoom: those for one of the scan."""
        wanted = self.scan.width() * zoom
        return next((level for level in reversed(self.levels) if level.width() >= wanted), self.scan)


def image_of(pixels: np.ndarray) -> QImage:
    """A picture of its own memory from (height, width, 3) uint8 RGB.

    The pixels are copied by numpy, which lets the window go on meanwhile; Qt's own copy would hold it up.
    """
    import numpy as np  # not before: the window does not wait for it

    height, width = pixels.shape[:2]
    image = QImage(width, height, QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.bits(), np.uint8).reshape(height, image.bytesPerLine())
    rows[:, : 3 * width] = pixels.reshape(height, 3 * width)
    return image


def halved(pixels: np.ndarray) -> np.ndarray:
    """The mean of every two by two pixels of (height, width, 3) uint8; an odd last row or column is left out.

    By numpy for the same reason as `image_of`.
    """
    import numpy as np  # not before: the window does not wait for it

    height, width = pixels.shape[0] // 2, pixels.shape[1] // 2
    flat = pixels.reshape(pixels.shape[0], -1)
    small = np.empty((height, width, 3), np.uint8)
    for top in range(0, height, ROWS_AT_ONCE):
        bottom = min(top + ROWS_AT_ONCE, height)
        pairs = np.add(flat[2 * top : 2 * bottom : 2], flat[2 * top + 1 : 2 * bottom : 2], dtype=np.uint16)
        for channel in range(3):  # along a row at once is many times faster than pixel by pixel
            left, right = pairs[:, channel : 6 * width : 6], pairs[:, channel + 3 : 6 * width : 6]
            small[top:bottom, :, channel] = (left + right + 2) >> 2
    return small
