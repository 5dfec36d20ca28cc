"""The loop of every training run by the clock: learn, report, check, set down what there is, and end annealed."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Sequence
from statistics import fmean

import torch

from hwr_desktop.engine.training.averaged_weights import AveragedWeights
from hwr_desktop.engine.training.batches_ahead import BatchesAhead
from hwr_desktop.engine.training.checkpoint import CHECKPOINT, Checkpoint, Headway
from hwr_desktop.engine.training.curves import CurvePoint, Curves
from hwr_desktop.engine.training.learner import Learner
from hwr_desktop.engine.training.lesson import Course
from hwr_desktop.engine.training.options import TrainingOptions
from hwr_desktop.engine.training.progress import Clock, Progress
from hwr_desktop.engine.training.team import Done, Team, own_seed, shared_out

CHECKPOINT_S = 180.0
REPORT_STEPS = 50


def learned(course: Course, options: TrainingOptions) -> Iterator[Progress]:
    """Learn the course until the time is over, yielding a report now and then; the averaged weights are written.

    A run that was interrupted is taken up where the options say so. Raises ModelError for a checkpoint that does not
    fit, TrainingError where a process that helps is lost; the last checkpoint stays.
    """
    processes, threads = shared_out(options.threads or os.cpu_count() or 1, course.device, options.minutes)
    torch.set_num_threads(threads)
    yield from _Run(course, options, processes, threads).reports()


class _Run:
    """One training run with all that goes along with it."""

    def __init__(self, course: Course, options: TrainingOptions, processes: int, threads: int) -> None:
        self.course = course
        self.options = options
        self.processes = processes
        self.threads = threads
        self.learner = Learner(course)
        self.average = AveragedWeights(course.network, course.average_decay)
        self.checkpoint = Checkpoint(options.out / CHECKPOINT, course.network, self.learner.optimiser, self.average)
        self.curves = Curves(options.out, course.counted, course.measure)
        self.headway = Headway()

    def reports(self) -> Iterator[Progress]:
        """The whole run."""
        if self.options.resume:
            self.headway = self.checkpoint.load()
            self.curves.take_up(self.headway.steps)
            yield Progress(self._taken_up, self.headway.steps)
        if self.processes > 1:
            yield Progress(f"{self.processes} processes learn together", 0)
        seeds = [own_seed(self.options.seed, at, self.headway.spent_s) for at in range(self.processes)]
        with Team(self.learner, self.course, seeds, self.threads) as team, team.ready() as ahead:
            yield from self._steps(team, ahead)
        result = self._looked_at()
        self.checkpoint.remove()
        said = f"done after {self.headway.steps} steps{result}; the weights are in {self.options.out}"
        yield Progress(said, self.headway.steps)

    @property
    def _taken_up(self) -> str:
        """What is said of where a run goes on."""
        if not self.headway.steps:
            return f"there is no checkpoint in {self.options.out} yet; the run begins anew"
        left = max(self.options.minutes - self.headway.spent_s / 60.0, 0.0)
        return f"taken up after {self.headway.steps} steps, with {left:.1f} min left"

    def _steps(self, team: Team, ahead: BatchesAhead) -> Iterator[Progress]:
        """The steps of the run, and its reports."""
        clock = Clock.started(self.options.minutes, self.headway.spent_s)
        saved_s = clock.elapsed_s
        tally = _Tally(saved_s)
        while (share := clock.share) < 1.0:
            done = team.step(ahead.next(share), share)
            if math.isfinite(done[0].loss):
                self.average.update(self.course.network)
            tally.add(done)
            seen = self.headway.seen + sum(part.size for part in done)
            self.headway = Headway(clock.elapsed_s, self.headway.steps + 1, seen)
            if self.headway.steps % REPORT_STEPS == 0:
                point = tally.point(self.headway)
                self.curves.add(point)
                tally = _Tally(clock.elapsed_s)
                yield self._report(point, (1 - clock.share) * clock.minutes)
            if clock.elapsed_s - saved_s > CHECKPOINT_S:
                self.checkpoint.save(self.headway)
                result = self._looked_at()
                saved_s = clock.elapsed_s
                tally.pause(saved_s - self.headway.spent_s)
                yield Progress(f"step {self.headway.steps}{result}", self.headway.steps)

    def _report(self, point: CurvePoint, minutes_left: float) -> Progress:
        """What is said of a point of the curves."""
        return Progress(
            f"step {point.step}  {point.seen} {self.course.counted}  loss {point.loss:.4f}  "
            f"{point.a_second:.0f} {self.course.counted}/s  {minutes_left:.1f} min left  {point.memory_mb:.0f} MB",
            point.step,
        )

    def _looked_at(self) -> str:
        """Write the averaged weights, check them and draw the curves; says how good they are, after a colon."""
        self.course.write(self.average.state)
        checked = self.course.checked(self.average.state, self.processes * self.threads)
        if checked is not None:
            now = self.headway
            self.curves.add(CurvePoint(now.spent_s, now.steps, now.seen, checked=checked.figure))
        self.curves.draw()
        return "" if checked is None else f": {checked.words}"


class _Tally:
    """What happened since the last report, which was made when the run had taken `began_s` seconds."""

    def __init__(self, began_s: float) -> None:
        self.began_s = began_s
        self.done: list[Done] = []
        self.memory_mb = 0.0

    def add(self, done: Sequence[Done]) -> None:
        """Take in a step of all processes."""
        self.done += done
        self.memory_mb = sum(part.memory_mb for part in done)

    def pause(self, seconds: float) -> None:
        """So long nothing was learned."""
        self.began_s += seconds

    def point(self, headway: Headway) -> CurvePoint:
        """The row of the curves for it."""
        losses = [part.loss for part in self.done if math.isfinite(part.loss)]
        rate = sum(part.size for part in self.done) / max(headway.spent_s - self.began_s, 1e-9)
        loss = fmean(losses) if losses else math.nan
        return CurvePoint(headway.spent_s, headway.steps, headway.seen, loss, rate, self.memory_mb)
