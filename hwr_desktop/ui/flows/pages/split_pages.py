"""Double pages, made into two pages each where they are folded."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.document.page import Page
from hwr_desktop.document.pages.page_splits import split, with_pages_after
from hwr_desktop.document.turning import upright_size
from hwr_desktop.ui.flows.chosen_pages import chosen_pages
from hwr_desktop.ui.flows.pages.told_pages import Picture, Told, ToldPages
from hwr_desktop.ui.jobs import JobQueue
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.workspace import Workspace


class SplitPages(QObject):
    """Splits the chosen pages in one step. Of several, those higher than wide are no double pages and stay."""

    def __init__(
        self, window: MainWindow, workspace: Workspace, messages: Messages, queue: JobQueue, scans: Scans
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        self._pages = ToldPages(workspace, queue, scans, self)
        self._pages.told.connect(self._on_told)
        self._left_out = 0
        window.actions_["split_pages"].triggered.connect(self.split)

    def split(self) -> None:
        """Find the fold of the chosen pages, and make two of each."""
        file, chosen = self._workspace.file, chosen_pages(self._window, self._workspace)
        if file is None:
            return
        sizes = {page_id: upright_size(file.head(page_id)) for page_id in chosen}
        double = [page_id for page_id, (width, height) in sizes.items() if width > height or len(chosen) == 1]
        self._left_out = len(chosen) - len(double)
        if len(double) > 1:
            self._messages.note(self.tr("Looking for the fold of {n} pages…").format(n=len(double)))
        if double:
            self._pages.start(self.tr("Looking for the fold"), double, fold_of_page)
        else:
            self._messages.note(self.tr("No page was split: all of them are higher than wide."))

    def _on_told(self, told: tuple[Told, ...], error: Exception | None) -> None:
        if error is not None:
            self._messages.show_error(error)
        file, halves = self._workspace.file, []
        for each in told:
            page = self._workspace.page_of(each.page_id)
            try:
                halves.append(split(page, each.answer * upright_size(page)[0]))
            except ValueError:
                self._messages.warn(self.tr("A page was not split: it is too narrow."))
        if file is None or not halves or not self._workspace.flush():
            return
        project = with_pages_after(file.project, {first.id: second.id for first, second in halves})
        label = self.tr("Split page") if len(halves) == 1 else self.tr("Split pages")
        if self._workspace.divide_pages(halves, project, label):
            self._messages.note(self._words_for(len(halves)))

    def _words_for(self, count: int) -> str:
        one = self.tr("The page was split where it is folded; “Adjust page edges…” moves its edges.")
        many = self.tr("{n} pages were split where they are folded.").format(n=count)
        words = one if count == 1 else many
        if self._left_out:
            left = self.tr("Pages that are higher than wide were left as they are: {n}.").format(n=self._left_out)
            return f"{words} {left}"
        return words


def fold_of_page(_page: Page, picture: Picture) -> float:
    """Where a page is folded, in widths of it. For a worker thread."""
    from hwr_desktop.engine.segmentation.page_fold import fold_of

    return fold_of(picture())
