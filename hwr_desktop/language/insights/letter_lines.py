"""The lines of a letter as they are looked through, and where in them a finding stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hwr_desktop.document.marked_text import CleanText, clean_text
from hwr_desktop.document.page import Page
from hwr_desktop.language.insights.finding import Piece


class LetterLine(NamedTuple):
    """A line of a page: its text, and its clean reading, which is what is looked through."""

    page_id: str
    line_id: str
    text: str
    clean: CleanText


class LinePlace(NamedTuple):
    """The code points `start` to before `end` of a line's text."""

    line: LetterLine
    start: int
    end: int


def lines_of(page: Page) -> tuple[LetterLine, ...]:
    """The lines of a page in reading order."""
    return tuple(LetterLine(page.id, line.id, line.text, clean_text(line)) for line in page.lines)


def places_of(pieces: Iterable[Piece], lines: Sequence[LetterLine]) -> Iterator[LinePlace]:
    """Where the pieces of a finding stand in the texts of a letter's lines."""
    for number, start, end in pieces:
        line = lines[number]
        yield LinePlace(line, *line.clean.place(start, end))
