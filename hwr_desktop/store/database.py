"""Opening a project's database with distrust, and writing to it in whole transactions only."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from hwr_desktop import durable
from hwr_desktop.errors import DamagedError, Phrase, ProjectError
from hwr_desktop.store import beside, disk_state, migrations, records, schema
from hwr_desktop.store.records import RecordError

# Which of SQLite's ways to the disk is used; None is the system's own. The tests name one that refuses WAL.
VFS: str | None = None
_BUSY_S = 2.0
_SETTINGS = ("trusted_schema = OFF", "cell_size_check = ON", "synchronous = EXTRA", "fullfsync = ON")
"""With FULL a power cut could bring the rollback journal back and so take back what was committed; in WAL mode EXTRA is
the same as FULL. See https://sqlite.org/pragma.html#pragma_synchronous."""
_EXCLUSIVE = "locking_mode = EXCLUSIVE"
_NO_SHARED_MEMORY = ("SQLITE_CANTOPEN", "SQLITE_PROTOCOL", "SQLITE_IOERR")
_LONGEST_REASON = 150  # in characters: SQLite may quote all of what it met
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_MAGIC = b"SQLite format 3\0"
_SENTENCES = {
    "SQLITE_FULL": Phrase("could not be written because the disk is full: make room, then try again"),
    "SQLITE_READONLY": Phrase("cannot be written: copy its folder to one of your own and open it there"),
    "SQLITE_PERM": Phrase("cannot be written: copy its folder to one of your own and open it there"),
    "SQLITE_CANTOPEN": Phrase("cannot be opened: look whether its folder is there and may be written"),
    "SQLITE_BUSY": Phrase("is in use by another program: close that program, then try again"),
    "SQLITE_LOCKED": Phrase("is in use by another program: close that program, then try again"),
    "SQLITE_CORRUPT": Phrase("is damaged: bring back a backup of it"),
    "SQLITE_NOTADB": Phrase("is damaged or not a project: bring back a backup of it"),
    "SQLITE_IOERR": Phrase(
        "could not be read or written because the disk reports a fault: check the disk, then try again"
    ),
}


def create(file: Path, project_body: str) -> None:
    """Make the database of a new project, whole or not at all. Raises ProjectError, OSError."""
    unfinished = file.with_name(file.name + ".new")
    unfinished.unlink(missing_ok=True)
    with explaining(file):
        connection = _connected(unfinished)
    try:
        with explaining(file):
            _without_wal(connection, unfinished)
        with transaction(connection, file):
            schema.create(connection, project_body)
    finally:
        connection.close()
    durable.sync_file(unfinished)
    unfinished.replace(file)
    durable.sync_folder(file.parent)


def check_header(file: Path) -> None:
    """Look at the first bytes, before anything is locked or opened. Raises ProjectError when the file is not ours, or
    what lies beside it could do harm."""
    try:
        with file.open("rb") as stream:
            header = stream.read(100)
    except OSError as error:
        raise ProjectError(
            "The project “{file}” cannot be read ({reason}): check its folder.", file=file, reason=error.strerror
        ) from error
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise DamagedError(
            "“{file}” is damaged or not a project of this program: choose another or a backup.", file=file
        )
    if int.from_bytes(header[68:72], "big") != schema.APPLICATION_ID:
        raise ProjectError("“{file}” is not a project of this program: choose another file.", file=file)
    beside.check(file)


def opened(file: Path, checked: bool = False) -> sqlite3.Connection:
    """The checked and, if it was older, migrated database. Raises ProjectError: damaged, foreign or newer.

    One that was just `checked` is not read all through once more.
    """
    with explaining(file):
        connection = _in_wal_mode(file)
    try:
        with explaining(file):
            _check(connection, file, thoroughly=not checked)
            migrations.migrate(connection, file)
            _check_complete(connection, file)
        _sync_names(file)
        return connection
    except BaseException:
        connection.close()
        raise


def _sync_names(file: Path) -> None:
    """Bring the name of the WAL to the disk, which is there by now: SQLite tries that too, and passes over a failure.
    Raises ProjectError."""
    try:
        durable.sync_folder(file.parent)
    except OSError as error:
        raise ProjectError(
            "The project “{file}” cannot be opened ({reason}): check its folder.", file=file, reason=error.strerror
        ) from error


def check(file: Path) -> None:
    """See that a database which nobody has open is a project's, harmless and whole. Raises ProjectError."""
    check_header(file)
    with explaining(file):
        connection = _connected(file)
        try:
            _check(connection, file)
            _check_complete(connection, file)
            migrations.check_version(connection, file)
            row = connection.execute("SELECT body FROM project WHERE id = 1").fetchone()
            if row is None:
                raise RecordError("it does not say what it is called")
            records.project_from(row[0])
        finally:
            connection.close()


def take_in_journal(connection: sqlite3.Connection, file: Path) -> None:
    """Bring what stands in a journal only into the file itself, which nobody else may have open for that.

    The database is in DELETE mode then, until it is opened again. Raises ProjectError where it is in use.
    """
    with explaining(file):
        (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    if mode != "delete":
        raise ProjectError(
            "The project “{file}” {what} ({reason}).", file=file, what=_SENTENCES["SQLITE_BUSY"], reason=mode
        )


def is_in_wal_mode(file: Path) -> bool:
    """Whether the head of a database says so; what is damaged behind the head is not met. Raises OSError."""
    with file.open("rb") as stream:
        return stream.read(20)[18:19] == b"\x02"


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection, file: Path) -> Iterator[None]:
    """All of it is on the disk when the block ends, or none of it. Raises ProjectError when it could not be."""
    with explaining(file):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
            raise


@contextlib.contextmanager
def explaining(file: Path) -> Iterator[None]:
    """Turn what SQLite says, and records that make no sense, into a ProjectError that names the file.

    Misuse, as from another thread, stays what it is: a fault of the program.
    """
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as error:
        kind = DamagedError if _code(error).startswith(_DAMAGED) else ProjectError
        reason = "".join(sign if sign.isprintable() else " " for sign in str(error)[:_LONGEST_REASON])
        said = Phrase("The project “{file}” {what} ({reason}).", file=file, what=_what(error, file), reason=reason)
        raise kind(said) from error
    except (UnicodeError, OverflowError) as error:  # an id or a number that no program has ever written
        raise DamagedError(
            "The project “{file}” is damaged ({reason}): bring back a backup of it.",
            file=file,
            reason=Phrase("a record makes no sense"),
        ) from error
    except RecordError as error:
        raise DamagedError(
            "The project “{file}” is damaged ({reason}): bring back a backup of it.", file=file, reason=error
        ) from error


def _check_complete(connection: sqlite3.Connection, file: Path) -> None:
    """Raises ProjectError when a table is missing."""
    if not schema.is_complete(connection):
        raise DamagedError("The project “{file}” is damaged, tables are missing: bring back a backup.", file=file)


def _what(error: sqlite3.Error, file: Path) -> Phrase:
    """What to tell a person about an error of SQLite, in words that follow on the project's name.

    Where a disk is full or may only be read SQLite often says just that opening or writing failed.
    """
    code = _code(error)
    if code.startswith(("SQLITE_CANTOPEN", "SQLITE_IOERR")):
        if disk_state.is_full(file.parent):
            code = "SQLITE_FULL"
        elif disk_state.is_read_only(file.parent):
            code = "SQLITE_READONLY"
    known = (words for prefix, words in _SENTENCES.items() if code.startswith(prefix))
    return next(known, Phrase("could not be read or written"))


def _code(error: sqlite3.Error) -> str:
    """The name that SQLite has for an error; empty where it has none."""
    return str(getattr(error, "sqlite_errorname", ""))


def _connected(file: Path, exclusive: bool = False) -> sqlite3.Connection:
    """A connection that begins no transaction by itself and trusts nothing in the file. Raises sqlite3.Error."""
    path = quote(os.fsencode(file.resolve().as_posix()), safe="/:")
    address = f"file://{'' if path.startswith('/') else '/'}{path}?mode={'rw' if file.exists() else 'rwc'}"
    address += f"&vfs={VFS}" if VFS else ""
    connection = sqlite3.connect(address, uri=True, timeout=_BUSY_S, isolation_level=None)
    connection.text_factory = lambda data: data.decode("utf-8", "surrogatepass")  # else it would quote all of a text
    try:
        for setting in (_EXCLUSIVE, *_SETTINGS) if exclusive else _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def _in_wal_mode(file: Path) -> sqlite3.Connection:
    """The database in WAL mode, or in DELETE mode where the disk cannot do WAL, as on many network shares."""
    try:
        connection = _connected(file)
        (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    except sqlite3.OperationalError as error:
        # A file left in WAL mode by a computer where that works: without sharing it can be read, and changed back.
        if not str(getattr(error, "sqlite_errorname", "")).startswith(_NO_SHARED_MEMORY):
            raise
        with contextlib.closing(_connected(file, exclusive=True)) as alone:
            _without_wal(alone, file)
        connection = _connected(file)  # which others may read beside
        mode = ""
    if mode != "wal":
        _without_wal(connection, file)
    return connection


def _without_wal(connection: sqlite3.Connection, file: Path) -> None:
    """Set DELETE mode. Where the names in the folder cannot be brought to the disk, as on some shares, EXTRA would try
    that at each commit and have it fail. Raises sqlite3.Error."""
    with contextlib.suppress(OSError):  # any other fault SQLite meets as well, and says
        if not durable.sync_folder(file.parent):
            connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA journal_mode = DELETE")


def _check(connection: sqlite3.Connection, file: Path, thoroughly: bool = True) -> None:
    """Raises ProjectError when the file is harmful, too new or, which is looked for `thoroughly` only, damaged."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > schema.VERSION:
        raise ProjectError(
            "The project “{file}” was made with a newer version of this program: install that version to open it.",
            file=file,
        )
    if not schema.is_harmless(connection):
        raise ProjectError("“{file}” is not a project of this program: choose another file.", file=file)
    if not thoroughly:
        return
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise DamagedError(
            "The project “{file}” is damaged ({reason}): bring back a backup of it.",
            file=file,
            reason=verdict.splitlines()[-1],  # the first says which database only
        )
