"""What is in a project's folder `backups/`, by its names alone: backups, what was set aside, what is unfinished."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

FOLDER_NAME = "backups"
SUFFIX = ".backup"
NAME = re.compile(r"(\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2})_change-(\d{1,15})\.backup")
COPY, UNFINISHED = ".copy.part", ".backup.part"
PARTS = {COPY, UNFINISHED, *(f"{COPY}{ending}" for ending in (".new", "-wal", "-shm", "-journal", ".new-journal"))}
CLOCK = "%Y-%m-%d_%H-%M-%S"
_SET_ASIDE = re.compile(r"damaged-\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}\.(hwr|hwr-wal|hwr-journal)")


def files_in(project_folder: Path) -> tuple[Path, ...]:
    """The files of backups in a project's folder, and databases that were damaged and set aside."""
    folder = project_folder / FOLDER_NAME
    if folder.is_symlink():
        return ()
    paths = sorted(folder.glob("[!.]*"))
    return tuple(path for path in paths if is_own_name(path.name) and path.is_file() and not path.is_symlink())


def is_own_name(name: str) -> bool:
    """Whether a file in `backups/` bears a name that is given here."""
    return bool(NAME.fullmatch(name) or _SET_ASIDE.fullmatch(name)) or name in PARTS


def backup_name(at: datetime, last_row: int) -> str:
    """What a backup is called that was made then, when the journal had come so far."""
    return f"{at:{CLOCK}}_change-{last_row}{SUFFIX}"


def set_aside_in(project_folder: Path) -> frozenset[Path]:
    """The databases that could not be opened and were set aside, without their journals."""
    found = (path for path in files_in(project_folder) if _SET_ASIDE.fullmatch(path.name))
    return frozenset(path for path in found if path.suffix == ".hwr")


def set_aside_name(now: datetime) -> str:
    """What a damaged database is called that is set aside."""
    return f"damaged-{now:{CLOCK}}.hwr"
