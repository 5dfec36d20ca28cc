"""Where the characters of a text stand in the frames of a line that is known to say it.

The best path through the lattice of that text's CTC paths (Graves et al., "Connectionist temporal classification",
ICML 2006) by Viterbi's algorithm (Forney, "The Viterbi algorithm", Proceedings of the IEEE 61, 1973). A character that
the network does not know may be whatever is seen there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

import numpy as np

from hwr_desktop.engine.recognition.alphabet import BLANK, Alphabet, unified
from hwr_desktop.engine.recognition.decoding import ReadCharacter, reaches

LEAST = 1e-5
"""No character is held less likely than this in a frame: the text is true, whatever the network sees."""
UNKNOWN_SHARE = 0.5
"""Of the likeliest output of a frame, for a character that the alphabet lacks: it takes what nobody else explains."""
UNSEEN = 0.5
"""Frames that are blank with more than this have no ink in them, as far as one can tell."""

Stretch = tuple[float, float]
"""From which frame to before which a character is written."""


def places_along(probabilities: np.ndarray, text: str, alphabet: Alphabet) -> tuple[ReadCharacter, ...]:
    """The characters of a text in the frames of a line that says it, one for each code point.

    probabilities: (frames, outputs). Each is as sure as the network finds it there, and one that the alphabet lacks
    not at all. Where the text has more characters than the frames have room for, they are spread evenly.
    """
    if not text:
        return ()
    numbers = [_number(character, alphabet) for character in text]
    stretches = _best_path(np.log(np.maximum(probabilities, LEAST)), numbers)
    if stretches is None:
        stretches = _spread(probabilities, len(text))
    return tuple(
        ReadCharacter(character, _seen(probabilities, number, stretch), start, end)
        for character, number, stretch, (start, end) in zip(
            text, numbers, stretches, reaches(stretches, len(probabilities)), strict=True
        )
    )


def path_along(probabilities: np.ndarray, numbers: Sequence[int]) -> np.ndarray | None:
    """The path (frames,) by which `probabilities` (frames, outputs) best write the characters of those numbers, None
    where there is no room for them all."""
    stretches = _best_path(np.log(np.maximum(probabilities, LEAST)), numbers)
    if stretches is None:
        return None
    path = np.full(len(probabilities), BLANK, np.int64)
    for number, (start, end) in zip(numbers, stretches, strict=True):
        path[int(start) : int(end)] = number
    return path


def _seen(probabilities: np.ndarray, number: int | None, stretch: Stretch) -> float:
    """How likely the network finds a character in the best of its frames, 0 for one that it does not know."""
    start, end = int(stretch[0]), ceil(stretch[1])
    return 0.0 if number is None else float(probabilities[start:end, number].max())


def _number(character: str, alphabet: Alphabet) -> int | None:
    """The output for a character as ground truth spells it, None where the alphabet lacks it."""
    known = alphabet.encoded(character) or alphabet.encoded(unified(character))
    return known[0] if len(known) == 1 else None


def _best_path(rows: np.ndarray, numbers: Sequence[int | None]) -> list[Stretch] | None:
    """From which frame to before which each character is written, None where there is no room for them all.

    rows: (frames, outputs) of logarithms. The lattice has a blank before, between and after the characters; it may be
    passed over, but not between two of the same.
    """
    frames, states = len(rows), 2 * len(numbers) + 1
    outputs = np.full(states, BLANK)
    outputs[1::2] = [BLANK if number is None else number for number in numbers]
    seen = rows[:, outputs]
    unknown = 2 * np.flatnonzero([number is None for number in numbers]) + 1
    seen[:, unknown] = rows.max(axis=1)[:, None] + np.log(UNKNOWN_SHARE)
    passing = np.full(states, -np.inf)
    same = [number is not None and number == before for before, number in pairwise(numbers)]
    passing[3::2] = np.where(same, -np.inf, 0.0)

    scores = np.full((frames, states), -np.inf)
    scores[0, :2] = seen[0, :2]
    for before, own, frame in zip(scores, scores[1:], seen[1:], strict=False):
        np.maximum(before[1:], before[:-1], out=own[1:])
        own[0] = before[0]
        np.maximum(own[2:], before[:-2] + passing[2:], out=own[2:])
        own += frame
    return _traced(scores, passing)


def _traced(scores: np.ndarray, passing: np.ndarray) -> list[Stretch] | None:
    """The stretches of the best path, told from the best scores (frames, states) on the way to every state."""
    states = scores.shape[1]
    state = states - 2 if scores[-1, -2] > scores[-1, -1] else states - 1
    if scores[-1, state] == -np.inf:
        return None
    stretches: list[Stretch] = [(0, 0)] * (states // 2)
    for frame in range(len(scores) - 1, -1, -1):
        if state % 2:
            stretches[state // 2] = (frame, max(stretches[state // 2][1], frame + 1))
        if frame:
            ways = [scores[frame - 1, state], scores[frame - 1, state - 1] if state else -np.inf]
            ways.append(scores[frame - 1, state - 2] + passing[state] if state > 1 else -np.inf)
            state -= ways.index(max(ways))
    return stretches


def _spread(probabilities: np.ndarray, count: int) -> list[Stretch]:
    """So many equal stretches, from the first frame with ink to the last, or over all frames where there is no ink."""
    inked = np.flatnonzero(probabilities[:, BLANK] < UNSEEN)
    first, last = (int(inked[0]), int(inked[-1]) + 1) if len(inked) else (0, len(probabilities))
    edges = np.linspace(first, last, count + 1).tolist()
    return list(pairwise(edges))
