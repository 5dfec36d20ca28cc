"""What the page list says of each page: that it waits, is being read, or how far it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from hwr_desktop.document.hands.hands import hand_by_id, hand_id_of, hands_of
from hwr_desktop.document.pages.page_progress import PageProgress, Stage, progress_of
from hwr_desktop.store.reader import reading
from hwr_desktop.ui.flows.reading.read_pages import ReadPages
from hwr_desktop.ui.flows.reading.reading import Reading
from hwr_desktop.ui.flows.reading.transcribe import Transcribe
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.panels.page_model import PageModel
from hwr_desktop.ui.panels.page_note import PageNote
from hwr_desktop.ui.wording.hand_words import name_of
from hwr_desktop.ui.workspace import Workspace

MOST_WAITING = 60


class ShowPageNotes(QObject):
    """Answers the model's wishes; how far a page is that is not shown is looked up in a worker thread."""

    def __init__(
        self, model: PageModel, workspace: Workspace, queue: JobQueue, transcribe: Transcribe, read_pages: ReadPages
    ) -> None:
        super().__init__(model)
        self._model, self._workspace, self._queue = model, workspace, queue
        self._read_pages = read_pages
        self._readings: dict[str, tuple[Reading, PageNote]] = {}
        self._wished: list[str] = []
        self._under_way: set[str] = set()
        self._job: Job | None = None
        model.note_wished.connect(self._on_wished)
        workspace.page_edited.connect(self._on_page_edited)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.hands_changed.connect(self._on_hands_changed)
        transcribe.reading_queued.connect(self._on_reading_queued)
        transcribe.reading_over.connect(self._on_reading_over)
        read_pages.waiting_changed.connect(self._on_waiting_changed)

    # --- reading -----------------------------------------------------------------------------------------------

    def _on_reading_queued(self, under_way: Reading) -> None:
        """Follow a reading of a whole page."""
        if under_way.request.line_ids is not None or not under_way.request.read:
            return
        page_id = under_way.page_id
        self._say_reading(under_way, PageNote("page_waiting", self.tr("Waiting")))
        under_way.job.started.connect(partial(self._on_started, page_id))
        under_way.advanced.connect(partial(self._on_advanced, page_id))

    def _on_started(self, page_id: str) -> None:
        if page_id in self._readings:
            self._say_reading(self._readings[page_id][0], PageNote("page_reading", self.tr("Reading")))

    def _on_advanced(self, page_id: str, done: int, total: int) -> None:
        if page_id in self._readings:
            words = self.tr("Reading {done} of {total}").format(done=done, total=total)
            self._say_reading(self._readings[page_id][0], PageNote("page_reading", words))

    def _say_reading(self, under_way: Reading, note: PageNote) -> None:
        self._readings[under_way.page_id] = (under_way, note)
        self._say(under_way.page_id, note)

    def _on_reading_over(self, over: Reading, _error: object) -> None:
        known = self._readings.get(over.page_id)
        if known is not None and known[0] is over:
            del self._readings[over.page_id]
            self._refresh([over.page_id])

    def _on_waiting_changed(self, page_ids: Iterable[str]) -> None:
        self._refresh(page_ids)

    # --- how far they are --------------------------------------------------------------------------------------

    def _on_wished(self, page_id: str) -> None:
        """Answer at once what is known here, and have the rest looked up."""
        page = self._workspace.page
        if page_id in self._readings:
            self._say(page_id, self._readings[page_id][1])
        elif page_id in self._read_pages.waiting:
            self._say(page_id, PageNote("page_waiting", self.tr("Waiting")))
        elif page is not None and page.id == page_id:
            self._say(page_id, self._note_of(progress_of(page)))
        else:
            self._wished.append(page_id)
            for old in self._wished[:-MOST_WAITING]:
                self._model.set_note(old, None)
            del self._wished[:-MOST_WAITING]
            self._start_next()

    def _start_next(self) -> None:
        file = self._workspace.file
        if self._job is not None or not self._wished or file is None:
            return
        page_ids = tuple(reversed(self._wished))
        self._wished.clear()
        self._under_way = set(page_ids)
        self._job = Job(self.tr("Looking how far pages are"), Urgency.AT_ONCE)
        self._job.stepped.connect(self._on_looked_up)
        self._job.ended.connect(self._on_over)
        self._job.failed.connect(self._on_over)
        self._queue.start(self._job, partial(_looked_up, file.file, page_ids))

    def _on_looked_up(self, found: tuple[str, PageProgress]) -> None:
        page_id, progress = found
        if page_id in self._under_way:  # else it has changed since
            self._under_way.discard(page_id)
            self._say(page_id, self._note_of(progress))

    def _on_over(self) -> None:
        for page_id in self._under_way:
            self._model.set_note(page_id, None)
        self._under_way.clear()
        self._job = None
        self._start_next()

    def _on_page_edited(self, page_id: str) -> None:
        if page_id not in self._readings:
            self._refresh([page_id])

    def _on_hands_changed(self) -> None:
        self._refresh(self._workspace.pages)

    def _on_project_changed(self) -> None:
        self._wished.clear()
        self._under_way.clear()
        self._readings.clear()

    def _refresh(self, page_ids: Iterable[str]) -> None:
        """Have the notes of pages asked for anew, as far as they are looked at."""
        page_ids = tuple(page_ids)
        self._under_way.difference_update(page_ids)
        self._model.refresh_notes(page_ids)

    def _say(self, page_id: str, note: PageNote) -> None:
        """Say this of a page, and whose hand it is in where the project has several."""
        project = self._workspace.project
        if project is not None and len(hands_of(project)) > 1 and page_id in self._workspace.pages:
            hand = hand_by_id(project, hand_id_of(project, self._workspace.head_of(page_id)))
            note = note._replace(hand=name_of(hand, alone=False))
        self._model.set_note(page_id, note)

    def _note_of(self, progress: PageProgress) -> PageNote:
        """How far a page is, in words with an icon."""
        match progress.stage:
            case Stage.NEW:
                return PageNote("page_new", self.tr("Not read yet"))
            case Stage.FOUND:
                return PageNote("page_found", self.tr("Lines found"), progress.lines)
            case Stage.READ:
                part, whole, done = self.tr("Read {done} of {total}"), self.tr("Read"), progress.read
            case Stage.CORRECTED:
                part, whole = self.tr("Corrected {done} of {total}"), self.tr("Corrected")
                done = progress.corrected
            case Stage.CHECKED:
                return PageNote("page_checked", self.tr("Checked"), progress.lines)
        words = whole if done == progress.lines else part.format(done=done, total=progress.lines)
        return PageNote(f"page_{progress.stage}", words, progress.lines)


def _looked_up(file: Path, page_ids: tuple[str, ...]) -> Iterator[tuple[str, PageProgress]]:
    """The steps of a job that looks up how far pages are: one for each."""
    with reading(file) as project:
        for page_id in page_ids:
            yield page_id, project.progress(page_id)
