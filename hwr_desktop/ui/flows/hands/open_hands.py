"""Opening and closing the panel of the hands."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.workspace import Workspace


class OpenHands(QObject):
    """Binds the action; the panel goes where no project is open."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._workspace, self._panel = window, workspace, window.hands_panel
        self._panel.closed.connect(self.close)
        window.actions_["hands"].triggered.connect(self.open)
        workspace.project_changed.connect(self._on_project_changed)

    def open(self) -> None:
        """Go to the panel; out of it again for whoever is there already."""
        if self._panel.isVisible() and self._panel.isAncestorOf(self._window.focusWidget()):
            self.close()
        else:
            self._panel.begin()

    def close(self) -> None:
        """Hide the panel. Who was in it finds themselves in the text."""
        focused = self._panel.isAncestorOf(self._window.focusWidget())
        self._panel.hide()
        if focused:
            self._window.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_project_changed(self) -> None:
        if self._workspace.file is None:
            self._panel.hide()
