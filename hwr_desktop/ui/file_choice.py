"""Which of the paths a person gave are projects, and which scans; folders are looked into."""

from __future__ import annotations

import re
from pathlib import Path

from hwr_desktop.engine.file_kind import FORMATS
from hwr_desktop.store.packing.pack import PACK_SUFFIX
from hwr_desktop.store.project_file import SUFFIX as PROJECT_SUFFIX


def is_project(path: Path) -> bool:
    """Whether the path is a project's folder, the `.hwr` file in it or a packed project. What cannot be looked at is
    none."""
    try:
        if path.is_dir():
            return any(path.glob(f"*{PROJECT_SUFFIX}"))
    except OSError:
        return False
    return path.suffix.lower() in (PROJECT_SUFFIX, PACK_SUFFIX)


def scans_at(path: Path) -> tuple[Path, ...]:
    """The files to open: the one given, or the scans in a folder, by name with numbers in their order.

    Raises OSError where the folder cannot be looked into.
    """
    if not path.is_dir():
        return (path,)
    inside = (file for file in path.iterdir() if file.suffix.lower() in FORMATS and file.name[0] != ".")
    return tuple(sorted(inside, key=natural_key))


def natural_key(path: Path) -> list[tuple[int, str]]:
    """A key that puts `page2` before `page10`."""
    parts = re.split(r"(\d+)", path.name.casefold())
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]
