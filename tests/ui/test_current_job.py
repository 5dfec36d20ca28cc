import gc
import threading
import time
import weakref
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject

from hwr_desktop.errors import InputError
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.jobs import JobQueue, Urgency


class Flow(QObject):
    """Has a current job and writes down what that tells, and whether anything was running when it did."""

    def __init__(self, queue: JobQueue) -> None:
        super().__init__()
        self.job = CurrentJob(queue, self)
        self.heard: list[object] = []
        self.running: list[bool] = []
        self.next: Callable[[], Iterator[object]] | None = None
        self.job.stepped.connect(self.on_stepped)
        self.job.ended.connect(self.on_ended)
        self.job.failed.connect(self.on_failed)

    def start(self, make_steps: Callable[[], Iterator[object]]) -> None:
        self.job.start("test", make_steps, Urgency.NEXT)

    def on_stepped(self, step: object) -> None:
        self.write(step)

    def on_ended(self, stopped: bool) -> None:
        self.write("stopped" if stopped else "ended")
        if self.next is not None:
            make_steps, self.next = self.next, None
            self.start(make_steps)

    def on_failed(self, error: object) -> None:
        self.write(str(error))

    def write(self, heard: object) -> None:
        self.heard.append(heard)
        self.running.append(self.job.running)


class Endless:
    """Steps without end; `made` is set when the first is on its way to the window, `closed` when they were closed."""

    def __init__(self, step: object) -> None:
        self.step = step
        self.made, self.closed = threading.Event(), threading.Event()

    def __call__(self) -> Iterator[object]:
        try:
            yield self.step
            while True:
                self.made.set()
                time.sleep(0.005)
                yield None
        finally:
            self.closed.set()


@pytest.fixture
def queue(qapp):
    queue = JobQueue("test")
    yield queue
    assert queue.close(5)


@pytest.fixture
def flow(queue):
    return Flow(queue)


def test_steps_and_end_are_told(flow, queue, qtbot):
    # GIVEN nothing that runs
    assert not flow.job.running
    # WHEN a job is started
    flow.start(lambda: iter([1, {"two": 2}]))
    assert flow.job.running
    qtbot.waitUntil(lambda: not queue.busy)
    # THEN all that it makes comes, and its end when it does not run any more
    assert flow.heard == [1, {"two": 2}, "ended"]
    assert flow.running == [True, True, False]


def test_a_step_of_a_stopped_job_that_was_on_its_way_is_never_told(flow, queue, qtbot):
    # GIVEN a job whose first step was made, but not told yet
    steps = Endless("old")
    flow.start(steps)
    assert steps.made.wait(5)
    assert flow.heard == []
    # WHEN it is stopped
    flow.job.stop()
    assert not flow.job.running
    qtbot.waitUntil(lambda: not queue.busy)
    # THEN it is over, and nobody has heard of the step, nor of the end
    assert flow.heard == []
    assert steps.closed.is_set()


def test_a_failure_of_a_stopped_job_that_was_on_its_way_is_never_told(flow, queue, qtbot):
    # GIVEN a job that has failed, of which the window does not know yet
    def failing() -> Iterator[object]:
        raise InputError("scan.jpg is empty (0 bytes): copy or scan it again.")
        yield

    flow.start(failing)
    other = threading.Event()

    def another() -> Iterator[object]:
        other.set()
        return iter(())

    CurrentJob(queue, flow).start("another", another, Urgency.NEXT)
    assert other.wait(5)
    # WHEN it is stopped
    flow.job.stop()
    qtbot.waitUntil(lambda: not queue.busy)
    # THEN nobody hears of the failure
    assert flow.heard == []


def test_another_job_takes_the_place_of_the_one_before(flow, queue, qtbot):
    # GIVEN a job whose first step was made, but not told yet
    old = Endless("old")
    flow.start(old)
    assert old.made.wait(5)
    # WHEN another is started
    flow.start(lambda: iter(["new"]))
    qtbot.waitUntil(lambda: not queue.busy)
    # THEN only that one is heard of, and the first is over
    assert flow.heard == ["new", "ended"]
    assert flow.running == [True, False]
    assert old.closed.is_set()


def test_a_failure_is_told_and_another_job_can_be_started(flow, queue, qtbot):
    # GIVEN a job that fails after a step
    def failing() -> Iterator[object]:
        yield 1
        raise InputError("scan.jpg is empty (0 bytes): copy or scan it again.")

    flow.start(failing)
    qtbot.waitUntil(lambda: not queue.busy)
    assert not flow.job.running
    # WHEN another is started
    flow.start(lambda: iter([2]))
    qtbot.waitUntil(lambda: not queue.busy)
    # THEN both are heard of, the failure once
    assert flow.heard == [1, "scan.jpg is empty (0 bytes): copy or scan it again.", 2, "ended"]
    assert flow.running == [True, False, True, False]


def test_the_end_of_a_job_can_start_the_next(flow, queue, qtbot):
    # GIVEN a flow that starts another job when it hears of the end of the first
    flow.next = lambda: iter(["next"])
    # WHEN the first is done
    flow.start(lambda: iter(["first"]))
    qtbot.waitUntil(lambda: not queue.busy)
    # THEN the next is heard of as well
    assert flow.heard == ["first", "ended", "next", "ended"]
    assert not flow.job.running


def test_stopping_again_or_where_nothing_runs_does_nothing(flow, queue, qtbot):
    # GIVEN a flow that has stopped before anything was started, and a job that is stopped twice
    flow.job.stop()
    flow.start(Endless("old"))
    flow.job.stop()
    flow.job.stop()
    qtbot.waitUntil(lambda: not queue.busy)
    # WHEN another job is started, and stopped when it is over
    flow.start(lambda: iter(["new"]))
    qtbot.waitUntil(lambda: not queue.busy)
    flow.job.stop()
    # THEN that job is heard of, to its end
    assert flow.heard == ["new", "ended"]


def test_a_job_that_somebody_else_stops_says_so(flow, queue, qtbot):
    # GIVEN a job that would go on for ever
    flow.start(Endless("line"))
    qtbot.waitUntil(lambda: bool(flow.heard))
    # WHEN all jobs of the queue are stopped
    queue.stop_all()
    qtbot.waitUntil(lambda: not queue.busy)
    # THEN its end is told, and that it was stopped
    assert flow.heard[0] == "line" and flow.heard[-1] == "stopped"
    assert not flow.job.running


def test_it_runs_when_the_queue_says_that_it_is_busy_and_until_the_end_is_told(flow, queue, qtbot):
    # GIVEN a window that looks whenever the queue becomes busy, or no longer is
    seen: list[tuple[bool, bool]] = []
    queue.busy_changed.connect(lambda busy: seen.append((busy, flow.job.running)))
    # WHEN a job is started and done
    flow.start(lambda: iter([1]))
    qtbot.waitUntil(lambda: "ended" in flow.heard)
    # THEN it ran both times
    assert seen == [(True, True), (False, True)]


def test_a_job_that_is_over_is_not_kept(flow, queue, qtbot):
    # GIVEN a job that is done, and one that was stopped
    flow.start(lambda: iter([1]))
    jobs = [weakref.ref(queue.jobs[0])]
    qtbot.waitUntil(lambda: not queue.busy)
    flow.start(Endless("old"))
    jobs.append(weakref.ref(queue.jobs[0]))
    flow.job.stop()
    qtbot.waitUntil(lambda: not queue.busy)
    # WHEN Python clears up
    gc.collect()
    # THEN both are gone, and the flow works on
    assert [job() for job in jobs] == [None, None]
    flow.start(lambda: iter(["new"]))
    qtbot.waitUntil(lambda: not queue.busy)
    assert flow.heard == [1, "ended", "new", "ended"]


@pytest.mark.parametrize("goes", ["destroyed", "forgotten"])
def test_a_job_is_stopped_when_its_flow_goes(queue, qtbot, goes):
    # GIVEN a flow with a job that would go on for ever, of which a step is on its way
    flow, steps = Flow(queue), Endless("line")
    heard = flow.heard
    flow.start(steps)
    assert steps.made.wait(5)
    # WHEN the flow goes, as with a dialog that is closed
    if goes == "destroyed":
        shiboken6.delete(flow)
    del flow
    gc.collect()
    # THEN the job is over soon, nothing is told any more, and the queue goes on
    qtbot.waitUntil(lambda: not queue.busy)
    assert steps.closed.is_set()
    assert heard == []
    after = Flow(queue)
    after.start(lambda: iter(["new"]))
    qtbot.waitUntil(lambda: not queue.busy)
    assert after.heard == ["new", "ended"]
