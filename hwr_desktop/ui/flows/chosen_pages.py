"""Which pages a wish is about."""

from __future__ import annotations

from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.workspace import Workspace


def chosen_pages(window: MainWindow, workspace: Workspace) -> tuple[str, ...]:
    """The pages selected in the page list, in their order; the shown page where none is selected."""
    known = set(workspace.pages)
    chosen = tuple(page_id for page_id in window.page_list.chosen if page_id in known)
    if not chosen and workspace.page is not None and workspace.page.id in known:
        return (workspace.page.id,)
    return chosen
