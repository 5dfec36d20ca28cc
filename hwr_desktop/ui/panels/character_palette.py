"""The panel beside the text from which characters are put in that the keyboard lacks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.ui.panels.character_table import CharacterTable
from hwr_desktop.ui.panels.closable_panel import ClosablePanel
from hwr_desktop.ui.special_characters import OWN, SETS, name_of, title_of

FIRST_WIDTH_PX = 240
LONGEST_OWN = 60


class CharacterPalette(ClosablePanel):
    """A choice of sets, the characters of one, and below them a field to add some of one's own.

    It holds nothing but what it is told. `character_chosen` tells a text, and whether the person stays here.
    """

    character_chosen = Signal(str, bool)
    set_chosen = Signal(str)
    own_added = Signal(str)
    own_removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        closing = self.tr("Close the special characters"), self.tr("Close the special characters (Esc)")
        super().__init__("characters", self.tr("Special characters"), closing, parent)
        self.sets = QComboBox()
        self.table = CharacterTable()
        self.own_field = QLineEdit()
        self.add_button = QPushButton(self.tr("A&dd"))
        self.remove_button = QPushButton(self.tr("Re&move"))
        self._name = QLabel()
        self._fill()
        self._connect()

    @property
    def shown_set(self) -> str:
        """The id of the set that is shown."""
        return str(self.sets.currentData())

    @property
    def name(self) -> str:
        """What the panel says of the character under the cursor."""
        return self._name.text()

    def begin(self) -> None:
        """Show the panel and go to its characters."""
        self.show()
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_set(self, set_id: str, recent: Sequence[str], own: Sequence[str]) -> None:
        """Show a set, or one's own characters, under those that were used last."""
        at = max(self.sets.findData(set_id), 0)
        self.sets.blockSignals(True)
        self.sets.setCurrentIndex(at)
        self.sets.blockSignals(False)
        groups: Sequence[Sequence[str]] = [own] if set_id == OWN else [tuple(group) for group in SETS[at].groups]
        hint = self.tr("Add below what you often need")
        self.table.show_characters(recent, self.sets.currentText(), groups, hint)
        self.remove_button.setVisible(set_id == OWN)
        self.remove_button.setEnabled(bool(own))
        self._show_name()

    def sizeHint(self) -> QSize:
        return QSize(max(FIRST_WIDTH_PX, super().sizeHint().width()), super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_name"):
            self._fit_hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.own_field.hasFocus():
            self._add()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        for each in SETS:
            self.sets.addItem(title_of(each), each.id)
        self.sets.addItem(self.tr("My own"), OWN)
        self.sets.setAccessibleName(self.tr("Set of characters"))
        self.sets.setToolTip(self.tr("Set of characters"))  # on Linux Qt gives the chosen set as the name
        self.sets.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.own_field.setAccessibleName(self.tr("Character or text to add to my own"))
        self.own_field.setPlaceholderText(self.tr("Add to my own"))
        self.own_field.setMaxLength(LONGEST_OWN)
        self._name.setWordWrap(True)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._name.setMinimumHeight(2 * self._name.fontMetrics().lineSpacing())  # so that nothing jumps
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.sets, 1)
        head.addWidget(self.close_button)
        for widget, stretch in ((self.own_field, 1), (self.add_button, 0)):
            foot.addWidget(widget, stretch)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._name)
        column.addWidget(self.remove_button)
        column.addLayout(foot)
        self.setWidget(inner)
        self.add_button.setEnabled(False)
        self._fit_hint()

    def _connect(self) -> None:
        self.sets.activated.connect(lambda: self.set_chosen.emit(self.shown_set))
        self.table.chosen.connect(lambda text: self.character_chosen.emit(text, False))
        self.table.chosen_and_stay.connect(lambda text: self.character_chosen.emit(text, True))
        self.table.remove_wished.connect(self._remove)
        self.table.currentItemChanged.connect(self._show_name)
        self.own_field.textChanged.connect(lambda text: self.add_button.setEnabled(bool(text.strip())))
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(lambda: self._remove(self.table.current_text))

    def _fit_hint(self) -> None:
        """Leave room for the hint of the field, and for two rows of a name, in the present size of the words."""
        self._name.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        hint = self.own_field.placeholderText()
        self.own_field.setMinimumWidth(self.own_field.fontMetrics().horizontalAdvance(f"{hint}MM"))

    def _add(self) -> None:
        text = self.own_field.text().strip()
        if text:
            self.own_field.clear()
            self.own_added.emit(text)

    def _remove(self, text: str) -> None:
        if text and self.shown_set == OWN:
            self.own_removed.emit(text)

    def _show_name(self) -> None:
        """Say what the character under the cursor is."""
        text = self.table.current_text
        code = f"  U+{ord(text):04X}" if len(text) == 1 else ""
        self._name.setText(f"{name_of(text)}{code}" if text else "")
