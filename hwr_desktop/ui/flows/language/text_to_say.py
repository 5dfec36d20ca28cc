"""What is to be read aloud: the line, what is selected, the page, the letter, or all from the caret on."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject

from hwr_desktop.document.letter_edits import letter_of
from hwr_desktop.document.page import Page
from hwr_desktop.errors import SpeechError
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.steps.speech_steps import TextPlace, TextToSay
from hwr_desktop.ui.workspace import Workspace


class Scope(StrEnum):
    """How much is read aloud."""

    LINE = "line"
    SELECTION = "selection"
    PAGE = "page"
    LETTER = "letter"
    REST = "rest"


class ChooseTextToSay(QObject):
    """Knows what each scope means at the moment it is asked."""

    def __init__(self, window: MainWindow, workspace: Workspace, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._workspace, self._settings = window, workspace, settings
        self.voices_for_now: dict[str, str] = {}
        """Voices of another language than the text's, by that; chosen until the window is closed."""

    def text(self, scope: Scope) -> TextToSay:
        """What there is to be said. Raises SpeechError where nothing is meant."""
        page, file = self._workspace.page, self._workspace.file
        if page is None or file is None:
            raise SpeechError("There is no page to read aloud: open one first.")
        self._workspace.flush()  # where that fails the workspace says so, and what was written last is read
        project = self._workspace.project
        text = TextToSay(
            file.file,
            (page.id,),
            project.language if project is not None else None,
            voices=self._voices(),
        )
        return self._part(text, scope, page)

    def voice_for(self, language: str) -> str:
        """The id of the voice that the person chose for a language; empty where nobody did."""
        return self._voices().get(language, "")

    def _voices(self) -> dict[str, str]:
        return {**self._settings.speech_voices, **self.voices_for_now}

    def _part(self, text: TextToSay, scope: Scope, page: Page) -> TextToSay:
        """That part of a text, which is the whole page as yet, that a scope means."""
        if scope is Scope.LINE:
            return self._line(text, page)
        if scope is Scope.SELECTION:
            return self._selection(text, page)
        if scope is Scope.PAGE:
            return text
        project = self._workspace.project
        letter = letter_of(project, page.id) if project is not None else None
        pages = letter.pages if letter is not None else self._workspace.pages
        if scope is Scope.LETTER:
            return replace(text, pages=pages)
        caret = self._window.transcript.caret
        begin = TextPlace(*caret) if caret is not None and self._window.transcript.current_line is not None else None
        return replace(text, pages=pages[pages.index(page.id) :], begin=begin)

    def _line(self, text: TextToSay, page: Page) -> TextToSay:
        line_id = self._window.transcript.current_line or next(iter(self._workspace.selected), None)
        if line_id is None or not page.has(line_id):
            raise SpeechError("No line is chosen to be read aloud: click one first.")
        return replace(text, lines=frozenset((line_id,)))

    def _selection(self, text: TextToSay, page: Page) -> TextToSay:
        transcript, selected = self._window.transcript, self._workspace.selected
        if transcript.selected_text.strip():
            stretches = transcript.stretches
            (first, start, _), (last, _, end) = stretches[0], stretches[-1]
            lines = frozenset(line_id for line_id, _, _ in stretches)
            return replace(text, lines=lines, begin=TextPlace(first, start), end=TextPlace(last, end))
        if len(selected) < 2:
            raise SpeechError("Nothing is selected to be read aloud: select words in the text, or lines on the scan.")
        return replace(text, lines=frozenset(selected))
