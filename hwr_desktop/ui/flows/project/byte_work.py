"""Long work on one file after another that tells how many bytes are done: shown in the status bar where it is large."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hwr_desktop.store.packing.pack import Progress
from hwr_desktop.ui.jobs import Job, JobQueue, MakeSteps, Urgency
from hwr_desktop.ui.main_window import MainWindow

LARGE_BYTES = 20 << 20


class ByteWork(QObject):
    """One such work at a time. `over` comes at its end, with None, its error, or True where it was stopped."""

    busy_changed = Signal(bool)
    over = Signal(object)

    def __init__(self, window: MainWindow, queue: JobQueue) -> None:
        super().__init__(window)
        self._progress, self._queue = window.progress, queue
        self._job: Job | None = None
        self._shown = False
        window.actions_["stop"].triggered.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether it is being worked."""
        return self._job is not None

    def start(self, title: str, make_steps: MakeSteps, urgency: Urgency = Urgency.BATCH) -> None:
        """Begin; the steps are `store.pack.Progress`."""
        job = self._job = Job(title, urgency)
        job.stepped.connect(self._on_stepped)
        job.ended.connect(self._on_ended)
        job.failed.connect(self._on_failed)
        self.busy_changed.emit(True)
        self._queue.start(job, make_steps)

    def stop(self) -> None:
        """Stop, and leave nothing behind."""
        if self._job is not None:
            self._job.stop()

    def _on_stepped(self, step: object) -> None:
        if self._job is None or not isinstance(step, Progress) or step.total < LARGE_BYTES:
            return
        if not self._shown:
            self._progress.begin(self, self._job.title)
            self._shown = True
        self._progress.advance(self, step.done >> 20, step.total >> 20)

    def _on_ended(self, stopped: bool) -> None:
        self._finish(True if stopped else None)

    def _on_failed(self, error: object) -> None:
        self._finish(error)

    def _finish(self, outcome: object) -> None:
        self._job = None
        if self._shown:
            self._progress.end(self)
            self._shown = False
        self.busy_changed.emit(False)
        self.over.emit(outcome)
