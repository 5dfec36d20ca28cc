"""Backups of the open project are made as it is worked on: beside the window, and only of what has changed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QObject, QTimer, Signal

from hwr_desktop.errors import DamagedError, HwrError
from hwr_desktop.store.care.backups import backing_up
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.workspace import Workspace

FIRST_MS = 60_000
EVERY_MS = 20 * 60_000
CLOSING_S = 5.0
"""So long a project that is being closed waits for a backup to stop."""


class KeepBackups(QObject):
    """Asks for a backup a minute after a project was opened, and every twenty minutes from then on.

    What keeps one from being made is said once for a project. `damaged` tells the database, and the error, where the
    project itself turns out to be damaged.
    """

    damaged = Signal(object, object)

    def __init__(self, workspace: Workspace, queue: JobQueue, messages: Messages) -> None:
        super().__init__(workspace)
        self._workspace, self._messages = workspace, messages
        self._job = CurrentJob(queue, self)
        self._job.failed.connect(self._on_failed)
        self._file: Path | None = None
        self._running = threading.Event()
        self._told = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.back_up)
        workspace.project_closing.connect(self.stop)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.project_moved.connect(self._on_project_changed)

    def back_up(self) -> None:
        """Make a backup now, unless one has the present state or one is being made."""
        self._timer.setInterval(EVERY_MS)
        file = self._workspace.file
        if file is None or self._job.running:
            return
        self._file = file.file
        self._job.start(self.tr("Back up project"), partial(_steps, file.file, self._running), Urgency.BATCH)

    def stop(self) -> None:
        """Stop the backup that is being made, and wait until nothing is written into the project's folder any more."""
        if not self._job.running:
            return
        self._job.stop()
        until = monotonic() + CLOSING_S
        while self._running.is_set() and monotonic() < until:
            sleep(0.01)

    def _on_project_changed(self) -> None:
        self.stop()
        self._told = False
        if self._workspace.file is None:
            self._timer.stop()
        else:
            self._timer.start(FIRST_MS)

    def _on_failed(self, error: object) -> None:
        if self._told or not isinstance(error, Exception):
            return
        self._told = True
        if isinstance(error, DamagedError):
            self.damaged.emit(self._file, error)
        elif isinstance(error, HwrError):
            self._messages.warn(words_for(error))
        else:
            self._messages.show_error(error)


def _steps(file: Path, running: threading.Event) -> Iterator[object]:
    """The steps of a backup; `running` says whether anything may be written now."""
    running.set()
    try:
        yield from backing_up(file)
    finally:
        running.clear()
