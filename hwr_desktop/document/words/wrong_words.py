"""How many words are probably wrong still: what is expected where nobody has looked yet."""

from __future__ import annotations

from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.words.words import words_of

COUNTED_TO = 20
BY_FIVES_TO = 100


def wrong_words_in(line: Line) -> float:
    """How many words of a line are wrong, as far as can be expected of what its reading says of each.

    None in a line that was checked. A word that a person has typed or accepted counts as right.
    """
    if line.checked:
        return 0.0
    return sum(1 - word.confidence for word in words_of(line) if word.confidence is not None)


def wrong_words_on(page: Page) -> float:
    """How many words of a page are wrong, as far as can be expected."""
    return sum(wrong_words_in(line) for line in page.lines)


def about(count: float) -> int:
    """An expected count as it may be told: no more precise than such a guess is."""
    if count < COUNTED_TO:
        return round(count)
    if count < BY_FIVES_TO:
        return 5 * round(count / 5)
    digits = len(str(int(count))) - 2
    return round(round(count, -digits))
