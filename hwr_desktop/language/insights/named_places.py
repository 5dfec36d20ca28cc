"""Where in pages people, places, organisations, dates and amounts are named, for whoever writes the pages to a file."""

from __future__ import annotations

from collections.abc import Sequence

from hwr_desktop.document.name_book import Kind, NamedPlace
from hwr_desktop.document.page import Page
from hwr_desktop.document.project import Project
from hwr_desktop.language.insights.book import book_of, decided
from hwr_desktop.language.insights.letter import insights_of
from hwr_desktop.language.insights.letter_lines import lines_of, places_of


def named_places(project: Project, pages: Sequence[Page]) -> tuple[NamedPlace, ...]:
    """The places of all that the project's book has an entry for, in the order of the book, numbered from 1; key
    phrases are left out.

    `pages`: the project's, or those of them that are written; each letter's are looked through together. Takes about a
    hundredth of a second a page.
    """
    known = {page.id: page for page in pages}
    letters, found = [], []
    for page_ids in project.letter_pages:
        together = [known[page_id] for page_id in page_ids if page_id in known]
        if not together:
            continue
        lines = [line for page in together for line in lines_of(page)]
        letters.append(lines)
        found.append(insights_of([line.clean.text for line in lines], together[0].language or project.language))
    places: list[NamedPlace] = []
    number = 0
    for entry in decided(book_of(found), project.decisions):
        if entry.kind is Kind.PHRASE:
            continue
        for letter, finding in entry.mentions:
            number += 1
            normal = finding.normal if entry.kind in (Kind.DATE, Kind.AMOUNT) else ""
            places += (
                NamedPlace(number, entry.kind, entry.name, normal, line.line_id, start, end, entry.confirmed)
                for line, start, end in places_of(finding.pieces, letters[letter])
            )
    return tuple(places)
