"""What the window works on: one open project and the page of it that is shown.

Flows change it, views show what it tells. Page and picture are those of the scan as it is stored: turning, framing
and adjusting it to be looked at is left to who shows it, and `view_changed` names each page of the project that is
looked at otherwise now. `letters_changed` tells of other details of a letter; that pages are grouped otherwise,
`pages_changed` tells as well. `project_closing` comes while the project is still held: who writes into its folder
beside it ends that now. `hands_changed` tells that hands came or went, or that one is called otherwise or read by other
weights; whose hand pages and lines are is told as any edit is. `page_edited` names each page whose lines in the file
are others now. Page and letters here are ahead of the project's file by what was typed in the last half second
(`flush` writes that), and never by anything else unless writing failed; then it is tried again.
The journal of the project file is the only history: undo and redo ask it, so both survive a restart.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from hwr_desktop.document import edits
from hwr_desktop.document.letter_edits import with_details
from hwr_desktop.document.page import PERSON, Author, Page
from hwr_desktop.document.pages.page_views import view_of
from hwr_desktop.document.project import Project
from hwr_desktop.errors import ProjectError
from hwr_desktop.store.journal import Change
from hwr_desktop.store.project_file import ProjectFile

log = logging.getLogger(__name__)

TYPING_PAUSE_MS = 500
RETRY_MS = 5000


@dataclass(frozen=True)
class _TypedDetail:
    """A detail of a letter that was typed and that the file does not have yet."""

    letter_id: str
    name: str
    text: str
    label: str

    @property
    def key(self) -> str:
        return f"detail:{self.letter_id}:{self.name}"


@dataclass(frozen=True)
class _Pending:
    """An edit of the shown page that the file does not have yet."""

    label: str
    key: str
    author: Author = PERSON
    step: int | None = None


class Workspace(QObject):
    """The open project, its shown page and the selected lines; every change passes through here."""

    project_closing = Signal()
    project_changed = Signal()
    project_moved = Signal()
    pages_changed = Signal()
    letters_changed = Signal()
    hands_changed = Signal()
    page_shown = Signal(object, object)
    lines_changed = Signal(object)
    view_changed = Signal(str)
    page_edited = Signal(str)
    history_changed = Signal()
    selection_changed = Signal(object)
    kept_changed = Signal(str)
    write_failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file: ProjectFile | None = None
        self.page: Page | None = None
        self.image: QImage | None = None
        self.selected: tuple[str, ...] = ()
        self._pending: _Pending | None = None
        self._typed: tuple[_TypedDetail, ...] = ()  # more than one only where writing failed
        self._kept = "kept"
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    # --- the project -------------------------------------------------------------------------------------------

    @property
    def pages(self) -> tuple[str, ...]:
        """The ids of the project's pages in order."""
        return self.file.project.pages if self.file is not None else ()

    @property
    def project(self) -> Project | None:
        """What the project says about itself and its letters, with what was typed a moment ago."""
        if self.file is None:
            return None
        project = self.file.project
        for typed in self._typed:
            gone = project.letters and typed.letter_id not in {letter.id for letter in project.letters}
            if project.pages and not gone:
                project = with_details(project, typed.letter_id, {typed.name: typed.text})
        return project

    def take(self, file: ProjectFile | None) -> bool:
        """Work on another project (None: on none), closing the one before. False if that could not be written."""
        if not self.flush():
            return False
        if self.file is not None:
            self.project_closing.emit()
            self.file.close()
        self.file = file
        self.project_changed.emit()
        self.pages_changed.emit()
        self.show_page(None, None)
        self.history_changed.emit()
        return True

    def move_to(self, file: ProjectFile) -> None:
        """Go on with the same project in another place; page and selection stay."""
        self.file = file
        self.project_moved.emit()

    def abandon(self) -> None:
        """Close the project although its last change could not be written."""
        self._pending, self._typed = None, ()
        self._timer.stop()
        if self.file is not None:
            self.project_closing.emit()
            self.file.close()
            self.file = None

    def add_pages(self, pages: Sequence[Page], label: str) -> None:
        """Append pages to the project as one step. Raises ProjectError when they cannot be written."""
        self._open_file().add_pages(pages, label)
        self.pages_changed.emit()
        self.history_changed.emit()

    def set_project(self, project: Project, label: str, step: int | None = None) -> None:
        """Change the project's own data or its page order as one step; `project` is made after a `flush`.

        `step` is as `new_step` gives it. Raises ProjectError.
        """
        self.flush()
        before = self._open_file().project
        self._open_file().set_project(project, label, step=step)
        self.pages_changed.emit()
        if project.hands != before.hands:
            self.hands_changed.emit()
        self.history_changed.emit()

    def type_detail(self, letter_id: str, name: str, text: str, label: str) -> None:
        """Take a detail of a letter (`project.DETAILS`) as it is being typed; it is journalled after a pause of half a
        second. Loose pages become one letter of that id."""
        typed = _TypedDetail(letter_id, name, text, label)
        if self._pending is not None or any(each.key != typed.key for each in self._typed):
            self.flush()
        self._typed = (*(each for each in self._typed if each.key != typed.key), typed)
        self._set_kept("writing")
        self._timer.start(TYPING_PAUSE_MS)
        self.letters_changed.emit()

    def turn_pages(self, page_ids: Iterable[str], degrees: int, label: str) -> bool:
        """Turn pages further clockwise by a multiple of 90 degrees, all in one step; whether that could be written."""
        return self.change_views(page_ids, lambda head: edits.with_turn(head, (head.turn or 0) + degrees), label)

    def change_views(self, page_ids: Iterable[str], change: Callable[[Page], Page], label: str, key: str = "") -> bool:
        """Change how pages are looked at, all in one step; whether that could be written. Their lines stay.

        `change` is given each page without its lines; `key` is as for `edit`.
        """
        file = self._open_file()
        if not self.flush():
            return False
        try:
            changed = [change(file.head(page_id)) for page_id in page_ids]
            file.edit_heads(changed, label, key)
        except (ProjectError, OSError, sqlite3.Error) as error:
            self._report(error)
            return False
        self._set_kept("kept")
        self.history_changed.emit()
        self._tell_views([head.id for head in changed])
        return True

    def put_in_hand(self, page_ids: Sequence[str], hand_id: str | None, label: str, step: int | None = None) -> bool:
        """Put pages with all their lines in a hand, all in one step; whether that could be written.

        `step` is as `new_step` gives it.
        """
        file = self._open_file()
        if not self.flush():
            return False
        try:
            file.put_in_hand(page_ids, hand_id, label, step)
        except (ProjectError, OSError, sqlite3.Error) as error:
            self._report(error)
            return False
        self._set_kept("kept")
        self.history_changed.emit()
        if self.page is not None and self.page.id in page_ids:
            self._replace_shown(file.page(self.page.id))
        for page_id in page_ids:
            self.page_edited.emit(page_id)
        return True

    def divide_pages(self, halves: Sequence[tuple[Page, Page]], project: Project, label: str) -> bool:
        """Make two of each of some pages, as `ProjectFile.divide_pages`; whether that could be written."""
        if not self.flush():
            return False
        try:
            self._open_file().divide_pages(halves, project, label)
        except (ProjectError, OSError, sqlite3.Error) as error:
            self._report(error)
            return False
        self._set_kept("kept")
        self.pages_changed.emit()
        self.history_changed.emit()
        self._tell_views([page.id for page, _ in halves])
        for page, _ in halves:
            self.page_edited.emit(page.id)
        return True

    # --- the shown page ----------------------------------------------------------------------------------------

    def show_page(self, page: Page | None, image: QImage | None) -> None:
        """Make a page the shown one. What was typed on the one before must have been flushed."""
        self.page, self.image = page, image
        self.selected = ()
        self.page_shown.emit(page, image)
        self.selection_changed.emit(())

    def page_of(self, page_id: str) -> Page:
        """A page as it stands, with what was typed a moment ago. Raises KeyError when it is not in the project."""
        if self.page is not None and self.page.id == page_id:
            return self.page
        if page_id not in self.pages:
            raise KeyError(page_id)
        return self._open_file().page(page_id)

    def head_of(self, page_id: str) -> Page:
        """A page as `page_of` gives it, but perhaps without its lines, which costs less. Raises as that does."""
        if self.page is not None and self.page.id == page_id:
            return self.page
        if page_id not in self.pages:
            raise KeyError(page_id)
        return self._open_file().head(page_id)

    def select(self, line_ids: Sequence[str]) -> None:
        """Make these the selected lines of the shown page; ids that are not on it are left out."""
        known = tuple(i for i in line_ids if self.page is not None and self.page.has(i))
        if known != self.selected:
            self.selected = known
            self.selection_changed.emit(known)

    # --- edits -------------------------------------------------------------------------------------------------

    def edit(
        self, page: Page, label: str, key: str = "", author: Author = PERSON, step: int | None = None
    ) -> int | None:
        """Give a page its new state and journal it; the number of the step, or None when it could not be written."""
        if self.page is None or page.id != self.page.id:
            return self._write(page, _Pending(label, key, author, step))
        if page == self.page:
            return step
        self.flush()
        self._replace_shown(page)
        pending = _Pending(label, key, author, step)
        written = self._write(page, pending)
        self._pending = None if written is not None else self._pending or pending
        return written

    def type_text(self, line_id: str, text: str, label: str) -> None:
        """Take a line's text as it is being typed; it is journalled after a pause of half a second."""
        if self.page is not None and self.page.has(line_id):
            self.type_page(edits.with_text(self.page, line_id, text), label, f"text:{line_id}")

    def type_page(self, page: Page, label: str, key: str) -> None:
        """Take the shown page with something on it as it is being typed, as `type_text` does.

        `key` names what is typed in; what follows under the same key before the hand rests longer is one step.
        """
        if page == self.page:
            return
        if self._typed or (self._pending is not None and self._pending.key != key):
            self.flush()
        self._pending = _Pending(label, key)
        self._set_kept("writing")
        self._timer.start(TYPING_PAUSE_MS)
        self._replace_shown(page)

    def flush(self) -> bool:
        """Write what is not in the file yet; whether all is kept now."""
        self._timer.stop()
        kept = self._write_typed()
        if self._pending is None or self.page is None:
            return kept
        if self._write(self.page, self._pending) is None:
            return False
        self._pending = None
        return kept

    def new_step(self) -> int:
        """A number under which several edits become one undo step."""
        return self._open_file().new_step()

    # --- history -----------------------------------------------------------------------------------------------

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty when there is nothing."""
        if self._pending is not None or self._typed:
            return (self._pending or self._typed[-1]).label
        return (self.file.undo_label or "") if self.file is not None and self.file.can_undo else ""

    @property
    def undo_step(self) -> int | None:
        """The number of the step that undo would take back, as `new_step` gave it; None where it has none yet."""
        if self._pending is not None or self._typed:
            return self._pending.step if self._pending is not None else None
        return self.file.undo_step if self.file is not None else None

    @property
    def redo_label(self) -> str:
        """What redo would do again; empty when there is nothing."""
        usable = self.file is not None and self._pending is None and not self._typed and self.file.can_redo
        return (self.file.redo_label or "") if self.file is not None and usable else ""

    def undo(self) -> Change | None:
        """Take back the last step of the journal. Views are told; the change says which pages it touched."""
        return self._travel(back=True)

    def redo(self) -> Change | None:
        """Do again what was taken back last."""
        return self._travel(back=False)

    def _travel(self, back: bool) -> Change | None:
        if self.file is None or not self.flush():
            return None
        before = self.file.project
        try:
            change = self.file.undo() if back else self.file.redo()
        except (ProjectError, OSError, sqlite3.Error) as error:
            self._report(error)
            return None
        if change is not None:
            self._tell_travelled(before)
            for page_id in change.page_ids:
                self.page_edited.emit(page_id)
            for page_id in change.views:
                self.view_changed.emit(page_id)
        return change

    def _tell_travelled(self, before: Project) -> None:
        """Show what undo or redo left: pages and letters if they changed, and the shown page as the file has it now."""
        if self.pages != before.pages:
            self.pages_changed.emit()
        if self.project is not None and self.project.letters != before.letters:
            self.letters_changed.emit()
        if self.project is not None and self.project.hands != before.hands:
            self.hands_changed.emit()
        if self.page is not None and self.page.id in self.pages:
            page = self._open_file().page(self.page.id)
            if page != self.page:
                self._replace_shown(page)
        self._set_kept("kept")
        self.history_changed.emit()

    # --- writing -----------------------------------------------------------------------------------------------

    def _write_typed(self) -> bool:
        """Journal the detail that was typed; whether it is kept now. What could not be written is tried again."""
        project = self.project
        if not self._typed or project is None:
            return True
        try:
            self._open_file().set_project(project, self._typed[-1].label, self._typed[-1].key)
        except (ProjectError, OSError, sqlite3.Error) as error:
            self._report(error)
            self._timer.start(RETRY_MS)
            return False
        self._typed = ()
        self._set_kept("kept")
        self.history_changed.emit()
        return True

    def _write(self, page: Page, edit: _Pending) -> int | None:
        """One row in the journal; its step. A failure is reported once, and tried again for the shown page."""
        file = self._open_file()
        shown = self.page is not None and page.id == self.page.id
        try:
            before = page if shown else file.page(page.id)
            step = file.edit(page, edit.label, edit.key, edit.author, edit.step)
        except (ProjectError, OSError, sqlite3.Error) as error:
            self._report(error)
            self._timer.start(RETRY_MS)
            return None
        self._set_kept("kept")
        self.history_changed.emit()
        self.page_edited.emit(page.id)
        self._tell_view(before, page)
        return step

    def _report(self, error: Exception) -> None:
        log.warning("the project could not be written: %s", error)
        already_told = self._kept == "failed"
        self._set_kept("failed")
        if not already_told:
            self.write_failed.emit(error)

    def _replace_shown(self, page: Page) -> None:
        before = self.page
        self.page = page
        self.lines_changed.emit(page)
        self.select(self.selected)
        self._tell_view(before, page)

    def _tell_views(self, page_ids: Sequence[str]) -> None:
        """Tell that pages are looked at otherwise now, and show the shown one so."""
        for page_id in page_ids:
            if self.page is not None and page_id == self.page.id:
                self._replace_shown(self._open_file().page(page_id))
            else:
                self.view_changed.emit(page_id)

    def _tell_view(self, before: Page | None, page: Page) -> None:
        if before is not None and view_of(before) != view_of(page):
            self.view_changed.emit(page.id)

    def _set_kept(self, state: str) -> None:
        if state != self._kept:
            self._kept = state
            self.kept_changed.emit(state)

    def _open_file(self) -> ProjectFile:
        if self.file is None:
            raise RuntimeError("no project is open")
        return self.file
