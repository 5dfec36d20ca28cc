"""The picture of a scan in several sizes, and how it is looked at: large pages are moved and warped smoothly."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from hwr_desktop.document.look import AS_IT_IS
from hwr_desktop.document.page import Page
from hwr_desktop.document.turning import upright_matrix, upright_size
from hwr_desktop.ui.scan.adjustment import Adjustments

if TYPE_CHECKING:
    import numpy as np

SMALLEST_LEVEL_PX = 700
"""A picture whose shorter side is not twice as long is not halved any more."""

ROWS_AT_ONCE = 256
"""So many rows are halved or drawn at a time, lest the sums of a whole page lie in memory or others wait for long."""

BEYOND = QColor(225, 225, 225)
"""What is shown where a frame reaches beyond the scan."""


@dataclass(frozen=True, eq=False)
class ScanPicture:
    """A scan to be drawn on the screen. Turning, cropping and warping it copy no pixel: the painter does it.

    levels: the scan as it is stored, then its half, its quarter and so on. page: as which page, whose lines do not
    matter, it is looked at: how it is turned, what is in its frame, and its look; None for all of it as it is stored.
    """

    levels: tuple[QImage, ...]
    page: Page | None = None
    _adjustments: Adjustments = field(default_factory=Adjustments)

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
        return upright_size(self._seen)[0]

    @property
    def height(self) -> int:
        """In pixels of the scan, as it is looked at."""
        return upright_size(self._seen)[1]

    @property
    def size_bytes(self) -> int:
        """What all its sizes take in memory."""
        return sum(level.sizeInBytes() for level in self.levels)

    @property
    def placing(self) -> QTransform:
        """From the pixels of the stored scan to those of the picture as it is looked at."""
        a, b, c, d, e, f, g, h, i = upright_matrix(self._seen)
        return QTransform(a, d, g, b, e, h, c, f, i)

    @property
    def is_as_stored(self) -> bool:
        """Whether all of the scan is looked at with its pixels as they are; it may be turned."""
        return self._seen.frame is None and self._seen.look == AS_IT_IS

    def seen_as(self, page: Page) -> Self:
        """The same scan looked at as a page is, whatever it was looked at as before."""
        return replace(self, page=page.with_lines(()))

    def level_for(self, zoom: float) -> QImage:
        """The smallest size that still has a pixel for every pixel of the screen; zoom: those for one of the scan."""
        wanted = self._seen.width * zoom
        return next((level for level in reversed(self.levels) if level.width() >= wanted), self.scan)

    def draw(self, painter: QPainter, area: QRectF, zoom: float) -> None:
        """Draw what is seen in a part of it, in its own pixels; zoom: pixels of the device for one of the scan."""
        adjustment = self._adjustments.of(self.levels[-1], self._seen.look)
        if adjustment is None:
            self._draw_scan(painter, zoom)
            return
        world, device = painter.worldTransform(), painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        needed = world.mapRect(area).toAlignedRect().intersected(painter.viewport())
        if needed.isEmpty():
            return
        drawn = QImage(needed.size() * ratio, QImage.Format.Format_RGB32)
        drawn.fill(BEYOND)
        placing = world * QTransform.fromTranslate(-needed.left(), -needed.top()) * QTransform.fromScale(ratio, ratio)
        within = QPainter(drawn)
        within.setRenderHints(painter.renderHints())
        within.setTransform(placing)
        self._draw_scan(within, zoom)
        within.end()
        adjustment.apply(drawn, self.placing * placing, self._scan_area)
        drawn.setDevicePixelRatio(ratio)
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.width, self.height), Qt.ClipOperation.IntersectClip)
        painter.setWorldTransform(QTransform())
        painter.drawImage(needed.topLeft(), drawn)
        painter.restore()

    def rendered(self, width: int) -> QImage:
        """What is looked at as a picture of its own, so many pixels wide; a part at a time, so that others go on."""
        scale = width / self.width
        whole = QRectF(0, 0, self.width, self.height)
        image = QImage(width, max(1, round(self.height * scale)), QImage.Format.Format_RGB32)
        for top in range(0, image.height(), ROWS_AT_ONCE):
            band = QRectF(0, top, width, ROWS_AT_ONCE)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipRect(band)
            painter.scale(scale, image.height() / self.height)
            part = QTransform.fromScale(1 / scale, self.height / image.height()).mapRect(band).intersected(whole)
            self.draw(painter, part, scale)
            painter.end()
        return image

    def flat(self) -> ScanPicture:
        """What is looked at as a scan of its own, in as many sizes. For a worker thread."""
        return ScanPicture(tuple(self.rendered(max(1, self.width >> halvings)) for halvings in range(len(self.levels))))

    @property
    def _seen(self) -> Page:
        return self.page if self.page is not None else Page("", "", self.scan.width(), self.scan.height())

    @property
    def _scan_area(self) -> QRectF:
        return QRectF(0, 0, self._seen.width, self._seen.height)

    def _draw_scan(self, painter: QPainter, zoom: float) -> None:
        """Draw the scan with its pixels as they are, within its frame."""
        painter.save()
        if self._seen.frame is not None:
            seen = QRectF(0, 0, self.width, self.height)
            painter.setClipRect(seen, Qt.ClipOperation.IntersectClip)
            painter.fillRect(seen, BEYOND)
        painter.setTransform(self.placing, True)
        painter.drawImage(self._scan_area, self.level_for(zoom))
        painter.restore()


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
