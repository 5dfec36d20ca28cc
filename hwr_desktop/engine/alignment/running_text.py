"""A transcript without the line breaks of the page, broken where the page's lines end.

An alignment like that of `transcript_alignment`, of readings with stretches of words: of all ways to break the text
that one is taken in which the lines are most like their readings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from rapidfuzz.distance import Levenshtein

from hwr_desktop.engine.recognition.alphabet import unified

UNRELATED = 0.3
"""Up to here a stretch of words is no more like a reading than any other of its length."""
LEFT_OUT = 0.5
"""What it costs to leave out a character between two lines; words before and after the page's cost nothing."""
LEAST_LENGTH = 0.6
MOST_LENGTH = 1.7
"""How long a stretch may be, as a share of the reading's length."""


def broken_like(readings: Sequence[str], transcript: Sequence[str]) -> tuple[str, ...]:
    """The words of a transcript in their order, in stretches that are each like a reading or lie between these.

    readings: what was read in the lines of the page, in reading order. Which stretches can be relied upon is for
    `transcript_alignment` to say. It takes time in proportion to readings times words: a second for a long letter.
    """
    words = " ".join(transcript).split()
    text = _Words([unified(word) for word in words])
    stretches = _best_stretches([unified(reading) for reading in readings], text)
    broken = []
    done = 0
    for start, end in (*stretches, (len(words), len(words))):
        broken += [" ".join(words[done:start]), " ".join(words[start:end])]
        done = end
    return tuple(stretch for stretch in broken if stretch)


class _Words:
    """Words in a row, of which any stretch can be had as text."""

    def __init__(self, words: Sequence[str]) -> None:
        self.text = " ".join(words)
        self.starts, self.ends = [], []
        at = 0
        for word in words:
            self.starts.append(at)
            self.ends.append(at + len(word))
            at += len(word) + 1

    def __len__(self) -> int:
        return len(self.starts)

    def length(self, start: int, end: int) -> int:
        """How many characters the words from `start` to before `end` have, with the spaces between them."""
        return self.ends[end - 1] - self.starts[start]

    def stretch(self, start: int, end: int) -> str:
        """The words from `start` to before `end`."""
        return self.text[self.starts[start] : self.ends[end - 1]]


def _best_stretches(readings: Sequence[str], words: _Words) -> list[tuple[int, int]]:
    """Where the stretches that are most like the readings begin and end, in order. Readings may be left out."""
    count = len(words)
    best = np.zeros((len(readings) + 1, count + 1))
    begin = np.full(best.shape, -1, int)  # where the stretch begins that ends here; -1: word left out, -2: reading
    for row, reading in enumerate(readings, 1):
        begin[row, 0] = -2
        between = row < len(readings)
        for end in range(1, count + 1):
            skipped = LEFT_OUT * (len(words.stretch(end - 1, end)) + 1) if between else 0.0
            best[row, end], begin[row, end] = max(
                (best[row - 1, end], -2),
                (best[row, end - 1] - skipped, -1),
                *(
                    (best[row - 1, start] + gain, start)
                    for start, gain in _gains(reading, words, end)
                ),
            )  # fmt: skip
    stretches = []
    row, end = len(readings), count
    while row and end:
        start = int(begin[row, end])
        if start >= 0:
            stretches.append((start, end))
        row, end = row - (start != -1), start if start >= 0 else end - (start == -1)
    return stretches[::-1]


def _gains(reading: str, words: _Words, end: int) -> Iterator[tuple[int, float]]:
    """For the stretches of fitting length that end there: where each begins and how much it is like the reading."""
    for start in range(end - 1, -1, -1):
        length = words.length(start, end)
        if length > MOST_LENGTH * len(reading):
            return
        if length >= LEAST_LENGTH * len(reading):
            alike = Levenshtein.normalized_similarity(reading, words.stretch(start, end))
            yield start, len(reading) * (alike - UNRELATED)
