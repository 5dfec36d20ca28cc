"""The edges of a page over its scan while they are adjusted: four corners to pull at, and what is outside in shade."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from hwr_desktop.document.geometry import Polygon
from hwr_desktop.ui.canvas.page_edges import middle_of_side

HALF_PX = 6.0
SHADE = QColor(0, 0, 0, 110)
FAR = 0.6
"""How far beyond the page the shade goes, in sides of it: as far as corners may be."""


class EdgesItem(QGraphicsItem):
    """Draws the four corners as discs, the chosen one larger and filled, and the middles of the sides as squares."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(30)
        self._corners: Polygon = ()
        self._chosen: int | None = None
        self._area = QRectF()
        self._zoom = 1.0
        self._colour, self._edge = QColor(), QColor()
        self.hide()

    def show_corners(self, corners: Polygon, chosen: int | None, page: QRectF, colour: QColor, edge: QColor) -> None:
        """Shows these corners on a page, the chosen one marked; none of them for nothing."""
        self.prepareGeometryChange()
        self._corners, self._chosen, self._colour, self._edge = corners, chosen, colour, edge
        across, down = page.width() * FAR, page.height() * FAR
        self._area = page.adjusted(-across, -down, across, down)
        self.setVisible(bool(corners))
        self.update()

    def show_at_zoom(self, zoom: float) -> None:
        """Tells how many logical pixels one page pixel takes."""
        self._zoom = zoom
        self.update()

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if not self._corners:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPolygonF([QPointF(*corner) for corner in self._corners])
        around, inside = QPainterPath(), QPainterPath()
        around.addRect(self._area)
        inside.addPolygon(outline)
        inside.closeSubpath()
        painter.fillPath(around.subtracted(inside), SHADE)
        for colour, width in ((self._edge, 4.0), (self._colour, 2.0)):
            pen = QPen(colour, width)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawPolygon(outline)
        half = HALF_PX / self._zoom
        for number, corner in enumerate(self._corners):
            chosen = number == self._chosen
            painter.setBrush(self._colour if chosen else QColor(255, 255, 255))
            painter.drawEllipse(QPointF(*corner), half * (1.5 if chosen else 1), half * (1.5 if chosen else 1))
            painter.setBrush(QColor(255, 255, 255))
            middle, small = QPointF(*middle_of_side(self._corners, number)), half * 0.7
            painter.drawRect(QRectF(middle.x() - small, middle.y() - small, 2 * small, 2 * small))
