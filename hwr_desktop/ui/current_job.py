"""The one job of a flow that counts now; whatever is still on its way from those before it is not told."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hwr_desktop.ui.jobs import Job, JobQueue, MakeSteps, Urgency


class CurrentJob(QObject):
    """Starts one job after the other, each in the place of the one before, and tells of the present one only.

    Its signals are those of `Job`, but nothing comes from a job once it was stopped here or another took its place, not
    even its end. When `ended` or `failed` comes, nothing is `running` any more, so that the next job can be started.
    The job is stopped when the parent of this goes.

    Where somebody waits for the end of what they stopped, use a `Job`.
    """

    stepped = Signal(object)
    ended = Signal(bool)
    failed = Signal(object)

    def __init__(self, queue: JobQueue, parent: QObject) -> None:
        super().__init__(parent)
        self._queue = queue
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether there is a job that waits, runs, or has steps that are not told yet."""
        return self._job is not None

    def start(self, title: str, make_steps: MakeSteps, urgency: Urgency) -> None:
        """Stop the job before and put this one in the queue; `make_steps` is called in the worker."""
        self.stop()
        job = self._job = Job(title, urgency)
        job.stepped.connect(self._on_stepped)
        job.ended.connect(self._on_ended)
        job.failed.connect(self._on_failed)
        self.destroyed.connect(job.stop)
        self._queue.start(job, make_steps)

    def stop(self) -> None:
        """End the job before its next step and forget it. Does nothing where none is running."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _on_stepped(self, step: object) -> None:
        if self.sender() is self._job:
            self.stepped.emit(step)

    def _on_ended(self, stopped: bool) -> None:
        if self.sender() is self._job:
            self._job = None
            self.ended.emit(stopped)

    def _on_failed(self, error: object) -> None:
        if self.sender() is self._job:
            self._job = None
            self.failed.emit(error)
