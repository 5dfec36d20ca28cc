"""What a training run tells while it goes on, and its learning rate by the clock."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from pathlib import Path
from time import monotonic


@dataclass(frozen=True, slots=True)
class Progress:
    """One report: a sentence for a person, the step it was made at, and the loss where it tells of one."""

    message: str
    step: int
    loss: float = math.nan


@dataclass(frozen=True, slots=True)
class Clock:
    """How much of the time allowed has gone, counting what an interrupted run had spent."""

    minutes: float
    spent_s: float
    began: float

    @classmethod
    def started(cls, minutes: float, spent_s: float = 0.0) -> Clock:
        """A clock that starts now."""
        return cls(minutes, spent_s, monotonic())

    @property
    def elapsed_s(self) -> float:
        """Seconds trained, earlier runs counted in."""
        return self.spent_s + monotonic() - self.began

    @property
    def share(self) -> float:
        """The share of the time that has gone, 0 to 1."""
        return min(self.elapsed_s / max(self.minutes * 60.0, 1e-9), 1.0)


def learning_rate(peak: float, share: float, warm_up: float = 0.03) -> float:
    """The learning rate at a share of the run: a linear start, then a cosine down to a hundredth of the peak.

    It follows the clock and not the steps, so that a run always ends annealed however fast the machine is.
    """
    if share < warm_up:
        return peak * max(share / warm_up, 0.02)
    falling = (share - warm_up) / (1.0 - warm_up)
    return peak * (0.01 + 0.99 * 0.5 * (1.0 + math.cos(math.pi * falling)))


def memory_mb() -> float:
    """The largest resident memory of this process so far, in MB; not a number where the system does not tell.

    On Linux a child's resource usage begins with its parent's, while the status file counts from its own beginning.
    """
    highest = _status_kb("VmHWM")
    if highest is not None:
        return highest / 1024.0
    try:
        import resource
    except ImportError:  # Windows
        return math.nan
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024.0**2 if sys.platform == "darwin" else 1024.0)


def own_memory_mb() -> float:
    """The same without the memory that this process shares with others at present, where the system tells (Linux)."""
    return memory_mb() - (_status_kb("RssShmem") or 0) / 1024.0


def _status_kb(name: str) -> int | None:
    """A figure of this process's status file, in kB; None where the system has none (Linux has)."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) for line in lines if line.startswith(name + ":")), None)
