"""Backups of a project's database, in its folder `backups/`: packed copies, fewer of them the older they are.

One is made by a connection of its own, in another thread, while the project is open. It is whole before it bears its
name; older ones are deleted only after that. Which of two is newer says the journal and never the clock, which may
jump. The scans are not in a backup: those are never written again, and nothing deletes them from the project.
`docs/backups.md` tells what is in the files.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import sqlite3
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from hwr_desktop import durable
from hwr_desktop.errors import DamagedError, Phrase, ProjectError
from hwr_desktop.store import backup_names, beside, database, disk_state
from hwr_desktop.store.backup_names import COPY, FOLDER_NAME, PARTS, SUFFIX, UNFINISHED
from hwr_desktop.store.packing.pack import CHUNK_BYTES, Progress
from hwr_desktop.store.reader import State, connected, reading

HOURLY, DAILY, WEEKLY = 24, 7, 8
"""Of so many hours, days and weeks in which something was changed the last backup is kept."""
LAST_KEPT = 5
"""So many are kept whatever the clock says, for it may stand still."""
PINNED_KEPT = 10
"""So many of those that were made before an older state was brought back."""
MOST_BYTES = 2 << 30
"""Beyond this the oldest give way, but for the last few."""
ROOM_BYTES = 100 << 20
"""What must stay free on the disk: a backup must never be what keeps somebody's work from being written."""
DATABASE = "project.hwr"
ABOUT = "about.json"
LARGEST_ABOUT_BYTES = 1 << 16
LARGEST_DATABASE_BYTES = 16 << 30
LARGEST_RATIO = 200
_LEVEL = 3
_STUMBLES = (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, TypeError, KeyError, EOFError, OverflowError)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup and what it says of itself: `at` by the clock of then and there, how far the journal had come, and how
    many pages and letters there were. One that is `pinned` was made before an older state was brought back."""

    path: Path
    at: datetime
    state: State
    pages: int
    letters: int
    pinned: bool = False

    @property
    def order(self) -> tuple[int, datetime]:
        """By which backups are sorted: the journal first."""
        return (self.state.last_row, self.at)


def backing_up(file: Path, pinned: bool = False, now: Callable[[], datetime] = datetime.now) -> Iterator[Progress]:
    """Back up the project with that database, which may be open, unless one of the backups has its present state.

    Not going on stops it, and nothing is left behind. Raises ProjectError: no room, a folder that cannot be written;
    DamagedError where the project itself turns out to be damaged.
    """
    folder = file.parent / FOLDER_NAME
    beside.check_folder(folder)
    copy, unfinished = folder / COPY, folder / UNFINISHED
    try:
        with reading(file) as project:
            state = project.state()
            if any(each.state == state and each.pinned >= pinned for each in backups_of(file.parent)):
                return
            folder.mkdir(exist_ok=True)
            _check_room(file)
            _tidy(folder)
            project.copy_to(copy)
        yield Progress(0, copy.stat().st_size)
        try:
            database.check(copy)
        except ProjectError as error:
            raise DamagedError(error.phrase.with_replaced(str(copy), str(file))) from error
        at = now().replace(microsecond=0)
        about = _about(copy, at, pinned)
        yield from _packed(copy, unfinished, about)
        durable.sync_file(unfinished)
        made = folder / backup_names.backup_name(at, about["last_row"])
        unfinished.replace(made)
        durable.sync_folder(folder)
        _prune(folder, made)
    except (OSError, sqlite3.Error) as error:
        raise ProjectError(
            "No backup of “{file}” could be made ({reason}): make room, or look whether its folder can be written. "
            "What you write is kept all the same.",
            file=file,
            reason=disk_state.reason_of(error, file.parent),
        ) from error
    finally:
        _tidy(folder)


def backups_of(project_folder: Path) -> tuple[Backup, ...]:
    """The backups of the project in a folder, the newest by its journal first; what is none is passed over."""
    found = (_read(path) for path in backup_names.files_in(project_folder) if path.suffix == SUFFIX)
    return tuple(sorted((each for each in found if each is not None), key=lambda each: each.order, reverse=True))


def unpacked(backup: Path, target: Path) -> None:
    """Write the database of a backup to a new file and see that it is a project's, harmless and whole.

    Nothing is left where it is not. Raises ProjectError.
    """
    whole = False
    try:
        beside.clear(target)
        _extract(backup, target)
        durable.sync_file(target)
        database.check(target)
        whole = True
    except OSError as error:
        raise ProjectError(
            "The backup “{backup}” could not be unpacked ({reason}): make room, then try again.",
            backup=backup,
            reason=error.strerror or error,
        ) from error
    except ProjectError as error:
        raise DamagedError(error.phrase.with_replaced(str(target), str(backup))) from error
    finally:
        if not whole:
            with contextlib.suppress(OSError):
                target.unlink(missing_ok=True)


def worth_keeping(backups: Sequence[Backup]) -> set[Backup]:
    """Those of the backups, the newest first, that are to stay. The clock of now is not asked."""
    kept = {*backups[:LAST_KEPT], *[each for each in backups if each.pinned][:PINNED_KEPT]}
    for count, span in ((HOURLY, "%Y-%m-%d %H"), (DAILY, "%Y-%m-%d"), (WEEKLY, "%G week %V")):
        seen: set[str] = set()
        for each in backups:
            name = f"{each.at:{span}}"
            if name not in seen and len(seen) < count:
                seen.add(name)
                kept.add(each)
    return kept


def _prune(folder: Path, made: Path) -> None:
    """Delete backups that are not worth keeping, and the oldest where all take too much room; never the one just made,
    be it the oldest by its journal."""
    known = backups_of(folder.parent)
    kept = worth_keeping(known)
    stay = [each for each in known if each in kept or each.path == made]
    while len(stay) > LAST_KEPT and sum(each.path.stat().st_size for each in stay) > MOST_BYTES:
        stay.remove([each for each in stay if each.path != made][-1])
    for each in set(known) - set(stay):
        with contextlib.suppress(OSError):
            each.path.unlink(missing_ok=True)


def _tidy(folder: Path) -> None:
    """Remove what is unfinished, be it a crash's."""
    for name in PARTS:
        with contextlib.suppress(OSError):
            (folder / name).unlink(missing_ok=True)


def _check_room(file: Path) -> None:
    """Raises ProjectError where the copy would leave too little room on the disk."""
    wal = file.with_name(file.name + "-wal")
    size = file.stat().st_size + (wal.stat().st_size if wal.exists() else 0)
    if shutil.disk_usage(file.parent).free < 2 * size + ROOM_BYTES:
        raise ProjectError(
            "There is no room for a backup of “{file}”: make room on its disk. What you write is kept all the same.",
            file=file,
        )


def _about(copy: Path, at: datetime, pinned: bool) -> dict[str, Any]:
    """What a backup says of itself, from the copy that it is made of. Raises ProjectError."""
    with reading(copy) as project, closing(connected(copy)) as connection:
        state = project.state()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        told = project.project()
    digest = hashlib.sha256()
    with copy.open("rb") as stream:
        while chunk := stream.read(CHUNK_BYTES):
            digest.update(chunk)
    return {
        "at": at.isoformat(), "version": version, "pages": len(told.pages), "letters": len(told.letters),
        "last_row": state.last_row, "undone": state.undone, "discarded": state.discarded, "pinned": pinned,
        "size": copy.stat().st_size, "sha256": digest.hexdigest(),
    }  # fmt: skip


def _packed(copy: Path, unfinished: Path, about: dict[str, Any]) -> Iterator[Progress]:
    """Write the file of a backup."""
    done, total = 0, about["size"]
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        archive.writestr(ABOUT, json.dumps(about, indent=1))
        with copy.open("rb") as source, archive.open(DATABASE, "w", force_zip64=True) as target:
            while chunk := source.read(CHUNK_BYTES):
                target.write(chunk)
                done += len(chunk)
                yield Progress(done, max(total, done))


def _read(path: Path) -> Backup | None:
    """The backup in a file, by its name and what it says of itself; None where it is none or damaged."""
    named = backup_names.NAME.fullmatch(path.name)
    if named is None:
        return None
    try:
        at = datetime.strptime(named[1], backup_names.CLOCK)
        with zipfile.ZipFile(path) as archive:
            told = _told(archive)
            counts = [told[name] for name in ("last_row", "undone", "discarded", "pages", "letters")]
            if not all(isinstance(count, int) and count >= 0 for count in counts):
                return None
            return Backup(path, at, State(*counts[:3]), counts[3], counts[4], told.get("pinned") is True)
    except (*_STUMBLES, OSError, AttributeError, NotImplementedError):
        return None


def _told(archive: zipfile.ZipFile) -> dict[str, Any]:
    """What the backup in an archive says of itself. Raises ValueError."""
    info = archive.getinfo(ABOUT)
    if info.file_size > LARGEST_ABOUT_BYTES:
        raise ValueError("it says too much of itself")
    with archive.open(info) as stream:
        value = json.loads(stream.read(LARGEST_ABOUT_BYTES))
    if not isinstance(value, dict):
        raise TypeError("it says nothing of itself")
    return value


def _extract(backup: Path, target: Path) -> None:
    """Write the database in a backup, which may be a stranger's. Raises ProjectError, OSError."""
    try:
        with zipfile.ZipFile(backup) as archive:
            told, info = _told(archive), archive.getinfo(DATABASE)
            size, digest = int(told["size"]), hashlib.sha256()
            if not 0 < size <= LARGEST_DATABASE_BYTES or size > LARGEST_RATIO * max(info.compress_size, CHUNK_BYTES):
                raise ValueError("it grows too large when it is unpacked")
            if size + ROOM_BYTES > shutil.disk_usage(target.parent).free:
                raise OSError(28, "No space left on device")
            with archive.open(info) as source, target.open("wb") as stream:
                while (chunk := source.read(CHUNK_BYTES)) and stream.tell() <= size:
                    stream.write(chunk)
                    digest.update(chunk)
            if target.stat().st_size != size or digest.hexdigest() != told["sha256"]:
                raise ValueError("its checksum is another")
    except (*_STUMBLES, NotImplementedError) as error:
        raise DamagedError(
            "The backup “{backup}” is damaged ({reason}): choose another one.",
            backup=backup,
            reason=Phrase("its contents do not make sense") if isinstance(error, KeyError) else error,
        ) from error
