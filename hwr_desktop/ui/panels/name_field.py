"""A field for a name, which is told when it is finished rather than at every key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from hwr_desktop.ui.panels.detail_field import is_undoing


class NameField(QLineEdit):
    """Enter, or leaving the field, tells by `named` what was typed; Escape puts back what was there.

    What is shown meanwhile waits until the typing is told or put back.
    """

    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self.editingFinished.connect(self.finish)

    def show_name(self, name: str) -> None:
        """Show this name, unless another is being typed."""
        self._known = name
        if not self.isModified() and name != self.text():
            self.setText(name)
            self.setCursorPosition(0)  # so that one sees how it begins

    def finish(self) -> None:
        """Tell what was typed, as if the field had been left."""
        if self.isModified():
            self.setModified(False)
            if self.text().strip() != self._known:
                self.named.emit(self.text().strip())

    def put_back(self) -> None:
        """Forget what is being typed."""
        self.setText(self._known)

    def event(self, event: QEvent) -> bool:
        """The keys that undo are the window's while nothing is being typed here."""
        return not (is_undoing(event) and not self.isModified()) and super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.put_back()
            self.selectAll()
            event.accept()
        else:
            super().keyPressEvent(event)
