"""Edits at random, undo and redo: see `tests.torture.random_edits`."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.torture.random_edits import RandomEdits
from tests.torture.trial import Outcome, Property, Trial, TryOnce

EVENTS = 10_000


@contextmanager
def begun(room: Path, events: int = EVENTS) -> Iterator[TryOnce]:
    yield partial(_tried, room, events)


def _tried(room: Path, events: int, number: int) -> Trial:
    """So many edits, undos and redos, and at the end everything taken back and done again."""
    began = time.monotonic()
    folder = room / str(number)
    edits = RandomEdits(folder, number)
    chance, done = edits.chance, 0
    try:
        while done < events:
            (kind,) = chance.choices((edits.edit, edits.undo, edits.redo, edits.reopen), (70, 15, 14, 1))
            kind()
            done += 1
        edits.redo_all()
        edits.undo_all()
        edits.redo_all()
    except Exception as error:
        outcome = Outcome.LOST if isinstance(error, AssertionError) else Outcome.BROKEN
        return Trial(number, outcome, f"seed {number}, after {done} events, {edits.last}: {error!r:.500}")
    finally:
        edits.close()
    shutil.rmtree(folder)
    return Trial(number, Outcome.SURVIVED, "", {"a trial (s)": round(time.monotonic() - began, 1)})


PROPERTIES = (
    Property(
        "undo",
        f"Undo and redo, {EVENTS:,} edits",
        "Whichever steps are done, the project is what it was when just these were done; the first undone leaves none.",
        100,
        begun,
    ),
)
