"""Saying of lines that they are written from right to left, where their letters do not tell or tell wrongly."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from hwr_desktop.document import edits
from hwr_desktop.document.lines.reading_direction import is_right_to_left
from hwr_desktop.document.page import Line
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.workspace import Workspace


class SetDirection(QObject):
    """Turns the direction of the selected lines, as one step; the action shows how they are now."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._workspace, self._action = workspace, window.actions_["right_to_left"]
        self._action.triggered.connect(self.turn)
        workspace.selection_changed.connect(self._show)
        workspace.lines_changed.connect(self._show)

    def turn(self) -> None:
        """Make all selected lines run from right to left, or from left to right where all of them did."""
        page, lines = self._workspace.page, self._selected()
        if page is None or not lines:
            return
        direction = "ltr" if all(is_right_to_left(line, page) for line in lines) else "rtl"
        for line in lines:
            page = edits.with_line(page, replace(line, direction=direction))
        self._workspace.edit(page, self.tr("Direction of lines"))
        self._show()

    def _selected(self) -> tuple[Line, ...]:
        page = self._workspace.page
        return tuple(page.line(line_id) for line_id in self._workspace.selected) if page is not None else ()

    def _show(self) -> None:
        page, lines = self._workspace.page, self._selected()
        all_do = page is not None and bool(lines) and all(is_right_to_left(line, page) for line in lines)
        self._action.setChecked(all_do)
