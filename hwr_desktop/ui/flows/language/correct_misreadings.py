"""Correcting likely misreadings: what is proposed is listed with its ink, and what the person has ticked is changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt

from hwr_desktop.document.letter_edits import letter_of
from hwr_desktop.document.own_words import right_words, single_words
from hwr_desktop.document.project import Project
from hwr_desktop.errors import HwrError
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.flows.text.correct_everywhere import FIRST_HEIGHT_PX, with_places_corrected
from hwr_desktop.ui.flows.text.go_to_place import GoToPlace
from hwr_desktop.ui.flows.text.replace_all import ReplaceAll
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.panels.find_words import words_of_replacing
from hwr_desktop.ui.panels.misreadings_panel import LETTER, PAGE
from hwr_desktop.ui.steps.like_word_steps import FoundPlace
from hwr_desktop.ui.steps.search_steps import MOST_LISTED
from hwr_desktop.ui.steps.spelling_steps import FoundMisreadings, misreading_steps
from hwr_desktop.ui.workspace import Workspace

translate = QCoreApplication.translate


class CorrectMisreadings(QObject):
    """Looks through pages beside the window and lists what it finds as it comes. Nothing is changed but what is ticked,
    and only what is rather sure is ticked at first."""

    def __init__(
        self, window: MainWindow, workspace: Workspace, queue: JobQueue, messages: Messages, go_to_place: GoToPlace
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        self._go_to_place, self._panel = go_to_place, window.misreadings
        self._job = CurrentJob(queue, self)
        self._pages = 0
        self._shown: list[FoundPlace] = []
        self._run: ReplaceAll | None = None
        self._sized = False
        self._connect()

    # --- wishes ------------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the panel and look through the page, or what was looked through before."""
        if self._workspace.page is None or self._run is not None:
            return
        for other in (self._window.find_panel, self._window.like_places):
            other.hide()
        self._look()
        self._panel.show()
        self._panel.places.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self._sized:
            self._window.resizeDocks([self._panel], [FIRST_HEIGHT_PX], Qt.Orientation.Vertical)
            self._sized = True

    def correct(self) -> None:
        """Correct the ticked places, as one step."""
        if self._run is not None or not self._workspace.flush():
            return
        chosen: dict[str, list[FoundPlace]] = {}
        for place, ticked in zip(self._shown, self._panel.places.ticked.ticks, strict=True):
            if ticked:
                chosen.setdefault(place.hit.page_id, []).append(place)
        if not chosen:
            return
        self._job.stop()
        change = partial(with_places_corrected, chosen=chosen)
        self._run = ReplaceAll(self._workspace, tuple(chosen), change, self.tr("Correct misreadings"))
        self._run.over.connect(self._on_corrected)
        self._run.start()
        self.close()

    def go_to(self, row: int) -> None:
        """Show a place on its page; the focus stays in the list."""
        if 0 <= row < len(self._shown):
            self._go_to_place.go(self._shown[row].hit, focus=False)

    def close(self) -> None:
        """Hide the panel."""
        focused = self._panel.isAncestorOf(self._window.focusWidget())
        self._job.stop()
        self._panel.hide()
        if focused:
            self._window.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- looking -----------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Look through what the panel says, from the beginning."""
        file, project, page = self._workspace.file, self._workspace.project, self._workspace.page
        self._job.stop()
        if file is None or project is None or page is None or not self._workspace.flush():
            return
        letters = _letters(project, page.id, self._panel.scope)
        self._shown, self._pages = [], sum(map(len, letters))
        self._panel.show_words(self.tr("Looking for likely misreadings …"))
        self._panel.places.ticked.show_ticked((), (), self._workspace.pages)
        own = single_words(right_words(project))
        steps = partial(misreading_steps, file.file, letters, project.language, own)
        self._job.start(self.tr("Looking for likely misreadings"), steps, Urgency.BATCH)

    def _on_found(self, found: FoundMisreadings) -> None:
        places = found.places[: MOST_LISTED - len(self._shown)]
        self._shown += places
        first = self._panel.places.row is None
        hits, ticks = tuple(place.hit for place in places), tuple(place.likely for place in places)
        self._panel.places.ticked.add_ticked(hits, ticks)
        if first and places:
            self._panel.places.go_to(0)
        self._panel.show_words(words_of_found(found, len(self._shown), self._pages))

    def _on_failed(self, error: object) -> None:
        self.close()
        if isinstance(error, Exception):
            self._messages.show_error(error)

    # --- facts -------------------------------------------------------------------------------------------------

    def _on_corrected(self, places: int, pages: int, error: object) -> None:
        self._run = None
        if isinstance(error, HwrError):
            self._messages.show_error(error)
        if places:
            self._messages.note(words_of_replacing(places, pages))
        else:
            self._messages.note(self.tr("The places were changed meanwhile: nothing was corrected there."))

    def _on_project_changed(self) -> None:
        self._job.stop()
        self._shown = []
        self._panel.places.ticked.show_ticked((), (), ())  # no text of a project that is closed
        self._panel.hide()

    def _connect(self) -> None:
        panel, workspace = self._panel, self._workspace
        self._job.stepped.connect(self._on_found)
        self._job.failed.connect(self._on_failed)
        self._window.actions_["correct_misreadings"].triggered.connect(self.show)
        panel.scope_changed.connect(self._look)
        panel.correct_wished.connect(self.correct)
        panel.place_chosen.connect(self.go_to)
        panel.closed.connect(self.close)
        for name in ("find", "replace", "correct_everywhere"):
            self._window.actions_[name].triggered.connect(self.close)
        workspace.project_changed.connect(self._on_project_changed)


def words_of_found(found: FoundMisreadings, places: int, pages: int) -> str:
    """What is to be done in so many places, and how far looking through so many pages is."""
    if not found.over:
        words = translate("Misreadings", "Pages looked through: {done} of {all}; words probably misread: {n}")
        return words.format(n=_number(places), done=_number(found.pages_done), all=_number(pages))
    if not found.spoken:
        return translate("Misreadings", "There are word lists for English and French only.")
    if not places:
        return translate("Misreadings", "No word was found that is probably misread.")
    return translate(
        "Misreadings", "Each ticked word becomes what stands behind its arrow; look at the ink before you correct."
    )


def _letters(project: Project, page_id: str, scope: str) -> tuple[tuple[str, ...], ...]:
    """The pages that are looked through, letter by letter."""
    here = letter_of(project, page_id)
    if scope == PAGE or (scope == LETTER and here is None):
        return ((page_id,),)
    if scope == LETTER and here is not None:
        return (here.pages,)
    return tuple(letter.pages for letter in project.letters) or tuple((each,) for each in project.pages)


def _number(value: int) -> str:
    return QLocale().toString(value)
