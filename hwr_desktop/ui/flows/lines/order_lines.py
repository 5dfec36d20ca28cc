"""The reading order: moving lines in it, and giving it anew line by line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from hwr_desktop.document.edits import reordered
from hwr_desktop.document.lines.line_order import moved_by, moved_to
from hwr_desktop.document.page import Page
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class OrderLines(QObject):
    """Each change of the order is one step. Nothing is read again: the ink is as it was."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        window.canvas.order_wished.connect(self.reorder)
        window.transcript.line_dragged.connect(self.move_to)
        window.actions_["line_earlier"].triggered.connect(partial(self.move, -1))
        window.actions_["line_later"].triggered.connect(partial(self.move, 1))

    def move(self, step: int, _checked: bool = False) -> None:
        """Have the selected lines read one place earlier (-1) or later (1)."""
        page, chosen = self._workspace.page, self._workspace.selected
        if page is None or not chosen:
            return
        after = moved_by(page, chosen, step)
        self._order(after)
        if len(chosen) == 1:
            text = self.tr("The line is number {number} of {count} now.")
            self._messages.note(text.format(number=after.position(chosen[0]) + 1, count=len(after.lines)))

    def move_to(self, line_id: str, place: int) -> None:
        """Put a line before the one at that place, and with it the other selected lines if it is one of them."""
        page, selected = self._workspace.page, self._workspace.selected
        if page is not None and page.has(line_id):
            self._order(moved_to(page, selected if line_id in selected else (line_id,), place))

    def reorder(self, line_ids: tuple[str, ...]) -> None:
        """Take an order of all the lines, unless lines have come or gone since it was begun."""
        page = self._workspace.page
        if page is not None and {line.id for line in page.lines} == set(line_ids):
            self._order(reordered(page, line_ids))

    def _order(self, page: Page) -> None:
        self._workspace.edit(page, self.tr("Reading order"))
