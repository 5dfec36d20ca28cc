"""Reading every page of the project, one after another, as one undo step."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.errors import InputError
from hwr_desktop.ui.flows.reading import Reading
from hwr_desktop.ui.flows.transcribe import Transcribe
from hwr_desktop.ui.jobs import Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class ReadAll(QObject):
    """Asks for the next page when the one before is done, so that each is read as it stands at its turn."""

    def __init__(self, window: MainWindow, workspace: Workspace, transcribe: Transcribe, messages: Messages) -> None:
        super().__init__(window)
        self._workspace, self._transcribe, self._messages = workspace, transcribe, messages
        self._waiting: list[str] = []
        self._current: Reading | None = None
        self._step = 0
        self._failed = 0
        window.actions_["read_all"].triggered.connect(self.start)
        transcribe.reading_over.connect(self._on_reading_over)

    def start(self) -> None:
        """Begin with the first page; what a person wishes meanwhile goes before."""
        if self._current is not None:
            return
        self._failed = 0
        self._waiting = list(self._workspace.pages)
        self._step = self._workspace.new_step()
        self._next()

    def _next(self) -> None:
        """Go on with the next page that is still to be read, or tell that all are."""
        self._current = None
        while self._waiting and self._current is None:
            page_id = self._waiting.pop(0)
            if page_id in self._workspace.pages:
                label = self.tr("Read all pages")
                self._current = self._transcribe.read_whole_page(page_id, label, self._step, Urgency.BATCH)

        if self._current is None:
            self._tell_end()

    def _tell_end(self) -> None:
        if self._failed:
            words = self.tr("All pages have been read but {n}, whose scans cannot be opened.")
            self._messages.warn(words.format(n=self._failed))
        else:
            self._messages.note(self.tr("All pages have been read."))

    def _on_reading_over(self, reading: Reading, error: object) -> None:
        """Go on with the next page after a success or a scan that is damaged, and end after a stop or a fault."""
        if reading is not self._current:
            if reading.page_id in self._waiting and reading.whole and error is None:
                self._waiting.remove(reading.page_id)  # it was read by itself meanwhile, as when it was shown
            return
        if reading.job.stopped or not (error is None or isinstance(error, InputError)):
            self._waiting.clear()
            self._current = None
            return
        self._failed += error is not None
        self._next()
