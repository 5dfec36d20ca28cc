"""What matters is looked for beside the window while its panel is open, and shown for one letter or for all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer

from hwr_desktop.document.name_book import NAMES, Decision
from hwr_desktop.document.search import Hit
from hwr_desktop.errors import HwrError
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.flows.pages.show_page import ShowPage
from hwr_desktop.ui.flows.text.go_to_place import GoToPlace
from hwr_desktop.ui.insight_rows import sections_of
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.panels.insights_panel import FIRST_WIDTH_PX
from hwr_desktop.ui.steps.insight_steps import InsightSearch, LettersDone, Matters
from hwr_desktop.ui.time_marks import TimeMark, time_marks
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.wording.insight_words import language_words, mood_words
from hwr_desktop.ui.workspace import Workspace

CHANGE_PAUSE_MS = 1200


class ShowInsights(QObject):
    """Opens and closes the panel and keeps it up to date.

    Nothing is looked for while somebody types or the panel is closed; what they decide about names is shown at once.
    """

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        messages: Messages,
        go_to_place: GoToPlace,
        show_page: ShowPage,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        self._go_to_place, self._show_page = go_to_place, show_page
        self._panel = window.insights_panel
        self._search = InsightSearch()
        self._job = CurrentJob(queue, self)
        self._matters: Matters | None = None
        self._decisions: tuple[Decision, ...] = ()  # those that were heeded when it was looked the last time
        self._sized = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(CHANGE_PAUSE_MS)
        self._soon.timeout.connect(self._look)
        self._connect()

    def open(self) -> None:
        """Go to the panel; out of it again for whoever is there already."""
        if self._panel.isVisible() and self._panel.isAncestorOf(self._window.focusWidget()):
            self.close()
            return
        self._panel.begin()
        if not self._sized:
            self._window.resizeDocks([self._panel], [FIRST_WIDTH_PX], Qt.Orientation.Horizontal)
            self._sized = True
        self._look()

    def close(self) -> None:
        """Hide the panel. Who was in it finds themselves in the text."""
        focused = self._panel.isAncestorOf(self._window.focusWidget())
        self._stop()
        self._panel.hide()
        if focused:
            self._window.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- looking -----------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Look through what has changed since the last time."""
        self._workspace.flush()
        self._stop()
        file, project, page = self._workspace.file, self._workspace.project, self._workspace.page
        if file is None or project is None or not self._panel.isVisible():
            return
        self._decisions = project.decisions
        # Once all was looked through little is left to do, and whoever has decided something waits for it.
        urgency = Urgency.BATCH if self._matters is None else Urgency.NEXT
        shown = page.id if page is not None else None
        self._job.start(self.tr("What matters"), partial(self._search.steps, file.file, project, shown), urgency)
        if self._matters is None:
            self._panel.show_status(self.tr("The text is being looked through."))

    def _stop(self) -> None:
        self._soon.stop()
        self._job.stop()

    def _on_stepped(self, step: object) -> None:
        if isinstance(step, LettersDone):
            self._show_progress(step.done, step.letters)
        elif isinstance(step, Matters):
            letters = len(step.letters)
            if step.done < letters and self._matters is not None:
                return  # what was there before tells more than the first letter alone
            self._matters = step
            self._show()
            if step.done < letters:
                self._show_progress(step.done, letters)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, HwrError):
            self._panel.show_status(words_for(error))
        elif isinstance(error, Exception):
            self._messages.show_error(error)

    # --- showing -----------------------------------------------------------------------------------------------

    def _show_progress(self, done: int, letters: int) -> None:
        words = self.tr("{done} of {letters} letters looked through")
        self._panel.show_status(words.format(done=done, letters=letters))

    def _show(self, *_facts: object) -> None:
        """Show what matters in the letter one is at, or in all."""
        matters, page = self._matters, self._workspace.page
        if matters is None or not self._panel.isVisible():
            return
        letters = matters.letters
        several = len(letters) > 1
        self._panel.show_scopes(several, loose=not matters.project.letters)
        number = None if several else 0 if letters else None
        if several and not self._panel.about_all and page is not None:
            number = matters.letter_of(page.id)
        sections = sections_of(matters, number)
        about = letters if number is None else letters[number : number + 1]
        lines = matters.lines if number is None else matters.lines[number : number + 1]
        written = any(line.clean.text.strip() for each in lines for line in each)
        facts = "\n".join(filter(None, (language_words(about), mood_words(about)))) if written else ""
        self._panel.show_matters(sections, time_marks(matters, sections, number), facts)
        names = {entry.name for entry in matters.book if entry.kind in NAMES}
        self._panel.show_names(sorted(names, key=str.casefold))
        self._panel.show_status("" if sections else self._nothing(written))

    def _nothing(self, written: bool) -> str:
        if written:
            return self.tr("No names, dates or amounts were found here.")
        return self.tr("There is no text here yet. Read the page, or type what it says.")

    # --- going there -------------------------------------------------------------------------------------------

    def _on_place_chosen(self, hit: Hit, focus: bool) -> None:
        self._go_to_place.go(hit, focus)

    def _on_mark_chosen(self, mark: TimeMark) -> None:
        if mark.row is not None and mark.row.places:
            self._go_to_place.go(mark.row.places[0].hit, focus=False)
        elif mark.letter is not None and self._matters is not None:
            self._show_page.show(self._matters.project.letter_pages[mark.letter][0])

    # --- facts -------------------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        """Look again when nothing has changed for a while, at once after a decision."""
        project = self._workspace.project
        if project is None or not self._panel.isVisible():
            return
        if self._matters is not None and project.decisions != self._decisions:
            self._look()
        else:
            self._soon.start()

    def _on_page_shown(self, *_facts: object) -> None:
        if not self._panel.about_all:  # else the same as before is to be shown
            self._show()

    def _on_lines_changed(self) -> None:
        """Leave the machine to whoever types."""
        if self._panel.isVisible():
            self._stop()
            self._soon.start()

    def _on_project_changed(self) -> None:
        self._stop()
        self._matters = None
        self._panel.end_joining()  # what was to be joined is of another project
        self._panel.show_matters((), (), "")
        if self._workspace.file is None:
            self._panel.hide()
        else:
            self._soon.start()

    def _connect(self) -> None:
        panel, workspace = self._panel, self._workspace
        self._job.stepped.connect(self._on_stepped)
        self._job.failed.connect(self._on_failed)
        self._window.actions_["insights"].triggered.connect(self.open)
        panel.closed.connect(self.close)
        panel.place_chosen.connect(self._on_place_chosen)
        panel.mark_chosen.connect(self._on_mark_chosen)
        panel.scope_changed.connect(self._show)
        workspace.page_shown.connect(self._on_page_shown)
        workspace.lines_changed.connect(self._on_lines_changed)
        for signal in (workspace.history_changed, workspace.pages_changed, workspace.letters_changed):
            signal.connect(self._on_changed)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.project_moved.connect(self._on_changed)
