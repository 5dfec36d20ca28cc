"""One trial of a property, and what a property is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Outcome(StrEnum):
    """How a trial ended. The first two are well."""

    SURVIVED = "survived"
    REFUSED = "refused"  # with a sentence that names the file and the reason, in time, and nothing else was touched
    LOST = "lost"  # something that had been shown as kept is gone or mixed
    BROKEN = "broken"  # a crash, a fault nobody caught, memory or a wrong result
    HUNG = "hung"  # longer than the property allows


GOOD = frozenset({Outcome.SURVIVED, Outcome.REFUSED})


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of one trial: `note` says in a sentence what was seen where it went wrong, and what was done.

    `measures` are figures by name with their unit, such as `"opened after (s)": 0.4`; the report draws them over the
    trials.
    """

    number: int
    outcome: Outcome
    note: str = ""
    measures: Mapping[str, float] = field(default_factory=dict)

    @property
    def is_good(self) -> bool:
        return self.outcome in GOOD


class CannotTryError(Exception):
    """A property cannot be tried on this machine; its words say why."""


TryOnce = Callable[[int], Trial]
"""Makes the trial of that number. The same number does the same again, as far as a machine can."""


@dataclass(frozen=True, slots=True)
class Property:
    """Something that must hold, and how to try whether it does.

    `begin` is given an empty folder of its own, which is emptied afterwards, and is left when the time is over: what is
    dear to set up (a project, a loaded model) is made once there, and a trial works on a copy. Raises CannotTryError
    where the machine lacks what it takes.
    """

    name: str  # as on the command line: typing-kills
    title: str  # as in the report: Killed while typing
    passes: str  # what must hold, in a sentence
    full: int  # how many trials the full figure takes
    begin: Callable[[Path], AbstractContextManager[TryOnce]]
