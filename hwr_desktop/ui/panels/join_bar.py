"""A bar in which one says that a name means the same as another of the project."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hwr_desktop.ui.panels.wrapped_label import WrappedLabel


class JoinBar(QWidget):
    """A field that offers the names, and buttons. It holds nothing but what it is told."""

    join_wished = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = WrappedLabel()
        self.names = QComboBox()
        self.names.setEditable(True)
        self.names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.names.setMinimumContentsLength(8)
        self.names.setAccessibleName(self.tr("The name that it is the same as"))
        completer = QCompleter(self.names.model(), self.names)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.names.setCompleter(completer)
        self.join_button = QPushButton(self.tr("Join"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.names.editTextChanged.connect(self._on_typed)
        self.join_button.clicked.connect(self._join)
        self.cancel_button.clicked.connect(self.closed)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(self._label)
        column.addWidget(self.names)
        row.addStretch(1)
        row.addWidget(self.join_button)
        row.addWidget(self.cancel_button)
        column.addLayout(row)

    def begin(self, forms: Sequence[str], names: Sequence[str]) -> None:
        """Ask which of these names the forms mean."""
        quoted = self.tr("“{form}”")
        listed = ", ".join(quoted.format(form=form) for form in forms)
        one, many = self.tr("{forms} is the same as:"), self.tr("{forms} are the same as:")
        self._label.show_words((one if len(forms) == 1 else many).format(forms=listed))
        self.names.clear()
        self.names.addItems([name for name in names if name not in forms])
        self.names.setCurrentIndex(-1)
        self.names.clearEditText()
        self.show()
        self.names.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._join()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _at(self) -> int:
        return self.names.findText(self.names.currentText().strip(), Qt.MatchFlag.MatchFixedString)

    def _on_typed(self, _text: str) -> None:
        self.join_button.setEnabled(self._at() >= 0)

    def _join(self) -> None:
        if self._at() >= 0:
            self.join_wished.emit(self.names.itemText(self._at()))
