"""The word that is read aloud, as it is shown in the transcript: on a tinted ground, with a frame around it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from hwr_desktop.ui.transcript.mark_signs import MarkedBlock
from hwr_desktop.ui.transcript.transcript_colours import TranscriptColours

AROUND_PX = 2.0
ROUND_PX = 4.0
FRAME_PX = 1.6


def spoken_areas(marked: MarkedBlock, font: QFont, word: tuple[int, int], origin: QPointF) -> tuple[QRectF, ...]:
    """Where the code points of a word stand; `origin` is where the layout of its block begins."""
    metrics = QFontMetricsF(font)
    areas = (
        QRectF(left, base - metrics.ascent(), right - left, metrics.height())
        for left, right, base in marked.stretches(*word, origin)
    )
    return tuple(area.adjusted(-AROUND_PX, 0, AROUND_PX, 0) for area in areas)


def draw_spoken_ground(painter: QPainter, areas: Sequence[QRectF], colours: TranscriptColours) -> None:
    """Draws what is under the word, before the text."""
    _draw(painter, areas, QPen(Qt.PenStyle.NoPen), colours.spoken_ground)


def draw_spoken_frame(painter: QPainter, areas: Sequence[QRectF], colours: TranscriptColours) -> None:
    """Draws what is around the word, over the grounds of other signs."""
    _draw(painter, areas, QPen(colours.text, FRAME_PX), Qt.BrushStyle.NoBrush)


def _draw(painter: QPainter, areas: Sequence[QRectF], pen: QPen, ground: QColor | Qt.BrushStyle) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(ground)
    for area in areas:
        painter.drawRoundedRect(area, ROUND_PX, ROUND_PX)
    painter.restore()
