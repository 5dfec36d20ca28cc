"""The clock jumps between edits, back and forth by up to years: order, undo and backups do not heed it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from hwr_desktop.document import edits
from hwr_desktop.errors import HwrError
from hwr_desktop.store import drafts, journal
from hwr_desktop.store.care import backups
from hwr_desktop.store.project_file import ProjectFile
from tests.torture import moments, typing_session
from tests.torture.nursery import Nursery
from tests.torture.project_state import state_in
from tests.torture.set_clock import set_clock
from tests.torture.trial import Outcome, Property, Trial, TryOnce

JUMPS_S = (0.0, 0.1, -1.0, 3600.0, -3600.0, 86_400.0, -86_400.0, 366 * 86_400.0, -366 * 86_400.0, 40 * 366 * 86_400.0)
PAUSES_S = (0.1, 1.0, 4.9, 5.1, 60.0)
EDITS = 40
EARLIEST, LATEST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2190, 1, 1, tzinfo=UTC)


class _Time:
    """What the clock on the wall says, which jumps, and how much time has really gone by."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self.wall, self.gone_by = datetime(2026, 3, 29, 0, 59, 58, tzinfo=UTC), 1000.0

    def go_on(self) -> float:
        """Some seconds, which are returned, and mostly a jump."""
        pause = self._chance.choice(PAUSES_S)
        self.gone_by += pause
        there = self.wall + timedelta(seconds=pause + self._chance.choice(JUMPS_S))
        self.wall = min(max(there, EARLIEST), LATEST)
        return pause


def work(say: Callable[[str], None], folder: str, seed: str) -> None:
    """Type while the clock jumps, and say what is wrong afterwards, once with `FAULT`."""
    chance = Random(seed)
    time = _Time(chance)
    set_clock(lambda: time.wall)
    journal.monotonic = lambda: time.gone_by  # type: ignore[attr-defined]
    os.environ["HWR_DATA_DIR"] = folder
    fault = _typed(Path(folder) / "letters", time, chance) or _drafts(time)
    if fault:
        say(f"FAULT {json.dumps(fault)}")


def _typed(folder: Path, time: _Time, chance: Random) -> str:
    """Type in two lines, now and then with a new window; the first thing that is wrong."""
    file = ProjectFile.create(folder)
    file.add_pages([typing_session.new_page("p0", "0.png", 2)], "Add page")
    before = [state_in(file)]
    """The state before each step that undo is to take back, the last one at the end."""
    texts: dict[str, list[str]] = {line.id: [] for line in file.page("p0").lines}
    last = ""
    for number in range(EDITS):
        pause = time.go_on()
        line = chance.choice(list(texts))
        if chance.random() < 0.1:
            file.close()
            file, last = ProjectFile.open(folder), ""
        if chance.random() < 0.2:
            list(backups.backing_up(file.file, now=lambda: time.wall.replace(tzinfo=None)))
            newest = backups.backups_of(folder)[0]
            if newest.state.last_row != number + 1:
                return f"the newest backup, {newest.path.name}, is not that of change {number + 1}"
        if line != last or pause >= journal.PAUSE_S:
            before.append(state_in(file))
        page = edits.with_text(file.page("p0"), line, f"text {number}")
        file.edit(page, "Typing", f"text:{line}")
        texts[line].append(f"text {number}")
        last = line
    fault = _history(file, texts) or _travel(file, before)
    known = backups.backups_of(folder)
    file.close()
    changes = [each.state.last_row for each in known]
    if changes != sorted(changes, reverse=True):
        return f"the backups are in the order of {changes}"
    for each in known[:2]:
        backups.unpacked(each.path, folder / "unpacked.hwr")
        (folder / "unpacked.hwr").unlink()
    return fault


def _history(file: ProjectFile, texts: dict[str, list[str]]) -> str:
    for line, typed in texts.items():
        told = [entry.after for entry in file.history("p0", line)]
        if told != typed:
            return f"the history of {line} is {told}, but {typed} was typed"
    return ""


def _travel(file: ProjectFile, before: list[str]) -> str:
    newest = state_in(file)
    for state in reversed(before[1:]):
        file.undo()
        if state_in(file) != state:
            return "undo took back another step than what was typed without a pause of five seconds"
    while file.redo():
        pass
    return "" if state_in(file) == newest else "redo did not lead to where undo began"


def _drafts(time: _Time) -> str:
    """Make drafts while the clock jumps or stands still; all are there and open."""
    made = set()
    for number in range(4):
        with drafts.new_draft() as draft:
            draft.add_pages([typing_session.new_page(f"p{number}", "0.png")], "Add page")
            made.add(draft.folder)
        os.utime(draft.file, (time.wall.timestamp(),) * 2)
        if number % 2:
            time.go_on()
    listed = drafts.list_drafts()
    if set(listed) != made or len(listed) != 4:
        return f"{len(listed)} of 4 drafts are listed"
    for folder in listed:
        ProjectFile.open(folder).close()
    return ""


@contextmanager
def begin(room: Path) -> Iterator[TryOnce]:
    """A child for each trial, since it is given a clock for good."""
    with Nursery(__name__) as nursery:

        def try_once(number: int) -> Trial:
            folder = room / str(number)
            folder.mkdir()
            try:
                life = moments.life(nursery.child(work, folder, number))
            except (HwrError, OSError) as error:
                return Trial(number, Outcome.BROKEN, repr(error))
            finally:
                shutil.rmtree(folder)
            faults = [json.loads(word.removeprefix("FAULT ")) for word in life.words if word.startswith("FAULT")]
            if life.failure or not life.ended:
                return Trial(number, Outcome.BROKEN, life.failure or "it did not come to its end")
            return Trial(number, Outcome.LOST if faults else Outcome.SURVIVED, "; ".join(faults))

        yield try_once


PROPERTIES = (
    Property(
        "clock-jumps",
        "The clock jumps between edits",
        "History and undo are in the order of the work, backups too, and all drafts are found.",
        200,
        begin,
    ),
)
