"""Killed while typing and autosaving: what the window had shown as kept is there, and can be undone and redone."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random

from hwr_desktop.errors import HwrError
from hwr_desktop.store.project_file import ProjectFile
from tests.torture import moments, typing_session
from tests.torture.moments import After, AfterWord, Life, Moment
from tests.torture.nursery import Nursery
from tests.torture.project_state import state_in
from tests.torture.trial import Outcome, Property, Trial, TryOnce

OPENS_IN_S = 2.0
HUNG_S = 10 * OPENS_IN_S
OPENED, KEPT = "opened after (s)", "acknowledged edits"


class LostError(Exception):
    """The project does not hold what was acknowledged."""


@contextmanager
def begin(room: Path) -> Iterator[TryOnce]:
    """One project as a model, and a copy of it for each trial."""
    model = room / "model"
    with ProjectFile.create(model) as file:
        empty = state_in(file)
        images = [file.add_scan_bytes(bytes([at]) * 20_000, f"{at}.png") for at in range(3)]
        file.add_pages([typing_session.new_page(f"p{at}", image) for at, image in enumerate(images)], "Add pages")
        first = state_in(file)
    with Nursery("tests.torture.typing_session") as nursery:
        looked_at = shutil.copytree(model, room / "looked at")
        calls = moments.calls(nursery.child(typing_session.work, looked_at, "0-0"))

        def try_once(number: int) -> Trial:
            folder = Path(shutil.copytree(model, room / str(number)))
            return _tried(nursery, folder, number, calls, empty, first)

        yield try_once


def _tried(nursery: Nursery, folder: Path, number: int, calls: Sequence[Moment], empty: str, first: str) -> Trial:
    """Kill up to three sessions, one after the other; nobody else looks at the project between them."""
    allowed: Sequence[str] = (first,)
    kept, told = 0, ""
    try:
        for turn in range(1 + number % 3):
            moment = _moment(Random(f"{number} {turn}"), number, calls)
            for again in range(moments.TRIES):
                told = f"{moment}, session {turn + 1}"
                name = f"{number}-{turn}-{again}" if again else f"{number}-{turn}"
                life = moments.life(nursery.child(typing_session.work, folder, name), moment)
                if life.failure:
                    return Trial(number, Outcome.BROKEN, f"{told}: {life.failure}")
                allowed = after(life, allowed)
                kept += sum(word.startswith("ACK") for word in life.words)
                if not life.ended:
                    break
                moment = moments.earlier(moment)
        began = time.monotonic()
        with ProjectFile.open(folder) as file:
            opened = time.monotonic() - began
            _check(file, allowed, empty)
    except LostError as error:
        return Trial(number, Outcome.LOST, f"{told}: {error}")
    except (HwrError, OSError, KeyError) as error:
        return Trial(number, Outcome.BROKEN, f"{told}: {error!r}")
    finally:
        shutil.rmtree(folder)
    outcome = Outcome.SURVIVED if opened < HUNG_S else Outcome.HUNG
    return Trial(number, outcome, "", {moments.KILLED: float(not life.ended), OPENED: round(opened, 4), KEPT: kept})


def _moment(chance: Random, number: int, calls: Sequence[Moment]) -> Moment:
    """A moment of every kind in turn: before a call, right after an edit was acknowledged, and at any time."""
    if number % 4 == 0 and calls:
        return chance.choice(calls)
    if number % 4 == 1:
        return AfterWord(chance.choice(("ACK", "TRY")), chance.randint(1, 30))
    return After(chance.uniform(0.0, 0.02 if number % 4 == 2 else 0.25))


def after(life: Life, allowed: Sequence[str]) -> Sequence[str]:
    """The states that may be found after a session, given those that it may have found: that of the last edit
    acknowledged, or of the one that was under way. Raises LostError where it found another."""
    for word in life.words[: -1 if life.ended else None]:
        what, _number, state = word.split(" ")
        if what == "OPEN" and state not in allowed:
            raise LostError("the next session did not find what was acknowledged in the one before")
        if what in ("OPEN", "ACK"):
            allowed = (state,)
        elif what == "TRY":
            allowed = (*allowed[-1:], state)
    return allowed


def _check(file: ProjectFile, allowed: Sequence[str], empty: str) -> None:
    """Raises LostError where something that was acknowledged is gone, or undo and redo do not lead there and back."""
    if state_in(file) not in allowed:
        raise LostError("the project does not hold what was acknowledged, nor what came next")
    for page_id in file.project.pages:
        if not file.scan_path(file.page(page_id).image).is_file():
            raise LostError(f"the scan of page {page_id} is gone")
    if list((file.folder / "scans").glob(".*")):
        raise LostError("something half written is left among the scans")
    while file.redo():  # the kill may have fallen between an undo and its redo
        pass
    newest, undone = state_in(file), 0
    while file.undo():
        undone += 1
    if state_in(file) != empty:
        raise LostError(f"undo did not lead back to the beginning in {undone} steps")
    while file.redo():
        undone -= 1
    if undone or state_in(file) != newest:
        raise LostError("redo did not lead to where undo began")


PROPERTIES = (
    Property(
        "typing-kills",
        "Killed while typing and autosaving",
        "No acknowledged edit is lost, the project opens in 2 s, and undo and redo lead through all of it.",
        1000,
        begin,
    ),
)
