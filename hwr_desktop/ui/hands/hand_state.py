"""How far a hand is, as the panel of the hands shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hwr_desktop.store.hand_versions import HandVersion


class HandStage(StrEnum):
    """What happens to a hand just now."""

    GATHERING = "gathering"
    """There are not enough confirmed lines yet, or not enough new ones since it was learned last."""
    WAITING = "waiting"
    """It will be learned as soon as the computer has nothing else to do."""
    LEARNING = "learning"
    PAUSED = "paused"
    OFFERED = "offered"
    """Something better than what is in use has been learned, and nobody has said yes or no."""


@dataclass(frozen=True)
class HandState:
    """A hand with its counts: `lines` and `pages` in it, `confirmed` lines that teach it, and how many there must be
    (`wanted`) before it is learned the next time. `done` of `steps` are taken while it is learned."""

    id: str
    name: str
    stage: HandStage
    lines: int
    pages: int
    confirmed: int
    wanted: int
    done: int = 0
    steps: int = 0
    in_use: HandVersion | None = None
    offered: HandVersion | None = None
    versions: tuple[HandVersion, ...] = ()
    no_better: HandVersion | None = None
    """What was learned last, where that reads no better than what is in use."""
    weights_missing: bool = False
    """What the project says is in use is gone, damaged, or belongs to another reader."""
