"""Putting special characters into the text, from a palette that remembers what was used and what is one's own."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QObject, Qt

from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.panels.character_table import COLUMNS
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.special_characters import OWN, set_for
from hwr_desktop.ui.workspace import Workspace


class InsertCharacter(QObject):
    """Types what is chosen at the caret and gives the focus back to the text; the settings keep the rest."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._messages, self._settings = messages, settings
        self._palette = window.character_palette
        self._palette.character_chosen.connect(self._on_chosen)
        self._palette.set_chosen.connect(self._on_set_chosen)
        self._palette.own_added.connect(self._on_own_added)
        self._palette.own_removed.connect(self._on_own_removed)
        self._palette.closed.connect(self.close)
        window.actions_["special_characters"].triggered.connect(self.choose)
        workspace.project_changed.connect(self._on_project_changed)

    def choose(self) -> None:
        """Go to the palette to choose a character; out of it again for whoever is there already."""
        if self._focused:
            self.close()
            return
        self._show(self._settings.character_set or set_for(self._language))
        self._palette.begin()

    def close(self) -> None:
        """Hide the palette and go back to the text."""
        focused = self._focused
        self._palette.hide()
        if focused:
            self._go_to_text()

    @property
    def _focused(self) -> bool:
        return self._palette.isVisible() and self._palette.isAncestorOf(self._window.focusWidget())

    @property
    def _language(self) -> str | None:
        """The language of the shown page, as far as anybody said."""
        page, file = self._workspace.page, self._workspace.file
        return (page.language if page is not None else None) or (file.project.language if file is not None else None)

    def _show(self, set_id: str) -> None:
        self._palette.show_set(set_id, self._settings.recent_characters, self._settings.own_characters)

    def _go_to_text(self) -> None:
        self._window.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, text: str, stay: bool) -> None:
        page = self._workspace.page
        if page is None or not page.lines:
            self._messages.note(self.tr("There is no line on this page to type in."))
            return
        self._window.transcript.insert_text(text)
        others = [known for known in self._settings.recent_characters if known != text]
        self._settings.recent_characters = (text, *others)[:COLUMNS]
        self._show(self._palette.shown_set)
        if not stay:
            self._go_to_text()

    def _on_set_chosen(self, set_id: str) -> None:
        self._settings.character_set = set_id
        self._show(set_id)

    def _on_own_added(self, text: str) -> None:
        added = unicodedata.normalize("NFC", text)
        known = tuple(own for own in self._settings.own_characters if own != added)
        self._settings.own_characters = (*known, added)
        self._on_set_chosen(OWN)

    def _on_own_removed(self, text: str) -> None:
        self._settings.own_characters = tuple(own for own in self._settings.own_characters if own != text)
        self._show(OWN)

    def _on_project_changed(self) -> None:
        if self._workspace.file is None:
            self._palette.hide()
