"""The dates of letters and the dates they mention, as marks of a timeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from hwr_desktop.document.dates import is_iso_date
from hwr_desktop.document.name_book import Kind
from hwr_desktop.ui.insight_rows import Row, Section
from hwr_desktop.ui.steps.insight_steps import Matters
from hwr_desktop.ui.wording.letter_words import heading_of


class TimeMark(NamedTuple):
    """A time that is marked, `start` to before `end` in years, as 1862.5 for the middle of 1862.

    `letter` is the number of the letter whose own date it is, from 0, or None for a date that is mentioned, of which
    `row` tells. `words` say what it is, `places` how often it is mentioned.
    """

    start: float
    end: float
    words: str
    places: int = 1
    letter: int | None = None
    row: Row | None = None

    @property
    def middle(self) -> float:
        """The middle of the time."""
        return (self.start + self.end) / 2


def time_marks(matters: Matters, sections: Sequence[Section], letter: int | None) -> tuple[TimeMark, ...]:
    """The marks of a letter, or of all where that is None, in the order of time."""
    marks = [*_own(matters, letter), *(mark for section in sections for mark in _mentioned(section))]
    return tuple(sorted(marks, key=lambda mark: (mark.middle, mark.letter is None, mark.words)))


def years_of(iso: str) -> tuple[float, float]:
    """Where a date YYYY, YYYY-MM or YYYY-MM-DD begins and ends, in years."""
    parts = [int(part) for part in iso.split("-")]
    year = parts[0]
    if len(parts) == 1:
        return float(year), year + 1.0
    if len(parts) == 2:
        return year + (parts[1] - 1) / 12, year + parts[1] / 12
    first = date(year, 1, 1).toordinal()
    days = 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365
    passed = date(*parts).toordinal() - first
    return year + passed / days, year + (passed + 1) / days


def _own(matters: Matters, letter: int | None) -> Iterator[TimeMark]:
    """The dates that the letters' details say."""
    for number, details in enumerate(matters.project.letters):
        dates = [each.strip() for each in (details.date_from, details.date_to) if is_iso_date(each.strip())]
        if not dates or letter not in (None, number):
            continue
        spans = [years_of(each) for each in dates]
        heading = heading_of(details, number + 1)
        said = " – ".join(dict.fromkeys(dates))
        yield TimeMark(
            min(start for start, _ in spans), max(end for _, end in spans), f"{said}: {heading.title}", letter=number
        )


def _mentioned(section: Section) -> Iterator[TimeMark]:
    if section.name != Kind.DATE:
        return
    for row in section.rows:
        if is_iso_date(row.form):
            words = f"{row.form}: {row.note or row.name}"
            yield TimeMark(*years_of(row.form), words, row.count, row=row)
