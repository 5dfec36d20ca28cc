"""The sentences of lines: each goes over line breaks and broken words, and knows which part of which line it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from hwr_desktop.language.line_sentences import line_sentences


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a line that belongs to a sentence: the line's number, from 0, and code point offsets in it."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as running text, and the pieces of lines it is made of, in their order."""

    text: str
    pieces: tuple[Piece, ...]

    @property
    def hash(self) -> str:
        """Stands for the text: another one has another."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]


def sentences_of(lines: Sequence[str], language: str = "") -> tuple[Sentence, ...]:
    """The sentences of the lines, in reading order."""
    return tuple(Sentence(text, tuple(_pieces(lines, places))) for text, places in line_sentences(lines, language))


def line_hashes(lines: Sequence[str], language: str = "") -> tuple[str, ...]:
    """For each line what stands for all sentences that it is part of: where it has changed, what was made of the line
    is stale, though the line itself may be as it was. An empty line has ""."""
    of: list[list[str]] = [[] for _ in lines]
    for sentence in sentences_of(lines, language):
        for piece in sentence.pieces:
            of[piece.line].append(sentence.hash)
    return tuple(" ".join(each) for each in of)


def _pieces(lines: Sequence[str], places: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """The pieces that characters at these places make up, a line each; the space that joins a line to the next is in
    neither."""
    for line, group in groupby(places, lambda place: place[0]):
        offsets = [offset for _, offset in group]
        yield Piece(line, offsets[0], min(offsets[-1] + 1, len(lines[line].rstrip())))
