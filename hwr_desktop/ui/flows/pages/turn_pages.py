"""Turning pages by quarters, as when they were scanned on their side or upside down."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.ui.flows.chosen_pages import chosen_pages
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.wait_cursor import wait_cursor
from hwr_desktop.ui.workspace import Workspace

QUARTER = 90


class TurnPages(QObject):
    """Turns the view only: lines stay where they are on the scan, and nothing is read. Each quarter is a step."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        window.actions_["turn_left"].triggered.connect(self.turn_left)
        window.actions_["turn_right"].triggered.connect(self.turn_right)

    def turn_left(self) -> None:
        """Turn the chosen pages a quarter against the clock."""
        self._turn(-QUARTER)

    def turn_right(self) -> None:
        """Turn the chosen pages a quarter with the clock."""
        self._turn(QUARTER)

    def _turn(self, degrees: int) -> None:
        chosen = chosen_pages(self._window, self._workspace)
        if len(chosen) == 1:
            self._workspace.turn_pages(chosen, degrees, self.tr("Turn page"))
        elif chosen:
            with wait_cursor():
                turned = self._workspace.turn_pages(chosen, degrees, self.tr("Turn pages"))
            if turned:
                self._messages.note(self.tr("{n} pages were turned.").format(n=len(chosen)))
