"""The ink of the places found, cut when their rows are looked at, the latest wish first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from hwr_desktop.document.search import Hit
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.panels.hit_list import HitList
from hwr_desktop.ui.panels.hit_row import INK_PX
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.steps.snippets import Snippet, Snippets
from hwr_desktop.ui.workspace import Workspace

MOST_WAITING = 40


class ShowSnippets(QObject):
    """Keeps one job at a time in the decoding queue: the rows of one page, whose scan is decoded once for all."""

    def __init__(self, hits: HitList, workspace: Workspace, queue: JobQueue, scans: Scans) -> None:
        super().__init__(hits)
        self._model, self._workspace, self._queue = hits.model_, workspace, queue
        self._snippets = Snippets(scans)
        self._height_px = round(INK_PX * hits.devicePixelRatioF())
        self._wished: list[Hit] = []
        self._job: Job | None = None
        self._under_way: set[Hit] = set()
        self._model.snippet_wished.connect(self._on_wished)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.view_changed.connect(self._on_view_changed)

    def _on_wished(self, hit: Hit) -> None:
        self._wished.append(hit)
        for old in self._wished[:-MOST_WAITING]:
            self._model.give_up_snippet(old)
        del self._wished[:-MOST_WAITING]
        self._start_next()

    def _start_next(self) -> None:
        file = self._workspace.file
        if self._job is not None or not self._wished or file is None:
            return
        page_id = self._wished[-1].page_id
        hits = tuple(hit for hit in reversed(self._wished) if hit.page_id == page_id)
        self._wished = [hit for hit in self._wished if hit.page_id != page_id]
        page, image = self._workspace.page, self._workspace.image
        shown = image if page is not None and page.id == page_id else None
        self._under_way = set(hits)
        self._job = Job(self.tr("Cutting ink"), Urgency.BATCH)
        self._job.stepped.connect(self._on_snippet)
        self._job.ended.connect(self._on_over)
        self._job.failed.connect(self._on_over)
        self._queue.start(self._job, partial(self._snippets.steps, file.file, page_id, hits, self._height_px, shown))

    def _on_snippet(self, step: tuple[Hit, Snippet | None]) -> None:
        hit, snippet = step
        self._under_way.discard(hit)
        self._model.set_snippet(hit, snippet)

    def _on_over(self) -> None:
        """Go on; where a scan cannot be decoded its places are shown without ink, for opening the page says why."""
        for hit in self._under_way:
            self._model.set_snippet(hit, None)
        self._under_way = set()
        self._job = None
        self._start_next()

    def _on_project_changed(self) -> None:
        self._wished.clear()
        self._model.forget_snippets()
        if self._job is not None:
            self._job.stop()

    def _on_view_changed(self, _page_id: str) -> None:
        self._model.forget_snippets()
