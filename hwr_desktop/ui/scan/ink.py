"""The ink of one line as a strip: turned level along its baseline as the page is looked at, the neighbours dimmed."""

from __future__ import annotations

from math import atan2, degrees

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF, QTransform

from hwr_desktop.document.page import Line
from hwr_desktop.ui.scan.adjustment import Adjustment

MARGIN_SHARE = 0.15
VEIL = QColor(255, 255, 255, 115)
MOST_PIXELS = 4000
STEEP_DEGREES = 45.0


def ink_of(image: QImage, line: Line, turn: int = 0, adjustment: Adjustment | None = None) -> QImage | None:
    """The line cut from its page at the scan's own resolution; None where the line has no extent on the page.

    image: the scan as it is stored, in whose pixels the line is. turn: by how many degrees clockwise it is turned to be
    looked at. adjustment: what the page's look does to its pixels.
    """
    outline = QPolygonF([QPointF(x, y) for x, y in line.polygon])
    placing, size, margin = strip_placing(line, turn)
    if size.width() < 2 or size.height() < 2 or not outline.boundingRect().intersects(QRectF(image.rect())):
        return None
    strip = QImage(size, QImage.Format.Format_RGB32)
    strip.fill(Qt.GlobalColor.white)
    painter = QPainter(strip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(placing)
    needed = outline.boundingRect().adjusted(-2 * margin, -2 * margin, 2 * margin, 2 * margin).toAlignedRect()
    needed = needed.intersected(image.rect())
    painter.drawImage(needed.topLeft(), image, needed)
    painter.end()
    if adjustment is not None:
        adjustment.apply(strip, placing, QRectF(image.rect()))
    painter.begin(strip)
    _dim_around(painter, placing.map(outline), strip)
    painter.end()
    return strip


def strip_placing(line: Line, turn: int = 0) -> tuple[QTransform, QSize, float]:
    """From the pixels of the stored scan to those of the line's strip, the strip's size, and its margin on the scan."""
    outline = QPolygonF([QPointF(x, y) for x, y in line.polygon])
    upright = QTransform().rotate(turn - _slope_degrees(line, turn))
    area = upright.map(outline).boundingRect()
    margin = area.height() * MARGIN_SHARE
    area = area.adjusted(-margin, -margin, margin, margin)
    scale = min(1.0, MOST_PIXELS / max(area.width(), 1.0))
    placing = upright * QTransform.fromTranslate(-area.left(), -area.top()) * QTransform.fromScale(scale, scale)
    return placing, QSize(round(area.width() * scale), max(1, round(area.height() * scale))), margin


def _dim_around(painter: QPainter, outline: QPolygonF, strip: QImage) -> None:
    """Lay a veil over what lies outside the line."""
    around = QPainterPath()
    around.addRect(QRectF(strip.rect()))
    own = QPainterPath()
    own.addPolygon(outline)
    own.closeSubpath()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(around.subtracted(own), VEIL)


def _slope_degrees(line: Line, turn: int) -> float:
    """How far the baseline falls to the right on the page as it is turned, in degrees from -180 to 180.

    A line read from the right counts the same as one read from the left. One that runs rather up or down than across
    is followed from its beginning to its end, for then the page does not tell which of its sides is the upper one.
    """
    if len(line.baseline) < 2:
        return 0.0
    (start_x, start_y), (end_x, end_y) = line.baseline[0], line.baseline[-1]
    slope = _folded(degrees(atan2(end_y - start_y, end_x - start_x)) + turn, 180)
    return slope if STEEP_DEGREES < abs(slope) < 180 - STEEP_DEGREES else _folded(slope, 90)


def _folded(angle: float, half: float) -> float:
    """The angle brought between -half and half by whole multiples of twice that."""
    return (angle + half) % (2 * half) - half
