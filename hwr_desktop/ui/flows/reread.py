"""A line that was reshaped or drawn is read again, once the hand has come to rest."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from hwr_desktop.ui.flows.transcribe import Transcribe

REST_MS = 600


class Reread(QObject):
    """Collects the lines whose ink has changed and reads them as part of the step that changed them."""

    def __init__(self, transcribe: Transcribe) -> None:
        super().__init__(transcribe)
        self._transcribe = transcribe
        self._wishes: dict[tuple[str, str], int] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._start)

    def wish(self, page_id: str, line_id: str, step: int) -> None:
        """Read that line again soon; the reading belongs to the undo step of that number."""
        self._wishes[page_id, line_id] = step
        self._timer.start()

    def _start(self) -> None:
        wishes, self._wishes = self._wishes, {}
        for (page_id, line_id), step in wishes.items():
            self._transcribe.reread(page_id, line_id, step)
