"""How alike letters look in handwriting: what it costs to take one for another, as in "rn" for "m".

The weights are our own. They serve the search for misread words and the ranking of spelling suggestions.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, product

from rapidfuzz.distance import Postfix, Prefix

_ALIKE = 0.3
_ACCENT = 0.15
_CASE = 0.1
_SLIGHT = 0.5
"""For a space or a point too many or too few."""

_LOOK_ALIKE = (
    "nu", "mw", "ec", "rv", "ao", "sf", "ſf", "ſs", "fj", "il", "ij", "it", "tl", "lb", "hk", "hb", "gq", "gy", "gj",
    "yj", "uv", "nr", "en", "ei", "ci", "eo", "ae", "xr", "kt", "pf", "zx", "sr", "CE", "CG", "OQ", "BR", "LS", "IJ",
    "JT", "FT", "UV", "VW", "KR", "MN", "PB", "DO", "17", "49", "35", "38", "56", "06", "1l", "0o", "ßb",
)  # fmt: skip
_PAIRS = (
    ("m", "rn"), ("m", "ni"), ("m", "in"), ("m", "iu"), ("m", "nn"), ("m", "nv"), ("w", "vv"), ("w", "ni"), ("w", "ui"),
    ("n", "ri"), ("n", "ii"), ("u", "ii"), ("u", "ei"), ("n", "ei"), ("d", "cl"), ("d", "ol"), ("h", "li"), ("h", "lr"),
    ("k", "le"), ("b", "li"), ("a", "ci"), ("a", "oi"), ("g", "cj"), ("ß", "ss"), ("ß", "sz"), ("ß", "ſs"), ("ch", "d"),
    ("y", "ij"), ("æ", "ae"), ("œ", "oe"), ("ä", "ae"), ("ö", "oe"), ("ü", "ue"),
)  # fmt: skip

_STROKES = {
    "m": "ııı", "w": "ııı", "n": "ıı", "u": "ıı", "v": "ıı", "i": "ı", "r": "ı", "j": "ı", "y": "ıı",
    "e": "c", "o": "a", "ſ": "f", "s": "f", "ß": "ff", "t": "l", "d": "cl", "h": "lı", "b": "lı", "k": "lc", "q": "g",
    "œ": "ac", "æ": "ac",
}  # fmt: skip
_STROKES_TABLE = str.maketrans(_STROKES)


def distance(word: str, read: str, weights: Sequence[float] | None = None) -> float:
    """What it costs that `read` was read where `word` stands: the edit distance with the costs of this module.

    `weights` says how many times the cost each letter of `read` counts; a letter that is lacking counts as the lesser
    of its neighbours.
    """
    own = list(weights or [1.0] * len(read))
    lesser = [min(own[max(0, at - 1) : at + 1], default=1.0) for at in range(len(read) + 1)]
    first = Prefix.similarity(word, read)
    last = Postfix.similarity(word[first:], read[first:])
    word, read = word[first : len(word) - last], read[first : len(read) - last]
    own, lesser = own[first : first + len(read)], lesser[first : first + len(read) + 1]
    extra = [left_out(there) * weight for there, weight in zip(read, own, strict=True)]
    before: list[float] = []
    row = list(accumulate(extra, initial=0.0))
    for i, letter in enumerate(word):
        lacking, costs = left_out(letter), costs_of(letter)
        doubles = DOUBLES.get(letter, {})
        halves = DOUBLES.get(word[i - 1 : i + 1], {}) if i else {}
        cost = row[0] + lacking * lesser[0]
        new = [cost]
        for j, there in enumerate(read):
            cost += extra[j]
            if (other := row[j] + costs[there] * own[j]) < cost:
                cost = other
            if (other := row[j + 1] + lacking * lesser[j + 1]) < cost:
                cost = other
            if doubles and j and (two := read[j - 1 : j + 1]) in doubles:
                cost = min(cost, row[j - 1] + doubles[two] * lesser[j])
            if halves and there in halves:
                cost = min(cost, before[j] + halves[there] * own[j])
            new.append(cost)
        before, row = row, new
    return row[-1]


def _cost(one: str, other: str) -> float:
    """What it costs to take a letter for another."""
    if one == other:
        return 0.0
    if (one, other) in _LIKENESS:
        return _LIKENESS[one, other]
    plain_one, plain_other = plain(one), plain(other)
    if plain_one == plain_other:
        return _ACCENT
    if one.lower() == other.lower():
        return _CASE
    if not one.isalnum() and not other.isalnum():
        return _SLIGHT
    return _ACCENT + _LIKENESS.get((plain_one, plain_other), 1.0 - _ACCENT)


class Costs(dict[str, float]):
    """What it costs to take one letter for each other, reckoned when it is first asked."""

    def __init__(self, letter: str) -> None:
        super().__init__()
        self._letter = letter

    def __missing__(self, other: str) -> float:
        self[other] = cost = _cost(self._letter, other)
        return cost


@lru_cache(maxsize=1024)
def costs_of(letter: str) -> Costs:
    """What it costs to take a letter for each other."""
    return Costs(letter)


def left_out(letter: str) -> float:
    """What it costs that a letter is missing, or is one too many."""
    return 1.0 if letter.isalnum() else _SLIGHT


def _likenesses() -> dict[tuple[str, str], float]:
    """What it costs to take the letters of the tables for one another, either way and in either case."""
    made = {}
    for pair in _LOOK_ALIKE:
        for one, other in product({pair[0], pair[0].lower()}, {pair[1], pair[1].lower()}):
            made[one, other] = made[other, one] = _ALIKE
    return made


def _doubles() -> dict[str, dict[str, float]]:
    """The same of one letter and two, either way."""
    made: dict[str, dict[str, float]] = {}
    for one, two in _PAIRS:
        made.setdefault(one, {})[two] = _ALIKE
        made.setdefault(two, {})[one] = _ALIKE
    return made


_LIKENESS = _likenesses()
DOUBLES = _doubles()
"""What it costs to take a letter for two, by the letter and then by the two, or the two for the letter."""


def plain(letter: str) -> str:
    """A letter without its accent."""
    return unicodedata.normalize("NFD", letter)[0]


@lru_cache(maxsize=40_000)
def strokes(text: str) -> str:
    """What a hand draws for a text, letters that look alike drawn alike; without accents, spaces and points."""
    bare = unicodedata.normalize("NFD", text.lower()).translate(_STROKES_TABLE)
    return "".join(filter(str.isalnum, bare))
