"""The history of a project as the journal has it: an entry for each row, with who, when, where and what."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from hwr_desktop.document.page import Author
from hwr_desktop.store import records
from hwr_desktop.store.changes import Changes
from hwr_desktop.store.journal import STANDS, changes_from


@dataclass(frozen=True, slots=True)
class Edit:
    """A row of the journal: `at` is UTC in ISO form, `page_id` empty for what concerns the project, and what was undone
    since is `taken_back`. Edits of one `step` are undone together."""

    number: int
    step: int
    page_id: str
    at: str
    author: Author
    label: str
    changes: Changes
    taken_back: bool


def edits(connection: sqlite3.Connection, page_id: str | None = None, last: int = -1) -> Iterator[Edit]:
    """The edits of a page, of the project as a whole for "", or of all, oldest first; of many only so many of the
    `last`. Raises RecordError."""
    rows = connection.execute(
        "SELECT * FROM (SELECT j.id, j.step, j.page_id, j.at, j.author, j.label, j.changes, s.state FROM journal j"
        " JOIN step s ON s.id = j.step WHERE ?1 IS NULL OR j.page_id = ?1 ORDER BY j.id DESC LIMIT ?2) ORDER BY 1",
        (page_id, last),
    )
    for number, step, page, at, author, label, changes, state in rows:
        who: Author = records.decoded({"author": records.loaded(author)}, records.LINE)["author"]
        yield Edit(number, step, page, at, who, label, changes_from(changes), state not in STANDS)
