"""Cutting lines: with a stroke over the scan, or at the caret in the text."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.document.geometry import Polyline
from hwr_desktop.document.lines.line_cuts import Cut, cut_by_stroke, cut_in_text
from hwr_desktop.document.turning import points_on_scan
from hwr_desktop.ui.flows.reading.reread import Reread
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class CutLines(QObject):
    """Each cut is one step, however many lines it goes through; the pieces are read again within it."""

    def __init__(self, window: MainWindow, workspace: Workspace, reread: Reread, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._workspace, self._reread, self._messages = window, workspace, reread, messages
        window.canvas.lines_cut.connect(self.cut)
        window.actions_["cut_at_caret"].triggered.connect(self.cut_at_caret)

    def cut(self, stroke: Polyline, line_ids: tuple[str, ...]) -> None:
        """Cut the lines that a stroke over the turned page crosses, or of these only the ones named."""
        page = self._workspace.page
        if page is None:
            return
        cut = cut_by_stroke(page, points_on_scan(stroke, page), line_ids or None)
        if not cut.pieces:
            self._messages.note(self.tr("No line was cut: a stroke cuts a line where it crosses its baseline."))
        self._take(cut)
        if line_ids and cut.pieces:
            self._workspace.select(cut.pieces[-1:])

    def cut_at_caret(self) -> None:
        """Cut the line in which the caret is, where it is, and go on with the second piece."""
        page, caret = self._workspace.page, self._window.transcript.caret
        if page is None or caret is None or not page.has(caret[0]):
            return
        cut = cut_in_text(page, *caret)
        if not cut.pieces:
            self._messages.note(self.tr("No line was cut: put the caret between two words of the line to cut."))
        self._take(cut)
        if cut.pieces:
            self._window.transcript.focus_line(cut.pieces[-1])

    def _take(self, cut: Cut) -> None:
        if not cut.pieces:
            return
        label = self.tr("Cut line") if len(cut.pieces) == 2 else self.tr("Cut lines")
        self._reread.wish(cut.page, cut.pieces, self._workspace.edit(cut.page, label))
