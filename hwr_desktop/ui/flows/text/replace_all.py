"""Replacing words in many places: one undo step, a page at a time, so that the window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from hwr_desktop.document.page import Page
from hwr_desktop.errors import HwrError
from hwr_desktop.ui.workspace import Workspace

Change = Callable[[Page], tuple[Page, int]]


class ReplaceAll(QObject):
    """One run over the pages on which something was found; each is changed as it stands when its turn comes, by
    `change`, which gives the page after it and how many places were replaced.

    `advanced` tells how many pages are done, of how many. `over` comes last: how many places on how many pages were
    replaced, and the error that ended the run early, or None.
    """

    advanced = Signal(int, int)
    over = Signal(int, int, object)

    def __init__(self, workspace: Workspace, pages: tuple[str, ...], change: Change, label: str) -> None:
        super().__init__(workspace)
        self._workspace, self._file = workspace, workspace.file
        self._pages, self._change, self._label = pages, change, label
        self._step = 0
        self._done = self._places = self._pages_changed = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin with the first page when the window has nothing more urgent to do."""
        self._step = self._workspace.new_step()
        self._timer.start()

    def _go_on(self) -> None:
        """Do one page."""
        undone = self._pages_changed and self._workspace.redo_label == self._label
        if self._workspace.file is not self._file or undone or self._done == len(self._pages):
            self._finish(None)
            return
        page_id = self._pages[self._done]
        self._done += 1
        try:
            if page_id in self._workspace.pages:
                self._replace_on(page_id)
        except HwrError as error:
            self._finish(error)
            return
        self.advanced.emit(self._done, len(self._pages))

    def _replace_on(self, page_id: str) -> None:
        page, count = self._change(self._workspace.page_of(page_id))
        if not count:
            return
        if self._workspace.edit(page, self._label, step=self._step) is None:  # the workspace has said why
            self._done = len(self._pages)
            return
        self._places += count
        self._pages_changed += 1

    def _finish(self, error: HwrError | None) -> None:
        self._timer.stop()
        self.over.emit(self._places, self._pages_changed, error)
        self.deleteLater()
