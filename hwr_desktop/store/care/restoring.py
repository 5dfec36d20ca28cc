"""Going back to a backup: as a project of its own, or in the place of the present state, which is kept first.

Both are generators as `pack.packing` is. Killed at any moment, the project is as it was or as the backup has it.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from hwr_desktop import durable
from hwr_desktop.errors import DamagedError, ProjectError
from hwr_desktop.store import backup_names, beside, database, disk_state, moving, records
from hwr_desktop.store.care import backups
from hwr_desktop.store.journal import number_on
from hwr_desktop.store.packing.pack import Progress
from hwr_desktop.store.project_file import SUFFIX, file_of
from hwr_desktop.store.reader import connected, reading
from hwr_desktop.store.scans import FOLDER_NAME


def project_of(path: Path) -> Path:
    """The database of the project with that folder or file, be it missing where its backups are there.

    Raises ProjectError where there is neither.
    """
    try:
        return file_of(path)
    except ProjectError:
        folder = path.resolve()
        if backups.backups_of(folder):
            return folder / (folder.name + SUFFIX)
        raise


def restoring_copy(file: Path, backup: Path, new_folder: Path) -> Iterator[Progress]:
    """Make a project of a backup in a folder that is new or empty, with the scans and hands of the project that it is
    one of; the project itself may be open. Raises ProjectError; then, and where it is stopped, nothing is left behind.
    """
    new_folder = new_folder.resolve()
    if new_folder.exists() and (not new_folder.is_dir() or any(new_folder.iterdir())):
        raise ProjectError("“{folder}” is there already: choose another name for the project.", folder=new_folder)
    unfinished = new_folder.parent / f".{new_folder.name}.part"
    try:
        shutil.rmtree(unfinished, ignore_errors=True)  # what a crash left of an earlier try
        unfinished.mkdir(parents=True)
        copy = unfinished / (new_folder.name + SUFFIX)
        backups.unpacked(backup, copy)
        _name(copy, new_folder.name)  # so that the two can be told apart
        yield from moving.scans_copied(file.parent / FOLDER_NAME, unfinished / FOLDER_NAME)
        moving.bring_hands(file.parent, unfinished)
        durable.sync_folder(unfinished)
        if new_folder.exists():
            new_folder.rmdir()
        unfinished.rename(new_folder)
        durable.sync_folder(new_folder.parent)
    except (OSError, sqlite3.Error) as error:
        raise ProjectError(
            "The backup could not be opened as “{folder}” ({reason}): make room or choose another place.",
            folder=new_folder,
            reason=disk_state.reason_of(error, new_folder.parent),
        ) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def bringing_back(file: Path, backup: Path) -> Iterator[Progress]:
    """Put a backup in the place of the project's database, which is closed and whose lock is held.

    What is there now becomes a backup before; where it cannot be opened, it is set aside as it is. The title stays
    where it can be read. Raises ProjectError, also where another program has it open; the project is then as it was.
    """
    new = file.with_name(file.name + ".new")
    try:
        backups.unpacked(backup, new)  # before anything else: it may be damaged itself
        yield from _kept_first(file)
        last_row = max(_last_row(file), *(each.state.last_row for each in backups.backups_of(file.parent)))
        with closing(sqlite3.connect(new, isolation_level=None)) as connection:
            number_on(connection, last_row)  # so that of all backups the newest stays the one with the highest
        title = _title(file)
        if title is not None:
            _name(new, title)
        durable.sync_file(new)
        beside.clear(file)
        new.replace(file)
        durable.sync_folder(file.parent)
    except (OSError, sqlite3.Error) as error:
        raise ProjectError(
            "The backup of “{file}” could not be brought back ({reason}): make room, or look whether its folder can be "
            "written.",
            file=file,
            reason=disk_state.reason_of(error, file.parent),
        ) from error
    finally:
        for leftover in (new, new.with_name(new.name + "-journal")):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)


def _kept_first(file: Path) -> Iterator[Progress]:
    """Make a backup of the present state, or set it aside as it is where it cannot be opened, for whatever reason.

    Raises ProjectError where another program has it open, OSError.
    """
    if not file.exists():
        return
    folder = file.parent / backup_names.FOLDER_NAME
    beside.check(file)
    beside.check_folder(folder)
    folder.mkdir(exist_ok=True)
    if not _can_be_opened(file, folder / backup_names.COPY):
        _set_aside(file, folder)
        return
    try:
        with closing(database.opened(file)) as connection:
            database.take_in_journal(connection, file)
        yield from backups.backing_up(file, pinned=True)
    except DamagedError:
        _set_aside(file, folder)


def _can_be_opened(file: Path, copy: Path) -> bool:
    """Try it with a copy, for trying would change the file. Raises OSError."""
    try:
        beside.clear(copy)
        beside.copied(file, copy)
        database.check(copy)
    except ProjectError:
        return False
    finally:
        beside.clear(copy)
        copy.unlink(missing_ok=True)
    return True


def _set_aside(file: Path, folder: Path) -> None:
    """Keep a database that cannot be opened among the backups, byte by byte. Raises OSError."""
    for part in beside.copied(file, folder / backup_names.set_aside_name(datetime.now())):
        durable.sync_file(part)
    durable.sync_folder(folder)


def _last_row(file: Path) -> int:
    """The highest number that the journal of a database has ever given; 0 where it does not say."""
    if not file.exists():
        return 0
    with contextlib.suppress(sqlite3.Error, TypeError), closing(connected(file)) as connection:
        (number,) = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'journal'").fetchone()
        return int(number)
    return 0


def _title(file: Path) -> str | None:
    """What a project is called; None where that cannot be read."""
    with contextlib.suppress(ProjectError, TypeError), reading(file) as project:
        return project.project().name
    return None


def _name(copy: Path, title: str) -> None:
    """Give a copy another title. Raises sqlite3.Error, OSError."""
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        (body,) = connection.execute("SELECT body FROM project").fetchone()
        named = replace(records.project_from(body), name=title)
        connection.execute("UPDATE project SET body = ?", (records.body_of(named, records.PROJECT),))
    durable.sync_file(copy)
