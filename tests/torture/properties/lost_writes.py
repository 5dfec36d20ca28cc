"""A power cut: what was not synced is lost in part and out of order, and the program opens what is left."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.torture.disk_states import Made, PlayedDisk, recording
from tests.torture.faults import Call
from tests.torture.io_actions import ACTIONS
from tests.torture.io_child import Child, child
from tests.torture.trial import Outcome, Property, Trial, TryOnce

FAULTY = 4
"""One trial of so many is after an fsync has failed, and the action was done again."""


@contextmanager
def _begin(room: Path) -> Iterator[TryOnce]:
    with child(room) as asked:
        yield lambda number: _tried(room, asked, number)


def _tried(room: Path, asked: Child, number: int) -> Trial:
    """Cut the power at some moment of some action."""
    chance = random.Random(number)
    action = list(ACTIONS)[number % len(ACTIONS)]
    known = asked.about(action)
    # What promises nothing passes over a failed fsync as well, as Qt does where it writes the settings.
    syncs = known["calls"]["a failed fsync"] if ACTIONS[action].promises else 0
    failing = chance.randint(1, syncs) if syncs and chance.randrange(FAULTY) == 0 else 0
    answer = asked.ask("record", action=action, nth=failing, recording=str(room / "recording"))
    if "disk" not in answer:
        return Trial(number, Outcome.BROKEN, f"{action}, fsync {failing} failing: {answer}")
    made = recording(room / "recording", Path(answer["disk"]))
    moment = _moment(chance, made)
    disk = PlayedDisk(room / "before" / action, {int(node): path for node, path in answer["nodes"].items()})
    for each in made[:moment]:
        disk.play(each)
    left = room / "left"
    shutil.rmtree(left, ignore_errors=True)
    how = disk.cut(chance, left)
    seen = asked.ask("look", action=action, folder=str(left))
    done = sum(each.kind == Call.NOTED for each in made[:moment])
    states = known["states"][done if ACTIONS[action].promises else 0 : done + 2]
    if seen.get("state") in states and "state" in seen:
        return Trial(number, Outcome.SURVIVED)
    after = f"fsync {failing} had failed, and " if failing else ""
    what = f"{action}: {after}the power was cut after call {moment} of {len(made)}, {done} steps done; {how}"
    return Trial(number, Outcome.LOST, f"{what}: there is {seen}, and not {states[0]}")


def _moment(chance: random.Random, made: list[Made]) -> int:
    """After how many calls the power is cut: as often as not just after a step has promised, or after a rename."""
    telling = [at for at, each in enumerate(made, 1) if each.kind in (Call.NOTED, Call.RENAMED, Call.REMOVED)]
    return chance.choice(telling) if telling and chance.random() < 0.5 else chance.randint(0, len(made))


PROPERTIES = (
    Property(
        "lost-writes",
        "The power is cut",
        "Whatever of the writes that were not synced is lost, and in whatever order, every step that had promised to "
        "be kept is there, nothing is half there, and the project opens.",
        1000,
        _begin,
    ),
)
