"""Taking the shown page out of the project. Undo brings it back; its scan stays in the project's folder."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from hwr_desktop.errors import ProjectError
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class RemovePage(QObject):
    """Binds the action to the project's page order."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages) -> None:
        super().__init__(window)
        self._workspace, self._messages = workspace, messages
        window.actions_["remove_page"].triggered.connect(self.remove)

    def remove(self) -> None:
        """Take the shown page out and show its neighbour."""
        page, file = self._workspace.page, self._workspace.file
        if page is None or file is None:
            return
        project = file.project
        kept = tuple(page_id for page_id in project.pages if page_id != page.id)
        letters = tuple(
            replace(letter, pages=tuple(page_id for page_id in letter.pages if page_id != page.id))
            for letter in project.letters
        )
        try:
            self._workspace.set_project(replace(project, pages=kept, letters=letters), self.tr("Remove page"))
        except (ProjectError, OSError) as error:
            self._messages.show_error(error)
            return
        self._messages.note(self.tr("The page was taken out of the project; Undo brings it back."))
