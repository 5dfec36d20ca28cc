"""The sheet of keys: every action that has one, as the actions say it themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.ui.actions import Actions


class Shortcuts(QDialog):
    """A window with the keys of the actions, and below them those of the scan and the text.

    `change_wished` comes after the sheet was put away for the preferences, where the keys can be changed.
    """

    change_wished = Signal()

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(780, 560)
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        tree.setHeaderLabels([self.tr("Key"), self.tr("What it does")])
        tree.setRootIsDecorated(False)
        tree.setAlternatingRowColors(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)  # long ones are scrolled to
        rows = [(_keys(action.shortcut()), action.whatsThis()) for action in actions if not action.shortcut().isEmpty()]
        for key, words in (*rows, *self._of_panes()):
            tree.addTopLevelItem(QTreeWidgetItem([key, words]))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        change = buttons.addButton(self.tr("C&hange keys…"), QDialogButtonBox.ButtonRole.ActionRole)
        change.setAutoDefault(False)
        change.clicked.connect(self.accept)
        self.accepted.connect(self.change_wished)
        column = QVBoxLayout(self)
        column.addWidget(tree)
        column.addWidget(buttons)

    def _of_panes(self) -> tuple[tuple[str, str], ...]:
        """The keys that the scan understands by itself."""
        return (
            (self.tr("Tab, Shift+Tab"), self.tr("In the scan: next line, line before")),
            (self.tr("Ctrl+Up, Ctrl+Down"), self.tr("In the scan: take the line before or the next in as well")),
            (self.tr("Arrows"), self.tr("In the scan: move the selected line by one pixel; with Shift by ten")),
            (self.tr("Alt+Arrows"), self.tr("In the scan: resize the selected line")),
            (_keys(QKeySequence(Qt.Key.Key_P)), self.tr("In the scan: show or hide the points of the line")),
            (self.tr("Tab, Arrows"), self.tr("While points are shown: go to the next point; move it")),
            (
                self.tr("Tab, Arrows, Enter"),
                self.tr("While page edges are adjusted: go to the next corner; move it; take the edges"),
            ),
            (self.tr("Ins, Del"), self.tr("While points are shown: add a point after this one, remove it")),
            (_keys(QKeySequence(Qt.Key.Key_Return)), self.tr("In the scan: go to the text of the selected line")),
            (_keys(QKeySequence(Qt.Key.Key_Escape)), self.tr("One step back: out of a drag, the tool, the selection")),
            (
                self.tr("Left, Right"),
                self.tr("While cutting: move the cutting line by one pixel; with Shift by ten, with Ctrl by words"),
            ),
            (_keys(QKeySequence(Qt.Key.Key_Return)), self.tr("While cutting or numbering: cut there, take the order")),
            (_keys(QKeySequence(Qt.Key.Key_Space)), self.tr("While numbering: give the selected line the next number")),
            (self.tr("Space and drag"), self.tr("In the scan: move the page about")),
            (self.tr("Ctrl+wheel"), self.tr("In the scan: zoom about the mouse")),
        )


def _keys(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)
