"""How much is to be thought of a word that stands in a text: is it known, unusual, or unheard of?"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from enum import Enum

from hwr_desktop.language.spelling.period_spelling import is_abbreviation, modern_forms
from hwr_desktop.language.spelling.spelt_words import SpeltWord
from hwr_desktop.language.spelling.word_list import WordList, word_list
from hwr_desktop.word_counts import LANGUAGES

_COMMON = 5
"""Seen so often in another language, a word is taken for one of it; and so often in its own, a part for a word."""


class Expected(Enum):
    """`OWN` is a word of the project; `KNOWN` one of the language, also as it was once spelt or cut short; `UNUSUAL`
    one that is right if it was read right, as a name is, a word whose accents the writer left out, or one cut short
    under a stroke (com̄ittee); `UNKNOWN` is none of these."""

    OWN = "own"
    KNOWN = "known"
    UNUSUAL = "unusual"
    UNKNOWN = "unknown"


def expected(word: SpeltWord, words: WordList, own: Collection[str] = ()) -> Expected:
    """What kind of word it is. `own` are the project's words, each `as_looked_up`."""
    text = _in_print(word.text)
    if text.lower() in own:
        return Expected.OWN
    if words.count(text) or is_abbreviation(text, words.language):
        return Expected.KNOWN
    if any(words.count(form) for form in modern_forms(text, words.language)):
        return Expected.KNOWN
    if word.pointed or word.capital or len(text) == 1 or (text.isupper() and len(text) <= 3):
        return Expected.UNUSUAL
    if words.is_known_bare(text) or any(map(unicodedata.combining, text)):
        return Expected.UNUSUAL
    if any(word_list(other).count(text) >= _COMMON for other in LANGUAGES if other != words.language):
        return Expected.UNUSUAL
    return Expected.UNKNOWN


def as_looked_up(word: str) -> str:
    """A word in small letters, its apostrophes straight and its long s round."""
    return _in_print(word).lower()


def _in_print(word: str) -> str:
    return word.replace("’", "'").replace("ſ", "s")
