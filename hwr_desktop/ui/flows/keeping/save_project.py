"""Saving: everything is kept as it is done, so this says so; and "Save as" gives the project a name and a place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from hwr_desktop.errors import ProjectError
from hwr_desktop.store import moving, own_files
from hwr_desktop.store.cloud import synchronised_by
from hwr_desktop.store.drafts import is_draft
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.flows.pages.open_pages import OpenPages
from hwr_desktop.ui.flows.project.byte_work import ByteWork
from hwr_desktop.ui.flows.reading.transcribe import Transcribe
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.wait_cursor import wait_cursor
from hwr_desktop.ui.workspace import Workspace

MOST_TRIES = 3
"""How often a project is copied beside the window while somebody goes on changing it."""


class SaveProject(QObject):
    """Binds Save and Save as. The project moves with all its history; the shown page stays shown.

    It is copied beside the window, which can be worked in meanwhile: what is changed goes along. `work` is the copying.
    """

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        messages: Messages,
        dialogs: FileDialogs,
        settings: Settings,
        open_pages: OpenPages,
        transcribe: Transcribe,
        queue: JobQueue,
    ) -> None:
        super().__init__(window)
        self._workspace, self._messages, self._dialogs, self._settings = workspace, messages, dialogs, settings
        self._open_pages, self._transcribe, self._queue = open_pages, transcribe, queue
        self._file: ProjectFile | None = None
        self._folder = Path()
        self._written = self._tries = 0
        self.work = ByteWork(window, queue)
        self.work.over.connect(self._on_copied)
        workspace.project_changed.connect(self.work.stop)
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
        """Move the project to the folder that the person chooses; it is copied beside the window."""
        file = self._workspace.file
        if file is None:
            return
        self._workspace.flush()  # what cannot be written here is written there
        if self.work.busy:
            self._messages.note(self.tr("The project is being saved already: wait until that is done, or stop it."))
            return
        if self._open_pages.busy:
            self._messages.note(self.tr("Files are still being opened: save the project when they are here."))
            return
        folder = self._dialogs.project_folder(self.tr("Letters") if is_draft(file.folder) else file.name)
        if folder is None:
            return
        folder = folder.resolve()
        try:
            moving.prepare(file, folder)
        except (ProjectError, OSError) as error:
            self._messages.show_error(error)
            return
        self._transcribe.stop()
        if not file.is_in_place:
            self._rescue(file, folder)
            return
        self._file, self._folder, self._tries = file, folder, 0
        self._copy(file)

    def _copy(self, file: ProjectFile) -> None:
        """Copy the project as it stands now; what is changed from now on makes that necessary once more."""
        self._tries += 1
        self._written = file.written
        self.work.start(self.tr("Save project"), partial(moving.copying, file.file, self._folder))

    def _on_copied(self, outcome: object) -> None:
        file = self._file
        if isinstance(outcome, Exception):
            self._messages.show_error(outcome)
        elif outcome and self._workspace.file is file:
            self._messages.note(self.tr("The project stays where it is, for saving it elsewhere was stopped."))
        elif outcome is None and file is not None:
            self._go_on(file)

    def _go_on(self, file: ProjectFile) -> None:
        """Switch to the copy, unless something was changed meanwhile: then copy that first."""
        self._transcribe.stop()
        if self._workspace.file is not file:
            moving.discard(self._folder)
            return
        self._workspace.flush()
        if self._open_pages.busy:
            self._copy(file)  # which comes after the opening, for both are done in one queue
        elif file.written == self._written:
            self._switch(file)
        elif self._tries < MOST_TRIES:
            self._copy(file)
        else:
            self._copy_here(file)

    def _copy_here(self, file: ProjectFile) -> None:
        """Hold the window for a moment to copy what changes again and again; the scans are there by now."""
        try:
            with wait_cursor():
                for _step in moving.copying(file.file, self._folder):
                    pass
        except (ProjectError, OSError) as error:
            self._messages.show_error(error)
            return
        self._switch(file)

    def _switch(self, file: ProjectFile) -> None:
        """Work in the new place from now on, and remove the old one."""
        try:
            moved = moving.switched(file, self._folder)
        except (ProjectError, OSError) as error:
            self._messages.show_error(error)
            return
        self._settings.forget_project(file.folder)
        self._settings.remember_project(moved.folder)
        self._workspace.move_to(moved)
        self._workspace.flush()
        self._file = None
        job = Job(self.tr("Save project"), Urgency.BATCH)
        job.setProperty("file", file.file)
        job.ended.connect(self._on_deleted)
        self._queue.start(job, partial(_deleting, file.file))
        self._tell(moved)

    def _rescue(self, file: ProjectFile, folder: Path) -> None:
        """Save all that is left of a project whose folder has vanished: its texts and their history."""
        try:
            with wait_cursor():
                moved = moving.rescued(file, folder)
        except (ProjectError, OSError) as error:
            self._messages.show_error(error)
            return
        self._settings.remember_project(moved.folder)
        self._workspace.move_to(moved)
        self._workspace.flush()
        words = self.tr("The project is kept in {path}, with all texts and their history, but without the scans: these "
                        "went with its former folder. Put them into the folder “scans” there.")  # fmt: skip
        self._messages.warn(words.format(path=moved.folder))

    def _on_deleted(self, stopped: bool) -> None:
        """Remove the old place here where the window was closed before its turn came."""
        job = self.sender()
        if stopped and job is not None:
            own_files.delete(job.property("file"))

    def _tell(self, moved: ProjectFile) -> None:
        program = synchronised_by(moved.folder)
        if program is None:
            self._messages.note(self.tr("The project is kept in {path}").format(path=moved.folder))
            return
        words = self.tr("The project is kept in {path}. {program} seems to synchronise this folder: let it finish "
                        "before you open the project on another computer.")  # fmt: skip
        self._messages.warn(words.format(path=moved.folder, program=program))


def _deleting(file: Path) -> Iterator[None]:
    """The one step of a job that removes a closed project."""
    own_files.delete(file)
    yield
