"""The dates in running text, as they are written there, and the ISO date that each plainly means.

What a date means is for `document.dates` to say; here they are found, in English, French and German. A day and a month
without a year, a month alone and "the 12th inst." are found as well, and mean nothing that a calendar could show. The
name of a weekday is none by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwr_desktop.document.dates import MONTHS, NUMBERED, is_iso_date, meant_by
from hwr_desktop.document.name_book import Kind
from hwr_desktop.language.insights.finding import Finding
from hwr_desktop.language.insights.stretch import Stretch
from hwr_desktop.language.insights.word_set import word_set

_CUT_SHORT = (
    "jan jany janv", "feb febr feby fev fevr", "mar mch mrz", "apr apl avr", "", "jun", "jul juil", "aug augt",
    "sep sept septr sepr 7bre 7ber", "oct octr okt 8bre 8ber", "nov novr novbr 9bre 9ber",
    "dec decr decbr dez xbre 10bre xber",
)  # fmt: skip
"""How months are cut short, with or without a full stop."""

_PLAIN = str.maketrans("àáâäãèéêëìíîïòóôöùúûüçñ", "aaaaaeeeeiiiioooouuuucn")
_FULL = {name: number for number, names in enumerate(MONTHS, 1) for name in names}
_SHORT = {name: number for number, names in enumerate(_CUT_SHORT, 1) for name in names.split()}
_FULL_NAMES = "|".join(sorted(_FULL, key=len, reverse=True))
_MONTH = rf"(?P<month>(?:{_FULL_NAMES})\b\.?|(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})\b\.?)"
_WEEKDAY = (
    r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|"
    r"dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag),? (?:(?:the|le|den|de|d') ?)?)?"
)
_DAY = r"(?P<day>[0-3]?[0-9]) ?(?:st|nd|rd|th|d|er|eme|e|o|ten|ter|te|º|°)?\b\.?"
_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2}|['’/] ?[0-9]{2})\b"
_BETWEEN = r"(?:,? ?(?:of |de l'an |de |in the year )?)"

_DATES = (
    re.compile(rf"(?<![\w.]){_WEEKDAY}{_DAY},? ?(?:(?:day )?of |de |d')?{_MONTH}(?:{_BETWEEN}{_YEAR})?"),
    re.compile(
        rf"(?<!\w){_WEEKDAY}{_MONTH} ?(?:the )?{_DAY}(?!\w)(?! ?(?:o'clock|heures|h\b|uhr))"
        rf"(?:{_BETWEEN}{_YEAR})?"
    ),
    re.compile(rf"(?<!\w){_MONTH}{_BETWEEN}{_YEAR}"),
    re.compile(
        r"(?<![\w./-])(?P<figures>[0-3]?[0-9] ?([./-]) ?[01]?[0-9] ?\2 ?(?:1[0-9]{3}|20[0-9]{2}|[0-9]{2}))"
        r"(?![\w/-]|\.[0-9])"
    ),
    re.compile(r"(?<![\w-])(?P<figures>(?:1[0-9]{3}|20[0-9]{2})-[01][0-9]-[0-3][0-9])(?![\w-])"),
    re.compile(rf"(?<![\w.]){_DAY} ?(?P<near>inst|ult|prox|courant|ds|dieses)\b\.?"),
)  # fmt: skip
"""From what tells most to what tells least; a later one does not look where an earlier one has found something."""

_WEEKDAY_OF = re.compile(rf"(?<!\w){_WEEKDAY}(?P<month>{_FULL_NAMES})(?!\w)")
_BARE_YEAR = re.compile(
    r"(?<![\w.,/£$-])(?P<year>1[5-9][0-9]{2}|20[0-4][0-9])(?![\w/]|[.,-][0-9]| ?[£$%°])(?P<behind> [a-z]+)?"
)
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|since|year|anno|en|an|annee|depuis|im|jahr|jahre|seit|by|before|after|until|avant|apres)|\() ?\Z"
)
_BEFORE_NUMBER = re.compile(r"(?:\b(?:no|nos|nr|p|pp|page|pages|vol|fig|op)\.?|n°) ?\Z")
_MAY_FOLLOW_YEAR = word_set(
    """
    and or to the a he she it we they i when was is at in on by as but that which who after before et ou le la
    les il elle nous je quand que qui au aux des du de und oder war ist als der die das
    """
)  # fmt: skip
_AMBIGUOUS = frozenset(("may", "march", "mars", "mai", "august", "augusta", "janner", "feber"))
_ALWAYS_CAPITAL = frozenset(("may", "march", "august"))
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|last|next|this|since|until|till|during|early|late|mid|en|de|d'|mois|fin|debut|milieu|depuis|im|seit|ende|anfang|mitte|by)"
    r" ?\Z"
)
_BEFORE_AMBIGUOUS = re.compile(
    r"\b(?:in|last|next|this|since|until|till|during|early|late|mid|end of|beginning of|middle of|month of|en|"
    r"mois de|fin|fin de|debut de|milieu de|depuis|im|seit|ende|anfang|mitte|by) ?\Z"
)
"""The same for a month whose name is a verb as well, or a family's name."""
_FULL_STOP = re.compile(rf"(?:{_FULL_NAMES}|[0-9]|(?<=[0-9])(?:st|nd|rd|th))\.\Z")
"""A full stop that ends the sentence, where nothing was cut short."""
_LOOK_BACK = 14


def dates_in(stretch: Stretch) -> Iterator[Finding]:
    """The dates in a stretch of a letter, in text order."""
    text = stretch.text
    plain = text.lower() if len(text.lower()) == len(text) else "".join(each.lower()[:1] for each in text)
    plain = plain.replace("’", "'").translate(_PLAIN)
    found: list[tuple[int, int, str, float]] = []
    taken = bytearray(len(text))

    def take(start: int, end: int, meant: str, confidence: float) -> None:
        if any(taken[start:end]):
            return
        end = start + len(text[start:end].rstrip(" ,"))
        if _FULL_STOP.search(plain, start, end):
            end -= 1
        taken[start:end] = b"\x01" * (end - start)
        found.append((start, end, meant, confidence))

    for pattern in _DATES:
        for match in pattern.finditer(plain):
            if _plausible(match, text):
                take(match.start(), match.end(), _meant(match), 0.95 if _meant(match) else 0.85)
    for match in _BARE_YEAR.finditer(plain):
        leading = plain[max(match.start() - _LOOK_BACK, 0) : match.start()]
        behind = (match["behind"] or "").strip()
        if _BEFORE_NUMBER.search(leading):
            continue
        told = _BEFORE_YEAR.search(leading) is not None
        if told or not behind or behind in _MAY_FOLLOW_YEAR:
            year = match["year"]
            take(match.start("year"), match.end("year"), year if is_iso_date(year) else "", 0.9 if told else 0.6)
    for match in _WEEKDAY_OF.finditer(plain):
        start = match.start("month")
        name = match["month"]
        before = _BEFORE_AMBIGUOUS if name in _AMBIGUOUS else _BEFORE_MONTH
        told = before.search(plain[max(start - _LOOK_BACK, 0) : start]) is not None
        capital = text[start].isupper()
        plainly = told or (name not in _AMBIGUOUS and (capital or match.start() < start))
        if plainly and (capital or name not in _ALWAYS_CAPITAL):
            take(match.start(), match.end(), "", 0.7 if told else 0.5)
    for start, end, meant, confidence in sorted(found):
        yield Finding(Kind.DATE, text[start:end], meant, confidence, stretch.pieces(start, end))


def _plausible(match: re.Match[str], text: str) -> bool:
    """Whether a day is one that months have, and "may" and "march" are no verbs."""
    parts = match.groupdict()
    if parts.get("day") and not 1 <= int(parts["day"]) <= 31:
        return False
    month = parts.get("month")
    if month and month.rstrip(".") in ("may", "march", "mar", "jan", "sep", "jun", "dec"):
        return text[match.start("month")].isupper()
    return True


def _meant(match: re.Match[str]) -> str:
    """The ISO date that was found, "" where it lacks a year of four figures."""
    parts = match.groupdict()
    if parts.get("figures"):
        return meant_by(parts["figures"].replace(" ", ""))
    if not parts.get("year") or not parts.get("month"):
        return ""
    name = parts["month"].rstrip(".")
    number = _FULL.get(name) or _SHORT.get(name) or NUMBERED.get(name, 0)
    day = f"{int(parts['day'])} " if parts.get("day") else ""
    return meant_by(f"{day}{MONTHS[number - 1][0]} {parts['year']}")
