"""Deciding about names: they are confirmed, dismissed, joined, parted and made another kind, each as one step."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject

from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.name_decisions import taken_back, with_decisions
from hwr_desktop.document.project import Project
from hwr_desktop.errors import ProjectError
from hwr_desktop.ui.insight_rows import Row
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.workspace import Workspace


class DecideNames(QObject):
    """Puts what is decided in the panel of what matters into the project's book of names."""

    def __init__(self, window: MainWindow, workspace: Workspace, messages: Messages) -> None:
        super().__init__(window)
        self._workspace, self._messages = workspace, messages
        panel = window.insights_panel
        panel.confirm_wished.connect(self._confirm)
        panel.dismiss_wished.connect(self._dismiss)
        panel.bring_back_wished.connect(self._bring_back)
        panel.join_wished.connect(self._join)
        panel.part_wished.connect(self._part)
        panel.kind_wished.connect(self._change_kind)

    def _confirm(self, rows: Sequence[Row], right: bool) -> None:
        """Say that the names of rows are right, each as the book has it; or no longer so."""
        if right:
            self._decide(self.tr("Confirm name"), (_about(Act.CONFIRM, row, row.form) for row in rows))
            return
        self._take_back(self.tr("Take back confirmation"), Act.CONFIRM, rows)

    def _dismiss(self, rows: Sequence[Row]) -> None:
        made = (_about(Act.DISMISS, row, form) for row in rows for form in row.forms)
        self._decide(self.tr("Dismiss name"), made)

    def _bring_back(self, rows: Sequence[Row]) -> None:
        self._take_back(self.tr("Bring back name"), Act.DISMISS, rows)

    def _join(self, rows: Sequence[Row], name: str) -> None:
        made = (_about(Act.JOIN, row, form, name) for row in rows for form in row.forms)
        self._decide(self.tr("Join names"), made)

    def _part(self, row: Row, form: str) -> None:
        self._decide(self.tr("Part names"), [_about(Act.PART, row, form)])

    def _change_kind(self, rows: Sequence[Row], kind: Kind) -> None:
        self._decide(self.tr("Kind of name"), (Decision(Act.CONFIRM, kind, row.form) for row in rows))

    def _decide(self, label: str, made: Iterable[Decision]) -> None:
        self._change(lambda project: with_decisions(project, made), label)

    def _take_back(self, label: str, act: Act, rows: Sequence[Row]) -> None:
        def change(project: Project) -> Project:
            for row in rows:
                if row.kind is not None:
                    project = taken_back(project, act, row.kind, (row.form, *row.forms))
            return project

        self._change(change, label)

    def _change(self, change: Callable[[Project], Project], label: str) -> None:
        """One step in the project's history."""
        project = self._workspace.project if self._workspace.flush() else None
        if project is None:
            return
        changed = change(project)
        if changed == project:
            return
        try:
            self._workspace.set_project(changed, label)
        except (ProjectError, OSError, sqlite3.Error) as error:
            self._messages.show_error(error)


def _about(act: Act, row: Row, form: str, other: str = "") -> Decision:
    """A decision about a form of a row that is of a kind."""
    if row.kind is None:
        raise ValueError("a sentence is nothing that could be decided about")
    return Decision(act, row.kind, form, other)
