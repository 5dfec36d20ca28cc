"""Marks as they are drawn in the transcript, by strokes and signs that need no colour to be told apart.

Struck words have a line through them, inserted ones a caret under each end, unclear ones dashes under and a raised
question mark behind them, abbreviations dots above; where there is a gap stands […]. The signs stand in room that is
made between the letters, so that neither text nor caret knows of them: a letter beside the place is followed by space,
as letters that are spaced out are. A blank carries no room: it would be gone where a row ends with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)

from hwr_desktop.document.page import Mark, MarkKind
from hwr_desktop.ui.transcript.transcript_colours import TranscriptColours
from hwr_desktop.ui.transcript.utf16 import to_utf16

SIGN_SHARE = 0.8
"""The size of the signs, in sizes of the text."""

AROUND_PX = 3.0
LONGEST_VALUE = 24
"""So many characters of what is said of a gap stand in the text; all of it is in the tooltip."""


class Sign(NamedTuple):
    """Some words that stand in the text without belonging to it, at a place that counts UTF-16 units."""

    at: int
    words: str
    raised: bool


def signs_of(text: str, marks: Sequence[Mark]) -> tuple[Sign, ...]:
    """The signs for the marks of a text, as they follow each other."""
    signs = []
    for mark in marks:
        if mark.kind is MarkKind.UNCLEAR:
            signs.append(Sign(to_utf16(text, mark.end), "(?)", True))
        elif mark.kind is MarkKind.GAP:
            value = mark.value.replace("\n", " ")
            told = value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"
            signs.append(Sign(to_utf16(text, mark.end), f"[… {told}]" if told else "[…]", False))
    return tuple(sorted(signs, key=lambda sign: (sign.at, not sign.raised)))


class MarkedBlock:
    """The marks of one block of text, with the font of the text."""

    def __init__(self, block: QTextBlock, marks: Sequence[Mark], font: QFont) -> None:
        self._block, self._marks, self._font = block, marks, font
        self._signs = signs_of(block.text(), marks)
        self._sign_font = QFont(font)
        self._sign_font.setPointSizeF(font.pointSizeF() * SIGN_SHARE)
        self._right_to_left = block.textDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def indent_px(self) -> float:
        """The room before the first letter; elsewhere letters carry it."""
        return sum(self._width(sign) for sign in self._signs if sign.at == 0 and self._carrier(0) is None)

    def make_room(self) -> bool:
        """Spaces the letters so that the signs have room; whether anything had to be changed."""
        room = {carrier: width for carrier, width in self._room().items() if carrier is not None}
        state = hash(tuple(room.items())) & 0x7FFFFFFF if room else -1
        if self._block.userState() == state:
            return False
        self._block.setUserState(state)
        self._block.layout().setFormats([_spaced(at, width) for at, width in room.items()])
        return True

    def draw(self, painter: QPainter, origin: QPointF, colours: TranscriptColours, right_px: float) -> None:
        """Draws strokes and signs; `origin` is where the block's layout begins, and no sign goes beyond `right_px`."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for mark in self._marks:
            if mark.start < mark.end:
                stretches = list(self.stretches(mark.start, mark.end, origin))
                for number, stretch in enumerate(stretches):
                    self._stroke(painter, mark.kind, stretch, colours, number == 0, number == len(stretches) - 1)
        painter.setFont(self._sign_font)
        painter.setPen(colours.text)
        used: dict[int | None, float] = {}
        for sign in self._signs:
            carrier = self._carrier(sign.at)
            area = self._sign_area(sign, used.get(carrier, 0.0), origin)
            used[carrier] = used.get(carrier, 0.0) + area.width()
            area.moveLeft(max(min(area.left(), right_px - area.width()), 0.0))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, sign.words)
        painter.restore()

    def _room(self) -> dict[int | None, float]:
        """How much room the signs beside each letter need, and those for which there is none."""
        room: dict[int | None, float] = {}
        for sign in self._signs:
            carrier = self._carrier(sign.at)
            room[carrier] = room.get(carrier, 0.0) + self._width(sign)
        return room

    def _width(self, sign: Sign) -> float:
        return QFontMetricsF(self._sign_font).horizontalAdvance(sign.words) + 2 * AROUND_PX

    def _carrier(self, at: int) -> int | None:
        """The letter beside a place that is to have space on the side of that place; None where there is none.

        Qt puts the space at the right of a letter: in a line from right to left, before it.
        """
        if self._right_to_left:
            return at if at < self._block.length() - 1 else None
        if not at:
            return None
        units = self._block.text().encode("utf-16-le")[: 2 * at]  # places count UTF-16 units
        written = len(units.decode("utf-16-le").rstrip(" ").encode("utf-16-le")) // 2
        return (written or at) - 1

    def _sign_area(self, sign: Sign, before: float, origin: QPointF) -> QRectF:
        """Where a sign goes that has others before it at its place, so many pixels in all."""
        carrier = self._carrier(sign.at)
        row = self._row(sign.at if carrier is None else carrier)
        width, whole = self._width(sign), self._room()[carrier]
        if carrier is not None:
            edge = QTextLine.Edge.Leading if self._right_to_left else QTextLine.Edge.Trailing
            right = _x(row, carrier, edge)
            left = right - before - width if self._right_to_left else right - whole + before
        elif self._right_to_left:
            left = _x(row, sign.at) - before - width + (whole if sign.at == 0 else 0.0)
        else:
            left = _x(row, 0) - whole + before
        baseline = row.y() + row.ascent()
        metrics = QFontMetricsF(self._sign_font)
        top = baseline - metrics.ascent() - (metrics.ascent() * 0.35 if sign.raised else 0.0)
        return QRectF(origin.x() + left, origin.y() + top, width, metrics.height())

    def _row(self, at: int) -> QTextLine:
        layout = self._block.layout()
        row = layout.lineForTextPosition(at)
        return row if row.isValid() else layout.lineAt(layout.lineCount() - 1)

    def stretches(self, start: int, end: int, origin: QPointF) -> Iterator[tuple[float, float, float]]:
        """From where to where the letters `start` to before `end` stand, and on what baseline; room for signs parts
        none."""
        text, room, layout = self._block.text(), self._room(), self._block.layout()
        parts: dict[int, list[tuple[float, float]]] = {}
        for at in range(to_utf16(text, start), to_utf16(text, end)):
            row = layout.lineForTextPosition(at)
            if row.isValid():
                left, right = sorted((_x(row, at), _x(row, at, QTextLine.Edge.Trailing)))
                right -= room.get(at, 0.0)
                parts.setdefault(row.lineNumber(), []).append((left, right))
        nearest = 1 + max(room.values(), default=0.0)
        for number, found in parts.items():
            row = layout.lineAt(number)
            base = origin.y() + row.y() + row.ascent()
            left, right = min(found)
            for next_left, next_right in sorted(found):
                if next_left - right > nearest:
                    yield origin.x() + left, origin.x() + right, base
                    left = next_left
                right = max(right, next_right)
            yield origin.x() + left, origin.x() + right, base

    def _stroke(
        self,
        painter: QPainter,
        kind: MarkKind,
        stretch: tuple[float, float, float],
        colours: TranscriptColours,
        first: bool,
        last: bool,
    ) -> None:
        left, right, base = stretch
        metrics = QFontMetricsF(self._font)
        thick = max(1.4, metrics.height() / 16)
        pen = QPen(colours.text, thick)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        if kind is MarkKind.DELETED:
            y = base - metrics.strikeOutPos()
            painter.drawLine(QLineF(left - 1, y, right + 1, y))
        elif kind is MarkKind.UNCLEAR:
            pen.setDashPattern([4.0, 2.0])
            painter.setPen(pen)
            y = base + metrics.descent()
            painter.drawLine(QLineF(left, y, right, y))
        elif kind is MarkKind.ABBREVIATION:
            pen.setDashPattern([1.2, 1.6])
            painter.setPen(pen)
            y = base - metrics.ascent() * 0.93
            painter.drawLine(QLineF(left, y, right, y))
        elif kind is MarkKind.INSERTED:
            size = metrics.height() / 6
            for x, drawn in ((left, first or self._right_to_left), (right, last or self._right_to_left)):
                if drawn:
                    _draw_caret(painter, QPointF(x, base + metrics.descent() * 0.35), size)
        else:
            top, bottom, foot = base - metrics.ascent(), base + metrics.descent(), metrics.height() / 8
            for x, step in ((left, foot), (right, -foot)):
                corners = ((x + step, top), (x, top), (x, bottom), (x + step, bottom))
                painter.drawPolyline([QPointF(*corner) for corner in corners])


def _spaced(at: int, width: float) -> QTextLayout.FormatRange:
    """A letter followed by so many pixels."""
    made, spaced = QTextLayout.FormatRange(), QTextCharFormat()
    spaced.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    spaced.setFontLetterSpacing(width)
    made.start, made.length, made.format = at, 1, spaced
    return made


def _x(row: QTextLine, at: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    """Where a letter of a row begins, or ends, in reading direction."""
    place: Any = row.cursorToX(at, edge)  # a pair, which the bindings' stubs do not say
    return float(place[0])


def _draw_caret(painter: QPainter, peak: QPointF, size: float) -> None:
    """A caret that points up to where words were inserted."""
    painter.drawPolyline(
        [QPointF(peak.x() - size * 0.7, peak.y() + size), peak, QPointF(peak.x() + size * 0.7, peak.y() + size)]
    )
