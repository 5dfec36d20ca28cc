"""Whether new weights read a hand better than the present ones, by more than chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.training.metrics import LineErrors

SAMPLES = 4000
SURE = 0.95
LEAST_GAIN = 0.03
"""Of all wrong letters: less is not worth being asked about."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Wrong letters in a hundred on `lines` lines that were not learned: `before`, `after`, and how sure it is, from 0
    to 1, that the new ones read this hand better."""

    before: float
    after: float
    sure: float
    lines: int

    @property
    def is_better(self) -> bool:
        """Whether the new weights may be offered."""
        return self.sure >= SURE and self.after <= (1 - LEAST_GAIN) * self.before


def proof(before: Sequence[LineErrors], after: Sequence[LineErrors], seed: int = 0) -> Proof:
    """Compare two readings of the same lines by a paired bootstrap over lines (Efron and Tibshirani 1993; for readings
    of text, Bisani and Ney 2004): in which share of the samples the second one has fewer wrong letters.

    Raises ValueError where there is no line, or the lines are not the same.
    """
    if not before or [line.characters for line in before] != [line.characters for line in after]:
        raise ValueError("two readings of the same lines are needed")
    letters = np.array([line.characters for line in before], float)
    old, new = (np.array([line.character_errors for line in lines], float) for lines in (before, after))
    drawn = np.random.default_rng(seed).integers(0, len(letters), (SAMPLES, len(letters)))
    gains = (old - new)[drawn].sum(1)
    every = max(float(letters.sum()), 1.0)
    return Proof(
        100 * float(old.sum()) / every, 100 * float(new.sum()) / every, float((gains > 0).mean()), len(letters)
    )
