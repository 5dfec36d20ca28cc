"""How long something that is counted will take yet, judged from its pace so far."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication

FEWEST = 3
"""So many must be done before a pace can be told."""
translate = QCoreApplication.translate


class TimeLeft:
    """Measures from the first look on; `forget` begins anew."""

    def __init__(self) -> None:
        self._began_s = 0.0
        self._first = 0

    def forget(self) -> None:
        """What comes next is another thing, or goes at another pace."""
        self._began_s = 0.0

    def seconds(self, done: int, total: int) -> float | None:
        """How long the rest takes where `done` of `total` are done now; None where that cannot be told."""
        if not self._began_s:
            self._began_s, self._first = time.monotonic(), done
        counted = done - self._first
        if counted < FEWEST or done >= total:
            return None
        return (time.monotonic() - self._began_s) / counted * (total - done)


def with_time_left(words: str, seconds: float | None) -> str:
    """The words with the time left behind them where that is known."""
    if seconds is None:
        return words
    return translate("TimeLeft", "{words}, about {time} left").format(words=words, time=_spoken(seconds))


def _spoken(seconds: float) -> str:
    """A duration as people say it."""
    if seconds < 90:
        return translate("TimeLeft", "{n} s").format(n=max(1, round(seconds)))
    return translate("TimeLeft", "{n} min").format(n=round(seconds / 60))
