"""Finding words on all pages, going to them, and putting others in their place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer

from hwr_desktop.document.search import Hit, Query, pattern_of
from hwr_desktop.errors import HwrError, SearchError
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.flows.text.go_to_place import GoToPlace
from hwr_desktop.ui.flows.text.replace_found import ReplaceFound
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.panels.find_words import words_of_search
from hwr_desktop.ui.steps.project_texts import ProjectTexts
from hwr_desktop.ui.steps.search_steps import Found, TextSearch
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.workspace import Workspace

TYPING_PAUSE_MS = 150
CHANGE_PAUSE_MS = 600
FIRST_HEIGHT_PX = 250


class FindReplace(QObject):
    """Searches beside the window while the person types, and again when something was changed.

    A search that is asked for by the person shows its places as they come; one after a change puts them in the list at
    its end, so that the list does not run away under their eyes.
    """

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        messages: Messages,
        go_to_place: GoToPlace,
        texts: ProjectTexts,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._messages, self._go_to_place = messages, go_to_place
        self._panel, self._hits = window.find_panel, window.find_panel.hits
        self._search = TextSearch(texts)
        self._job = CurrentJob(queue, self)
        self._searched = Query("")
        self._again = False
        self._gathered: list[Hit] = []
        self._found: Found | None = None
        self._replaced: Hit | None = None
        self._go_when_found = 0
        self._replacing = ReplaceFound(self._panel, workspace, messages)
        self._sized = False
        self._search_soon = self._timer(TYPING_PAUSE_MS)
        self._search_soon.timeout.connect(self._search_anew)
        self._look_again_soon = self._timer(CHANGE_PAUSE_MS)
        self._look_again_soon.timeout.connect(self._search_again)
        self._connect()

    # --- wishes ------------------------------------------------------------------------------------------------

    def find(self) -> None:
        """Show the panel to look for something; words that are selected in the text are looked for."""
        self._begin(replace=False)

    def replace(self) -> None:
        """Show the panel to replace something."""
        self._begin(replace=True)

    def close(self) -> None:
        """Hide the panel; the next and the previous place can still be gone to."""
        focused = self._panel.isAncestorOf(self._window.focusWidget())
        self._panel.hide()
        if focused:
            self._window.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_next(self) -> None:
        """Go to the place after the current one, after the last to the first."""
        self._go_by(1)

    def go_to_previous(self) -> None:
        """Go to the place before the current one, before the first to the last."""
        self._go_by(-1)

    def go_to(self, row: int, focus: bool = True) -> None:
        """Go to a place's page, line and words; to type there if `focus`."""
        hits = self._hits.model_.hits
        if not 0 <= row < len(hits):
            return
        self._hits.go_to(row)
        self._go_to_place.go(hits[row], focus)
        self._enable()

    def replace_current(self) -> None:
        """Replace the current place and go on to the next; where none is current, go to the first."""
        row = self._hits.row
        if row is None:
            self._go_by(1)
            return
        hit = self._hits.model_.hits[row]
        if self._found is not None and not hit.other:
            self._replacing.replace(hit, self._searched)

    def replace_all(self) -> None:
        """Replace every place on all pages, as one step."""
        if self._found is not None and self._found.over:
            self._replacing.replace_all(self._found.pages, self._searched)

    # --- searching ---------------------------------------------------------------------------------------------

    def _search_anew(self) -> None:
        """Look for what the fields say; its places are shown as they come."""
        self._start(again=False)

    def _search_again(self) -> None:
        """Look for the same once more, as after a change."""
        if self._panel.isVisible() and not self._replacing.busy:
            self._start(again=True)

    def _start(self, again: bool) -> None:
        self._stop()
        self._searched, self._again, self._gathered = self._panel.query, again, []
        self._found = self._found if again else None
        self._enable()
        file = self._workspace.file
        if file is None or not self._searched.text:
            self._clear("")
            return
        try:
            pattern_of(self._searched)
        except SearchError as error:
            self._clear(words_for(error))
            return
        self._workspace.flush()
        steps = partial(self._search.steps, file.file, self._workspace.pages, self._searched)
        self._job.start(self.tr("Searching"), steps, Urgency.AT_ONCE)

    def _stop(self) -> None:
        for timer in (self._search_soon, self._look_again_soon):
            timer.stop()
        self._job.stop()

    def _clear(self, words: str) -> None:
        self._hits.model_.show_hits((), ())
        self._panel.show_status(words)

    def _on_found(self, found: Found) -> None:
        first, self._found = self._found is None, found
        if self._again:
            self._gathered += found.hits
            if found.over:
                self._show_again()
        elif first:
            self._hits.model_.show_hits(found.hits, self._workspace.pages)
        else:
            self._hits.model_.add_hits(found.hits)
        self._panel.show_status(words_of_search(found, len(self._workspace.pages), self._searched.tolerant))
        self._enable()
        if self._go_when_found and self._hits.model_.hits:
            step, self._go_when_found = self._go_when_found, 0
            self._go_by(step)

    def _show_again(self) -> None:
        """Show what a second search has found, and keep to the place one was at, or go on from what was replaced."""
        row, replaced = self._hits.row, self._replaced
        before, hits = self._hits.model_.hits, tuple(self._gathered)
        self._replaced = None
        at = before[row] if row is not None else None
        if hits != before:
            scrolled = self._hits.verticalScrollBar().value()
            self._hits.model_.show_hits(hits, self._workspace.pages)
            self._hits.verticalScrollBar().setValue(scrolled)
        if replaced is not None and row is not None:
            while row < len(hits) and _within(hits[row], replaced):
                row += 1
            self.go_to(row, focus=False)
        elif at is not None and hits != before:
            same = next((n for n, hit in enumerate(hits) if hit[:3] == at[:3]), None)
            self._hits.go_to(same)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, HwrError):
            self._clear(words_for(error))
        elif isinstance(error, Exception):
            self._messages.show_error(error)

    # --- going there -----------------------------------------------------------------------------

    def _begin(self, replace: bool) -> None:
        selected = self._window.transcript.selected_text
        self._panel.begin("" if "\n" in selected else selected, replace)
        if not self._sized:
            self._window.resizeDocks([self._panel], [FIRST_HEIGHT_PX], Qt.Orientation.Vertical)
            self._sized = True
        self._start(again=self._panel.query == self._searched)

    def _go_by(self, step: int) -> None:
        """One place on or back; from no place to the first on the shown page or after it."""
        hits, row = self._hits.model_.hits, self._hits.row
        if self._search_soon.isActive():  # what was typed just now is not looked for yet
            self._go_when_found = step
            self._search_anew()
            return
        if not hits:
            return
        focus = not self._panel.isAncestorOf(self._window.focusWidget())
        if row is None:
            pages, shown = self._workspace.pages, self._workspace.page
            here = set(pages[pages.index(shown.id) :]) if shown is not None and shown.id in pages else set(pages)
            row = next((n for n, hit in enumerate(hits) if hit.page_id in here), 0) - (step > 0)
        self.go_to((row + step) % len(hits), focus)

    def _on_replaced(self, hit: Hit | None) -> None:
        self._replaced = hit or self._replaced
        self._search_again()

    # --- facts -------------------------------------------------------------------------------------------------

    def _enable(self) -> None:
        """Let the person replace where there is something to replace."""
        found, row, hits = self._found, self._hits.row, self._hits.model_.hits
        some = found is not None and bool(found.places)
        here = row is None or row >= len(hits) or not hits[row].other
        self._panel.enable_replacing(some and here, some and not self._searched.tolerant)

    def _on_query_changed(self) -> None:
        """Look for what is typed when the hand rests; what was found before may not be replaced any more."""
        self._found = self._replaced = None
        self._go_when_found = 0
        self._enable()
        self._search_soon.start()

    def _on_changed(self) -> None:
        if self._panel.isVisible() and not self._replacing.busy and not self._search_soon.isActive():
            self._look_again_soon.start()

    def _on_project_changed(self) -> None:
        self._stop()
        self._replaced = self._found = None
        self._clear("")
        self._enable()
        if self._workspace.file is None:
            self._panel.hide()

    def _on_pages_changed(self) -> None:
        if not self._workspace.pages:
            self._panel.hide()
        self._on_changed()

    def _timer(self, pause_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause_ms)
        return timer

    def _connect(self) -> None:
        actions, panel, workspace = self._window.actions_, self._panel, self._workspace
        actions["find"].triggered.connect(self.find)
        actions["replace"].triggered.connect(self.replace)
        actions["next_hit"].triggered.connect(self.go_to_next)
        actions["previous_hit"].triggered.connect(self.go_to_previous)
        self._job.stepped.connect(self._on_found)
        self._job.failed.connect(self._on_failed)
        self._replacing.replaced.connect(self._on_replaced)
        panel.query_changed.connect(self._on_query_changed)
        panel.next_wished.connect(self.go_to_next)
        panel.previous_wished.connect(self.go_to_previous)
        panel.replace_wished.connect(self.replace_current)
        panel.replace_all_wished.connect(self.replace_all)
        panel.closed.connect(self.close)
        self._hits.hit_chosen.connect(self.go_to)
        self._hits.selectionModel().currentChanged.connect(self._enable)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.project_moved.connect(self._on_changed)
        workspace.pages_changed.connect(self._on_pages_changed)
        workspace.history_changed.connect(self._on_changed)


def _within(hit: Hit, replaced: Hit) -> bool:
    """Whether a place lies in what has just been put there."""
    return hit[:2] == replaced[:2] and replaced.start <= hit.start < replaced.end
