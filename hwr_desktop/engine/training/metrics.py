"""Error rates of readings against what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import Levenshtein

SAMPLES = 1000


@dataclass(frozen=True, slots=True)
class LineErrors:
    """One line's edit distances and lengths, in characters and in words."""

    character_errors: int
    characters: int
    word_errors: int
    words: int


def line_errors(true: str, read: str) -> LineErrors:
    """The errors of a reading. Both texts should be unified alike; words are what spaces part."""
    true_words, read_words = true.split(), read.split()
    return LineErrors(
        Levenshtein.distance(true, read), len(true), Levenshtein.distance(true_words, read_words), len(true_words)
    )


def error_rates(lines: Sequence[LineErrors], seed: int = 0) -> dict[str, float | int | list[float]]:
    """CER and WER in percent over the lines, each with its 95 % interval from bootstrap samples of lines.

    Rows without characters are readings where nothing stands: they count as errors and not as lines.
    """
    errors = np.array([line.character_errors for line in lines], float)
    sizes = np.array([line.characters for line in lines], float)
    word_errors = np.array([line.word_errors for line in lines], float)
    words = np.array([line.words for line in lines], float)
    return {
        "cer": 100.0 * float(errors.sum()) / max(float(sizes.sum()), 1.0),
        "wer": 100.0 * float(word_errors.sum()) / max(float(words.sum()), 1.0),
        "cer_ci95": _interval(errors, sizes, seed),
        "wer_ci95": _interval(word_errors, words, seed),
        "lines": sum(line.characters > 0 for line in lines),
        "characters": int(sizes.sum()),
    }


def calibration_error(sure: Sequence[float], right: Sequence[bool], bins: int = 15) -> float:
    """The expected calibration error: how far what was said (0 to 1) is from how often it was right, on the average.

    0 for nothing at all.
    """
    parts = reliability(sure, right, bins)
    return sum(abs(part.said - part.right) * part.words for part in parts) / max(len(sure), 1)


class ReliabilityBin(NamedTuple):
    """Some readings of like sureness: what was said of them on the average (0 to 1), how often they were right, and
    how many they are."""

    said: float
    right: float
    words: int


def reliability(sure: Sequence[float], right: Sequence[bool], bins: int = 15) -> list[ReliabilityBin]:
    """What was said and what was so, in bins of equal count, the least sure first.

    Of equal count after Nixon et al., "Measuring Calibration in Deep Learning", 2019.
    """
    if not sure:
        return []
    said, good = np.asarray(sure, float), np.asarray(right, float)
    parts = np.array_split(np.argsort(said, kind="stable"), min(bins, len(said)))
    return [ReliabilityBin(float(said[part].mean()), float(good[part].mean()), len(part)) for part in parts]


def _interval(errors: np.ndarray, sizes: np.ndarray, seed: int) -> list[float]:
    """The 2.5 and 97.5 percentiles of an error rate over bootstrap samples of lines, in percent."""
    if not len(errors):
        return [0.0, 0.0]
    drawn = np.random.default_rng(seed).integers(0, len(errors), (SAMPLES, len(errors)))
    rates = 100.0 * errors[drawn].sum(1) / np.maximum(sizes[drawn].sum(1), 1.0)
    return [float(value) for value in np.percentile(rates, [2.5, 97.5])]
