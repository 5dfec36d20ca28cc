"""Giving a project a place of its own: it is copied beside that place while it is open, and then takes it.

`prepare`, then `copying`, which can be run in another thread and again to bring the copy up to date, then `switched`,
then `own_files.delete` for the old one. Killed at any moment, the old place or the new one holds the whole project.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hwr_desktop import durable
from hwr_desktop.errors import DamagedError, ProjectError
from hwr_desktop.store import backup_names, database, disk_state, hand_versions, records
from hwr_desktop.store.packing.pack import CHUNK_BYTES, Progress
from hwr_desktop.store.project_file import SUFFIX, ProjectFile
from hwr_desktop.store.reader import reading
from hwr_desktop.store.scans import FOLDER_NAME


def prepare(project_file: ProjectFile, new_folder: Path) -> None:
    """See that a project can move to a folder, which must be new or empty, and clear what a crash left of a try.

    Raises ProjectError.
    """
    if new_folder.exists() and (not new_folder.is_dir() or any(new_folder.iterdir())):
        raise ProjectError("“{folder}” is there already: choose another name for the project.", folder=new_folder)
    if new_folder.is_relative_to(project_file.folder):
        raise ProjectError("“{folder}” lies inside the project itself: choose another folder.", folder=new_folder)
    discard(new_folder)


def copying(file: Path, new_folder: Path) -> Iterator[Progress]:
    """Copy the project with that database, which may be open, to beside its new folder, history and all.

    Scans that a run before has brought are kept. What was learned of the hands comes along, and so do the backups. A
    title that is empty or the old folder's name becomes the new one's. Raises ProjectError; then, and where it is
    stopped, nothing is left behind.
    """
    whole = False
    try:
        yield from scans_copied(file.parent / FOLDER_NAME, _unfinished(new_folder) / FOLDER_NAME)
        bring_hands(file.parent, _unfinished(new_folder))
        _bring_backups(file.parent, _unfinished(new_folder))
        _copy_database(file, _unfinished(new_folder) / (new_folder.name + SUFFIX))
        whole = True
    except (OSError, sqlite3.Error) as error:
        raise _refusal(new_folder, error) from error
    finally:
        if not whole:
            discard(new_folder)


def switched(project_file: ProjectFile, new_folder: Path) -> ProjectFile:
    """Put the copy, which must be up to date, in its place, close the old project, and return the new one open.

    What was learned of a hand since is brought along.

    Raises ProjectError; the old project is then as it was and still open.
    """
    in_place = False
    try:
        bring_hands(project_file.folder, _unfinished(new_folder))
        if new_folder.exists():
            new_folder.rmdir()
        _unfinished(new_folder).rename(new_folder)
        in_place = True
        durable.sync_folder(new_folder.parent)
        moved = ProjectFile.open(new_folder, checked=True)
    except (OSError, ProjectError) as error:
        discard(new_folder)
        if in_place:  # a copy that nobody works in would only be mistaken for the project
            shutil.rmtree(new_folder, ignore_errors=True)
        if isinstance(error, ProjectError):
            raise
        raise _refusal(new_folder, error) from error
    project_file.close()
    return moved


def rescued(project_file: ProjectFile, new_folder: Path) -> ProjectFile:
    """Give a project another place whose folder has vanished while it was open, and return it open there.

    All that the database holds is saved, and of what lay beside it nothing: no scans, and not what was learned of the
    hands. Raises ProjectError; the old project is then as it was and still open.
    """
    target = _unfinished(new_folder) / (new_folder.name + SUFFIX)
    try:
        (target.parent / FOLDER_NAME).mkdir(parents=True)
        project_file.copy_to(target)
        _make_whole(target, project_file.name)
    except (OSError, sqlite3.Error) as error:
        discard(new_folder)
        raise _refusal(new_folder, error) from error
    return switched(project_file, new_folder)


def discard(new_folder: Path) -> None:
    """Remove a copy that is not to take its place."""
    shutil.rmtree(_unfinished(new_folder), ignore_errors=True)


def _unfinished(new_folder: Path) -> Path:
    return new_folder.parent / f".{new_folder.name}.part"


def scans_copied(source: Path, target: Path) -> Iterator[Progress]:
    """Bring every scan that is not there yet, and all of it to the disk. A folder that is missing counts as empty."""
    target.mkdir(parents=True, exist_ok=True)
    paths = source.iterdir() if source.is_dir() else ()
    scans = [path for path in paths if path.is_file() and not path.name.startswith(".")]
    missing = [scan for scan in scans if not (target / scan.name).exists()]
    done, total = 0, sum(scan.stat().st_size for scan in missing)
    for scan in missing:
        copy = target / scan.name
        try:
            os.link(scan, copy)  # a second name for the same bytes, which are never written again: nothing is copied
            before, done = done, done + scan.stat().st_size
            if done // CHUNK_BYTES > before // CHUNK_BYTES:  # not a step for each of a thousand small ones
                yield Progress(done, max(total, done))
        except OSError:  # another disk, or one on which a file has one name only
            for size in _bytes_copied(scan, copy):
                done += size
                yield Progress(done, max(total, done))
    durable.sync_folder(target)


def bring_hands(source: Path, target: Path) -> None:
    """Bring what was learned of the project's hands, as it stands now; what is there already and the same is kept."""
    brought = hand_versions.carried(source)
    for path in set(hand_versions.carried(target)) - set(brought):
        (target / path).unlink()
    changed: set[Path] = set()
    for path in brought:
        if not (target / path).exists() or not filecmp.cmp(source / path, target / path):
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            for _size in _bytes_copied(source / path, target / path):
                pass
            changed.update(path.parents)
    for folder in sorted(changed, key=lambda each: len(each.parts), reverse=True):  # names of folders too, up to ours
        durable.sync_folder(target / folder)


def _bring_backups(source: Path, target: Path) -> None:
    """Bring the backups that are not there yet: the project's history of backups goes with it."""
    for backup in backup_names.files_in(source):
        copy = target / backup.relative_to(source)
        if not copy.exists():
            copy.parent.mkdir(exist_ok=True)
            for _size in _bytes_copied(backup, copy):
                pass
            durable.sync_folder(copy.parent)


def _bytes_copied(original: Path, copy: Path) -> Iterator[int]:
    """Copy a file, whole before it bears its name; yields how many bytes each step has brought."""
    unfinished = copy.with_name(f".{copy.name}.part")
    with original.open("rb") as source, unfinished.open("wb") as target:
        while chunk := source.read(CHUNK_BYTES):
            target.write(chunk)
            yield len(chunk)
    durable.sync_file(unfinished)
    unfinished.replace(copy)


def _copy_database(file: Path, target: Path) -> None:
    """Copy the database as it stands now, under its new title, and see that the copy is whole."""
    try:
        with reading(file) as project:
            project.copy_to(target)
    except DamagedError:
        raise
    except ProjectError:
        if not file.is_file():
            raise
        for ending in (".new", ".new-journal"):  # what the try has left
            target.with_name(target.name + ending).unlink(missing_ok=True)
        _copy_with_journals(file, target)
    _make_whole(target, file.stem)


def _copy_with_journals(file: Path, target: Path) -> None:
    """Copy the database as it lies there, with what was half written when its disk failed; the copy is put in order
    when it is opened, which the disk keeps the original from. That the copy is whole is seen afterwards."""
    for ending in ("", "-journal", "-wal"):
        original = file.with_name(file.name + ending)
        if original.exists():
            for _size in _bytes_copied(original, target.with_name(target.name + ending)):
                pass


def _make_whole(target: Path, old_name: str) -> None:
    """Give the copy of a database its new title, see that it is whole and bring it to the disk."""
    connection = sqlite3.connect(target, isolation_level=None)
    try:
        (body,) = connection.execute("SELECT body FROM project").fetchone()
        project_data = records.project_from(body)
        if project_data.name in ("", old_name):
            named = records.body_of(replace(project_data, name=target.stem), records.PROJECT)
            connection.execute("UPDATE project SET body = ?", (named,))
    finally:
        connection.close()
    durable.sync_file(target)
    database.check(target)
    durable.sync_folder(target.parent)


def _refusal(new_folder: Path, error: Exception) -> ProjectError:
    return ProjectError(
        "The project could not be saved as “{folder}” ({reason}): choose another folder.",
        folder=new_folder,
        reason=disk_state.reason_of(error, new_folder.parent),
    )
