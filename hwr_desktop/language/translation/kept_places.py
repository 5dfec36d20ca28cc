"""What a translation is to leave as it is: names of a given list, addresses, dates, amounts and numbers.

Found by rules for English, French, German and Spanish, all at once: a letter may well hold a date in another language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from hwr_desktop.document.dates import MONTHS, SHORTEST


@dataclass(frozen=True, slots=True)
class Kept:
    """A place that stays, as code point offsets into a text, and what of it has to be found in a translation: of “5th”
    the figure is enough."""

    start: int
    end: int
    text: str
    core: str

    def times_in(self, text: str) -> int:
        """How often the core stands in a text by itself, not as a part of another word or number."""
        return len(_alone(self.core).findall(text))


def kept_places(text: str, names: Iterable[str] = ()) -> tuple[Kept, ...]:
    """The places of a text that stay, none overlapping another, in text order. Of two that overlap the first stays in
    this order: signs of gaps, names, addresses, dates, amounts, numbers."""
    plain = _plain(text)
    found: list[tuple[int, int]] = []
    for start, end in chain(_signs(text), _names(text, names), _by_rules(text, plain)):
        if all(end <= known[0] or known[1] <= start for known in found):
            found.append((start, end))
    return tuple(Kept(start, end, text[start:end], _core(text[start:end])) for start, end in sorted(found))


def _signs(text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in re.finditer(r"\[…\]|\[\.\.\.\]", text))


def _names(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where the names stand, the longest name first; over a line's end they may have another space between them."""
    for name in sorted({" ".join(name.split()) for name in names} - {""}, key=lambda each: (-len(each), each)):
        yield from (found.span() for found in _alone(name).finditer(text))


def _by_rules(text: str, plain: str) -> Iterator[tuple[int, int]]:
    for rule in _ADDRESSES:
        yield from (found.span() for found in rule.finditer(text))
    for rule in (*_DATES, *_AMOUNTS, _NUMBER):
        yield from (found.span() for found in rule.finditer(plain))


@lru_cache(maxsize=8192)
def _alone(name: str) -> re.Pattern[str]:
    """Finds a name or a number by itself."""
    words = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<![^\W\d_]){words}(?![^\W\d_])" if not name[:1].isdigit() else rf"(?<!\d){words}(?!\d)")


def _core(kept: str) -> str:
    number = _ORDINAL.fullmatch(kept)
    return number[1] if number else kept


def _plain(text: str) -> str:
    """A text without accents, of the same length."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)


def _month() -> str:
    """Finds a month in four languages, whole or cut short, in a text without accents: with a capital all of them, in
    small letters what French and Spanish write so, and no English name, for one may march, and may not."""
    english = {names[0] for names in MONTHS}
    others = {*chain.from_iterable(names[1:] for names in MONTHS), *_SPANISH_MONTHS.split()}
    small = (_cut_short(others) | {*_OLD_MONTHS.split()}) - english - {*_ALSO_WORDS.split()}
    either = (_cut_short(english | others) | small) - {"set"}
    return rf"(?:(?:{_any_of(small)})|(?=(?-i:[A-Z]))(?:{_any_of(either)}))\b\.?"


def _cut_short(names: set[str]) -> set[str]:
    """The names, and their beginnings that may stand for them."""
    return names | {name[:letters] for name in names for letters in range(SHORTEST, min(len(name), 6))}


def _any_of(names: set[str]) -> str:
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


_SPANISH_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"
_OLD_MONTHS = "xbre 7bre 8bre 9bre novr decr octr septr novbr decbr octbr septbr jany feby"
_ALSO_WORDS = "ago mar may set"
"""Months cut short that are words of some language, too."""
_MONTH = _month()
_DAY = r"\b\d{1,2}(?:st|nd|rd|th|d|er|\.|º|°)?"
_YEAR = r"(?:,?\s+(?:de\s+|del\s+)?\d{4}\b)?"
_DATES = (
    re.compile(rf"{_DAY}\s+(?:of\s+|de\s+)?{_MONTH}{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th|d)?\b{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}\s+(?:de\s+|del\s+)?\d{{4}}\b", re.IGNORECASE),
    re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}([./-])\s?\d{1,2}\1\s?\d{2,4}\b"),
)
_NUMBER = re.compile(r"\b\d+(?:[.,:/]\d+)*(?:\s?[½¼¾]|(?:st|nd|rd|th|er|re|e|º|ª)\b|[ºª%])?", re.IGNORECASE)
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|er|re|e|º|ª)")
_FIGURE = r"\d+(?:[.,']\d+)*"
_AMOUNTS = (
    re.compile(rf"[£$€¥]\s?{_FIGURE}(?:\s?\d+\s?s\.)?(?:\s?\d+\s?d\.)?", re.IGNORECASE),
    re.compile(rf"\b{_FIGURE}\s?(?:£|\$|€|mk\.|m\.|pf\.|frs?\.|pts\.|ptas\.|rs\.|thlr\.|fl\.|kr\.)", re.IGNORECASE),
    re.compile(r"\b\d+\s?s\.\s?(?:\d+\s?d\.)?|\b\d+\s?d\.(?!\s?[hj]\.)|\b\d+/\d+\b", re.IGNORECASE),
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_HOUSE = r"\d+\s?[a-z]?\b"
_ADDRESSES = (
    re.compile(
        rf"\b{_HOUSE},?\s+(?:{_CAPITAL}\s+){{1,3}}"
        r"(?:Street|St\b|Str\b|Road|Rd\b|Avenue|Ave\b|Lane|Square|Sq\b|Terrace|Row|Crescent|Gardens|Place|Court|Drive)\.?"
    ),
    re.compile(rf"\b{_CAPITAL}?(?:straße|strasse|str\.|gasse|platz|weg|allee|ufer|damm)\s+{_HOUSE}"),
    re.compile(rf"\b(?:{_CAPITAL}\s+){{1,2}}(?:Straße|Strasse|Str\.|Gasse|Platz|Weg|Allee|Ufer)\s+{_HOUSE}"),
    re.compile(
        rf"\b{_HOUSE}(?:\s(?:bis|ter))?,?\s+(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Qq]uai|[Ii]mpasse|[Cc]hemin)\s+"
        rf"(?:(?:de|du|des|la|le|les|l’|l')\s*)*{_CAPITAL}(?:[\s-]{_CAPITAL})?"
    ),
    re.compile(
        rf"\b(?:[Cc]alle|[Pp]laza|[Aa]venida|[Pp]aseo)\s+(?:(?:de|del|la|las|los|el)\s+)*{_CAPITAL}(?:\s+{_CAPITAL})?"
        rf",?\s+(?:n\.?º\s?|núm\.\s?)?{_HOUSE}"
    ),
)
