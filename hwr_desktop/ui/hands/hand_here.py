"""Which hand is meant where nobody names one."""

from __future__ import annotations

from hwr_desktop.document.hands.hands import hand_of
from hwr_desktop.document.project import Hand
from hwr_desktop.ui.workspace import Workspace


def hand_here(workspace: Workspace) -> Hand | None:
    """The hand of the first selected line, or of the shown page; None where no page is shown."""
    page, project, selected = workspace.page, workspace.project, workspace.selected
    if page is None or project is None:
        return None
    return hand_of(project, page, page.line(selected[0]) if selected else None)
