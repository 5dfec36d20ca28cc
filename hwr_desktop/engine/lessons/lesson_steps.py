"""What a lesson tells while it goes on, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LessonBegun:
    """The process has the lines ready and is about to learn, or to go on, on that device.

    The pages `passed_over`, by their ids, are not among what is learned, since their scans cannot be read.
    """

    lines: int
    device: str
    passed_over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LessonStep:
    """So many of so many steps are taken."""

    done: int
    steps: int


@dataclass(frozen=True, slots=True)
class LessonLearned:
    """The end: what was learned, and whether it may be offered.

    `weights` is the file, in the lesson's folder, to be taken from there; `base` the fingerprint of the reader it
    belongs to. So many `lines` were learned; `learned` names all that the weights have learned, as `PAGE/LINE`: with
    `onwards` also those of the weights that they begin with. `before` and `after` are wrong letters in a hundred on
    `measured_on` lines that the new ones have not learned, `sure` how sure it is that these read better.
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
    onwards: bool = False
