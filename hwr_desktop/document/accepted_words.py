"""Words that a person has looked at and found right as they were read."""

from __future__ import annotations

from dataclasses import replace

from hwr_desktop.document import edits
from hwr_desktop.document.page import PERSON, Page
from hwr_desktop.document.words.words import words_of


def with_accepted(page: Page, line_id: str, start: int) -> Page:
    """The page with the word that begins at `start` of a line's text taken for sure, as a person's word.

    No reading replaces the line any more; its other words are as doubtful as they were. Where no word begins there, or
    nothing was read of it, the page stays as it is. An unknown line raises KeyError.
    """
    line = page.line(line_id)
    word = next((word for word in words_of(line) if word.start == start and word.read_at is not None), None)
    if word is None or word.read_at is None:
        return page
    first, last = word.read_at, word.read_at + len(word.characters)
    sure = tuple(character._replace(confidence=1.0) for character in word.characters)
    accepted = replace(
        line,
        characters=(*line.characters[:first], *sure, *line.characters[last:]),
        choices=tuple(choice for choice in line.choices if (choice.start, choice.end) != (first, last)),
        author=PERSON,
        confidence=None,
    )
    return edits.with_line(page, accepted)
