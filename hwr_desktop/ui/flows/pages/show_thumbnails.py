"""Small pictures for the page list, made when they are looked at, the latest wish first; as the pages are seen."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from hwr_desktop.document.page import Page
from hwr_desktop.document.pages.page_views import View, view_of
from hwr_desktop.document.turning import upright_size
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.panels.page_list import PageList
from hwr_desktop.ui.panels.page_model import MOST_KEPT, THUMBNAIL_PX
from hwr_desktop.ui.scan.scan_picture import ScanPicture
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.scan.turned_picture import turned_image
from hwr_desktop.ui.workspace import Workspace

MOST_WAITING = 40
MOST_ENLARGED = 8
"""A scan of which only a part is looked at is decoded larger, but no more often than this."""


class ShowThumbnails(QObject):
    """Keeps one thumbnail job at a time in the decoding queue; wishes scrolled past long ago are forgotten."""

    def __init__(self, pages: PageList, workspace: Workspace, queue: JobQueue, scans: Scans) -> None:
        super().__init__(pages)
        self._model, self._workspace, self._queue, self._scans = pages.pages, workspace, queue, scans
        self._wished: list[str] = []
        self._job: Job | None = None
        self._scans_small: OrderedDict[str, tuple[ScanPicture, int]] = OrderedDict()
        self._views: dict[str, View] = {}
        self._scale = pages.devicePixelRatioF()
        self._model.thumbnail_wished.connect(self._on_wished)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.view_changed.connect(self._on_view_changed)

    def _on_wished(self, page_id: str) -> None:
        self._wished.append(page_id)
        for old in self._wished[:-MOST_WAITING]:
            self._model.set_thumbnail(old, None)
        del self._wished[:-MOST_WAITING]
        self._start_next()

    def _start_next(self) -> None:
        if self._job is not None or not self._wished or self._workspace.file is None:
            return
        page_id = self._wished.pop()
        if page_id not in self._workspace.pages:
            self._start_next()
            return
        page = self._workspace.file.head(page_id)
        self._job = Job(self.tr("Making small pictures"), Urgency.BATCH)
        self._job.setProperty("page", page_id)
        self._job.stepped.connect(self._on_picture)
        self._job.ended.connect(self._on_over)
        self._job.failed.connect(self._on_over)
        path, index, side = self._workspace.file.scan_path(page.image), page.index, round(THUMBNAIL_PX * self._scale)
        side *= _enlarged(page)
        self._job.setProperty("side", side)
        self._queue.start(self._job, partial(self._scans.thumbnail, path, index, side))

    def _on_picture(self, picture: QImage) -> None:
        page_id = self._job.property("page") if self._job is not None else None
        if self._job is None or page_id not in self._workspace.pages:
            return
        small = ScanPicture((picture,))
        self._scans_small[page_id] = small, self._job.property("side")
        while len(self._scans_small) > MOST_KEPT:
            self._scans_small.popitem(last=False)
        self._show(self._workspace.head_of(page_id), small)

    def _show(self, page: Page, scan: ScanPicture) -> None:
        """Show a page by its small scan, as it is looked at."""
        self._views[page.id] = view_of(page)
        picture = scan.seen_as(page)
        if picture.is_as_stored:
            small = turned_image(scan.scan, page.turn or 0)
        else:
            width, height = upright_size(page)
            small = picture.rendered(max(1, round(width * THUMBNAIL_PX * self._scale / max(width, height))))
        small.setDevicePixelRatio(self._scale)
        self._model.set_thumbnail(page.id, small)

    def _on_view_changed(self, page_id: str) -> None:
        """Show the small picture that is there already otherwise; one still to come is shown so when it comes."""
        if page_id not in self._views or page_id not in self._workspace.pages:
            return
        page = self._workspace.head_of(page_id)
        known = self._scans_small.get(page_id)
        if self._views[page_id][1:] == view_of(page)[1:]:
            self._model.turn_thumbnail(page_id, (page.turn or 0) - self._views[page_id].turn)
            self._views[page_id] = view_of(page)
        elif known is not None and known[1] >= round(THUMBNAIL_PX * self._scale) * _enlarged(page):
            self._show(page, known[0])
        else:
            self._model.forget_thumbnail(page_id)

    def _on_project_changed(self) -> None:
        self._wished.clear()
        self._scans_small.clear()
        self._views.clear()

    def _on_over(self) -> None:
        self._job = None
        self._start_next()


def _enlarged(page: Page) -> int:
    """How many times larger than its small picture a scan is decoded, for what is seen of it to be as large."""
    return min(MOST_ENLARGED, max(1, round(max(page.width, page.height) / max(upright_size(page)))))
