"""Which actions can be taken now, from a few facts about the workspace."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from hwr_desktop.ui.actions import Actions
from hwr_desktop.ui.flows.export.export import Export
from hwr_desktop.ui.flows.hands.learn_hands import LearnHands
from hwr_desktop.ui.flows.language.read_aloud import ReadAloud
from hwr_desktop.ui.flows.language.save_sound import SaveSound
from hwr_desktop.ui.flows.language.translate import Translate
from hwr_desktop.ui.flows.pages.open_pages import OpenPages
from hwr_desktop.ui.flows.project.byte_work import ByteWork
from hwr_desktop.ui.hands.hand_here import hand_here
from hwr_desktop.ui.jobs import JobQueue
from hwr_desktop.ui.workspace import Workspace


class EnableActions(QObject):
    """Looks at the facts whenever one of them may have changed."""

    def __init__(
        self,
        actions: Actions,
        workspace: Workspace,
        reading: JobQueue,
        others: Sequence[OpenPages | ByteWork | SaveSound | Translate | Export],
        learn_hands: LearnHands,
        read_aloud: ReadAloud,
    ) -> None:
        super().__init__(actions)
        self._actions, self._workspace = actions, workspace
        self._reading, self._others, self._learn_hands = reading, others, learn_hands
        self._read_aloud = read_aloud
        for signal in (
            workspace.project_changed,
            workspace.pages_changed,
            workspace.page_shown,
            workspace.lines_changed,
            workspace.selection_changed,
            workspace.history_changed,
            workspace.kept_changed,
            workspace.hands_changed,
            learn_hands.changed,
            read_aloud.speaking_changed,
            reading.busy_changed,
            *(other.busy_changed for other in others),
        ):
            signal.connect(self.look)
        self.look()

    def look(self) -> None:
        """Enable just the actions that make sense now."""
        self._actions.enable({name for name, holds in self._facts().items() if holds})

    def _facts(self) -> dict[str, bool]:
        page, project, here = self._workspace.page, self._workspace.project, hand_here(self._workspace)
        return {
            "project": self._workspace.file is not None,
            "page": page is not None,
            "pages": len(self._workspace.pages) > 1,
            "letters": project is not None and len(project.letters) > 1,
            "lines": page is not None and bool(page.lines),
            "selection": bool(self._workspace.selected),
            "undo": bool(self._workspace.undo_label),
            "redo": bool(self._workspace.redo_label),
            "hand_offered": any(state.offered is not None for state in self._learn_hands.states),
            "hand_learned": here is not None and bool(here.weights),
            "speaking": self._read_aloud.speaking,
            "working": self._reading.busy or any(other.busy for other in self._others),
        }
