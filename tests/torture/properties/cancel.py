"""Work in the window that is stopped at a random moment: see `tests.torture.cancel_child`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.torture.asked_child import AskedChild
from tests.torture.trial import Outcome, Property, Trial, TryOnce

ANSWERED, OVER = "window did not answer (ms)", "work was over after (s)"
MOST_MS = 3000.0
"""The window answers in 300 ms; a test allows ten times as much, and the figure is published."""


@contextmanager
def begun(room: Path) -> Iterator[TryOnce]:
    with AskedChild("tests.torture.cancel_child", room) as child:

        def try_once(number: int) -> Trial:
            answer = child.ask(number)
            if isinstance(answer, Trial):
                return answer
            wrong, answered, seconds, work = answer
            measures = {ANSWERED: answered, OVER: seconds}
            if wrong:
                return Trial(number, Outcome.LOST, f"{work} was stopped: {wrong}", measures)
            if answered > MOST_MS:
                return Trial(number, Outcome.HUNG, f"{work}: the window did not answer for {answered:.0f} ms", measures)
            return Trial(number, Outcome.SURVIVED, "", measures)

        yield try_once


PROPERTIES = (
    Property(
        "cancel",
        "Stopped at a random moment",
        "The window answers in 300 ms, no line is half read, and the project on disk is what the window shows.",
        500,
        begun,
    ),
)
