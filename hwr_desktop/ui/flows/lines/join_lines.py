"""Joining lines that belong together into one."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.document.lines.line_joins import joined
from hwr_desktop.ui.flows.reading.reread import Reread
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class JoinLines(QObject):
    """Joins the selected lines as one step; the whole is read again within it unless a person's word is part of it."""

    def __init__(self, window: MainWindow, workspace: Workspace, reread: Reread, messages: Messages) -> None:
        super().__init__(window)
        self._workspace, self._reread, self._messages = workspace, reread, messages
        window.actions_["join_lines"].triggered.connect(self.join_selected)

    def join_selected(self) -> None:
        """Join the selected lines; one that is selected alone with the line that is read after it."""
        page, chosen = self._workspace.page, self._workspace.selected
        if page is None or not chosen:
            return
        if len(chosen) == 1:
            at = page.position(chosen[0])
            chosen = tuple(line.id for line in page.lines[at : at + 2])
        if len(chosen) < 2:
            self._messages.note(self.tr("There is no line after this one to join it with."))
            return
        whole = min(chosen, key=page.position)
        after = joined(page, chosen)
        step = self._workspace.edit(after, self.tr("Join lines"))
        self._workspace.select((whole,))
        self._reread.wish(after, (whole,), step)
