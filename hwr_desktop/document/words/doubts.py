"""Which words of a line may be misread, those that are more likely wrong than right, and which of them comes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol, TypeVar

from hwr_desktop.document.page import Line
from hwr_desktop.document.words.words import words_of

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

    A line that was checked has none. Words the person has changed have none either; the others keep theirs, for nobody
    has vouched for them yet.
    """
    if line.checked:
        return ()
    found = []
    for word in words_of(line):
        if word.confidence is not None and word.confidence < SURE_ENOUGH:
            values = [character.confidence for character in word.characters]
            limit = max(SURE_LETTER, min(values))
            letters = tuple(word.start + at for at, value in enumerate(values) if value <= limit)
            found.append(Doubt(word.text, word.start, word.end, word.confidence, letters))
    return tuple(found)


Place = tuple[int, Doubt]
"""The number of a line, and a doubtful word in it."""


class _Beginning(Protocol):
    """Something that begins at a code point of a line."""

    @property
    def start(self) -> int: ...


_Some = TypeVar("_Some", bound=_Beginning)


def place_after(places: Sequence[tuple[int, _Some]], number: int, at: int, step: int) -> tuple[int, _Some] | None:
    """Of places in text order the next (1) that begins at `at` in line `number` or later, or the last (-1) before."""
    here = (number, at)
    if step > 0:
        return next((place for place in places if (place[0], place[1].start) >= here), None)
    return next((place for place in reversed(places) if (place[0], place[1].start) < here), None)


Rank = tuple[float, int, int]
"""How sure a word is, and where it stands: the line's number and the word's beginning."""


def rank_of(place: Place) -> Rank:
    """Where a doubtful word comes when the one that is most likely wrong comes first."""
    number, doubt = place
    return doubt.confidence, number, doubt.start


def place_by_worth(places: Sequence[Place], last: Rank | None, step: int) -> Place | None:
    """The doubtful word that comes after (1) or before (-1) the one that had that rank; from None on the first."""
    ranked = sorted(places, key=rank_of)
    if step > 0:
        return next((place for place in ranked if last is None or rank_of(place) > last), None)
    return next((place for place in reversed(ranked) if last is not None and rank_of(place) < last), None)
