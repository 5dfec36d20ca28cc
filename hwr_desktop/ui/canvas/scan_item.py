"""The scan under the lines, kept in several sizes so that a very large page is still moved about smoothly."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

SMALLEST_LEVEL_PX = 700


class ScanItem(QGraphicsItem):
    """A page image in scene coordinates: one unit is one page pixel.

    Drawing a reduced copy costs as much as the part of the screen it covers, and looks better: shrinking a full scan
    by more than a half while drawing would skip pixels, and thin pen strokes with them.
    """

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._levels = _levels(image)
        self._area = QRectF(0, 0, image.width(), image.height())

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform()) * ratio
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, zoom < 4)
        painter.drawImage(self._area, self._level_for(zoom))

    def _level_for(self, zoom: float) -> QImage:
        """The smallest copy that still has a pixel for every device pixel at that zoom."""
        for image in reversed(self._levels):
            if image.width() >= self._area.width() * zoom:
                return image
        return self._levels[0]


def _levels(image: QImage) -> list[QImage]:
    """The image and its halves, quarters and so on, the largest first."""
    levels = [image]
    while min(levels[-1].width(), levels[-1].height()) > 2 * SMALLEST_LEVEL_PX:
        last = levels[-1]
        levels.append(
            last.scaled(
                last.width() // 2,
                last.height() // 2,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
    return levels
