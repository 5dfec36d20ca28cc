"""The frame around one word of the scan: the one at the caret, or the one that is read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from hwr_desktop.document.geometry import Point

OVER_LINES = 5
HALO_PX = 3
HALO = QColor(255, 255, 255, 220)
FRAME = QColor(168, 76, 0)
"""On paper and ink, which are what they are whatever the window's colours."""


class WordFrame(QGraphicsPathItem):
    """Drawn over the lines, equally thick at every zoom; the mouse passes through it."""

    def __init__(self, parent: QGraphicsItem, thickness_px: float) -> None:
        super().__init__(parent)
        self._thickness_px = thickness_px
        self._zoom = 1.0
        self.setZValue(OVER_LINES)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setPen(_pen(HALO, thickness_px + HALO_PX))
        self.hide()

    def show_around(self, corners: Sequence[Point]) -> None:
        """Frames a word by its corners on the page as it is shown."""
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        path.closeSubpath()
        self.setPath(path)
        self.show()

    def show_at_zoom(self, zoom: float) -> None:
        """Tells how many logical pixels one page pixel takes."""
        self.prepareGeometryChange()
        self._zoom = zoom

    def boundingRect(self) -> QRectF:
        """With the halo, which is as wide on the screen at every zoom: what is not within it would stay when the frame
        goes."""
        reach = (self._thickness_px + HALO_PX) / 2 / self._zoom
        return self.path().boundingRect().adjusted(-reach, -reach, reach, reach)

    def shape(self) -> QPainterPath:
        """The frame alone: what lies within it belongs to the line."""
        return QPainterPathStroker().createStroke(self.path())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pen in (self.pen(), _pen(FRAME, self._thickness_px)):
            painter.setPen(pen)
            painter.drawPath(self.path())


class WordOutline(WordFrame):
    """Around the word at the caret."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent, 2)


class SpokenOutline(WordFrame):
    """Around the word that is read aloud: twice as thick."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent, 4)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
