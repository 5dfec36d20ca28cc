"""The hands of a project are learned from the command line, and what reads better is taken into use."""

from __future__ import annotations

import os
import shlex
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from hwr_desktop import child_process
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.hands.hands import MAIN, hand_by_id
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Line, Page
from hwr_desktop.document.project import Hand
from hwr_desktop.store.hand_versions import HandVersions
from hwr_desktop.store.project_file import ProjectFile

AUNT = Hand("h123456789abc", "Aunt  Léonie")
LINE_HEIGHT = 60
QUICKLY = """
from hwr_desktop.engine import torch_setup
torch_setup.prepare(1)
from hwr_desktop.engine import models
from hwr_desktop.engine.hands import lesson_child, lesson_work
from hwr_desktop.engine.training import adaptation
models.language_models = list
lesson_child.be_last_in_line = lambda: None
lesson_work.MIXED_LINES = 4
adaptation.STEPS_FOR_ONE_LINE = 10.0
adaptation._Hand.peak = 0.1
"""
"""What makes a child that learns a matter of seconds: few steps, and large ones."""


@pytest.fixture
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    hurried = child_process.FIRST_WORDS.replace("from ", f"exec({QUICKLY!r}); from ", 1)
    monkeypatch.setattr(child_process, "FIRST_WORDS", hurried)


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    """Makes a project of one page that says these texts, typed by a person, the last ones by the aunt; and below them
    what was `read` by a model."""

    def make(texts: list[str], aunt: int = 0, read: Sequence[str] = ()) -> Path:
        rng = np.random.default_rng(5)
        every = [*texts, *read]
        grey = np.full((LINE_HEIGHT * (len(every) + 1), 300), 240, np.uint8)
        lines = []
        for at, text in enumerate(every):
            top, own = LINE_HEIGHT * at + 20, AUNT.id if 0 <= at - len(texts) + aunt < aunt else None
            grey[top : top + 30, 20:260][rng.random((30, 240)) < 0.2] = 20
            box, level = rectangle(Box(15, top, 265, top + 32)), float(top + 28)
            author = PERSON if at < len(texts) else Author(AuthorKind.MODEL, "small")
            lines.append(Line(f"l{at}", box, ((20.0, level), (260.0, level)), text, author=author, hand=own))
        Image.fromarray(grey).save(tmp_path / "scan.png")
        folder = tmp_path / "Family letters"
        with ProjectFile.create(folder) as file:
            image = file.add_scan(tmp_path / "scan.png")
            page = Page("p1", image, grey.shape[1], grey.shape[0], lines=tuple(lines))
            file.add_pages([page], "Add pages")
            file.set_project(replace(file.project, hands=(AUNT,)), "New hand")
        return folder

    return make


def in_use(folder: Path, hand_id: str = MAIN) -> str:
    """By which version a hand is read."""
    with ProjectFile.open(folder) as file:
        return hand_by_id(file.project, hand_id).weights


@pytest.mark.usefixtures("quickly")
def test_what_reads_better_is_taken_into_use_and_there_is_a_way_back(hwr, project, small_models) -> None:
    # GIVEN a hand all of whose lines say a letter that the reader lacks, but for two that a model has read, and another
    # hand with few lines
    texts = ["λ" + chr(0x3B1 + at % 17) for at in range(20)]
    folder = project([*texts, *["dear"] * 3], aunt=3, read=["bread", "butter"])

    # WHEN the project's hands are learned
    ended = hwr("adapt", folder, "--model", small_models.reader, "--device", "cpu")

    # THEN it is said how far it is and what it was worth, and what is wanted for the other
    assert (ended.code, ended.out) == (0, ""), ended.err
    assert "Main hand: learning from 20 lines on the processor." in ended.err
    assert "wrong letters in a hundred before" in ended.err and "(measured on 6 lines)" in ended.err
    assert "Aunt Léonie: 3 lines to learn from, 16 are wanted: correct or check 13 more." in ended.err
    # AND it is in use, as a step that can be taken back, and nothing of the work is left
    (version,) = HandVersions(folder).all(MAIN)
    assert in_use(folder) == version.number == "1" and version.better
    assert version.lines == len(version.learned) == 14
    assert not HandVersions(folder).is_under_way(MAIN)
    assert in_use(folder, AUNT.id) == ""
    # AND what was read is read by it, nothing else, as a part of that step
    assert "Main hand: lines read again: 2; of these, say something else: 2." in ended.err
    with ProjectFile.open(folder) as file:
        lines = file.page("p1").lines
        assert [line.text for line in lines[:23]] == [*texts, *["dear"] * 3]
        assert all(line.author.name.endswith("/main-1") for line in lines[23:])
        assert [line.alternatives[0].text for line in lines[23:]] == ["bread", "butter"]
        file.undo()
        assert hand_by_id(file.project, MAIN).weights == ""
        assert [line.text for line in file.page("p1").lines[23:]] == ["bread", "butter"]
        file.redo()

    # WHEN nothing new was corrected THEN it is not learned again
    again = hwr("adapt", folder, "--model", small_models.reader)
    assert again.code == 0 and "learned from these 20 lines already" in again.err
    assert len(HandVersions(folder).all(MAIN)) == 1

    # WHEN one goes back as it was said THEN the hand is read as before
    (said,) = [line for line in ended.err.splitlines() if "to go back: " in line]
    words = shlex.split(said.partition("to go back: ")[2])
    assert words[0] == "hwr" and hwr(*words[1:]).code == 0
    assert in_use(folder) == ""


@pytest.mark.usefixtures("quickly")
def test_what_is_no_better_is_said_and_not_used(hwr, project, small_models) -> None:
    # GIVEN lines that the reader reads rightly already
    folder = project(["a"] * 10 + ["a a"] * 4 + ["a b"] * 4)
    # WHEN the hand is learned by its id
    ended = hwr("adapt", folder, "--model", small_models.reader, "--hand", "MAIN", "--device", "cpu")
    # THEN it is said that it is no better, and all stays
    assert ended.code == 0, ended.err
    assert "no better" in ended.err
    assert in_use(folder) == ""


@pytest.mark.usefixtures("quickly")
def test_a_damaged_page_and_a_missing_scan_are_told_and_the_others_teach(hwr, project, small_models) -> None:
    # GIVEN a hand with enough lines, a page more whose record is damaged, and one whose scan is gone
    folder = project(["λ" + chr(0x3B1 + at % 17) for at in range(20)], read=["a a"])
    with ProjectFile.open(folder) as file:
        page = file.page("p1")
        gone = replace(page, id="p3", image="gone.png", lines=(replace(page.lines[0], text="other"),))
        file.add_pages([replace(page, id="p2"), gone], "Add pages")
        database = file.file
    connection = sqlite3.connect(database)
    connection.execute("UPDATE page SET head = 'no record' WHERE id = 'p2'")
    connection.commit()
    connection.close()
    # WHEN it is learned without reading anything by it
    ended = hwr("adapt", folder, "--model", small_models.reader, "--device", "cpu", "--no-reading")
    # THEN both are told once, the command ends as one of which something failed, and the first page has taught
    assert ended.code == 1 and ended.err.count("page 2: ") == 1, ended.err
    assert "page 3: its scan cannot be read, so that nothing is learned from it." in ended.err
    assert [version.lines for version in HandVersions(folder).all(MAIN)] == [14] and in_use(folder) == "1"
    with ProjectFile.open(folder) as file:
        assert file.page("p1").lines[-1].text == "a a"
    # AND its lines can be counted
    shown = hwr("hands", "show", folder, "main")
    assert "22 lines on 2 pages" in shown.out and "page 2: " in shown.err


@pytest.mark.usefixtures("quickly")
def test_after_the_time_given_the_work_is_set_down(hwr, project, small_models) -> None:
    # GIVEN a hand with enough lines and hardly any time
    folder = project([chr(0x3B1 + at % 17) * 3 for at in range(16)])
    # WHEN it is learned
    ended = hwr("adapt", folder, "--model", small_models.reader, "--minutes", "0.001")
    # THEN it ends in good order, and says so
    assert ended.code == 0 and "the time is over" in ended.err, ended.err
    assert HandVersions(folder).is_under_way(MAIN) and not HandVersions(folder).all(MAIN)


def test_what_cannot_be_learned_is_said_in_a_sentence(hwr, project, small_models, tmp_path) -> None:
    folder = project(["dear"] * 4, aunt=3)
    for arguments, words in (
        ((folder,), "Main hand: 1 line to learn from, 16 are wanted: correct or check 15 more."),
        ((folder, "--hand", "aunt léonie"), "Aunt Léonie: 3 lines to learn from"),
        ((folder, "--hand", "uncle"), "There is no hand “uncle”"),
        ((tmp_path / "none",), "There is no project"),
    ):
        ended = hwr("adapt", *arguments, "--model", small_models.reader)
        assert (ended.code, ended.out) == (1, "") and words in ended.err, ended.err
    with ProjectFile.open(folder):
        ended = hwr("adapt", folder, "--model", small_models.reader)
    assert ended.code == 1 and "open in another window" in ended.err


@pytest.mark.skipif(sys.platform == "win32", reason="a signal to a group of processes")
def test_ctrl_c_ends_it_in_good_order(project, small_models) -> None:
    # GIVEN a command at a terminal that learns a hand
    folder = project([chr(0x3B1 + at % 17) * 3 for at in range(16)])
    command = [sys.executable, "-m", "hwr_desktop.cli.main", "adapt", str(folder), "--model", str(small_models.reader)]
    root = Path(child_process.__file__).parents[1]
    running = subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert running.stderr is not None
    # WHEN its user interrupts it and all it has begun
    while "learning" not in (line := running.stderr.readline()):
        assert line, "it ended"
    os.killpg(running.pid, signal.SIGINT)
    # THEN it ends soon with the code for that, in a sentence, and its child with it
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130 and said == "hwr: interrupted; what was finished is kept.\n"
    until = time.monotonic() + 20
    while time.monotonic() < until and _lives(running.pid):
        time.sleep(0.1)
    assert not _lives(running.pid)


def _lives(group: int) -> bool:
    """Whether any process of that group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
