"""What a stranger can put into a project's database by SQL: values that make no sense, and a schema that acts."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing, suppress

from tests.torture.damaged_values import damaged_json

RECORDS = (
    *(("project", "body"), ("page", "head"), ("page", "line_order"), ("line", "body"), ("journal", "changes")),
    *(("journal", "author"), ("line", "body"), ("journal", "changes")),
)
PLAIN = (
    *(("step", "number"), ("step", "label"), ("step", "state"), ("step", "last_row"), ("journal", "step")),
    *(
        ("journal", "page_id"),
        ("journal", "at"),
        ("journal", "label"),
        ("page", "id"),
        ("line", "id"),
        ("line", "page_id"),
    ),
)
VALUES = (
    *(
        "''",
        "0",
        "-1",
        "9223372036854775807",
        "1e308",
        "9e999",
        "x'ff00'",
        "x''",
        "zeroblob(3000000)",
        "'p2'",
        "'done'",
    ),
    *(
        "'undone'",
        "'discarded'",
        "'\u202e'",
        "'a' || char(0) || 'b'",
        "CAST(x'eda080' AS TEXT)",
        "'null'",
        "'[]'",
        "'{}'",
    ),
    *("'NaN'", "'[' || hex(zeroblob(40000))", "hex(zeroblob(1000000))", "'1916-11-12'", "'p1'", "''", "'Infinity'"),
)
SCHEMAS = (
    "CREATE TRIGGER t AFTER UPDATE ON line BEGIN DELETE FROM journal; END",
    "CREATE TRIGGER t AFTER INSERT ON journal BEGIN UPDATE line SET body = '{}'; END",
    "CREATE VIEW v AS SELECT load_extension('x')",
    "ALTER TABLE page RENAME TO real_page; CREATE VIEW page AS SELECT * FROM real_page",
    "ALTER TABLE line ADD COLUMN x AS (hex(zeroblob(500000000)))",
    "ALTER TABLE line ADD COLUMN x CHECK (length(hex(zeroblob(100000000))) > 0)",
    "CREATE INDEX i ON journal (hex(zeroblob(10)))",
    "CREATE VIRTUAL TABLE f USING fts5(x)",
    "CREATE TABLE more (x)",
    "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = 'CREATE TABLE line (x)' WHERE name = 'line'",
    "PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = 2 WHERE name = 'journal'",
    "PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = 999999",
    "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = NULL",
    "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE type = 'index'",
    "DROP TABLE step",
    "DROP INDEX journal_by_step",
    "PRAGMA user_version = 0",
    "PRAGMA user_version = 1",
    "PRAGMA user_version = -5",
    "PRAGMA user_version = 99",
    "PRAGMA application_id = 1",
    "DELETE FROM project",
    "DELETE FROM line",
    "DELETE FROM page WHERE id = 'p2'",
    "DELETE FROM journal",
    "DELETE FROM step",
    "INSERT INTO project SELECT 1, body FROM project",
    "UPDATE step SET last_row = id - 1",
    "UPDATE journal SET step = 1",
    "UPDATE sqlite_sequence SET seq = 9223372036854775807",
    "UPDATE step SET number = 9223372036854775807",
)


def hostile(data: bytes, chance: random.Random) -> bytes:
    """The database with one to four things in it that we would not write. What is no database stays as it is."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection, suppress(sqlite3.Error):
        connection.deserialize(data[:18] + b"\1\1" + data[20:])  # which in memory cannot be in WAL mode
        for _ in range(chance.choice((1, 1, 2, 4))):
            with suppress(sqlite3.Error):
                _changed(connection, chance)
        return bytes(connection.serialize())
    return data


def _changed(connection: sqlite3.Connection, chance: random.Random) -> None:
    kind = chance.random()
    if kind < 0.15:
        connection.executescript(chance.choice(SCHEMAS))
    elif kind < 0.75:
        table, column = chance.choice(RECORDS)
        rows = connection.execute(f"SELECT rowid, {column} FROM {table}").fetchall()
        if not rows:
            return
        row, text = chance.choice(rows)
        value = damaged_json(text, chance)
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value, row))
    else:
        table, column = chance.choice((*PLAIN, *RECORDS))
        rows = [row for (row,) in connection.execute(f"SELECT rowid FROM {table}")]
        if not rows:
            return
        connection.execute(
            f"UPDATE {table} SET {column} = {chance.choice(VALUES)} WHERE rowid = ?", (chance.choice(rows),)
        )
