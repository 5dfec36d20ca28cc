"""The live preview of an export: made beside the window, the latest wish first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from hwr_desktop.errors import HwrError
from hwr_desktop.ui.current_job import CurrentJob
from hwr_desktop.ui.dialogs.export.export_dialog import ExportDialog
from hwr_desktop.ui.jobs import JobQueue, Urgency
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.steps.export_preview_steps import ExportPreview, preview_steps
from hwr_desktop.ui.steps.export_steps import ExportRequest
from hwr_desktop.ui.wording.error_words import words_for

PAUSE_MS = 120
"""After a change, for whoever goes through the list of formats."""


class PreviewExport(QObject):
    """Belongs to one dialog, and lives as long. `request` says what the dialog asks for now, None for nothing."""

    def __init__(
        self, dialog: ExportDialog, request: Callable[[], ExportRequest | None], queue: JobQueue, scans: Scans
    ) -> None:
        super().__init__(dialog)
        self._dialog, self._request, self._scans = dialog, request, scans
        self._job = CurrentJob(queue, self)
        self._job.stepped.connect(self._on_stepped)
        self._job.failed.connect(self._on_failed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MS)
        self._soon.timeout.connect(self._begin)
        dialog.preview_wished.connect(self._soon.start)
        dialog.finished.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether what is shown is not yet what is wished."""
        return self._job.running or self._soon.isActive()

    def stop(self) -> None:
        """Wait for no preview any more."""
        self._soon.stop()
        self._job.stop()

    def _begin(self) -> None:
        self.stop()
        request = self._request()
        if request is not None:
            self._job.start(self.tr("Preview"), partial(preview_steps, request, self._scans), Urgency.NEXT)

    def _on_stepped(self, step: object) -> None:
        if isinstance(step, ExportPreview):
            self._dialog.preview.show_preview(step)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, HwrError):
            words = words_for(error)
        else:
            words = self.tr("The preview could not be made; the log says why.")
        self._dialog.preview.show_nothing(words)
