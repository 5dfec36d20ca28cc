"""The journal: one row for each edit, which is undo, history and provenance in one.

Steps come in the order of their first rows. Undone steps are always the last ones; they are discarded, which means
kept for the history only, as soon as a new step begins. A row may still be added to a step that others have followed,
as when a page is read while somebody types. Undoing such a step therefore begins from the values before it and plays
again what the other steps did since; redoing plays its own rows as well, each at its time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from time import monotonic
from typing import Any, NamedTuple

from hwr_desktop.document.page import PERSON, Author
from hwr_desktop.store import records
from hwr_desktop.store.changes import Changes, Playback, is_changes

PAUSE_S = 5.0  # rows of one key without a longer pause are one step
DONE, UNDONE, DISCARDED = "done", "undone", "discarded"
BEFORE_REPAIR = "before repair"
"""The state of a step that stands and that undo does not reach, because what is around it was damaged."""
STANDS = (DONE, BEFORE_REPAIR)


@dataclass(frozen=True, slots=True)
class Change:
    """What an undo or redo touched: pages whose state, or place in the project, changed, and what the step is called.

    `project` says whether the name, language, letters or page order changed too. `views` has each page of which it was
    touched how it is looked at: its turn, its frame or its look.
    """

    page_ids: tuple[str, ...]
    label: str
    project: bool = False
    views: tuple[str, ...] = ()


class Step(NamedTuple):
    """What one undo takes back: `id` is that of its first row, `number` the one that `edit` gave out."""

    id: int
    number: int
    label: str
    last_row: int


class _Merging(NamedTuple):
    """The step that the next row of the same key and page may join, and when its last row came."""

    key: str
    page_id: str
    step: int
    at_s: float


class Journal:
    """The rows and steps of one project. Writes nothing by itself: the caller opens and commits the transactions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._last_number: int | None = None
        self._merging: _Merging | None = None

    def new_number(self) -> int:
        """A step number that was never used in this project."""
        if self._last_number is None:
            numbers = "SELECT COALESCE(MAX(number), 0) FROM step WHERE typeof(number) = 'integer'"
            (self._last_number,) = self._connection.execute(numbers).fetchone()
        assert self._last_number is not None
        self._last_number += 1
        return self._last_number

    def record(
        self,
        page_id: str,
        changes: Changes,
        label: str,
        author: Author = PERSON,
        key: str = "",
        number: int | None = None,
    ) -> int:
        """Add a row for what an edit changed, on a page or, with "", in the project. Returns the step's number."""
        step = self._step_to_join(page_id, key, number)
        if step is None:
            self._connection.execute("UPDATE step SET state = ? WHERE state = ?", (DISCARDED, UNDONE))
        row = self._add_row(0 if step is None else step.id, page_id, changes, label, author)
        if step is None:
            step = Step(row, self.new_number() if number is None else number, label, row)
            self._connection.execute("UPDATE journal SET step = ? WHERE id = ?", (row, row))
            self._connection.execute(
                "INSERT INTO step (id, number, label, state, last_row) VALUES (?, ?, ?, ?, ?)",
                (step.id, step.number, label, DONE, row),
            )
        else:
            self._connection.execute("UPDATE step SET last_row = ? WHERE id = ?", (row, step.id))
        if number is None:
            self._merging = _Merging(key, page_id, step.id, monotonic()) if key else None
        return step.number

    def end_merging(self) -> None:
        """Let the next row begin a step of its own, whatever its key."""
        self._merging = None

    def last_done(self) -> Step | None:
        """The step that would be undone next."""
        return self._one_step("state = ? ORDER BY id DESC LIMIT 1", DONE)

    def first_undone(self) -> Step | None:
        """The step that would be redone next."""
        return self._one_step("state = ? ORDER BY id LIMIT 1", UNDONE)

    def mark(self, step: Step, state: str) -> None:
        """Set whether a step is done or undone; typing that goes on afterwards is a new step."""
        self._connection.execute("UPDATE step SET state = ? WHERE id = ?", (state, step.id))
        self.end_merging()

    def pages_of(self, step: Step) -> list[str]:
        """The ids of the pages a step has rows for, "" standing for the project."""
        rows = self._connection.execute("SELECT DISTINCT page_id FROM journal WHERE step = ?", (step.id,))
        return [page_id for (page_id,) in rows]

    def values(self, step: Step, page_id: str, with_step: bool) -> dict[str, dict[str, Any]]:
        """What the fields that a step touches on a page come to, with or without it; see the module's text."""
        own = list(self._rows("step = ? AND page_id = ?", step.id, page_id))
        playback = Playback(changes for _, changes in own)
        between = "page_id = ? AND id BETWEEN ? AND ? AND step <> ?"
        for changes in _in_turn(own, self._rows(between, page_id, step.id, step.last_row, step.id)):
            playback.begin(changes)
        for changes in _in_turn(self._rows_of_others(step, page_id), own if with_step else ()):
            playback.play(changes)
        return playback.values

    def _step_to_join(self, page_id: str, key: str, number: int | None) -> Step | None:
        """The step a new row belongs to, None if it begins one."""
        if number is not None:
            return self._one_step("number = ? AND state = ? ORDER BY id DESC LIMIT 1", number, DONE)
        last, merging = self.last_done(), self._merging
        if last is None or merging is None or not key or monotonic() - merging.at_s >= PAUSE_S:
            return None
        return last if (merging.key, merging.page_id, merging.step) == (key, page_id, last.id) else None

    def _add_row(self, step: int, page_id: str, changes: Changes, label: str, author: Author) -> int:
        """Write a row and return its id."""
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        cursor = self._connection.execute(
            "INSERT INTO journal (step, page_id, at, author, label, changes) VALUES (?, ?, ?, ?, ?, ?)",
            (step, page_id, at, records.dumped(author), label, records.dumped(changes)),
        )
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def _one_step(self, condition: str, *values: object) -> Step | None:
        """The first step that meets a condition."""
        found = self._connection.execute(f"SELECT id, number, label, last_row FROM step WHERE {condition}", values)
        row = found.fetchone()
        return None if row is None else Step(*row)

    def _rows(self, condition: str, *values: object) -> Iterator[tuple[int, Changes]]:
        """The rows that meet a condition, oldest first."""
        rows = self._connection.execute(f"SELECT id, changes FROM journal WHERE {condition} ORDER BY id", values)
        return ((row, changes_from(text)) for row, text in rows)

    def _rows_of_others(self, step: Step, page_id: str) -> Iterator[tuple[int, Changes]]:
        """What other steps that stand did to a page since the step began."""
        others = self._connection.execute(
            "SELECT id FROM step WHERE state = ? AND last_row > ? AND id <> ?", (DONE, step.id, step.id)
        ).fetchall()
        for (other,) in others:
            yield from self._rows("step = ? AND page_id = ? AND id > ?", other, page_id, step.id)


def number_on(connection: sqlite3.Connection, last_row: int) -> None:
    """Let the numbers of rows go on behind this one, if they have not come so far."""
    known = "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'journal'"
    if not connection.execute(known, (last_row,)).rowcount:
        connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('journal', ?)", (last_row,))


def _in_turn(*rows: Iterable[tuple[int, Changes]]) -> list[Changes]:
    """The changes of these rows, the oldest row first."""
    return [changes for _, changes in sorted(chain(*rows), key=lambda row: row[0])]


def changes_from(text: str) -> Changes:
    """The changes of a journal row. Raises RecordError."""
    value = records.loaded(text)
    if not is_changes(value):
        raise records.RecordError("a journal row makes no sense")
    return value  # type: ignore[no-any-return]
