"""From what a decoder says of a word to how likely it is to be right.

Networks with CTC are too sure of themselves, and a beam's hypotheses resemble one another. A logistic curve over what
is known of a word, fitted on lines that the network has not learned from (Platt 1999), turns it into a probability.
How a word's doubt is shared among its characters is told by the decoder, so that a word's probability is the product of
its characters'.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

SUREST = 1e-4
"""Nothing counts as surer than this away from 0 and 1."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of the n characters of a line that was read.

    `seen` (n,) is what the network gives each. With a language model there are hypotheses besides: their `shares` (h,)
    of the probability, and which of the characters each of them has, `there` (h, n) bool.
    """

    text: str
    seen: np.ndarray
    shares: np.ndarray | None = None
    there: np.ndarray | None = None

    @property
    def of_characters(self) -> np.ndarray:
        """How sure each character is as it comes, (n,): where hypotheses agree on it, the mean of that and of what is
        seen."""
        if self.shares is None or self.there is None:
            return self.seen
        both: np.ndarray = np.sqrt(self.seen * np.clip(self.shares @ self.there, 0.0, 1.0))
        return both

    @property
    def of_words(self) -> np.ndarray:
        """What is known of each word, (words, k): the log odds of the share of hypotheses that have all of it, where
        there are hypotheses; the mean log odds of what is seen in it and in the whole line; the logarithm of its
        length."""
        odds = log_odds(self.seen)
        rows = []
        for word in self.words():
            row = [float(odds[word].mean()), float(odds.mean()), float(np.log(word.stop - word.start))]
            if self.shares is not None and self.there is not None:
                whole = float(self.shares @ self.there[:, word].all(axis=1))
                row.insert(0, float(log_odds(np.array(whole))))
            rows.append(row)
        return np.array(rows).reshape(len(rows), 3 if self.shares is None else 4)

    def words(self) -> Iterator[slice]:
        """The words of the text, which are what spaces part, as stretches of it."""
        at = 0
        for word in self.text.split(" "):
            if word:
                yield slice(at, at + len(word))
            at += len(word) + 1


@dataclass(frozen=True, slots=True)
class Calibration:
    """The weights of what is known of a word, as `Evidence.of_words` has it, and a constant: with hypotheses of a beam
    and without.

    As it stands it is that of a reader that came with the program, which says more than none; a reader's own is in its
    card.
    """

    beam: tuple[float, ...] = (0.1956, 0.3895, 0.3392, -0.5783, -1.3851)
    greedy: tuple[float, ...] = (0.9805, 0.0706, -1.6773, -0.797)

    @classmethod
    def from_card(cls, card: Mapping[str, Any]) -> Calibration:
        """What a model's card says; as it stands where the card says nothing that can be used."""
        table = card.get("calibration")
        if not isinstance(table, Mapping):
            return cls()
        try:
            beam, greedy = (tuple(float(value) for value in table[name]) for name in ("beam", "greedy"))
        except (KeyError, TypeError, ValueError):
            return cls()
        finite = bool(np.isfinite([*beam, *greedy]).all())
        return cls(beam, greedy) if finite and (len(beam), len(greedy)) == (5, 4) else cls()

    def shifted(self, by: float) -> Calibration:
        """One that is surer of every word by that much, in log odds."""
        beam, greedy = ((*weights[:-1], weights[-1] + by) for weights in (self.beam, self.greedy))
        return replace(self, beam=beam, greedy=greedy)

    def sureness(self, evidence: Evidence) -> np.ndarray:
        """How likely each character of a line is right, (n,); the product over a word is how likely that is."""
        sure: np.ndarray = np.clip(evidence.of_characters, SUREST, 1 - SUREST)
        weights = self.greedy if evidence.shares is None else self.beam
        of_words = 1 / (1 + np.exp(-(evidence.of_words @ weights[:-1] + weights[-1])))
        for word, probability in zip(evidence.words(), of_words, strict=True):
            doubts = np.log(sure[word])
            sure[word] = probability ** (doubts / doubts.sum())
        return sure


def log_odds(probabilities: np.ndarray) -> np.ndarray:
    """The logarithms of the odds of some probabilities, kept away from nothing and all."""
    kept = np.clip(probabilities, SUREST, 1 - SUREST)
    odds: np.ndarray = np.log(kept / (1 - kept))
    return odds
