"""Brightness, contrast and a clean background: how pages are looked at and printed, never the scans themselves."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from hwr_desktop.document.look import Look
from hwr_desktop.document.pages.page_views import with_look
from hwr_desktop.ui.canvas.tool import Tool
from hwr_desktop.ui.flows.chosen_pages import chosen_pages
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.workspace import Workspace

PAUSE_MS = 60
"""A slider that is dragged tells more places than need be shown."""


class ChangeLook(QObject):
    """Gives the chosen pages the look that the bar says; what is changed without a pause is one step."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._workspace, self._bar = window, workspace, window.look_bar
        self._wished: Look | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._change)
        window.actions_["change_look"].triggered.connect(self.begin)
        self._bar.look_wished.connect(self._on_wished)
        self._bar.closed.connect(self.close)
        workspace.page_shown.connect(self._on_page_shown)
        workspace.lines_changed.connect(self._show)

    def begin(self) -> None:
        """Show the bar, instead of what may be shown in its place."""
        if self._window.canvas.tool is Tool.EDGES:
            self._window.canvas.set_tool(Tool.SELECT)
        self._bar.begin()

    def close(self) -> None:
        """Put the bar away, and go back to the scan."""
        self._change()
        self._bar.hide()
        self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_wished(self, look: Look) -> None:
        self._wished = look
        if not self._timer.isActive():
            self._timer.start()

    def _change(self) -> None:
        self._timer.stop()
        look, self._wished = self._wished, None
        chosen = chosen_pages(self._window, self._workspace)
        if look is None or not chosen:
            return
        label = self.tr("Look of page") if len(chosen) == 1 else self.tr("Look of pages")
        key = "look:" + ",".join(chosen)
        self._workspace.change_views(chosen, lambda head: with_look(head, look), label, key)

    def _on_page_shown(self) -> None:
        """Another page has a look of its own; what was wished for the one before is not for it."""
        self._timer.stop()
        self._wished = None
        if self._workspace.page is None:
            self._bar.hide()
        self._show()

    def _show(self) -> None:
        if self._workspace.page is not None and self._wished is None:
            self._bar.show_look(self._workspace.page.look)
