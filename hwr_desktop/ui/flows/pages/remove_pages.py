"""Taking pages out of the project. Undo brings them back; their scans stay in the project's folder."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.document.project_edits import without_pages
from hwr_desktop.errors import ProjectError
from hwr_desktop.ui.flows.chosen_pages import chosen_pages
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class RemovePages(QObject):
    """Binds the action, and the Delete key in the page list, to the project's page order."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        window.actions_["remove_page"].triggered.connect(self.remove)
        window.page_list.removal_wished.connect(self.remove)

    def remove(self) -> None:
        """Take the chosen pages out, in one step. Where the shown page is among them, a neighbour is shown."""
        file, chosen = self._workspace.file, chosen_pages(self._window, self._workspace)
        if file is None or not chosen or not self._workspace.flush():
            return
        label = self.tr("Remove page") if len(chosen) == 1 else self.tr("Remove pages")
        try:
            self._workspace.set_project(without_pages(file.project, set(chosen)), label)
        except (ProjectError, OSError) as error:
            self._messages.show_error(error)
            return
        one = self.tr("The page was taken out of the project; Undo brings it back.")
        many = self.tr("{n} pages were taken out of the project; Undo brings them back.")
        self._messages.note(one if len(chosen) == 1 else many.format(n=len(chosen)))
