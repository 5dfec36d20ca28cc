"""The words of a line, with what its reading tells of them, also where the line has been corrected since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from math import prod

from hwr_desktop.document.geometry import Point
from hwr_desktop.document.page import Character, Choice, Line

MOST_SHOWN = 5
"""So many of a word's other readings are shown to a person, told to another program, or taken for something that the
reader thought of."""


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of a line's text between spaces: the code points `start` to before `end`.

    `characters` are its own as they were read, none where it was not read so. `choices` are its other readings, the
    likeliest first, at its place in the text. `read_at` is where it begins in what was read.
    """

    text: str
    start: int
    end: int
    characters: tuple[Character, ...] = ()
    choices: tuple[Choice, ...] = ()
    read_at: int | None = None

    @property
    def confidence(self) -> float | None:
        """How likely the word is right, the product of its characters'; None where they are not known."""
        return prod(character.confidence for character in self.characters) if self.characters else None

    @property
    def likeliest(self) -> tuple[Choice, ...]:
        """As many of the choices as are shown; all of them are of use only where they are weighed anew."""
        return self.choices[:MOST_SHOWN]

    @property
    def extent(self) -> tuple[Point, Point] | None:
        """The stretch of baseline the word stands on; None where its characters are not known."""
        return (self.characters[0].start, self.characters[-1].end) if self.characters else None


def words_of(line: Line) -> tuple[Word, ...]:
    """The words of a line in text order.

    Where the text is not what was read, as after a correction, the words that both have in the same order keep what is
    known of them. Of the line that was asked last they are kept, because at every key that is typed many ask for them.
    """
    for known, words in _latest:
        if known is line:
            return words
    words = tuple(_words(line))
    _latest[:] = [(line, words)]
    return words


_latest: list[tuple[Line, tuple[Word, ...]]] = []


def _words(line: Line) -> Iterator[Word]:
    """The words of a line, worked out."""
    words = _parted(line.text)
    text = "".join(character.text for character in line.characters)
    known = _known(words, _parted(text)) if len(text) == len(line.characters) else {}
    for word in words:
        own = known.get(word.start)
        if own is None:
            yield word
            continue
        choices = [
            choice._replace(start=word.start, end=word.end)
            for choice in line.choices
            if (choice.start, choice.end) == (own.start, own.end)
        ]
        read = line.characters[own.start : own.end]
        yield replace(word, characters=read, choices=tuple(choices), read_at=own.start)


def _parted(text: str) -> list[Word]:
    """The words of a text, of which nothing else is known."""
    words = []
    at = 0
    for part in text.split(" "):
        if part:
            words.append(Word(part, at, at + len(part)))
        at += len(part) + 1
    return words


def _known(words: list[Word], read: list[Word]) -> dict[int, Word]:
    """For the words that were read as they stand, by where they start, what was read there."""
    if words == read:
        return {word.start: word for word in words}
    matcher = SequenceMatcher(None, [word.text for word in read], [word.text for word in words], autojunk=False)
    return {
        words[block.b + at].start: read[block.a + at]
        for block in matcher.get_matching_blocks()
        for at in range(block.size)
    }
