from math import cos, radians, sin

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.turning import points_on_scan
from hwr_desktop.ui.scan.ink import ink_of


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


def levelled(strip: QImage) -> bool:
    """Whether the strip is long and low with the stroke along its middle, and the dot above its beginning."""
    middle = strip.height() // 2
    stroke = all(strip.pixelColor(x, middle).value() < 60 for x in range(40, strip.width() - 40, 20))
    return 395 < strip.width() < 440 and 55 < strip.height() < 90 and stroke


@pytest.mark.parametrize("turn", [90, 180, 270])
@pytest.mark.parametrize("slope", [-10, 0, 10])
def test_the_ink_of_a_scan_on_its_side_is_shown_as_the_page_is(turn, slope):
    # GIVEN a line as it is seen on the turned page, with a red dot above its beginning
    image, line = sheet_with_stroke(slope)
    painter = QPainter(image)
    painter.fillRect(225, 270, 8, 8, QColor("red"))
    painter.end()
    seen = ink_of(image, line)
    # WHEN the scan is stored on its side or upside down, and the line is cut from it
    scan = image.transformed(QTransform().rotate(-turn))
    page = Page("p", "a.png", scan.width(), scan.height(), turn=turn)
    stored = Line("a", points_on_scan(line.polygon, page), points_on_scan(line.baseline, page))
    strip = ink_of(scan, stored, turn)
    # THEN the strip is the same
    assert levelled(seen) and strip.size() == seen.size()
    assert differing(strip, seen) < 0.01


@pytest.mark.parametrize("turn", [90, 270])
def test_a_line_up_or_down_the_margin_comes_out_level(turn):
    # GIVEN a sheet with a line that runs up or down it, and nobody turned the page
    image, line = sheet_with_stroke(10)
    scan = image.transformed(QTransform().rotate(-turn))
    page = Page("p", "a.png", scan.width(), scan.height(), turn=turn)
    stored = Line("a", points_on_scan(line.polygon, page), points_on_scan(line.baseline, page))
    # WHEN its ink is cut THEN it is followed from its beginning to its end
    strip = ink_of(scan, stored)
    assert levelled(strip) and differing(strip, ink_of(image, line)) < 0.01


def differing(a: QImage, b: QImage) -> float:
    """The share of looked-at pixels that clearly differ."""
    places = [(x, y) for x in range(0, a.width(), 3) for y in range(0, a.height(), 3)]
    return sum(abs(a.pixelColor(x, y).green() - b.pixelColor(x, y).green()) > 90 for x, y in places) / len(places)
