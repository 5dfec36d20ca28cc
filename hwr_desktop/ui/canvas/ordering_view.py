"""The scan with its lines, whose reading order can be given by choosing one after the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hwr_desktop.document.geometry import Point
from hwr_desktop.document.lines.line_order import renumbered
from hwr_desktop.document.page import Page
from hwr_desktop.ui.canvas.cutting_view import CuttingView
from hwr_desktop.ui.canvas.tool import Tool


class OrderingView(CuttingView):
    """With the ordering tool each line that is clicked gets the next number, and loses it with another click.

    By keys, Tab goes from line to line and Space does what a click does. Enter takes the new order, in which the lines
    without a number follow as they were; Esc leaves the old.
    """

    order_wished = Signal(object)
    """The ids of all lines in the new order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._numbered: tuple[str, ...] = ()
        super().__init__(parent)

    def set_tool(self, tool: Tool) -> None:
        """Chooses what the left mouse button does; numbers that were given are forgotten."""
        if tool is self._tool:
            return
        self._numbered = ()
        self._layer.show_numbering(() if tool is Tool.ORDER else None)
        super().set_tool(tool)

    def show_lines(self, page: Page) -> None:
        """Shows the lines as they are now; those that are gone lose their number."""
        if self._tool is Tool.ORDER:
            self._number(tuple(line_id for line_id in self._numbered if page.has(line_id)))
        super().show_lines(page)

    def took_ordering_key(self, event: QKeyEvent) -> bool:
        """Whether a key was for the ordering tool."""
        if self._tool is not Tool.ORDER or self._page is None:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            order = renumbered([line.id for line in self._page.lines], self._numbered)
            self.set_tool(Tool.SELECT)
            self.order_wished.emit(order)
        elif event.key() == Qt.Key.Key_Space:
            if len(self._selected) == 1 and not event.isAutoRepeat():
                self._toggle_number(self._selected[0])
                self._announce()
        else:
            return False
        return True

    def _press(self, at: Point, keys: Qt.KeyboardModifier) -> None:
        if self._tool is not Tool.ORDER:
            super()._press(at, keys)
            return
        line_id = self._layer.line_at(at)
        if line_id is not None:
            self._select((line_id,))
            self._toggle_number(line_id)

    def _toggle_number(self, line_id: str) -> None:
        others = tuple(other for other in self._numbered if other != line_id)
        self._number(others if line_id in self._numbered else (*others, line_id))
        self._describe()

    def _number(self, line_ids: tuple[str, ...]) -> None:
        self._numbered = line_ids
        self._layer.show_numbering(line_ids)

    def _words_for_selection(self) -> str:
        words = super()._words_for_selection()
        if self._tool is not Tool.ORDER or len(self._selected) != 1:
            return words
        if self._selected[0] not in self._numbered:
            return self.tr("Without a number yet. {line}").format(line=words)
        number = self._numbered.index(self._selected[0]) + 1
        return self.tr("New number {number}. {line}").format(number=number, line=words)
