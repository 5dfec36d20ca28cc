"""One transcript on its way to its page: it is compared with what the lines seem to say, and put on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hwr_desktop.document.page import Author, AuthorKind, Line
from hwr_desktop.ui.flows.reading.reading import Reading
from hwr_desktop.ui.flows.reading.transcribe import Transcribe
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.steps.reading_steps import MakeReadingSteps, ModelReplaced, ProjectHands, ReadingRequest
from hwr_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from hwr_desktop.engine.alignment.placement import Placement, UnplacedText

NO_LANGUAGE = "und"
"""The code of a language that nobody knows, in which a page is read as it looks: the guesses of a language model agree
with many a line of a transcript."""


@dataclass(frozen=True)
class Attached:
    """What became of a transcript: how many of its texts were placed, how many of these where a person's other words
    stay, those that were not placed, and how many lines of the page have no text of it."""

    page_id: str
    file_name: str
    placed: int
    kept: int
    unplaced: tuple[UnplacedText, ...]
    lines_left: int


class Attaching(QObject):
    """Belongs to one transcript. `over` comes once: with an `Attached`, the error, or None where it was given up.

    `began` comes when the lines are about to be compared, with the name of the work, and `advanced` for each of them.
    """

    began = Signal(str)
    advanced = Signal(int, int)
    over = Signal(object, object)

    def __init__(
        self,
        workspace: Workspace,
        queue: JobQueue,
        transcribe: Transcribe,
        make_reading_steps: MakeReadingSteps,
        page_id: str,
        file_name: str,
        texts: tuple[str, ...],
    ) -> None:
        super().__init__(transcribe)
        self.page_id, self.file_name = page_id, file_name
        self._workspace, self._queue, self._transcribe = workspace, queue, transcribe
        self._make_reading_steps = make_reading_steps
        self._file = workspace.file
        self._texts = texts
        self._lines: tuple[Line, ...] = ()
        self._outcome: Attached | None = None
        self._job = Job(self.tr("Attach transcript"))
        self._job.started.connect(self._on_started)
        self._job.stepped.connect(self._on_stepped)
        self._job.ended.connect(self._on_ended)
        self._job.failed.connect(self._finish)

    def start(self) -> None:
        """Compare the transcript with the lines, once these are found and nothing reads the page any more."""
        under_way = self._transcribe.joined_reading(self.page_id)
        if not under_way and self._workspace.page_of(self.page_id).lines:
            self._compare()
            return
        if not under_way:
            label, step = self.tr("Read page"), self._workspace.new_step()
            under_way = self._transcribe.read_whole_page(self.page_id, label, step, Urgency.NEXT) is not None
        if under_way:
            self._transcribe.reading_over.connect(self._on_reading_over)
        else:
            self._finish(None)

    def _on_reading_over(self, reading: Reading, error: object) -> None:
        """Go on; or give up where the reading was stopped, failed or found nothing, of which the person knows."""
        if reading.page_id != self.page_id:
            return
        given_up = reading.job.stopped or error is not None or not self._is_there
        if not given_up and self._transcribe.joined_reading(self.page_id):
            return
        self._transcribe.reading_over.disconnect(self._on_reading_over)
        if given_up:
            self._finish(None)
        else:
            self._compare()

    @property
    def _is_there(self) -> bool:
        """Whether the page is still in the open project."""
        return self._workspace.file is self._file and self.page_id in self._workspace.pages

    def _compare(self) -> None:
        """Read the lines as they look, which leaves the page as it is, and compare them in the worker."""
        page = self._workspace.page_of(self.page_id)
        self._lines = page.lines
        if not page.lines or self._file is None or not self._workspace.flush():
            self._finish(None)
            return
        scan, unknown = self._file.scan_path(page.image), replace(page, language=NO_LANGUAGE)
        hands = ProjectHands(self._file.project, self._file.folder)
        request = ReadingRequest(scan, unknown, choices=self._transcribe.choices, hands=hands)
        self._queue.start(self._job, partial(_steps, self._make_reading_steps, request, self._texts))

    def _on_started(self) -> None:
        self.began.emit(self._job.title)

    def _on_stepped(self, step: object) -> None:
        from hwr_desktop.engine.alignment.placement import Placement  # not before: it brings torch
        from hwr_desktop.engine.pipeline import LineRead

        if self._job.stopped or not self._is_there:
            self._job.stop()
        elif isinstance(step, ModelReplaced):
            self._transcribe.tell_replaced(step.error)
        elif isinstance(step, LineRead):
            self.advanced.emit(step.done, step.total)
        elif isinstance(step, Placement):
            self._put(step)

    def _put(self, placement: Placement) -> None:
        """Put what is sure on the lines, as one step."""
        from hwr_desktop.engine.alignment.attached_texts import with_attached
        from hwr_desktop.engine.alignment.placement import UnplacedText

        author = Author(AuthorKind.IMPORT, self.file_name)
        page = self._workspace.page_of(self.page_id)
        made = with_attached(page, self._lines, placement.placed, author)
        if made.page != page:
            self._workspace.edit(made.page, self.tr("Attach transcript"), author=author)
        unplaced = (*placement.unplaced, *(UnplacedText(text, None) for text in made.late))
        left = len(made.page.lines) - made.placed
        self._outcome = Attached(self.page_id, self.file_name, made.placed, made.kept, unplaced, left)

    def _on_ended(self, _stopped: bool) -> None:
        self._finish(None)

    def _finish(self, error: object) -> None:
        self.over.emit(self, error or self._outcome)
        self.deleteLater()


def _steps(make_reading_steps: MakeReadingSteps, request: ReadingRequest, texts: Sequence[str]) -> Iterator[object]:
    """What the worker does: the steps of the reading, and the placement at the end. A person's word needs no reading.

    Raises GroundTruthError where the transcript is not that of the page.
    """
    from hwr_desktop.engine.alignment.placement import placement_of_any_text
    from hwr_desktop.engine.pipeline import LineRead

    lines = request.page.lines
    said = {line.id: line.text for line in lines if line.confirmed}
    for step in make_reading_steps(request):
        if isinstance(step, LineRead):
            said.setdefault(step.line_id, step.text)
        yield step
    yield placement_of_any_text(lines, [said.get(line.id, "") for line in lines], texts)
