"""The words of running text as names are looked for among them: where each stands and what its capital tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hwr_desktop.language.insights.name_words import SHORT_NAMES, TITLES
from hwr_desktop.language.insights.word_set import word_set

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?")
_ELISION = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|entr)['’](?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’][sS]?$")
_BEGINNING = re.compile(r"[.!?…:\"“”«»\[\u2013\u2014*_]|--|^['‘]|\s['‘]")
_POINTED = SHORT_NAMES | word_set("esq etc inst ult prox no vol op")
LONGEST_WORD = 40


class Word(NamedTuple):
    """A word of running text: `lowered` is its text in small letters; `begins` says that a sentence, a quotation or the
    text begins with it; `gap` is what stands before it, `point` whether a full stop follows."""

    text: str
    lowered: str
    start: int
    end: int
    begins: bool
    gap: str
    point: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def initial(self) -> bool:
        """Whether it is a single capital with a full stop."""
        return len(self.text) == 1 and self.point and self.text.isupper()


def words_of(text: str, language: str, breaks: frozenset[int]) -> Iterator[Word]:
    """The words of running text. In French, what is cut before an apostrophe is a word of its own; elsewhere the
    possessive ending is left out. `breaks`: offsets at which something begins."""
    last = 0
    before = ""
    for found in _WORD.finditer(text):
        for start, end in _parts(found.group(), found.start(), language):
            gap = text[last:start]
            word = text[start:end]
            begins = last == 0 or _begins(gap, before) or not breaks.isdisjoint(range(last + 1, start + 1))
            yield Word(word, word.lower(), start, end, begins, gap, text[end : end + 1] == ".")
            last, before = end, word


def _parts(word: str, start: int, language: str) -> Iterator[tuple[int, int]]:
    end = start + len(word)
    if language in ("fr", "it"):
        at = 0
        while elided := _ELISION.match(word, at):
            yield start + at, start + elided.end()
            at = elided.end()
        yield start + at, start + len(word.rstrip("'’"))
        return
    owning = _POSSESSIVE.search(word)
    yield start, end if owning is None else start + owning.start()


def _begins(gap: str, before: str) -> bool:
    """Whether a sentence begins behind a gap: a full stop behind a title or an initial begins none."""
    if gap.startswith("."):
        lowered = before.lower()
        if len(before) == 1 or lowered in TITLES or lowered in _POINTED:
            gap = gap[1:]
    return _BEGINNING.search(gap) is not None
