"""The formats to choose from, each with a sentence that says what it is for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hwr_desktop.ui.dialogs.export.format_words import purpose_of, title_of

if TYPE_CHECKING:
    from hwr_desktop.interchange.format import Format

NAME = Qt.ItemDataRole.UserRole
FEWEST_ROWS = 6
MARGIN_PX = 5
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class FormatList(QListWidget):
    """`format_chosen` tells the name of the format that is current now."""

    format_chosen = Signal(str)

    def __init__(self, formats: Sequence[Format]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Format"))
        self.setItemDelegate(_Row(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # rows are as high as their width needs
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        for format_ in formats:
            item = QListWidgetItem("\n".join(filter(None, (title_of(format_), purpose_of(format_.name)))), self)
            item.setData(NAME, format_.name)
        self.currentItemChanged.connect(self._on_current_changed)

    @property
    def format_name(self) -> str:
        """The name of the current format, empty where there is none."""
        item = self.currentItem()
        return str(item.data(NAME)) if item is not None else ""

    def choose(self, name: str) -> None:
        """Make the format of that name the current one; the first where there is none of that name."""
        rows = range(self.count())
        self.setCurrentRow(next((row for row in rows if self.item(row).data(NAME) == name), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollToItem(self.currentItem())

    def minimumSizeHint(self) -> QSize:
        return QSize(14 * self.fontMetrics().averageCharWidth(), FEWEST_ROWS * self.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        return QSize(36 * self.fontMetrics().averageCharWidth(), 2 * FEWEST_ROWS * self.fontMetrics().lineSpacing())

    def _on_current_changed(self) -> None:
        if self.currentItem() is not None:
            self.format_chosen.emit(self.format_name)


class _Row(QStyledItemDelegate):
    """Draws the title in bold, and below it the sentence, both broken where there is no room."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._view.viewport().width()
        title, sentence = self._rooms(option.font, index, QRect(0, 0, width, 10_000))
        return QSize(width, title.height() + sentence.height() + 2 * MARGIN_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self._view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.save()
        painter.setPen(option.palette.color(role))
        rooms = self._rooms(option.font, index, option.rect)
        for room, text, font in zip(rooms, _words(index), _fonts(option.font), strict=True):
            painter.setFont(font)
            painter.drawText(room, WRAP, text)
        painter.restore()

    def _rooms(self, font: QFont, index: QModelIndex | QPersistentModelIndex, row: QRect) -> tuple[QRect, QRect]:
        """Where title and sentence stand in a row."""
        inner = row.adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, 0)
        title, sentence = (
            QFontMetrics(each).boundingRect(inner, WRAP, text)
            for each, text in zip(_fonts(font), _words(index), strict=True)
        )
        return title, sentence.translated(0, title.height())


def _words(index: QModelIndex | QPersistentModelIndex) -> tuple[str, str]:
    """The title and the sentence of a row."""
    title, _, sentence = str(index.data()).partition("\n")
    return title, sentence


def _fonts(font: QFont) -> tuple[QFont, QFont]:
    """The fonts of title and sentence."""
    bold = QFont(font)
    bold.setBold(True)
    return bold, font
