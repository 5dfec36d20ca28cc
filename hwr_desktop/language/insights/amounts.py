"""The amounts of money in running text, as they are written, and as figures with the currency's name.

Found are figures or words beside a currency: £5 10s. 6d., 30 pounds, vingt livres, 12 000 francs, $20. A pound is taken
for money, though it may be one of flour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwr_desktop.document.name_book import Kind
from hwr_desktop.language.insights.finding import Finding
from hwr_desktop.language.insights.number_words import NUMBER_WORDS, number_of
from hwr_desktop.language.insights.stretch import Stretch

_CURRENCIES = {
    "pound": "pounds? pds?", "shilling": "shillings?", "penny": "pence penny pennies", "guinea": "guineas? gs",
    "sovereign": "sovereigns?", "crown": "crowns?", "farthing": "farthings?", "dollar": "dollars? dolls? dols?",
    "cent": "cents", "franc": "francs? frs? f frcs?", "livre": "livres?", "écu": "écus?", "louis": "louis",
    "sou": "sous?", "centime": "centimes?", "pistole": "pistoles?", "napoléon": "napoléons?",
    "thaler": "thalers? th?aler rthlr", "mark": "marks? mk", "florin": "florins? fl gulden guilders?",
    "ducat": "ducats? dukaten", "groschen": "groschen", "kreuzer": "kreuzers? kr", "pfennig": "pfennige?",
    "rupee": "rupees? roupies?", "rouble": "roubles? rubles?", "peso": "pesos?", "real": "reales",
}  # fmt: skip
_SIGNS = {"£": "pound", "$": "dollar", "€": "euro", "fr.": "franc", "frs.": "franc", "rs.": "rupee"}

_FIGURES = r"[0-9]{1,3}(?:[ ,.'\u00a0\u202f][0-9]{3}){1,3}(?:[.,][0-9]{1,2})?|[0-9]{1,9}(?:[.,][0-9]{1,2})?"
_WORDS = r"(?:{0})(?:[ -](?:{0})){{0,7}}".format("|".join(sorted(NUMBER_WORDS, key=len, reverse=True)))
_UNITS = "|".join(f"(?P<unit{at}>{'|'.join(forms.split())})" for at, forms in enumerate(_CURRENCIES.values()))
_SHILLINGS = r"(?: ?(?P<shillings>[0-9]{1,2}) ?/?s\b\.?)?(?: ?(?P<pence>[0-9]{1,2}) ?d\b\.?)?"
_AMOUNTS = (
    re.compile(rf"(?P<sign>[£$€]|\bfrs?\. |\brs\. ) ?(?P<number>{_FIGURES})(?![0-9]){_SHILLINGS}", re.IGNORECASE),
    re.compile(rf"(?<![\w.,])(?P<number>{_FIGURES}) ?l\. ?{_SHILLINGS}"),
    re.compile(rf"(?<![\w.,])(?P<number>{_FIGURES})(?:[ \u00a0-]?(?:de )?)(?:{_UNITS})\b(?!['’])\.?", re.IGNORECASE),
    re.compile(rf"(?<![\w-])(?P<words>{_WORDS})[ -](?:{_UNITS})\b(?!['’])", re.IGNORECASE),
    re.compile(r"(?<![\w.,])(?P<shillings>[0-9]{1,2}) ?s\. ?(?P<pence>[0-9]{1,2}) ?d\b\.?"),
)
_NAMES = tuple(_CURRENCIES)
_POUND_OF = re.compile(r" (?:of|de) \w")
_NEVER_ALONE = frozenset(("and", "et", "a", "an"))


def amounts_in(stretch: Stretch) -> Iterator[Finding]:
    """The amounts in a stretch of a letter, in text order."""
    text = stretch.text
    found: list[tuple[int, int, str, float]] = []
    taken = bytearray(len(text))
    for pattern in _AMOUNTS:
        for match in pattern.finditer(text):
            start, end = match.span()
            number = _number(match)
            if number is None or any(taken[start:end]):
                continue
            end = start + len(text[start:end].rstrip(" "))
            if text[end - 1] == "." and match.re is _AMOUNTS[2] and len(text[:end].rsplit(None, 1)[-1]) > 5:
                end -= 1  # the full stop of a sentence, not of a currency that is cut short
            if pattern is _AMOUNTS[3]:
                start += _idle(match["words"])
            taken[start:end] = b"\x01" * (end - start)
            meant, confidence = _meant(match, number), 0.9
            if meant.endswith((" pound", " livre")):
                confidence = 0.5 if _POUND_OF.match(text, end) else 0.75
            found.append((start, end, meant, confidence if "sign" not in match.groupdict() else 0.95))
    for start, end, meant, confidence in sorted(found):
        yield Finding(Kind.AMOUNT, text[start:end], meant, confidence, stretch.pieces(start, end))


def _idle(words: str) -> int:
    """How many characters of joining words stand before a number: "and twenty" says twenty."""
    found = re.match(r"(?:(?:and|et)[ -])+", words, re.IGNORECASE)
    return found.end() if found else 0


def _number(match: re.Match[str]) -> str | None:
    """The figures of an amount without what groups them; None where no number is said."""
    parts = match.groupdict()
    if parts.get("words"):
        if parts["words"].lower() in _NEVER_ALONE - {"a", "an"}:
            return None
        said = number_of(parts["words"])
        return None if said is None else str(said)
    if parts.get("number"):
        figures = re.sub(r"[ ,.'\u00a0\u202f](?=[0-9]{3}(?![0-9]))", "", parts["number"])
        return figures.replace(",", ".")
    return ""


def _meant(match: re.Match[str], number: str) -> str:
    parts = match.groupdict()
    small = [f"{int(parts[name])}{sign}" for name, sign in (("shillings", "s"), ("pence", "d")) if parts.get(name)]
    if not number:
        return " ".join(small)
    if small:
        return " ".join((f"£{number}", *small))
    if parts.get("sign"):
        return f"{number} {_SIGNS[parts['sign'].strip().lower()]}"
    unit = next((name for at, name in enumerate(_NAMES) if parts.get(f"unit{at}")), "pound")
    return f"{number} {unit}"
