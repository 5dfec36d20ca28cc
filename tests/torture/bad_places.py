"""A disk of its own that fills up, becomes read-only or loses the project's folder while somebody types.

`python -m tests.torture.bad_places ROOM SEED KIND WAY`, inside `unshare -rm` where a disk is needed; the answer is a
line of JSON: {"wrong": ..., "refusal": ...}.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from hwr_desktop.document.notes import with_page_note
from hwr_desktop.document.page import Page
from hwr_desktop.errors import HwrError
from hwr_desktop.store import database, moving
from hwr_desktop.store.project_file import ProjectFile

WITH_DISK = ("fills up", "becomes read-only")
WITHOUT_DISK = ("is renamed and put back", "is deleted", "is replaced by another")
WAYS = ("unix", "unix-none")
"""SQLite's ways to the disk: with a WAL, and as on a share that refuses it."""
UNSHARE = ("unshare", "--map-root-user", "--mount")
_MOST_EDITS = 400
_BALLAST = 64 << 10


def without_disk() -> str:
    """Why no disk of one's own can be had on this system; "" where one can."""
    try:
        subprocess.run([*UNSHARE, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        return f"a disk of its own takes {' '.join(UNSHARE)}, which says {error}"
    return ""


class Typing:
    """Somebody who types into one line of a project, and remembers what was acknowledged last."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.chance = chance
        with ProjectFile.create(folder) as project:
            project.add_pages([Page("p1", project.add_scan_bytes(b"scan", "a.png"), 900, 900)], "Add")
        self.project = ProjectFile.open(folder)
        self.kept = ""

    def go_on(self, count: int) -> str:
        """Type so many times; the sentence with which that was refused, or none."""
        for _ in range(count):
            note = "".join(self.chance.choices("abcdefgh ", k=self.chance.randint(1, 3000)))
            try:
                self.project.edit(with_page_note(self.project.page("p1"), note), "Type")
            except HwrError as error:
                return str(error)
            self.kept = note
        return ""

    def missing(self, folder: Path) -> str:
        """What is wrong with the project in a folder, which nobody has open: what was acknowledged last is to be there.

        An edit that was refused may be there too, as the last one.
        """
        with ProjectFile.open(folder) as project:
            if project.page("p1").note == self.kept:
                return ""
            project.undo()
            return "" if project.page("p1").note == self.kept else "what was acknowledged last is not there"


def tried(room: Path, seed: int, kind: str, way: str) -> dict[str, str]:
    """One project that goes through it."""
    database.VFS = way
    chance = random.Random(seed)
    disk = room / "disk"
    disk.mkdir()
    if kind in WITH_DISK:
        size = chance.randint(250, 900) << 10 if kind == "fills up" else 8 << 20
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", disk], check=True)
    (disk / "ballast").write_bytes(bytes(_BALLAST))
    typing = Typing(disk / "Letters", chance)
    if kind == "fills up":
        refusal = typing.go_on(_MOST_EDITS)
        return _judged(typing, refusal, "disk is full", room, lambda: (disk / "ballast").unlink())
    typing.go_on(chance.randint(0, 30))
    if kind == "becomes read-only":
        return _read_only(typing, disk)
    away, place = disk / "away", disk / "Letters"
    place.rename(away)
    if kind == "is replaced by another":
        with ProjectFile.create(place):
            pass
    if kind == "is deleted":
        shutil.rmtree(away)

    def put_back() -> None:
        shutil.rmtree(place, ignore_errors=True)
        away.rename(place)

    refusal = typing.go_on(3)
    return _judged(typing, refusal, "no longer in its place", room, None if kind == "is deleted" else put_back)


def _judged(
    typing: Typing, refusal: str, reason: str, room: Path, put_right: Callable[[], None] | None
) -> dict[str, str]:
    """Whether the refusal names its reason, and work goes on: in the old place once that is right, or elsewhere."""
    if reason not in refusal:
        return {"wrong": f"it did not say “{reason}”", "refusal": refusal}
    saved = room / "Saved"
    if put_right is not None and typing.chance.random() < 0.5:
        put_right()
    else:
        moving.prepare(typing.project, saved)
        if typing.project.is_in_place:
            for _step in moving.copying(typing.project.file, saved):
                pass
            typing.project = moving.switched(typing.project, saved)
        else:
            typing.project = moving.rescued(typing.project, saved)
    again = typing.go_on(1)
    typing.project.close()
    return {"wrong": again or typing.missing(typing.project.folder), "refusal": refusal}


def _read_only(typing: Typing, disk: Path) -> dict[str, str]:
    """The project is opened again when its disk may only be read, and when it may be written again."""
    typing.project.close()
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    refusal = ""
    try:
        ProjectFile.open(disk / "Letters").close()
    except HwrError as error:
        refusal = str(error)
    if "Read-only file system" not in refusal:
        return {"wrong": "it did not say that the disk may only be read", "refusal": refusal}
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    typing.project = ProjectFile.open(disk / "Letters")
    again = typing.go_on(1)
    typing.project.close()
    return {"wrong": again or typing.missing(typing.project.folder), "refusal": refusal}


if __name__ == "__main__":
    print(json.dumps(tried(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4])))
