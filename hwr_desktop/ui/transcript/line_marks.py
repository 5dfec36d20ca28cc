"""The marks a line can carry in the margin, drawn because not every font has them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF


def draw_tick(painter: QPainter, area: QRectF, ground: QColor | None, colour: QColor) -> None:
    """A tick in a disc (checked), or in a ring where `ground` is None (may be checked)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if ground is not None else QPen(colour, 1.2))
    painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(area)
    painter.setPen(_round_pen(colour, area.width() / 8.5))
    painter.drawPolyline(_points(area, ((0.27, 0.53), (0.44, 0.69), (0.74, 0.34))))


def draw_pencil(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """A slanting pencil: a person has written here."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_round_pen(colour, area.width() / 11))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(_points(area, ((0.16, 0.86), (0.22, 0.62), (0.68, 0.16), (0.86, 0.34), (0.40, 0.80))))
    painter.drawPolyline(_points(area, ((0.57, 0.27), (0.75, 0.45))))


def draw_again(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """An arrow that runs round: this was read anew, and otherwise."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_round_pen(colour, area.width() / 11))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = area.width() * 0.18
    ring = area.adjusted(edge, edge, -edge, -edge)
    painter.drawArc(ring, 16 * 35, 16 * 290)  # sixteenths of a degree, counterclockwise from three o'clock
    painter.drawPolyline(_points(area, ((0.80, 0.08), (0.78, 0.34), (0.52, 0.34))))


def draw_note(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """A little sheet with two rows of writing: somebody has noted something."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_round_pen(colour, area.height() / 9))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(_points(area, ((0.06, 0.06), (0.62, 0.06), (0.94, 0.32), (0.94, 0.94), (0.06, 0.94))))
    for y in (0.48, 0.72):
        painter.drawPolyline(_points(area, ((0.28, y), (0.72, y))))


def _points(area: QRectF, shares: tuple[tuple[float, float], ...]) -> QPolygonF:
    """Points given as shares of an area's width and height."""
    return QPolygonF([QPointF(area.left() + x * area.width(), area.top() + y * area.height()) for x, y in shares])


def _round_pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
