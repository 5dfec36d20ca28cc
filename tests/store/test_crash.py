"""No acknowledged edit is lost when the program is killed. The full figure is taken by hand with HWR_KILLS=1000."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hwr_desktop.document.page import Page
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.store.unpack import unpacking

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("HWR_KILLS", "10"))

EDITOR = """
import sys
from pathlib import Path
from hwr_desktop.document import edits
from hwr_desktop.store.project_file import ProjectFile
with ProjectFile.open(Path(sys.argv[1])) as project:
    page = project.page(project.project.pages[0])
    line = page.lines[0].id
    number = int(page.line(line).text)
    while True:
        number += 1
        page = edits.with_text(page, line, str(number))
        if number % 7 == 0:
            project.add_scan_bytes(b"x" * 200_000 + str(number).encode(), "scan.png")
        project.edit(page, "Type", key=line if number % 2 else "")
        if number % 10 == 0:
            project.undo()
            project.redo()
        print("ACK", number, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 on Windows")
def test_no_acknowledged_edit_is_lost_when_the_editor_is_killed(project, folder, new_page):
    # GIVEN a project whose first line counts the edits
    page: Page = new_page(40)
    first = page.lines[0]
    page = page.with_lines((type(first)(first.id, first.polygon, first.baseline, "0"), *page.lines[1:]))
    project.add_pages([page], "Add")
    project.close()
    chance, acknowledged = random.Random(7), 0
    for _ in range(KILLS):
        # WHEN an editor is killed at a moment it does not choose
        acknowledged = max(acknowledged, killed_after(folder, chance.uniform(0.0, 0.15)))
        # THEN the project opens soon and holds what had been acknowledged
        started = time.perf_counter()
        with ProjectFile.open(folder) as again:
            assert time.perf_counter() - started < 20
            again.redo()  # the kill may have fallen between an undo and its redo
            kept = int(again.page(page.id).lines[0].text)
            assert kept in (acknowledged, acknowledged + 1)
            assert not list((folder / "scans").glob(".*"))
            acknowledged = kept
            # and what can be undone is what was done
            while again.undo():
                pass
            assert again.project.pages == ()
            while again.redo():
                pass
            assert int(again.page(page.id).lines[0].text) == kept
    assert acknowledged > KILLS


def killed_after(folder: Path, seconds: float) -> int:
    """Run the editor, kill it that long after its first edit, and return the last number it had acknowledged."""
    editor = subprocess.Popen([sys.executable, "-c", EDITOR, str(folder)], stdout=subprocess.PIPE, cwd=ROOT, text=True)
    assert editor.stdout is not None
    first = editor.stdout.readline()
    time.sleep(seconds)
    editor.send_signal(signal.SIGKILL)
    lines = (first + editor.stdout.read()).splitlines(keepends=True)
    editor.stdout.close()
    editor.wait()
    assert first, "the editor did not start"
    return max(int(line.split()[1]) for line in lines if line.endswith("\n"))


MOVER = """
import sys
from pathlib import Path
from hwr_desktop.store import moving, own_files
from hwr_desktop.store.project_file import ProjectFile
project, there = ProjectFile.open(Path(sys.argv[1])), Path(sys.argv[2])
print("ready", flush=True)
moving.prepare(project, there)
for _ in moving.copying(project.file, there):
    pass
moving.switched(project, there).close()
own_files.delete(project.file)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 on Windows")
def test_a_move_that_is_killed_leaves_the_old_or_the_new_whole(project, folder, new_page, tmp_path):
    # GIVEN a project with scans
    page: Page = new_page(10)
    project.add_pages([page], "Add")
    scans = {project.add_scan_bytes(bytes([number]) * 50_000, f"{number}.png") for number in range(20)}
    project.close()
    chance, here = random.Random(3), folder
    for number in range(max(5, KILLS // 5)):
        # WHEN a move is killed at some moment
        there = tmp_path / f"moved {number}"
        kill_a_move(here, there, chance.uniform(0.0, 0.08))
        # THEN the place that opens holds everything
        if not there.exists():
            assert holds_all(here, page, scans)
        else:
            assert holds_all(there, page, scans)
            here = there


def kill_a_move(here: Path, there: Path, seconds: float | None, script: str = MOVER) -> None:
    """Begin to move a project in another process and kill that; None lets it come to its end."""
    mover = subprocess.Popen([sys.executable, "-c", script, str(here), str(there)], stdout=subprocess.PIPE, cwd=ROOT)
    assert mover.stdout is not None and mover.stdout.readline() == b"ready\n"
    if seconds is not None:
        time.sleep(seconds)
        mover.kill()
    mover.wait()
    mover.stdout.close()


def holds_all(folder: Path, page: Page, scans: set[str]) -> bool:
    """Whether the project there opens and has its page, its undo and all its scans."""
    with ProjectFile.open(folder) as opened:
        whole = all(opened.scan_path(scan).stat().st_size == 50_000 for scan in scans)
        return whole and opened.can_undo and opened.page(page.id) == page


PACKER = """
import sys
from pathlib import Path
from hwr_desktop.store.pack import packing
from hwr_desktop.store.project_file import ProjectFile
from hwr_desktop.store.unpack import unpacking
here, there = Path(sys.argv[1]), Path(sys.argv[2])
print("ready", flush=True)
if here.is_dir():
    with ProjectFile.open(here) as project:
        list(packing(project.file, there))
else:
    list(unpacking(here, there))
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 on Windows")
def test_packing_and_unpacking_that_are_killed_leave_a_whole_one_or_none(project, folder, new_page, tmp_path):
    # GIVEN a project with scans
    page: Page = new_page(10)
    project.add_pages([page], "Add")
    scans = {project.add_scan_bytes(bytes([number]) * 50_000, f"{number}.png") for number in range(20)}
    project.close()
    pack, out, chance = tmp_path / "a.hwrz", tmp_path / "out", random.Random(4)
    for here, there in ((folder, pack), (pack, out)):
        for _ in range(max(3, KILLS // 5)):
            # WHEN packing it, or unpacking it, is killed at some moment
            kill_a_move(here, there, chance.uniform(0.0, 0.1), PACKER)
            # THEN what stands there is whole, if anything does
            if out.exists():
                assert holds_all(out, page, scans)
                shutil.rmtree(out)
            elif there == pack and pack.exists():
                list(unpacking(pack, out))
                assert holds_all(out, page, scans)
                shutil.rmtree(out)
        # AND the next try, which is not killed, works and leaves nothing else behind
        kill_a_move(here, there, None, PACKER)
        assert {path.name for path in tmp_path.iterdir()} <= {folder.name, pack.name, out.name}
    assert holds_all(out, page, scans)
