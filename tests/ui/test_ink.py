from math import cos, radians, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from hwr_desktop.document.page import Line
from hwr_desktop.ui.ink import ink_of


def sheet_with_stroke(slope_degrees: float) -> tuple[QImage, Line]:
    """A sheet with one thick dark stroke of that slope, and the line around it."""
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    along = (cos(radians(slope_degrees)), sin(radians(slope_degrees)))
    start, end = (200.0, 300.0), (200 + 400 * along[0], 300 + 400 * along[1])
    painter = QPainter(image)
    painter.setPen(QPen(QColor("black"), 12))
    painter.drawLine(QPointF(*start), QPointF(*end))
    painter.end()
    up, down = (along[1] * 30, -along[0] * 30), (-along[1] * 30, along[0] * 30)
    corners = ((start, up), (end, up), (end, down), (start, down))
    return image, Line("a", tuple((x + dx, y + dy) for (x, y), (dx, dy) in corners), (start, end))


def test_a_slanting_line_comes_out_level():
    # GIVEN a line that falls by ten degrees
    image, line = sheet_with_stroke(10)
    # WHEN its ink is cut
    strip = ink_of(image, line)
    # THEN the strip is as long as the line, low, and the stroke runs along its middle
    assert 395 < strip.width() < 440 and 55 < strip.height() < 90
    middle = strip.height() // 2
    assert all(strip.pixelColor(x, middle).value() < 60 for x in range(40, strip.width() - 40, 20))


def test_a_line_outside_the_sheet_has_no_ink():
    image, _ = sheet_with_stroke(0)
    away = Line("a", ((2000, 0), (2100, 0), (2100, 50)), ((2000, 40), (2100, 40)))
    assert ink_of(image, away) is None
    assert ink_of(image, Line("b", ((5, 5),), ())) is None
