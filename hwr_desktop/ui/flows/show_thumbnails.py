"""Small pictures for the page list, made when they are looked at, the latest wish first; turned as the pages are."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.panels.page_list import PageList
from hwr_desktop.ui.panels.page_model import THUMBNAIL_PX
from hwr_desktop.ui.scans import Scans
from hwr_desktop.ui.turned_picture import turned_image
from hwr_desktop.ui.workspace import Workspace

MOST_WAITING = 40


class ShowThumbnails(QObject):
    """Keeps one thumbnail job at a time in the decoding queue; wishes scrolled past long ago are forgotten."""

    def __init__(self, pages: PageList, workspace: Workspace, queue: JobQueue, scans: Scans) -> None:
        super().__init__(pages)
        self._model, self._workspace, self._queue, self._scans = pages.pages, workspace, queue, scans
        self._wished: list[str] = []
        self._job: Job | None = None
        self._turns: dict[str, int] = {}
        self._scale = pages.devicePixelRatioF()
        self._model.thumbnail_wished.connect(self._on_wished)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.page_turned.connect(self._on_page_turned)

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
        self._queue.start(self._job, partial(self._scans.thumbnail, path, index, side))

    def _on_picture(self, picture: QImage) -> None:
        page_id = self._job.property("page") if self._job is not None else None
        if self._workspace.file is None or page_id not in self._workspace.pages:
            return
        self._turns[page_id] = self._workspace.file.head(page_id).turn or 0
        picture = turned_image(picture, self._turns[page_id])
        picture.setDevicePixelRatio(self._scale)
        self._model.set_thumbnail(page_id, picture)

    def _on_page_turned(self, page_id: str, turn: int) -> None:
        """Turn the small picture that is there already; one still to come is turned when it comes."""
        if page_id in self._turns:
            self._model.turn_thumbnail(page_id, turn - self._turns[page_id])
            self._turns[page_id] = turn

    def _on_project_changed(self) -> None:
        self._wished.clear()
        self._turns.clear()

    def _on_over(self) -> None:
        self._job = None
        self._start_next()
