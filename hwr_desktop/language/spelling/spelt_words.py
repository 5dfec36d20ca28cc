"""The words of a text whose spelling can be judged: what letters stand together, without the marks around them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from hwr_desktop.document.running_text import HYPHENS, SOFT_HYPHEN

_CHUNK = re.compile(r"\S+")
_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_WORD = re.compile(rf"(?:{_LETTER})+(?:['’-](?:{_LETTER})+)*", re.UNICODE)
_ELISION = re.compile(r"(?:[cdjlmnstz]|qu|jusqu|lorsqu|presqu|puisqu|quoiqu|quelqu|entr)['’](?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’][sS]$")
_SENTENCE_ENDS = re.compile(r"[.!?…:][\"'’”»)]*\s*[\"'‘“«(—–-]*\s*$")
_ENDS_WITHIN = 8
"""So far before a word the end of a sentence is looked for."""
_POINT = re.compile(r"\.\s*(?:[,;:\d&-]|[a-zà-öø-ÿœ])")
_BROKEN = re.compile(rf"[^\W\d_][{re.escape(HYPHENS + SOFT_HYPHEN)}]\s*$")


class SpeltWord(NamedTuple):
    """A word, the code points `start` to before `end` of the text: what is looked up.

    `begins` says that a sentence or the text begins with it, so that its capital says nothing; `pointed` that a full
    stop follows which ends no sentence, as after an abbreviation; `broken` that the text ends in the middle of it.
    """

    text: str
    start: int
    end: int
    begins: bool
    pointed: bool
    broken: bool

    @property
    def capital(self) -> bool:
        """Whether it has a capital that no beginning explains."""
        return not self.begins and self.text[0].isupper()


def spelt_words(text: str, language: str) -> Iterator[SpeltWord]:
    """The words of a text in a language (a code such as `fr`), none where figures, signs or letters of another script
    stand among the letters.

    In French what is cut before an apostrophe (l', qu') is no part of a word, in English a possessive 's is none.
    """
    broken = bool(_BROKEN.search(text))
    first = next((at for at, character in enumerate(text) if character.isalnum()), 0)
    last = len(text.rstrip(" " + HYPHENS + SOFT_HYPHEN))
    for chunk in _CHUNK.finditer(text):
        if any(character.isdigit() or character in "_@&+*<>[]{}|/\\" for character in chunk[0]) or not (
            chunk[0].isascii() or all(map(_is_latin, chunk[0]))
        ):
            continue
        for found in _WORD.finditer(text, chunk.start(), chunk.end()):
            start, end = found.span()
            if language == "fr":
                while elided := _ELISION.match(text, start, end):
                    start = elided.end()
            elif possessive := _POSSESSIVE.search(text[start:end]):
                end = start + possessive.start()
            pointed = bool(_POINT.match(text, found.end()))
            begins = start <= first or bool(_SENTENCE_ENDS.search(text[max(0, start - _ENDS_WITHIN) : start]))
            yield SpeltWord(text[start:end], start, end, begins, pointed, broken and found.end() == last)


@lru_cache(maxsize=1024)
def _is_latin(character: str) -> bool:
    """Whether a character is a Latin letter, or none at all."""
    return not character.isalpha() or unicodedata.name(character, "").startswith("LATIN")
