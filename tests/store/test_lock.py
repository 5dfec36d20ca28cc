from __future__ import annotations

import os
import re
import subprocess
import sys
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
