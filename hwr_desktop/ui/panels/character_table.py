"""Special characters to choose from, in rows: those used lately first, then a set, each of its groups on a new row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from hwr_desktop.ui.special_characters import base_of, name_of, shown

COLUMNS = 6
LARGER_PT = 4.0
TEXT_ROLE = Qt.ItemDataRole.UserRole
LONGEST_IN_CELL = 2
"""What is longer has a row of its own."""


class CharacterTable(QTableWidget):
    """Enter or a click chooses a character, Space chooses it and stays, Delete wishes it removed.

    A letter goes to the next character that is a form of it: e to é, s to ſ.
    """

    chosen = Signal(str)
    chosen_and_stay = Signal(str)
    remove_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, COLUMNS, parent)
        self._recent_rows = 0
        self._said: list[QTableWidgetItem] = []
        self.setAccessibleName(self.tr("Special characters"))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the caret in the text
        self.cellClicked.connect(self._on_clicked)

    @property
    def current_text(self) -> str:
        """The character under the cursor; empty where there is none."""
        item = self.currentItem()
        return str(item.data(TEXT_ROLE) or "") if item is not None else ""

    def text_at(self, row: int, column: int) -> str:
        """The character in a cell; empty where there is none."""
        item = self.item(row, column)
        return str(item.data(TEXT_ROLE) or "") if item is not None else ""

    def show_characters(self, recent: Sequence[str], title: str, groups: Sequence[Sequence[str]], hint: str) -> None:
        """Show these instead, the cursor on the same character as before. hint: what to say where there are none."""
        before, was_recent = self.current_text, self._recent_rows > self.currentRow() >= 0
        self._said.clear()
        self.clearSpans()
        self.setRowCount(0)
        if recent:
            self._add_words(self.tr("Recently used"))
            self._add_group(recent[:COLUMNS])
            self._add_words(title)
        self._recent_rows = self.rowCount()
        for group in groups:
            self._add_group(group)
        if not any(groups):
            self._add_words(hint)
        self._go_to(before, was_recent)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_said"):
            for item in self._said:
                item.setForeground(self.palette().placeholderText())
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_said"):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = self.current_text
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and text:
            self.chosen.emit(text)
        elif event.key() == Qt.Key.Key_Space and text:
            self.chosen_and_stay.emit(text)
        elif event.key() == Qt.Key.Key_Delete and text:
            self.remove_wished.emit(text)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next form of a letter; Qt calls this for each key that types one."""
        wanted = base_of(search[-1:])
        cells = [
            (row, column)
            for row in range(self._recent_rows, self.rowCount())
            for column in range(COLUMNS)
            if (text := self.text_at(row, column)) and base_of(text) == wanted and text != search[-1:]
        ]
        if cells:
            here = (self.currentRow(), self.currentColumn())
            self.setCurrentCell(*next((cell for cell in cells if cell > here), cells[0]))

    def _add_group(self, texts: Sequence[str]) -> None:
        """Rows with a character a cell."""
        column = COLUMNS
        for text in texts:
            wide = len(text) > LONGEST_IN_CELL
            if column == COLUMNS or wide:
                self._add_row()
                column = 0
            self.setItem(self.rowCount() - 1, column, self._item(text))
            if wide:
                self.setSpan(self.rowCount() - 1, 0, 1, COLUMNS)
            column = COLUMNS if wide else column + 1

    def _add_words(self, words: str) -> None:
        """A row that only says something."""
        self._add_row()
        row = self.rowCount() - 1
        item = QTableWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(self.palette().placeholderText())
        self._said.append(item)
        self.setItem(row, 0, item)
        self.setSpan(row, 0, 1, COLUMNS)
        self.setRowHeight(row, self._height_of(row))

    def _add_row(self) -> None:
        """A row whose cells cannot be gone to until something is put into them."""
        row = self.rowCount()
        self.insertRow(row)
        self.setRowHeight(row, self._height_of(row))
        for column in range(COLUMNS):
            empty = QTableWidgetItem()
            empty.setFlags(Qt.ItemFlag.NoItemFlags)
            self.setItem(row, column, empty)

    def _item(self, text: str) -> QTableWidgetItem:
        item = QTableWidgetItem(shown(text))
        item.setData(TEXT_ROLE, text)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, name_of(text))
        item.setToolTip(name_of(text))
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        item.setFont(self._font_of(text))
        return item

    def _font_of(self, text: str) -> QFont:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() + (LARGER_PT if len(shown(text)) <= LONGEST_IN_CELL else 0))
        return font

    def _height_of(self, row: int) -> int:
        """How high a row is: one of characters, or one that only says something."""
        return round(self.fontMetrics().height() * (1.6 if self.item(row, 0) in self._said else 2.2))

    def _fit(self) -> None:
        """Show everything in the present size of the words."""
        for row in range(self.rowCount()):
            self.setRowHeight(row, self._height_of(row))
            for column in range(COLUMNS):
                item, text = self.item(row, column), self.text_at(row, column)
                if item is not None and text:
                    item.setFont(self._font_of(text))

    def _go_to(self, text: str, among_recent: bool) -> None:
        """Put the cursor on a character where it was before, or on the first of the set where it is gone."""
        cells = [(row, column) for row in range(self.rowCount()) for column in range(COLUMNS)]
        cells = [cell for cell in cells if self.text_at(*cell)]
        alike = [cell for cell in cells if (cell[0] < self._recent_rows) == among_recent]
        there = [cell for cell in alike if self.text_at(*cell) == text]
        first = [cell for cell in cells if cell[0] >= self._recent_rows]
        for cell in (there + first + cells)[:1]:
            self.setCurrentCell(*cell)

    def _on_clicked(self, row: int, column: int) -> None:
        if self.text_at(row, column):
            self.chosen.emit(self.text_at(row, column))
