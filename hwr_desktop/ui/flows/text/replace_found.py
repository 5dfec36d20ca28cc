"""Putting other words in the place of what a search has found: in one place, or in all on all pages."""

from __future__ import annotations

import unicodedata
from functools import partial

from PySide6.QtCore import QObject, Signal

from hwr_desktop.document.page import Page
from hwr_desktop.document.search import (
    Hit,
    Query,
    Replacement,
    check_replacement,
    replacements_in,
    with_all_replaced,
    with_replacements,
)
from hwr_desktop.errors import HwrError, SearchError
from hwr_desktop.ui.flows.text.replace_all import ReplaceAll
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.panels.find_panel import FindPanel
from hwr_desktop.ui.panels.find_words import words_of_progress, words_of_replacing
from hwr_desktop.ui.wording.error_words import words_for
from hwr_desktop.ui.workspace import Workspace


class ReplaceFound(QObject):
    """Replaces by what stands in the panel, which is told what is wrong with it.

    `replaced` comes when it is time to search again, with the one place as it reaches now, or None.
    """

    replaced = Signal(object)

    def __init__(self, panel: FindPanel, workspace: Workspace, messages: Messages) -> None:
        super().__init__(panel)
        self._panel, self._workspace, self._messages = panel, workspace, messages
        self._run: ReplaceAll | None = None

    @property
    def busy(self) -> bool:
        """Whether places are being replaced on all pages."""
        return self._run is not None

    def replace(self, hit: Hit, query: Query) -> None:
        """Replace one place."""
        if self.busy or not self._workspace.flush():
            return
        try:
            page = self._workspace.page_of(hit.page_id)
            replacement = self._replacement(page, hit, query)
        except HwrError as error:
            self._panel.show_status(words_for(error))
            return
        if replacement is None:
            self._messages.note(self.tr("The line was changed meanwhile: nothing was replaced there."))
            self.replaced.emit(None)
            return
        self._workspace.edit(with_replacements(page, hit.line_id, (replacement,)), self.tr("Replace"))
        self.replaced.emit(hit._replace(end=hit.start + len(replacement.text)))

    def replace_all(self, pages: tuple[str, ...], query: Query) -> None:
        """Replace every place on these pages, as one step."""
        if self.busy or query.tolerant:
            return
        try:
            check_replacement(query, self._panel.replacement)
        except SearchError as error:
            self._panel.show_status(words_for(error))
            return
        if not self._workspace.flush():
            return
        change = partial(with_all_replaced, query=query, put=self._panel.replacement)
        self._run = ReplaceAll(self._workspace, pages, change, self.tr("Replace all"))
        self._run.advanced.connect(self._on_advanced)
        self._run.over.connect(self._on_over)
        self._run.start()

    def _replacement(self, page: Page, hit: Hit, query: Query) -> Replacement | None:
        """What is to come in a place; None where its line says something else now. Raises SearchError."""
        put = self._panel.replacement
        if not page.has(hit.line_id) or page.line(hit.line_id).text != hit.text:
            return None
        if query.tolerant:
            return Replacement(hit.start, hit.end, unicodedata.normalize("NFC", put))
        found = replacements_in(hit.text, query, put)
        return next((each for each in found if each[:2] == (hit.start, hit.end)), None)

    def _on_advanced(self, done: int, count: int) -> None:
        self._panel.show_status(words_of_progress(done, count))

    def _on_over(self, places: int, pages: int, error: object) -> None:
        self._run = None
        if isinstance(error, HwrError):
            self._messages.show_error(error)
        self._messages.note(words_of_replacing(places, pages))
        self.replaced.emit(None)
