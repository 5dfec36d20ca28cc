"""A little field over the transcript for what is said about a place in it: a note, an expansion, the extent of a gap.

What is typed is told at once and kept by whoever hears it, so that there is nothing to confirm and nothing to lose.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from hwr_desktop.ui.transcript.composed_typing import ComposedTyping
from hwr_desktop.ui.transcript.transcript_text import TranscriptText

STYLE = (
    "#field { background: palette(base); border: 2px solid palette(highlight); border-radius: 5px }"
    "#field QLabel { background: transparent; color: palette(text) }"
    "#field QTextEdit { background: palette(base); color: palette(text); border: 1px solid palette(dark) }"
)
WIDEST_PX = 420
SIDE_PX = 8
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class FieldText(ComposedTyping):
    """Enter and Esc end it, Shift+Enter begins a new row. It keeps no undo of its own but leaves that to the window."""

    ended = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                event.ignore()
                return True
            if event.key() == Qt.Key.Key_Escape or _is_enter(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape or (_is_enter(event) and held != Qt.KeyboardModifier.ShiftModifier):
            self.commit_composed()
            self.ended.emit()
        elif _is_enter(event):
            self.textCursor().insertText("\n")
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()


class LineField(QFrame):
    """Stands under the current line of a transcript, or at its top, for as long as it has the focus.

    `typed` tells whose field it is, by the key it was opened with, and what stands in it now.
    """

    typed = Signal(str, str)

    def __init__(self, text: TranscriptText) -> None:
        super().__init__(text)
        self.setObjectName("field")
        self.setStyleSheet(STYLE)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._text, self._key, self._at_top = text, "", False
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.field = FieldText()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self.field)
        self.field.textChanged.connect(self._on_changed)
        self.field.ended.connect(self.end)
        self.field.left.connect(self.close_field)
        text.verticalScrollBar().valueChanged.connect(self._put)
        text.installEventFilter(self)
        self.hide()

    @property
    def key(self) -> str:
        """What the field was opened for; empty while it is not open."""
        return self._key

    def open(self, key: str, words: str, text: str, rows: int, at_top: bool) -> None:
        """Shows the field, so many rows high, with a text in it and what it is for, and goes into it."""
        self._key, self._at_top = key, at_top
        self._label.setText(words)
        self.field.setAccessibleName(words)
        self.show_text(key, text)
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)
        self.field.setFont(self._text.font())
        self.field.setFixedHeight(round(self.field.fontMetrics().lineSpacing() * rows + 14))
        self._put()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_text(self, key: str, text: str) -> None:
        """Shows another text in the field of that key, as when what was typed there was undone."""
        if key == self._key and text != self.field.toPlainText():
            self.field.blockSignals(True)
            self.field.setPlainText(text)
            self.field.blockSignals(False)

    def end(self) -> None:
        """Closes the field and goes back to the text."""
        self.close_field()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_field(self) -> None:
        """Takes the field away; what was typed stays where it was told to."""
        self._key = ""
        self.hide()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if self._key and event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            QTimer.singleShot(0, self, self._put)  # the text is laid out first
        return False

    def _on_changed(self) -> None:
        if self._key:
            self.typed.emit(self._key, self.field.toPlainText())

    def _put(self) -> None:
        """Puts the field under the current line, or above it and its ink where there is no room under it."""
        if not self._key:
            return
        room = self._text.viewport().geometry()
        width = min(WIDEST_PX, room.width() - 2 * SIDE_PX)
        self.setFixedWidth(max(width, 120))
        self.adjustSize()
        card = QRectF() if self._at_top else self._text.current_card
        top = card.bottom() + room.top() + 2
        if top + self.height() > room.bottom() and card.top() + room.top() - self.height() >= room.top():
            top = card.top() + room.top() - self.height() - 2
        top = min(max(top, room.top()), max(room.bottom() - self.height(), room.top()))
        self.move(room.left() + SIDE_PX, round(top))


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
