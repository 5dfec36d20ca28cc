"""Fits how sure a reader may be of what it reads, on lines that it has not learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import Levenshtein

from hwr_desktop.engine.recognition.calibration import log_odds

STEPS = 400
RATE = 0.05


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line that was read: what stands there, what was read, and what is known of each character of it, (n, k)."""

    true: str
    read: str
    known: np.ndarray


def fitted(lines: Sequence[ReadLine]) -> tuple[float, ...]:
    """The weights of the log odds of the k things known of each character, and a constant, that make the product over
    a word's characters the likeliest account of which words are right, and each factor of which characters are.

    Raises ValueError where no line has a word.
    """
    known = np.vstack([log_odds(line.known) for line in lines if line.read])
    columns = np.column_stack([known, np.ones(len(known))])
    right = np.concatenate([right_characters(line.true, line.read) for line in lines if line.read])
    words, word_right = _words(lines)
    weights = np.zeros(columns.shape[1])
    weights[0] = 0.5
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):  # Adam (Kingma and Ba 2015): the product has no closed curvature worth writing
        slope = _slope(columns @ weights, columns, right, words, word_right)
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        weights -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return tuple(round(float(weight), 4) for weight in weights)


def right_characters(true: str, read: str) -> np.ndarray:
    """Which characters of what was read stand there, (n,) bool, by the shortest way from the one to the other."""
    return _right(list(true), list(read))


def right_words(true: str, read: str) -> np.ndarray:
    """Which words of what was read stand there, (n,) bool; words are what spaces part."""
    return _right(true.split(" "), read.split(" "))


def _right(true: Sequence[str], read: Sequence[str]) -> np.ndarray:
    right = np.zeros(len(read), bool)
    for step in Levenshtein.opcodes(read, true):
        if step.tag == "equal":
            right[step.src_start : step.src_end] = True
    return right


def _words(lines: Sequence[ReadLine]) -> tuple[np.ndarray, np.ndarray]:
    """For each character of all lines the number of its word, -1 for a space; and which words are right."""
    numbers: list[int] = []
    right: list[bool] = []
    for line in lines:
        if not line.read:
            continue
        for at, (word, good) in enumerate(zip(line.read.split(" "), right_words(line.true, line.read), strict=True)):
            numbers += [-1] * bool(at) + [len(right)] * len(word)
            right.append(bool(good))
    if not right:
        raise ValueError("no words to learn from")
    return np.array(numbers), np.array(right, float)


def _slope(
    scores: np.ndarray, columns: np.ndarray, right: np.ndarray, words: np.ndarray, word_right: np.ndarray
) -> np.ndarray:
    """The slope of the mean cross entropy of words and of characters, by the weights."""
    sure = 1 / (1 + np.exp(-scores))
    of_characters = (sure - right) @ columns / len(right)
    inside = words >= 0
    logs = np.log(np.maximum(sure[inside], 1e-12))
    product = np.clip(np.exp(np.bincount(words[inside], logs, len(word_right))), 1e-9, 1 - 1e-9)
    # d log(product) / d score of a character is 1 - sure; the entropy's slope by log(product) is (p - y) / (1 - p).
    outer = ((product - word_right) / (1 - product))[words[inside]]
    of_words = (outer * (1 - sure[inside])) @ columns[inside] / len(word_right)
    slope: np.ndarray = of_words + of_characters
    return slope
