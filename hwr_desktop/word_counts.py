"""How often words stand in texts of a language: counts of our own, as `resources/words` tells. What reads knows by them
which words there are, and so does what spells."""

from __future__ import annotations

import gzip
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from hwr_desktop import paths

LANGUAGES = ("en", "fr")
"""The languages there are counts for."""


class WordCounts(NamedTuple):
    """Words, in small letters unless they are mostly written with capitals, and pairs of neighbours in small letters,
    each with how often it was seen."""

    words: dict[str, int]
    pairs: dict[tuple[str, str], int]


@lru_cache(maxsize=len(LANGUAGES))
def word_counts(language: str) -> WordCounts:
    """The counts that came with the program. Raises KeyError for a language not in `LANGUAGES`."""
    if language not in LANGUAGES:
        raise KeyError(language)
    words: dict[str, int] = {}
    pairs: dict[tuple[str, str], int] = {}
    for line in gzip.decompress(file_of(language).read_bytes()).decode().splitlines():
        *own, count = line.split(" ")
        if len(own) == 1:
            words[own[0]] = int(count)
        else:
            pairs[own[0], own[1]] = int(count)
    return WordCounts(words, pairs)


def file_of(language: str) -> Path:
    """The file that holds a language's counts: a word and its count on each line, then two neighbours and their
    count."""
    return paths.resources() / "words" / f"{language}.txt.gz"
