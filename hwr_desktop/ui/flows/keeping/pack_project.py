"""Packing the project into one file, to be sent or put away. It stays open and can be worked on meanwhile."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from hwr_desktop.store.drafts import is_draft
from hwr_desktop.store.packing.pack import PACK_SUFFIX, is_pack, packing
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.flows.project.byte_work import ByteWork
from hwr_desktop.ui.jobs import JobQueue
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class PackProject(QObject):
    """Binds the action; `work` is the packing under way."""

    def __init__(
        self, window: MainWindow, workspace: Workspace, queue: JobQueue, messages: Messages, dialogs: FileDialogs
    ) -> None:
        super().__init__(window)
        self._workspace, self._messages, self._dialogs = workspace, messages, dialogs
        self._pack = Path()
        self.work = ByteWork(window, queue)
        self.work.over.connect(self._on_over)
        window.actions_["pack_project"].triggered.connect(self.ask)

    def ask(self) -> None:
        """Pack the project into the file that the person chooses."""
        file = self._workspace.file
        if file is None or not self._workspace.flush():
            return
        if self.work.busy:
            self._messages.note(self.tr("The project is being packed already: wait until that is done, or stop it."))
            return
        name = self.tr("Letters") if is_draft(file.folder) else file.name
        chosen = self._dialogs.pack_file(name + PACK_SUFFIX)
        if chosen is None:
            return
        pack = chosen if is_pack(chosen) else chosen.with_name(chosen.name + PACK_SUFFIX)
        if pack != chosen and pack.exists():  # of which the dialog did not ask whether it may be replaced
            self._messages.warn(self.tr("{name} is there already: choose another name.").format(name=pack.name))
            return
        self._pack = pack
        self.work.start(self.tr("Pack project"), partial(packing, file.file, pack))

    def _on_over(self, outcome: object) -> None:
        if isinstance(outcome, Exception):
            self._messages.show_error(outcome)
        elif outcome:
            self._messages.note(self.tr("The project was not packed, for that was stopped."))
        else:
            self._messages.note(self.tr("The project is packed in {path}").format(path=self._pack))
