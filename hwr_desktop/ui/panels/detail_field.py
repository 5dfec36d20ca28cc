"""The fields in which a letter's details are typed: one row, or several for a note."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

ROWS_OF_NOTE = 4
UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class DetailField(QLineEdit):
    """A field of one row. `typed` tells what the person makes of its text, and never what the program puts there."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.textEdited.connect(self.typed)
        self.editingFinished.connect(self.left)

    def show_text(self, text: str) -> None:
        """Show this text; where it is there already, the caret stays."""
        if text != self.text():
            self.setText(text)

    def event(self, event: QEvent) -> bool:
        return not is_undoing(event) and super().event(event)


class NoteField(QPlainTextEdit):
    """A field of several rows, which Tab leaves; otherwise as `DetailField`."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(
            ROWS_OF_NOTE * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin())
        )
        self._quiet = False
        self.textChanged.connect(self._on_text_changed)

    def show_text(self, text: str) -> None:
        """Show this text; where it is there already, the caret stays."""
        if text != self.toPlainText():
            self._quiet = True
            self.setPlainText(text)
            self._quiet = False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return not is_undoing(event) and super().event(event)

    def _on_text_changed(self) -> None:
        if not self._quiet:
            self.typed.emit(self.toPlainText())


def is_undoing(event: QEvent) -> bool:
    """Whether the key is one that undoes: it is left to the window, whose history is the only one."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return any(event.matches(key) for key in UNDOING)
