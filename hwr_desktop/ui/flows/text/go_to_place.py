"""Going to a place of a list: its page is shown, its line current, and its words selected."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from hwr_desktop.document.page import Page
from hwr_desktop.document.search import Hit
from hwr_desktop.ui.flows.pages.show_page import ShowPage
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.workspace import Workspace


class GoToPlace(QObject):
    """Keeps the place one is going to until its page is there."""

    def __init__(self, window: MainWindow, workspace: Workspace, show_page: ShowPage) -> None:
        super().__init__(window)
        self._window, self._workspace, self._show_page = window, workspace, show_page
        self._going: tuple[Hit, bool] | None = None
        self._reveal_soon = QTimer(self)
        self._reveal_soon.setSingleShot(True)
        self._reveal_soon.setInterval(0)
        self._reveal_soon.timeout.connect(self._reveal)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.page_shown.connect(self._on_page_shown)

    def go(self, hit: Hit, focus: bool = True) -> None:
        """Go to a place's page, line and words; to type there if `focus`."""
        self._going = (hit, focus)
        page = self._workspace.page
        if page is not None and page.id == hit.page_id:
            self._reveal()
        else:
            self._show_page.show(hit.page_id)

    def _reveal(self) -> None:
        """Show the words of the place one is going to, whose page is shown now."""
        if self._going is None:
            return
        (hit, focus), self._going = self._going, None
        transcript = self._window.transcript
        if focus:
            transcript.focus_line(hit.line_id)
        transcript.select_text(hit.line_id, hit.start, hit.end)

    def _on_page_shown(self, page: Page | None, _image: object) -> None:
        if page is not None and self._going is not None and self._going[0].page_id == page.id:
            self._reveal_soon.start()  # when everybody has taken the page

    def _on_project_changed(self) -> None:
        self._going = None
