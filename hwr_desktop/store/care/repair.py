"""Saving what can be read of a damaged project into a copy; the project itself is not touched, not even opened.

First what the database still gives, row by row; what is missing then comes from the newest backup that is whole, and is
brought forward by the journal. What was lost is told page by page. Where anything was lost, undo does not reach behind
the repair any more, for its steps may not fit; the history stays.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from hwr_desktop import durable
from hwr_desktop.document.letter_edits import settled
from hwr_desktop.document.page import Author, AuthorKind
from hwr_desktop.document.project import Project
from hwr_desktop.errors import Phrase, ProjectError
from hwr_desktop.store import beside, database, disk_state, moving, records
from hwr_desktop.store.care import backups
from hwr_desktop.store.care.backups import Backup
from hwr_desktop.store.care.examine import Fault, examining, where
from hwr_desktop.store.care.replay import disagreements, project_disagreements, replayed
from hwr_desktop.store.care.salvage import readable_rows
from hwr_desktop.store.changes import ORDER, Changes
from hwr_desktop.store.journal import BEFORE_REPAIR, DISCARDED, DONE, STANDS, UNDONE, Journal, changes_from, number_on
from hwr_desktop.store.packing.pack import Progress
from hwr_desktop.store.page_table import PageTable
from hwr_desktop.store.project_file import SUFFIX
from hwr_desktop.store.records import RecordError
from hwr_desktop.store.scans import FOLDER_NAME

_REPAIR = "Repair"
_AUTHOR = Author(AuthorKind.IMPORT, "repair")
_COLUMNS = {
    "project": ("id", "body"),
    "page": ("id", "head", "line_order"),
    "line": ("page_id", "id", "body"),
    "step": ("id", "number", "label", "state", "last_row"),
    "journal": ("id", "step", "page_id", "at", "author", "label", "changes"),
}
_MAKES_NO_SENSE = (RecordError, TypeError, ValueError, AttributeError)


@dataclass(frozen=True, slots=True)
class Saved:
    """What a repair has saved: so many pages and lines, of which so many are from a backup, that of `backup_at` by the
    clock of then, and so many entries of the history."""

    pages: int
    lines: int
    from_backup: int
    backup_at: datetime | None
    history: int


def repaired_folder(file: Path) -> Path:
    """A folder that is not there yet, beside a project, for its repaired copy."""
    folder = file.parent.with_name(f"{file.stem} (repaired)")
    number = 2
    while folder.exists():
        folder = file.parent.with_name(f"{file.stem} (repaired {number})")
        number += 1
    return folder


def repairing(file: Path, new_folder: Path) -> Iterator[Progress | Fault | Saved]:
    """Save what can be read of the project with that database into a folder that is new or empty.

    Tells how far it is, each fault that the copy has, and at last what was saved. Raises ProjectError; then, and where
    it is stopped, nothing is left behind.
    """
    new_folder = new_folder.resolve()
    if new_folder.exists() and (not new_folder.is_dir() or any(new_folder.iterdir())):
        raise ProjectError("“{folder}” is there already: choose another name for the project.", folder=new_folder)
    beside.check(file)
    unfinished = new_folder.parent / f".{new_folder.name}.part"
    try:
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        target = unfinished / (new_folder.name + SUFFIX)
        work = unfinished / ".work"
        work.mkdir()
        beside.copied(file, work / "damaged")
        database.create(target, records.body_of(Project(name=new_folder.name), records.PROJECT))
        with closing(database.opened(target)) as connection:
            rescue = _Rescue(connection, target, backups.backups_of(file.parent), work)
            rescue.run(work / "damaged", new_folder.name)
        if rescue.found_nothing and not any((file.parent / FOLDER_NAME).glob("[!.]*")):
            raise ProjectError("Nothing of “{file}” could be read, and there is no backup of it.", file=file)
        shutil.rmtree(work)
        database.check(target)
        durable.sync_file(target)
        if (file.parent / FOLDER_NAME).is_dir():
            yield from moving.scans_copied(file.parent / FOLDER_NAME, unfinished / FOLDER_NAME)
        moving.bring_hands(file.parent, unfinished)
        yield from rescue.losses
        yield from (each for each in examining(target) if isinstance(each, Fault))
        durable.sync_folder(unfinished)
        if new_folder.exists():
            new_folder.rmdir()
        unfinished.rename(new_folder)
        durable.sync_folder(new_folder.parent)
        yield rescue.saved
    except (OSError, sqlite3.Error) as error:
        raise ProjectError(
            "The repaired copy “{folder}” could not be written ({reason}): make room or choose another place.",
            folder=new_folder,
            reason=disk_state.reason_of(error, new_folder.parent),
        ) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


class _Rescue:
    """What one repair does: `losses` and `saved` are there after `run`."""

    def __init__(self, connection: sqlite3.Connection, target: Path, known: tuple[Backup, ...], work: Path) -> None:
        self._connection, self._target, self._known, self._work = connection, target, known, work
        self._project: Project | None = None
        self._project_from_backup = False
        self._backup: Backup | None = None
        self._filled: dict[str, set[str]] = {}
        self._rows_lost = 0
        self.found_nothing = False
        self.losses: list[Fault] = []
        self.saved = Saved(0, 0, 0, None, 0)

    def run(self, damaged: Path, title: str) -> None:
        """Fill the new database, all in one transaction."""
        with database.transaction(self._connection, self._target):
            self._take(damaged, as_backup=False)
            if self._is_incomplete():
                self._take_backup()
            self._bring_forward()
            if self._project_from_backup:
                self._bring_project_forward()
            self._write_project(title)
            self._settle_orders()
            if self.losses or self._rows_lost or self._filled:
                self._close_history()
            self._count()

    # --- rows --------------------------------------------------------------------------------------------------

    def _take(self, source: Path, as_backup: bool) -> None:
        """Take over every row of a database that can be read, makes sense and is not here yet."""
        if not source.exists():
            return
        holes: list[str] = []
        with closing(sqlite3.connect(source, isolation_level=None)) as found:
            found.execute("PRAGMA trusted_schema = OFF")
            for table, columns in _COLUMNS.items():
                for row in readable_rows(found, table, columns, holes):
                    self._take_row(table, columns, row, as_backup)
        if not as_backup:
            self._rows_lost += len(holes)

    def _take_row(self, table: str, columns: tuple[str, ...], row: tuple[Any, ...], as_backup: bool) -> None:
        try:
            if table == "project":
                if self._project is None:
                    self._project, self._project_from_backup = records.project_from(row[1]), as_backup
                return
            _look_at(table, row)
        except _MAKES_NO_SENSE:
            self._rows_lost += not as_backup
            return
        places = ", ".join("?" * len(row))
        statement = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({places})"
        if self._connection.execute(statement, row).rowcount and as_backup and table in ("page", "line"):
            page_id, key = (row[0], "") if table == "page" else (row[0], row[1])
            self._filled.setdefault(page_id, set()).add(key)

    def _is_incomplete(self) -> bool:
        """Whether something is missing that a backup may have."""
        if self._rows_lost or self._project is None:
            return True
        pages = dict(self._orders())
        return any(page_id not in pages for page_id in self._project.pages) or any(
            line_id not in self._lines(page_id) for page_id, ids in pages.items() for line_id in ids
        )

    def _take_backup(self) -> None:
        """Fill what is missing from a backup that is whole: the newest whose end the journal knows, or the newest."""
        ids = {number for (number,) in self._connection.execute("SELECT id FROM journal")}
        for backup in sorted(self._known, key=lambda each: each.state.last_row not in ids):
            base = self._work / "backup"
            with contextlib.suppress(ProjectError):
                backups.unpacked(backup.path, base)
                self._backup = backup
                self._take(base, as_backup=True)
                return

    def _bring_forward(self) -> None:
        """Bring what came from the backup up to what the journal says became of it."""
        table = PageTable(self._connection)
        for page_id, keys in self._filled.items():
            with contextlib.suppress(*_MAKES_NO_SENSE, KeyError):
                values = replayed(self._changes(page_id))
                kept = {key: dict(values[key]) for key in keys if key in values}
                order = kept.get("", {}).pop(ORDER, None)
                if order is not None:
                    self._connection.execute(
                        "UPDATE page SET line_order = ? WHERE id = ?", (records.dumped(order), page_id)
                    )
                self._settle_order(page_id)
                table.forget()
                table.write_values(page_id, {key: fields for key, fields in kept.items() if fields})

    def _bring_project_forward(self) -> None:
        """Bring the project's row, which is from the backup, up to what the journal says became of it.

        Pages that are here and of which neither knows come last: their rows of the journal are lost, and nothing says
        that they were removed.
        """
        assert self._project is not None and self._backup is not None
        known = set(self._project.pages)
        with contextlib.suppress(*_MAKES_NO_SENSE, KeyError):
            rows = self._changes("")
            brought = records.with_fields(self._project, replayed(rows).get("", {}), records.PROJECT)
            for changes, _stands in rows:
                known.update(*changes.get("", {}).get("pages", ()))
            self._project = brought
        added = [page_id for page_id, _ in self._orders() if page_id not in known]
        self._project = replace(self._project, pages=tuple(dict.fromkeys((*self._project.pages, *added))))
        said = Phrase(
            "The order of the pages is from the backup of {at}, with what the history says since.",
            at=f"{self._backup.at:%Y-%m-%d %H:%M}",
        )
        self.losses.append(Fault("", said))

    # --- what hangs together -----------------------------------------------------------------------------------

    def _write_project(self, title: str) -> None:
        """The project's row, with the pages that are there, each in its place."""
        there = [page_id for page_id, _ in self._orders()]
        if self._project is None:
            self.found_nothing = not there
            self.losses.append(
                Fault(
                    "", Phrase("What the project said of itself is lost: its name, the order of its pages and letters.")
                )
            )
            self._project = Project(name=title, pages=tuple(there))
        for number, page_id in enumerate(self._project.pages, 1):
            if page_id not in there:
                self.losses.append(Fault(page_id, Phrase("{page} is lost.", page=where(number))))
        pages = tuple(page_id for page_id in self._project.pages if page_id in there)
        self._project = settled(replace(self._project, name=title, pages=pages))
        body = records.body_of(self._project, records.PROJECT)
        self._connection.execute("UPDATE project SET body = ? WHERE id = 1", (body,))

    def _settle_orders(self) -> None:
        """Leave lines that are lost out of the order of their pages, and say what is known of them."""
        assert self._project is not None
        numbers = {page_id: number for number, page_id in enumerate(self._project.pages, 1)}
        for page_id, ids in self._orders():
            there = self._lines(page_id)
            lost = [line_id for line_id in ids if line_id not in there]
            if lost:
                image = PageTable(self._connection).head(page_id).image
                named = where(numbers.get(page_id), image)
                for line_id in lost:
                    self.losses.append(Fault(page_id, self._lost_line(named, page_id, ids.index(line_id) + 1, line_id)))
            self._settle_order(page_id)
            if page_id in self._filled:
                image = PageTable(self._connection).head(page_id).image
                self.losses.append(Fault(page_id, self._from_backup(where(numbers.get(page_id), image), page_id)))

    def _settle_order(self, page_id: str) -> None:
        (order,) = self._connection.execute("SELECT line_order FROM page WHERE id = ?", (page_id,)).fetchone()
        there = self._lines(page_id)
        left = [line_id for line_id in records.id_list(order) if line_id in there]
        self._connection.execute("UPDATE page SET line_order = ? WHERE id = ?", (records.dumped(left), page_id))

    def _lost_line(self, page: Phrase, page_id: str, number: int, line_id: str) -> Phrase:
        """That a line is lost, with its text where the journal has it."""
        text = ""
        with contextlib.suppress(*_MAKES_NO_SENSE, KeyError):
            text = str(replayed(self._changes(page_id))[line_id]["text"])
        if text:
            return Phrase("{page}: line {line} is lost; it said “{text}”.", page=page, line=number, text=text)
        return Phrase("{page}: line {line} is lost.", page=page, line=number)

    def _from_backup(self, page: Phrase, page_id: str) -> Phrase:
        assert self._backup is not None
        lines = len(self._filled[page_id] - {""})
        at = f"{self._backup.at:%Y-%m-%d %H:%M}"
        if lines == 1:
            return Phrase(
                "{page}: a line is from the backup of {at}, with what the history says since.", page=page, at=at
            )
        return Phrase(
            "{page}: {lines} lines are from the backup of {at}, with what the history says since.",
            page=page, lines=lines, at=at,
        )  # fmt: skip

    def _close_history(self) -> None:
        """Let undo begin anew, and let the journal lead to what is here now: what it lacks is one entry, the repair."""
        self._connection.execute("UPDATE step SET state = ? WHERE state = ?", (DISCARDED, UNDONE))
        self._connection.execute("DELETE FROM journal WHERE step NOT IN (SELECT id FROM step)")
        (last,) = self._connection.execute("SELECT COALESCE(MAX(MAX(id, last_row)), 0) FROM step").fetchone()
        number_on(self._connection, last)  # rows that are lost had numbers that steps still bear
        table, journal = PageTable(self._connection), Journal(self._connection)
        number: int | None = None
        for page_id, _ids in self._orders():
            values = replayed(self._changes(page_id))
            page = table.read(page_id)
            lines = {line.id: line for line in page.lines}
            changes: Changes = {}
            for key, name in disagreements(page, values):
                now: Any = [*lines] if name == ORDER else records.encoded(name, getattr(lines.get(key, page), name))
                changes.setdefault(key, {})[name] = (values[key][name], now)
            if changes:
                number = journal.record(page_id, changes, _REPAIR, _AUTHOR, number=number)
        assert self._project is not None
        values = replayed(self._changes(""))
        lacking: dict[str, Sequence[Any]] = {
            name: (values[""][name], records.encoded(name, getattr(self._project, name)))
            for name in project_disagreements(self._project, values)
        }
        if lacking:
            journal.record("", {"": lacking}, _REPAIR, _AUTHOR, number=number)
        self._connection.execute("UPDATE step SET state = ? WHERE state = ?", (BEFORE_REPAIR, DONE))

    def _count(self) -> None:
        (lines,) = self._connection.execute("SELECT COUNT(*) FROM line").fetchone()
        (history,) = self._connection.execute("SELECT COUNT(*) FROM journal").fetchone()
        assert self._project is not None
        lines = sum(len(ids) for page_id, ids in self._orders() if page_id in set(self._project.pages))
        filled = sum(len(keys - {""}) for keys in self._filled.values())
        at = self._backup.at if self._backup is not None and self._filled else None
        self.saved = Saved(len(self._project.pages), lines, filled, at, history)
        if self._rows_lost and not self.losses:
            self.losses.append(Fault("", Phrase("Something of the history is lost; the pages are whole.")))

    def _orders(self) -> list[tuple[str, tuple[str, ...]]]:
        """The pages and the ids of their lines."""
        rows = self._connection.execute("SELECT id, line_order FROM page ORDER BY rowid").fetchall()
        return [(page_id, records.id_list(order)) for page_id, order in rows]

    def _lines(self, page_id: str) -> set[str]:
        return {each for (each,) in self._connection.execute("SELECT id FROM line WHERE page_id = ?", (page_id,))}

    def _changes(self, page_id: str) -> list[tuple[Changes, bool]]:
        """What the journal here says of a page, each with whether it stands."""
        rows = self._connection.execute(
            "SELECT j.changes, s.state FROM journal j JOIN step s ON s.id = j.step WHERE j.page_id = ? ORDER BY j.id",
            (page_id,),
        ).fetchall()
        return [(changes_from(changes), state in STANDS) for changes, state in rows]


def _look_at(table: str, row: tuple[Any, ...]) -> None:
    """Raises RecordError, TypeError or ValueError for a row that makes no sense."""
    if any(value is None for value in row):
        raise ValueError("something is missing")
    if table == "page":
        records.page_from(row[0], row[1], ())
        records.id_list(row[2])
    elif table == "line":
        records.line_from(row[1], row[2])
    elif table == "journal":
        changes_from(row[6])
        records.decoded({"author": json.loads(row[4])}, records.LINE)
    elif row[3] not in (*STANDS, UNDONE, DISCARDED):
        raise ValueError("a step is in no state")
