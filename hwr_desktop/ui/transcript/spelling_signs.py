"""Words that are probably misspelt, as they are drawn in the transcript: over a zigzag of straight strokes.

By its form it is told apart from the dots and the small waves of doubts and from the dashes of what is unclear. A word
has only one of them: where it is doubtful too, the marks of the doubt are shown, since these say which letters to look
at, and one that a person has marked is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from hwr_desktop.document.marks import marks_carried
from hwr_desktop.document.page import Mark, MarkKind
from hwr_desktop.ui.transcript.mark_signs import MarkedBlock

if TYPE_CHECKING:
    from hwr_desktop.language.spelling.misspelt_words import MisspeltWord

Words = tuple[int, int]
"""From which to before which code point of a line a word goes."""


def draw_misspelt(
    painter: QPainter, block: MarkedBlock, font: QFont, words: Sequence[Words], origin: QPointF, colour: QColor
) -> None:
    """Draws a zigzag under each of these words; `origin` is where the block's layout begins."""
    metrics = QFontMetricsF(font)
    pen = QPen(colour, max(1.3, metrics.height() / 17))
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    step, high = metrics.height() / 5, metrics.height() / 9
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for start, end in words:
        for left, right, base in block.stretches(start, end, origin):
            foot = base + metrics.descent() * 0.9
            count = max(2, round((right - left) / step))
            xs = [left + (right - left) * at / count for at in range(count + 1)]
            painter.drawPolyline([QPointF(x, foot - high * (at % 2)) for at, x in enumerate(xs)])
    painter.restore()


def still_there(words: Sequence[MisspeltWord], before: str, now: str) -> tuple[MisspeltWord, ...]:
    """The words of a text that stand there still once it says something else, at their places in that."""
    if before == now:
        return tuple(words)
    marks = [Mark(MarkKind.UNCLEAR, word.start, word.end, str(number)) for number, word in enumerate(words)]
    carried = marks_carried(before, now, marks)
    moved = (replace(words[int(mark.value)], start=mark.start, end=mark.end) for mark in carried)
    return tuple(word for word in moved if now[word.start : word.end] == word.text)
