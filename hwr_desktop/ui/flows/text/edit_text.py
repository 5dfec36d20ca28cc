"""What a person does to the text: type, and mark lines as right."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.document import edits
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.workspace import Workspace


class EditText(QObject):
    """Turns the wishes of the transcript into edits. What is typed is journalled when the hand rests or moves on."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages, self._settings = window, workspace, messages, settings
        self._typed: dict[str, str] | None = None
        transcript, actions = window.transcript, window.actions_
        transcript.line_edited.connect(self._on_line_edited)
        transcript.gesture_began.connect(self._on_gesture_began)
        transcript.gesture_ended.connect(self._on_gesture_ended)
        transcript.line_left.connect(self._on_line_left)
        transcript.checked_wished.connect(self.check)
        transcript.text_size_changed.connect(self._on_text_size_changed)
        window.deactivated.connect(workspace.flush)
        actions["check_line"].triggered.connect(self.check_selected)

    def check(self, line_id: str, checked: bool) -> None:
        """Mark a line as right, or no longer so."""
        page = self._workspace.page
        if page is not None and page.has(line_id):
            self._workspace.edit(edits.with_checked(page, line_id, checked), self._label_of(checked))

    def check_selected(self) -> None:
        """Mark the selected lines as right; when all of them are already, mark them as not."""
        page, selected = self._workspace.page, self._workspace.selected
        if page is None or not selected:
            return
        checked = not all(page.line(line_id).checked for line_id in selected)
        for line_id in selected:
            page = edits.with_checked(page, line_id, checked)
        self._workspace.edit(page, self._label_of(checked))

    def _on_line_edited(self, line_id: str, text: str) -> None:
        if self._typed is not None:
            self._typed[line_id] = text
        else:
            self._workspace.type_text(line_id, text, self.tr("Typing"))

    def _on_gesture_began(self) -> None:
        """One stroke changes several lines: they are to be one step."""
        self._typed = {}

    def _on_gesture_ended(self) -> None:
        typed, self._typed = self._typed, None
        page = self._workspace.page
        if page is None or not typed:
            return
        for line_id, text in typed.items():
            page = edits.with_text(page, line_id, text)
        self._workspace.edit(page, self.tr("Typing"))

    def _on_line_left(self, _line_id: str) -> None:
        self._workspace.flush()

    def _on_text_size_changed(self, points: float) -> None:
        self._settings.text_size = points

    def _label_of(self, checked: bool) -> str:
        return self.tr("Mark as checked") if checked else self.tr("Mark as not checked")
