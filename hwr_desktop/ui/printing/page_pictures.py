"""The scan of one page at a time, decoded beside the window to be printed or previewed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from hwr_desktop.document.page import Page
from hwr_desktop.errors import ProjectError
from hwr_desktop.ui.jobs import Job, JobQueue, Urgency
from hwr_desktop.ui.scan.scan_picture import ScanPicture
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.workspace import Workspace


class PagePictures(QObject):
    """Tells the picture of the page asked for last, as it is looked at; None where it cannot be decoded."""

    ready = Signal(object)

    def __init__(self, workspace: Workspace, queue: JobQueue, scans: Scans, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._queue, self._scans = workspace, queue, scans
        self._job: Job | None = None

    def ask(self, page: Page) -> None:
        """Have the scan of a page decoded instead of the one before. Raises ProjectError."""
        self.stop()
        if self._workspace.file is None:
            raise ProjectError(self.tr("The project was closed: open it again to print it."))
        path = self._workspace.file.scan_path(page.image)
        self._job = Job(self.tr("Decoding a scan to print"), Urgency.NEXT)
        self._job.stepped.connect(self._on_picture)
        self._job.failed.connect(self._on_failed)
        self._queue.start(self._job, partial(self._scans.seen, path, page))

    def stop(self) -> None:
        """Wait for no picture any more."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _on_picture(self, picture: ScanPicture) -> None:
        if self.sender() is self._job:
            self._job = None
            self.ready.emit(picture)

    def _on_failed(self, _error: Exception) -> None:
        if self.sender() is self._job:
            self._job = None
            self.ready.emit(None)
