"""Where the ink of a word is on the scan."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from hwr_desktop.document.geometry import Point
from hwr_desktop.document.page import Line, Page
from hwr_desktop.ui.scan.ink import strip_placing
from hwr_desktop.ui.transcript.ink_strip import Stretch
from hwr_desktop.ui.transcript.ink_words import InkWords


def stretch_corners(line: Line, page: Page, stretch: Stretch) -> tuple[Point, ...]:
    """The corners, on the scan, of a stretch of a line's strip, as high as the line is."""
    placing, size, _ = strip_placing(line, page.turn or 0)
    back, _ = placing.inverted()
    outline = placing.map(QPolygonF([QPointF(x, y) for x, y in line.polygon])).boundingRect()
    left, right = stretch
    area = QRectF(left, outline.top(), right - left, outline.height()).intersected(QRectF(QPointF(), size.toSizeF()))
    around = (area.topLeft(), area.topRight(), area.bottomRight(), area.bottomLeft())
    return tuple((at.x(), at.y()) for at in map(back.map, around))


def word_corners(line: Line, page: Page, at: int) -> tuple[Point, ...]:
    """The corners, on the scan, of the word in which a code point of the text is; of the whole line where nobody knows
    the places of its words."""
    placing, size, _ = strip_placing(line, page.turn or 0)
    words = InkWords(line, placing)
    word = words.word_at(at)
    stretch = words.stretch_of(word) if word is not None else None
    return stretch_corners(line, page, stretch or (0.0, float(size.width())))
