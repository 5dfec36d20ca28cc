"""Turning the shown page by quarters, as when it was scanned on its side or upside down."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.document import edits
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.workspace import Workspace

QUARTER = 90


class TurnPage(QObject):
    """Turns the view only: lines stay where they are on the scan, and nothing is read. Each quarter is a step."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._workspace = workspace
        window.actions_["turn_left"].triggered.connect(self.turn_left)
        window.actions_["turn_right"].triggered.connect(self.turn_right)

    def turn_left(self) -> None:
        """Turn the page a quarter against the clock."""
        self._turn(-QUARTER)

    def turn_right(self) -> None:
        """Turn the page a quarter with the clock."""
        self._turn(QUARTER)

    def _turn(self, degrees: int) -> None:
        page = self._workspace.page
        if page is not None:
            turned = edits.with_turn(page, (page.turn or 0) + degrees)
            self._workspace.edit(turned, self.tr("Turn page"))
