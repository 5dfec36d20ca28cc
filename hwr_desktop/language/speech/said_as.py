"""What a voice is given in the place of what it would stumble over: abbreviations and signs of letters.

Modest on purpose: only what is meant nearly always is written out, for English, French, German and Spanish. What a
voice cannot say at all, such as control characters and rules drawn of underscores, becomes a space or a pause.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

Range = tuple[int, int]
Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


class Said(NamedTuple):
    """What a voice is given, and for each of its characters which part of the text it stands for."""

    text: str
    sources: tuple[Range, ...]


def said_as(text: str, language: str = "") -> Said:
    """The text as a voice of that language is to say it; `language` is a code such as `en` or `de-AT`."""
    letters: list[str] = []
    sources: list[Range] = []
    at = 0
    for start, end, words in _replaced(text, re.split("[-_]", language)[0].lower()):
        letters += text[at:start]
        sources += [(place, place + 1) for place in range(at, start)]
        letters += words
        sources += [(start, end)] * len(words)
        at = end
    letters += text[at:]
    sources += [(place, place + 1) for place in range(at, len(text))]
    return Said("".join(letters), tuple(sources))


def _replaced(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """What is replaced by what, in text order; of two rules that want the same place the earlier one has it."""
    found: list[tuple[int, int, int, str]] = []
    for order, (pattern, words_of) in enumerate(_rules(language)):
        found += ((*match.span(), order, words_of(match)) for match in pattern.finditer(text))
    reached = 0
    for start, end, _, words in sorted(found, key=lambda each: (each[0], each[2])):
        if start >= reached:
            reached = end
            last = not text[end:].strip() and text[end - 1] == "." and words[-1:].isalnum()
            yield start, end, words + "." if last else words


@lru_cache(maxsize=8)
def _rules(language: str) -> tuple[Rule, ...]:
    """The rules for a language, those of its own first."""
    short = _SHORT.get(language, {})
    own: list[Rule] = [(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), _always(words)) for pattern, words in short.items()]
    if language == "de":
        own.insert(0, (_GERMAN_DAY, _german_day))
    return (*own, *_FOR_ALL)


def _always(words: str) -> Callable[[re.Match[str]], str]:
    return lambda found: found.expand(words)


def _sign(found: re.Match[str]) -> str:
    """An old letter form as the letters it stands for; what has no sound as nothing, or as a space."""
    sign = found.group()
    if unicodedata.category(sign) == "Cf":
        return ""
    return unicodedata.normalize("NFKC", sign) if unicodedata.category(sign).startswith("L") else " "


def _german_day(found: re.Match[str]) -> str:
    """“den 3. März” as it is said; with the full stop a voice would end the sentence."""
    day = int(found["day"])
    if not 1 <= day <= 31:
        return found.group()
    return _german_ordinal(day) + ("n" if _GERMAN_BEFORE.search(found.string[: found.start()]) else "")


def _german_ordinal(day: int) -> str:
    if day < 20:
        return _GERMAN_ORDINALS[day] if day in _GERMAN_ORDINALS else f"{_GERMAN_NUMBERS[day]}te"
    ones, tens = day % 10, "zwanzig" if day < 30 else "dreißig"
    return f"{_GERMAN_NUMBERS[ones]}und{tens}ste" if ones else f"{tens}ste"


_GERMAN_ORDINALS = {1: "erste", 3: "dritte", 7: "siebte", 8: "achte"}
_GERMAN_NUMBERS = re.split(
    " ",
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn",
)
_GERMAN_MONTHS = (
    "Januar|Jänner|Jan|Februar|Feber|Feb|März|April|Apr|Mai|Juni|Juli|August|Aug|September|Sept|Oktober|Okt|"
    "November|Nov|Dezember|Dez"
)
_GERMAN_DAY = re.compile(rf"(?<![\w.,])(?P<day>\d{{1,2}})\.(?=\s*(?:{_GERMAN_MONTHS})\b)")
_GERMAN_BEFORE = re.compile(r"(?<!\w)(?:[Dd]en|[Aa]m|[Vv]om|[Zz]um|[Dd]es|[Dd]em|d\.)\s+$")

_FOR_ALL: tuple[Rule, ...] = (
    (re.compile(r"\[…\]|\[\.\.\.\]"), _always(",")),
    (re.compile(r"(?<!\d)[—–]+|[—–]+(?!\d)|-{2,}|_{2,}"), _always(",")),
    (re.compile(r"[*_~^|=<>{}\\#\[\]]"), _always(" ")),
    (re.compile(r"[ſﬀ-ﬆ\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff]"), _sign),
)

_ENGLISH_MONTHS = {
    "Jan(?:y|uy)?": "January", "Feb(?:y|ry)?": "February", "Mar": "March", "Apr": "April", "Aug": "August",
    "Sept?r?": "September", "Octr?": "October", "Novr?": "November", "Decr?": "December",
}  # fmt: skip
_SHORT: dict[str, dict[str, str]] = {
    "en": {
        r"&c\.?": "et cetera",
        "&": "and",
        r"Mr\.?": "Mister",
        r"Mrs\.?": "Missis",
        r"Messrs\.?": "Messieurs",
        r"Dr\.?(?=\s+[A-Z])": "Doctor",
        r"Esqr?\.?": "Esquire",
        r"Jno\.?": "John",
        r"Wm\.?": "William",
        r"Chas\.": "Charles",
        r"Geo\.": "George",
        r"Thos\.?": "Thomas",
        r"Jas\.": "James",
        r"Robt\.?": "Robert",
        r"Saml\.?": "Samuel",
        r"Edwd\.?": "Edward",
        r"inst\.": "instant",
        r"ult\.": "ultimo",
        r"prox\.": "proximo",
        r"viz\.": "namely",
        r"recd\.?": "received",
        r"[Aa]ffte\.?": "affectionate",
        r"[Aa]ff(?:ect)?ly\.?": "affectionately",
        r"[Nn]o\.(?=\s*\d)": "number",
        r"£\s?(\d+(?:[.,]\d+)*)": r"\1 pounds",
        r"(\d+)\s?s\.(?=\s*\d+\s?d\.)": r"\1 shillings",
        r"(?<=s\. )(\d+)\s?d\.": r"\1 pence",
        **{rf"{short}\.(?=,?\s+\d)|(?<=\d )(?:{short})\.": whole for short, whole in _ENGLISH_MONTHS.items()},
    },
    "fr": {
        r"&c\.?": "et cetera",
        "&": "et",
        r"M\.(?=\s+[A-ZÀ-Þ])": "Monsieur",
        r"MM\.": "Messieurs",
        r"Mmes?\.?|M(?:ᵐᵉ|me)\.?": "Madame",
        r"Mlle\.?": "Mademoiselle",
        r"Mgr\.?": "Monseigneur",
        r"Dr\.?(?=\s+[A-ZÀ-Þ])": "Docteur",
        r"Ste(?=[\s-][A-ZÀ-Þ])": "Sainte",
        r"St\.?(?=[\s-][A-ZÀ-Þ])": "Saint",
        r"[Nn][°º](?=\s*\d)": "numéro",
        r"c\.-à-d\.": "c’est-à-dire",
        r"1er": "premier",
        r"(\d+)\s?frs?\.": r"\1 francs",
    },
    "de": {
        r"&c\.?": "et cetera",
        "&": "und",
        r"u\.s\.w\.|u\. s\. w\.|usw\.": "und so weiter",
        r"u\.\s?a\.": "unter anderem",
        r"u\.": "und",
        r"z\.\s?B\.": "zum Beispiel",
        r"d\.\s?h\.": "das heißt",
        r"d\.\s?J\.": "dieses Jahres",
        r"d\.\s?M\.": "dieses Monats",
        r"d\.(?=\s*\d)": "den",
        r"bzw\.": "beziehungsweise",
        r"Hrn\.": "Herrn",
        r"Hr\.": "Herr",
        r"Frl\.": "Fräulein",
        r"Fr\.(?=\s+[A-ZÄÖÜ])": "Frau",
        r"Dr\.(?=\s+[A-ZÄÖÜ])": "Doktor",
        r"Prof\.": "Professor",
        r"v\.(?=\s+[A-ZÄÖÜ])": "von",
        r"geb\.": "geborene",
        r"Ew\.": "Euer",
        r"Nr\.(?=\s*\d)": "Nummer",
        r"Str\.": "Straße",
        r"(\d+)\s?(?:Mk|M)\.": r"\1 Mark",
        r"(\d+)\s?Pf\.": r"\1 Pfennig",
        r"(\d+)\s?Thlr\.": r"\1 Taler",
    },
    "es": {
        r"&": "y",
        r"Sr\.": "señor",
        r"Sra\.": "señora",
        r"Srta\.": "señorita",
        r"Sres\.": "señores",
        r"D\.(?=\s+[A-ZÁÉÍÓÚÑ])": "don",
        r"D\.?ª": "doña",
        r"Dr\.": "doctor",
        r"[UV]ds\.": "ustedes",
        r"[UV]d\.": "usted",
        r"[Nn]\.?[ºo°](?=\s*\d)|[Nn]úm\.": "número",
        r"(\d+)\s?(?:pts|ptas)\.": r"\1 pesetas",
    },
}
"""By language what is written (an expression for a word by itself) and what is said for it."""
