"""The history of a line: shown, and any text of it put back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from hwr_desktop.document.former_text import with_former_text
from hwr_desktop.errors import HwrError
from hwr_desktop.ui.dialogs.line_history import LineHistory
from hwr_desktop.ui.line_moments import Moment, moments_of
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class ShowHistory(QObject):
    """Asks the journal when the person wishes to see the history of the selected line, the first of several."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        window.actions_["line_history"].triggered.connect(self.show)

    def show(self) -> None:
        """Show what the line said before, with what was typed a moment ago."""
        page, file, selected = self._workspace.page, self._workspace.file, self._workspace.selected
        if page is None or file is None or not selected or not self._workspace.flush():
            return
        try:
            history = file.history(page.id, selected[0])
        except HwrError as error:
            self._messages.show_error(error)
            return
        moments = moments_of(page.line(selected[0]), history)
        dialog = LineHistory(moments, page.position(selected[0]) + 1, self._window)
        dialog.put_back_wished.connect(partial(self._put_back, page.id, selected[0]))
        dialog.open()

    def _put_back(self, page_id: str, line_id: str, moment: Moment) -> None:
        """Put a text back, unless the line is gone meanwhile."""
        page = self._workspace.page
        if page is None or page.id != page_id or not page.has(line_id):
            return
        self._workspace.edit(with_former_text(page, line_id, moment.text, moment.writer), self.tr("Put back"))
        self._window.transcript.focus_line(line_id)
