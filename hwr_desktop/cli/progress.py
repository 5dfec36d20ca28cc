"""How far a command has got, on stderr: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING, Any

from hwr_desktop.cli.report import Report

if TYPE_CHECKING:
    from hwr_desktop.store.packing.pack import Progress as Bytes


class Progress:
    """Counts what is done of `total`. Used as a context, so that the bar is gone when an error is shown."""

    def __init__(self, report: Report, total: int, unit: str) -> None:
        self.report = report
        self.total = total
        self.unit = unit
        self._bar: Any = None

    def __enter__(self) -> Progress:
        if sys.stderr.isatty():
            self._bar = _bar(self.total, self.unit)
            self.report.bar_shown(self._bar is not None)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.close()
            self.report.bar_shown(False)

    def working_on(self, what: str) -> None:
        """Shown beside the bar; nothing elsewhere."""
        if self._bar is not None:
            self._bar.set_postfix_str(what)

    def done(self, sentence: str = "") -> None:
        """One more is done; the sentence is for where there is no bar."""
        if self._bar is not None:
            self._bar.update(1)
        elif sentence:
            self.report.say(sentence)

    def reached(self, done: int, total: int) -> None:
        """So many are done of so many: what the engine calls."""
        if self._bar is not None:
            self._bar.total = total
            self._bar.update(done - self._bar.n)
        elif total and done * 10 // total > (done - 1) * 10 // total:
            self.report.say(f"{done} of {total} {self.unit}s")


def watched(steps: Iterable[Bytes], report: Report) -> None:
    """Go through the steps and show, in megabytes, how far they are."""
    with Progress(report, 0, "megabyte") as bar:
        for step in steps:
            if step.total >> 20:
                bar.reached(step.done >> 20, step.total >> 20)


def _bar(total: int, unit: str) -> Any:
    """A bar on stderr, None where tqdm is not installed: training runs without it."""
    try:
        from tqdm import tqdm
    except ImportError:
        return None
    return tqdm(total=total, unit=unit, file=sys.stderr, leave=False, dynamic_ncols=True)
