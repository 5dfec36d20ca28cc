"""Knowing how far each hand is: its lines are counted beside the window, and what was learned of it is looked up."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.hands.hand_facts import HandLook, KnownHands
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.workspace import Workspace

PAUSE_MS = 1000


class LookAtHands(QObject):
    """Keeps `known` true, a moment behind what is done; `changed` tells when it is another, or the line being edited,
    `looked` whenever it is up to date again.

    `known` is None until a project was looked at for the first time.
    """

    changed = Signal()
    looked = Signal()

    def __init__(self, window: MainWindow, workspace: Workspace, queue: JobQueue, settings: Settings) -> None:
        super().__init__(window)
        self._workspace, self._settings = workspace, settings
        self.known: KnownHands | None = None
        self.being_edited: str | None = None
        self._look = HandLook()
        self._job = CurrentJob(queue, self)
        self._job.stepped.connect(self._on_looked)
        self._job.ended.connect(self._on_over)
        self._job.failed.connect(self._on_over)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        workspace.project_changed.connect(self._on_project_changed)
        for signal in (
            workspace.project_moved,
            workspace.pages_changed,
            workspace.hands_changed,
            workspace.history_changed,
            window.activated,  # another reader may have been chosen, or a model installed
        ):
            signal.connect(self._look_soon)
        transcript = window.transcript
        transcript.line_edited.connect(self._on_line_edited)
        transcript.choice_taken.connect(self._on_line_edited)
        transcript.checked_wished.connect(self._on_line_left)
        transcript.line_left.connect(self._on_line_left)
        workspace.page_shown.connect(self._on_line_left)

    @property
    def is_behind(self) -> bool:
        """Whether something was done since that may make another of what is known."""
        return self._job.running or self._timer.isActive()

    def look(self) -> None:
        """Look now, as after something was learned."""
        file = self._workspace.file
        if file is None:
            return
        if self._job.running:  # it began before the last change
            self._timer.start(PAUSE_MS)
            return
        self._timer.stop()
        steps = partial(self._look.steps, file.file, file.project, self._settings.reading_choices.reader)
        self._job.start(self.tr("Counting the lines of each hand"), steps, Urgency.BATCH)

    def _look_soon(self) -> None:
        if self._workspace.file is not None and not self._timer.isActive():
            self._timer.start(PAUSE_MS)

    def _on_looked(self, known: KnownHands | None) -> None:
        if known is not None and known != self.known:
            self.known = known
            self.changed.emit()

    def _on_over(self, _outcome: object) -> None:
        """The look is over; one that failed is not worth a message, for whoever opens the damaged page is told."""
        if not self.is_behind:
            self.looked.emit()

    def _on_line_edited(self, line_id: str) -> None:
        """A line that is being typed in is not what it will say."""
        page = self._workspace.page
        edited = None if page is None else f"{page.id}/{line_id}"
        if edited != self.being_edited:
            self.being_edited = edited
            self.changed.emit()

    def _on_line_left(self) -> None:
        if self.being_edited is not None:
            self.being_edited = None
            self.changed.emit()
            self._look_soon()  # whoever waits for the end of a look is to hear that this line counts now

    def _on_project_changed(self) -> None:
        self._timer.stop()
        self._job.stop()
        self.known = self.being_edited = None
        self.changed.emit()
        self._look_soon()
