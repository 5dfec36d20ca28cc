"""Why a disk may not take what is written to it, asked of the system: SQLite says only that something failed."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from pathlib import Path

_TOO_LITTLE_BYTES = 256 << 10
"""Less than this is no room: what SQLite needs to open a database at all."""


def reason_of(error: Exception, folder: Path) -> str:
    """Why something in a folder failed, in the system's words where it has some: full, where the disk is that."""
    if isinstance(error, sqlite3.Error) and is_full(folder):
        return os.strerror(errno.ENOSPC)
    return str(getattr(error, "strerror", None) or error)


def is_full(folder: Path) -> bool:
    """Whether there is hardly any room on the disk of a folder; not so where that cannot be told."""
    try:
        return shutil.disk_usage(folder).free < _TOO_LITTLE_BYTES
    except OSError:
        return False


def is_read_only(folder: Path) -> bool:
    """Whether the disk of a folder may only be read; not so where that cannot be told, as on Windows."""
    try:
        return hasattr(os, "statvfs") and bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
    except OSError:
        return False
