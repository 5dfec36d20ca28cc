"""How long the event loop of a window stands still: a timer that ought to tick every few milliseconds."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter, thread_time

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer

BEAT_MS = 4


class Heartbeat(QObject):
    """Beats in the thread that made it and keeps the longest gap between two beats, less the beat itself.

    `wall_s` is the longest gap by the clock, `cpu_s` the most that this thread itself computed within one gap: what is
    between the two was spent waiting for the disk, for Python's lock, or for the processor while others had it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.wall_s = self.cpu_s = 0.0
        self._beat_at, self._computed = perf_counter(), thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def restart(self) -> None:
        """Forget the longest gaps, and count from now."""
        self._beat_at, self._computed = perf_counter(), thread_time()
        self.wall_s = self.cpu_s = 0.0

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

    def wait_until(self, holds: Callable[[], bool], timeout_s: float) -> None:
        """Let the window live until something holds. Raises TimeoutError."""
        end = perf_counter() + timeout_s
        while not holds():
            if perf_counter() > end:
                raise TimeoutError(f"the window did not get there within {timeout_s:.0f} s")
            self.turn()
        self.turn()  # a block that ends with what was waited for is to be seen

    def wait(self, seconds: float) -> None:
        """Let the window live for so long."""
        end = perf_counter() + seconds
        while perf_counter() < end:
            self.turn()

    def turn(self) -> None:
        """One turn of the event loop, which a beat ends at the latest."""
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _beat(self) -> None:
        now, computed = perf_counter(), thread_time()
        self.wall_s = max(self.wall_s, now - self._beat_at - BEAT_MS / 1000)
        self.cpu_s = max(self.cpu_s, computed - self._computed)
        self._beat_at, self._computed = now, computed
