"""Counts the characters of a text and makes an n-gram model of them.

Interpolated Kneser-Ney smoothing with one discount an order (Kneser and Ney, "Improved backing-off for m-gram language
modeling", ICASSP 1995; Chen and Goodman, "An empirical study of smoothing techniques for language modeling", 1999).
Rare n-grams of the higher orders are dropped, their share going to the shorter ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from hwr_desktop.engine.recognition.language_model import (
    BEGIN,
    BITS,
    END,
    FIRST,
    MOST_CHARACTERS,
    NEVER,
    UNKNOWN,
    LanguageModel,
    NGrams,
    codes_at,
    found,
)
from hwr_desktop.errors import GroundTruthError

DROPPED = (0, 0, 0, 1, 1, 2)
"""An n-gram of each order, from 1, that occurs no more often than this is not kept."""
LEAST_OCCURRENCES = 3
"""A character that is rarer counts as unknown."""


def language_model(lines: Iterable[str], language: str, order: int = len(DROPPED)) -> LanguageModel:
    """The model of some lines of text, each of which begins and ends by itself.

    Raises GroundTruthError where there is next to no text.
    """
    lines = [line for line in lines if line]
    counts = Counter[str]()
    for line in lines:
        counts.update(line)
    characters = "".join(sorted(character for character, n in counts.items() if n >= LEAST_OCCURRENCES))
    if not characters:
        raise GroundTruthError("there is next to no text to make a language model of; give more of it.")
    if len(characters) > MOST_CHARACTERS:
        raise GroundTruthError(
            f"the text has {len(characters)} different characters and a model holds {MOST_CHARACTERS}; give text of "
            "an alphabetic script."
        )
    numbers, starts = _numbered(lines, characters)
    grams = [_counted(numbers, starts, length) for length in range(1, order + 1)]
    return LanguageModel(characters, _smoothed(grams, len(characters)), language)


def _numbered(lines: Sequence[str], characters: str) -> tuple[np.ndarray, np.ndarray]:
    """All lines as one row of numbers (n,), each between its beginning and end, and for each where its line starts."""
    of = {character: at + FIRST for at, character in enumerate(characters)}
    row: list[int] = []
    for line in lines:
        row.append(BEGIN)
        row.extend(of.get(character, UNKNOWN) for character in line)
        row.append(END)
    numbers = np.array(row, np.int64)
    starts = np.maximum.accumulate(np.where(numbers == BEGIN, np.arange(len(numbers)), 0))
    return numbers, starts


def _counted(numbers: np.ndarray, starts: np.ndarray, length: int) -> tuple[np.ndarray, np.ndarray]:
    """The n-grams of that length within lines by code, ascending, and how often each occurs."""
    ends = np.arange(length - 1, len(numbers))
    ends = ends[ends - length + 1 >= starts[ends]]
    codes = codes_at(numbers, ends, length)
    if length == 1:
        codes = codes[codes != BEGIN]  # nothing ever predicts it
    unique, counts = np.unique(codes, return_counts=True)
    return unique, counts


def _smoothed(grams: Sequence[tuple[np.ndarray, np.ndarray]], alphabet: int) -> list[NGrams]:
    """The n-grams that are kept, with their smoothed probabilities and back-off weights."""
    # What any character may have at the least: the characters, the line's end and the unknown one.
    lower = np.full(len(grams[0][0]), 1.0 / (alphabet + 2))
    kept: list[tuple[np.ndarray, np.ndarray]] = []
    shares: list[tuple[np.ndarray, np.ndarray]] = []
    for at, (codes, counts) in enumerate(grams):
        order = at + 1
        used = counts if order == len(grams) else _continuations(codes, counts, grams[at + 1][0], order)
        if order > 1:
            lower = _looked_up(codes & ((1 << BITS * at) - 1), kept, shares)
        contexts, context = np.unique(codes >> BITS, return_inverse=True)
        totals = np.bincount(context, used)
        keep = counts > DROPPED[at]
        once, twice = int((used == 1).sum()), int((used == 2).sum())
        discount = once / max(once + 2 * twice, 1)
        own = np.where(keep, np.maximum(used - discount, 0.0), 0.0)
        left = 1.0 - np.bincount(context, own) / totals
        values = own / totals[context] + left[context] * lower
        shares.append((contexts, left))
        kept.append((codes[keep], values[keep]))
        if order == 1:
            kept[0] = _with_specials(*kept[0], float(left[0]) / (alphabet + 2))
    return [_in_logarithms(*gram, shares[at + 1] if at + 1 < len(kept) else None) for at, gram in enumerate(kept)]


def _continuations(codes: np.ndarray, counts: np.ndarray, longer: np.ndarray, order: int) -> np.ndarray:
    """Of how many different characters each n-gram is a continuation; its plain count where it begins a line."""
    suffixes, sorts = np.unique(longer & ((1 << BITS * order) - 1), return_counts=True)
    at, hit = found(suffixes, codes)
    begins = codes >> BITS * (order - 1) == BEGIN
    continuations: np.ndarray = np.where(hit & ~begins, sorts[at], counts)
    return continuations


def _looked_up(
    codes: np.ndarray, kept: Sequence[tuple[np.ndarray, np.ndarray]], shares: Sequence[tuple[np.ndarray, np.ndarray]]
) -> np.ndarray:
    """The probabilities of n-grams of the longest order that is known by now, with back-off."""
    known, values = kept[-1]
    at, hit = found(known, codes)
    result = np.where(hit, values[at], 0.0)
    if len(kept) > 1 and not hit.all():
        rest = codes[~hit]
        contexts, left = shares[len(kept) - 1]
        at, seen = found(contexts, rest >> BITS)
        weight = np.where(seen, left[at], 1.0)
        shorter = rest & ((1 << BITS * (len(kept) - 1)) - 1)
        result[~hit] = weight * _looked_up(shorter, kept[:-1], shares)
    looked_up: np.ndarray = result
    return looked_up


def _with_specials(codes: np.ndarray, values: np.ndarray, least: float) -> tuple[np.ndarray, np.ndarray]:
    """The single characters with the line's beginning, and with its end and the unknown one if the text has none."""
    wanted = [(BEGIN, 10.0**NEVER), (END, least), (UNKNOWN, least)]
    missing = [(number, value) for number, value in wanted if number not in codes]
    codes = np.concatenate([codes, np.array([number for number, _ in missing], np.int64)])
    values = np.concatenate([values, [value for _, value in missing]])
    order = np.argsort(codes)
    return codes[order], values[order]


def _in_logarithms(codes: np.ndarray, values: np.ndarray, contexts: tuple[np.ndarray, np.ndarray] | None) -> NGrams:
    """The n-grams as a model holds them; `contexts` says what each leaves to the shorter ones after it."""
    weights = np.ones(len(codes))
    if contexts is not None:
        at, hit = found(contexts[0], codes)
        weights = np.where(hit, contexts[1][at], 1.0)
    probabilities, backoffs = (np.log10(np.maximum(each, 10.0**NEVER)).astype(np.float32) for each in (values, weights))
    return NGrams(codes, probabilities, backoffs)
