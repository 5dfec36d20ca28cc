"""Lines whose ink is another now, as after a change of shape, are read again once the hand has come to rest."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer

from hwr_desktop.document.geometry import Polygon, Polyline
from hwr_desktop.document.page import Page
from hwr_desktop.ui.flows.reading.transcribe import Transcribe
from hwr_desktop.ui.workspace import Workspace

REST_MS = 600


class Reread(QObject):
    """Collects the lines whose ink has changed and reads them as part of the step that changed them."""

    def __init__(self, transcribe: Transcribe, workspace: Workspace) -> None:
        super().__init__(transcribe)
        self._transcribe, self._workspace = transcribe, workspace
        self._wishes: dict[tuple[str, str], tuple[int, Polygon, Polyline]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._start)

    def wish(self, page: Page, line_ids: Iterable[str], step: int | None) -> None:
        """Read those of these lines that hold no person's word again soon.

        `page` is as the step of that number has left it; the reading belongs to that step. Without a step, as when
        nothing was written, nothing is read.
        """
        lines = [page.line(line_id) for line_id in line_ids]
        for line in lines if step else ():
            if step and not line.locked:
                self._wishes[page.id, line.id] = (step, line.polygon, line.baseline)
                self._timer.start()

    def _start(self) -> None:
        """Read what still is as it was wished for, the lines of one step together."""
        wishes, self._wishes = self._wishes, {}
        wanted: dict[tuple[str, int], list[str]] = {}
        for (page_id, line_id), (step, polygon, baseline) in wishes.items():
            page = self._workspace.page_of(page_id) if page_id in self._workspace.pages else None
            if page is None or not page.has(line_id):
                continue
            line = page.line(line_id)
            if (line.polygon, line.baseline) == (polygon, baseline):  # else undone, or wished for again
                wanted.setdefault((page_id, step), []).append(line_id)
        for (page_id, step), line_ids in wanted.items():
            self._transcribe.reread(page_id, tuple(line_ids), step)
