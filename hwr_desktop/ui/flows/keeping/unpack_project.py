"""Opening a packed project: it becomes a folder again, beside its file, and that is opened."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from hwr_desktop.store.packing.unpack import folder_for, unpacking
from hwr_desktop.ui.dialogs.file_dialogs import FileDialogs
from hwr_desktop.ui.flows.project.byte_work import ByteWork
from hwr_desktop.ui.flows.project.open_project import OpenProject
from hwr_desktop.ui.jobs import JobQueue
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages


class UnpackProject(QObject):
    """Unpacks what `OpenProject` is given packed; `work` is the unpacking under way."""

    def __init__(
        self,
        window: MainWindow,
        queue: JobQueue,
        messages: Messages,
        dialogs: FileDialogs,
        open_project: OpenProject,
    ) -> None:
        super().__init__(window)
        self._messages, self._dialogs, self._open_project = messages, dialogs, open_project
        self._pack, self._folder = Path(), Path()
        self.work = ByteWork(window, queue)
        self.work.over.connect(self._on_over)
        open_project.pack_given.connect(self.unpack)

    def unpack(self, pack: Path) -> None:
        """Unpack a project into a new folder beside it, or where the person says if nothing can be written there."""
        if self.work.busy:
            self._messages.note(
                self.tr("{name} is being unpacked: wait until it is here.").format(name=self._pack.name)
            )
            return
        pack = pack.absolute()
        folder = folder_for(pack)
        if not os.access(pack.parent, os.W_OK):
            chosen = self._dialogs.project_folder(pack.stem)
            if chosen is None:
                return
            folder = chosen
        self._pack, self._folder = pack, folder
        self.work.start(self.tr("Unpack project"), partial(unpacking, pack, folder))

    def _on_over(self, outcome: object) -> None:
        if isinstance(outcome, Exception):
            self._messages.show_error(outcome)
        elif outcome:
            self._messages.note(self.tr("{name} was not unpacked, for that was stopped.").format(name=self._pack.name))
        elif self._open_project.open(self._folder):
            words = self.tr("{name} was unpacked; the project is kept in {path}")
            self._messages.note(words.format(name=self._pack.name, path=self._folder))
