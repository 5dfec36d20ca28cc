"""What letters hold besides prose: dates, sums, names, addresses, figures, openings and closings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np

from hwr_desktop.engine.training.synthesis.vocabulary import (
    CLOSINGS,
    DAYS,
    FORENAMES,
    MONTHS,
    OPENINGS,
    PLACES,
    SCRAPS,
    STREETS,
    SURNAMES,
    TITLES,
)

T = TypeVar("T")


def occasional(rng: np.random.Generator) -> str:
    """One of the things a letter holds besides prose, in English or French."""
    return _pick(rng, _KINDS)(rng)


def date(rng: np.random.Generator) -> str:
    """A date as letters bear it, with or without place and weekday."""
    day, year, month = int(rng.integers(1, 32)), int(rng.integers(1690, 1995)), _pick(rng, MONTHS)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day // 10 != 1 else 0, "th")
    forms = (
        f"{day} {month} {year}",
        f"{month} {day}, {year}",
        f"{month} {day}{ending} {year}",
        f"{day}{ending} {month} {year}",
        f"{day}. {int(rng.integers(1, 13))}. {year}",
        f"{day}/{int(rng.integers(1, 13))}/{year % 100:02d}",
        f"le {day} {month} {year}",
        f"{_pick(rng, PLACES)}, le {day} {month} {year}",
        f"{_pick(rng, PLACES)}, {month} {day}{ending}, {year}",
        f"{_pick(rng, DAYS)} {day} {month}",
        f"{_pick(rng, DAYS)}, {month} {day}{ending}",
        f"ce {day} {month}",
        f"{year}",
        f"{day} {month}",
    )
    return _pick(rng, forms)


def opening(rng: np.random.Generator) -> str:
    """How a letter begins."""
    return _filled(rng, _pick(rng, OPENINGS))


def closing(rng: np.random.Generator) -> str:
    """How a letter ends."""
    return _filled(rng, _pick(rng, CLOSINGS))


def name(rng: np.random.Generator) -> str:
    """A person's name in one of the forms names are written in."""
    forms = ("{f} {s}", "{t} {s}", "{t} {f} {s}", "{s}, {f}", "{f}", "{s}", "{t} & {t} {s}", "{s} ({f})", "{s} & Co.")
    return _filled(rng, _pick(rng, forms))


def address(rng: np.random.Generator) -> str:
    """A house, or a house and its town."""
    number, street, place = int(rng.integers(1, 300)), _pick(rng, STREETS), _pick(rng, PLACES)
    return _pick(
        rng, (f"{number}, {street}", f"{number} {street}, {place}", f"{street}, {place}", f"{place}", f"à {place}")
    )


def money(rng: np.random.Generator) -> str:
    """A sum of money."""
    large, small = int(rng.integers(1, 9000)), int(rng.integers(0, 100))
    forms = (
        f"£{large}",
        f"£{large}.{small % 20}.{small % 12}",
        f"£ {large} {small % 20}s. {small % 12}d.",
        f"{small % 20}s. {small % 12}d.",
        f"{small % 20}/{small % 12}",
        f"${large}.{small:02d}",
        f"{large} fr. {small:02d}",
        f"{large:,} francs",
        f"{large} livres",
        f"{large} f {small:02d} c.",
        f"{large} frs",
    )
    return _pick(rng, forms)


def figures(rng: np.random.Generator) -> str:
    """Nothing but digits, perhaps grouped."""
    digits = "".join(str(d) for d in rng.integers(0, 10, int(rng.integers(1, 9))))
    forms = (
        digits,
        f"{digits[:3]}.{digits[3:] or 0}",
        f"{digits[:2]} {digits[2:] or 7}",
        f"{digits[:3]},{digits[3:] or 5}",
    )
    return _pick(rng, (*forms, digits))


def scrap(rng: np.random.Generator) -> str:
    """An abbreviation, a reference, a mark."""
    text = _pick(rng, SCRAPS)
    while "{n}" in text:
        text = text.replace("{n}", str(int(rng.integers(1, 10 ** int(rng.integers(1, 5))))), 1)
    return _filled(rng, text)


_KINDS: tuple[Callable[[np.random.Generator], str], ...] = (
    *(date, date, date, opening, opening, closing, closing, name, name),
    *(address, money, money, figures, figures, scrap, scrap),
)


def _pick(rng: np.random.Generator, choices: Sequence[T]) -> T:
    return choices[int(rng.integers(len(choices)))]


def _filled(rng: np.random.Generator, form: str) -> str:
    """The form with its {f}orename, {s}urname and {t}itle put in, the latter for each place anew."""
    for mark, choices in (("{f}", FORENAMES), ("{s}", SURNAMES), ("{t}", TITLES)):
        while mark in form:
            form = form.replace(mark, _pick(rng, choices), 1)
    return form
