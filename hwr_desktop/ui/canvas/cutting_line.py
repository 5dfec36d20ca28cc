"""The cutting line that keys move along the selected line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from hwr_desktop.document.geometry import Polyline, length
from hwr_desktop.document.lines.line_cuts import stroke_across
from hwr_desktop.document.page import Line
from hwr_desktop.document.words.text_places import TextPlaces

END_PX = 5.0
"""The size of the wedges at both ends of the line on the screen, and how far it stands out beyond the ink."""


class CuttingLine(QGraphicsItem):
    """A dashed line with a wedge at each end, square to the baseline; the line is cut there when Enter is pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(20)
        self._line: Line | None = None
        self._distance = 0.0
        self._zoom = 1.0
        self._colour, self._edge = QColor(), QColor()
        self.hide()

    @property
    def stroke(self) -> Polyline:
        """The stroke that it stands for, in page pixels; empty while it is not shown."""
        return stroke_across(self._line, self._distance) if self._line is not None else ()

    @property
    def words(self) -> tuple[str, str]:
        """The text before it and behind it."""
        if self._line is None:
            return "", ""
        (start, end), (later, last) = TextPlaces(self._line).ranges((self._distance,))
        return self._line.text[start:end], self._line.text[later:last]

    def show_on(self, line: Line | None, colour: QColor, edge: QColor) -> None:
        """Shows it on a line, or not at all. On another line than before it begins in the gap nearest the middle."""
        self.prepareGeometryChange()
        self._colour, self._edge = colour, edge
        if line is not None and len(line.baseline) < 2:
            line = None
        if line is not None and (self._line is None or line.id != self._line.id):
            middle = length(line.baseline) / 2
            self._distance = min(TextPlaces(line).gaps(), key=lambda gap: abs(gap - middle), default=middle)
        self._line = line
        self.setVisible(line is not None)
        self.move_to(self._distance)

    def show_at_zoom(self, zoom: float) -> None:
        """Tells how many logical pixels one page pixel takes."""
        self.prepareGeometryChange()
        self._zoom = zoom

    def move_to(self, distance: float) -> None:
        """Puts it so many pixels along the baseline, within the line."""
        if self._line is not None:
            self.prepareGeometryChange()
            self._distance = min(max(distance, 0.0), length(self._line.baseline))
            self.update()

    def move_by(self, pixels: float) -> None:
        """Moves it to the right on the page, or to the left where `pixels` is negative."""
        self.move_to(self._distance + pixels * self._sign)

    def move_by_word(self, step: int) -> None:
        """Moves it to the next gap between words to the right (1) or left (-1); stays where there is none."""
        if self._line is None:
            return
        gaps = TextPlaces(self._line).gaps()
        step = round(step * self._sign)
        ahead = [gap for gap in gaps if (gap - self._distance) * step > 0.5]
        if ahead:
            self.move_to(min(ahead) if step > 0 else max(ahead))

    def boundingRect(self) -> QRectF:
        if self._line is None:
            return QRectF()
        margin = 2 * END_PX / self._zoom
        return QRectF(*self._ends()).normalized().adjusted(-margin, -margin, margin, margin)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._line is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ends = self._ends()
        for colour, width, style in (
            (self._edge, 5.0, Qt.PenStyle.SolidLine),
            (self._colour, 2.0, Qt.PenStyle.DashLine),
        ):
            pen = QPen(colour, width, style)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawLine(*ends)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        for end, other in (ends, ends[::-1]):
            painter.drawPolygon(self._wedge(end, other))

    @property
    def _sign(self) -> int:
        """1 where the line is read to the right on the page, -1 where to the left."""
        return 1 if self._line is None or self._line.baseline[-1][0] >= self._line.baseline[0][0] else -1

    def _ends(self) -> tuple[QPointF, QPointF]:
        """Where it is drawn from and to: beyond the stroke at both ends, so that it is seen on low lines too."""
        one, other = (QPointF(*end) for end in self.stroke)
        along = other - one
        far = (along.x() ** 2 + along.y() ** 2) ** 0.5 or 1.0
        along = along * (2 * END_PX / self._zoom / far)
        return one - along, other + along

    def _wedge(self, end: QPointF, other: QPointF) -> QPolygonF:
        """A triangle outside one end, pointing at the other."""
        along = other - end
        far = (along.x() ** 2 + along.y() ** 2) ** 0.5 or 1.0
        size = END_PX / self._zoom
        along = along * (size / far)
        beside = QPointF(-along.y(), along.x())
        return QPolygonF([end + along, end - along + beside, end - along - beside])
