"""Which lines of a hand would teach most if they were corrected next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

SELDOM = 3
"""A letter that was confirmed less often than this is still to be learned."""
NEW_LETTER = 1.0
"""What a letter that was never confirmed is worth, in wrong letters; one that was seen less than `SELDOM`, its part."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that nobody has corrected: what was read there, and how sure each letter is, from 0 to 1."""

    id: str
    text: str
    sure: tuple[float, ...]


def by_worth(candidates: Iterable[Candidate], confirmed: Iterable[str]) -> list[str]:
    """The ids of the lines, the one that teaches most first; `confirmed` are the texts that were corrected already.

    A line is worth the letters of it that are likely wrong, since a network learns from nothing else, and those it has
    hardly seen in this hand. Lines that are alike in that come as they were given.
    """
    known = Counter("".join(confirmed).casefold())
    return [each.id for each in sorted(candidates, key=lambda each: -_worth(each, known))]


def _worth(candidate: Candidate, known: Counter[str]) -> float:
    """How much a line teaches, in wrong letters."""
    wrong = sum(1 - min(max(sure, 0.0), 1.0) for sure in candidate.sure)
    letters = {letter for letter in candidate.text.casefold() if not letter.isspace()}
    return wrong + NEW_LETTER * sum(max(0.0, 1 - known[letter] / SELDOM) for letter in letters)
