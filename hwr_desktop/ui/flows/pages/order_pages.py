"""The order of the project's pages: moved by keys, by the menu, and by dragging in the page list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from hwr_desktop.document.orders import moved_by, moved_to
from hwr_desktop.document.project_edits import with_page_order
from hwr_desktop.errors import ProjectError
from hwr_desktop.ui.flows.chosen_pages import chosen_pages
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class OrderPages(QObject):
    """Each change of the order is one step. The shown page and the selection stay."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        window.page_list.move_wished.connect(self.move)
        window.page_list.pages_dragged.connect(self.move_to)
        window.actions_["page_up"].triggered.connect(partial(self.move, -1))
        window.actions_["page_down"].triggered.connect(partial(self.move, 1))

    def move(self, step: int, _checked: bool = False) -> None:
        """Put the chosen pages one place earlier (-1) or later (1)."""
        chosen = chosen_pages(self._window, self._workspace)
        if self._order(moved_by(self._workspace.pages, set(chosen), step), chosen) and len(chosen) == 1:
            number, count = self._workspace.pages.index(chosen[0]) + 1, len(self._workspace.pages)
            self._messages.note(
                self.tr("The page is number {number} of {count} now.").format(number=number, count=count)
            )

    def move_to(self, page_ids: Sequence[str], place: int) -> None:
        """Put pages before the one that stands at that place now."""
        self._order(moved_to(self._workspace.pages, set(page_ids), place), page_ids)

    def _order(self, pages: Sequence[str], moved: Sequence[str]) -> bool:
        """Give the project's pages this order, which came about by moving some; whether it is another now."""
        file = self._workspace.file
        if file is None or not self._workspace.flush() or tuple(pages) == file.project.pages:
            return False
        try:
            before, after = file.project, with_page_order(file.project, pages, set(moved))
            self._workspace.set_project(after, self.tr("Order of pages"))
        except (ProjectError, OSError) as error:
            self._messages.show_error(error)
            return False
        left = {letter.id for letter in after.letters}
        if any(letter.id not in left and not letter.says_nothing for letter in before.letters):
            said = self.tr("A letter has no pages left and is gone, with its details; Undo brings it back.")
            self._messages.note(said)
        return True
