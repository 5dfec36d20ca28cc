"""The scan under the lines."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from hwr_desktop.ui.scan.scan_picture import ScanPicture


class ScanItem(QGraphicsItem):
    """A scan in scene coordinates: one unit is one pixel of the scan as it is looked at.

    Drawing a reduced copy costs as much as the part of the screen it covers, and looks better: shrinking a full scan
    by more than a half while drawing would skip pixels, and thin pen strokes with them.
    """

    def __init__(self, picture: ScanPicture) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # which tells what is to be drawn
        self._picture = picture
        self._area = QRectF(0, 0, picture.width, picture.height)

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None) -> None:
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform()) * ratio
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, zoom < 4)
        wanted: QRectF = option.exposedRect if option is not None else self._area  # type: ignore[attr-defined]
        self._picture.draw(painter, wanted, zoom)
