"""The transcript of a page, to be typed in: tells what the person does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from hwr_desktop.ui.transcript.line_blocks import texts_of
from hwr_desktop.ui.transcript.transcript_view import TranscriptView
from hwr_desktop.ui.transcript.utf16 import from_utf16, to_utf16


class TranscriptEditor(TranscriptView):
    """One line of text for each line of the page, in reading order.

    `line_edited` is told for each change the person makes and for no other. A change of several lines at once is
    told line by line between `gesture_began` and `gesture_ended`.
    """

    line_edited = Signal(str, str)
    line_entered = Signal(str)
    line_left = Signal(str)
    checked_wished = Signal(str, bool)
    text_size_changed = Signal(float)
    gesture_began = Signal()
    gesture_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._connect()

    def focus_line(self, line_id: str) -> None:
        """Goes into a line to type there."""
        if line_id in self._ids:
            self.select_line(line_id)
            self._told = None
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
            self._enter(line_id)

    def go_to_doubt(self, step: int) -> bool:
        """Selects the next (1) or previous (-1) doubtful word, seen from the caret; False if there is none there."""
        places = [(number, doubt) for number, line_id in enumerate(self._ids) for doubt in self._doubts_of(line_id)]
        cursor = self._text.textCursor()
        line = self._text.document().findBlock(cursor.selectionStart())
        here = (line.blockNumber(), from_utf16(line.text(), cursor.selectionStart() - line.position()))
        selected = cursor.hasSelection()
        ahead = [place for place in places if (place[0], place[1].start + (not selected)) > here]
        behind = [place for place in places if (place[0], place[1].start) < here]
        if not (ahead if step > 0 else behind):
            return False
        number, doubt = ahead[0] if step > 0 else behind[-1]
        self.focus_line(self._ids[number])
        block = self._text.document().findBlockByNumber(number)
        cursor.setPosition(block.position() + to_utf16(block.text(), doubt.start))
        cursor.setPosition(block.position() + to_utf16(block.text(), doubt.end), QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
        return True

    def _connect(self) -> None:
        self._text.textChanged.connect(self._text_changed)
        self._text.cursorPositionChanged.connect(self._caret_moved)
        self._text.came_to_rest.connect(self._caret_moved)
        self._text.focus_changed.connect(self._focus_changed)
        self._text.colours_changed.connect(self._show_rest)
        self._text.check_wished.connect(self._wish_checked_and_go_on)
        self._text.text_size_wished.connect(self._wish_text_size)
        self._text.edit_began.connect(self.gesture_began)
        self._text.edit_ended.connect(self.gesture_ended)
        self._text.gutter.line_clicked.connect(self._go_to_number)
        self._text.gutter.mark_clicked.connect(self._wish_checked)

    def _text_changed(self) -> None:
        """Tells which lines the person has changed."""
        if self._showing:
            return
        before, now = self._shown, texts_of(self._text.document())
        if len(now) != len(before):
            self._repair()
            return
        self._shown = now
        for line_id, old, new in zip(self._ids, before, now, strict=False):
            if old != new:
                self.line_edited.emit(line_id, new)

    def _caret_moved(self) -> None:
        if not self._showing and self._ids and self._text.at_rest:
            self._enter(self._caret_line())

    def _focus_changed(self, focused: bool) -> None:
        if focused:
            self._caret_moved()
        elif self._told is not None:
            left, self._told = self._told, None
            self.line_left.emit(left)

    def _enter(self, line_id: str) -> None:
        """Tells that the caret came into a line, once."""
        self._make_current(line_id)
        if line_id == self._told:
            return
        left, self._told = self._told, line_id
        if left is not None:
            self.line_left.emit(left)
        self.line_entered.emit(line_id)

    def _go_to_number(self, number: int) -> None:
        self.focus_line(self._ids[number])

    def _wish_checked(self, number: int) -> None:
        if self._page is not None:
            line = self._page.lines[number]
            self.checked_wished.emit(line.id, not line.checked)

    def _wish_checked_and_go_on(self) -> None:
        """Ctrl+Enter: the line is right, on to the next; on a line already checked, it is not."""
        if self._page is None or not self._ids:
            return
        number = self._text.textCursor().blockNumber()
        was_checked = self._page.lines[number].checked
        self._wish_checked(number)
        if not was_checked:
            self._text.go_to_line(number + 1)

    def _wish_text_size(self, step: int) -> None:
        self.set_text_size(self.text_size + step)
        self.text_size_changed.emit(self.text_size)

    def _repair(self) -> None:
        """Puts the lines back as they were after an edit that would have broken or joined some."""
        caret = min(self._text.textCursor().blockNumber(), max(len(self._ids) - 1, 0))
        with self._quietly(), self._kept_in_place(None):
            self._text.document().setPlainText("\n".join(self._shown))
            self._text.go_to_line(caret)
            self._show_current()
        self._show_rest()
