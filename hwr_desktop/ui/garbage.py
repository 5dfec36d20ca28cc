"""Python's cycle collector, kept to the GUI thread.

The collector runs in whichever thread happens to allocate, and a busy worker would destroy widgets there, which
crashes. So the automatic collection is off and a timer of the GUI thread collects by the same thresholds.

Looking through everything takes longer than the window may stand still once torch has been imported, which brings
hundreds of thousands of objects that stay. Where it took long, whatever is alive then is not looked at again; and where
so many have come since the last time that it would take long, they are not looked at at all.
"""

from __future__ import annotations

import gc
from time import thread_time

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 2000
LONG_S = 0.03
MANY = 50_000
"""So many objects at once are brought only by an import. To look through them takes about as long as `LONG_S`."""


class GarbageCollection(QObject):
    """Collects cycles from the GUI thread until `stop` hands the task back to Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, as Python would have done."""
        due = [number > limit for number, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if not due[0]:
            return
        if gc.get_count()[0] > MANY:
            gc.freeze()
        began = thread_time()
        gc.collect(2 if all(due) else 1 if due[1] else 0)
        if all(due) and thread_time() - began > LONG_S:
            gc.freeze()

    def stop(self) -> None:
        """Give collecting back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
