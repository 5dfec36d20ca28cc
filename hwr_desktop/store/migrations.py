"""Bringing an older project up to the present version, after a backup.

To change the tables or what a record may hold: raise `schema.VERSION` and add the step that leads there from the
version before.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from hwr_desktop import durable
from hwr_desktop.errors import ProjectError
from hwr_desktop.store import beside, schema

Step = Callable[[sqlite3.Connection], None]

BACKUP_SUFFIX = ".backup"
_PAGES_AT_ONCE = 256


def pages_turn(_connection: sqlite3.Connection) -> None:
    """Version 2 lets a page say how it is turned. Nothing to rewrite: a page that says nothing is not turned.

    A version of its own nevertheless, because a program that knows 1 only would call such a page damaged.
    """


def words_have_choices(_connection: sqlite3.Connection) -> None:
    """Version 3 lets a line hold other readings of its words. Nothing to rewrite, as for version 2."""


def pages_have_frames(_connection: sqlite3.Connection) -> None:
    """Version 4 lets a page show a part of its scan, and its pixels changed. Nothing to rewrite, as for version 2."""


def lines_have_hands(_connection: sqlite3.Connection) -> None:
    """Version 5 lets a project name hands, and pages and lines say whose they are. Nothing to rewrite, as for version
    2."""


def letters_are_worked_with(_connection: sqlite3.Connection) -> None:
    """Version 6 lets a line hold translations, and a project its own words and its book of names. Nothing to rewrite,
    as for version 2."""


# From the version named to the one after it. A step neither commits nor sets the version.
STEPS: Mapping[int, Step] = {
    1: pages_turn,
    2: words_have_choices,
    3: pages_have_frames,
    4: lines_have_hands,
    5: letters_are_worked_with,
}


def migrate(
    connection: sqlite3.Connection, file: Path, target: int | None = None, steps: Mapping[int, Step] | None = None
) -> None:
    """Bring the database to version `target`, the program's own if None, in one transaction.

    Does nothing when it is there already. Raises ProjectError when the version was never one of ours, and
    sqlite3.Error when a step fails; the database is then as before.
    """
    target = schema.VERSION if target is None else target
    steps = STEPS if steps is None else steps
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == target:
        return
    _check_known(version, file, target, steps)
    back_up(connection, backup_of(file, version))
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number in range(version, target):
            steps[number](connection)
        connection.execute(f"PRAGMA user_version = {target}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def check_version(connection: sqlite3.Connection, file: Path) -> None:
    """Raises ProjectError where the version was never one of ours."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    _check_known(version, file, schema.VERSION, STEPS)


def _check_known(version: int, file: Path, target: int, steps: Mapping[int, Step]) -> None:
    if any(number not in steps for number in range(version, target)):
        raise ProjectError(
            "The project “{file}” is of an unknown version ({version}): bring back a backup of it.",
            file=file,
            version=version,
        )


def backup_of(file: Path, version: int) -> Path:
    """Where the copy of a project lies that was made before leaving `version`."""
    return file.with_name(f"{file.stem}-version-{version}{BACKUP_SUFFIX}")


def back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the database whole to `target`, which is replaced only by a whole copy."""
    unfinished = target.with_name(target.name + ".new")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as copy:
        (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
        # In WAL mode nobody waits for a reader. Elsewhere who writes would wait for all of it: a little at a time.
        connection.backup(copy, pages=-1 if mode == "wal" else _PAGES_AT_ONCE)
        copy.execute("PRAGMA journal_mode = DELETE")
    durable.sync_file(unfinished)
    beside.clear(target)
    unfinished.replace(target)
    durable.sync_folder(target.parent)
