"""A hand is read by other weights: they are put into use, and what nobody has corrected is read again; all one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from hwr_desktop.document.hands import hand_by_id, hand_id_of, hands_of, with_hand
from hwr_desktop.document.page import AuthorKind, Line, Page
from hwr_desktop.document.project import Project
from hwr_desktop.errors import InputError
from hwr_desktop.ui.flows.reading import Reading
from hwr_desktop.ui.flows.transcribe import Transcribe
from hwr_desktop.ui.jobs import Urgency
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class ReadHandAgain(QObject):
    """Reads the lines of a hand page by page in the background, the shown page first, each page as it stands at its
    turn; what a person wishes meanwhile goes before, and stopping it ends it.

    Lines where somebody's word stands are not read. At the end it is said how many lines were read and how many say
    something else now, and `finished` tells it with the hand; both also where it was stopped, but not where the project
    was closed.
    """

    finished = Signal(str, int, int)

    def __init__(self, workspace: Workspace, transcribe: Transcribe, messages: Messages) -> None:
        super().__init__(workspace)
        self._workspace, self._transcribe, self._messages = workspace, transcribe, messages
        self._hand_id = self._weights = self._label = ""
        self._step = 0
        self._waiting: list[str] = []
        self._current: Reading | None = None
        self._texts: dict[str, str] = {}
        self._page_read: list[str] = []
        self._read = self._changed = 0
        transcribe.reading_over.connect(self._on_reading_over)
        workspace.project_changed.connect(self._forget)

    @property
    def busy(self) -> bool:
        """Whether a hand is being read again."""
        return self._current is not None or bool(self._waiting)

    def use(self, hand_id: str, weights: str, label: str) -> None:
        """Read a hand by the version of that number from now on, "" meaning by the plain reader, and its lines again.

        `label` names the step, which takes weights and readings back together. Where a hand is being read again already
        the new wish takes that one's place. Raises KeyError for a hand that the project does not have, ProjectError
        where it cannot be written.
        """
        file = self._workspace.file
        if file is None:
            return
        self._stop()
        self._workspace.flush()
        step = self._workspace.new_step()
        used = replace(hand_by_id(file.project, hand_id), weights=weights)
        self._workspace.set_project(with_hand(file.project, used), label, step=step)
        self._hand_id, self._weights, self._label, self._step = hand_id, weights, label, step
        self._read = self._changed = 0
        shown = self._workspace.page.id if self._workspace.page is not None else None
        self._waiting = sorted(self._workspace.pages, key=lambda page_id: page_id != shown)
        self._next() if self._waiting else self._end()

    def _stop(self) -> None:
        """End the reading that is under way for another wish."""
        if self._current is not None:
            self._current.job.stop()
        if self.busy:
            self._end()

    def _forget(self) -> None:
        """Think of nothing any more, since the project was closed; its reading is stopped by who started it."""
        self._current, self._waiting = None, []

    def _next(self) -> None:
        """Look at the next page for lines of the hand to read, or end; where it has none, go on in another turn of the
        event loop, for there may be hundreds."""
        project = self._workspace.project
        if self._current is not None or not self.busy:
            return
        if project is None or not self._stands(project):
            self._end()
            return
        page_id = self._waiting.pop(0)
        page = self._workspace.page_of(page_id) if page_id in self._workspace.pages else None
        lines = () if page is None else page.lines
        chosen = [line for line in lines if page is not None and _to_be_read(project, page, line, self._hand_id)]
        if chosen:
            self._begin(page_id, chosen)
        if self._current is None:
            self._go_on()

    def _go_on(self) -> None:
        if self._waiting:
            QTimer.singleShot(0, self._next)
        else:
            self._end()

    def _stands(self, project: Project) -> bool:
        """Whether the project still says that the hand is to be read so; undo may have taken that back."""
        return any((hand.id, hand.weights) == (self._hand_id, self._weights) for hand in hands_of(project))

    def _begin(self, page_id: str, lines: Sequence[Line]) -> None:
        self._texts, self._page_read = {line.id: line.text for line in lines}, []
        self._current = self._transcribe.read_lines(page_id, tuple(self._texts), self._label, self._step, Urgency.BATCH)
        if self._current is not None:
            self._current.line_read.connect(self._on_line_read)

    def _on_line_read(self, _page_id: str, line_id: str) -> None:
        self._page_read.append(line_id)

    def _on_reading_over(self, reading: Reading, error: object) -> None:
        """Go on with the next page after a success or a scan that is damaged, and end after a stop or a fault."""
        if reading is not self._current:
            return
        self._count(reading.page_id)
        self._current = None
        if reading.job.stopped or not (error is None or isinstance(error, InputError)):
            self._end()
        else:
            self._go_on()

    def _count(self, page_id: str) -> None:
        """Count the lines of a page that were read, and those that a model reads otherwise now."""
        if page_id not in self._workspace.pages:
            return
        page = self._workspace.page_of(page_id)
        read = [page.line(line_id) for line_id in self._page_read if page.has(line_id)]
        self._read += len(read)
        self._changed += sum(_by_a_model(line) and line.text != self._texts[line.id] for line in read)

    def _end(self) -> None:
        self._current = None
        self._waiting = []
        if self._read:
            said = self.tr("Lines read again: {n}. Of these, say something else now: {changed}.")
            self._messages.note(said.format(n=self._read, changed=self._changed))
        self.finished.emit(self._hand_id, self._read, self._changed)


def _to_be_read(project: Project, page: Page, line: Line, hand_id: str) -> bool:
    """Whether a line is in that hand, was read, and holds nobody's word."""
    return _by_a_model(line) and not line.locked and hand_id_of(project, page, line) == hand_id


def _by_a_model(line: Line) -> bool:
    return line.author is not None and line.author.kind is AuthorKind.MODEL
