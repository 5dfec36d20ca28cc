"""Which of the languages there are word lists for a text is in."""

from __future__ import annotations

from collections.abc import Iterable

from hwr_desktop.language.spelling.spelt_words import spelt_words
from hwr_desktop.language.spelling.word_list import LANGUAGES, word_list

_LEAST_KNOWN = 0.5
"""Where fewer of the words are known, the text is in another language."""
_ENOUGH_WORDS = 2000


def likely_language(texts: Iterable[str]) -> str | None:
    """The language that knows most of the words of the texts; None where none of them knows half, or there are none.

    Two thousand words are enough to tell.
    """
    met = 0
    known = dict.fromkeys(LANGUAGES, 0)
    for text in texts:
        words = [word.text for word in spelt_words(text, "")]
        met += len(words)
        for language in LANGUAGES:
            known[language] += sum(word_list(language).count(word) > 1 for word in words)
        if met >= _ENOUGH_WORDS:
            break
    best = max(LANGUAGES, key=lambda language: known[language])
    return best if met and known[best] >= _LEAST_KNOWN * met else None
