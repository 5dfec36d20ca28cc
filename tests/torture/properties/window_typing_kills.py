"""The window itself killed while somebody types: the text that stood there when the status bar said "Kept" is kept."""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from hwr_desktop.errors import HwrError
from hwr_desktop.store.project_file import ProjectFile
from tests.torture import moments, typing_session
from tests.torture.moments import AfterWord, Life
from tests.torture.nursery import ROOT, Nursery
from tests.torture.properties.typing_kills import HUNG_S, KEPT, OPENED
from tests.torture.trial import Outcome, Property, Trial, TryOnce

LETTERS = "abcdefghijklmnopqrstuvwxyz"
BURSTS = 40
SCAN = ROOT / "resources" / "samples" / "letter-to-anna.jpg"


def type_in_window(say: Callable[[str], None], folder: str, seed: str) -> None:
    """Type in the window: `TRY` tells the text that stands there after a key, `ACK` one that is shown as kept."""
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QTextEdit

    from tests.torture.window_room import turn_loop, wait, window_in
    from tests.ui.conftest import Engine

    chance = Random(seed)
    desktop = window_in(Path(folder), chance, Engine())
    desktop.open([Path(folder) / "letters"])
    if not wait(lambda: desktop.workspace.page is not None):
        raise TimeoutError("the project was not shown")
    text = desktop.window.transcript.findChild(QTextEdit)
    text.setFocus()
    told = ""

    def tell() -> None:
        """Say what is shown as kept, if it was not said before."""
        nonlocal told
        state = _state(text.toPlainText().split("\n"))
        if told != state and desktop.window.status.kept_text == "Kept":
            told = state
            say(f"ACK {state}")

    tell()
    for _ in range(BURSTS):
        cursor = QTextCursor(text.document())
        block = text.document().findBlockByNumber(chance.randrange(text.document().blockCount()))
        cursor.setPosition(block.position() + chance.randint(0, len(block.text())))
        text.setTextCursor(cursor)
        for letter in chance.choices(LETTERS, k=chance.randint(1, 8)):
            QTest.keyClick(text, letter)
            say(f"TRY {_state(text.toPlainText().split(chr(10)))}")
            tell()
        for _ in range(chance.choice((0, 2, 70))):
            turn_loop(10)
            tell()


def _state(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@contextmanager
def begin(room: Path) -> Iterator[TryOnce]:
    """A project with one scan, of which each trial has a copy, and a process that has the window's code loaded."""
    model = room / "model"
    with ProjectFile.create(model / "letters", title="Letters") as file:
        file.add_pages([typing_session.new_page("p0", file.add_scan(SCAN), 8)], "Add page")
    with Nursery("tests.torture.window_room", "tests.ui.conftest") as nursery:

        def try_once(number: int) -> Trial:
            folder = Path(shutil.copytree(model, room / str(number)))
            try:
                return _tried(nursery, folder, number)
            except (HwrError, OSError) as error:
                return Trial(number, Outcome.LOST, f"the project does not open: {error!r}")
            finally:
                shutil.rmtree(folder, ignore_errors=True)

        yield try_once


def _tried(nursery: Nursery, folder: Path, number: int) -> Trial:
    chance = Random(number)
    moment = AfterWord("ACK", chance.randint(2, 6))
    if number % 2:
        moment = AfterWord("TRY", chance.randint(1, 40), chance.uniform(0.0, 0.7))
    life = moments.life(nursery.child(type_in_window, folder, number), moment)
    if life.failure or life.ended:
        return Trial(number, Outcome.BROKEN, f"{moment}: {life.failure or 'it came to its end'}")
    began = time.monotonic()
    with ProjectFile.open(folder / "letters") as file:
        opened = time.monotonic() - began
        found = _state([line.text for line in file.page("p0").lines])
        while file.undo():
            pass
        while file.redo():
            pass
        again = _state([line.text for line in file.page("p0").lines])
    kept = sum(word.startswith("ACK") for word in life.words)
    if found not in _allowed(life):
        return Trial(number, Outcome.LOST, f"{moment}: what had been shown as kept is not there, after {kept} times")
    if again != found:
        return Trial(number, Outcome.LOST, f"{moment}: undo and redo lead elsewhere")
    outcome = Outcome.SURVIVED if opened < HUNG_S else Outcome.HUNG
    return Trial(number, outcome, "", {OPENED: round(opened, 4), KEPT: kept})


def _allowed(life: Life) -> set[str]:
    """What may be found: what was shown as kept last, or any text that was typed after it."""
    states: set[str] = set()
    for word in life.words:
        what, _, state = word.partition(" ")
        states = {state} if what == "ACK" else {*states, state}
    return states


PROPERTIES = (
    Property(
        "window-typing-kills",
        "The window killed while somebody types",
        "The text that stood there when the window said “Kept” is kept, or what was typed since; it opens in 2 s.",
        100,
        begin,
    ),
)
