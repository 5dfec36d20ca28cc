"""Looking a project through: whether all that is kept in it can be read and fits together. Nothing is changed."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.project import Project
from hwr_desktop.errors import Phrase
from hwr_desktop.store import database, records
from hwr_desktop.store.care.replay import disagreements, project_disagreements, replayed
from hwr_desktop.store.care.salvage import readable_rows
from hwr_desktop.store.changes import Changes
from hwr_desktop.store.hand_versions import WEIGHTS, HandVersions
from hwr_desktop.store.journal import STANDS, changes_from
from hwr_desktop.store.lock import holding
from hwr_desktop.store.packing.pack import CHUNK_BYTES, Progress
from hwr_desktop.store.reader import connected
from hwr_desktop.store.records import RecordError
from hwr_desktop.store.scans import DIGITS, FOLDER_NAME, is_stored_name, name_given

MOST_OF_A_KIND = 20
"""So many complaints of SQLite are told; where a file is badly damaged there are thousands."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it should be, in a sentence that names its page; `page_id` is empty where none is."""

    page_id: str
    sentence: Phrase


def examining(file: Path) -> Iterator[Progress | Fault]:
    """Look through the project with that database, which may be open: the database itself, every record, the journal,
    the scans by their content and what was learned of hands. Tells how far it is, and each fault.

    Raises ProjectError where it cannot be looked at, as when it is no project at all, or is open where a look would
    keep the window from writing.
    """
    database.check_header(file)
    scans = [path for path in (file.parent / FOLDER_NAME).glob("[!.]*") if path.is_file()]
    total = 2 * file.stat().st_size + sum(path.stat().st_size for path in scans)
    yield Progress(0, total)
    with _as_of_now(file) as connection:
        yield from _database_faults(connection)
        done = file.stat().st_size
        yield Progress(done, total)
        look = _Look(connection)
        yield from look.faults()
    done += file.stat().st_size
    yield Progress(done, total)
    damaged: set[str] = set()
    for path in sorted(scans):
        if is_stored_name(path.name) and not path.name.startswith(f"{digest_of(path)[:DIGITS]}-"):
            damaged.add(path.name)
        done += path.stat().st_size
        yield Progress(done, total)
    yield from look.scan_faults({path.name for path in scans}, damaged)
    yield from hand_faults(file.parent, look.project)


def where(number: int | None, image: str = "") -> Phrase:
    """What a page is called: its number in the project, or None for one that was removed, and the scan it shows."""
    scan = name_given(image)
    if number is None:
        return Phrase("A page that was removed ({scan})", scan=scan or "?")
    return (
        Phrase("Page {number} ({scan})", number=number, scan=scan) if scan else Phrase("Page {number}", number=number)
    )


def digest_of(path: Path) -> str:
    """The SHA-256 of a file; what cannot be read counts as empty."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(CHUNK_BYTES):
                digest.update(chunk)
    except OSError:
        return "?"
    return digest.hexdigest()


def hand_faults(project_folder: Path, project: Project | None) -> Iterator[Fault]:
    """What is missing or damaged of the versions of hands that are in use."""
    versions = HandVersions(project_folder)
    for hand in project.hands if project is not None else ():
        if hand.weights:
            known = versions.version(hand.id, hand.weights)
            if known is None or not is_whole_weights(versions.folder(hand.id, hand.weights) / WEIGHTS):
                said = Phrase(
                    "What was learned of the hand “{name}” is missing or damaged (version {number}): its pages are "
                    "read as the program came until it is learned again.",
                    name=hand.name or hand.id,
                    number=hand.weights,
                )
                yield Fault("", said)


def is_whole_weights(path: Path) -> bool:
    """Whether a safetensors file is as long as its own head says."""
    try:
        with path.open("rb") as stream:
            length = int.from_bytes(stream.read(8), "little")
            if length > path.stat().st_size:
                return False
            head = json.loads(stream.read(length))
        ends = [int(each["data_offsets"][1]) for name, each in head.items() if name != "__metadata__"]
        return path.stat().st_size == 8 + length + max(ends, default=0)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError):
        return False


@contextmanager
def _as_of_now(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection that sees one state, whatever is written meanwhile: else what is changed between two looks would
    seem to be damaged. Raises ProjectError where a window has the project open that would have to wait for that."""
    in_wal_mode = database.is_in_wal_mode(file)
    with (
        nullcontext() if in_wal_mode else holding(file.parent),
        database.explaining(file),
        closing(connected(file)) as connection,
    ):
        if in_wal_mode:
            connection.execute("BEGIN")
        yield connection


def _database_faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    """What SQLite itself finds wrong."""
    try:
        found = [str(row[0]) for row in connection.execute(f"PRAGMA integrity_check({MOST_OF_A_KIND})")]
    except sqlite3.DatabaseError as error:
        found = [str(error)]
    for each in found:
        if each != "ok":
            yield Fault("", Phrase("The database is damaged ({reason}).", reason=each))


class _Look:
    """A look through the records of a database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.project: Project | None = None
        self._numbers: dict[str, int] = {}
        self._images: dict[str, str] = {}

    def faults(self) -> Iterator[Fault]:
        """What is wrong with the project's row, with pages and lines, and with the journal."""
        holes: list[str] = []
        yield from self._project_faults(holes)
        heads: dict[str, tuple[Any, Any]] = {}
        for page_id, head, order in readable_rows(self._connection, "page", ("id", "head", "line_order"), holes):
            heads[str(page_id)] = (head, order)
        for page_id in dict.fromkeys((*self._numbers, *heads)):
            yield from self._page_faults(page_id, *heads.get(page_id, (None, None)))
        yield from self._journal_faults(holes)
        for hole in dict.fromkeys(holes):
            yield Fault("", Phrase("Some rows of the database cannot be read ({reason}).", reason=hole))

    def scan_faults(self, there: set[str], damaged: set[str]) -> Iterator[Fault]:
        """The pages whose scans are missing or are not what was brought in."""
        for page_id, image in self._images.items():
            if image not in there:
                said = Phrase(
                    "{page}: its scan {scan} is missing: copy it into the folder “scans” again.",
                    page=self._where(page_id), scan=image,
                )  # fmt: skip
                yield Fault(page_id, said)
            elif image in damaged:
                said = Phrase(
                    "{page}: its scan {scan} is damaged, its content is not what was brought in: put the original in "
                    "its place.",
                    page=self._where(page_id), scan=image,
                )  # fmt: skip
                yield Fault(page_id, said)

    def _where(self, page_id: str) -> Phrase:
        return where(self._numbers.get(page_id), self._images.get(page_id, ""))

    def _project_faults(self, holes: list[str]) -> Iterator[Fault]:
        rows = list(readable_rows(self._connection, "project", ("body",), holes))
        try:
            self.project = records.project_from(rows[0][0])
        except (RecordError, IndexError):
            said = Phrase("What the project says of itself, its name and the order of its pages, cannot be read.")
            yield Fault("", said)
            return
        self._numbers = {page_id: at for at, page_id in enumerate(self.project.pages, 1)}

    def _page_faults(self, page_id: str, head: Any, order: Any) -> Iterator[Fault]:
        """What is wrong with a page and its lines, and with what the journal says of it."""
        if head is None:
            yield Fault(page_id, Phrase("{page} is missing or cannot be read.", page=self._where(page_id)))
            return
        try:
            page = records.page_from(page_id, head, ())
            self._images[page_id] = page.image
            ids = records.id_list(order)
        except RecordError as error:
            yield Fault(page_id, Phrase("{page} cannot be read ({reason}).", page=self._where(page_id), reason=error))
            return
        lines: dict[str, Line] = {}
        try:
            self._connection.text_factory = bytes
            rows = self._connection.execute("SELECT id, body FROM line WHERE page_id = ?", (page_id,)).fetchall()
        except sqlite3.DatabaseError as error:
            said = Phrase("{page}: lines cannot be read ({reason}).", page=self._where(page_id), reason=error)
            yield Fault(page_id, said)
            return
        bodies = {line_id.decode("utf-8", "replace"): body for line_id, body in rows}
        for number, line_id in enumerate(ids, 1):
            try:
                lines[line_id] = records.line_from(line_id, bodies[line_id].decode("utf-8", "surrogatepass"))
            except KeyError:
                said = Phrase("{page}: line {line} is missing.", page=self._where(page_id), line=number)
                yield Fault(page_id, said)
            except (RecordError, UnicodeDecodeError, AttributeError) as error:
                said = Phrase(
                    "{page}: line {line} cannot be read ({reason}).",
                    page=self._where(page_id), line=number, reason=error,
                )  # fmt: skip
                yield Fault(page_id, said)
        if len(lines) == len(ids):
            yield from self._replay_faults(replace(page, lines=tuple(lines[each] for each in ids)))

    def _replay_faults(self, page: Page) -> Iterator[Fault]:
        """Where the journal does not lead to what a page says now."""
        rows: list[tuple[Changes, bool]] = []
        try:
            rows = self._changes(page.id)
            found = disagreements(page, replayed(rows))
        except (RecordError, sqlite3.DatabaseError, UnicodeDecodeError, TypeError, KeyError, ValueError) as error:
            said = Phrase("{page}: its history cannot be read ({reason}).", page=self._where(page.id), reason=error)
            yield Fault(page.id, said)
            return
        for key, name in found:
            if key:
                said = Phrase(
                    "{page}: the history of line {line} does not lead to what it is now ({field}).",
                    page=self._where(page.id), line=page.position(key) + 1, field=name,
                )  # fmt: skip
            else:
                said = Phrase(
                    "{page}: its history does not lead to what it is now ({field}).",
                    page=self._where(page.id), field=name,
                )  # fmt: skip
            yield Fault(page.id, said)

    def _journal_faults(self, holes: list[str]) -> Iterator[Fault]:
        """Rows of the journal without a step, and what leads elsewhere for the project as a whole."""
        for _row in readable_rows(self._connection, "journal", ("id", "changes"), holes):
            pass
        try:
            (lonely,) = self._connection.execute(
                "SELECT COUNT(*) FROM journal WHERE step NOT IN (SELECT id FROM step)"
            ).fetchone()
            if lonely:
                yield Fault("", Phrase("The history has {count} entries that belong to no step.", count=lonely))
            if self.project is not None:
                for name in project_disagreements(self.project, replayed(self._changes(""))):
                    said = Phrase("The history of the project does not lead to what it is now ({field}).", field=name)
                    yield Fault("", said)
        except (RecordError, sqlite3.DatabaseError, UnicodeDecodeError, TypeError, KeyError, ValueError) as error:
            yield Fault("", Phrase("The history of the project cannot be read ({reason}).", reason=error))

    def _changes(self, page_id: str) -> list[tuple[Changes, bool]]:
        """The rows for a page, or with "" for the project, each with whether it stands."""
        self._connection.text_factory = lambda data: data.decode("utf-8", "surrogatepass")
        rows = self._connection.execute(
            "SELECT j.changes, s.state FROM journal j JOIN step s ON s.id = j.step WHERE j.page_id = ? ORDER BY j.id",
            (page_id,),
        )
        return [(changes_from(changes), state in STANDS) for changes, state in rows]
