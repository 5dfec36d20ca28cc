"""The readings of a doubtful word weighed beside the words of its language that its ink allows.

A beam knows letters only, and keeps what is near its best: of a badly written word it has no reading that is a word at
all. So its readings and the known words are judged together: by the ink of both looks at the line, by the language, and
by how frequent they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import numpy as np

from hwr_desktop.engine.recognition.closer_look import SeenLine, log_likelihoods
from hwr_desktop.engine.recognition.known_words import KnownWords

INK, LANGUAGE, LETTER, FREQUENCY, NO_WORD = 0.68, 0.29, 1.08, 0.22, -4.2
"""What counts for a reading: the logarithms of its ink, in its line and of its frequency; each letter, since both of
the former favour short words; and that it is no known word. A conditional logit was fitted to the misread words of
pages that no measure is taken on."""

_ELISION = re.compile(r"(?:[cdjlmnstz]|(?:jus|lors|pres|puis|quoi|quel)?qu)'(?=\w\w)", re.IGNORECASE)


def inner(text: str, language: str) -> tuple[int, int]:
    """From where to before where a word stands among the signs around it, in French without what is cut before an
    apostrophe; (0, 0) where there are no letters."""
    places = [at for at, sign in enumerate(text) if sign.isalpha()]
    if not places:
        return 0, 0
    start, end = places[0], places[-1] + 1
    elided = _ELISION.match(text, start, end) if language == "fr" else None
    return (elided.end() if elided else start), end


def in_the_place_of(text: str, words: Iterable[str], language: str) -> list[str]:
    """The words with the signs and the capitals of a word that was read."""
    start, end = inner(text, language)
    return [text[:start] + _like(word, text[start:end]) + text[end:] for word in words]


def shares(texts: Sequence[str], seen: SeenLine, around: tuple[str, str], known: KnownWords) -> np.ndarray:
    """How likely each text of a word is beside the others, (texts,), which come to 1.

    seen: the word's own frames and its language. around: what was read before and after it.
    """
    assert seen.language is not None
    before, after = around
    ink = log_likelihoods(texts, seen.first, seen.closer, seen.alphabet, None)
    told = seen.language.log_probabilities([before + text + after for text in texts])
    places = [inner(text, seen.language.language) for text in texts]
    words = [text[start:end] for text, (start, end) in zip(texts, places, strict=True)]
    frequencies = [known.frequency(word) for word in words]
    usual = [NO_WORD if each is None else FREQUENCY * each for each in frequencies]
    scores = INK * ink + LANGUAGE * told + LETTER * np.array([len(word) for word in words]) + np.array(usual)
    likely = np.exp(scores - scores.max())
    share: np.ndarray = likely / likely.sum()
    return share


def _like(word: str, read: str) -> str:
    """A word with the capitals that was read, besides its own."""
    if len(read) > 1 and read.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if read[:1].isupper() else word
