"""Saving: everything is kept as it is done, so this says so; and "Save as" gives the project a name and a place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from hwr_desktop.errors import ProjectError
from hwr_desktop.store.cloud import synchronised_by
from hwr_desktop.store.drafts import is_draft, move_project
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.flows.open_pages import OpenPages
from hwr_desktop.ui.flows.transcribe import Transcribe
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.workspace import Workspace


class SaveProject(QObject):
    """Binds Save and Save as. The project moves with all its history; the shown page stays shown."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        messages: Messages,
        dialogs: FileDialogs,
        settings: Settings,
        open_pages: OpenPages,
        transcribe: Transcribe,
    ) -> None:
        super().__init__(window)
        self._workspace, self._messages, self._dialogs, self._settings = workspace, messages, dialogs, settings
        self._open_pages, self._transcribe = open_pages, transcribe
        window.actions_["save"].triggered.connect(self.save)
        window.actions_["save_as"].triggered.connect(self.save_as)

    def save(self) -> None:
        """Write what was typed a moment ago and say that all is kept, and where."""
        file = self._workspace.file
        if file is None or not self._workspace.flush():
            return
        if is_draft(file.folder):
            self._messages.note(
                self.tr("Everything is kept as you work, in a draft. “Save project as…” gives it a name and a place.")
            )
        else:
            self._messages.note(self.tr("Everything is kept as you work, in {path}").format(path=file.folder))

    def save_as(self) -> None:
        """Move the project to the folder that the person chooses."""
        file = self._workspace.file
        if file is None or not self._workspace.flush():
            return
        if self._open_pages.busy:
            self._messages.note(self.tr("Files are still being opened: save the project when they are here."))
            return
        folder = self._dialogs.project_folder(self.tr("Letters") if is_draft(file.folder) else file.name)
        if folder is None:
            return
        self._transcribe.stop()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            moved = move_project(file, folder)
        except (ProjectError, OSError) as error:
            self._messages.show_error(error)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._settings.forget_project(file.folder)
        self._settings.remember_project(moved.folder)
        self._workspace.move_to(moved)
        self._tell(moved)

    def _tell(self, moved: ProjectFile) -> None:
        program = synchronised_by(moved.folder)
        if program is None:
            self._messages.note(self.tr("The project is kept in {path}").format(path=moved.folder))
            return
        words = self.tr("The project is kept in {path}. {program} seems to synchronise this folder: let it finish "
                        "before you open the project on another computer.")  # fmt: skip
        self._messages.warn(words.format(path=moved.folder, program=program))
