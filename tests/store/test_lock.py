from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from hwr_desktop.errors import ProjectError
from hwr_desktop.store.lock import LOCK_NAME, ProjectLock
from hwr_desktop.store.project_file import ProjectFile

ROOT = Path(__file__).parents[2]


def test_a_second_window_is_told_who_holds_the_project(project, folder):
    # GIVEN an open project WHEN it is opened again THEN a sentence says who has it since when
    with pytest.raises(ProjectError) as refused:
        ProjectFile.open(folder)
    assert re.search(rf"open in another window \(process {os.getpid()} on .+, since \d{{4}}-", str(refused.value))
    assert str(refused.value).endswith(".")
    # WHEN it is closed THEN it opens
    project.close()
    ProjectFile.open(folder).close()


def test_another_process_is_refused_too_and_a_killed_one_frees_the_project(folder):
    # GIVEN a project held by another process
    program = (
        "import sys, time; from pathlib import Path; from hwr_desktop.store.project_file import ProjectFile;"
        "project = ProjectFile.create(Path(sys.argv[1])); print('held', flush=True); time.sleep(600)"
    )
    other = subprocess.Popen([sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE, cwd=ROOT)
    assert other.stdout is not None and other.stdout.readline() == b"held\n"
    # WHEN it is opened here THEN the sentence names that process
    with pytest.raises(ProjectError, match=f"process {other.pid} on"):
        ProjectFile.open(folder)
    # WHEN that process is killed THEN the project is free
    other.kill()
    other.wait()
    other.stdout.close()
    ProjectFile.open(folder).close()


def test_a_lock_file_with_nonsense_in_it_does_no_harm(tmp_path):
    (tmp_path / LOCK_NAME).write_bytes(b"\xff\x00nonsense")
    lock = ProjectLock(tmp_path)
    (tmp_path / LOCK_NAME).write_bytes(b"[1, 2")
    with pytest.raises(ProjectError, match="another window: close"):
        ProjectLock(tmp_path)
    lock.release()
    lock.release()
    ProjectLock(tmp_path).release()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ProjectError, match="cannot be written"):
            ProjectLock(tmp_path)
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limit")
def test_a_disk_on_which_nothing_can_be_written_is_no_reason_to_fail(tmp_path):
    import resource

    # GIVEN a process that may not write a single byte
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        # WHEN the lock is taken and given back THEN that says nothing of it, neither then nor when it is closed
        lock = ProjectLock(tmp_path)
        lock.release()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (tmp_path / ".lock").read_bytes() == b""


def test_who_has_just_taken_it_is_named_and_not_the_one_before(tmp_path):
    # GIVEN a project that a killed window had, and that another takes this moment without having said so yet
    file = tmp_path / LOCK_NAME
    file.write_text(json.dumps({"host": "here", "process": 111, "since": "2026-11-22T01:00:00+00:00"}))
    taken = ProjectLock(tmp_path)
    signed, stale = file.read_text(), file.read_text().replace(str(os.getpid()), "111")
    file.write_text(stale)
    signing = threading.Timer(0.03, file.write_text, (signed,))
    # WHEN a second window asks for it THEN it is told of the one that has it
    signing.start()
    with pytest.raises(ProjectError, match=f"process {os.getpid()} on"):
        ProjectLock(tmp_path)
    signing.join()
    taken.release()
