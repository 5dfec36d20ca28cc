"""Noticing that a misread word was corrected: not at each key, but when the caret has left it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from hwr_desktop.document.page import Line
from hwr_desktop.document.words.corrections import Correction, corrections_in
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.steps.like_word_steps import Corrected
from hwr_desktop.ui.workspace import Workspace

REST_MS = 700
"""So long the hand must rest before anything is looked at: longer than until what was typed is in the file."""


class NoticeCorrections(QObject):
    """Tells each correction once: `corrected` gives the last word that a person has corrected since. What had been
    corrected when the person came into a line is not told."""

    corrected = Signal(object)

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._entered: Line | None = None
        self._settled: dict[str, set[Correction]] = {}
        self._typed: set[str] = set()
        self._chosen: set[str] = set()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._look)
        transcript = window.transcript
        transcript.line_entered.connect(self._on_line_entered)
        transcript.line_edited.connect(self._on_line_edited)
        transcript.choice_taken.connect(self._on_choice_taken)
        transcript.word_shown.connect(self._on_caret_moved)
        transcript.line_left.connect(self._on_caret_moved)
        workspace.page_shown.connect(self._on_page_shown)

    @property
    def at_caret(self) -> Corrected | None:
        """The corrected word at the caret, if it is one."""
        page, caret = self._workspace.page, self._window.transcript.caret
        if page is None or caret is None or not page.has(caret[0]):
            return None
        line = page.line(caret[0])
        here = (each for each in corrections_in(line) if each.start <= caret[1] <= each.end)
        correction = next(here, None)
        return None if correction is None else Corrected(page, line, correction)

    def stands(self, corrected: Corrected) -> bool:
        """Whether a word says still what it was corrected to."""
        if corrected.page.id not in self._workspace.pages:
            return False
        page, line_id = self._workspace.page_of(corrected.page.id), corrected.line.id
        made = corrections_in(page.line(line_id)) if page.has(line_id) else ()
        return _key(corrected.correction) in {_key(each) for each in made}

    def _look(self) -> None:
        """Look for the last word that was corrected since, if the caret is not in it any more."""
        page = self._workspace.page
        lines = [line for line in page.lines if line.id in self._typed] if page is not None else []
        self._typed = set()
        last: Correction | None = None
        on: Line | None = None
        for line in lines:
            settled = self._settled.setdefault(line.id, set())
            for correction in corrections_in(line):
                if _key(correction) in settled:
                    continue
                if line.id not in self._chosen and self._caret_in(line, correction):
                    self._typed.add(line.id)
                    continue
                settled.add(_key(correction))
                last, on = correction, line
        self._chosen = set()
        if page is not None and last is not None and on is not None:
            self.corrected.emit(Corrected(page, on, last))

    def _caret_in(self, line: Line, correction: Correction) -> bool:
        """Whether the caret stands in a word, which then is perhaps not all typed yet."""
        transcript = self._window.transcript
        caret = transcript.caret
        if caret is None or not transcript.isAncestorOf(self._window.focusWidget()):
            return False
        return caret[0] == line.id and correction.start <= caret[1] <= correction.end

    def _on_line_entered(self, line_id: str) -> None:
        page = self._workspace.page
        if page is not None and page.has(line_id):
            self._entered = page.line(line_id)

    def _on_line_edited(self, line_id: str, _text: str) -> None:
        """Remember that a line is being corrected, and what had been corrected in it before."""
        if line_id not in self._settled:
            before = self._entered if self._entered is not None and self._entered.id == line_id else None
            self._settled[line_id] = set() if before is None else {_key(each) for each in corrections_in(before)}
        self._typed.add(line_id)
        self._rest.start()

    def _on_choice_taken(self, line_id: str, _start: int, _end: int, text: str) -> None:
        """A word that was chosen is not typed on at."""
        self._chosen.add(line_id)
        self._on_line_edited(line_id, text)

    def _on_caret_moved(self) -> None:
        if self._typed:
            self._rest.start()

    def _on_page_shown(self) -> None:
        self._entered = None
        self._settled.clear()
        self._typed.clear()


def _key(correction: Correction) -> Correction:
    """The correction wherever its words stand in the text now."""
    return Correction(correction.read, correction.now, 0, 0, correction.extent, correction.confidence)
