"""Which files in a project's folder are the program's own, and deleting these: what others put beside them stays."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from pathlib import Path

from hwr_desktop.document.hands.hands import is_hand_id, is_version_name
from hwr_desktop.store import backup_names, hand_versions, migrations
from hwr_desktop.store.lock import LOCK_NAME
from hwr_desktop.store.project_file import SUFFIX
from hwr_desktop.store.scans import FOLDER_NAME, is_stored_name

_ENDINGS_OF_SQLITE = ("", "-wal", "-shm", "-journal", ".new", ".new-journal")
_UNFINISHED_SCAN = re.compile(r"\.[0-9a-f]{32}\.part")
_FOLDERS = (FOLDER_NAME, hand_versions.FOLDER_NAME, backup_names.FOLDER_NAME)
_DROPPED_BY_SYSTEMS = {".DS_Store", "Thumbs.db", "desktop.ini", ".directory"}
"""What file managers leave in any folder that they have shown; nobody misses it."""


def own_paths(file: Path) -> tuple[Path, ...]:
    """What the program has put into the folder of the project with that database, the folder of the scans last.

    A folder is named as a whole where it holds nothing else, and otherwise what is ours in it.
    """
    return _told_apart(file.parent, file)[0]


def foreign_paths(file: Path) -> tuple[Path, ...]:
    """What others have put into the folder of the project, or into one of ours in it."""
    return _told_apart(file.parent, file)[1]


def project_it_would_harm(path: Path) -> Path | None:
    """The folder of the project of which something would be written over, or into whose folders something strange
    would come, were a file written to that path; None where there is no such project. Links are followed."""
    real = Path(os.path.realpath(path))
    for folder in real.parents:
        parts = real.relative_to(folder).parts
        for file in folder.glob("*" + SUFFIX):
            if parts[0].casefold() in _FOLDERS or (len(parts) == 1 and _is_beside_database(parts[0], file)):
                return folder
    return None


def delete(file: Path) -> tuple[Path, ...]:
    """Delete the program's own files of a closed project, and its folder if nothing is left in it.

    Returns what of them could not be deleted. The database goes first: where it cannot be deleted nothing is.
    """
    own = own_paths(file)
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return own
    for path in own:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
    for folder in (file.parent / FOLDER_NAME, file.parent / backup_names.FOLDER_NAME, file.parent):
        with contextlib.suppress(OSError):
            folder.rmdir()
    return tuple(path for path in own if path.exists())


def _told_apart(folder: Path, file: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """What in a folder is ours and what others put there; a folder of ours is looked into, and is ours as a whole where
    nothing in it is foreign."""
    own: list[Path] = []
    foreign: list[Path] = []
    paths = sorted(folder.iterdir())
    for path in sorted(paths, key=Path.is_dir):
        parts = path.relative_to(file.parent).parts
        if _is_own(path, parts, file):
            own.append(path)
        elif path.is_dir() and not path.is_symlink() and _may_have_own(parts):
            inside, strange = _told_apart(path, file)
            own += inside if strange else [path]
            foreign += strange
        else:
            foreign.append(path)
    return tuple(own), tuple(foreign)


def _is_own(path: Path, parts: tuple[str, ...], file: Path) -> bool:
    """Whether something is ours with all that is in it; `parts` is the way to it from the project's folder."""
    if path.is_dir():
        return _is_learning(parts) and not path.is_symlink()
    name = parts[-1]
    if name in _DROPPED_BY_SYSTEMS:
        return True
    if len(parts) == 1:
        return _is_beside_database(name, file)
    if parts[0] == FOLDER_NAME:
        return is_stored_name(name) or bool(_UNFINISHED_SCAN.fullmatch(name))
    if parts[0] == backup_names.FOLDER_NAME:
        return len(parts) == 2 and backup_names.is_own_name(name)
    return name in {3: hand_versions.HAND_FILES, 4: hand_versions.VERSION_FILES}.get(len(parts), ())


def _is_learning(parts: tuple[str, ...]) -> bool:
    return len(parts) == 3 and _may_have_own(parts[:2]) and parts[2] == hand_versions.LEARNING


def _may_have_own(parts: tuple[str, ...]) -> bool:
    """Whether this is the way to a folder of ours, in which others may have put something."""
    match parts:
        case (name,):
            return name in _FOLDERS
        case (hand_versions.FOLDER_NAME, hand):
            return is_hand_id(hand)
        case (hand_versions.FOLDER_NAME, hand, name):
            return is_hand_id(hand) and (is_version_name(name) or hand_versions.is_unfinished(name))
    return False


def _is_beside_database(name: str, file: Path) -> bool:
    """Whether something beside a database belongs to it: itself, its journals, its backups, the lock."""
    backup = name.startswith(file.stem) and Path(name).suffix == migrations.BACKUP_SUFFIX
    return backup or name in {file.name + ending for ending in _ENDINGS_OF_SQLITE} or name == LOCK_NAME
