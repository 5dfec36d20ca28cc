"""The edges of a page, adjusted over its whole scan: to crop it, or to straighten a photo by its four corners."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from hwr_desktop.document import framing
from hwr_desktop.document.geometry import Polygon
from hwr_desktop.document.page import Page
from hwr_desktop.document.pages.page_views import view_of, with_frame
from hwr_desktop.document.turning import points_on_scan, points_upright
from hwr_desktop.ui.canvas.tool import Tool
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.flows.chosen_pages import chosen_pages
from hwr_desktop.ui.flows.pages.show_page import ShowPage
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.main_window import MainWindow
from hwr_desktop.ui.messages import Messages
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.workspace import Workspace

LOOKED_AT_PX = 900
"""How large a scan is decoded to see where the paper is, on its longer side."""


class AdjustEdges(QObject):
    """Shows the whole scan while the tool is in the hand. Where the paper is plain to see it is begun with that."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        messages: Messages,
        queue: JobQueue,
        scans: Scans,
        show_page: ShowPage,
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages = window, workspace, messages
        self._scans, self._show_page = scans, show_page
        self._job = CurrentJob(queue, self)
        self._job.stepped.connect(self._on_found)
        self._adjusted: Page | None = None
        canvas, bar = window.canvas, window.edges_bar
        canvas.tool_changed.connect(self._on_tool_changed)
        canvas.edges_wished.connect(self._take)
        bar.apply_button.clicked.connect(canvas.take_edges)
        bar.cancel_button.clicked.connect(self._leave)
        bar.whole_button.clicked.connect(self.show_whole_scan)
        window.actions_["whole_scan"].triggered.connect(self.show_whole_scan)
        workspace.page_shown.connect(self._leave)
        workspace.view_changed.connect(self._on_view_changed)

    def show_whole_scan(self) -> None:
        """Show all of the scans of the chosen pages again, in one step."""
        self._leave()
        file, chosen = self._workspace.file, chosen_pages(self._window, self._workspace)
        framed = [page_id for page_id in chosen if file is not None and file.head(page_id).frame is not None]
        if not framed:
            self._messages.note(self.tr("All of the scan is shown already."))
            return
        self._workspace.change_views(framed, lambda head: with_frame(head, None), self.tr("Show whole scan"))

    def _on_tool_changed(self, tool: Tool) -> None:
        page, file = self._workspace.page, self._workspace.file
        self._job.stop()
        self._window.edges_bar.setVisible(tool is Tool.EDGES)
        if tool is Tool.EDGES:
            self._window.look_bar.hide()
        self._adjusted = page if tool is Tool.EDGES else None
        self._show_page.show_whole(tool is Tool.EDGES)
        if tool is not Tool.EDGES or page is None or file is None:
            return
        self._window.canvas.show_edges(self._upright(page.frame or framing.whole(page.width, page.height)))
        self._window.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if page.frame is None:
            steps = partial(_paper_found, self._scans, file.scan_path(page.image), page)
            self._job.start(self.tr("Looking for the paper"), steps, Urgency.AT_ONCE)

    def _on_found(self, corners: Polygon) -> None:
        if self._adjusted is not None:
            self._window.canvas.suggest_edges(self._upright(corners))

    def _upright(self, corners: Polygon) -> Polygon:
        """Where corners on the scan are seen while all of it is shown."""
        assert self._adjusted is not None
        return points_upright(corners, replace(self._adjusted, frame=None))

    def _take(self, corners: Polygon) -> None:
        page = self._workspace.page
        if page is None:
            return
        try:
            framed = with_frame(page, points_on_scan(corners, replace(page, frame=None)))
        except ValueError:
            self._messages.warn(self.tr("The page was left as it was: its edges are too near to each other."))
            return
        self._workspace.edit(framed, self.tr("Page edges"))
        gone = len(page.lines) - len(framed.lines)
        if gone:
            one = self.tr("One line outside the edges was taken off the page; Undo brings it back.")
            many = self.tr("{n} lines outside the edges were taken off the page; Undo brings them back.")
            self._messages.note(one if gone == 1 else many.format(n=gone))

    def _on_view_changed(self, page_id: str) -> None:
        """Leave where the page is looked at otherwise now, as after an undo: the corners would be those of before."""
        page, adjusted = self._workspace.page, self._adjusted
        if adjusted is not None and page is not None and page_id == adjusted.id and view_of(page) != view_of(adjusted):
            self._leave()

    def _leave(self) -> None:
        if self._window.canvas.tool is Tool.EDGES:
            self._window.canvas.set_tool(Tool.SELECT)


def _paper_found(scans: Scans, path: Path, page: Page) -> Iterator[Polygon]:
    """The steps of a job that looks for a sheet of paper: one with its corners on the scan, or none."""
    from hwr_desktop.engine.segmentation.paper_corners import paper_corners

    image = scans.reduced(path, page.index, LOOKED_AT_PX)
    found = paper_corners(image)
    if found is not None:
        across, down = page.width / image.shape[1], page.height / image.shape[0]
        yield tuple((x * across, y * down) for x, y in found)
