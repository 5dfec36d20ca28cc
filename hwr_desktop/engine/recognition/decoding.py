"""From a network's frames to characters with their sureness and their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.recognition.alphabet import BLANK, Alphabet
from hwr_desktop.engine.recognition.beam import Hypothesis
from hwr_desktop.engine.recognition.calibration import Calibration

UNCHANGED = Calibration()
NEAR = 2
"""In frames: so far from its place in one hypothesis a character may stand in another and be the same."""


@dataclass(frozen=True, slots=True)
class ReadCharacter:
    """A character read: its sureness (0 to 1) and the frames it reaches from and to, fractional."""

    text: str
    confidence: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Run:
    """The frames from `start` to before `end` in which a path writes one character, given by its number."""

    number: int
    start: int
    end: int


def greedy(
    probabilities: np.ndarray, alphabet: Alphabet, calibration: Calibration = UNCHANGED
) -> tuple[ReadCharacter, ...]:
    """The characters of the best path through `probabilities` (frames, outputs) of CTC (Graves et al. 2006), without
    spaces at the ends."""
    runs = runs_of(probabilities.argmax(axis=1), alphabet)
    return _placed(runs, calibration.of_greedy(seen_of(runs, probabilities)), len(probabilities), alphabet)


def from_beam(
    hypotheses: Sequence[Hypothesis],
    probabilities: np.ndarray,
    alphabet: Alphabet,
    calibration: Calibration = UNCHANGED,
) -> tuple[ReadCharacter, ...]:
    """The characters of the best hypothesis about `probabilities` (frames, outputs), but figures as they are seen."""
    runs = runs_of(with_figures_as_seen(hypotheses[0].path, probabilities, alphabet), alphabet)
    sure = calibration.of_beam(agreed_of(runs, hypotheses), seen_of(runs, probabilities))
    return _placed(runs, sure, len(probabilities), alphabet)


def with_figures_as_seen(path: np.ndarray, probabilities: np.ndarray, alphabet: Alphabet) -> np.ndarray:
    """The path (frames,) with words that hold a figure replaced by those of the best path through `probabilities`.

    A language knows nothing of which year or sum is meant: asked for it, it makes one up.
    """
    plain = probabilities.argmax(axis=1)
    figures = np.isin(plain, alphabet.encoded("0123456789"))
    if not figures.any():
        return path
    changed = path.copy()
    space = alphabet.encoded(" ")
    borders = np.flatnonzero(np.isin(plain, space))
    for at in np.flatnonzero(figures):
        following = int(np.searchsorted(borders, at))
        start = int(borders[following - 1]) if following else 0
        end = int(borders[following]) + 1 if following < len(borders) else len(plain)
        changed[start:end] = plain[start:end]
    return changed


def seen_of(runs: Sequence[Run], probabilities: np.ndarray) -> np.ndarray:
    """What the network gives each character in the best of its frames, (n,)."""
    return np.array([float(probabilities[run.start : run.end, run.number].max()) for run in runs])


def agreed_of(runs: Sequence[Run], hypotheses: Sequence[Hypothesis]) -> np.ndarray:
    """The share of the hypotheses, by their probability, that have each character where it stands, (n,)."""
    paths = np.stack([hypothesis.path for hypothesis in hypotheses])
    shares = np.array([hypothesis.share for hypothesis in hypotheses])
    agreed = [
        float(shares[(paths[:, max(0, run.start - NEAR) : run.end + NEAR] == run.number).any(axis=1)].sum())
        for run in runs
    ]
    return np.minimum(agreed, 1.0)


def runs_of(path: np.ndarray, alphabet: Alphabet) -> list[Run]:
    """The characters of a path (frames,) of numbers, without spaces at the ends."""
    starts = np.flatnonzero(np.concatenate([[True], path[1:] != path[:-1]]))
    ends = np.concatenate([starts[1:], [len(path)]])
    runs = [Run(int(path[a]), int(a), int(b)) for a, b in zip(starts, ends, strict=True) if path[a] != BLANK]
    space = alphabet.encoded(" ")
    runs = [run for at, run in enumerate(runs) if not at or [run.number] != space or run.number != runs[at - 1].number]
    while runs and [runs[0].number] == space:
        runs.pop(0)
    while runs and [runs[-1].number] == space:
        runs.pop()
    return runs


def _placed(runs: Sequence[Run], sure: np.ndarray, frames: int, alphabet: Alphabet) -> tuple[ReadCharacter, ...]:
    """The characters with their places: each reaches half way to its neighbours."""
    found = []
    for at, run in enumerate(runs):
        left = (runs[at - 1].end + run.start) / 2 if at else max(0.0, run.start - 1.5)
        right = (run.end + runs[at + 1].start) / 2 if at + 1 < len(runs) else min(float(frames), run.end + 1.5)
        found.append(ReadCharacter(alphabet.decoded([run.number]), float(sure[at]), left, right))
    return tuple(found)
