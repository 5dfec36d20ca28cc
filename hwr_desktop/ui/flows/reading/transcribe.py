"""Reading: a page, the selected lines, all pages; and finding lines. All of it runs in the one reading worker."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from hwr_desktop.document.hands.hands import hands_of
from hwr_desktop.document.own_words import right_words, single_words
from hwr_desktop.document.page import Page
from hwr_desktop.errors import ModelError
from hwr_desktop.ui.flows.reading.reading import Reading
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.reading_choices import ReadingChoices, model_chosen
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.steps.reading_steps import MakeReadingSteps, ProjectHands, ReaderReady, ReadingRequest
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.wording.hand_words import name_of
from hwr_desktop.ui.workspace import Workspace


class Transcribe(QObject):
    """Starts readings and keeps them.

    `reading_queued` tells of each, and `reading_over` says that one has ended, with None or its error.
    """

    reading_queued = Signal(object)
    reading_over = Signal(object, object)

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        messages: Messages,
        settings: Settings,
        make_steps: MakeReadingSteps,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._queue = window, workspace, queue
        self._messages, self._settings, self._make_steps = messages, settings, make_steps
        self._readings: list[Reading] = []
        self._seen: set[str] = set()
        self._model_missing = False
        actions = window.actions_
        actions["read_page"].triggered.connect(self.read_page)
        actions["read_lines"].triggered.connect(self.read_selected_lines)
        actions["find_lines"].triggered.connect(self.find_lines)
        actions["stop"].triggered.connect(self.stop)
        actions["read_when_opened"].setChecked(settings.read_when_opened)
        actions["read_when_opened"].toggled.connect(self._on_read_when_opened_toggled)
        workspace.page_shown.connect(self._on_page_shown)
        workspace.project_changed.connect(self.stop)
        workspace.project_changed.connect(self._name_model)
        queue.busy_changed.connect(self._on_busy_changed)

    # --- wishes ------------------------------------------------------------------------------------------------

    def read_page(self) -> Reading | None:
        """Read the shown page: its lines, found first where it has none."""
        page = self._workspace.page
        return self._read_whole(page, self.tr("Read page")) if page is not None else None

    def read_whole_page(self, page_id: str, label: str, step: int, urgency: Urgency) -> Reading | None:
        """Read any page of the project as part of an undo step."""
        return self._read_whole(self._workspace.page_of(page_id), label, step, urgency)

    def read_selected_lines(self) -> None:
        """Read just the selected lines again."""
        page, chosen = self._workspace.page, self._workspace.selected
        if page is not None and chosen:
            self._start(page, self.tr("Read lines"), line_ids=chosen)

    def joined_reading(self, page_id: str) -> bool:
        """Whether a page is being read or waits to be; from now on that is somebody's wish."""
        under_way = [reading for reading in self._readings if reading.page_id == page_id and not reading.job.stopped]
        for reading in under_way:
            reading.automatic = False
        return bool(under_way)

    def find_lines(self) -> None:
        """Find the lines of the shown page afresh; lines where a person's word stands stay."""
        page = self._workspace.page
        if page is not None:
            self._start(page, self.tr("Find lines"), find=True, read=False)

    def reread(self, page_id: str, line_ids: tuple[str, ...], step: int) -> None:
        """Read lines again as part of the step that changed their ink. Silent where there is no model."""
        if self._model_missing or page_id not in self._workspace.pages:
            return
        label = self.tr("Read line") if len(line_ids) == 1 else self.tr("Read lines")
        page = self._workspace.page_of(page_id)
        reading = self._start(page, label, line_ids=line_ids, step=step, urgency=Urgency.AT_ONCE)
        if reading is not None:
            reading.automatic = True

    def read_lines(
        self, page_id: str, line_ids: tuple[str, ...], label: str, step: int, urgency: Urgency
    ) -> Reading | None:
        """Read some lines of any page again as part of an undo step."""
        return self._start(self._workspace.page_of(page_id), label, line_ids=line_ids, step=step, urgency=urgency)

    def stop(self) -> None:
        """Stop every reading; what was read stays."""
        self._queue.stop_all()

    def stop_pages(self, page_ids: Collection[str]) -> tuple[str, ...]:
        """Stop the readings of these whole pages, and give the pages where there was one."""
        whole = [r for r in self._readings if r.page_id in page_ids and r.request.line_ids is None]
        for reading in whole:
            reading.job.stop()
        return tuple(reading.page_id for reading in whole)

    def stop_step(self, step: int | None) -> None:
        """Stop the readings of an undo step, as before it is undone; none for None."""
        for reading in self._readings:
            if step is not None and reading.belongs_to(step):
                reading.job.stop()

    # --- readings ----------------------------------------------------------------------------------------------

    def _read_whole(
        self, page: Page, label: str, step: int | None = None, urgency: Urgency = Urgency.NEXT
    ) -> Reading | None:
        """Read a page, unless that is being done already."""
        if any(r.page_id == page.id and r.request.line_ids is None and not r.job.stopped for r in self._readings):
            return None
        return self._start(page, label, find=not page.lines, step=step, urgency=urgency)

    def _start(
        self,
        page: Page,
        label: str,
        *,
        find: bool = False,
        read: bool = True,
        line_ids: tuple[str, ...] | None = None,
        step: int | None = None,
        urgency: Urgency = Urgency.NEXT,
    ) -> Reading | None:
        """Queue a reading of the page as it stands now, with what was typed a moment ago."""
        file = self._workspace.file
        if file is None or not self._workspace.flush():
            return None
        hands = ProjectHands(file.project, file.folder)
        words = tuple(sorted(single_words(right_words(file.project))))
        request = ReadingRequest(file.scan_path(page.image), page, find, read, line_ids, self.choices, hands, words)
        job = Job(self._title(request, label), urgency)
        reading = Reading(self._workspace, job, request, label, step)
        reading.model_known.connect(self._on_model_known)
        reading.model_replaced.connect(self.tell_replaced)
        reading.line_read.connect(self._on_line_read)
        reading.page_turned.connect(self._on_page_turned)
        reading.nothing_found.connect(self._on_nothing_found)
        reading.advanced.connect(partial(self._window.progress.advance, self._queue))
        reading.over.connect(self._on_over)
        job.started.connect(self._on_started)
        self._readings.append(reading)
        self._seen.add(page.id)
        self._queue.start(job, partial(self._make_steps, request))
        self.reading_queued.emit(reading)
        return reading

    def _title(self, request: ReadingRequest, label: str) -> str:
        """What the progress says: what is done, and on which page where there are several."""
        pages = self._workspace.pages
        if len(pages) < 2:
            return label
        number = pages.index(request.page.id) + 1
        if request.read and request.line_ids is None:
            return self.tr("Read page {number} of {count}").format(number=number, count=len(pages))
        return self.tr("{what}, page {number}").format(what=label, number=number)

    def _on_started(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._window.progress.begin(self._queue, job.title)

    def _name_model(self) -> None:
        """Say which model is going to read, before it is loaded."""
        if self._workspace.file is not None and not self._window.status.model_text:
            self.show_choice()

    @property
    def choices(self) -> ReadingChoices:
        """With what the next page is read."""
        return self._settings.reading_choices

    def show_choice(self) -> None:
        """Say which model is going to read, as after another was chosen or installed."""
        try:
            info = model_chosen(self.choices.reader, "reader")
        except ModelError:
            self._window.status.show_no_model()
        else:
            self._model_missing = False
            if self._workspace.file is not None:
                self._window.status.show_model(info.title or info.name)

    def _on_model_known(self, ready: ReaderReady) -> None:
        """Say which model reads on which device, and for which hands it uses what was learned of them."""
        self._model_missing = False
        project = self._workspace.project
        alone = project is None or len(hands_of(project)) == 1
        names = ", ".join(name_of(hand, alone) for hand in ready.hands)
        title = f"{ready.title} – {names}" if names else ready.title
        self._window.status.show_model(title, ready.device)

    def tell_replaced(self, error: ModelError) -> None:
        """Say that the model that was chosen, or what was learned of a hand, cannot be used, and which one reads."""
        self._messages.warn(words_for(error))

    def _on_line_read(self, page_id: str, line_id: str) -> None:
        if self._workspace.page is not None and self._workspace.page.id == page_id:
            self._window.canvas.set_reading_line(line_id)

    def _on_page_turned(self, page_id: str) -> None:
        """Say why the picture has just turned, and how to have it back."""
        if self._workspace.page is not None and self._workspace.page.id == page_id:
            key = self._window.actions_["undo"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self._messages.note(self.tr("The page was turned to be read ({key} undoes it).").format(key=key))

    def _on_nothing_found(self, page_id: str) -> None:
        """Say that a page seems to hold no writing, and what to do if it does."""
        number = self._workspace.pages.index(page_id) + 1
        key = self._window.actions_["draw_tool"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        text = self.tr("No writing was found on page {number}. If there is some, press {key} and draw its lines.")
        self._messages.note(text.format(number=number, key=key))

    def _on_over(self, reading: Reading, error: object) -> None:
        self._readings.remove(reading)
        self._window.canvas.set_reading_line(None)
        if isinstance(error, ModelError):
            self._model_missing = True
            self._window.status.show_no_model()
        if isinstance(error, Exception) and not (reading.automatic and isinstance(error, ModelError)):
            self._messages.show_error(error)
        self.reading_over.emit(reading, error)

    def _on_busy_changed(self, busy: bool) -> None:
        if not busy:
            self._window.progress.end(self._queue)

    # --- reading pages as they are opened ----------------------------------------------------------------------

    def _on_page_shown(self, page: Page | None, _image: object) -> None:
        """Read a page without lines that is shown for the first time; one left before its turn may wait again.

        Not while something can be done again, such as this page's reading just taken back: that would be lost by it.
        """
        for reading in self._readings:
            if reading.automatic and not reading.begun and (page is None or reading.page_id != page.id):
                reading.job.stop()
                self._seen.discard(reading.page_id)
        if page is None or page.lines or page.id in self._seen or not self._settings.read_when_opened:
            return
        if self._workspace.redo_label:
            return
        reading_now = self._read_whole(page, self.tr("Read page"))
        if reading_now is not None:
            reading_now.automatic = True

    def _on_read_when_opened_toggled(self, on: bool) -> None:
        self._settings.read_when_opened = on
