"""Selecting all pages in the page list, or every other one, as when only the backs were scanned upside down."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.workspace import Workspace


class SelectPages(QObject):
    """Binds the three actions. The shown page stays shown, be it selected or not."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._list, self._workspace = window.page_list, workspace
        for action_id, first, step in (("select_pages", 0, 1), ("select_odd", 0, 2), ("select_even", 1, 2)):
            window.actions_[action_id].triggered.connect(partial(self.select, first, step))

    def select(self, first: int, step: int, _checked: bool = False) -> None:
        """Select the page at `first`, from 0, and every `step`-th after it."""
        self._list.choose(self._workspace.pages[first::step])
