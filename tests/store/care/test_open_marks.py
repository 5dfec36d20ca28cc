"""What a window had open is known after an abrupt end, and only then."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from hwr_desktop.store.care.open_marks import OpenMark, forget, left_open

HOLDER = """
import sys
from pathlib import Path
from hwr_desktop.store.care.open_marks import OpenMark
mark = OpenMark(Path(sys.argv[1]))
mark.note(Path(sys.argv[2]))
print("noted", flush=True)
sys.stdin.read()
mark.close()
"""


@pytest.fixture
def window(tmp_path):
    """Starts a program that has a project open until it is killed or told to end."""
    started = []

    def start(project):
        child = subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(tmp_path / "marks"), str(project)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(child)
        assert child.stdout is not None and child.stdout.readline() == "noted\n"
        return child

    yield start
    for child in started:
        child.kill()
        child.wait()
        child.stdin.close()
        child.stdout.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_what_a_killed_window_had_open_is_known_until_somebody_decides(window, tmp_path):
    # GIVEN two windows on two projects
    killed, living = window(tmp_path / "Letters of Anna"), window(tmp_path / "Letters of Bertha")
    assert left_open(tmp_path / "marks") == ()
    # WHEN one is killed THEN just its project is known, however often one looks
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    for _look in range(2):
        (left,) = left_open(tmp_path / "marks")
        assert left.project == tmp_path / "Letters of Anna"
    # AND it is forgotten only when it is said
    forget(left)
    assert left_open(tmp_path / "marks") == ()
    # WHEN the other ends in order THEN nothing is left
    living.communicate()
    assert left_open(tmp_path / "marks") == () and list((tmp_path / "marks").iterdir()) == []


def test_a_window_without_a_project_leaves_nothing(tmp_path):
    mark = OpenMark(tmp_path / "marks")
    mark.close()
    assert not (tmp_path / "marks").exists()
    mark.note(tmp_path / "one")
    mark.note(tmp_path / "two")
    mark.clear()
    mark._lock.release()  # as if it were killed now
    assert left_open(tmp_path / "marks") == ()


def test_marks_that_make_no_sense_are_passed_over(tmp_path):
    for number, said in enumerate(
        ("", "{", "[]", '{"project": 3, "since": ""}', '{"project": "a\\u0000b", "since": ""}')
    ):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / "project.json").write_text(said)
    assert left_open(tmp_path) == ()


def test_a_place_that_cannot_be_written_keeps_nobody_from_working(tmp_path, caplog):
    (tmp_path / "marks").write_text("a file in its place")
    mark = OpenMark(tmp_path / "marks")
    mark.note(tmp_path / "project")
    mark.close()
    assert "no mark" in caplog.text and left_open(tmp_path / "marks") == ()
