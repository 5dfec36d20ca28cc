"""A hand is learned by a child process: it can be paused, ended and taken up, and its death is told in a sentence."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hwr_desktop import child_process
from hwr_desktop.engine.lessons.learning import LessonControl, learning
from hwr_desktop.engine.lessons.lesson import Lesson
from hwr_desktop.engine.lessons.lesson_steps import LessonBegun, LessonLearned, LessonStep
from hwr_desktop.engine.lessons.told import Told
from hwr_desktop.errors import GroundTruthError, InputError, ModelError, TrainingError

pytestmark = pytest.mark.usefixtures("quickly")
PROC = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are watched through /proc")
MakeLesson = Callable[..., Lesson]


def children(folder: Path) -> list[int]:
    """The living processes that learn in that folder."""
    found = []
    for status in Path("/proc").glob("[0-9]*"):
        try:
            words = (status / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if b"lesson_child" in words and os.fsencode(folder) in words:
            found.append(int(status.name))
    return found


def gone(folder: Path) -> bool:
    """Whether no process learns in that folder any more, after a while at the most."""
    until = time.monotonic() + 60
    while children(folder) and time.monotonic() < until:
        time.sleep(0.1)
    return not children(folder)


def reached(steps: Iterator[Told], done: int) -> LessonStep:
    """The first step told that is so far."""
    return next(step for step in steps if isinstance(step, LessonStep) and step.done >= done)


def test_a_hand_is_learned_to_the_end(lesson: MakeLesson) -> None:
    # GIVEN a lesson of twenty lines
    # WHEN it is learned
    told = list(learning(lesson(), LessonControl()))

    # THEN it is told what it begins with, how far it is, and what came of it
    begun = [each for each in told if isinstance(each, LessonBegun)]
    steps = [each for each in told if isinstance(each, LessonStep)]
    learned = told[-1]
    assert begun == [LessonBegun(20, "cpu")]
    assert steps[-1].done == steps[-1].steps
    assert isinstance(learned, LessonLearned)
    assert learned.lines == len(learned.learned) and learned.lines + learned.measured_on == 20
    assert set(learned.learned) < {f"p1/l{at}" for at in range(20)}
    # AND the weights are there and belong to that reader
    from hwr_desktop.engine.recognition.hand_weights import HandWeights, fingerprint

    assert HandWeights.read(learned.weights.parent).base == learned.base == fingerprint(lesson().reader)

    # WHEN its owner ended before these were kept THEN the same comes of it at once
    again = list(learning(lesson(), LessonControl()))
    assert again[-1] == learned and not [each for each in again if isinstance(each, LessonStep) and each.steps]

    # WHEN it is learned onwards from there THEN it tells all lines that it has learned, the earlier ones too
    earlier = frozenset({*learned.learned[3:], "p9/l9"})
    kept = lesson().folder.parent / "1"
    HandWeights.read(learned.weights.parent).write(kept)
    onwards = list(learning(replace(lesson(), present=kept, learned=earlier, onwards=True), LessonControl()))[-1]
    assert isinstance(onwards, LessonLearned) and onwards.onwards
    assert earlier <= set(onwards.learned) and onwards.lines == len(onwards.learned) - 1


@PROC
def test_a_child_that_is_too_slow_for_whoever_waits_is_ended_and_what_it_set_down_stays(lesson: MakeLesson) -> None:
    # GIVEN a lesson that was set down once, is learned again for somebody in haste, and hangs
    same = lesson()
    begun = learning(same, LessonControl())
    before = reached(begun, 13)
    begun.close()
    steps = learning(same, LessonControl(0.2))
    reached(steps, before.done + 1)
    os.kill(children(same.folder)[0], signal.SIGSTOP)
    # WHEN it is closed THEN that takes no longer
    closed = time.monotonic()
    steps.close()
    assert time.monotonic() - closed < 3 and gone(same.folder)
    # AND it goes on from where it was set down
    again = learning(same, LessonControl())
    assert reached(again, 1).done > before.done
    again.close()


def test_closed_in_the_middle_the_same_lesson_goes_on_there_and_another_begins_anew(lesson: MakeLesson) -> None:
    # GIVEN a lesson that was closed after some steps
    same = lesson()
    begun = learning(same, LessonControl())
    before = reached(begun, 13)
    begun.close()
    assert list(same.folder.glob("*.unfinished"))

    # WHEN it is begun again THEN it goes on from there
    again = learning(same, LessonControl())
    assert reached(again, 1).done > before.done
    again.close()

    # WHEN a line says something else THEN that is another lesson, which begins anew, and the old work goes
    page = same.pages[0]
    lines = (replace(page.lines[0], text="abba"), *page.lines[1:])
    other = learning(replace(same, pages=(replace(page, lines=lines),)), LessonControl())
    assert reached(other, 1).done == 1
    other.close()
    assert len(list(same.folder.glob("*.unfinished"))) <= 1


@PROC
def test_it_rests_while_it_is_paused(lesson: MakeLesson) -> None:
    # GIVEN a lesson that is being learned
    control, given = LessonControl(), lesson()
    steps = learning(given, control)
    reached(steps, 1)

    # WHEN it is paused
    control.pause()
    until = time.monotonic() + 30
    resting = [next(steps)]
    while len(resting) < 8 or resting[-1] != resting[-4]:
        resting.append(next(steps))
        assert time.monotonic() < until
    # THEN it takes no further step, while whoever waits is told now and then
    assert resting[-1] == next(steps) == next(steps)

    # WHEN it may go on THEN it does
    control.go_on()
    assert isinstance(resting[-1], LessonStep)
    reached(steps, resting[-1].done + 1)

    # WHEN it is closed while it is paused THEN nothing is left of it
    control.pause()
    next(steps)
    steps.close()
    assert gone(given.folder)


@PROC
def test_a_child_that_is_killed_is_told_in_a_sentence(lesson: MakeLesson) -> None:
    # GIVEN a lesson that is being learned
    given = lesson()
    steps = learning(given, LessonControl())
    reached(steps, 1)
    # WHEN the system kills its process, as where memory runs out
    os.kill(children(given.folder)[0], signal.SIGKILL)
    # THEN a sentence says so
    with pytest.raises(TrainingError, match="broke off"):
        list(steps)


@PROC
def test_it_ends_with_its_owner_and_sets_its_work_down(lesson: MakeLesson, tmp_path: Path) -> None:
    # GIVEN a program that has a hand learned and is killed after some steps
    from hwr_desktop.engine.lessons.lesson_file import write_lesson

    given = lesson()
    write_lesson(given)
    (tmp_path / "owner.py").write_text(
        "import os, pathlib, sys\n"
        "from hwr_desktop import child_process\n"
        f"child_process.FIRST_WORDS = {child_process.FIRST_WORDS!r}\n"
        "from hwr_desktop.engine.lessons.learning import LessonControl, learning\n"
        "from hwr_desktop.engine.lessons.lesson_file import read_lesson\n"
        "from hwr_desktop.engine.lessons.lesson_steps import LessonStep\n"
        "for step in learning(read_lesson(pathlib.Path(sys.argv[1])), LessonControl()):\n"
        "    if isinstance(step, LessonStep) and step.done == 3:\n"
        "        print('torch' in sys.modules, flush=True)\n"
        "        os._exit(0)\n"
    )
    paths = os.pathsep.join([str(tmp_path), *sys.path])
    owner = [sys.executable, "-m", "owner", str(given.folder)]
    ended = subprocess.run(owner, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, check=True)

    # THEN the owner never needed torch, the child is gone, its work is set down, and it said nothing aloud
    assert (ended.stdout, ended.stderr) == ("False\n", "")
    assert gone(given.folder)
    assert list(given.folder.glob("*.unfinished"))


def test_a_page_whose_scan_is_missing_is_passed_over_and_told(lesson: MakeLesson, tmp_path: Path) -> None:
    # GIVEN a lesson of enough lines, and a page more whose scan is not there
    given = lesson()
    gone = replace(given.pages[0], page_id="p2", scan=tmp_path / "gone.png")
    # WHEN it is learned THEN it is told which page was passed over, and the others teach
    steps = learning(replace(given, pages=(gone, *given.pages)), LessonControl())
    begun = next(step for step in steps if isinstance(step, LessonBegun))
    assert begun == LessonBegun(20, "cpu", ("p2",))
    assert reached(steps, 1)
    steps.close()


def test_what_is_missing_is_said_in_a_sentence(lesson: MakeLesson, tmp_path: Path) -> None:
    # GIVEN a scan that is not there, too few lines, and a folder that is no reader
    given = lesson()
    (page,) = given.pages
    no_scan = replace(given, pages=(replace(page, scan=tmp_path / "gone.png"),))
    too_few = replace(given, pages=(replace(page, lines=page.lines[:3]),))
    no_reader = replace(given, reader=tmp_path)

    # WHEN they are to be learned THEN a sentence of the right kind says what is wrong
    for wrong, kind, words in (
        (no_scan, InputError, "gone.png"),
        (too_few, GroundTruthError, "too few"),
        (no_reader, ModelError, str(tmp_path)),
    ):
        with pytest.raises(kind, match=words):
            list(learning(wrong, LessonControl()))
