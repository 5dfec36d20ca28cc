"""The words of a line that are probably wrong, each with what may stand there. Nothing is ever changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from math import prod

from hwr_desktop.document.page import Line
from hwr_desktop.document.words import Word, words_of
from hwr_desktop.language.spelling.expected_words import Expected, expected
from hwr_desktop.language.spelling.likely_words import likely_words
from hwr_desktop.language.spelling.spelt_words import SpeltWord, spelt_words
from hwr_desktop.language.spelling.word_list import BEGIN, END, LANGUAGES, word_list

MOST_SUGGESTIONS = 5
DOUBTFUL = {Expected.UNKNOWN: 0.7, Expected.UNUSUAL: 0.6, Expected.KNOWN: 0.2, Expected.OWN: 0.0}
"""A word is told if it was read less surely than this: an unknown one that was read surely is likely a name or a form
of its time, while even a known one may be misread. Chosen so that about 4 in 100 right words are told, on pages that
no measure is taken on."""

_ALTERNATIVE = 0.1
"""How likely a word of another reading of the whole line is taken to be."""


@dataclass(frozen=True, slots=True)
class MisspeltWord:
    """A word that is probably wrong, the code points `start` to before `end` of the line's text.

    `suggestions` are what may stand there, the likeliest first. `confidence` is how sure it was read, None where it was
    typed. `known` says that it is a word all the same, only doubtfully read.
    """

    text: str
    start: int
    end: int
    suggestions: tuple[str, ...]
    confidence: float | None = None
    known: bool = False


def misspelt(line: Line, language: str, own: Collection[str] = (), continued: bool = False) -> tuple[MisspeltWord, ...]:
    """The words of a line that are probably wrong, in their order; none in a line that was checked, or in a language
    there is no list for.

    language: a code such as `fr`, or `fr-CA`. own: the project's own words, which are right. continued: the line before
    ends in the middle of a word (`is_broken`), whose rest begins this one.
    """
    code = language[:2].lower()
    if code not in LANGUAGES or line.checked or not line.text:
        return ()
    kept = frozenset(word.lower() for word in own)
    found = []
    for at, place in enumerate(_places(line, code)):
        word = place.word
        if word.broken or (continued and at == 0):
            continue
        kind = expected(word, word_list(code), kept)
        sure = prod(place.confidences) if place.confidences else None
        if kind is Expected.UNKNOWN if sure is None else sure < DOUBTFUL[kind]:
            likely = _suggested(place, line, code, own)
            found.append(MisspeltWord(word.text, word.start, word.end, likely, sure, kind is Expected.KNOWN))
    return tuple(found)


def looked_through(
    lines: Iterable[Line], language: str, own: Collection[str] = ()
) -> Iterator[tuple[Line, tuple[MisspeltWord, ...]]]:
    """Each of the lines in their order with its words that are probably wrong; not going on stops it."""
    continued = False
    for line in lines:
        yield line, misspelt(line, language, own, continued)
        continued = is_broken(line)


def suggestions_at(line: Line, offset: int, language: str, own: Collection[str] = ()) -> tuple[str, ...]:
    """What may stand in the place of the word at an offset of the line's text, the likeliest first, whether it is
    probably wrong or not; none where no word is, or in a language there is no list for."""
    code = language[:2].lower()
    if code not in LANGUAGES:
        return ()
    place = next((each for each in _places(line, code) if each.word.start <= offset <= each.word.end), None)
    return () if place is None else _suggested(place, line, code, own)


def is_broken(line: Line) -> bool:
    """Whether a line ends in the middle of a word."""
    return any(word.broken for word in spelt_words(line.text, ""))


@dataclass(frozen=True, slots=True)
class _Place:
    """A word of a line between its neighbours, what stands between the spaces around it, and as the how many of such
    words of the line."""

    word: SpeltWord
    neighbours: tuple[str, str]
    around: Word
    number: int

    @property
    def confidences(self) -> list[float]:
        """How sure each of its letters was read; none where that is not known."""
        first = self.around.start
        read = self.around.characters[self.word.start - first : self.word.end - first]
        return [character.confidence for character in read]


def _places(line: Line, language: str) -> Iterator[_Place]:
    """The words of a line in their order."""
    words = list(spelt_words(line.text, language))
    spaced = enumerate(words_of(line))
    number, around = -1, None
    for at, word in enumerate(words):
        while around is None or around.end < word.end:
            number, around = next(spaced)
        before = words[at - 1].text if at else BEGIN
        behind = words[at + 1].text if at + 1 < len(words) else END
        yield _Place(word, (before, behind), around, number)


def _suggested(place: _Place, line: Line, language: str, own: Collection[str]) -> tuple[str, ...]:
    """What may stand in a place, the likeliest first."""
    readings = _readings(place, line, language)
    likely = likely_words(place.word.text, word_list(language), own, readings, place.confidences, place.neighbours)
    return tuple(likely[:MOST_SUGGESTIONS])


def _readings(place: _Place, line: Line, language: str) -> dict[str, float]:
    """What the reader thought of else for a word, and how likely each is; also what stands there in other readings of
    the line that have as many words."""
    offered = [(choice.text, choice.probability) for choice in place.around.choices]
    count = len(words_of(line))
    for alternative in line.alternatives:
        words = alternative.text.split()
        if len(words) == count:
            offered.append((words[place.number], _ALTERNATIVE))
    readings: dict[str, float] = {}
    for text, probability in offered:
        within = list(spelt_words(text, language))
        if len(within) == 1:
            readings[within[0].text] = max(probability, readings.get(within[0].text, 0.0))
    return readings
