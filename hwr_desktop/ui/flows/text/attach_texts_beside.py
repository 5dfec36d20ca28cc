"""Texts that lie beside scans which were opened, put on the lines of their pages if the person wishes that."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from hwr_desktop.engine.alignment.transcript_file import read_transcript
from hwr_desktop.errors import HwrError
from hwr_desktop.ui.flows.pages.open_pages import OpenPages
from hwr_desktop.ui.flows.reading.transcribe import Transcribe
from hwr_desktop.ui.flows.text.attach_transcript import AttachTranscript
from hwr_desktop.ui.flows.text.attaching import Attached, Attaching
from hwr_desktop.ui.jobs import JobQueue
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.steps.reading_steps import MakeReadingSteps
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.workspace import Workspace

Text = tuple[str, Path]
"""A page's id, and the file of its text."""
MOST_DETAILS = 8


class AttachTextsBeside(QObject):
    """Offers it when scans are opened. One text is attached as `AttachTranscript` does it; several one after another,
    and at the end it is said how much of all of them was placed."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        messages: Messages,
        open_pages: OpenPages,
        transcribe: Transcribe,
        make_reading_steps: MakeReadingSteps,
        attach_transcript: AttachTranscript,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._queue, self._messages = window, workspace, queue, messages
        self._transcribe, self._make_reading_steps = transcribe, make_reading_steps
        self._attach_transcript = attach_transcript
        self._offered: tuple[Text, ...] = ()
        self._waiting: list[Text] = []
        self._attaching: Attaching | None = None
        self._attached: list[Attached] = []
        self._errors: list[str] = []
        self._attach = QAction(self.tr("Attach"), self)
        self._attach.triggered.connect(self._on_taken)
        open_pages.texts_beside.connect(self._offer)
        workspace.project_changed.connect(self._on_project_changed)

    def _offer(self, texts: Sequence[Text]) -> None:
        """Say which texts there are, and how they can be attached; the answer may take its time."""
        self._offered = tuple(texts)
        if len(texts) == 1:
            said = self.tr("{name} lies beside the scan: it can be put on the lines of the page.")
            said = said.format(name=texts[0][1].name)
        else:
            said = self.tr("Texts lie beside {n} of the scans: they can be put on the lines of their pages.")
            said = said.format(n=len(texts))
        self._messages.offer(said, self._attach, stays=True)

    def _on_taken(self) -> None:
        texts, self._offered = [each for each in self._offered if each[0] in self._workspace.pages], ()
        if len(texts) == 1:
            self._attach_transcript.attach_to(*texts[0])
        elif texts:
            self._waiting += texts
            if self._attaching is None:
                self._attached, self._errors = [], []
                self._next()

    def _next(self) -> None:
        """Attach the first text that waits; where none does, say what became of them."""
        while self._waiting:
            page_id, path = self._waiting.pop(0)
            try:
                texts = read_transcript(path)
            except HwrError as error:
                self._errors.append(words_for(error))
                continue
            if page_id in self._workspace.pages:
                self._start(page_id, path.name, texts)
                return
        self._tell()

    def _start(self, page_id: str, name: str, texts: tuple[str, ...]) -> None:
        attaching = self._attaching = Attaching(
            self._workspace, self._queue, self._transcribe, self._make_reading_steps, page_id, name, texts
        )
        attaching.began.connect(partial(self._window.progress.begin, self._queue))
        attaching.advanced.connect(partial(self._window.progress.advance, self._queue))
        attaching.over.connect(self._on_over)
        attaching.start()

    def _on_over(self, attaching: Attaching, outcome: object) -> None:
        if attaching is not self._attaching:
            return
        self._attaching = None
        if isinstance(outcome, Attached):
            self._attached.append(outcome)
        elif isinstance(outcome, HwrError):
            self._errors.append(f"{attaching.file_name}: {words_for(outcome)}")
        else:
            self._waiting = []
            if isinstance(outcome, Exception):
                self._messages.show_error(outcome)
                return
        self._next()

    def _tell(self) -> None:
        if not self._attached and not self._errors:
            self._messages.note(self.tr("No text was attached, for no page was read to its end."))
            return
        placed = sum(each.placed for each in self._attached)
        total = placed + sum(len(each.unplaced) for each in self._attached)
        said = self.tr("{placed} of {total} lines of {n} texts were placed; other lines keep what was read.")
        said = said.format(placed=placed, total=total, n=len(self._attached))
        if self._errors:
            self._messages.warn(said, tuple(self._errors[:MOST_DETAILS]))
        else:
            self._messages.note(said)

    def _on_project_changed(self) -> None:
        self._offered, self._waiting, self._attaching = (), [], None
        self._messages.withdraw(self._attach)
