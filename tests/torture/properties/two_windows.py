"""Two windows on one project: one has it, the other is told who does, and a killed one holds nothing."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

from hwr_desktop.document import edits
from hwr_desktop.errors import ProjectError
from hwr_desktop.store.project_file import ProjectFile
from tests.torture import typing_session
from tests.torture.nursery import FAILED, Child, Nursery
from tests.torture.trial import Outcome, Property, Trial, TryOnce

LIMIT_S = 60.0
FREED = "open again after a kill (s)"


def window(say: Callable[[str], None], folder: str, name: str, make: str) -> None:
    """Open or make a project, type, and hold on to it until somebody else ends it; say so where it is refused."""
    try:
        file = ProjectFile.create(Path(folder)) if make == "True" else ProjectFile.open(Path(folder))
    except ProjectError as error:
        say(f"REFUSED {error}")
        return
    with closing(file):
        say("HELD")
        if not file.project.pages:
            file.add_pages([typing_session.new_page("p0", "0.png")], "Add page")
        page = file.page(file.project.pages[0])
        for number in range(1, 300):
            page = edits.with_text(page, page.lines[0].id, f"{name} {number}")
            file.edit(page, "Typing", f"text:{number % 3}")
            say(f"ACK {number}")
        time.sleep(LIMIT_S)


@contextmanager
def begin(room: Path) -> Iterator[TryOnce]:
    """A project as a model, of which each trial has a copy."""
    model = room / "model"
    with ProjectFile.create(model) as file:
        file.add_pages([typing_session.new_page("p0", "0.png")], "Add page")
    with Nursery(__name__) as nursery:

        def try_once(number: int) -> Trial:
            folder = room / f"letters {number}"
            if number % 3:
                shutil.copytree(model, folder)
            try:
                seconds = _race(nursery, folder, Random(number), make=number % 3 == 0)
            except AssertionError as error:
                return Trial(number, Outcome.BROKEN, str(error))
            except (ProjectError, OSError) as error:
                return Trial(number, Outcome.LOST, f"the project did not open after all: {error}")
            finally:
                shutil.rmtree(folder, ignore_errors=True)
            return Trial(number, Outcome.SURVIVED, "", {FREED: round(seconds, 4)})

        yield try_once


def _race(nursery: Nursery, folder: Path, chance: Random, make: bool) -> float:
    """Two windows at the same moment, then a third; the one that has the project is killed. Returns how long the next
    one took to open it. Raises AssertionError that says what is wrong."""
    with (
        closing(nursery.child(window, folder, "one", make)) as one,
        closing(nursery.child(window, folder, "two", make)) as two,
    ):
        one.go()
        two.go()
        first = {child: _first_word(child) for child in (one, two)}
        holders = [child for child in first if first[child] == "HELD"]
        assert len(holders) == 1, f"of two windows {len(holders)} hold the project: {sorted(first.values())}"
        holder, name = holders[0], "one" if holders[0] is one else "two"
        _check_refusal(first[two if holder is one else one], folder, holder.pid, make)
        with closing(nursery.child(window, folder, "three", False)) as third:
            third.go()
            refusal = _first_word(third)
        _check_refusal(refusal, folder, holder.pid, False)
        assert str(holder.pid) in refusal, f"it is not said who holds it: {refusal}"
        end = time.monotonic() + chance.uniform(0.0, 0.1)
        words = list(holder.words(end))
        holder.kill()
        words += holder.words(time.monotonic() + LIMIT_S)
        assert holder.is_dead(time.monotonic() + LIMIT_S), "it does not die"
    began = time.monotonic()
    with ProjectFile.open(folder) as file:
        seconds = time.monotonic() - began
        kept = [int(word.split()[1]) for word in words if word.startswith("ACK")][-1:]
        text = file.page("p0").lines[0].text if file.project.pages else ""
        writer, _, number = text.partition(" ")
        if kept:
            assert writer == name, f"{text!r} is kept, but {name} wrote"
            assert int(number) in (kept[0], kept[0] + 1), f"{text!r} is kept, but {kept[0]} was acknowledged"
    return seconds


def _first_word(child: Child) -> str:
    word = next(child.words(time.monotonic() + LIMIT_S), "nothing")
    assert not word.startswith(FAILED), word
    return word


def _check_refusal(words: str, folder: Path, holder: int, make: bool) -> None:
    """Raises AssertionError unless it is a sentence with the folder, and with nobody else as the one who holds it."""
    assert words.startswith("REFUSED The ") and folder.name in words, f"the other was told: {words}"
    assert "process" not in words or f"process {holder} " in words, f"{holder} holds it, but the other was told {words}"
    assert make or "open in another window" in words, f"the other was told: {words}"


PROPERTIES = (
    Property(
        "two-windows",
        "Two windows race for one project",
        "One of them has it, the other is told who does, no edit is lost, and after a kill it opens again at once.",
        200,
        begin,
    ),
)
