"""Marks of which project each window has open. One that nobody holds any more was left by an abrupt end.

A mark is a folder of the window's own with a lock, which the system frees when the program dies, and a file that names
the project. So windows that are open at once are told apart, and no number of a process is believed.
"""

from __future__ import annotations

import contextlib
import json
import logging
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from hwr_desktop import durable
from hwr_desktop.errors import ProjectError
from hwr_desktop.store.lock import ProjectLock

log = logging.getLogger(__name__)

_NAME = "project.json"
LARGEST_MARK_BYTES = 1 << 16


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """A project that was open when the program ended abruptly, and the mark that says so; `since` is UTC, ISO."""

    mark: Path
    project: Path
    since: str


class OpenMark:
    """The mark of one window. What goes wrong with it is logged: it must never keep anybody from working."""

    def __init__(self, root: Path) -> None:
        """`root`: the folder of all marks. Nothing is written before a project is noted."""
        self._root = root
        self._folder = root / uuid4().hex
        self._lock: ProjectLock | None = None

    def note(self, project_folder: Path) -> None:
        """Say that this project is open now."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if self._lock is None:
                self._lock = ProjectLock(self._folder)
            said = {"project": str(project_folder), "since": datetime.now(UTC).isoformat(timespec="seconds")}
            unfinished = self._folder / f"{_NAME}.new"
            durable.write_synced(unfinished, (json.dumps(said).encode(),))
            unfinished.replace(self._folder / _NAME)
            durable.sync_folder(self._folder)
        except (OSError, ProjectError) as error:
            log.warning("no mark of the open project could be made: %s", error)

    def clear(self) -> None:
        """Say that no project is open now."""
        if self._lock is not None:
            with contextlib.suppress(OSError):
                (self._folder / _NAME).unlink(missing_ok=True)

    def close(self) -> None:
        """End the mark, as the window closes."""
        if self._lock is not None:
            self.clear()
            self._lock.release()
            self._lock = None
            shutil.rmtree(self._folder, ignore_errors=True)


def left_open(root: Path) -> tuple[LeftOpen, ...]:
    """What was open when a window ended abruptly, the last first; what open windows have is passed over."""
    try:
        marks = [folder for folder in root.iterdir() if (folder / _NAME).is_file() and not folder.is_symlink()]
    except OSError:
        return ()
    found = (_left(mark) for mark in marks)
    return tuple(sorted((each for each in found if each is not None), key=lambda each: each.since, reverse=True))


def forget(left: LeftOpen) -> None:
    """Remove a mark, when the person has decided; of the project nothing is touched."""
    shutil.rmtree(left.mark, ignore_errors=True)


def _left(mark: Path) -> LeftOpen | None:
    """What a mark says, if nobody holds it."""
    try:
        lock = ProjectLock(mark)
    except ProjectError:
        return None
    try:
        with (mark / _NAME).open("rb") as stream:
            said = json.loads(stream.read(LARGEST_MARK_BYTES))
        project, since = said["project"], said["since"]
        if not isinstance(project, str) or not isinstance(since, str) or "\0" in project:
            return None
        return LeftOpen(mark, Path(project), since)
    except (OSError, ValueError, TypeError, KeyError):
        return None
    finally:
        lock.release()
