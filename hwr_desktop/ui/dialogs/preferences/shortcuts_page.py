"""The page of the preferences on which every action's key can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.ui.dialogs.preferences.key_field import KeyField
from hwr_desktop.ui.shortcut_rules import shown

ID_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class KeyRow:
    """An action in the list: its id, its words, its menu, its key and the key it has by default, in portable form."""

    action_id: str
    words: str
    menu: str
    keys: str
    default: str


class ShortcutsPage(QWidget):
    """A list to search, and below it the key of the action that is chosen in it.

    The wishes name the action by its id and the keys in Qt's portable form. `take_over_wished` is the answer to
    `say_taken`: the key is to be taken from the action that has it.
    """

    keys_wished = Signal(str, str)
    take_over_wished = Signal(str, str)
    reset_wished = Signal(str)
    reset_all_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, KeyRow] = {}
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find an action or a key"))
        self._search.setAccessibleName(self.tr("Find an action or a key"))
        self._search.setClearButtonEnabled(True)
        self._list = QTreeWidget()
        self._list.setAccessibleName(self.tr("Actions and their keys"))
        self._list.setHeaderLabels([self.tr("Action"), self.tr("Menu"), self.tr("Key"), self.tr("By default")])
        self._list.setRootIsDecorated(False)
        self._list.setAlternatingRowColors(True)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setStretchLastSection(False)
        for column in (1, 2, 3):
            self._list.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._field = KeyField()
        self._field.setAccessibleName(self.tr("New key: press it here"))
        self._none = QPushButton(self.tr("&No key"))
        self._reset = QPushButton(self.tr("&Reset"))
        self._reset_all = QPushButton(self.tr("Reset &all"))
        self._take_over = QPushButton(self.tr("&Take it over"))
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self._connect()
        self.say("")

    def show_keys(self, rows: Sequence[KeyRow]) -> None:
        """List these actions; the one that was chosen stays so."""
        chosen = self._chosen()
        self._rows = {row.action_id: row for row in rows}
        quiet = QSignalBlocker(self._list)
        self._list.clear()
        for row in rows:
            changed = row.keys != row.default
            cells = [row.words, row.menu, shown(row.keys), (shown(row.default) or self.tr("none")) if changed else ""]
            item = QTreeWidgetItem(cells)
            item.setData(0, ID_ROLE, row.action_id)
            font = item.font(2)
            font.setBold(changed)
            item.setFont(2, font)
            self._list.addTopLevelItem(item)
            if chosen is not None and row.action_id == chosen.action_id:
                self._list.setCurrentItem(item)
        if self._list.currentItem() is None and rows:
            self._list.setCurrentItem(self._items()[0])
        quiet.unblock()
        self._reset_all.setEnabled(any(row.keys != row.default for row in rows))
        self._filter()

    def say(self, sentence: str) -> None:
        """Say what became of a wish."""
        self._words.setText(sentence)
        self._words.setAccessibleName(sentence)
        self._take_over.hide()

    def say_taken(self, sentence: str) -> None:
        """Say that another action has the key, and offer to take it from there."""
        self.say(sentence)
        self._take_over.show()

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        label = QLabel(self.tr("&Key of this action:"))
        label.setBuddy(self._field)
        for widget in (label, self._field, self._none, self._reset):
            keys.addWidget(widget)
        keys.addStretch(1)
        keys.addWidget(self._reset_all)
        said = QHBoxLayout()
        said.addWidget(self._words, 1)
        said.addWidget(self._take_over)
        self._words.setMinimumHeight(self._take_over.sizeHint().height())  # so that nothing jumps when it is offered
        column = QVBoxLayout(self)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        column.addLayout(keys)
        column.addLayout(said)
        for button in (self._none, self._reset, self._reset_all, self._take_over):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._filter)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._list.itemActivated.connect(self._on_activated)
        self._field.editingFinished.connect(self._on_keys)
        self._none.clicked.connect(self._on_none)
        self._reset.clicked.connect(self._on_reset)
        self._reset_all.clicked.connect(self.reset_all_wished)
        self._take_over.clicked.connect(self._on_take_over)

    def _filter(self) -> None:
        """Leave those rows in which every word of the search occurs."""
        words = self._search.text().casefold().split()
        first = None
        for item in self._items():
            text = " ".join(item.text(column) for column in range(3)).casefold()
            item.setHidden(not all(word in text for word in words))
            first = first or (None if item.isHidden() else item)
        current = self._list.currentItem()
        if first is not None and (current is None or current.isHidden()):
            self._list.setCurrentItem(first)
        self._show_chosen()

    def _items(self) -> list[QTreeWidgetItem]:
        items = (self._list.topLevelItem(at) for at in range(self._list.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _chosen(self) -> KeyRow | None:
        item = self._list.currentItem()
        return None if item is None or item.isHidden() else self._rows.get(item.data(0, ID_ROLE))

    def _show_chosen(self) -> None:
        row = self._chosen()
        self._field.setKeySequence(QKeySequence(row.keys if row is not None else ""))
        self._field.setEnabled(row is not None)
        self._none.setEnabled(row is not None and bool(row.keys))
        self._reset.setEnabled(row is not None and row.keys != row.default)

    def _on_chosen(self) -> None:
        self.say("")
        self._show_chosen()

    def _on_activated(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pressed(self) -> str:
        return self._field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _on_keys(self) -> None:
        row = self._chosen()
        if row is not None and self._pressed() and self._pressed() != row.keys:
            self.keys_wished.emit(row.action_id, self._pressed())

    def _on_none(self) -> None:
        row = self._chosen()
        if row is not None:
            self.keys_wished.emit(row.action_id, "")

    def _on_reset(self) -> None:
        row = self._chosen()
        if row is not None:
            self.reset_wished.emit(row.action_id)

    def _on_take_over(self) -> None:
        row = self._chosen()
        if row is not None:
            self.take_over_wished.emit(row.action_id, self._pressed())
