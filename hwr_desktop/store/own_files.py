"""Which files in a project's folder are the program's own, and deleting these: what others put beside them stays."""

from __future__ import annotations

import contextlib
import re
import shutil
from pathlib import Path

from hwr_desktop.store import migrations
from hwr_desktop.store.lock import LOCK_NAME
from hwr_desktop.store.scans import FOLDER_NAME, is_stored_name

_ENDINGS_OF_SQLITE = ("", "-wal", "-shm", "-journal", ".new", ".new-journal")
_UNFINISHED_SCAN = re.compile(r"\.[0-9a-f]{32}\.part")
_DROPPED_BY_SYSTEMS = {".DS_Store", "Thumbs.db", "desktop.ini", ".directory"}
"""What file managers leave in any folder that they have shown; nobody misses it."""


def own_paths(file: Path) -> tuple[Path, ...]:
    """What the program has put into the folder of the project with that database, the folder of the scans last.

    That folder is named as a whole where it holds nothing else, and otherwise the scans in it.
    """
    found = [path for path in sorted(file.parent.iterdir()) if _is_own(path, file)]
    scans = file.parent / FOLDER_NAME
    if not scans.is_dir() or scans.is_symlink():
        return tuple(found)
    inside = [path for path in sorted(scans.iterdir()) if _is_scan(path)]
    return (*found, *([scans] if len(inside) == len(list(scans.iterdir())) else inside))


def foreign_paths(file: Path) -> tuple[Path, ...]:
    """What others have put into the folder of the project, or among its scans."""
    own = set(own_paths(file))
    scans = file.parent / FOLDER_NAME
    among = sorted(scans.iterdir()) if scans.is_dir() and scans not in own else []
    return tuple(path for path in (*sorted(file.parent.iterdir()), *among) if path not in own and path != scans)


def delete(file: Path) -> tuple[Path, ...]:
    """Delete the program's own files of a closed project, and its folder if nothing is left in it.

    Returns what of them could not be deleted.
    """
    own = own_paths(file)
    for path in own:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
    for folder in (file.parent / FOLDER_NAME, file.parent):
        with contextlib.suppress(OSError):
            folder.rmdir()
    return tuple(path for path in own if path.exists())


def _is_own(path: Path, file: Path) -> bool:
    """Whether something beside a database belongs to it: itself, its journals, its backups, the lock."""
    backup = path.name.startswith(file.stem) and path.suffix == migrations.BACKUP_SUFFIX
    journals = {file.name + ending for ending in _ENDINGS_OF_SQLITE}
    return backup or path.name in journals or path.name == LOCK_NAME or path.name in _DROPPED_BY_SYSTEMS


def _is_scan(path: Path) -> bool:
    """Whether something among the scans is one, or the rest of one that a crash left."""
    own = is_stored_name(path.name) or bool(_UNFINISHED_SCAN.fullmatch(path.name))
    return path.is_file() and (own or path.name in _DROPPED_BY_SYSTEMS)
