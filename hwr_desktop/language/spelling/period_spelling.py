"""Spellings and abbreviations of former times, which are right as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

ABBREVIATIONS = {
    "en": "mr mrs dr st jno wm thos chas geo jas jos robt saml edwd richd alexr benj novr decr octr septr febr jany "
    "feby augt recd esqr esqre yr yrs inst ult prox affte affly affect govt genl capt lieut col wd shd cd tho thro "
    "altho wh hond obt servt messrs acct amt pd",
    "fr": "mr mrs mme mde mlle melle dr st ste sr bd monsr madle ct ts tt led lad dt nbre xbre fre fçois jn mie",
}
"""As they are written without a point, in small letters."""

_RULES = {
    "en": (
        ("xion", "ction"), ("shew", "show"), ("is(?=e|ing|ation)", "iz"), ("iz(?=e|ing|ation)", "is"), ("or", "our"),
        ("our", "or"), ("ick$", "ic"), ("'d$", "ed"), ("æ|ae", "e"), ("œ|oe", "e"),
        ("^en", "in"), ("^in", "en"),
        ("ll", "l"),
    ),
    "fr": (
        ("oi(?=[ts]$|ent$)", "ai"), ("oi", "ai"), ("ans$", "ants"), ("ens$", "ents"), ("ë", "è"),
        ("ë", "e"), ("sç", "s"), ("y$", "i"), ("y", "i"), ("tems", "temps"), ("ès$", "és"), ("és$", "ès"),
        ("ez$", "és"), ("[eé]sme", "ême"), ("st", "t"), ("œ", "oe"), ("oe", "œ"), ("^tr[eè]s-", ""),
    ),
}  # fmt: skip
"""What stood for what: each is tried by itself."""


def is_abbreviation(word: str, language: str) -> bool:
    """Whether a word is an abbreviation that is often written without a point."""
    return word.lower() in _ABBREVIATIONS.get(language, frozenset())


def modern_forms(word: str, language: str) -> Iterator[str]:
    """How a word may be spelt nowadays, by one rule each, in small letters; not all of them are words."""
    lowered = word.lower().replace("’", "'")
    for old, new in _RULES.get(language, ()):
        modern = re.sub(old, new, lowered)
        if modern != lowered:
            yield modern


_ABBREVIATIONS = {language: frozenset(words.split()) for language, words in ABBREVIATIONS.items()}
