"""What of a transcript has no sure line: a list beside the page, to copy from and to work off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

MARGIN_PX = 40


class UnplacedTexts(QDialog):
    """Tells which text of the list is the current one, and which is wished on the selected line of the page.

    The window stays usable beside it. A text that is done is ticked and stays in the list.
    """

    text_chosen = Signal(int)
    put_wished = Signal(int)

    def __init__(self, file_name: str, texts: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Not placed from {name}").format(name=file_name))
        self.resize(440, 260)
        edge = QPoint(self.width() + MARGIN_PX, self.height() + MARGIN_PX)
        self.move(parent.window().geometry().bottomRight() - edge)  # not over the ink
        hint = QLabel(self.tr("These have no sure line. Choose one to see where it may stand on the page."))
        hint.setWordWrap(True)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Texts that were not placed"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setWordWrap(True)
        for text in texts:
            item = QListWidgetItem(text, self._list)
            item.setCheckState(Qt.CheckState.Unchecked)
        self._list.currentRowChanged.connect(self.text_chosen)
        self._list.itemClicked.connect(self._on_item_clicked)
        self._put = QPushButton(self.tr("&Put on the selected line"))
        self._put.setToolTip(self.tr("Make this the text of the line that is selected on the page"))
        self._put.clicked.connect(self._on_put_clicked)
        copy = QPushButton(self.tr("&Copy"))
        copy.clicked.connect(self.copy)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self._list, self.copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self._put, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addWidget(self._list)
        column.addWidget(buttons)
        self.allow_put(False)

    @property
    def current(self) -> int:
        """The row of the current text, -1 for none."""
        return self._list.currentRow()

    def choose(self, row: int) -> None:
        """Make a text the current one, and tell of it also where it is so already."""
        if row == self.current:
            self.text_chosen.emit(row)
        self._list.setCurrentRow(row)

    def allow_put(self, allowed: bool) -> None:
        """Say whether there is a line that a text could be put on."""
        self._put.setEnabled(allowed)

    def tick(self, row: int) -> None:
        """Mark a text as done and go on to the next."""
        self._list.item(row).setCheckState(Qt.CheckState.Checked)
        if row + 1 < self._list.count():
            self._list.setCurrentRow(row + 1)

    def copy(self) -> None:
        """Copy the texts that are selected, or all where none is, one a line."""
        rows = [self._list.item(at) for at in range(self._list.count())]
        texts = [item.text() for item in rows if item.isSelected()] or [item.text() for item in rows]
        QGuiApplication.clipboard().setText("\n".join(texts))

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        """Tell of a text again that is the current one already, as after a look at another page."""
        self.choose(self._list.row(item))

    def _on_put_clicked(self) -> None:
        if self.current >= 0:
            self.put_wished.emit(self.current)
