from __future__ import annotations

import os
import struct
import subprocess
import sys

import pytest

from hwr_desktop.cli.progress import Progress

PROGRAM = """
from hwr_desktop.cli.progress import Progress
from hwr_desktop.cli.report import Report
report = Report()
with Progress(report, 2, "page") as progress:
    progress.done("a.jpg: read")
    report.failed("b.jpg", "is empty.")
    progress.done()
"""


def test_plain_lines_where_there_is_no_terminal():
    ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert ended.stdout == ""
    assert ended.stderr == "a.jpg: read\nhwr: b.jpg: is empty.\n"


@pytest.mark.skipif(os.name != "posix", reason="makes a terminal as POSIX systems do")
def test_a_bar_on_a_terminal_from_which_failures_stay_clear():
    # GIVEN a terminal of 100 columns
    import fcntl
    import pty
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    # WHEN stderr goes there
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, stderr=theirs, text=True, check=True
    )
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    # THEN there is a bar, and the failure has a line of its own
    assert ended.stdout == ""
    assert "1/2" in shown
    assert any(part.strip() == "hwr: b.jpg: is empty." for line in shown.splitlines() for part in line.split("\r"))


def test_the_engine_says_how_far_it_is_about_ten_times(report, capsys):
    with Progress(report, 100, "page") as progress:
        for done in range(1, 101):
            progress.reached(done, 100)
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 10
    assert said[-1] == "100 of 100 pages"
