"""Numbers in words, in English, French and German, up to the hundred thousands."""

from __future__ import annotations

import re

_UP = (
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen
    """,
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    """
    ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn
    neunzehn
    """,
)
"""The numbers from one on, in each language."""
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
    "neunzig": 90,
}  # fmt: skip
_TIMES = {
    "hundred": 100, "cent": 100, "cents": 100, "hundert": 100, "thousand": 1000, "mille": 1000, "mil": 1000,
    "tausend": 1000,
}  # fmt: skip
_SMALL = {word: at for words in _UP for at, word in enumerate(words.split(), 1)} | {
    "a": 1, "an": 1, "une": 1, "eine": 1, "einen": 1, "eins": 1,
}  # fmt: skip
_JOINING = frozenset(("and", "et"))

NUMBER_WORDS = tuple({*_SMALL, *_TENS, *_TIMES, *_JOINING})
"""Every word that can be part of a number."""


def number_of(text: str) -> int | None:
    """The number that words say, such as 620 for "six hundred and twenty"; None where they say none."""
    total = group = 0
    said = False
    for word in re.split(r"[\s-]+", text.strip().lower()):
        if word in _JOINING:
            continue
        if word in _TIMES:
            times = _TIMES[word]
            if times == 100:
                group = max(group, 1) * 100
            else:
                total, group = total + max(group, 1) * 1000, 0
        elif word in ("vingt", "vingts") and group % 100 == 4:
            group += 76  # quatre-vingts
        elif word in _SMALL or word in _TENS:
            group += _SMALL.get(word) or _TENS[word]
        else:
            return None
        said = True
    return total + group if said else None
