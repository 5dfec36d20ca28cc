"""What was open when the program ended abruptly, with what was done last, to be opened or left for later."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.ui.line_moments import spoken_time
from hwr_desktop.ui.steps.recovery_steps import LastEdit, Recovery

FIRST_SIZE = QSize(680, 440)
ROWS_SHOWN = 3
ROLE = int(Qt.ItemDataRole.UserRole)


class RecoveryDialog(QDialog):
    """The projects, several where several windows were open, and the last edits of the chosen one.

    `open_wished` and `forget_wished` tell the `Recovery`. Closing decides nothing: it is offered again.
    """

    open_wished = Signal(object)
    forget_wished = Signal(object)

    def __init__(self, recoveries: Sequence[Recovery], names: Sequence[str], parent: QWidget) -> None:
        """`names`: what each of them is called; drafts have no title."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("After an abrupt end"))
        self.resize(FIRST_SIZE)
        self.hint = QLabel(
            self.tr("The program ended before its window was closed.")
            if any(each.fault is not None for each in recoveries)
            else self.tr(
                "The program ended before its window was closed. Whatever was shown as kept is in the project; at most "
                "what was typed in the last half second is missing."
            )
        )
        self.hint.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Projects that were open"))
        for recovery, name in zip(recoveries, names, strict=True):
            item = QListWidgetItem(name, self.list)
            item.setData(ROLE, recovery)
            item.setToolTip(str(recovery.left.project))
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.edits = QTreeWidget()
        self._dress_edits()
        self._add_buttons()
        column = QVBoxLayout(self)
        for widget in (self.hint, self.list, self.state, self.edits, self.buttons):
            column.addWidget(widget)
        row = self.list.sizeHintForRow(0) + 2
        self.list.setFixedHeight(row * min(self.list.count(), ROWS_SHOWN) + 2 * self.list.frameWidth() + 2)
        self.list.currentItemChanged.connect(self._show_chosen)
        self.list.setCurrentRow(0)
        self.open_button.setFocus()

    @property
    def recovery(self) -> Recovery | None:
        """The chosen project."""
        item = self.list.currentItem()
        recovery = item.data(ROLE) if item is not None else None
        return recovery if isinstance(recovery, Recovery) else None

    def _dress_edits(self) -> None:
        self.edits.setAccessibleName(self.tr("What was done last, the newest first"))
        self.edits.setHeaderLabels([self.tr("When"), self.tr("What"), self.tr("Page"), self.tr("Text")])
        self.edits.setRootIsDecorated(False)
        self.edits.setUniformRowHeights(True)
        self.edits.setAlternatingRowColors(True)
        header = self.edits.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)

    def _add_buttons(self) -> None:
        self.buttons = QDialogButtonBox()
        self.open_button = self.buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.later_button = self.buttons.addButton(self.tr("&Later"), QDialogButtonBox.ButtonRole.RejectRole)
        self.forget_button = self.buttons.addButton(
            self.tr("&Do not offer again"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.later_button.setToolTip(self.tr("Offer it again at the next start"))
        self.forget_button.setToolTip(self.tr("The project stays where it is"))
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(lambda: self._wish(self.open_wished))
        self.forget_button.clicked.connect(lambda: self._wish(self.forget_wished))
        self.buttons.rejected.connect(self.reject)

    def _show_chosen(self) -> None:
        recovery = self.recovery
        self.edits.clear()
        if recovery is None:
            return
        self.state.setText(self._state_words(recovery))
        for edit in recovery.edits:
            item = QTreeWidgetItem([spoken_time(edit.at), edit.label, str(edit.page or ""), edit.text])
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, self._spoken(edit))
            item.setToolTip(3, edit.text)
            self.edits.addTopLevelItem(item)

    def _state_words(self, recovery: Recovery) -> str:
        if recovery.fault is not None:
            return self.tr("It cannot be opened as it is. “Open” says why, and what can be done.")
        if recovery.pages == 1:
            return self.tr("It is whole, and has 1 page.")
        return self.tr("It is whole, and has {n} pages.").format(n=recovery.pages)

    def _spoken(self, edit: LastEdit) -> str:
        words = [spoken_time(edit.at), edit.label]
        if edit.page is not None:
            words.append(self.tr("page {number}").format(number=edit.page))
        return ", ".join(filter(None, (*words, edit.text)))

    def _wish(self, signal: object) -> None:
        recovery = self.recovery
        if recovery is not None:
            self.accept()
            signal.emit(recovery)  # type: ignore[attr-defined]
