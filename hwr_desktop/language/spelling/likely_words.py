"""The words that may stand where one was read, the likeliest first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from math import exp, log
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

from hwr_desktop.language.letter_likeness import distance
from hwr_desktop.language.spelling.word_list import BEGIN, END, LONGEST, WordList

_OWN_COUNT = 30
"""A word of the project's own list counts as if it had been seen so often."""
_OWN_OFF = 3
_UNSEEN = 0.3
"""So often counts a word that was never seen, when the reader itself thought of it."""
_FREQUENCY = 0.15
_NEIGHBOURS = 0.38
_EDITS = 1.5
_NO_WORD = 2.6
"""The weights of the ranking of words that the reader did not think of: of a word's frequency, of how much its
neighbours add to that, of the edits that lead to it, and of its being no known word. A conditional logit was fitted to
the misread words of pages that no measure is taken on."""
_READING = 3.9
_READING_LIKELIER = 1.0
_READING_NEIGHBOURS = 0.22
_BESIDE_READINGS = 0.4
"""The same of words that the reader thought of, having weighed ink, language and frequency: for having done so, for how
likely it found them, and for their neighbours. What all that counts of which the reader did not think, beside them."""
_LEAST = 1e-6
_PAIRED = 400.0
"""Where a neighbour was seen so often, its pairs count as much as a word's frequency alone."""
_SURE_COSTS = 0.5
_ALMOST_SURE = 1.02
_TYPED_COSTS = 2.5
"""A letter costs more to be changed the surer it was read, and most if it was typed."""


class LikelyWord(NamedTuple):
    """A word that may stand somewhere, how likely it is, given that it is one of those that were thought of (these
    shares come to 1), and whether it is a word that anybody knows."""

    text: str
    share: float
    known: bool


def likely_words(
    word: str,
    words: WordList,
    own: Collection[str] = (),
    readings: Mapping[str, float] | None = None,
    confidences: Sequence[float] = (),
    neighbours: tuple[str, str] = (BEGIN, END),
) -> list[LikelyWord]:
    """The words, at most some dozens, that may stand where `word` was read, the likeliest first, written as it is.

    own: words of the project. readings: what the reader thought of else, with how likely. confidences: of the letters
    of `word`, where they are known. neighbours: the words before and behind.
    """
    lowered = word.lower()
    offered = {reading.lower(): (reading, probability) for reading, probability in (readings or {}).items()}
    named = {each.lower(): each for each in own}
    found = words.near(word) | _parted(lowered, words) | set(offered)
    found |= {near for near, _, _ in process.extract(lowered, list(named), scorer=Levenshtein.distance,
                                                     processor=None, score_cutoff=_OWN_OFF, limit=5)}  # fmt: skip
    found.discard(lowered)
    costs = [-_SURE_COSTS * log(_ALMOST_SURE - min(each, 1.0)) for each in confidences]
    typed = len(costs) != len(lowered)
    weights = [_TYPED_COSTS] * len(lowered) if typed else costs
    before, behind = (neighbour.lower() for neighbour in neighbours)
    thought = sum(probability for _, probability in offered.values()) or 1.0
    scores = {}
    for each in found:
        seen = _seen(each, words) + (_OWN_COUNT if each in named else 0)
        alone = log((seen + _UNSEEN) / words.total)
        near = _neighbourly(each, alone, before, behind, words)
        if each in offered:
            share = max(offered[each][1] / thought, _LEAST)
            scores[each] = _READING + _READING_LIKELIER * log(share) + _READING_NEIGHBOURS * near
            continue
        score = _FREQUENCY * alone + _NEIGHBOURS * near
        off = distance(each, lowered, weights)
        if typed:  # fingers swap letters, which ink does not
            off = min(off, _TYPED_COSTS * OSA.distance(each, lowered))
        score -= _EDITS * off + (0.0 if seen else _NO_WORD)
        scores[each] = _BESIDE_READINGS * score if offered else score
    ranked = sorted(scores, key=lambda each: (-scores[each], each))
    shapes = {each: reading for each, (reading, _) in offered.items()}
    highest = max(scores.values(), default=0.0)
    whole = sum(exp(score - highest) for score in scores.values())
    return [
        LikelyWord(
            _written(named.get(each) or words.written.get(each) or shapes.get(each, each), word),
            exp(scores[each] - highest) / whole,
            each in named or _seen(each, words) > 0,
        )
        for each in ranked
    ]


def _seen(word: str, words: WordList) -> int:
    """How often a word, or two with a space between, were seen."""
    first, space, second = word.partition(" ")
    return words.pairs.get((first, second), 0) if space else words.count(word)


def _parted(word: str, words: WordList) -> set[str]:
    """The word as two that are often neighbours; none for one that is too long to be looked for."""
    if len(word) > LONGEST:
        return set()
    parts = ((word[:at], word[at:]) for at in range(1, len(word)))
    return {" ".join(two) for two in parts if two in words.pairs}


def _neighbourly(word: str, alone: float, before: str, behind: str, words: WordList) -> float:
    """By how much the words before and behind raise the logarithm `alone` of a word's frequency: how often it is their
    neighbour, falling back on its own frequency where such pairs are few."""
    first, _, last = word.partition(" ")
    score = 0.0
    for pair, other in (((before, first), before), ((last or first, behind), behind)):
        if other not in (BEGIN, END):
            met = words.pairs.get(pair, 0) + _PAIRED * exp(alone)
            score += log(met / (max(1, words.count(other)) + _PAIRED)) - alone
    return score


def _written(word: str, like: str) -> str:
    """A word with the capitals that another has besides its own."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if like[0].isupper() else word
