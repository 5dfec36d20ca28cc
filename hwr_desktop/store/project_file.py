"""A project on disk: `NAME/` with the database `NAME.hwr` and the folder `scans/`.

There is no unsaved state. When a method that changes something returns, the change is on the disk; when it raises
ProjectError, nothing has changed. To be used from the thread that opened it only.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from hwr_desktop import durable
from hwr_desktop.document.hands.hands import page_in_hand
from hwr_desktop.document.letter_edits import settled
from hwr_desktop.document.lines.line_times import LineTimes
from hwr_desktop.document.page import PERSON, Author, Page
from hwr_desktop.document.project import Project
from hwr_desktop.errors import ProjectError
from hwr_desktop.store import changes, database, migrations, records
from hwr_desktop.store.journal import DONE, UNDONE, Change, Journal, Step
from hwr_desktop.store.line_history import Entry, line_history
from hwr_desktop.store.line_times import line_times
from hwr_desktop.store.lock import LOCK_NAME, ProjectLock
from hwr_desktop.store.page_table import PageTable
from hwr_desktop.store.scans import FOLDER_NAME, Scans

SUFFIX = ".hwr"

VIEW = {"turn", "frame", "look"}
"""The fields of a page that say how it is looked at."""


class ProjectFile:
    """An open project, held against other windows until `close`. Made by `create` and `open`."""

    def __init__(self, file: Path, lock: ProjectLock, checked: bool = False) -> None:
        """Open the database of a project whose lock is held. Raises ProjectError.

        `checked` says that it has just been seen to be whole, which takes long where it is large.
        """
        self.file = file
        self.folder = file.parent
        self.name = file.stem
        self._lock = lock
        self._scans = Scans(self.folder)
        self._connection = _opened(file, self._scans, checked)
        self._place = _place_of(file)
        self._unsure = False
        self._pages = PageTable(self._connection)
        self._journal = Journal(self._connection)
        try:
            self._project = self._read_project()
        except BaseException:
            self._connection.close()
            raise

    @classmethod
    def create(cls, folder: Path, title: str | None = None) -> ProjectFile:
        """Make a project in a folder that is new or empty; its title is the folder's name if None.

        Raises ProjectError when the folder holds something or cannot be written.
        """
        folder = folder.resolve()
        file = folder / (folder.name + SUFFIX)
        is_new = not folder.exists()
        try:
            durable.make_folder(folder)
            if any(_is_foreign(path, file) for path in folder.iterdir()):
                raise ProjectError(
                    "The folder “{folder}” is not empty: choose a new name for the project.", folder=folder
                )
            lock = ProjectLock(folder)
        except (OSError, ProjectError) as error:
            if is_new:
                _remove_empty(folder)
            if isinstance(error, ProjectError):
                raise
            raise ProjectError(
                "The folder “{folder}” cannot be made ({reason}): choose another.", folder=folder, reason=error.strerror
            ) from error
        try:
            project = Project(name=folder.name if title is None else title)
            database.create(file, records.body_of(project, records.PROJECT))
            return cls(file, lock)
        except OSError as error:
            _take_back(file, lock, is_new)
            raise ProjectError(
                "“{file}” cannot be written ({reason}): choose another folder.", file=file, reason=error.strerror
            ) from error
        except BaseException:
            _take_back(file, lock, is_new)
            raise

    @classmethod
    def open(cls, path: Path, checked: bool = False) -> ProjectFile:
        """Open a project by its folder or its .hwr file; `checked` says that it was just seen to be whole.

        Raises ProjectError when it is missing, damaged, foreign, of a newer version or held by another window.
        """
        file = file_of(path)
        database.check_header(file)
        lock = ProjectLock(file.parent)
        try:
            return cls(file, lock, checked)
        except BaseException:
            lock.release()
            raise

    def close(self) -> None:
        """Let the project go. Nothing needs saving; a second call does nothing."""
        self._connection.close()
        self._lock.release()

    def __enter__(self) -> ProjectFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def is_in_place(self) -> bool:
        """Whether the project's database is still where it was opened, and was not moved away, deleted or replaced."""
        return self._place is None or _place_of(self.file) == self._place

    def copy_to(self, target: Path) -> None:
        """Write the whole database, its history included, to a new file, even where its folder has vanished.

        Raises sqlite3.Error, OSError.
        """
        migrations.back_up(self._connection, target)

    @property
    def written(self) -> int:
        """A number that is another after whatever is written to the project."""
        return self._connection.total_changes

    @property
    def project(self) -> Project:
        """The project's name, language, letters and page order as they stand."""
        return self._project

    def add_scan(self, source: Path) -> str:
        """Copy a scan's original bytes into the project; the same bytes are stored once.

        Returns the name for `Page.image`. Raises InputError when the source cannot be read, ProjectError when it
        cannot be stored.
        """
        return self._scans.add_file(source)

    def add_scan_bytes(self, data: bytes, name: str) -> str:
        """Store the bytes of a scan that bears something like `name`; otherwise as `add_scan`."""
        return self._scans.add_bytes(data, name)

    def scan_path(self, image: str) -> Path:
        """Where the scan of a page lies, always inside `scans/`."""
        return self._scans.path(image)

    def page(self, page_id: str) -> Page:
        """The page as it stands, read when asked for. Also gives a page removed from the order, which can come back.

        Raises KeyError when the project never had it, ProjectError when it is damaged.
        """
        with database.explaining(self.file):
            if page_id in self._project.pages and not self._pages.has(page_id):
                raise records.RecordError(f"page {records.short(page_id)} is missing")
            return self._pages.read(page_id)

    def head(self, page_id: str) -> Page:
        """The page without its lines, which costs little where there are many pages. Raises as `page` does."""
        with database.explaining(self.file):
            return self._pages.head(page_id)

    def heads_showing(self, images: Iterable[str]) -> list[Page]:
        """The pages in their order of which the scans have these names, without their lines, in one look. Raises as
        `page` does."""
        with database.explaining(self.file):
            found = {head.id: head for head in self._pages.heads_showing(images)}
        return [found[page_id] for page_id in self._project.pages if page_id in found]

    def add_pages(self, pages: Sequence[Page], label: str, step: int | None = None) -> None:
        """Append new pages to the order, as one undoable step. Raises ValueError for an id that is not new."""
        self._check_new(pages)
        with self._transaction():
            for page in pages:
                self._pages.add(page)
            project = replace(self._project, pages=self._project.pages + tuple(page.id for page in pages))
            self._write_project(project, label, "", PERSON, step)

    def divide_pages(self, halves: Sequence[tuple[Page, Page]], project: Project, label: str) -> None:
        """Make two of each of some pages: its new state, and a new page with the rest; one step and one transaction.

        `project` has the new pages at their places. Raises KeyError for an unknown page, ValueError for a new page
        whose id is not new, and for a project that does not have just these pages besides its own.
        """
        added = [page for _, page in halves]
        self._check_new(added)
        if sorted(project.pages) != sorted((*self._project.pages, *(page.id for page in added))):
            raise ValueError("the project must have its pages and the new ones, each just once")
        with self._transaction():
            number: int | None = None
            for page, other in halves:
                known = {line.id: line for line in self._pages.read(page.id).lines}
                found = changes.page_changes(self._pages.read(page.id), page, known.get)
                self._pages.write(page)
                number = self._journal.record(page.id, found, label, number=number)
                self._pages.add(other)
            self._write_project(project, label, "", PERSON, number)

    def edit(self, page: Page, label: str, key: str = "", author: Author = PERSON, step: int | None = None) -> int:
        """Put a page's new state in the place of the old, as one journal row, and return the number of its step.

        Edits given the same `step` (see `new_step`) are undone together; so are those of the same non-empty `key` on
        the same page without a pause of five seconds or another step between. Beginning a step discards what could be
        redone. Where nothing differs nothing is written, and 0 is returned unless a step was given. Raises KeyError
        for an unknown page, ValueError for line ids that are not unique.
        """
        with database.explaining(self.file):
            old = self._pages.read(page.id)
            found = changes.page_changes(old, page, lambda line_id: self._pages.line(page.id, line_id))
        if not found:
            self._make_sure()
            return step or 0
        with self._transaction():
            self._pages.write(page)
            return self._journal.record(page.id, found, label, author, key, step)

    def edit_heads(self, pages: Iterable[Page], label: str, key: str = "") -> None:
        """Change what is known of pages as a whole, such as how they are turned, in one step and one transaction.

        The pages are as `head` gives them; their lines stay as they are. `key` is as for `edit`. Raises KeyError for an
        unknown page.
        """
        number: int | None = None
        with self._transaction():
            for page in pages:
                found = changes.page_changes(self._pages.head(page.id), replace(page, lines=()), lambda _: None)
                if found:
                    self._pages.write_head(page)
                    number = self._journal.record(page.id, found, label, key=key, number=number)

    def put_in_hand(self, page_ids: Iterable[str], hand_id: str | None, label: str, step: int | None = None) -> None:
        """Put pages with all their lines in a hand as `hands.page_in_hand` does, in one step and one transaction.

        Of the lines only those are read that are in a hand of their own. `step` is as for `edit`. Raises KeyError for
        an unknown page.
        """
        with self._transaction():
            for page_id in page_ids:
                head = self._pages.head(page_id)
                found = changes.page_changes(head, page_in_hand(head, hand_id), lambda _: None)
                found |= {line: {"hand": (own, None)} for line, own in self._pages.hands_of_lines(page_id).items()}
                if found:
                    values = {key: {name: pair[1] for name, pair in each.items()} for key, each in found.items()}
                    self._pages.write_values(page_id, values)
                    step = self._journal.record(page_id, found, label, number=step)

    def set_project(self, project: Project, label: str, key: str = "", step: int | None = None) -> None:
        """Put the name, language, letters or page order in place of the old ones; `key` and `step` as for `edit`.

        A page left out of the order is removed, and undo brings it back. Raises ValueError for pages that are unknown
        or named twice.
        """
        known = set(self._project.pages)
        if len(set(project.pages)) != len(project.pages):
            raise ValueError("a page is named twice")
        if not all(page_id in known or self._pages.has(page_id) for page_id in project.pages):
            raise ValueError("a page is not part of the project")
        if project != self._project:
            with self._transaction():
                self._write_project(project, label, key, PERSON, step)

    def new_step(self) -> int:
        """A number under which several edits become one undo step."""
        with database.explaining(self.file):
            return self._journal.new_number()

    def undo(self) -> Change | None:
        """Take back the last step, and only what its own rows changed. Returns None when there is none."""
        step = self._last_done()
        return None if step is None else self._move(step, UNDONE)

    def redo(self) -> Change | None:
        """Bring back the step undone last. Returns None when there is none."""
        step = self._first_undone()
        return None if step is None else self._move(step, DONE)

    @property
    def can_undo(self) -> bool:
        return self._last_done() is not None

    @property
    def can_redo(self) -> bool:
        return self._first_undone() is not None

    @property
    def undo_label(self) -> str:
        """The label of the step that would be undone, "" if none."""
        step = self._last_done()
        return "" if step is None else step.label

    @property
    def undo_step(self) -> int | None:
        """The number of the step that would be undone, as `new_step` gave it; None if there is none."""
        step = self._last_done()
        return None if step is None else step.number

    @property
    def redo_label(self) -> str:
        """The label of the step that would be redone, "" if none."""
        step = self._first_undone()
        return "" if step is None else step.label

    def history(self, page_id: str, line_id: str) -> list[Entry]:
        """Who changed a line's text when, oldest first, with what was taken back since."""
        with database.explaining(self.file):
            return line_history(self._connection, page_id, line_id)

    def line_times(self, page_id: str) -> dict[str, LineTimes]:
        """When the lines of a page came to say what they say, by their ids."""
        with database.explaining(self.file):
            return line_times(self._connection, page_id)

    def _last_done(self) -> Step | None:
        """The step that would be undone next."""
        with database.explaining(self.file):
            return self._journal.last_done()

    def _first_undone(self) -> Step | None:
        """The step that would be redone next."""
        with database.explaining(self.file):
            return self._journal.first_undone()

    def _move(self, step: Step, state: str) -> Change:
        """Undo or redo a step in one transaction, a page at a time."""
        before = self._project
        views: list[str] = []
        with self._transaction():
            page_ids = self._journal.pages_of(step)
            for page_id in page_ids:
                values = self._journal.values(step, page_id, with_step=state == DONE)
                if page_id:
                    self._pages.write_values(page_id, values)
                    if VIEW & set(values.get("", {})):
                        views.append(page_id)
                else:
                    self._store(settled(records.with_fields(before, values.get("", {}), records.PROJECT)))
            self._journal.mark(step, state)
        come_or_gone = set(before.pages) ^ set(self._project.pages)
        touched = [*filter(None, page_ids), *sorted(come_or_gone)]
        return Change(tuple(dict.fromkeys(touched)), step.label, "" in page_ids, tuple(views))

    def _check_new(self, pages: Sequence[Page]) -> None:
        """Raise ValueError unless pages and their lines have ids of their own."""
        ids = [page.id for page in pages]
        if len(set(ids)) != len(ids) or "" in ids or any(self._pages.has(page_id) for page_id in ids):
            raise ValueError("every added page must have an id of its own")
        for page in pages:
            changes.page_changes(replace(page, lines=()), page, lambda _: None)

    def _write_project(self, project: Project, label: str, key: str, author: Author, step: int | None) -> None:
        """Journal and store the project inside a transaction, with new or moved pages in their letters."""
        project = settled(project)
        found = changes.project_changes(self._project, project)
        if found:
            self._store(project)
            self._journal.record("", found, label, author, key, step)

    def _store(self, project: Project) -> None:
        """Write the project's row inside a transaction."""
        body = records.body_of(project, records.PROJECT)
        self._connection.execute("UPDATE project SET body = ? WHERE id = 1", (body,))
        self._project = project

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of it is kept, or the disk is as before; memory is as the disk, whatever was said of that."""
        before = self._project
        self._make_sure()
        if not self.is_in_place:  # the system would let us write on, where nobody finds it
            raise ProjectError(
                "The project “{file}” is no longer in its place: put its folder back there, or save the project "
                "elsewhere.",
                file=self.file,
            )
        try:
            with database.transaction(self._connection, self.file):
                yield
        except BaseException:
            self._project = before
            with suppress(ProjectError):  # a commit that was said to have failed may stand on the disk all the same
                self._project = self._read_project()
            self._pages.forget()
            self._journal.end_merging()
            self._unsure = True
            raise

    def _make_sure(self) -> None:
        """Bring to the disk what a write that failed may have left behind. Raises ProjectError.

        Where the sync of the folder failed after a commit, SQLite says that this failed, and has done it all the same:
        then there is nothing to write when it is tried again, and yet it is not certain to be kept.
        """
        if not self._unsure:
            return
        try:
            durable.sync_folder(self.folder)
        except OSError as error:
            raise ProjectError(
                "“{file}” cannot be written ({reason}): choose another folder.", file=self.file, reason=error.strerror
            ) from error
        self._unsure = False

    def _read_project(self) -> Project:
        """The project's row. Raises ProjectError when it is missing or damaged."""
        with database.explaining(self.file):
            row = self._connection.execute("SELECT body FROM project WHERE id = 1").fetchone()
            if row is None:
                raise records.RecordError("it does not say what it is called")
            return settled(records.project_from(row[0]))  # whatever letters a stranger has made of the pages


def file_of(path: Path) -> Path:
    """The .hwr file of a project named by its folder or by that file. Raises ProjectError when there is none."""
    path = path.resolve()
    if path.is_file():
        return path
    named = path / (path.name + SUFFIX)
    found = [named] if named.is_file() else sorted(path.glob("*" + SUFFIX)) if path.is_dir() else []
    if len(found) != 1:
        raise ProjectError(
            "There is no project at “{path}”: choose a folder that holds a {suffix} file.", path=path, suffix=SUFFIX
        )
    return found[0]


def _opened(file: Path, scans: Scans, checked: bool) -> sqlite3.Connection:
    """The database, checked now if it was not before, and the scans' folder in order."""
    try:
        connection = database.opened(file, checked)
        scans.tidy()
        return connection
    except OSError as error:
        raise ProjectError(
            "The project “{file}” cannot be opened ({reason}): check its folder.", file=file, reason=error.strerror
        ) from error


def _take_back(file: Path, lock: ProjectLock, with_folder: bool) -> None:
    """Let nothing stay of a project that could not be made, so that it can be tried again."""
    lock.release()
    names = (LOCK_NAME, *(file.name + ending for ending in ("", "-wal", "-shm", "-journal", ".new", ".new-journal")))
    for name in names:
        with suppress(OSError):
            file.with_name(name).unlink(missing_ok=True)
    _remove_empty(file.parent / FOLDER_NAME)
    if with_folder:
        _remove_empty(file.parent)


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _place_of(file: Path) -> tuple[int, int] | None:
    """What tells a file from any other, whatever it is called; None where there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _is_foreign(path: Path, file: Path) -> bool:
    """Whether something in a folder keeps us from making a project there; not so what a crash left of such a try."""
    if path.name == FOLDER_NAME and path.is_dir():
        return any(path.iterdir())
    return path.name not in (LOCK_NAME, file.name + ".new", file.name + ".new-journal")
