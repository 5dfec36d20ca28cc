"""Undo and redo over everything: text, lines and pages, in the one history that the project's journal is."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hwr_desktop.store.journal import Change
from hwr_desktop.ui.actions import Actions
from hwr_desktop.ui.flows.pages.show_page import ShowPage
from hwr_desktop.ui.flows.reading.transcribe import Transcribe
from hwr_desktop.ui.wait_cursor import wait_cursor
from hwr_desktop.ui.workspace import Workspace


class UndoRedo(QObject):
    """Binds the two actions to the journal and names in them what they would do."""

    def __init__(self, actions: Actions, workspace: Workspace, show_page: ShowPage, transcribe: Transcribe) -> None:
        super().__init__(actions)
        self._actions, self._workspace = actions, workspace
        self._show_page, self._transcribe = show_page, transcribe
        actions["undo"].triggered.connect(self.undo)
        actions["redo"].triggered.connect(self.redo)
        workspace.history_changed.connect(self._name_actions)
        workspace.kept_changed.connect(self._name_actions)
        self._name_actions()

    def undo(self) -> None:
        """Take back the last step; a reading that is still under way is stopped first if it is that step."""
        self._transcribe.stop_step(self._workspace.undo_step)
        with wait_cursor():  # a step may have changed hundreds of pages
            change = self._workspace.undo()
        self._go_to(change)

    def redo(self) -> None:
        """Do again what was taken back last."""
        with wait_cursor():
            change = self._workspace.redo()
        self._go_to(change)

    def _go_to(self, change: Change | None) -> None:
        """Show the first page that was touched, so that the person sees what happened."""
        if change is None:
            return
        shown = self._workspace.page.id if self._workspace.page is not None else None
        changed = set(change.page_ids)
        touched = [page_id for page_id in self._workspace.pages if page_id in changed]
        if touched and shown not in touched:
            self._show_page.show(touched[0])

    def _name_actions(self) -> None:
        for action_id, label in (("undo", self._workspace.undo_label), ("redo", self._workspace.redo_label)):
            words = self._actions.text(action_id)
            action = self._actions[action_id]
            short = action.iconText()
            action.setText(self.tr("{action} “{step}”").format(action=words, step=label) if label else words)
            action.setIconText(short)
