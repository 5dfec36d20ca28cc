"""The language a letter is in, where nobody has said it."""

from __future__ import annotations

import threading
from functools import cache
from typing import NamedTuple

LEAST_LETTERS = 20
"""Of a shorter text nothing can be told: a greeting alone is taken for anything."""
_MOST_CHARACTERS = 2000
_one_at_a_time = threading.Lock()
_CODES = ("en", "fr", "de", "es", "it", "nl", "la", "pt", "da", "sv", "no", "cs", "pl", "hu", "fi")
"""The languages that are told apart; more of them would only be mistaken for these."""


class LetterLanguage(NamedTuple):
    """A language's code of two letters, how sure it is (0 to 1), and whether it was guessed from the text."""

    code: str
    confidence: float
    guessed: bool


def language_of(text: str, said: str | None = None) -> LetterLanguage | None:
    """The language of a text: the one that somebody said, else the likeliest; None where the text is too short."""
    if said:
        return LetterLanguage(said[:2].lower(), 1.0, False)
    sample = text[:_MOST_CHARACTERS]
    if sum(map(str.isalpha, sample)) < LEAST_LETTERS:
        return None
    with _one_at_a_time:  # several threads ask at a start, and each would load it
        code, confidence = _identifier().classify(sample)
    return LetterLanguage(str(code), float(confidence), True)


@cache
def _identifier():  # type: ignore[no-untyped-def]
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_CODES)
    return identifier
