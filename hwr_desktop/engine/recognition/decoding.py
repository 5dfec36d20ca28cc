"""From a network's frames to characters with their sureness and their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from hwr_desktop.engine.recognition.alphabet import BLANK, Alphabet
from hwr_desktop.engine.recognition.beam import Hypothesis
from hwr_desktop.engine.recognition.calibration import Calibration, Evidence

UNCHANGED = Calibration()
FIGURES = "0123456789"
SENTENCE_ENDS = ".!?"
LEAST_NAME = 4
"""Characters of a name, with the space before it: `I` is none."""
CLEAR = 0.5
"""A word with a capital whose letters are all seen with this is taken for a name. Of 187 made-up names and numbers that
the network read rightly the language model spoils 30 without, and 12 with this; at 0.4 it is 5, for twice the price on
real pages."""
BEYOND = 1.5
"""In frames: so far the first and the last character of a line reach beyond where they are written."""
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
    return _placed(runs, calibration.sureness(evidence_of(runs, probabilities, alphabet)), len(probabilities), alphabet)


def from_beam(
    hypotheses: Sequence[Hypothesis],
    probabilities: np.ndarray,
    alphabet: Alphabet,
    calibration: Calibration = UNCHANGED,
) -> tuple[ReadCharacter, ...]:
    """The characters of the best hypothesis about `probabilities` (frames, outputs), but names and figures as seen."""
    runs = runs_of(with_names_and_figures_as_seen(hypotheses[0].path, probabilities, alphabet), alphabet)
    sure = calibration.sureness(evidence_of(runs, probabilities, alphabet, hypotheses))
    return _placed(runs, sure, len(probabilities), alphabet)


def with_names_and_figures_as_seen(path: np.ndarray, probabilities: np.ndarray, alphabet: Alphabet) -> np.ndarray:
    """The path (frames,) with some words as the best path through `probabilities` (frames, outputs) has them: those
    that hold a figure, and those that have a capital and are seen clearly.

    A language knows nothing of which year or sum is meant, nor of who: asked for it, it makes one up.
    """
    plain = probabilities.argmax(axis=1)
    figures = np.isin(plain, alphabet.encoded(FIGURES))
    capitals = np.isin(plain, [alphabet.encoded(letter)[0] for letter in alphabet.characters if letter.isupper()])
    if not (figures | capitals).any():
        return path
    changed = path.copy()
    borders = np.flatnonzero(np.isin(plain, alphabet.encoded(" "))).tolist()
    written = plain != BLANK
    written[borders] = False
    ends = np.isin(plain, alphabet.encoded(SENTENCE_ENDS))
    for before, after in pairwise([0, *borders, len(plain) - 1]):
        word = slice(before, after + 1)
        earlier = np.flatnonzero(written[:before])
        begins = not len(earlier) or ends[earlier[-1]]
        is_name = capitals[word].any() and not begins and _is_clear(plain[word], probabilities[word])
        if is_name or figures[word].any():
            changed[word] = plain[word]
    return changed


def _is_clear(plain: np.ndarray, probabilities: np.ndarray) -> bool:
    """Whether the best path (frames,) writes a word of some letters, each seen with `CLEAR` in one of its frames."""
    starts = np.flatnonzero(np.concatenate([[True], plain[1:] != plain[:-1]]))
    best = np.maximum.reduceat(probabilities[np.arange(len(plain)), plain], starts)
    letters = best[plain[starts] != BLANK]
    return len(letters) >= LEAST_NAME and bool((letters >= CLEAR).all())


def evidence_of(
    runs: Sequence[Run], probabilities: np.ndarray, alphabet: Alphabet, hypotheses: Sequence[Hypothesis] = ()
) -> Evidence:
    """What is known of the characters of a path: what the network gives each in the best of its frames, and which of
    the hypotheses, where there are any, have it there."""
    text = alphabet.decoded([run.number for run in runs])
    seen = np.array([float(probabilities[run.start : run.end, run.number].max()) for run in runs])
    if not hypotheses:
        return Evidence(text, seen)
    shares = np.array([hypothesis.share for hypothesis in hypotheses])
    return Evidence(text, seen, shares, _there(runs, np.stack([hypothesis.path for hypothesis in hypotheses])))


def _there(runs: Sequence[Run], paths: np.ndarray) -> np.ndarray:
    """Which of the paths (h, frames) have each of n characters where it stands, (h, n) bool."""
    numbers, starts, ends = np.array([(run.number, run.start, run.end) for run in runs], int).reshape(-1, 3).T
    first, last = np.maximum(starts - NEAR, 0), np.minimum(ends + NEAR, paths.shape[1]) - 1
    near = first[:, None] + np.arange((last - first).max(initial=0) + 1)
    there = paths[:, np.minimum(near, last[:, None])] == numbers[:, None]
    anywhere: np.ndarray = there.any(axis=2)
    return anywhere


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


def reaches(stretches: Sequence[tuple[float, float]], frames: int) -> list[tuple[float, float]]:
    """From where to where characters reach that are written in those stretches of frames: each half way to its
    neighbours, the first and the last `BEYOND` frames further than they are written, within the line."""
    borders = [(left[1] + right[0]) / 2 for left, right in pairwise(stretches)]
    first, last = max(0.0, stretches[0][0] - BEYOND), min(float(frames), stretches[-1][1] + BEYOND)
    return list(pairwise([first, *borders, last]))


def _placed(runs: Sequence[Run], sure: np.ndarray, frames: int, alphabet: Alphabet) -> tuple[ReadCharacter, ...]:
    """The characters with their places."""
    if not runs:
        return ()
    text = alphabet.decoded([run.number for run in runs])
    places = reaches([(run.start, run.end) for run in runs], frames)
    return tuple(
        ReadCharacter(character, own, start, end)
        for character, own, (start, end) in zip(text, sure.tolist(), places, strict=True)
    )
