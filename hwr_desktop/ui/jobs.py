"""Long work beside the window: one worker thread, a queue, and generators that are stepped there.

A job is a function that makes a generator. The worker makes it and steps it; whatever it yields arrives in the GUI
thread as `Job.stepped`. Between two steps the worker looks whether the job was stopped and whether more urgent work has
come: a batch so gives way to what somebody waits for and goes on afterwards. Stopping closes the generator. Steps that
come all at once, as lines do that were read together, are told one in each turn of the event loop, so that the window
lives between them.

The worker never touches a `Job`: it knows a plain `_Task`, and reports through the queue, which lives in the GUI
thread. So no Qt object is ever destroyed by the worker. Steps carry frozen values only, never a widget or a pixmap.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import partial
from itertools import count

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from hwr_desktop.errors import HwrError
from hwr_desktop.ui import fault_report

log = logging.getLogger(__name__)

MakeSteps = Callable[[], Iterator[object]]


class Urgency(IntEnum):
    """Which job goes first."""

    AT_ONCE = 0
    NEXT = 1
    BATCH = 2


class Job(QObject):
    """One piece of long work, as the GUI thread sees it. Connect its signals to methods of QObjects.

    Just one of `ended` and `failed` comes, and it comes last. `ended` tells whether the job was stopped before its end.
    """

    started = Signal()
    stepped = Signal(object)
    ended = Signal(bool)
    failed = Signal(object)

    def __init__(self, title: str, urgency: Urgency = Urgency.NEXT) -> None:
        super().__init__()
        self.title = title
        self.urgency = urgency
        self._stop = threading.Event()

    @property
    def stopped(self) -> bool:
        """Whether somebody wished the job to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """End the job before its next step; what it did so far stays. Does nothing to a job that is over."""
        self._stop.set()


@dataclass(order=True)
class _Task:
    """A job as the worker sees it; the most urgent and then the oldest comes first."""

    urgency: Urgency
    number: int
    make_steps: MakeSteps = field(compare=False)
    stop: threading.Event = field(compare=False)
    steps: Iterator[object] | None = field(default=None, compare=False)


class JobQueue(QObject):
    """The queue of a worker thread. To be used from the GUI thread; `busy_changed` tells when work begins and ends."""

    busy_changed = Signal(bool)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count()
        self._jobs: dict[int, Job] = {}
        self._worker = _Worker(name)
        self._worker.task_started.connect(self._on_started)
        self._worker.task_stepped.connect(self._on_stepped)
        self._worker.task_ended.connect(self._on_ended)
        self._worker.task_failed.connect(self._on_failed)
        self._untold: deque[Callable[[], None]] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._tell_next)

    @property
    def busy(self) -> bool:
        """Whether any job waits or runs."""
        return bool(self._jobs)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """The jobs that wait or run, oldest first."""
        return tuple(self._jobs.values())

    def start(self, job: Job, make_steps: MakeSteps) -> Job:
        """Put a job in the queue. `make_steps` is called in the worker and must hold frozen values only."""
        number = next(self._numbers)
        self._jobs[number] = job
        if len(self._jobs) == 1:
            self.busy_changed.emit(True)
        self._worker.add(_Task(job.urgency, number, make_steps, job._stop))
        return job

    def stop_all(self) -> None:
        """Stop every job that waits or runs."""
        for job in self.jobs:
            job.stop()

    def close(self, timeout_s: float = 15.0) -> bool:
        """Stop everything and end the thread; whether it ended in time."""
        self.stop_all()
        return self._worker.close(timeout_s)

    @Slot(int)
    def _on_started(self, number: int) -> None:
        self._tell_in_turn(partial(self._tell_started, number))

    @Slot(int, object)
    def _on_stepped(self, number: int, step: object) -> None:
        self._tell_in_turn(partial(self._tell_stepped, number, step))

    @Slot(int, bool)
    def _on_ended(self, number: int, stopped: bool) -> None:
        self._tell_in_turn(partial(self._tell_ended, number, stopped))

    @Slot(int, object)
    def _on_failed(self, number: int, error: object) -> None:
        self._tell_in_turn(partial(self._tell_failed, number, error))

    def _tell_in_turn(self, tell: Callable[[], None]) -> None:
        """Tell something when all that came before is told, in a turn of the event loop of its own."""
        self._untold.append(tell)
        self._turn.start()

    def tell_rest(self) -> None:
        """Tell at once all that is untold, as at the end, when the event loop turns no more."""
        while self._untold:
            self._tell_next()

    def _tell_next(self) -> None:
        tell = self._untold.popleft()
        if not self._untold:
            self._turn.stop()
        tell()

    def _tell_started(self, number: int) -> None:
        self._jobs[number].started.emit()

    def _tell_stepped(self, number: int, step: object) -> None:
        self._jobs[number].stepped.emit(step)

    def _tell_ended(self, number: int, stopped: bool) -> None:
        job = self._forget(number)
        job.ended.emit(stopped)

    def _tell_failed(self, number: int, error: object) -> None:
        job = self._forget(number)
        job.failed.emit(error)

    def _forget(self, number: int) -> Job:
        job = self._jobs.pop(number)
        if not self._jobs:
            self.busy_changed.emit(False)
        return job


class _Worker(QThread):
    """The thread: takes the first task, steps it once, looks again."""

    task_started = Signal(int)
    task_stepped = Signal(int, object)
    task_ended = Signal(int, bool)
    task_failed = Signal(int, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._tasks: list[_Task] = []
        self._news = threading.Condition()
        self._closing = False

    def add(self, task: _Task) -> None:
        """Queue a task; the thread starts with the first."""
        with self._news:
            self._tasks.append(task)
            self._news.notify()
        if not self.isRunning() and not self._closing:
            self.start()

    def close(self, timeout_s: float) -> bool:
        """End the thread after the step it is in; whether it ended in time."""
        with self._news:
            self._closing = True
            self._news.notify()
        return self.wait(int(timeout_s * 1000))

    def run(self) -> None:
        while (task := self._first()) is not None:
            self._advance(task)

    def _first(self) -> _Task | None:
        """The task to step now, waiting for one; None once the thread is to end and nothing is left to close."""
        with self._news:
            self._news.wait_for(lambda: self._tasks or self._closing)
            return min(self._tasks, default=None)

    def _advance(self, task: _Task) -> None:
        """Step a task once, or close it if it was stopped."""
        try:
            if task.stop.is_set():
                self._finish(task)
                self.task_ended.emit(task.number, True)
                return
            if task.steps is None:
                self.task_started.emit(task.number)
                task.steps = task.make_steps()
            step = next(task.steps)
        except StopIteration:
            self._finish(task)
            self.task_ended.emit(task.number, False)
        except Exception as error:
            self._finish(task)
            if task.stop.is_set():  # nobody waits for it any more, as when its file went away
                self.task_ended.emit(task.number, True)
                return
            log.log(logging.INFO if isinstance(error, HwrError) else logging.ERROR, "a job failed", exc_info=error)
            fault_report.remember(error)
            self.task_failed.emit(task.number, error.with_traceback(None))
        else:
            self.task_stepped.emit(task.number, step)

    def _finish(self, task: _Task) -> None:
        """Take a task off the queue and close its generator here, where it ran."""
        with self._news:
            self._tasks.remove(task)
        close = getattr(task.steps, "close", None)
        task.steps = None
        if close is not None:
            close()
