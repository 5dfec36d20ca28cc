"""What a lesson tells while it goes on, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LessonBegun:
    """The process has the lines ready and is about to learn, or to go on, on that device."""

    lines: int
    device: str


@dataclass(frozen=True, slots=True)
class LessonStep:
    """So many of so many steps are taken."""

    done: int
    steps: int


@dataclass(frozen=True, slots=True)
class LessonLearned:
    """The end: what was learned, and whether it may be offered.

    `weights` is the file, in the lesson's folder, to be taken from there; `base` the fingerprint of the reader it
    belongs to. `lines` were learned, those named in `learned`, as `PAGE/LINE`. `before` and `after` are wrong letters
    in a hundred on `measured_on` lines that neither has learned, `sure` how sure it is that the new ones read
    better.
    """

    weights: Path
    base: str
    lines: int
    learned: tuple[str, ...]
    before: float
    after: float
    measured_on: int
    sure: float
    is_better: bool
