"""How often words stand in texts, for the word lists that come with the program."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from hwr_desktop.language.spelling.spelt_words import spelt_words
from hwr_desktop.language.spelling.word_list import BEGIN, END

_MOSTLY = 0.8
"""A word is a name where at least so many of the places that are no beginning of a sentence have it so."""
_SINGLE = "aioyàô"


def counted_words(lines: Iterable[str], language: str) -> tuple[dict[str, int], Counter[tuple[str, str]]]:
    """The words of the lines with their counts, in small letters but for those that are mostly written otherwise; and
    how often two stand side by side in a line, in small letters.

    Neither abbreviations with a point nor halves of broken words are counted, nor single letters that are no words.
    """
    written: dict[str, Counter[str]] = defaultdict(Counter)
    begun = Counter[str]()
    pairs = Counter[tuple[str, str]]()
    for line in lines:
        words = [(word, word.text.replace("’", "'")) for word in spelt_words(line, language)]
        pairs.update(pairwise([BEGIN, *(text.lower() for _, text in words), END]))
        for word, text in words:
            if word.pointed or word.broken or (len(text) == 1 and text.lower() not in _SINGLE):
                continue
            if word.begins and text[0].isupper():
                begun[text.lower()] += 1
            else:
                written[text.lower()][text] += 1
    counts = {_usual(lowered, written[lowered]): 0 for lowered in [*written, *begun]}
    for shape in counts:
        counts[shape] = written[shape.lower()].total() + begun[shape.lower()]
    return counts, pairs


def _usual(lowered: str, shapes: Counter[str]) -> str:
    """How a word is mostly written: in small letters, or with a capital where it hardly ever is otherwise."""
    if not shapes:
        return lowered
    shape, often = shapes.most_common(1)[0]
    return shape if often >= _MOSTLY * shapes.total() and not (shape.isupper() and len(shape) > 1) else lowered
