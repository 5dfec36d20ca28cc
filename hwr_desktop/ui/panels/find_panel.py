"""The panel below scan and text in which one looks for words on all pages and replaces them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from hwr_desktop.document.search import Query
from hwr_desktop.ui.panels.closable_panel import ClosablePanel
from hwr_desktop.ui.panels.hit_list import HitList
from hwr_desktop.ui.panels.places_beside_form import places_beside_form

FORM_PX = 380


class FindPanel(ClosablePanel):
    """What to look for at the left, the places found at the right. Enter in the field goes on to the next place."""

    query_changed = Signal()
    next_wished = Signal()
    previous_wished = Signal()
    replace_wished = Signal()
    replace_all_wished = Signal()

    def __init__(self, next_hit: QAction, previous_hit: QAction, parent: QWidget | None = None) -> None:
        closing = self.tr("Close the search"), self.tr("Close the search (Esc)")
        super().__init__("find", self.tr("Find and replace"), closing, parent)
        self.find_field = _field(self.tr("What to look for on all pages"), self.tr("Find on all pages"))
        self.replace_field = _field(self.tr("What to put in its place"), self.tr("Replace with"))
        self.replace_button = QPushButton(self.tr("Replace &this"))
        self.replace_all_button = QPushButton(self.tr("Replace &all"))
        self.match_case = QCheckBox(self.tr("&Match case"))
        self.whole_words = QCheckBox(self.tr("Whole &words"))
        self.regular = QCheckBox(self.tr("Regular e&xpression"))
        self.tolerant = QCheckBox(self.tr("Also &if misread"))
        self.skip_checked = QCheckBox(self.tr("Leave out &checked lines"))
        self.hits = HitList()
        self._status = QLabel()
        self._status.setWordWrap(True)
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._form = QWidget()
        self._fill(next_hit, previous_hit)
        self._connect()

    @property
    def query(self) -> Query:
        """What is looked for, as the fields say it."""
        return Query(
            self.find_field.text(),
            self.match_case.isChecked(),
            self.whole_words.isChecked(),
            self.regular.isChecked(),
            self.tolerant.isChecked(),
            self.skip_checked.isChecked(),
        )

    @property
    def replacement(self) -> str:
        """What is to be put in the place of what is found."""
        return self.replace_field.text()

    @property
    def status(self) -> str:
        """What the panel says of the search."""
        return self._status.text()

    def begin(self, text: str, replace: bool) -> None:
        """Show the panel with a text to look for, or the one before if empty, and go to the field to type in."""
        self.show()
        if text:
            self.find_field.setText(text)
        field = self.replace_field if replace and self.find_field.text() else self.find_field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def show_status(self, words: str) -> None:
        """Say how the search stands."""
        self._status.setText(words)
        self._status.setAccessibleName(words)

    def enable_replacing(self, one: bool, every: bool) -> None:
        """Let the person replace the current place, or all of them."""
        self.replace_button.setEnabled(one)
        self.replace_all_button.setEnabled(every)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and focused is self.find_field:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_wished if back else self.next_wished).emit()
        elif enter and focused is self.replace_field:
            self.replace_wished.emit()
        elif event.key() == Qt.Key.Key_Down and focused is self.find_field and self.hits.model_.rowCount():
            self.hits.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hits.go_to(self.hits.row or 0)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _fill(self, next_hit: QAction, previous_hit: QAction) -> None:
        self._form.setMinimumWidth(FORM_PX)
        self._form.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        grid = QGridLayout(self._form)
        grid.setContentsMargins(10, 8, 6, 8)
        grid.setVerticalSpacing(5)
        fields = QHBoxLayout()
        fields.setSpacing(2)
        fields.addWidget(self.find_field)
        for action, name in ((previous_hit, "up"), (next_hit, "down")):
            fields.addWidget(_button(action, name))
        grid.addLayout(fields, 0, 0, 1, 2)
        grid.addWidget(self.replace_field, 1, 0, 1, 2)
        grid.addWidget(self.replace_button, 2, 0)
        grid.addWidget(self.replace_all_button, 2, 1)
        boxes = (self.match_case, self.whole_words, self.regular, self.tolerant, self.skip_checked)
        for at, box in enumerate(boxes):
            grid.addWidget(box, 3 + at // 2, at % 2)
        grid.setRowStretch(6, 1)
        self.setWidget(places_beside_form(self._form, self._status, self.close_button, self.hits))
        self.tolerant.setToolTip(
            self.tr(
                "Find also what looks alike in handwriting, such as n and u or rn and m, and other readings of a word"
            )
        )
        self.regular.setToolTip(
            self.tr("Such as “[A-Z]\\w+” for words with a capital; \\1 puts the first group in place")
        )
        self.enable_replacing(False, False)

    def _connect(self) -> None:
        self.find_field.textChanged.connect(self.query_changed)
        for box in (self.match_case, self.whole_words, self.skip_checked):
            box.toggled.connect(self.query_changed)
        self.regular.toggled.connect(self._on_regular)
        self.tolerant.toggled.connect(self._on_tolerant)
        self.replace_button.clicked.connect(self.replace_wished)
        self.replace_all_button.clicked.connect(self.replace_all_wished)

    def _on_regular(self, on: bool) -> None:
        """An expression is looked for as it is."""
        if on and self.tolerant.isChecked():
            self.tolerant.setChecked(False)  # which tells of the change
        else:
            self.query_changed.emit()

    def _on_tolerant(self, on: bool) -> None:
        if on and self.regular.isChecked():
            self.regular.setChecked(False)
        else:
            self.query_changed.emit()


def _field(name: str, hint: str) -> QLineEdit:
    """A field to type in, with its hint while it is empty."""
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    field.setClearButtonEnabled(True)
    return field


def _button(action: QAction, arrow: str) -> QToolButton:
    """A button with an arrow for an action."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setArrowType(Qt.ArrowType.UpArrow if arrow == "up" else Qt.ArrowType.DownArrow)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAutoRaise(True)
    button.setAccessibleName(action.whatsThis())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
