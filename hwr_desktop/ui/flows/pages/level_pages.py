"""Pages whose writing is aslant, made level: by how much is told from their lines, or else from the ink itself."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.document.lines.slope import slope_of_lines
from hwr_desktop.document.page import Page
from hwr_desktop.document.pages.page_views import levelled
from hwr_desktop.ui.flows.chosen_pages import chosen_pages
from hwr_desktop.ui.flows.pages.told_pages import Picture, Told, ToldPages
from hwr_desktop.ui.jobs import JobQueue
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.workspace import Workspace

LEVEL_DEGREES = 0.2
"""Writing that is less aslant is level: the ink tells no more than this."""


class LevelPages(QObject):
    """Levels the chosen pages in one step, and says by how much. Their lines stay on the ink."""

    def __init__(
        self, window: MainWindow, workspace: Workspace, messages: Messages, queue: JobQueue, scans: Scans
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        self._pages = ToldPages(workspace, queue, scans, self)
        self._pages.told.connect(self._on_told)
        window.actions_["level_pages"].triggered.connect(self.level)

    def level(self) -> None:
        """Find out how the writing on the chosen pages runs, and level it."""
        chosen = chosen_pages(self._window, self._workspace)
        if len(chosen) > 1:
            self._messages.note(self.tr("Looking how the writing runs on {n} pages…").format(n=len(chosen)))
        self._pages.start(self.tr("Looking how the writing runs"), chosen, slope_of)

    def _on_told(self, told: tuple[Told, ...], error: Exception | None) -> None:
        if error is not None:
            self._messages.show_error(error)
        slopes = {each.page_id: each.answer for each in told if each.answer is not None}
        aslant = {page_id: slope for page_id, slope in slopes.items() if abs(slope) >= LEVEL_DEGREES}
        label = self.tr("Level page") if len(aslant) == 1 else self.tr("Level pages")
        if aslant:
            if self._workspace.change_views(aslant, lambda head: levelled(head, aslant[head.id]), label):
                self._messages.note(self._words_for(list(aslant.values())))
        elif slopes:
            self._messages.note(self.tr("The writing is level already."))
        elif told:
            self._messages.note(self.tr("Nothing tells how the writing runs: there is too little of it."))

    def _words_for(self, slopes: list[float]) -> str:
        if len(slopes) > 1:
            most = f"{max(map(abs, slopes)):.1f}"
            return self.tr("{n} pages were levelled, by {degrees}° at the most.").format(n=len(slopes), degrees=most)
        left = self.tr("The page was turned by {degrees}° to the left, so that its writing is level.")
        right = self.tr("The page was turned by {degrees}° to the right, so that its writing is level.")
        return (left if slopes[0] > 0 else right).format(degrees=f"{abs(slopes[0]):.1f}")


def slope_of(page: Page, picture: Picture) -> float | None:
    """By how many degrees the writing on a page falls to the right. For a worker thread."""
    from hwr_desktop.engine.segmentation.skew import skew_of

    by_lines = slope_of_lines(page)
    return by_lines if by_lines is not None else skew_of(picture())
