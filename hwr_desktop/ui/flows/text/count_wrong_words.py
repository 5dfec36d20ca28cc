"""Telling how many words are probably wrong still, on the page and in the project."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer

from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.words.wrong_words import about, wrong_words_in
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.steps.wrong_word_steps import WrongWordCount
from hwr_desktop.ui.workspace import Workspace

PAUSE_MS = 1000


class CountWrongWords(QObject):
    """Keeps the count in the status bar true. The shown page is counted at once, the others beside the window."""

    def __init__(self, window: MainWindow, workspace: Workspace, queue: JobQueue) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._count = WrongWordCount()
        self._counts: Mapping[str, float] = {}
        self._known: dict[str, tuple[Line, float]] = {}
        self._job = CurrentJob(queue, self)
        self._job.stepped.connect(self._on_counted)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._count_others)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.page_shown.connect(self._show)
        workspace.lines_changed.connect(self._show)
        workspace.pages_changed.connect(self._count_soon)
        workspace.history_changed.connect(self._count_soon)

    def _show(self) -> None:
        """Tell what is expected of the shown page, and of all pages as far as they have been counted."""
        page, pages = self._workspace.page, self._workspace.pages
        if page is None or not any(line.characters for line in page.lines):  # nothing is known of what nobody has read
            self._window.status.show_wrong_words(None, None)
            return
        here, others = self._expected_on(page), [each for each in pages if each != page.id]
        known = bool(others) and all(each in self._counts for each in others)
        everywhere = about(here + sum(self._counts[each] for each in others)) if known else None
        self._window.status.show_wrong_words(about(here), everywhere)

    def _expected_on(self, page: Page) -> float:
        """The same as `wrong_words_on`; of the lines only those are looked at that changed, for this is done at every
        key that is typed."""
        known, self._known = self._known, {}
        for line in page.lines:
            before = known.get(line.id)
            same = before is not None and before[0] is line
            self._known[line.id] = before if same and before else (line, wrong_words_in(line))
        return sum(count for _, count in self._known.values())

    def _count_soon(self) -> None:
        if len(self._workspace.pages) > 1 and not self._timer.isActive():
            self._timer.start()
        elif len(self._workspace.pages) < 2:
            self._show()

    def _count_others(self) -> None:
        file = self._workspace.file
        if file is None:
            return
        if self._job.running:  # it began before the last change
            self._timer.start()
            return
        # One that fails is not worth a message, for whoever opens the damaged page is told.
        steps = partial(self._count.steps, file.file, self._workspace.pages)
        self._job.start(self.tr("Counting doubtful words"), steps, Urgency.BATCH)

    def _on_counted(self, counts: Mapping[str, float] | None) -> None:
        if counts is not None:
            self._counts = counts
            self._show()

    def _on_project_changed(self) -> None:
        self._timer.stop()
        self._job.stop()
        self._counts = {}
