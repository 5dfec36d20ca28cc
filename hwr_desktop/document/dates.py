"""Dates of letters: ISO dates as somebody types them, and the ISO date that a date in a letter plainly means.

Only what can be meant in one way is read: in English, French or German, with the month in words or in Roman figures,
or in figures whose order is not in doubt, and with a year of four figures.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

MONTHS = (
    ("january", "janvier", "januar", "janner"),
    ("february", "fevrier", "februar", "feber"),
    ("march", "mars", "marz", "maerz"),
    ("april", "avril"),
    ("may", "mai"),
    ("june", "juin", "juni"),
    ("july", "juillet", "juli"),
    ("august", "aout"),
    ("september", "septembre"),
    ("october", "octobre", "oktober"),
    ("november", "novembre"),
    ("december", "decembre", "dezember"),
)
SHORTEST = 3  # letters of a month that is cut short, such as "Nov."
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
# The Roman year began in March: "7bre" is September.
NUMBERED = {"7": 9, "vii": 9, "8": 10, "viii": 10, "9": 11, "ix": 11, "10": 12, "x": 12}
JOINING = frozenset(("st", "nd", "rd", "th", "d", "er", "e", "o", "ten", "ter", "te", "of", "day", "de", "du", "the"))

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_NUMBERED_MONTH = re.compile(r"\b(7|8|9|10|viii?|ix|x)\s?b(?:re|er)\b")
_PARTS = re.compile(r"[0-9]+|[a-z]+")
_IN_FIGURES = re.compile(r"\D*?(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})\D*", re.ASCII)


def is_iso_date(text: str) -> bool:
    """Whether the text is a year, a month of a year, or a day that the calendar has: YYYY, YYYY-MM or YYYY-MM-DD."""
    found = _ISO.fullmatch(text)
    return found is not None and bool(_iso(*(int(part) for part in found.groups() if part)))


def is_before(text: str, other: str) -> bool:
    """Whether an ISO date is over when another begins: 1916-11 is before 1916-12-01, but not before 1916-11-12."""
    shared = min(len(text), len(other))
    return text[:shared] < other[:shared]


def meant_by(text: str) -> str:
    """The ISO date that a date as a letter has it plainly means, such as `1916-11-12` for "12th Nov. 1916".

    A month and a year without a day will do. Returns "" where nothing is said, or not plainly.
    """
    letters = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(each for each in letters if not unicodedata.combining(each)).strip()
    if "?" in plain:
        return ""
    if is_iso_date(plain):
        return plain
    figures = _IN_FIGURES.fullmatch(plain)
    if figures is not None:
        first, separator, second, year = figures.groups()
        return _from_figures(separator, int(first), int(second), int(year))
    return _from_words(plain)


def _from_figures(separator: str, first: int, second: int, year: int) -> str:
    """A date in three figures: the day before the month where points part them, else only where one of them tells."""
    if separator == "." or first == second or first > 12:
        return _iso(year, second, first)
    return _iso(year, first, second) if second > 12 else ""


def _from_words(plain: str) -> str:
    """A date with its month in words: day, month, year, or month, day, year, or month, year, next to each other."""
    plain = _NUMBERED_MONTH.sub(lambda found: MONTHS[NUMBERED[found.group(1)] - 1][0], plain)
    parts = [part for part in _PARTS.findall(plain) if part not in JOINING]
    numbers = [part for part in parts if part.isdigit()]
    if not 1 <= len(numbers) <= 2 or len(numbers[-1]) != 4:
        return ""
    at = len(parts) - 1 - parts[::-1].index(numbers[-1])
    year, before = int(parts[at]), parts[max(at - 2, 0) : at]
    if len(numbers) == 1:
        return _iso(year, _month(before[-1])) if before else ""
    if len(before) < 2 or not any(part.isdigit() for part in before):
        return ""
    day, month = before if before[0].isdigit() else reversed(before)
    return _iso(year, _month(month, roman=True), int(day))


def _month(word: str, roman: bool = False) -> int:
    """The number of a month from its name, which may be cut short where no other begins so; 0 where it is none."""
    if roman and word in ROMAN:
        return ROMAN.index(word) + 1
    if len(word) < SHORTEST:
        return 0
    named = [at for at, names in enumerate(MONTHS, 1) if any(name.startswith(word) for name in names)]
    return named[0] if len(named) == 1 else 0


def _iso(year: int, month: int | None = None, day: int | None = None) -> str:
    """The date as ISO 8601 writes it; "" where the calendar does not have it."""
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return ""
    return f"{year:04}" + "".join(f"-{part:02}" for part in (month, day) if part is not None)
