"""Words that are probably misspelt are underlined: the page is looked through beside the window when the hand rests."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from hwr_desktop.document.letter_edits import letter_of
from hwr_desktop.document.own_words import right_words, single_words
from hwr_desktop.document.page import Page
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.steps.spelling_steps import LineSpelling, PageSpelling, SpellingRequest
from hwr_desktop.ui.workspace import Workspace

REST_MS = 700
"""So long the hand must rest before anything is looked at: longer than until what was typed is in the file."""


class CheckSpelling(QObject):
    """Keeps what the transcript shows of the spelling true while it is switched on. Nothing is ever changed.

    `looked_up` comes when what may stand for the word at the caret, which `look_up` asked for, is known or cannot be.
    """

    looked_up = Signal()

    def __init__(self, window: MainWindow, workspace: Workspace, queue: JobQueue, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._workspace, self._settings = window, workspace, settings
        self._spelling = PageSpelling()
        self._known: dict[str, LineSpelling] = {}
        self._looked_at: SpellingRequest | None = None
        self._job, self._asking = CurrentJob(queue, self), CurrentJob(queue, self)
        self._job.stepped.connect(self._on_step)
        self._asking.stepped.connect(self._on_suggested)
        self._asking.ended.connect(self.looked_up)
        self._asking.failed.connect(self.looked_up)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._look)
        self._switch = window.actions_["check_spelling"]
        self._switch.setChecked(settings.check_spelling)
        self._switch.toggled.connect(self._on_switched)
        workspace.page_shown.connect(self._on_page_shown)
        workspace.lines_changed.connect(self._rest.start)
        workspace.history_changed.connect(self._rest.start)  # words of the project may have come or gone
        workspace.project_changed.connect(self._on_project_changed)

    def look_up(self) -> bool:
        """Look what may stand for the word at the caret, where nothing is known of that; whether there is anything to
        look for, and `looked_up` is to come."""
        transcript, page = self._window.transcript, self._workspace.page
        caret, request = transcript.caret, self._request()
        if request is None or page is None or caret is None or not transcript.lacks_choices or not page.has(caret[0]):
            return False
        steps = partial(self._spelling.suggestions, request, *caret)
        self._asking.start(self.tr("Looking for like words"), steps, Urgency.AT_ONCE)
        return True

    def _request(self) -> SpellingRequest | None:
        """What is to be looked at now; None where there is nothing, or nobody wishes it."""
        file, project, page = self._workspace.file, self._workspace.project, self._workspace.page
        if file is None or project is None or page is None or not self._switch.isChecked():
            return None
        letter = letter_of(project, page.id)
        pages = letter.pages if letter is not None else (page.id,)
        return SpellingRequest(file.file, page, pages, project.language, single_words(right_words(project)))

    def _look(self) -> None:
        """Look through the shown page, unless that is just what was looked at last."""
        request = self._request()
        if request is None or not request.page.lines:
            return
        before = self._looked_at
        if before is not None and before.page is request.page and before == request:
            return
        self._looked_at = request
        # A check that fails is not worth a message, for whoever opens the damaged page is told.
        self._job.start(self.tr("Checking spelling"), partial(self._spelling.steps, request), Urgency.NEXT)

    def _on_step(self, known: dict[str, LineSpelling]) -> None:
        self._known = {**self._known, **known}
        self._window.transcript.show_spelling(self._known)

    def _on_suggested(self, said: LineSpelling | None) -> None:
        if said is not None and self._switch.isChecked():
            self._known = {**self._known, said.line.id: said}
            self._window.transcript.show_spelling(self._known)

    def _forget(self) -> None:
        self._job.stop()
        self._asking.stop()
        self._known, self._looked_at = {}, None
        self._window.transcript.show_spelling({})

    def _on_page_shown(self, page: Page | None) -> None:
        self._forget()
        if page is not None:
            self._look()

    def _on_switched(self, on: bool) -> None:
        self._settings.check_spelling = on
        self._forget()
        if on:
            self._look()

    def _on_project_changed(self) -> None:
        self._rest.stop()
        self._forget()
