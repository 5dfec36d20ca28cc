"""The words of a line that are probably wrong, each with what may stand there. Nothing is ever changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import prod

from hwr_desktop.document.page import Line
from hwr_desktop.document.words.words import Word, words_of
from hwr_desktop.language.spelling.expected_words import Expected, as_looked_up, expected
from hwr_desktop.language.spelling.likely_words import likely_words
from hwr_desktop.language.spelling.spelt_words import SpeltWord, spelt_words
from hwr_desktop.language.spelling.word_list import BEGIN, END, word_list
from hwr_desktop.word_counts import LANGUAGES

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

    `suggestions` are what may stand there, the likeliest first, and `likely` how likely (0 to 1) the first is if any
    that was thought of is right; 0 for one that nobody knows either. `confidence` is how sure it was read, None where
    it was typed. `known` says that it is a word all the same, only doubtfully read.
    """

    text: str
    start: int
    end: int
    suggestions: tuple[str, ...]
    confidence: float | None = None
    known: bool = False
    likely: float = 0.0


def misspelt(line: Line, language: str, own: Collection[str] = (), continued: bool = False) -> tuple[MisspeltWord, ...]:
    """The words of a line that are probably wrong, in their order; none in a line that was checked, or in a language
    there is no list for.

    language: a code such as `fr`, or `fr-CA`, of a line that does not say its own. own: the project's own words, which
    are right. continued: the line before ends in the middle of a word (`is_broken`), whose rest begins this one.
    """
    code = _code(line, language)
    if code not in LANGUAGES or line.checked or not line.text:
        return ()
    own = _as_cut(frozenset(own), code)
    kept = frozenset(map(as_looked_up, own))
    found = []
    for at, place in enumerate(_places(line, code)):
        word = place.word
        if word.broken or (continued and at == 0):
            continue
        kind = expected(word, word_list(code), kept)
        if kind is Expected.UNKNOWN if place.sure is None else place.sure < DOUBTFUL[kind]:
            found.append(_told(place, line, code, own, kind))
    return tuple(found)


def looked_through(
    lines: Iterable[Line], language: str, own: Collection[str] = ()
) -> Iterator[tuple[Line, tuple[MisspeltWord, ...]]]:
    """Each of the lines in their order with its words that are probably wrong; not going on stops it."""
    continued = False
    for line in lines:
        yield line, misspelt(line, language, own, continued)
        continued = is_broken(line)


def word_at(line: Line, offset: int, language: str, own: Collection[str] = ()) -> MisspeltWord | None:
    """The word at an offset of the line's text with what may stand there, whether it is probably wrong or not; None
    where no word is, or in a language there is no list for."""
    code = _code(line, language)
    if code not in LANGUAGES:
        return None
    place = next((each for each in _places(line, code) if each.word.start <= offset <= each.word.end), None)
    if place is None:
        return None
    own = _as_cut(frozenset(own), code)
    kept = frozenset(map(as_looked_up, own))
    return _told(place, line, code, own, expected(place.word, word_list(code), kept))


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

    @property
    def sure(self) -> float | None:
        """How sure it was read; None where that is not known."""
        return prod(self.confidences) if self.confidences else None


def _code(line: Line, language: str) -> str:
    """The language of a line, or the other where it says none, as word lists are named."""
    return (line.language or language)[:2].lower()


@lru_cache(maxsize=4)
def _as_cut(own: frozenset[str], language: str) -> frozenset[str]:
    """The project's words as they are cut in a text: in French "d'Urville" is looked up as "Urville"."""
    return frozenset(part.text for word in own for part in spelt_words(word, language))


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


def _told(place: _Place, line: Line, language: str, own: Collection[str], kind: Expected) -> MisspeltWord:
    """A word with what may stand in its place, the likeliest first."""
    word, readings = place.word, _readings(place, line, language)
    likely = likely_words(word.text, word_list(language), own, readings, place.confidences, place.neighbours)
    texts = tuple(each.text for each in likely[:MOST_SUGGESTIONS])
    share = likely[0].share if likely and likely[0].known else 0.0
    known = kind in (Expected.KNOWN, Expected.OWN)
    return MisspeltWord(word.text, word.start, word.end, texts, place.sure, known, share)


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
