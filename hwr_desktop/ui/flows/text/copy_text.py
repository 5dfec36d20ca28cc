"""Copying text: what is selected in the transcript, or else the lines selected on the scan."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from hwr_desktop.document.running_text import running_text
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class CopyText(QObject):
    """Copies plain text, with its lines as they are or as running text."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        window.actions_["copy_text"].triggered.connect(self.copy_lines)
        window.actions_["copy_running"].triggered.connect(self.copy_running)

    def copy_lines(self) -> None:
        """Copy the text, a line a line."""
        self._copy("\n".join(self._lines()))

    def copy_running(self) -> None:
        """Copy the text as one paragraph; words broken at the end of a line are made whole."""
        self._copy(running_text(self._lines()))

    def _lines(self) -> list[str]:
        """The selected text, or that of the selected lines in reading order, or that of the page."""
        selected, page = self._window.transcript.selected_text, self._workspace.page
        if selected or page is None:
            return selected.split("\n")
        chosen = self._workspace.selected
        on_scan = len(chosen) > 1 or not self._window.transcript.isAncestorOf(self._window.focusWidget())
        return [line.text for line in page.lines if not (chosen and on_scan) or line.id in chosen]

    def _copy(self, text: str) -> None:
        if not text:
            self._messages.note(self.tr("There is no text to copy."))
            return
        QGuiApplication.clipboard().setText(text)
