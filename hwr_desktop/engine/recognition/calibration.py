"""From what a decoder says of a character to how likely it is to be right.

Networks with CTC are too sure of themselves, and a beam's hypotheses resemble one another. A logistic curve over both,
fitted on lines that the network has not learned from (Platt 1999), turns them into a probability. A word's is the
product of its characters', and the curve is fitted so that this holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

SUREST = 1e-4
"""Nothing counts as surer than this away from 0 and 1."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """The weights of a character's agreed share, of the network's own probability for it, and a constant; and those
    of the greedy decoder, for which nothing is agreed."""

    beam: tuple[float, float, float] = (1.0, 0.0, 0.0)
    greedy: tuple[float, float] = (1.0, 0.0)

    @classmethod
    def from_card(cls, card: Mapping[str, Any]) -> Calibration:
        """What a model's card says; as it comes where the card says nothing that can be used."""
        table = card.get("calibration")
        if not isinstance(table, Mapping):
            return cls()
        try:
            beam, greedy = (tuple(float(value) for value in table[name]) for name in ("beam", "greedy"))
        except (KeyError, TypeError, ValueError):
            return cls()
        return cls(beam, greedy) if len(beam) == 3 and len(greedy) == 2 else cls()  # type: ignore[arg-type]

    def of_beam(self, agreed: np.ndarray, seen: np.ndarray) -> np.ndarray:
        """The probabilities (n,) of characters by the share of hypotheses that have them and the network's own."""
        share, own, constant = self.beam
        return _logistic(share * log_odds(agreed) + own * log_odds(seen) + constant)

    def of_greedy(self, seen: np.ndarray) -> np.ndarray:
        """The probabilities (n,) of characters that were read greedily, by the network's own."""
        own, constant = self.greedy
        return _logistic(own * log_odds(seen) + constant)


def log_odds(probabilities: np.ndarray) -> np.ndarray:
    """The logarithms of the odds of some probabilities, kept away from nothing and all."""
    kept = np.clip(probabilities, SUREST, 1 - SUREST)
    odds: np.ndarray = np.log(kept / (1 - kept))
    return odds


def _logistic(values: np.ndarray) -> np.ndarray:
    curve: np.ndarray = 1 / (1 + np.exp(-values))
    return curve
