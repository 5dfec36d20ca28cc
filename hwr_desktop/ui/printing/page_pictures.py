"""The scan of one page at a time, decoded beside the window to be printed or previewed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from hwr_desktop.document.page import Page
from hwr_desktop.errors import ProjectError
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.workspace import Workspace


class PagePictures(QObject):
    """Tells the picture of the page asked for last, as it is looked at; None where it cannot be decoded."""

    ready = Signal(object)

    def __init__(self, workspace: Workspace, queue: JobQueue, scans: Scans, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._scans = workspace, scans
        self._job = CurrentJob(queue, self)
        self._job.stepped.connect(self.ready)
        self._job.failed.connect(self._on_failed)

    def ask(self, page: Page) -> None:
        """Have the scan of a page decoded instead of the one before. Raises ProjectError."""
        self.stop()
        if self._workspace.file is None:
            raise ProjectError(self.tr("The project was closed: open it again to print it."))
        path = self._workspace.file.scan_path(page.image)
        self._job.start(self.tr("Decoding a scan to print"), partial(self._scans.seen, path, page), Urgency.NEXT)

    def stop(self) -> None:
        """Wait for no picture any more."""
        self._job.stop()

    def _on_failed(self, _error: object) -> None:
        self.ready.emit(None)
