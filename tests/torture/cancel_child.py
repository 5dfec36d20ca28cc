"""`python -m tests.torture.cancel_child FOLDER`: work in the real window that is stopped at a moment of chance.

Each line on standard input is the number of a trial. The answer is a line of JSON: what went wrong, for how long the
window did not answer after it was told to stop (ms), and after how long the work was over (s).
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from hwr_desktop.app import Desktop
from hwr_desktop.document.page import Page
from tests.torture.small_pages import piece_of_letter
from tests.torture.window_room import Faults, differs, rest, turn_loop, wait, window_in

BEAT_MS = 10
LONGEST_S = 4.0
"""Work is stopped at most so long after it began; most of it is over by then where the machine is quick."""


class Works:
    """What can be begun and stopped. Each gives what it is called, after it has begun."""

    def __init__(self, desktop: Desktop, folder: Path, chance: Random) -> None:
        self.desktop, self.folder, self.chance = desktop, folder, chance
        self._scans = [piece_of_letter(folder / f"scan {number}.png", number) for number in range(8)]
        self._number = 0
        (folder / "transcript.txt").write_text("My dear Anna,\nThe parcel came on Friday, quite\n")
        self.all: tuple[Callable[[], None], ...] = (
            self.read_page, self.read_page, self.read_lines, self.find_lines, self.read_all, self.export,
            self.open_scans, self.search, self.learn, self.attach,
        )  # fmt: skip

    def read_page(self) -> None:
        self._act("read_page")

    def read_lines(self) -> None:
        page = self.desktop.workspace.page
        if page is not None:
            self.desktop.workspace.select([line.id for line in page.lines])
        self._act("read_lines")

    def find_lines(self) -> None:
        self._act("find_lines")

    def read_all(self) -> None:
        self._act("read_all")

    def export(self) -> None:
        self._act("export")
        dialog = self.desktop.export.dialog
        if dialog is not None:
            self._number += 1
            dialog.formats.choose(self.chance.choice(("docx", "pdf", "html", "page", "txt")))
            dialog.show_chosen(self.folder / f"out {self._number}", dialog.format.name)
            dialog.export_button.click()

    def open_scans(self) -> None:
        if len(self.desktop.workspace.pages) < 6:
            self.desktop.open(self.chance.sample(self._scans, 3))

    def search(self) -> None:
        self._act("find")
        self.desktop.window.find_panel.begin(self.chance.choice(("the", "a", "plums")), False)

    def learn(self) -> None:
        self._act("learn_hand")

    def attach(self) -> None:
        if self.desktop.workspace.page is not None:
            self.desktop.attach_transcript.attach(self.folder / "transcript.txt")

    def _act(self, name: str) -> None:
        if self.desktop.window.actions_[name].isEnabled():
            self.desktop.window.actions_[name].trigger()


def half_read(page: Page) -> str:
    """A line of which only a part of what was read is there; empty where there is none."""
    for line in page.lines:
        read = "".join(character.text for character in line.characters)
        if line.author is None and (line.text or line.characters):
            return f"line {line.id} has a text of nobody"
        if line.author is not None and not line.confirmed and line.text != read:
            return f"line {line.id} says {line.text!r}, {read!r} was read"
    return ""


def tried(desktop: Desktop, works: Works, chance: Random) -> tuple[str, float, float, str]:
    """Begin something, stop it, and see what is left."""
    window, workspace = desktop.window, desktop.workspace
    work = chance.choice(works.all)
    work()
    turn_loop(int(1000 * min(chance.expovariate(1.0), LONGEST_S)))
    worst, last = 0.0, time.monotonic()

    def beat() -> None:
        nonlocal worst, last
        worst, last = max(worst, time.monotonic() - last), time.monotonic()

    timer = QTimer()
    timer.setInterval(BEAT_MS)
    timer.timeout.connect(beat)
    timer.start()
    began = last = time.monotonic()
    window.actions_["stop"].trigger()
    if not wait(lambda: not desktop.reading.busy and not desktop.export.busy, 100):
        return "it did not stop", worst * 1000, time.monotonic() - began, work.__name__
    seconds = time.monotonic() - began
    timer.stop()
    if not rest(desktop, 100):
        return "other work did not end", worst * 1000, seconds, work.__name__
    wrong = differs(desktop)
    for page_id in workspace.pages:
        wrong = wrong or half_read(workspace.page_of(page_id))
    if left := list(works.folder.glob(".*")):
        wrong = wrong or f"{left} was left half written"
    return wrong, worst * 1000, seconds, work.__name__


def main() -> None:
    folder = Path(sys.argv[1])
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what a library prints is no answer
    QApplication(sys.argv[:1])
    faults = Faults()
    desktop = window_in(folder, Random(0))
    works = Works(desktop, folder, Random(0))
    desktop.open([piece_of_letter(folder / "first.png", 1)])
    wait(lambda: desktop.workspace.page is not None)
    for line in sys.stdin:
        chance = works.chance = Random(int(line))
        wrong, answered_ms, seconds, work = tried(desktop, works, chance)
        said, faults.heard = faults.heard, []
        wrong = wrong or "; ".join(said)
        print(json.dumps((wrong, round(answered_ms, 1), round(seconds, 3), work)), file=answers, flush=True)
    desktop.close()


if __name__ == "__main__":
    main()
