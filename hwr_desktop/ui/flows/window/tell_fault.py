"""A fault of the program: what was typed is kept first, then the person is told, once for each kind of fault."""

from __future__ import annotations

import logging
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from hwr_desktop import paths
from hwr_desktop.engine.torch_setup import device_in_use
from hwr_desktop.ui.crash import FaultReports
from hwr_desktop.ui.dialogs.fault_dialog import FaultDialog, FaultFacts, Standing
from hwr_desktop.ui.fault_report import Fault, crash_of, report
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.workspace import Workspace

log = logging.getLogger(__name__)
RECENT_S = 60.0
"""For which an action is told as what came before."""
QUIET_S = 10.0
"""For which the same fault is not told again: one that comes with every drawing would be told for ever."""
ALONE_S = 60.0
"""For which no dialog follows another: whoever closes one wants to go on."""
IN_THE_WINDOW = "window"


class TellFault(QObject):
    """Says what nobody caught (`reports`) in a dialog, and in a message where the dialog was shown before or another
    was a moment ago, as for a job that failed. Both lead to a report.

    A fault is told in a turn of the event loop of its own, when whatever was being done when it came is over.
    """

    def __init__(
        self, window: MainWindow, workspace: Workspace, messages: Messages, settings: Settings, reports: FaultReports
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages, self._settings = window, workspace, messages, settings
        self._told_at: dict[str, float] = {}
        self._dialog: FaultDialog | None = None
        self._closed_at = -ALONE_S
        self._last_action, self._last_words, self._last_at = "", "", 0.0
        self._facts: FaultFacts | None = None
        self._show = QAction(self.tr("Show report…"), self)
        self._show.triggered.connect(self._on_show)
        reports.fault.connect(self._on_uncaught, Qt.ConnectionType.QueuedConnection)
        messages.faulted.connect(self._on_job_failed, Qt.ConnectionType.QueuedConnection)
        for name, action in window.actions_.items():
            action.triggered.connect(partial(self._remember, name, action))

    def tell_crash(self, left: str) -> None:
        """Say that the last run ended below Python, by what it left (`crash.crash_before`); nothing for no fault."""
        fault = crash_of(left)
        if fault.trace:
            self._facts = FaultFacts(Standing.ENDED_BEFORE, report(fault))
            self._messages.fail(self.tr("The program ended suddenly the last time."), self._show)

    def _on_uncaught(self, fault: Fault) -> None:
        self._tell(fault, with_dialog=True)

    def _on_job_failed(self, fault: Fault) -> None:
        self._tell(fault, with_dialog=False)

    def _tell(self, fault: Fault, with_dialog: bool) -> None:
        """Keep, then tell. Whatever fails in telling is written to the log, and never told in its turn."""
        first, now = fault.kind not in self._told_at, monotonic()
        if not first and now < self._told_at[fault.kind] + QUIET_S:
            return
        standing = self._keep()
        if not self._window.isVisible():
            return
        self._told_at[fault.kind] = now
        try:
            self._facts = self._facts_of(fault, standing)
            if with_dialog and first and self._dialog is None and now >= self._closed_at + ALONE_S:
                self._open(self._facts)
                return
        except Exception:
            log.exception("the dialog of a fault failed")
        self._say(fault, standing)

    def _say(self, fault: Fault, standing: Standing) -> None:
        try:
            text = self.tr("The program made a mistake ({fault}).")
            if standing is Standing.KEPT:
                text = self.tr("The program made a mistake ({fault}). What you typed is kept.")
            elif standing is Standing.NOT_KEPT:
                text = self.tr("The program made a mistake ({fault}). What was changed last is not kept yet.")
            action = self._show if self._facts is not None else None
            self._messages.fail(text.format(fault=fault.name), action)
        except Exception:
            log.exception("a fault could not be told")

    def _keep(self) -> Standing:
        """Journal what was typed, and see that the file holds what the window shows."""
        workspace = self._workspace
        if workspace.file is None:
            return Standing.NOTHING_OPEN
        try:
            self._window.commit_composed()
            page = workspace.page
            if workspace.flush() and (page is None or workspace.file.page(page.id) == workspace.page):
                return Standing.KEPT
        except Exception:
            log.exception("what was typed could not be kept")
        return Standing.NOT_KEPT

    def _facts_of(self, fault: Fault, standing: Standing) -> FaultFacts:
        page, pages, beside = self._workspace.page, self._workspace.pages, fault.thread != IN_THE_WINDOW
        ago = monotonic() - self._last_at
        more = [
            ("Last action", f"{self._last_action}, {ago:.0f} s before" if self._last_action else ""),
            ("Work", standing.name.lower().replace("_", " ")),
            ("Device", f"{device_in_use()}, chosen: {self._settings.reading_choices.device}"),
        ]
        return FaultFacts(
            standing,
            report(fault, more),
            pages.index(page.id) + 1 if page is not None and page.id in pages else 0,
            "" if beside or ago > RECENT_S else self._last_words,
            beside,
        )

    def _open(self, facts: FaultFacts) -> None:
        dialog = FaultDialog(facts, paths.log_folder(), QApplication.activeModalWidget() or self._window)
        dialog.close_wished.connect(self._window.close)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    def _on_closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog, self._closed_at = None, monotonic()

    def _on_show(self) -> None:
        if self._facts is not None and self._dialog is None:
            self._open(self._facts)

    def _remember(self, name: str, action: QAction, _checked: bool = False) -> None:
        self._last_action, self._last_words = name, action.iconText()
        self._last_at = monotonic()
