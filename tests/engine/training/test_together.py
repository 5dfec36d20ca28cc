"""Several processes learn as one: their gradients are averaged, and the loss of one of them ends the run."""

import csv
import multiprocessing
import threading
from contextlib import suppress

import numpy as np
import pytest
import torch

from hwr_desktop.engine.model_file import read_config
from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan
from hwr_desktop.engine.training import learning_loop, team
from hwr_desktop.engine.training.checkpoint import CHECKPOINT
from hwr_desktop.engine.training.learning_loop import learned
from hwr_desktop.engine.training.line_corpus import TrainingLine
from hwr_desktop.engine.training.options import TrainingOptions
from hwr_desktop.engine.training.shared_arrays import SharedArrays
from hwr_desktop.engine.training.shared_gradient import SharedGradient
from hwr_desktop.engine.training.team import own_seed, shared_out
from hwr_desktop.engine.training.train_reader import _ReaderCourse
from hwr_desktop.errors import TrainingError


def gradients_agreed(per_process):
    """What each of several threads has for gradients after they agreed; None stands for unusable ones."""
    shared, barrier = SharedGradient(5, len(per_process)), threading.Barrier(len(per_process))
    parameters = [[torch.nn.Parameter(torch.zeros(1)), torch.nn.Parameter(torch.zeros(2, 2))] for _ in per_process]

    def agree(process):
        for value, gradient in zip(parameters[process], per_process[process] or (None, None), strict=True):
            value.grad = gradient
        shared.agree(parameters[process], per_process[process] is not None, process, lambda: barrier.wait(10) and None)

    threads = [threading.Thread(target=agree, args=(at,)) for at in range(len(per_process))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    return [[value.grad for value in own] for own in parameters]


def test_all_processes_get_the_mean_gradient():
    # GIVEN the gradients of three processes, some laid out in memory as convolutions are
    given = [[torch.full((1,), float(n)), torch.arange(4.0).view(2, 2).t() * n] for n in (1, 2, 6)]
    # WHEN they agree
    agreed = gradients_agreed(given)
    # THEN each has the mean of all
    for own in agreed:
        assert own[0].tolist() == [3.0]
        assert own[1].tolist() == (torch.arange(4.0).view(2, 2).t() * 3).tolist()


def test_a_batch_that_one_process_cannot_use_is_passed_over_by_all():
    # GIVEN two processes, one without a usable gradient
    agreed = gradients_agreed([[torch.ones(1), torch.ones(2, 2)], None])
    # WHEN they have agreed, THEN none has one
    assert all(bool(value.isnan().all()) for own in agreed for value in own)


def test_shared_arrays_are_what_they_were_and_cannot_be_written_to():
    # GIVEN lines, one of them a part of a larger array, and numbers of another size
    ink = np.arange(48 * 30, dtype=np.uint8).reshape(48, 30)
    things = {"lines": [TrainingLine(ink, "a", "x"), TrainingLine(ink[:, 3:9], "b", "y")], "numbers": np.arange(3.0)}
    # WHEN they are put into shared memory
    opened = SharedArrays(things).opened()
    # THEN they come back the same, but not to be changed behind the others' backs
    assert [line.text for line in opened["lines"]] == ["a", "b"]
    assert np.array_equal(opened["lines"][0].ink, ink) and np.array_equal(opened["lines"][1].ink, ink[:, 3:9])
    assert opened["numbers"].tolist() == [0, 1, 2]
    with pytest.raises(ValueError, match="read-only"):
        opened["lines"][0].ink[0, 0] = 1


def test_threads_are_shared_out_among_a_few_processes():
    # GIVEN machines of one core, two and sixteen, one with a GPU, and a run of some seconds
    # WHEN the processes of a run are counted
    # THEN one core or a GPU makes one, two cores two, many no more than four, and a short run does not wait for others
    assert shared_out(1, "cpu", 60) == (1, 1)
    assert shared_out(2, "cpu", 60) == (2, 1)
    assert shared_out(16, "cpu", 60) == (4, 4)
    assert shared_out(16, "cuda", 60) == (1, 16)
    assert shared_out(2, "cpu", 0.1) == (1, 2)


def test_each_process_and_each_part_of_a_run_draws_its_own_batches():
    # GIVEN two processes, and a run taken up after a minute
    # WHEN their seeds are asked for, THEN they differ, and are the same when asked again
    seeds = [own_seed(1, process, spent) for process in (0, 1) for spent in (0.0, 60.0)]
    assert len(set(seeds)) == 4 and seeds[0] == own_seed(1, 0, 0.5)


class ClockOfSixSteps:
    """A clock for which each step takes a sixth of the run, however slow the machine is."""

    minutes = 1.0

    def __init__(self):
        self.looks = 0

    @classmethod
    def started(cls, minutes, spent_s):
        return cls()

    @property
    def elapsed_s(self):
        return 10.0 * self.looks

    @property
    def share(self):
        self.looks += 1
        return min((self.looks - 1) / 6, 1.0)


@pytest.fixture
def small_course(tmp_path, monkeypatch):
    """A reader so small that it costs nothing, lines to learn and to check by, and a run of two processes."""
    monkeypatch.setattr(team, "WORTH_MINUTES", 0.0)
    monkeypatch.setattr(learning_loop, "REPORT_STEPS", 2)
    alphabet = Alphabet("ab ")
    rng = np.random.default_rng(0)
    lines = [TrainingLine(rng.integers(0, 255, (48, 90), np.uint8), "ab ba", "drawn") for _ in range(20)]
    plan = NetworkPlan(len(alphabet), stem=2, middle=2, deep=2, top=4, hidden=4, layers=1)
    options = TrainingOptions((), tmp_path / "out", minutes=30, threads=2, device="cpu")
    return _ReaderCourse(options, LineReader(plan), alphabet, lines, lines[:3]), options


def test_two_processes_learn_check_and_write_as_one(small_course, monkeypatch):
    # GIVEN a small course
    monkeypatch.setattr(learning_loop, "Clock", ClockOfSixSteps)
    course, options = small_course
    # WHEN two processes learn it
    said = [report.message for report in learned(course, options)]
    # THEN the run tells of both, and has written a model
    assert said[0] == "2 processes learn together"
    assert "lines/s" in said[1] and "CER" in said[-1] and said[-1].startswith("done after")
    assert read_config(options.out, "reader")["alphabet"] == "ab "
    # AND both halves of each batch were counted
    rows = list(csv.DictReader((options.out / "curves.csv").read_text().splitlines()))
    assert int(rows[0]["lines"]) == 2 * 96 and float(rows[0]["memory_mb"]) > 100
    assert rows[-1]["cer"] and (options.out / "curves.png").read_bytes().startswith(b"\x89PNG")
    # AND nothing is left behind
    assert not multiprocessing.active_children() and not (options.out / CHECKPOINT).exists()


def test_a_process_that_dies_ends_the_run_with_a_sentence_and_its_checkpoint_stays(small_course, monkeypatch):
    # GIVEN a run of two processes that has set down a checkpoint
    monkeypatch.setattr(learning_loop, "CHECKPOINT_S", 0.0)
    course, options = small_course
    run = learned(course, options)
    while "CER" not in next(run).message:
        pass
    # WHEN the other process is killed
    for process in multiprocessing.active_children():
        process.kill()
    # THEN the run ends and says why and what to do
    with pytest.raises(TrainingError, match=r"was killed.*--resume"):
        for _ in range(100):
            next(run)
    assert (options.out / CHECKPOINT).exists()


def test_a_run_that_is_given_up_leaves_no_process_behind(small_course):
    # GIVEN a run of two processes
    course, options = small_course
    run = learned(course, options)
    next(run), next(run)
    assert multiprocessing.active_children()
    # WHEN it is interrupted as by Ctrl-C
    with suppress(KeyboardInterrupt):
        run.throw(KeyboardInterrupt)
    # THEN the other process has ended too
    assert not multiprocessing.active_children()
