"""What a line said before, who wrote it and when, to be put back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hwr_desktop.ui.dialogs.moment_row import MOMENT_ROLE, MomentRow
from hwr_desktop.ui.line_moments import Moment

FIRST_SIZE = QSize(620, 420)


class LineHistory(QDialog):
    """A list of moments, the newest first. Enter puts the chosen text back: `put_back_wished` tells the moment."""

    put_back_wished = Signal(object)

    def __init__(self, moments: Sequence[Moment], number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History of line {number}").format(number=number))
        self.resize(FIRST_SIZE)
        hint = QLabel(
            self.tr("Underlined words were new in a text; those struck through had stood in the one before it.")
        )
        hint.setWordWrap(True)
        self.list = _Moments()
        self.list.setAccessibleName(self.tr("What the line said, the newest first"))
        for moment in moments:
            item = QListWidgetItem(self.list)
            item.setData(MOMENT_ROLE, moment)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, moment.words)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.list.itemDoubleClicked.connect(self._on_put_back)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.put_back_button = buttons.addButton(self.tr("&Put this text back"), QDialogButtonBox.ButtonRole.ActionRole)
        self.put_back_button.clicked.connect(self._on_put_back)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addWidget(self.list)
        column.addWidget(buttons)
        self.put_back_button.setDefault(True)
        self.list.setCurrentRow(next((at for at, moment in enumerate(moments) if moment.now), 0))
        self.list.setFocus()

    @property
    def moment(self) -> Moment | None:
        """The chosen moment."""
        item = self.list.currentItem()
        moment = item.data(MOMENT_ROLE) if item is not None else None
        return moment if isinstance(moment, Moment) else None

    def _on_row_changed(self) -> None:
        moment = self.moment
        self.put_back_button.setEnabled(moment is not None and not moment.now)

    def _on_put_back(self) -> None:
        moment = self.moment
        if moment is not None and not moment.now:
            self.put_back_wished.emit(moment)
            self.accept()


class _Moments(QListWidget):
    """A list whose rows are as high as their text needs at its width."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(MomentRow(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlternatingRowColors(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
