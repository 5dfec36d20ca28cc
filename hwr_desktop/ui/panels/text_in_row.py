"""A text in one row with some of its words in bold, moved so that they are seen where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout

from hwr_desktop.ui.transcript.line_blocks import showable
from hwr_desktop.ui.transcript.utf16 import to_utf16


def draw_text_in_row(painter: QPainter, slot: QRectF, text: str, start: int, end: int, font: QFont) -> None:
    """Draw a text in the painter's colour, its code points `start` to before `end` bold and underlined."""
    text = showable(text)
    layout = QTextLayout(text, font)
    found = QTextLayout.FormatRange()
    found.start = to_utf16(text, start)
    found.length = to_utf16(text, end) - found.start
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    bold.setFontUnderline(True)
    found.format = bold
    layout.setFormats([found])
    layout.beginLayout()
    row = layout.createLine()
    if not row.isValid():
        return
    row.setNumColumns(len(text) * 2 + 1)
    layout.endLayout()
    middle = sum(_x(row, at) for at in (found.start, found.start + found.length)) / 2
    wide = row.naturalTextWidth()
    left = slot.left()
    if wide > slot.width():
        left = min(max(slot.center().x() - middle, slot.right() - wide), slot.left())
    painter.save()
    painter.setClipRect(slot)
    layout.draw(painter, QPointF(left, slot.center().y() - row.height() / 2))
    painter.restore()


def _x(row: object, at: int) -> float:
    """Where in a row of text the character at a position begins, in pixels."""
    x = row.cursorToX(at)  # type: ignore[attr-defined]
    return float(x[0] if isinstance(x, tuple) else x)
