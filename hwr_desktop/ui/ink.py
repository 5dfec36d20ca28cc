"""The ink of one line as a strip: turned upright along its baseline, the neighbours dimmed."""

from __future__ import annotations

from math import atan2, degrees

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF, QTransform

from hwr_desktop.document.page import Line

MARGIN_SHARE = 0.15
VEIL = QColor(255, 255, 255, 115)
MOST_PIXELS = 4000


def ink_of(image: QImage, line: Line) -> QImage | None:
    """The line cut from its page at the scan's own resolution; None where the line has no extent on the page."""
    outline = QPolygonF([QPointF(x, y) for x, y in line.polygon])
    upright = QTransform().rotate(-_slope_degrees(line))
    area = upright.map(outline).boundingRect()
    margin = area.height() * MARGIN_SHARE
    area = area.adjusted(-margin, -margin, margin, margin)
    if area.width() < 2 or area.height() < 2 or not outline.boundingRect().intersects(QRectF(image.rect())):
        return None
    scale = min(1.0, MOST_PIXELS / area.width())
    strip = QImage(round(area.width() * scale), max(1, round(area.height() * scale)), QImage.Format.Format_RGB32)
    strip.fill(Qt.GlobalColor.white)
    placing = upright * QTransform.fromTranslate(-area.left(), -area.top()) * QTransform.fromScale(scale, scale)
    painter = QPainter(strip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(placing)
    needed = outline.boundingRect().adjusted(-2 * margin, -2 * margin, 2 * margin, 2 * margin).toAlignedRect()
    needed = needed.intersected(image.rect())
    painter.drawImage(needed.topLeft(), image, needed)
    _dim_around(painter, placing.map(outline), strip)
    painter.end()
    return strip


def _dim_around(painter: QPainter, outline: QPolygonF, strip: QImage) -> None:
    """Lay a veil over what lies outside the line."""
    painter.resetTransform()
    around = QPainterPath()
    around.addRect(QRectF(strip.rect()))
    own = QPainterPath()
    own.addPolygon(outline)
    own.closeSubpath()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(around.subtracted(own), VEIL)


def _slope_degrees(line: Line) -> float:
    """How far the baseline falls to the right, in degrees; a line read from the right counts the same."""
    if len(line.baseline) < 2:
        return 0.0
    ends = sorted((line.baseline[0], line.baseline[-1]))
    (left, left_y), (right, right_y) = ends
    if right - left < abs(right_y - left_y):
        return 0.0
    return degrees(atan2(right_y - left_y, right - left))
