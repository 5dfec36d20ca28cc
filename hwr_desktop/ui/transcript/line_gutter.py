"""The margin beside the transcript: the numbers of the lines, and what was done to each."""

from __future__ import annotations

from bisect import bisect_left
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPolygonF,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from hwr_desktop.ui.transcript.line_marks import draw_again, draw_note, draw_pencil, draw_tick
from hwr_desktop.ui.transcript.transcript_colours import TranscriptColours

PADDING_PX = 10.0
MARK_PX = 15.0
NOTE_PX = 11.0
_PAGE_NOTE = QRectF(1, 2, NOTE_PX * 0.8, NOTE_PX)
DROP_PX = 3.0
"""The thickness of the stroke that shows where a dragged line would come to stand."""


class LineMark(Enum):
    """How far a line has come."""

    NONE = "none"
    CHANGED = "changed"
    CORRECTED = "corrected"
    CHECKED = "checked"


class Rows(Protocol):
    """Where the lines of the transcript stand."""

    def first_row(self, number: int) -> QRectF:
        """The first row of the text of a line, counted from 0, in the gutter's own coordinates."""

    def line_at_height(self, y: float) -> int | None:
        """The line that stands at a height, or None."""


class LineGutter(QWidget):
    """Numbers and marks. A click on a number goes to the line, a click on its mark says that it is right, or not, and
    one on the sign of its note opens that.

    A number that is dragged up or down takes its line to another place in the reading order; `line_dragged` tells the
    number and the place before which it was dropped, both counted from 0. `scroll_wished` asks for so many pixels when
    the mouse is beyond the upper or lower edge.
    """

    line_clicked = Signal(int)
    note_clicked = Signal(int)
    line_dragged = Signal(int, int)
    scroll_wished = Signal(int)
    mark_clicked = Signal(int)

    def __init__(self, rows: Rows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._marks: tuple[LineMark, ...] = ()
        self._notes: tuple[str, ...] = ()
        self._hands: tuple[str, ...] = ()
        self._page_note = ""
        self._current: int | None = None
        self._hovered: int | None = None
        self._pressed: tuple[int, float] | None = None
        self._place: int | None = None
        self._colours = TranscriptColours.of(self.palette())
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Line numbers"))

    def show_marks(self, marks: tuple[LineMark, ...], current: int | None) -> None:
        """Shows as many lines as there are marks, and which of them is the current one."""
        if (marks, current) != (self._marks, self._current):
            self._marks, self._current = marks, current
            self.update()

    def show_notes(self, notes: tuple[str, ...], page_note: str) -> None:
        """Shows by a little sheet which lines have a note, and whether the page has one."""
        if (notes, page_note) != (self._notes, self._page_note):
            self._notes, self._page_note = notes, page_note
            self.update()

    def show_hands(self, hands: tuple[str, ...]) -> None:
        """Says in its tips which lines are in which other hand than their page; "" for none."""
        self._hands = hands

    def show_colours(self, colours: TranscriptColours) -> None:
        """Takes on other colours, as when the window turns dark."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        digits = max(2, len(str(len(self._marks))))
        number = QFontMetricsF(self._font(True)).horizontalAdvance("0" * digits)
        return QSize(int(PADDING_PX + number + 8 + MARK_PX + PADDING_PX), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        top, bottom = event.rect().top() - MARK_PX, event.rect().bottom() + MARK_PX
        first = bisect_left(range(len(self._marks)), top, key=lambda number: self._rows.first_row(number).bottom())
        for number in range(first, len(self._marks)):
            row = self._rows.first_row(number)
            if row.top() > bottom:
                break
            self._draw_row(painter, number, self._marks[number], row)
        if self._page_note:
            draw_note(painter, _PAGE_NOTE, self._colours.text)
        if self._place is not None:
            self._draw_place(painter, self._place)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        y = event.position().y()
        self._hover(self._line_at(y))
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if self._place is not None or abs(y - self._pressed[1]) >= QApplication.startDragDistance():
            if y < 0 or y > self.height():
                self.scroll_wished.emit(round(y if y < 0 else y - self.height()))
            self._show_place(self._place_at(y))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, place = self._pressed, self._place
        self._pressed = None
        self._show_place(None)
        if pressed is not None and place is not None and place not in (pressed[0], pressed[0] + 1):
            self.line_dragged.emit(pressed[0], place)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._line_at(event.position().y())
        if number is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._note_at(event.position(), number):
            self.note_clicked.emit(number)
            return
        on_mark = self._mark_area(self._rows.first_row(number)).adjusted(-4, -6, 4, 6).contains(event.position())
        (self.mark_clicked if on_mark else self.line_clicked).emit(number)
        self._pressed = None if on_mark else (number, event.position().y())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._line_at(event.pos().y())
            words = "" if number is None else self.words_for(self._marks[number])
            if number is not None and event.pos().x() < self._mark_area(self._rows.first_row(number)).left() - 4:
                words = self.tr("Drag the number to move the line in the reading order")
            if self._page_note and _PAGE_NOTE.contains(event.pos()):
                words = self._page_note
            elif number is not None and self._note_at(QPointF(event.pos()), number):
                words = self._notes[number]
            elif number is not None and number < len(self._hands) and self._hands[number]:
                words = self.tr("{hand}; {words}").format(hand=self._hands[number], words=words)
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def words_for(self, mark: LineMark) -> str:
        """What a mark says."""
        return {
            LineMark.NONE: self.tr("Click the ring when the line is right (Ctrl+Enter)"),
            LineMark.CHANGED: self.tr("Read otherwise than before; click when the line is right (Ctrl+Enter)"),
            LineMark.CORRECTED: self.tr("Corrected by a person"),
            LineMark.CHECKED: self.tr("Checked: the line is right"),
        }[mark]

    def _draw_row(self, painter: QPainter, number: int, mark: LineMark, row: QRectF) -> None:
        current = number == self._current
        painter.setFont(self._font(current))
        painter.setPen(self._colours.text if current else self._colours.quiet)
        area = self._mark_area(row)
        room = QRectF(0, row.top(), area.left() - 8, row.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number + 1))
        if number < len(self._notes) and self._notes[number]:
            draw_note(painter, _note_area(row), self._colours.text)
        if mark is LineMark.CHECKED:
            draw_tick(painter, area, self._colours.checked, self._colours.on_checked)
        elif number == self._hovered:
            draw_tick(painter, area, None, self._colours.quiet)
        elif mark is LineMark.CORRECTED:
            draw_pencil(painter, area, QColor(self._colours.quiet))
        elif mark is LineMark.CHANGED:
            draw_again(painter, area, QColor(self._colours.quiet))

    def _draw_place(self, painter: QPainter, place: int) -> None:
        """A stroke with an arrow head between two rows."""
        if place < len(self._marks):
            y = self._rows.first_row(place).top() - DROP_PX
        else:
            y = self._rows.first_row(len(self._marks) - 1).bottom() + DROP_PX
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.accent)
        painter.drawRect(QRectF(0, y - DROP_PX / 2, self.width(), DROP_PX))
        size = 2 * DROP_PX
        painter.drawPolygon(QPolygonF([QPointF(0, y - size), QPointF(size, y), QPointF(0, y + size)]))

    def _place_at(self, y: float) -> int:
        """The place in the order at a height: before the first line whose middle lies below it."""
        for number in range(len(self._marks)):
            if y < self._rows.first_row(number).center().y():
                return number
        return len(self._marks)

    def _show_place(self, place: int | None) -> None:
        if place != self._place:
            self._place = place
            self.update()

    def _mark_area(self, row: QRectF) -> QRectF:
        left = self.width() - PADDING_PX - MARK_PX
        return QRectF(left, row.center().y() - MARK_PX / 2, MARK_PX, MARK_PX)

    def _note_at(self, at: QPointF, number: int) -> bool:
        """Whether the sign of a line's note is there."""
        noted = number < len(self._notes) and bool(self._notes[number])
        return noted and _note_area(self._rows.first_row(number)).adjusted(-1, -6, 1, 6).contains(at)

    def _line_at(self, y: float) -> int | None:
        number = self._rows.line_at_height(y)
        return number if number is not None and number < len(self._marks) else None

    def _hover(self, number: int | None) -> None:
        if number != self._hovered:
            self._hovered = number
            self.update()

    def _font(self, bold: bool) -> QFont:
        font = self.font()
        font.setBold(bold)
        return font


def _note_area(row: QRectF) -> QRectF:
    """Where the sign of a note stands: before the number of its line."""
    return QRectF(1, row.center().y() - NOTE_PX / 2, NOTE_PX * 0.8, NOTE_PX)
