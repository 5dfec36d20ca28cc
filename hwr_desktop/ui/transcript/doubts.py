"""Which words of a line may be misread: those that are more likely wrong than right."""

from __future__ import annotations

from math import prod
from typing import NamedTuple

from hwr_desktop.document.page import Line, words_of

SURE_ENOUGH = 0.5
"""A word below this confidence, which is the product of its letters', is doubtful."""
SURE_LETTER = 0.8
"""In a doubtful word the letters below this confidence are shown as those to look at."""


class Doubt(NamedTuple):
    """A doubtful word: the code points `start` to `end` of the text, and which of them are the doubtful letters.

    `confidence` is the word's, 0 to 1. The least sure letter is always among the doubtful ones.
    """

    word: str
    start: int
    end: int
    confidence: float
    letters: tuple[int, ...]


def doubts_of(line: Line) -> tuple[Doubt, ...]:
    """The doubtful words of a line in text order.

    A line that was checked has none. Words the person has changed have none either; the words before and after the
    change keep theirs, for nobody has vouched for them yet.
    """
    if line.checked or not line.characters:
        return ()
    sureness = _sureness(line)
    found = []
    for word in words_of(line):
        known = [value for value in sureness[word.start : word.end] if value is not None]
        confidence = prod(known)
        if len(known) == len(word.text) and confidence < SURE_ENOUGH:
            limit = max(SURE_LETTER, min(known))
            letters = tuple(word.start + at for at, value in enumerate(known) if value <= limit)
            found.append(Doubt(word.text, word.start, word.end, confidence, letters))
    return tuple(found)


def _sureness(line: Line) -> list[float | None]:
    """The confidence of each code point of the text; None where the text is no longer what was read.

    Text and reading are compared from both ends, so that a change in the middle leaves the rest known.
    """
    text, read = line.text, "".join(character.text for character in line.characters)
    values: list[float | None] = [None] * len(text)
    if len(read) != len(line.characters):
        return values
    before = _shared(text, read)
    after = _shared(text[before:][::-1], read[before:][::-1])
    for at in range(before):
        values[at] = line.characters[at].confidence
    for back in range(1, after + 1):
        values[-back] = line.characters[-back].confidence
    return values


def _shared(one: str, other: str) -> int:
    """How many characters two texts share from their beginning."""
    at = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        at += 1
    return at
