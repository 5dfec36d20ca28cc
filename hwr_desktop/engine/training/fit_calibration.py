"""Fits how sure a reader may be of what it reads, on lines that it has not learned from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod

import numpy as np
from rapidfuzz.distance import Levenshtein

from hwr_desktop.engine.recognition.calibration import Evidence
from hwr_desktop.engine.recognition.decoding import ReadCharacter

STEPS = 20
RIDGE = 1e-3
"""How much a weight is held back: enough that few words, all of them right, do not make it endless."""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """What stands in a line, and what is known of its reading."""

    true: str
    evidence: Evidence


def fitted(lines: Sequence[ReadLine]) -> tuple[float, ...]:
    """The weights of what is known of each word, and a constant, that make it the likeliest account of which words are
    right: logistic regression by Newton's method.

    Raises ValueError where no line has a word.
    """
    known = [line.evidence.of_words for line in lines if line.evidence.text]
    if not sum(map(len, known)):
        raise ValueError("no words to learn from")
    rows = np.vstack(known)
    right = np.concatenate([_right_of(line) for line in lines if line.evidence.text]).astype(float)
    middle, spread = rows.mean(axis=0), np.maximum(rows.std(axis=0), 1e-6)
    columns = np.column_stack([(rows - middle) / spread, np.ones(len(rows))])
    weights = np.zeros(columns.shape[1])
    for _ in range(STEPS):
        sure = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (sure - right) / len(right) + RIDGE * weights
        curve = (columns * (sure * (1 - sure))[:, None]).T @ columns / len(right) + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    own = weights[:-1] / spread
    constant = weights[-1] - own @ middle
    return tuple(round(float(weight), 4) for weight in (*own, constant))


def _right_of(line: ReadLine) -> np.ndarray:
    """Which of the words that something is known of are right, (words,) bool."""
    read = line.evidence.text
    there = np.array([bool(word) for word in read.split(" ")])
    right: np.ndarray = right_words(line.true, read)[there]
    return right


def right_words(true: str, read: str) -> np.ndarray:
    """Which words of what was read stand there, (n,) bool, by the shortest way from the one to the other; words are
    what spaces part."""
    words = read.split(" ")
    right = np.zeros(len(words), bool)
    for step in Levenshtein.opcodes(words, true.split(" ")):
        if step.tag == "equal":
            right[step.src_start : step.src_end] = True
    return right


def judged_words(true: str, read: Sequence[ReadCharacter]) -> Iterator[tuple[float, bool]]:
    """How sure each word of a reading is said to be, from 0 to 1, and whether it stands there."""
    text = "".join(character.text for character in read)
    at = 0
    for word, right in zip(text.split(" "), right_words(true, text), strict=True):
        if word:
            yield prod(character.confidence for character in read[at : at + len(word)]), bool(right)
        at += len(word) + 1
