"""The process that learns a hand is the last in line, whatever it does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hwr_desktop.engine.hands import lesson_child

REPORT = """
from hwr_desktop.engine.hands import lesson_child
import sys
assert not {"numpy", "torch", "cv2"} & sys.modules.keys(), "they would begin threads that stay in the front"
lesson_child.be_last_in_line()
import os, pathlib, numpy
for thread in pathlib.Path("/proc/self/task").iterdir():
    print((thread / "stat").read_text().rpartition(")")[2].split()[16], os.sched_getscheduler(int(thread.name)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="threads are watched through /proc")
def test_all_its_threads_get_what_time_the_others_leave() -> None:
    # GIVEN a process that has made itself the last in line, and then begun threads
    root = Path(lesson_child.__file__).parents[3]
    run = subprocess.run([sys.executable, "-c", REPORT], cwd=root, capture_output=True, text=True, check=True)
    # THEN each of them is that
    import os

    assert set(run.stdout.splitlines()) == {f"19 {os.SCHED_IDLE}"}
