"""The number at the start of a line: the same size at every zoom, and a mere dot where lines are too close for it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QGraphicsItem, QStyleOptionGraphicsItem, QWidget

HEIGHT_PX = 16.0
GAP_PX = 5.0
TICK_WIDTH_PX = 11.0
DOT_PX = 7.0


def words_scale() -> float:
    """How many times as large the program's words are as the system's."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return QApplication.font().pointSizeF() / system.pointSizeF()


class NumberBadge(QGraphicsItem):
    """A small label beside the start of a line.

    Filled where the line has a text, hollow where it has none yet; with a tick where it was checked. It lies outside
    the line, on the side where reading begins, so that it covers no ink of its own line. It is as much larger as the
    program's words are than the system's.
    """

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self._font = QFont()
        self._font.setPixelSize(11)
        self._font.setBold(True)
        self._text = ""
        self._colour = QColor()
        self._filled = self._ticked = self._on_right = self._dot = False
        self._rect = QRectF()
        self._scale = 1.0

    @property
    def is_dot(self) -> bool:
        """Whether only a dot is shown."""
        return self._dot

    def show_state(
        self, number: int, colour: QColor, *, filled: bool, ticked: bool, on_right: bool, dot: bool = False
    ) -> None:
        """Shows a line's number and how far it has come; `on_right` is for a line read from right to left.

        With `dot` the number is left away, so that it does not hide the lines above and below.
        """
        self.prepareGeometryChange()
        self._scale = words_scale()
        self._dot = dot
        self._text, self._colour = str(number), colour
        self._filled, self._ticked, self._on_right = filled, ticked, on_right
        width = QFontMetricsF(self._font).horizontalAdvance(self._text) + 10 + (TICK_WIDTH_PX if ticked else 0)
        width = max(width, HEIGHT_PX + 2)
        width, height = (DOT_PX, DOT_PX) if dot else (width, HEIGHT_PX)
        self._rect = QRectF(GAP_PX if on_right else -GAP_PX - width, -height / 2, width, height)
        self.update()

    def boundingRect(self) -> QRectF:
        area = self._rect.adjusted(-2, -2, 2, 2)
        return QRectF(area.topLeft() * self._scale, area.size() * self._scale)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        paper = QColor(255, 255, 255)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        painter.setPen(QPen(paper if self._filled else self._colour, 1.2))
        painter.setBrush(QBrush(self._colour if self._filled else paper))
        painter.drawRoundedRect(self._rect, 4, 4)
        if self._dot:
            return
        painter.setPen(paper if self._filled else self._colour)
        painter.setFont(self._font)
        room = self._rect.adjusted(TICK_WIDTH_PX if self._ticked else 0, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._text)
        if self._ticked:
            self._draw_tick(painter)

    def _draw_tick(self, painter: QPainter) -> None:
        """A drawn tick, since not every font has one."""
        left, middle = self._rect.left() + 5, self._rect.center().y()
        pen = QPen(painter.pen().color(), 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(
            QPolygonF([QPointF(left, middle), QPointF(left + 3, middle + 3.2), QPointF(left + 8, middle - 3.6)])
        )
