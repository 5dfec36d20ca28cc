"""Pages and their lines in the database: read when asked for, written line by line."""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from hwr_desktop.document.page import Line, Page
from hwr_desktop.store import records
from hwr_desktop.store.changes import ORDER

# A row that is not JSON in the strict sense is left alone: SQLite would not keep what Python wrote there.
_PATCH = (
    "UPDATE line SET body = json_patch(body, ?1) WHERE page_id = ?2 AND id = ?3 AND json_valid(body) AND json_valid(?1)"
)

MOST_CACHED = 8  # pages; one of 60 lines with the places of all characters takes about 2 MB


class PageTable:
    """The pages of one project, the last few of them in memory. The caller opens and commits the transactions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._cache: OrderedDict[str, Page] = OrderedDict()

    def forget(self) -> None:
        """Drop what is in memory: it may not be what the database says, as after a transaction that failed."""
        self._cache.clear()

    def has(self, page_id: str) -> bool:
        """Whether the page is known, be it in the project's order or removed from it."""
        if page_id in self._cache:
            return True
        return self._connection.execute("SELECT 1 FROM page WHERE id = ?", (page_id,)).fetchone() is not None

    def read(self, page_id: str) -> Page:
        """The page. Raises KeyError when it was never in the project, RecordError when it is damaged."""
        page = self._cache.get(page_id)
        if page is None:
            page = self._loaded(page_id)
        return self._cached(page)

    def head(self, page_id: str) -> Page:
        """The page without its lines, which costs little. Raises as `read` does."""
        page = self._cache.get(page_id)
        if page is not None:
            return replace(page, lines=())
        row = self._connection.execute("SELECT head FROM page WHERE id = ?", (page_id,)).fetchone()
        if row is None:
            raise KeyError(page_id)
        return records.page_from(page_id, row[0], ())

    def heads_showing(self, images: Iterable[str]) -> list[Page]:
        """The pages of which the scans have these names, without their lines; removed pages too. Raises as `read`."""
        rows = self._connection.execute(
            "SELECT id, head FROM page WHERE json_valid(head) AND json_extract(head, '$.image') IN"
            " (SELECT value FROM json_each(?))",
            (json.dumps(list(images)),),
        )
        return [records.page_from(page_id, head, ()) for page_id, head in rows]

    def write_head(self, page: Page) -> None:
        """Write what is known of the page as a whole; its lines stay as they are, whatever this one has."""
        self._connection.execute(
            "UPDATE page SET head = ? WHERE id = ?", (records.body_of(page, records.PAGE), page.id)
        )
        known = self._cache.get(page.id)
        if known is not None:
            self._cache[page.id] = replace(page, lines=known.lines)

    def line(self, page_id: str, line_id: str) -> Line | None:
        """A line that is on the page or once was."""
        row = self._connection.execute(
            "SELECT body FROM line WHERE page_id = ? AND id = ?", (page_id, line_id)
        ).fetchone()
        return None if row is None else records.line_from(line_id, row[0])

    def hands_of_lines(self, page_id: str) -> dict[str, str]:
        """The hands of those lines that are said to be in one themselves, removed lines too; nothing else is read."""
        rows = self._connection.execute(
            "SELECT id, body FROM line WHERE page_id = ? AND instr(body, '\"hand\":') > 0", (page_id,)
        )
        found = ((line_id, records.line_from(line_id, body).hand) for line_id, body in rows)
        return {line_id: hand for line_id, hand in found if hand is not None}

    def add(self, page: Page) -> None:
        """Write a page that is not there yet."""
        order = records.dumped([line.id for line in page.lines])
        self._connection.execute(
            "INSERT INTO page (id, head, line_order) VALUES (?, ?, ?)",
            (page.id, records.body_of(page, records.PAGE), order),
        )
        self._write_lines(page.id, page.lines)

    def write(self, page: Page) -> None:
        """Write what differs from the page as it stands."""
        old = self.read(page.id)
        head, order = records.body_of(page, records.PAGE), [line.id for line in page.lines]
        if head != records.body_of(old, records.PAGE) or order != [line.id for line in old.lines]:
            self._connection.execute(
                "UPDATE page SET head = ?, line_order = ? WHERE id = ?", (head, records.dumped(order), page.id)
            )
        known = {line.id: line for line in old.lines}
        self._write_lines(page.id, tuple(line for line in page.lines if known.get(line.id) != line))
        self._cached(page)

    def write_values(self, page_id: str, values: Mapping[str, Mapping[str, Any]]) -> None:
        """Set fields of a page, of its lines and of lines removed from it, to values as JSON holds them."""
        if not self.has(page_id):
            raise records.RecordError(f"page {records.short(page_id)} is missing")
        own, lines = values.get("", {}), {line_id: fields for line_id, fields in values.items() if line_id}
        if ORDER in own or not self._patched(page_id, lines):
            self._rewrite(page_id, values)
        elif own:
            self.write_head(records.with_fields(self.head(page_id), own, records.PAGE))

    def _patched(self, page_id: str, lines: Mapping[str, Mapping[str, Any]]) -> bool:
        """Set fields of lines within their rows, many times as fast as reading and writing whole lines.

        False where that cannot be done, because a row is missing or is no JSON as SQLite knows it.
        """
        patches = [(records.line_patch(fields), page_id, line_id) for line_id, fields in lines.items()]
        if self._connection.executemany(_PATCH, patches).rowcount < len(patches):
            return False
        page = self._cache.get(page_id)
        if page is not None:
            known = tuple(
                records.with_fields(line, lines[line.id], records.LINE) if line.id in lines else line
                for line in page.lines
            )
            self._cache[page_id] = replace(page, lines=known)
        return True

    def _rewrite(self, page_id: str, values: Mapping[str, Mapping[str, Any]]) -> None:
        """Set the fields where lines come or go: the lines concerned are read whole and written whole."""
        own = dict(values.get("", {}))
        page = self.read(page_id)
        order = own.pop(ORDER, [line.id for line in page.lines])
        lines = {line.id: line for line in page.lines}
        for line_id in {*values, *order} - {"", *lines}:
            lines[line_id] = self._line_that_was(page_id, line_id)
        for line_id, fields in values.items():
            if line_id:
                lines[line_id] = records.with_fields(lines[line_id], fields, records.LINE)
        removed = tuple(lines[line_id] for line_id in values if line_id and line_id not in set(order))
        self._write_lines(page_id, removed)
        page = records.with_fields(page, own, records.PAGE)
        self.write(replace(page, lines=tuple(lines[line_id] for line_id in order)))

    def _line_that_was(self, page_id: str, line_id: str) -> Line:
        """A line that was on the page once. Raises RecordError when its row is missing."""
        line = self.line(page_id, line_id)
        if line is None:
            raise records.RecordError(f"line {records.short(line_id)} is missing")
        return line

    def _write_lines(self, page_id: str, lines: tuple[Line, ...]) -> None:
        """Write whole rows of lines, new or not."""
        self._connection.executemany(
            "INSERT INTO line (page_id, id, body) VALUES (?, ?, ?)"
            " ON CONFLICT (page_id, id) DO UPDATE SET body = excluded.body",
            [(page_id, line.id, records.body_of(line, records.LINE)) for line in lines],
        )

    def _loaded(self, page_id: str) -> Page:
        """The page from the database, without the lines removed from it."""
        head, order = self._row(page_id)
        bodies = dict(self._connection.execute("SELECT id, body FROM line WHERE page_id = ?", (page_id,)))
        missing = [line_id for line_id in order if line_id not in bodies]
        if missing:
            raise records.RecordError(f"line {records.short(missing[0])} is missing")
        lines = tuple([records.line_from(line_id, bodies[line_id]) for line_id in order])
        return records.page_from(page_id, head, lines)

    def _row(self, page_id: str) -> tuple[str, tuple[str, ...]]:
        """The page's head as JSON, and the ids of its lines. Raises KeyError, RecordError."""
        row = self._connection.execute("SELECT head, line_order FROM page WHERE id = ?", (page_id,)).fetchone()
        if row is None:
            raise KeyError(page_id)
        return row[0], records.id_list(row[1])

    def _cached(self, page: Page) -> Page:
        """Keep the page in memory as the latest asked for."""
        self._cache[page.id] = page
        self._cache.move_to_end(page.id)
        if len(self._cache) > MOST_CACHED:
            self._cache.popitem(last=False)
        return page
