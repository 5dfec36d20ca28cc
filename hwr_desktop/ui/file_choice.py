"""Which of the paths a person gave are projects, and which scans; folders are looked into."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from hwr_desktop.engine.file_kind import FORMATS

PROJECT_SUFFIX = ".hwr"


def is_project(path: Path) -> bool:
    """Whether the path is a project's folder or the `.hwr` file in it."""
    if path.is_dir():
        return any(path.glob(f"*{PROJECT_SUFFIX}"))
    return path.suffix.lower() == PROJECT_SUFFIX


def scans_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files to open: those given, and for a folder the scans in it, by name with numbers in their order."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.iterdir() if file.suffix.lower() in FORMATS and file.name[0] != ".")
            found.extend(sorted(inside, key=natural_key))
        else:
            found.append(path)
    return tuple(found)


def natural_key(path: Path) -> list[tuple[int, str]]:
    """A key that puts `page2` before `page10`."""
    parts = re.split(r"(\d+)", path.name.casefold())
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]
