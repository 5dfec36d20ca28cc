"""The words that are right in a project, to be seen, added and removed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

FIRST_SIZE = QSize(500, 460)
MOST_NAMES = 30
"""So many confirmed names are told below the list, to which more would leave no room; the panel of what matters has
all."""


class OwnWordsList(QDialog):
    """A field to type a word in, and the list. Enter adds and Del removes, at once; all of it can be undone later."""

    add_wished = Signal(str)
    remove_wished = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Words of the project"))
        self.resize(FIRST_SIZE)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("A word that is right in this project"))
        self.field.setPlaceholderText(self.tr("A name, or an old spelling"))
        self.add_button = QPushButton(self.tr("&Add"))
        self.list = _Words()
        self.list.setAccessibleName(self.tr("Words that are right in this project"))
        self.remove_button = QPushButton(self.tr("&Remove"))
        self.names = QLabel()
        self._fill()
        self._connect()

    @property
    def words(self) -> tuple[str, ...]:
        """The words in the list."""
        return tuple(self.list.item(row).text() for row in range(self.list.count()))

    def show_words(self, words: Sequence[str], names: Sequence[str]) -> None:
        """Show the words, and the names that were confirmed elsewhere; the place in the list is kept."""
        row = self.list.currentRow()
        self.list.clear()
        self.list.addItems(list(words))
        self.list.setCurrentRow(min(max(row, 0), len(words) - 1))
        told = [*names[:MOST_NAMES], *["…"] * (len(names) > MOST_NAMES)]
        confirmed = self.tr("Confirmed names are right as well: {names}").format(names=", ".join(told))
        self.names.setText(confirmed if names else "")
        self.names.setVisible(bool(names))
        self._enable()

    def show_added(self, word: str, known: bool) -> None:
        """Go to a word that was added, or that was in the list already, and be ready for the next."""
        same = " ".join(word.split()).casefold()
        row = next((row for row, each in enumerate(self.words) if each.casefold() == same), self.list.currentRow())
        self.list.setCurrentRow(row)
        self.field.setText(word if known else "")
        self.field.selectAll()

    def _fill(self) -> None:
        hint = QLabel(
            self.tr("These words are never underlined, and are proposed where something like them was misread.")
        )
        hint.setWordWrap(True)
        self.names.setWordWrap(True)
        self.names.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.addWidget(self.field)
        row.addWidget(self.add_button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.remove_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addLayout(row)
        column.addWidget(self.list)
        column.addWidget(self.names)
        column.addWidget(buttons)
        self.add_button.setDefault(True)
        self.names.hide()
        self._enable()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._enable)
        self.add_button.clicked.connect(self._on_add)
        self.remove_button.clicked.connect(self._on_remove)
        self.list.remove_wished.connect(self._on_remove)
        self.list.currentRowChanged.connect(self._enable)

    def _enable(self) -> None:
        self.add_button.setEnabled(bool(self.field.text().strip()))
        self.remove_button.setEnabled(self.list.currentItem() is not None)

    def _on_add(self) -> None:
        self.add_wished.emit(self.field.text())

    def _on_remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.remove_wished.emit(item.text())


class _Words(QListWidget):
    """A list in which Del removes."""

    remove_wished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wished.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
