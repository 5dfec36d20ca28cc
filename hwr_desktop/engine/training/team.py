"""Several processes of few threads that learn as one: two of one thread train 1.2 to 1.6 times as many lines as one
of two.

The leader, in whose process the run was begun, tells the others over a pipe each what share of the run is over, and
all average their gradients through shared memory. So all weights stay the same, and the leader alone has the clock,
reports, checks and writes. The pipes also say who is alive: a follower whose leader has gone ends at once, and a
follower that is gone, or silent for long, ends the run.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any

import numpy as np
import torch

from hwr_desktop.engine import torch_setup
from hwr_desktop.engine.training.batches_ahead import BatchesAhead
from hwr_desktop.engine.training.learner import Learner
from hwr_desktop.engine.training.lesson import Course
from hwr_desktop.engine.training.progress import memory_mb, own_memory_mb
from hwr_desktop.engine.training.shared_arrays import SharedArrays
from hwr_desktop.engine.training.shared_gradient import SharedGradient
from hwr_desktop.errors import TrainingError

PATIENCE_S = 900
"""So long a step, or getting ready, may take before a process is given up; checking takes far less."""
LEAVING_S = 20.0
MOST_PROCESSES = 4
"""More would learn from larger and larger batches, each holding another GB; further threads are shared out."""
KILLED = -9
WORTH_MINUTES = 1.0
"""A shorter run would be over before a second process has started."""


def shared_out(threads: int, device: str, minutes: float) -> tuple[int, int]:
    """How many processes a run of so many threads is given, and the threads of each."""
    if device != "cpu" or minutes < WORTH_MINUTES:
        return 1, threads
    processes = min(threads, MOST_PROCESSES)
    return processes, threads // processes


def own_seed(seed: int, process: int, spent_s: float) -> int:
    """A seed for one process of a run, another one when the run is taken up again."""
    return int(np.random.SeedSequence([seed, process, int(spent_s)]).generate_state(1)[0] >> 1)


@dataclass(frozen=True, slots=True)
class Done:
    """What one process tells of its part of a step: the loss (not a number where it was passed over), how much was in
    its batch, and its largest memory so far in MB, without what it shares."""

    loss: float
    size: int
    memory_mb: float


@dataclass(frozen=True, slots=True)
class _Place:
    """A process's number among all, its threads, and its seed."""

    process: int
    threads: int
    seed: int


class Team:
    """The processes of a run as the leader sees them; with one process there is only the leader.

    Raises TrainingError from every call when another process ends or keeps silent.
    """

    def __init__(self, learner: Learner, course: Course, seeds: Sequence[int], threads: int) -> None:
        """Start as many processes as there are seeds, the leader counted in, each to use so many threads.

        The samples of the course are moved to memory that all share.
        """
        self._learner = learner
        self._course = course
        self._processes: list[Any] = []
        self._pipes: list[Connection] = []
        self._gradient: SharedGradient | None = None
        self._seed = seeds[0]
        if len(seeds) > 1:
            numbers = sum(value.numel() for value in learner.parameters)
            self._gradient = SharedGradient(numbers, len(seeds))
            self._start([_Place(at, threads, seeds[at]) for at in range(1, len(seeds))])

    def _start(self, places: list[_Place]) -> None:
        """Start the other processes."""
        shared = SharedArrays((self._learner, self._course))
        self._course.samples = shared.opened()[1].samples
        context = get_context("spawn")
        for place in places:
            own, other = context.Pipe()
            process = context.Process(target=_follow, args=(other, shared, self._gradient, place))
            try:
                with _interrupts_left_to_leader():
                    process.start()
            except ConnectionError:  # it died while it was told what to do
                raise self._failure("could not start") from None
            other.close()  # or this process would keep the pipe open after the other has gone
            self._processes.append(process)
            self._pipes.append(own)

    def __enter__(self) -> Team:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the other processes, which takes no more than a step; one that does not listen is killed."""
        for pipe in self._pipes:
            pipe.close()
        for process in self._processes:
            process.join(LEAVING_S)
            if process.is_alive():
                process.kill()
                process.join()

    @contextmanager
    def ready(self) -> Iterator[BatchesAhead]:
        """The leader's own batches, once all processes are ready to learn."""
        torch.manual_seed(self._seed)
        with self._course.begun(self._seed, 1 + len(self._pipes)), BatchesAhead(self._course.batch) as ahead:
            self._heard()
            yield ahead

    def step(self, batch: Any, share: float) -> list[Done]:
        """One step of all processes, the leader's with this batch; what each tells of it, the leader first."""
        self._tell(share)
        loss = self._learner.step(batch, share, None if self._gradient is None else self._agree)
        own = Done(loss, len(self._learner.lesson.inputs(batch)), memory_mb())
        return [own, *self._heard()]

    def _agree(self, parameters: Any, usable: bool) -> None:
        assert self._gradient is not None
        self._gradient.agree(parameters, usable, 0, self._meet)

    def _meet(self) -> None:
        self._heard()
        self._tell(None)

    def _tell(self, what: float | None) -> None:
        """Send something to all others."""
        for at, pipe in enumerate(self._pipes):
            try:
                pipe.send(what)
            except ConnectionError:
                raise self._lost(at) from None

    def _heard(self) -> list[Any]:
        """What each of the others says next."""
        answers = []
        for at, pipe in enumerate(self._pipes):
            try:
                if not _speaks(pipe):
                    raise self._failure(f"has not answered for {PATIENCE_S // 60} minutes")
                answers.append(pipe.recv())
            except (EOFError, ConnectionError):
                raise self._lost(at) from None
        return answers

    def _lost(self, at: int) -> TrainingError:
        """The error for a process that has ended."""
        self._processes[at].join(LEAVING_S)
        code = self._processes[at].exitcode
        if code == KILLED:
            return self._failure("was killed, as happens when memory runs out")
        return self._failure(f"has ended, with code {code}")

    def _failure(self, what: str) -> TrainingError:
        return TrainingError(
            f"One of the processes that train {what}; take the run up again with --resume, and with --threads 1 where "
            "memory is short."
        )


def _speaks(pipe: Connection) -> bool:
    """Whether something can be received. The waiting is counted by the second, so that a run which was stopped and
    sent on, or a machine that slept, does not count as silence."""
    return any(pipe.poll(1.0) for _ in range(PATIENCE_S))


@contextmanager
def _interrupts_left_to_leader() -> Iterator[None]:
    """Processes started within ignore Ctrl-C, which reaches all of them: they end when the leader does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _follow(
    pipe: Connection, shared: SharedArrays[tuple[Learner, Course]], gradient: SharedGradient, place: _Place
) -> None:
    """The whole life of a process that is not the leader."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    torch_setup.prepare(place.threads)
    learner, course = shared.opened()
    torch.manual_seed(place.seed)

    def meet() -> None:
        pipe.send(None)
        pipe.recv()

    def agree(parameters: Any, usable: bool) -> None:
        gradient.agree(parameters, usable, place.process, meet)

    with (
        suppress(EOFError, ConnectionError),  # the leader has gone: it has said why, or was killed
        course.begun(place.seed, gradient.processes),
        BatchesAhead(course.batch) as ahead,
    ):
        pipe.send(None)
        while True:
            share = pipe.recv()
            batch = ahead.next(share)
            loss = learner.step(batch, share, agree)
            pipe.send(Done(loss, len(course.inputs(batch)), own_memory_mb()))
