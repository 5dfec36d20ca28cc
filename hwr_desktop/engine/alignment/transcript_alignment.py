"""Which found line says which line of a transcript, told by how well its reading agrees.

A global alignment of two sequences in the same order, either of which may leave lines out, after S. B. Needleman and
C. D. Wunsch, "A general method applicable to the search for similarities in the amino acid sequence of two proteins",
Journal of Molecular Biology 48 (1970): here lines stand for residues, and a pair of lines scores by how much more
alike reading and transcript are than lines that have nothing to do with each other.

A reader that does not know the hand gets a third to a half of the characters wrong, so that no fixed likeness tells
right pairs from wrong ones. A pair is taken where it stands out from chance and from every other pair that either of
its lines could be in; then, between pairs that were taken, only the lines there are rivals, and less is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from statistics import median

import numpy as np
from rapidfuzz.distance import Levenshtein

from hwr_desktop.engine.recognition.alphabet import unified

CHANCE = 0.2
"""How alike unrelated lines of English or French are at least held to be; measured 0.1 for short and 0.2 for long."""
SPREAD = 0.3
"""The standard deviation of that likeness, times the root of the length: measured 0.05 at 40 characters."""
ABOVE_CHANCE = 3.5
ABOVE_RIVALS = 1.5
BETWEEN_ABOVE_CHANCE = 2.5
BETWEEN_ABOVE_RIVALS = 1.0
"""What a pair must have, in deviations, on its own and between two pairs that were taken."""
OF_THE_USUAL = 0.6
"""A pair less alike than this share of what is usual on the page holds other words than the transcript has."""
OTHER_LENGTH = 0.3
FEW_CHARACTERS = 3.0
"""By how much of the length, and at least by how many characters, a reading may be longer or shorter than usual."""
JOINED_GAIN = 0.1
"""How much more alike two found lines must be together than the better one of them alone."""
LEAST_SHARE = 0.3
"""Where fewer of the lines than this agree by themselves, the transcript belongs to another page."""


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """A line of the transcript and the found line that says it, or two of them that are its pieces.

    Lines are named by their place in the sequences that were aligned, from 0. `similarity` is that of the reading, 0
    to 1; `margin` is by how many deviations it stands above chance.
    """

    found: tuple[int, ...]
    transcript: int
    similarity: float
    margin: float


def aligned(
    readings: Sequence[str], transcript: Sequence[str], joinable: Sequence[bool] | None = None
) -> tuple[AlignedPair, ...]:
    """The pairs that can be relied upon, in order; none where the transcript belongs to another page.

    readings: what was read in the found lines, in reading order; transcript: its lines, in theirs. joinable: for each
    found line whether it and the next may be two pieces of one line; none are where it is not given.
    """
    if not readings or not transcript:
        return ()
    table = _Table([unified(text) for text in readings], [unified(text) for text in transcript], joinable)
    path = _best_path(table)
    anchors = [pair for pair in path if _stands_out(pair, table, (), ABOVE_CHANCE, ABOVE_RIVALS)]
    if not anchors or len(anchors) < LEAST_SHARE * min(len(readings), len(transcript)):
        return ()
    usual = median(pair.similarity for pair in anchors)
    stretch = median(table.length(pair) / len(table.transcript[pair.transcript]) for pair in anchors)
    taken = []
    for pair in path:
        known = pair in anchors or _stands_out(pair, table, anchors, BETWEEN_ABOVE_CHANCE, BETWEEN_ABOVE_RIVALS)
        length = stretch * len(table.transcript[pair.transcript])
        like_length = abs(table.length(pair) - length) <= max(FEW_CHARACTERS, OTHER_LENGTH * length)
        if known and like_length and pair.similarity >= OF_THE_USUAL * usual:
            taken.append(pair)
    return tuple(taken)


class _Table:
    """The likeness of every reading, and of every two that may be joined, to every line of the transcript."""

    def __init__(self, readings: list[str], transcript: list[str], joinable: Sequence[bool] | None) -> None:
        self.readings = readings
        self.transcript = transcript
        self.joined = [
            f"{first} {second}" if joinable is not None and joinable[at] else None
            for at, (first, second) in enumerate(pairwise(readings))
        ]
        self.single = np.array([[_similarity(reading, line) for line in transcript] for reading in readings])
        unrelated = np.sort(self.single, axis=None)[: -min(self.single.shape)]  # without as many as may be right
        self.chance = max(CHANCE, float(np.median(unrelated))) if unrelated.size else CHANCE

    def of_joined(self, found: int, line: int) -> float | None:
        """The likeness of two found lines together, None where they are no two pieces of one."""
        text = self.joined[found] if found < len(self.joined) else None
        return None if text is None else _similarity(text, self.transcript[line])

    def length(self, pair: AlignedPair) -> int:
        """How many characters were read."""
        return len(" ".join(self.readings[at] for at in pair.found))

    def deviation(self, found: Sequence[int], line: int) -> float:
        """The standard deviation of the likeness of unrelated lines as long as these."""
        read = len(" ".join(self.readings[at] for at in found))
        return SPREAD / sqrt(max(read, len(self.transcript[line]), 1))

    def pair(self, found: tuple[int, ...], line: int, similarity: float) -> AlignedPair:
        """These lines as a pair."""
        return AlignedPair(found, line, similarity, (similarity - self.chance) / self.deviation(found, line))


def _similarity(reading: str, line: str) -> float:
    """1 - the edit distance as a share of the longer text; spaces count. Two empty texts are not alike."""
    return float(Levenshtein.normalized_similarity(reading, line)) if reading and line else 0.0


def _best_path(table: _Table) -> list[AlignedPair]:
    """The alignment whose pairs are alike beyond chance by the largest sum. Leaving a line out costs nothing, since a
    pair that is no better than chance brings nothing."""
    found, lines = table.single.shape
    best = np.zeros((found + 1, lines + 1))
    step = np.zeros((found + 1, lines + 1), int)  # -1: line left out, 0: reading left out, 1 or 2: so many paired
    step[0, :] = -1
    similarities: dict[tuple[int, int, int], float] = {}
    for f in range(1, found + 1):
        for t in range(1, lines + 1):
            choices = [(best[f - 1, t], 0), (best[f, t - 1], -1)]
            similarities[f, t, 1] = table.single[f - 1, t - 1]
            choices.append((best[f - 1, t - 1] + similarities[f, t, 1] - table.chance, 1))
            both = table.of_joined(f - 2, t - 1) if f > 1 else None
            if both is not None:
                similarities[f, t, 2] = both
                choices.append((best[f - 2, t - 1] + both - JOINED_GAIN - table.chance, 2))
            best[f, t], step[f, t] = max(choices)
    path = []
    f, t = found, lines
    while f and t:
        count = int(step[f, t])
        if count > 0:
            path.append(table.pair(tuple(range(f - count, f)), t - 1, similarities[f, t, count]))
        f, t = f - max(count, 0) - (count == 0), t - (count != 0)
    return path[::-1]


def _stands_out(
    pair: AlignedPair,
    table: _Table,
    anchors: Sequence[AlignedPair],
    above_chance: float,
    above_rivals: float,
) -> bool:
    """Whether a pair is so many deviations more alike than chance, and than its rivals between the anchors."""
    rivals = list(_rivals(pair, table, anchors))
    beyond = (pair.similarity - max(rivals, default=0.0)) / table.deviation(pair.found, pair.transcript)
    return pair.margin >= above_chance and beyond >= above_rivals


def _rivals(pair: AlignedPair, table: _Table, anchors: Sequence[AlignedPair]) -> Iterator[float]:
    """How alike the pair's readings are to other lines, and its line to other readings, between the anchors next to
    it."""
    before = [anchor for anchor in anchors if anchor.transcript < pair.transcript]
    after = [anchor for anchor in anchors if anchor.transcript > pair.transcript]
    lines = range(before[-1].transcript + 1 if before else 0, after[0].transcript if after else len(table.transcript))
    readings = range(before[-1].found[-1] + 1 if before else 0, after[0].found[0] if after else len(table.readings))
    for line in lines:
        if line != pair.transcript:
            yield from (float(table.single[at, line]) for at in pair.found)
    yield from (float(table.single[at, pair.transcript]) for at in readings if at not in pair.found)
