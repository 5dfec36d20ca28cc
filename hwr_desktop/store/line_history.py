"""The history of a line's text, as the journal tells it, with that of the lines it was cut from or joined of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from hwr_desktop.document.page import Author
from hwr_desktop.store import records
from hwr_desktop.store.changes import ORDER, Changes
from hwr_desktop.store.journal import STANDS, changes_from


@dataclass(frozen=True, slots=True)
class Entry:
    """A moment in the history of a line's text; `at` is UTC in ISO form. What was undone since is `taken_back`.

    `author` is who changed it, `writer` whose text it is since: where somebody put back what a model had read, those
    are two. `line_id` is another than that of the line where it was written before that was cut or joined. Changes of
    one `step` are undone together.
    """

    author: Author
    at: str
    label: str
    before: str
    after: str
    taken_back: bool
    writer: Author
    line_id: str
    step: int


class _Row(NamedTuple):
    """A row of the journal: its id, step, author, time, label and changes, and whether it stands."""

    id: int
    step: int
    author: str
    at: str
    label: str
    changes: Changes
    done: bool


def line_history(connection: sqlite3.Connection, page_id: str, line_id: str) -> list[Entry]:
    """Every change of a line's text, oldest first. Raises RecordError."""
    found = _history(connection, page_id, line_id, {line_id})
    return [entry for _, entry in sorted(found, key=lambda each: each[0])]


def _history(
    connection: sqlite3.Connection, page_id: str, line_id: str, seen: set[str], before_row: int | None = None
) -> Iterator[tuple[int, Entry]]:
    """The changes with their rows' ids; those of other lines up to the row that made this one of them."""
    for row in _rows(connection, page_id, line_id):
        pair = row.changes.get(line_id, {}).get("text")
        if pair is None or (before_row is not None and row.id >= before_row):
            continue
        before, after = str(pair[0]), str(pair[1])
        who = _author(records.loaded(row.author))
        of = row.changes[line_id].get("author")
        writer = _author(of[1]) if of is not None and of[1] is not None else who
        yield row.id, Entry(who, row.at, row.label, before, after, not row.done, writer, line_id, row.step)
        if row.done:
            for other in _came_from(connection, page_id, line_id, row, after) - seen:
                seen.add(other)
                yield from _history(connection, page_id, other, seen, row.id)


def _came_from(connection: sqlite3.Connection, page_id: str, line_id: str, row: _Row, text: str) -> set[str]:
    """The lines whose text became part of a line's in that row, or of which it became a part."""
    order = row.changes.get("", {}).get(ORDER)
    if order is None or not text:
        return set()
    gone, come = set(order[0]) - set(order[1]), set(order[1]) - set(order[0])
    if line_id in come:
        texts = ((other, fields.get("text")) for other, fields in row.changes.items() if other and other not in come)
        return {other for other, pair in texts if pair is not None and text in str(pair[0])}
    return {other for other in gone if _last_text(connection, page_id, other, row.id) in text}


def _last_text(connection: sqlite3.Connection, page_id: str, line_id: str, before_row: int) -> str:
    """What a line said before a row; what no text holds where that is not known."""
    pairs = [
        row.changes[line_id]["text"]
        for row in _rows(connection, page_id, line_id)
        if row.id < before_row and row.done and "text" in row.changes.get(line_id, {})
    ]
    return (str(pairs[-1][1]) if pairs else "") or "\n"


def _rows(connection: sqlite3.Connection, page_id: str, line_id: str) -> Iterator[_Row]:
    """The rows that name a line, oldest first."""
    rows = connection.execute(
        "SELECT j.id, j.step, j.author, j.at, j.label, j.changes, s.state FROM journal j JOIN step s ON s.id = j.step"
        " WHERE j.page_id = ? AND instr(j.changes, ?) ORDER BY j.id",
        (page_id, records.dumped(line_id)),
    ).fetchall()
    for number, step, author, at, label, changes, state in rows:
        yield _Row(number, step, author, at, label, changes_from(changes), state in STANDS)


def _author(value: Any) -> Author:
    """The author of a row or field. Raises RecordError."""
    author: Author = records.decoded({"author": value}, records.LINE)["author"]
    return author
