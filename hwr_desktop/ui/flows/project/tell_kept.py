"""The status bar says whether everything is kept; a failure to write says why, once."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class TellKept(QObject):
    """Shows `writing`, `kept` and `failed` while a project is open."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        workspace.kept_changed.connect(self._on_kept_changed)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.write_failed.connect(messages.show_error)

    def _on_kept_changed(self, state: str) -> None:
        self._window.status.show_kept(state)

    def _on_project_changed(self) -> None:
        self._window.status.show_kept("kept" if self._workspace.file is not None else None)
