"""The tables of a project's database.

A line is one row, so that an edit writes little. A line or page that is removed only leaves the order it stood in;
its row stays, so that undoing needs no more than the order. A journal row says what one edit changed; a step is what
one undo takes back, and its id is that of its first row, so that steps come in the order in which they began.
"""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x48575231  # "HWR1"; tells our files from other programs' databases
VERSION = 6

_STATEMENTS = (
    "CREATE TABLE project (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL)",
    "CREATE TABLE page (id TEXT PRIMARY KEY, head TEXT NOT NULL, line_order TEXT NOT NULL)",
    "CREATE TABLE line (page_id TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (page_id, id))",
    "CREATE TABLE step (id INTEGER PRIMARY KEY, number INTEGER NOT NULL, label TEXT NOT NULL, state TEXT NOT NULL,"
    " last_row INTEGER NOT NULL)",
    "CREATE INDEX step_by_state ON step (state, id)",
    "CREATE INDEX step_by_last_row ON step (state, last_row)",
    "CREATE INDEX step_by_number ON step (number)",
    "CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL, page_id TEXT NOT NULL,"
    " at TEXT NOT NULL, author TEXT NOT NULL, label TEXT NOT NULL, changes TEXT NOT NULL)",
    "CREATE INDEX journal_by_step ON journal (step, page_id, id)",
    "CREATE INDEX journal_by_page ON journal (page_id, id)",
)
_OF_SQLITE = "CREATE TABLE sqlite_sequence(name,seq)"
_TABLES = {"project", "page", "line", "step", "journal"}


def create(connection: sqlite3.Connection, project_body: str) -> None:
    """Make the tables in an empty database; the caller commits."""
    for statement in _STATEMENTS:
        connection.execute(statement)
    connection.execute("INSERT INTO project (id, body) VALUES (1, ?)", (project_body,))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def is_complete(connection: sqlite3.Connection) -> bool:
    """Whether every table is there."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in rows} >= _TABLES


def is_harmless(connection: sqlite3.Connection) -> bool:
    """Whether nothing is in the database but tables and indexes just as some version of ours has made them.

    A trigger, view, generated column or check of a stranger would run with our edits, or take hours.
    """
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {" ".join(sql.split()) for (sql,) in rows} <= {*_STATEMENTS, _OF_SQLITE}
