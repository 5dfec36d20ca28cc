"""Reading what can be read of a damaged database, row by row: a bad place costs the rows in it and no others."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

ONE_BY_ONE = 200
"""So many rows are looked for one by one behind a bad place; then in strides of a part in so many of the way, for a bad
page of the file that leads to others may hide thousands."""


def readable_rows(
    connection: sqlite3.Connection, table: str, columns: tuple[str, ...], holes: list[str]
) -> Iterator[tuple[Any, ...]]:
    """The rows of a table that can be read, in the order they were written, text as text and None where it is none.

    What SQLite says of each place that cannot be read is added to `holes`.
    """
    names = ", ".join(columns)
    connection.text_factory = bytes
    last = 0
    while True:
        rows = f"SELECT rowid, {names} FROM {table} WHERE rowid > ? ORDER BY rowid"
        try:
            for row in connection.execute(rows, (last,)):
                last = row[0]
                yield tuple(_decoded(value) for value in row[1:])
            return
        except sqlite3.DatabaseError as error:
            holes.append(str(error))
        following = _following(connection, table, names, last)
        if following is None:
            return
        last, row = following
        yield tuple(_decoded(value) for value in row)


def _following(connection: sqlite3.Connection, table: str, names: str, last: int) -> tuple[int, tuple[Any, ...]] | None:
    """The next row behind a bad place that can be read, with its number; None where there is none."""
    before, number, highest = last, last + 1, _highest(connection, table)
    while number <= highest:
        if (row := _row(connection, table, names, number)) is not None:
            for passed in range(before + 1, number):
                if (nearer := _row(connection, table, names, passed)) is not None:
                    return passed, nearer
            return number, row
        before, number = number, number + max(1, (number - last) // ONE_BY_ONE)
    return None


def _row(connection: sqlite3.Connection, table: str, names: str, number: int) -> tuple[Any, ...] | None:
    """The row of that number; None where there is none, or it cannot be read."""
    try:
        row: tuple[Any, ...] | None = connection.execute(
            f"SELECT {names} FROM {table} WHERE rowid = ?", (number,)
        ).fetchone()
    except sqlite3.DatabaseError:
        return None
    return row


def _highest(connection: sqlite3.Connection, table: str) -> int:
    """The number of the last row of a table, or one beyond all of them."""
    for question in (
        f"SELECT max(rowid) FROM {table}",
        f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'",
        f"SELECT 2 * count(*) + 1000 FROM {table}",  # by an index, which may be whole
    ):
        try:
            row = connection.execute(question).fetchone()
        except sqlite3.DatabaseError:
            continue
        if row is not None and row[0] is not None:
            return int(row[0])
    return 100_000


def _decoded(value: Any) -> Any:
    """Text as text; None for bytes that are none."""
    if not isinstance(value, bytes):
        return value
    try:
        return value.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None
