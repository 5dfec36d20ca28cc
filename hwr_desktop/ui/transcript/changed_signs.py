"""Words that were read otherwise before, as they are drawn in the transcript: under a flat bracket that is open below.

By its form it is told apart from all that stands under words and from the dots above abbreviations. A line that has it
has no marks of a person's, so no room for signs is in the way.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextBlock

from hwr_desktop.document.words.changed_words import ChangedWords
from hwr_desktop.ui.transcript.mark_signs import MarkedBlock


def draw_changed(
    painter: QPainter, block: QTextBlock, font: QFont, changed: Sequence[ChangedWords], origin: QPointF, colour: QColor
) -> None:
    """Draws a bracket over each of these words; `origin` is where the block's layout begins."""
    metrics = QFontMetricsF(font)
    pen = QPen(colour, max(1.2, metrics.height() / 18))
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    foot = metrics.height() / 6
    for words in changed:
        for left, right, base in MarkedBlock(block, (), font).stretches(words.start, words.end, origin):
            top = base - metrics.ascent()
            corners = ((left, top + foot), (left, top), (right, top), (right, top + foot))
            painter.drawPolyline([QPointF(*corner) for corner in corners])
    painter.restore()
