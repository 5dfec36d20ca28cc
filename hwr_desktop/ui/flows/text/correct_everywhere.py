"""Fix once, fix everywhere: after a correction the other places are offered where the same was misread."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence

from hwr_desktop.document.page import Page
from hwr_desktop.document.search import Replacement, with_replacements
from hwr_desktop.errors import HwrError
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.flows.text.go_to_place import GoToPlace
from hwr_desktop.ui.flows.text.notice_corrections import NoticeCorrections
from hwr_desktop.ui.flows.text.replace_all import ReplaceAll
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.panels.find_words import words_of_replacing
from hwr_desktop.ui.steps.like_word_steps import Corrected, FoundPlace, FoundPlaces, LikeWordSearch
from hwr_desktop.ui.wording.like_words import words_of_looking, words_of_none, words_of_offer, words_of_task
from hwr_desktop.ui.workspace import Workspace

FIRST_HEIGHT_PX = 230


class CorrectEverywhere(QObject):
    """Looks beside the window when the caret has left a word that was corrected, and says so where there is something.

    Of places that are not likely wrong nothing is said until somebody asks. The last offer stands until the next one;
    nothing is corrected but what the person has ticked.
    """

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        queue: JobQueue,
        messages: Messages,
        search: LikeWordSearch,
        go_to_place: GoToPlace,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        self._search, self._go_to_place = search, go_to_place
        self._panel, self._action = window.like_places, window.actions_["correct_everywhere"]
        self._notice = NoticeCorrections(window, workspace)
        self._job = CurrentJob(queue, self)
        self._asked = False
        self._looked_for: Corrected | None = None
        self._found = FoundPlaces()
        self._shown: tuple[FoundPlace, ...] = ()
        self._seen = False
        self._run: ReplaceAll | None = None
        self._sized = False
        self._connect()

    # --- wishes ------------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the places that were offered, or those of the corrected word at the caret."""
        here, made = self._notice.at_caret, self._looked_for
        offered = bool(self._found.places) and made is not None and self._notice.stands(made)
        if offered and (not self._seen or here is None or here == self._looked_for):
            self._show_places()
        elif here is not None:
            self._messages.note(words_of_looking(here.correction))
            self._start(here, asked=True)
        elif self._job.running:
            self._asked = True
        else:
            self._messages.note(
                self.tr("Correct a word first: then other places can be shown where the same was misread.")
            )

    def correct(self) -> None:
        """Correct the ticked places on all pages, as one step."""
        if self._run is not None or not self._workspace.flush():
            return
        chosen: dict[str, list[FoundPlace]] = {}
        for place, ticked in zip(self._shown, self._panel.places.ticked.ticks, strict=True):
            if ticked:
                chosen.setdefault(place.hit.page_id, []).append(place)
        if not chosen:
            return
        change = partial(with_places_corrected, chosen=chosen)
        self._run = ReplaceAll(self._workspace, tuple(chosen), change, self.tr("Correct everywhere"))
        self._run.over.connect(self._on_corrected)
        self._run.start()
        self.close()

    def go_to(self, row: int) -> None:
        """Show a place on its page; the focus stays in the list."""
        if 0 <= row < len(self._shown):
            self._go_to_place.go(self._shown[row].hit, focus=False)

    def close(self) -> None:
        """Hide the panel; the offer stands."""
        focused = self._panel.isAncestorOf(self._window.focusWidget())
        self._panel.hide()
        if focused:
            self._window.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- looking for other places ------------------------------------------------------------------------------

    def _start(self, corrected: Corrected, asked: bool = False) -> None:
        file = self._workspace.file
        if file is None or self._run is not None or not self._workspace.flush():
            return
        self._looked_for, self._asked, self._found, self._seen = corrected, asked, FoundPlaces(), False
        steps = partial(self._search.steps, file.file, self._workspace.pages, corrected)
        self._job.start(self.tr("Looking for like places"), steps, Urgency.BATCH)

    def _on_found(self, found: FoundPlaces) -> None:
        corrected = self._looked_for
        if not found.over or corrected is None:
            return
        self._found = found
        if found.places and self._asked:
            self._show_places()
        elif found.likely:
            key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self._messages.offer(words_of_offer(corrected.correction, found, key), self._action)
        elif self._asked:
            self._messages.note(words_of_none(corrected.correction))

    def _on_failed(self, error: object) -> None:
        """A search that failed is not worth a message if nobody has asked for it."""
        if self._asked and isinstance(error, Exception):
            self._messages.show_error(error)

    def _show_places(self) -> None:
        if self._looked_for is None or self._run is not None:
            return
        self._seen, self._shown = True, self._found.places
        self._window.find_panel.hide()
        hits = tuple(place.hit for place in self._shown)
        ticks = tuple(place.likely for place in self._shown)
        words = words_of_task(self._looked_for.correction, self._found)
        self._panel.begin(words, hits, ticks, self._workspace.pages)
        if not self._sized:
            self._window.resizeDocks([self._panel], [FIRST_HEIGHT_PX], Qt.Orientation.Vertical)
            self._sized = True

    # --- facts -------------------------------------------------------------------------------------------------

    def _on_corrected(self, places: int, pages: int, error: object) -> None:
        self._run = None
        if isinstance(error, HwrError):
            self._messages.show_error(error)
        self._found = FoundPlaces()
        if places:
            self._messages.note(words_of_replacing(places, pages))
        else:
            self._messages.note(self.tr("The places were changed meanwhile: nothing was corrected there."))

    def _on_project_changed(self) -> None:
        self._job.stop()
        self._found, self._looked_for = FoundPlaces(), None
        self._panel.hide()

    def _connect(self) -> None:
        panel, workspace = self._panel, self._workspace
        self._job.stepped.connect(self._on_found)
        self._job.failed.connect(self._on_failed)
        self._notice.corrected.connect(self._start)
        self._action.triggered.connect(self.show)
        panel.correct_wished.connect(self.correct)
        panel.place_chosen.connect(self.go_to)
        panel.closed.connect(self.close)
        for name in ("find", "replace"):
            self._window.actions_[name].triggered.connect(panel.hide)
        workspace.project_changed.connect(self._on_project_changed)


def with_places_corrected(page: Page, chosen: dict[str, list[FoundPlace]]) -> tuple[Page, int]:
    """The page with its chosen places corrected, and how many; a line that says something else meanwhile is left."""
    lines: dict[str, list[FoundPlace]] = {}
    for place in chosen.get(page.id, ()):
        lines.setdefault(place.hit.line_id, []).append(place)
    count = 0
    for line_id, places in lines.items():
        if not page.has(line_id) or page.line(line_id).text != places[0].hit.text or page.line(line_id).checked:
            continue
        ordered = sorted(places, key=lambda place: place.hit.start)
        put = [Replacement(place.hit.start, place.hit.end, place.put) for place in ordered]
        page = with_replacements(page, line_id, put)
        count += len(put)
    return page, count
