"""Reading many pages, one after another, as one undo step: all of the project, or those selected in the page list."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Signal

from hwr_desktop.errors import InputError
from hwr_desktop.ui.flows.chosen_pages import chosen_pages
from hwr_desktop.ui.flows.reading.reading import Reading
from hwr_desktop.ui.flows.reading.transcribe import Transcribe
from hwr_desktop.ui.jobs import Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class ReadPages(QObject):
    """A queue of pages. The next is asked for when the one before is done, so each is read as it stands at its turn.

    `waiting_changed` gives the pages that have come into the queue or left it, `finished` what was done, in words.
    """

    waiting_changed = Signal(object)
    finished = Signal(str)

    def __init__(self, window: MainWindow, workspace: Workspace, transcribe: Transcribe, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._transcribe, self._messages = transcribe, messages
        self._waiting: list[str] = []
        self._current: Reading | None = None
        self._label = ""
        self._step = 0
        self._read: set[str] = set()
        self._lines = 0
        self._failed = 0
        self._taken_out: Reading | None = None
        window.actions_["read_all"].triggered.connect(self.read_all)
        window.actions_["read_pages"].triggered.connect(self.read_chosen)
        window.actions_["unqueue_pages"].triggered.connect(self.take_out_chosen)
        transcribe.reading_over.connect(self._on_reading_over)
        workspace.pages_changed.connect(self._on_pages_changed)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The pages that wait to be read, the next one first."""
        return tuple(self._waiting)

    def read_all(self) -> None:
        """Read every page, beginning with the first; what a person wishes meanwhile goes before."""
        read = self._read if self._current is not None else set()
        self._queue([page_id for page_id in self._workspace.pages if page_id not in read], self.tr("Read all pages"))

    def read_chosen(self) -> None:
        """Read the pages selected in the list; while others are being read these come after them."""
        self._queue(chosen_pages(self._window, self._workspace), self.tr("Read pages"))

    def take_out_chosen(self) -> None:
        """Take the pages selected in the list out of the queue; the one being read is stopped, and the next begun."""
        chosen = set(chosen_pages(self._window, self._workspace))
        gone = [page_id for page_id in self._waiting if page_id in chosen]
        self._forget_waiting(chosen)
        if self._current is not None and self._current.page_id in chosen:
            self._taken_out = self._current
        stopped = self._transcribe.stop_pages(chosen)
        if gone or stopped:
            self._messages.note(self.tr("Pages taken out of the queue: {n}.").format(n=len({*gone, *stopped})))
        else:
            self._messages.note(self.tr("None of the selected pages waits to be read."))

    def _queue(self, page_ids: Sequence[str], label: str) -> None:
        under_way = self._current.page_id if self._current is not None else None
        new = [page_id for page_id in page_ids if page_id not in self._waiting and page_id != under_way]
        self._waiting += new
        self.waiting_changed.emit(new)
        if self._current is not None:
            self._messages.note(self.tr("Pages that wait to be read: {n}.").format(n=len(self._waiting)))
        elif new:
            self._label, self._step = label, self._workspace.new_step()
            self._read, self._lines, self._failed = set(), 0, 0
            self._next()

    def _next(self) -> None:
        """Go on with the next page that is still to be read, or tell that all are."""
        self._current = None
        while self._waiting and self._current is None:
            page_id = self._waiting.pop(0)
            if page_id in self._workspace.pages:
                self._current = self._transcribe.read_whole_page(page_id, self._label, self._step, Urgency.BATCH)
            self.waiting_changed.emit([page_id])
        if self._current is None:
            self._tell_end()

    def _tell_end(self) -> None:
        if not self._read and not self._failed:
            return
        said = self.tr("Reading is done. Pages: {pages}, lines: {lines}.")
        said = said.format(pages=len(self._read), lines=self._lines)
        if self._failed:
            said += " " + self.tr("Pages not read, for their scans cannot be opened: {n}.").format(n=self._failed)
            self._messages.warn(said)
        else:
            self._messages.note(said)
        self.finished.emit(said)

    def _on_reading_over(self, reading: Reading, error: object) -> None:
        """Go on with the next page after a success or a scan that is damaged, and end after a stop or a fault."""
        if reading is not self._current:
            if reading.page_id in self._waiting and reading.whole and error is None:
                self._forget_waiting({reading.page_id})  # it was read by itself meanwhile, as when it was shown
                self._count(reading)
            return
        taken_out, self._taken_out = reading is self._taken_out, None
        if not taken_out and (reading.job.stopped or not (error is None or isinstance(error, InputError))):
            self._current = None
            self._forget_waiting(set(self._waiting))
            return
        if error is not None:
            self._failed += 1
        elif not taken_out:
            self._count(reading)
        self._next()

    def _count(self, reading: Reading) -> None:
        """Count a page that was read, and the lines it has now."""
        if reading.page_id in self._workspace.pages:
            self._read.add(reading.page_id)
            self._lines += len(self._workspace.page_of(reading.page_id).lines)

    def _on_pages_changed(self) -> None:
        """Pages that were removed need not be read any more."""
        self._forget_waiting(set(self._waiting) - set(self._workspace.pages))

    def _forget_waiting(self, page_ids: Collection[str]) -> None:
        """Take pages out of the queue where they are in it."""
        gone = [page_id for page_id in self._waiting if page_id in page_ids]
        self._waiting = [page_id for page_id in self._waiting if page_id not in page_ids]
        if gone:
            self.waiting_changed.emit(gone)
