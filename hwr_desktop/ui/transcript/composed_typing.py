"""A text edit that loses nothing of what is being composed, by dead keys or by an input method.

While a word is composed it stands in the layout only, and neither the document nor whoever listens to it knows of it.
When its place is left the input method is asked to hand it over; not every one does, and Qt then throws it away on a
click and leaves it hanging otherwise. Here it is taken as typed.
"""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from hwr_desktop.ui.transcript.utf16 import from_utf16, to_utf16


class ComposedTyping(QTextEdit):
    """Takes what is composed as typed when the focus or the caret goes elsewhere, or when `commit_composed` says so."""

    @property
    def composed(self) -> str:
        """What is being composed at the caret; empty when nothing is."""
        return self.textCursor().block().layout().preeditAreaText()

    def commit_composed(self) -> None:
        """Take what is being composed as typed. To be called before the caret is moved or other text is shown."""
        if self.composed and self.hasFocus():
            QGuiApplication.inputMethod().commit()
        if self.composed:
            event = QInputMethodEvent()
            event.setCommitString(self.composed)
            self.inputMethodEvent(event)

    def join_marks(self) -> None:
        """Make one of a letter and the marks typed after it, as texts are kept (NFC), so that places count alike."""
        cursor = self.textCursor()
        text = cursor.block().text()
        end = start = from_utf16(text, cursor.positionInBlock())
        while start and unicodedata.combining(text[start - 1]):
            start -= 1
        start = max(start - 1, 0)
        joined = unicodedata.normalize("NFC", text[start:end])
        if joined != text[start:end]:
            cursor.setPosition(cursor.block().position() + to_utf16(text, start), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(joined)
            self.setTextCursor(cursor)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.commitString():
            self.join_marks()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.FocusAboutToChange:  # the input method has just been asked by Qt
            self.commit_composed()
        return done

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.commit_composed()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.commit_composed()
        super().mousePressEvent(event)
