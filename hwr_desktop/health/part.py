"""A part of the program as it is on this computer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hwr_desktop.errors import Phrase


class State(StrEnum):
    """How it is with a part."""

    READY = "ready"
    ABSENT = "absent"  # the program works without it
    FAULTY = "faulty"  # something that should work does not


@dataclass(frozen=True, slots=True)
class Part:
    """A part: what it is called, how it is with it, what is known of it, and how to get it or mend it."""

    name: Phrase
    state: State
    known: Phrase
    remedy: Phrase | None = None
