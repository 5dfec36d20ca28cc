"""From a network's frames to characters with their sureness and their places: CTC's best path (Graves et al. 2006)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.recognition.alphabet import BLANK, Alphabet


@dataclass(frozen=True, slots=True)
class ReadCharacter:
    """A character read: its sureness (0 to 1) and the frames it reaches from and to, fractional."""

    text: str
    confidence: float
    start: float
    end: float


def greedy(probabilities: np.ndarray, alphabet: Alphabet) -> tuple[ReadCharacter, ...]:
    """The characters of the best path through `probabilities` (frames, outputs), without spaces at the ends.

    A character reaches half way to its neighbours, and its sureness is the best of its frames.
    """
    path = probabilities.argmax(axis=1)
    starts = np.flatnonzero(np.concatenate([[True], path[1:] != path[:-1]]))
    ends = np.concatenate([starts[1:], [len(path)]])
    runs = [(int(path[a]), int(a), int(b)) for a, b in zip(starts, ends, strict=True) if path[a] != BLANK]
    while runs and alphabet.decoded([runs[0][0]]) == " ":
        runs.pop(0)
    while runs and alphabet.decoded([runs[-1][0]]) == " ":
        runs.pop()
    found = []
    for at, (number, start, end) in enumerate(runs):
        left = (runs[at - 1][2] + start) / 2 if at else max(0.0, start - 1.5)
        right = (end + runs[at + 1][1]) / 2 if at + 1 < len(runs) else min(float(len(path)), end + 1.5)
        confidence = float(probabilities[start:end, number].max())
        found.append(ReadCharacter(alphabet.decoded([number]), confidence, left, right))
    return tuple(found)
