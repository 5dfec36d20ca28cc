import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread, QTimer

from hwr_desktop.errors import InputError
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency


class Ear(QObject):
    """Writes down what jobs tell, and in which thread it was heard."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[object] = set()

    def listen(self, job: Job) -> Job:
        job.stepped.connect(self.on_stepped)
        job.ended.connect(self.on_ended)
        job.failed.connect(self.on_failed)
        return job

    def on_stepped(self, step: object) -> None:
        self.threads.add(QThread.currentThread())
        self.heard.append(step)

    def on_ended(self, stopped: bool) -> None:
        self.heard.append("stopped" if stopped else "ended")

    def on_failed(self, error: object) -> None:
        self.heard.append(str(error))


@pytest.fixture
def queue(qapp):
    queue = JobQueue("test")
    yield queue
    assert queue.close(5)


def test_steps_are_made_in_the_worker_and_heard_in_the_window(queue, qtbot):
    # GIVEN a job that says in which thread it works
    ear = Ear()

    def steps() -> Iterator[object]:
        yield threading.get_ident()
        yield 2

    # WHEN it runs
    queue.start(ear.listen(Job("count")), steps)
    qtbot.waitUntil(lambda: "ended" in ear.heard)
    # THEN it ran elsewhere, and everything arrived here, in order
    assert ear.heard[0] != threading.get_ident()
    assert ear.heard[1:] == [2, "ended"]
    assert ear.threads == {ear.thread()}
    assert not queue.busy


def test_a_stopped_job_ends_between_two_steps_and_its_generator_is_closed(queue, qtbot):
    # GIVEN a job that would go on for ever
    ear, closed = Ear(), threading.Event()

    def steps() -> Iterator[object]:
        try:
            while True:
                time.sleep(0.005)
                yield "line"
        finally:
            closed.set()

    job = queue.start(ear.listen(Job("endless")), steps)
    qtbot.waitUntil(lambda: len(ear.heard) > 2)
    # WHEN it is stopped
    job.stop()
    qtbot.waitUntil(lambda: not queue.busy, timeout=1000)
    # THEN it says so last, and has cleaned up
    assert ear.heard[-1] == "stopped" and closed.is_set()


def test_urgent_work_goes_between_the_steps_of_a_batch(queue, qtbot):
    # GIVEN a batch that waits for a sign at its first step
    batch, urgent, sign = Ear(), Ear(), threading.Event()
    order: list[str] = []

    def batch_steps() -> Iterator[object]:
        for number in range(3):
            sign.wait(5)
            order.append(f"batch {number}")
            yield number

    def urgent_steps() -> Iterator[object]:
        order.append("urgent")
        yield "picture"

    queue.start(batch.listen(Job("batch", Urgency.BATCH)), batch_steps)
    # WHEN something is wanted at once
    queue.start(urgent.listen(Job("page", Urgency.AT_ONCE)), urgent_steps)
    sign.set()
    qtbot.waitUntil(lambda: not queue.busy)
    # THEN it did not wait for the end of the batch, which was finished all the same
    assert order.index("urgent") <= 1
    assert batch.heard == [0, 1, 2, "ended"]


def test_a_failure_is_told_and_the_next_job_runs(queue, qtbot):
    # GIVEN a job that fails after a step
    ear = Ear()

    def steps() -> Iterator[object]:
        yield 1
        raise InputError("scan.jpg is empty (0 bytes): copy or scan it again.")

    queue.start(ear.listen(Job("bad")), steps)
    # WHEN another follows
    queue.start(ear.listen(Job("good")), lambda: iter(["fine"]))
    qtbot.waitUntil(lambda: not queue.busy)
    # THEN both are told
    assert ear.heard == [1, "scan.jpg is empty (0 bytes): copy or scan it again.", "fine", "ended"]


def test_closing_stops_what_runs_within_a_step(qapp, qtbot):
    # GIVEN a queue in the middle of long work
    queue, ear = JobQueue("closing"), Ear()

    def steps() -> Iterator[object]:
        while True:
            time.sleep(0.01)
            yield "line"

    queue.start(ear.listen(Job("long")), steps)
    qtbot.waitUntil(lambda: len(ear.heard) > 0)
    # WHEN it is closed
    began = time.monotonic()
    ended = queue.close(5)
    # THEN the thread is over at once
    assert ended and time.monotonic() - began < 2


def test_steps_that_come_all_at_once_leave_the_window_time_between_them(queue, qtbot):
    # GIVEN a window that counts its turns, and a job of which several steps are there before it looks
    turns: list[int] = []
    heard: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(len(heard)))
    timer.start(0)
    job, made = Job("lines of one batch"), threading.Event()

    def steps() -> Iterator[object]:
        yield from range(4)
        made.set()

    # WHEN they are told THEN the window had a turn after each of them
    job.stepped.connect(heard.append)
    queue.start(job, steps)
    assert made.wait(5)
    qtbot.waitUntil(lambda: not queue.busy)
    timer.stop()
    assert heard == [0, 1, 2, 3] and {1, 2, 3} <= set(turns)
