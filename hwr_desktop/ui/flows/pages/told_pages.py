"""Looking at the pictures of chosen pages beside the window, one after the other, to do something with all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from hwr_desktop.document.page import Page
from hwr_desktop.document.pages.page_views import View, view_of
from hwr_desktop.errors import HwrError
from hwr_desktop.store.reader import reading
from hwr_desktop.store.scans import Scans as StoredScans
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    import numpy as np

LOOKED_AT_PX = 1000
"""How large what is seen of a page is decoded, on its longer side, at the most."""

Picture = Callable[[], "np.ndarray"]
Tell = Callable[[Page, Picture], Any]
"""Tells something of a page; the picture of it as it stands upright, uint8, is made only where it is asked for."""


class Told(NamedTuple):
    """What was told of a page, as its `answer`, and how it was looked at then."""

    page_id: str
    view: View
    answer: Any


class ToldPages(QObject):
    """One job at a time in the decoding queue. `told` comes at its end, with a `Told` for each page that could be seen,
    and the first error or None."""

    told = Signal(object, object)

    def __init__(self, workspace: Workspace, queue: JobQueue, scans: Scans, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._scans = workspace, scans
        self._job = CurrentJob(queue, self)
        self._job.stepped.connect(self._on_told)
        self._job.ended.connect(self._on_over)
        self._job.failed.connect(self._on_failed)
        self._told: list[Told] = []
        self._error: HwrError | None = None
        workspace.project_changed.connect(self.stop)

    def start(self, title: str, page_ids: Sequence[str], tell: Tell) -> None:
        """Look at these pages instead of those before."""
        self.stop()
        file = self._workspace.file
        if file is None or not self._workspace.flush():
            return
        self._told, self._error = [], None
        self._job.start(title, partial(_steps, self._scans, file.file, tuple(page_ids), tell), Urgency.NEXT)

    def stop(self) -> None:
        """Look at nothing any more."""
        self._job.stop()

    def _on_told(self, step: Told | HwrError) -> None:
        if isinstance(step, Told):
            self._told.append(step)
        elif self._error is None:
            self._error = step

    def _on_over(self, stopped: bool) -> None:
        if not stopped:
            self._tell()

    def _on_failed(self, error: Exception) -> None:
        self.told.emit((), error)

    def _tell(self) -> None:
        """Tell of the pages that are still there and looked at as they were."""
        file, known = self._workspace.file, set(self._workspace.pages)
        told = [
            each
            for each in self._told
            if file is not None and each.page_id in known and view_of(file.head(each.page_id)) == each.view
        ]
        self.told.emit(tuple(told), self._error)


def _steps(scans: Scans, file: Path, page_ids: Sequence[str], tell: Tell) -> Iterator[Told | HwrError]:
    """A step for each page; an error where its scan cannot be decoded."""
    with reading(file) as project:
        for page_id in page_ids:
            page = project.page(page_id)
            try:
                yield Told(page_id, view_of(page), tell(page, partial(_picture, scans, file, page)))
            except HwrError as error:
                yield error


def _picture(scans: Scans, file: Path, page: Page) -> np.ndarray:
    """What is looked at of a page, reduced and upright."""
    import numpy as np  # not before: the window does not wait for it

    from hwr_desktop.engine.segmentation.framed_picture import framed

    image = scans.reduced(StoredScans(file.parent).path(page.image), page.index, LOOKED_AT_PX)
    return np.rot90(framed(image, page), -(page.turn or 0) // 90 % 4)
