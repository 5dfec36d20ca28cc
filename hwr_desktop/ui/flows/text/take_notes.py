"""Notes on lines and on the page, kept as they are typed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.document.notes import with_line_note, with_page_note
from hwr_desktop.document.page import Page
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.workspace import Workspace

ROWS = 3
OF_PAGE = "note of page"
OF_LINE = "note:"
"""Before the id of a line: whose the little field of the transcript is while it holds a note."""


class TakeNotes(QObject):
    """Opens a little field for the note of a line or of the page; the key that opened it closes it again."""

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._transcript, self._workspace = window.transcript, workspace
        window.actions_["note_line"].triggered.connect(self.note_selected)
        window.actions_["note_page"].triggered.connect(self.note_page)
        self._transcript.note_wished.connect(self.note_line)
        self._transcript.field_typed.connect(self._on_typed)
        workspace.lines_changed.connect(self._on_lines_changed)

    def note_selected(self) -> None:
        """Open the note of the line in which the caret is, or which is selected on the scan."""
        if self._workspace.selected:
            self.note_line(self._workspace.selected[0])

    def note_line(self, line_id: str) -> None:
        """Open the note of a line."""
        page = self._workspace.page
        if page is None or not page.has(line_id):
            return
        words = self.tr("Note on line {number} (Esc ends)").format(number=page.position(line_id) + 1)
        self._open(OF_LINE + line_id, words, page.line(line_id).note, line_id)

    def note_page(self) -> None:
        """Open the note of the page."""
        page = self._workspace.page
        if page is not None:
            self._open(OF_PAGE, self.tr("Note on the page (Esc ends)"), page.note, None)

    def _open(self, key: str, words: str, note: str, line_id: str | None) -> None:
        if self._transcript.open_key == key:
            self._transcript.show_field(key, None)
        else:
            self._transcript.open_field(key, words, note, line_id, ROWS)

    def _on_typed(self, key: str, text: str) -> None:
        page = self._workspace.page
        if page is None:
            return
        if key == OF_PAGE:
            self._workspace.type_page(with_page_note(page, text), self.tr("Note"), f"note:{page.id}")
        elif key.startswith(OF_LINE) and page.has(key.removeprefix(OF_LINE)):
            line_id = key.removeprefix(OF_LINE)
            self._workspace.type_page(with_line_note(page, line_id, text), self.tr("Note"), key)

    def _on_lines_changed(self, page: Page) -> None:
        """What is in the field may have been undone, and the line may be gone."""
        key = self._transcript.open_key
        if key == OF_PAGE:
            self._transcript.show_field(key, page.note)
        elif key.startswith(OF_LINE):
            line_id = key.removeprefix(OF_LINE)
            self._transcript.show_field(key, page.line(line_id).note if page.has(line_id) else None)
