"""The lines of a text as the sentences that a voice is given, each with a way back from its words to the lines."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from hwr_desktop.document.running_text import RunningText
from hwr_desktop.language.line_sentences import line_sentences
from hwr_desktop.language.speech.said_as import Said, said_as

Place = tuple[int, int]
"""The number of a line, from 0, and an offset in it (code points)."""


class WordToSay(NamedTuple):
    """A word of the text, or the part of a broken one that stands on a line: the code points `start` to before `end` of
    the line, and the characters `said_from` to before `said_to` of what is said that stand for it."""

    line: int
    start: int
    end: int
    said_from: int
    said_to: int


@dataclass(frozen=True, slots=True)
class SentenceToSay:
    """What a voice is given at once, and the words it stands for, in text order."""

    text: str
    words: tuple[WordToSay, ...]


def sentences_to_say(
    lines: Sequence[str], language: str = "", start: Place = (0, 0), end: Place | None = None
) -> tuple[SentenceToSay, ...]:
    """The sentences of the lines, as a voice of that language is to say them; those in which nothing is to be heard are
    left out. Only the words that lie between `start` and `end`, or part of which does, are said."""
    found = []
    for sentence in line_sentences(lines, language):
        part = _between(sentence, start, end)
        said = said_as(part.text, language)
        words = tuple(_words(part, said, lines))
        if words:
            found.append(SentenceToSay(said.text, words))
    return tuple(found)


def _between(sentence: RunningText, start: Place, end: Place | None) -> RunningText:
    """The words of a sentence of which something lies between two places."""
    text, places = sentence
    first = bisect_left(places, start)
    last = len(places) if end is None else bisect_left(places, end)
    if first >= last:
        return RunningText("", ())
    while 0 < first < len(text) and not text[first - 1].isspace():
        first -= 1
    while 0 < last < len(text) and not text[last].isspace():
        last += 1
    return RunningText(text[first:last], places[first:last])


def _words(part: RunningText, said: Said, lines: Sequence[str]) -> Iterator[WordToSay]:
    """The words of which a voice makes something."""
    starts = [source[0] for source in said.sources]
    ends = [source[1] for source in said.sources]
    numbered = enumerate(zip(part.text, part.places, strict=True))
    for (line, silent), group in groupby(numbered, lambda each: (each[1][1][0], each[1][0].isspace())):
        if silent:
            continue
        letters = list(group)
        first, last = letters[0][0], letters[-1][0] + 1
        start, end = letters[0][1][1][1], letters[-1][1][1][1] + 1
        while end < len(lines[line]) and not lines[line][end].isspace():
            end += 1  # the hyphen of a broken word
        said_from = bisect_left(ends, first + 1)
        said_to = bisect_left(starts, last)
        if any(map(_is_heard, said.text[said_from:said_to])):
            yield WordToSay(line, start, end, said_from, said_to)


def _is_heard(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter) in ("So", "Sc", "Sm")
