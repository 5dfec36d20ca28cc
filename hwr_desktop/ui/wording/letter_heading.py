"""What stands above the first page of a letter in the page list."""

from __future__ import annotations

from typing import NamedTuple


class LetterHeading(NamedTuple):
    """The letter's title or number, in a second row who wrote it and when, or "" where that is not known; and what a
    screen reader says of the letter with each of its pages."""

    title: str
    below: str
    spoken: str
