"""The Nth call that changes the disk fails, for every N of every action and each way to fail.

First the actions take turns, then all cases follow that were not tried: which action, how, and which call.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from tests.torture.damaged_files import fault_of
from tests.torture.faults import FAULTS
from tests.torture.io_actions import ACTIONS
from tests.torture.io_child import child
from tests.torture.trial import Outcome, Property, Trial, TryOnce

TURNS = 10
"""Less than the fewest cases of an action."""
_WHY = {
    "a full disk": re.compile("full|No space|room"),
    "a disk that may only be read": re.compile(
        "[Rr]ead-only|may only be read|(cannot|may not|whether it may) be written"
    ),
}
LEFT = "files left behind"
"""The measure of what could not be taken away while the fault lasted."""


@contextmanager
def _begin(room: Path) -> Iterator[TryOnce]:
    with child(room) as asked:

        @lru_cache
        def cases(action: str) -> list[tuple[str, str, int]]:
            calls = asked.about(action)["calls"]
            found = [(action, fault, nth) for fault in FAULTS for nth in range(1, calls[fault] + 1)]
            random.Random(action).shuffle(found)
            return found

        def case(number: int) -> tuple[str, str, int]:
            turn, which = divmod(number, len(ACTIONS))
            if turn < TURNS:
                return cases(list(ACTIONS)[which])[turn]
            rest = [each for action in ACTIONS for each in cases(action)[TURNS:]]
            return rest[(number - TURNS * len(ACTIONS)) % len(rest)]

        def try_once(number: int) -> Trial:
            action, fault, nth = case(number)
            known = asked.about(action)
            given = {"action": action, "fault": fault, "nth": nth, "states": known["states"], "files": known["files"]}
            calls = known["calls"][fault]
            what = f"{action}, {fault} at call {nth} of {calls}"
            answer = asked.ask("try", **given)
            if answer.get("failed", "") is None:  # by chance there may be a few calls less
                answer = asked.ask("try", **given)
            if answer.get("failed", "") is None and nth < calls:
                return Trial(number, Outcome.BROKEN, f"{what}: the call did not come")
            return _judged(number, what, fault, answer, known["files"])

        yield try_once


def _judged(number: int, what: str, fault: str, answer: dict[str, Any], files: list[str]) -> Trial:
    """The trial that an answer of the child stands for."""
    if "hung" in answer:
        return Trial(number, Outcome.HUNG, what)
    if "broken" in answer:
        return Trial(number, Outcome.BROKEN, f"{what}: {answer['broken']}")
    refusal, failed = str(answer["refusal"]), answer["failed"]
    if answer.get("wrong"):
        return Trial(number, Outcome.LOST, f"{what} ({failed}; it said: {refusal}): {answer['wrong']}")
    measures = {LEFT: answer["left"]}
    if not refusal:
        return Trial(number, Outcome.SURVIVED, "", measures)
    if fault in _WHY and not _WHY[fault].search(refusal):
        return Trial(number, Outcome.BROKEN, f"{what} ({failed}): it does not say why: {refusal}")
    for sentence in filter(None, (refusal, answer.get("again"))):
        if wrong := fault_of(sentence, _named(sentence, files)):
            return Trial(number, Outcome.BROKEN, f"{what} ({failed}): {wrong}")
    return Trial(number, Outcome.REFUSED, refusal, measures)


def _named(sentence: str, files: list[str]) -> str:
    """Which file or folder of the disk a sentence names, as it stands there: quoted, in a path, or with its ending."""
    names = {part for file in files for part in Path(file).parts}
    for name in sorted(names, key=len, reverse=True):
        pattern = re.escape(name).replace(r"\#", r"[\w-]+")
        if found := re.search(rf"{pattern}(?!\w)" if "." in name else rf"(?:^|(?<=[/“])){pattern}(?!\w)", sentence):
            return found[0]
    return "a file"


PROPERTIES = (
    Property(
        "io-faults",
        "The Nth call to the disk fails",
        "Whichever call fails, and however, there is a sentence that says so; what was acknowledged is kept, an old "
        "file is untouched until the new one is whole, and doing it again, or saving elsewhere, works.",
        4600,
        _begin,
    ),
)
