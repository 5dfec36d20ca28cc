"""One reading under way: it takes the worker's steps and puts what was read on the page, as one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hwr_desktop.document.hands.hands import hand_by_id, hand_id_of
from hwr_desktop.document.page import Author, AuthorKind, Line, Page
from hwr_desktop.ui.jobs import Job
from hwr_desktop.ui.steps.page_readings import with_found_lines, with_line_read
from hwr_desktop.ui.steps.reading_steps import ModelReplaced, ReaderReady, ReadingRequest
from hwr_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from hwr_desktop.engine.pipeline import LineRead, LinesFound


class Reading(QObject):
    """Belongs to one job. What a person does meanwhile stays: see `page_readings`.

    `step` is the undo step to belong to, None for one of its own. `model_known` comes with `ReaderReady`, `over` comes
    last, with None or the error.
    """

    model_known = Signal(object)
    model_replaced = Signal(object)
    line_read = Signal(str, str)
    advanced = Signal(int, int)
    page_turned = Signal(str)
    nothing_found = Signal(str)
    over = Signal(object, object)

    def __init__(self, workspace: Workspace, job: Job, request: ReadingRequest, label: str, step: int | None) -> None:
        super().__init__(workspace)
        self.job, self.request, self.label = job, request, label
        self.automatic = False
        self.begun = False
        self._workspace = workspace
        self._file = workspace.file
        self._step = step
        self._author = Author(AuthorKind.MODEL)
        self._began: dict[str, Line] = {line.id: line for line in request.page.lines}
        self._replaceable = tuple(line.id for line in request.page.lines if not line.staying)
        job.started.connect(self._on_started)
        job.stepped.connect(self._on_stepped)
        job.ended.connect(self._on_ended)
        job.failed.connect(self._on_failed)

    @property
    def page_id(self) -> str:
        """The page that is being read."""
        return self.request.page.id

    @property
    def whole(self) -> bool:
        """Whether all lines of the page are read, and not stopped on the way."""
        return self.request.read and self.request.line_ids is None and not self.job.stopped

    @property
    def step(self) -> int:
        """The undo step that all of this reading belongs to."""
        if self._step is None:
            self._step = self._workspace.new_step()
        return self._step

    def belongs_to(self, step: int) -> bool:
        """Whether this is the undo step of what has been read so far."""
        return self._step == step

    def _on_started(self) -> None:
        self.begun = True

    def _on_stepped(self, step: object) -> None:
        """Take one step, unless the reading was stopped or its page is no longer there."""
        from hwr_desktop.engine.pipeline import LineRead, LinesFound  # not before: it brings torch

        if self.job.stopped or self._workspace.file is not self._file:
            return
        if isinstance(step, ReaderReady):
            self._author = step.author
            self.model_known.emit(step)
        elif isinstance(step, ModelReplaced):
            self.model_replaced.emit(step.error)
        elif self.page_id not in self._workspace.pages:
            self.job.stop()
        elif isinstance(step, LinesFound):
            self._take_found(step)
        elif isinstance(step, LineRead):
            self._take_line(step)
            self.advanced.emit(step.done, step.total)

    def _take_found(self, step: LinesFound) -> None:
        """Take the lines, and the page turned as they were found unless a person has turned it meanwhile."""
        page = self._workspace.page_of(self.page_id)
        self._began.update((line.id, line) for line in step.lines)
        turn = step.turn if page.turn == self.request.page.turn else page.turn
        made = with_found_lines(page, step.lines, self._replaceable, step.regions, turn)
        self._edit(made, self._author)
        if not made.lines:
            self.nothing_found.emit(self.page_id)
        if (made.turn or 0) != (page.turn or 0):
            self.page_turned.emit(self.page_id)

    def _take_line(self, step: LineRead) -> None:
        began = self._began.get(step.line_id)
        if began is None:
            return
        page = self._workspace.page_of(self.page_id)
        if began.text and self._went_to_other_hand(page, began):
            return
        made = with_line_read(page, began, step.text, step.confidence, step.characters, step.author, step.choices)
        self._edit(made, step.author)
        self.line_read.emit(self.page_id, step.line_id)

    def _went_to_other_hand(self, page: Page, began: Line) -> bool:
        """Whether a line was put, since its reading was asked for, in another hand, which is read by other weights."""
        then, now = self.request.hands, self._workspace.project
        if then is None or now is None or not page.has(began.id):
            return False
        before = hand_by_id(then.project, hand_id_of(then.project, self.request.page, began))
        hand = hand_by_id(now, hand_id_of(now, page, page.line(began.id)))
        return hand.id != before.id and bool(hand.weights or before.weights)

    def _edit(self, page: Page, author: Author) -> None:
        if page != self._workspace.page_of(self.page_id):
            self._workspace.edit(page, self.label, author=author, step=self.step)

    def _on_ended(self, _stopped: bool) -> None:
        self._finish(None)

    def _on_failed(self, error: object) -> None:
        self._finish(error)

    def _finish(self, error: object) -> None:
        self.over.emit(self, error)
        self.deleteLater()
