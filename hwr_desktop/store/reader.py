"""Reading in a project from another thread than the one that has it open, without holding that one up.

Nothing is ever written here. What is read is what was written last: what somebody has typed a moment ago must be
flushed before.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from hwr_desktop.document.lines.line_times import LineTimes
from hwr_desktop.document.page import AuthorKind, Page
from hwr_desktop.document.pages.page_progress import PageProgress, counted
from hwr_desktop.document.project import Project
from hwr_desktop.document.search import OtherReading, SearchedLine
from hwr_desktop.store import database, migrations, records
from hwr_desktop.store.history import Edit, edits
from hwr_desktop.store.journal import DISCARDED, STANDS, UNDONE
from hwr_desktop.store.line_history import Entry, line_history
from hwr_desktop.store.line_times import line_times
from hwr_desktop.store.page_table import PageTable

# Only what a search needs is taken out of the rows, by SQLite itself: the places of characters are most of a row.
_TEXTS = (
    "SELECT id, json_extract(body, '$.text'), json_extract(body, '$.checked'), json_extract(body, '$.alternatives'),"
    " CASE WHEN json_extract(body, '$.author[0]') = ? THEN json_extract(body, '$.choices') END"
    " FROM line WHERE page_id = ?"
)

_STATES = (
    "SELECT id, json_extract(body, '$.text') <> '', json_extract(body, '$.checked'),"
    " json_extract(body, '$.author[0]') = ? FROM line WHERE page_id = ?"
)

# All that a line says, but for what was read in its ink letter by letter, which is most of a row.
_LINES = "SELECT id, json_remove(body, '$.characters', '$.choices', '$.alternatives') FROM line WHERE page_id = ?"

UNLIKELY = 0.01
"""Choices that are less likely than this are no reading worth finding: a search does not know how likely each is."""

_OF_ONE_PAGE = ("SQLITE_ERROR", "SQLITE_CORRUPT")
"""What SQLite says of a row that holds no JSON, and of a damaged place in its file, which need not be all of it."""


class State(NamedTuple):
    """How far the journal had come: its last row, and how many steps were undone and discarded."""

    last_row: int
    undone: int
    discarded: int


class ProjectReader:
    """A second look at a project that is open. To be used in the thread that made it, by `reading`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def state(self) -> State:
        """How far the journal has come."""
        (last,) = self._connection.execute("SELECT COALESCE(MAX(id), 0) FROM journal").fetchone()
        count = "SELECT COUNT(*) FROM step WHERE state = ?"
        undone, discarded = (self._connection.execute(count, (state,)).fetchone()[0] for state in (UNDONE, DISCARDED))
        return State(last, undone, discarded)

    def steps_since(self, state: State) -> int:
        """How many steps were done since, those that were taken back not counted."""
        (steps,) = self._connection.execute(
            f"SELECT COUNT(*) FROM step WHERE last_row > ? AND state IN ({', '.join('?' * len(STANDS))})",
            (state.last_row, *STANDS),
        ).fetchone()
        return int(steps)

    def project(self) -> Project:
        """What the project says of itself. Raises RecordError."""
        (body,) = self._connection.execute("SELECT body FROM project").fetchone()
        return records.project_from(body)

    def is_whole(self) -> bool:
        """Whether SQLite finds nothing wrong with the file, all of which it reads for that."""
        (verdict,) = self._connection.execute("PRAGMA quick_check(1)").fetchone()
        return bool(verdict == "ok")

    def edits(self, page_id: str | None = None, last: int = -1) -> Iterator[Edit]:
        """The edits of a page, of the project as a whole for "", or of all, oldest first; of many only so many of the
        `last`. Raises RecordError."""
        return edits(self._connection, page_id, last)

    def line_history(self, page_id: str, line_id: str) -> list[Entry]:
        """Every change of a line's text, oldest first. Raises RecordError."""
        return line_history(self._connection, page_id, line_id)

    def changed_since(self, state: State) -> frozenset[str] | None:
        """The pages that were edited since; None where something was undone or redone, which may concern any page."""
        if self.state()[1:] != state[1:]:
            return None
        rows = self._connection.execute("SELECT DISTINCT page_id FROM journal WHERE id > ?", (state.last_row,))
        return frozenset(page_id for (page_id,) in rows)

    def lines(self, page_id: str) -> tuple[SearchedLine, ...]:
        """The lines of a page in reading order, as a search sees them; none for a page that is not there.

        Of a line whose text is a model's, other readings of single words are given too.
        """
        row = self._connection.execute("SELECT line_order FROM page WHERE id = ?", (page_id,)).fetchone()
        if row is None:
            return ()
        rows = self._connection.execute(_TEXTS, (AuthorKind.MODEL, page_id))
        known = {row[0]: _searched(page_id, row) for row in rows}
        return tuple(known[line_id] for line_id in records.id_list(row[0]) if line_id in known)

    def progress(self, page_id: str) -> PageProgress:
        """How far a page is; one that is not there is new."""
        row = self._connection.execute("SELECT line_order FROM page WHERE id = ?", (page_id,)).fetchone()
        known = {line[0]: line[1:] for line in self._connection.execute(_STATES, (AuthorKind.PERSON, page_id))}
        states = (known[line_id] for line_id in records.id_list(row[0]) if line_id in known) if row else ()
        return counted((bool(text), bool(checked or person), bool(checked)) for text, checked, person in states)

    def copy_to(self, target: Path) -> None:
        """Write the whole database, its history included, to a new file. Raises sqlite3.Error, OSError."""
        migrations.back_up(self._connection, target)

    def page(self, page_id: str) -> Page:
        """The page as it stands. Raises KeyError when it was never in the project."""
        return PageTable(self._connection).read(page_id)

    def page_without_letters(self, page_id: str) -> Page:
        """The page as `page` gives it, but for what was read letter by letter and for other readings, which costs a
        fraction."""
        row = self._connection.execute("SELECT head, line_order FROM page WHERE id = ?", (page_id,)).fetchone()
        if row is None:
            raise KeyError(page_id)
        bodies = dict(self._connection.execute(_LINES, (page_id,)))
        ids = (line_id for line_id in records.id_list(row[1]) if line_id in bodies)
        return records.page_from(page_id, row[0], tuple(records.line_from(each, bodies[each]) for each in ids))

    def line_times(self, page_id: str) -> dict[str, LineTimes]:
        """When the lines of a page came to say what they say, by their ids."""
        return line_times(self._connection, page_id)

    def whole_page(self, page_id: str) -> Page | None:
        """The page as `page_without_letters` gives it; None for one that is missing or damaged, so that whoever goes
        through all pages can pass over it."""
        try:
            return self.page_without_letters(page_id)
        except (KeyError, records.RecordError, UnicodeDecodeError):
            return None
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorname in _OF_ONE_PAGE:
                return None
            raise


@contextmanager
def reading(file: Path) -> Iterator[ProjectReader]:
    """Look into the database of a project. Raises ProjectError when it cannot be read or is damaged."""
    with database.explaining(file):
        connection = connected(file)
        try:
            yield ProjectReader(connection)
        finally:
            connection.close()


def connected(file: Path) -> sqlite3.Connection:
    """A connection that can only read, and trusts nothing in the file. Raises sqlite3.Error."""
    path = quote(os.fsencode(file.resolve().as_posix()), safe="/:")
    address = f"file://{'' if path.startswith('/') else '/'}{path}?mode=ro"
    address += f"&vfs={database.VFS}" if database.VFS else ""
    connection = sqlite3.connect(address, uri=True, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.text_factory = lambda data: data.decode("utf-8", "surrogatepass")
    return connection


def _searched(page_id: str, row: Sequence[Any]) -> SearchedLine:
    """A line from its id, text, whether it is checked, and its alternatives and choices as JSON."""
    line_id, text, checked, alternatives, choices = row
    text = text or ""
    others: list[OtherReading] = []
    if choices is not None:
        known = records.loaded(choices)
        others += [(start, end, other) for start, end, other, probability in known if probability >= UNLIKELY]
    if alternatives is not None:
        others += [(0, len(text), other[0]) for other in records.loaded(alternatives)]
    return SearchedLine(page_id, line_id, text, bool(checked), tuple(others))
