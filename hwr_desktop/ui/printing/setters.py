"""How pages are set on sheets: their text running on from sheet to sheet, or each with its scan on a sheet of its own.

A setter is given the pages one after the other and gives back the sheets that are full; `finish` gives the rest.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, QSizeF

from hwr_desktop.document.page import Page
from hwr_desktop.store.scans import name_given
from hwr_desktop.ui.printing.print_options import PrintOptions
from hwr_desktop.ui.printing.rows_of_text import Row, RowSetter
from hwr_desktop.ui.printing.sheet import UNITS_PER_POINT, Piece, Sheet

CONTEXT = "Printing"
HEAD_PT = 9.0
HEAD_ROOM = 24.0 * UNITS_PER_POINT
"""Kept at the head of a sheet for the title, and at its foot for the number."""

GAP = 18.0 * UNITS_PER_POINT
SMALLEST_PT = 5.0
SHRINK = 0.93


class Setter(Protocol):
    """Sets pages on sheets."""

    def add(self, page: Page, number: int) -> list[Sheet]:
        """Set the page of that number, counted from 1; the sheets that are full now."""

    def finish(self) -> list[Sheet]:
        """The sheets that are left when there are no more pages."""


def setter_for(options: PrintOptions, room: QSizeF) -> Setter:
    """What sets pages as the options say on sheets with that much room."""
    return BesideScan(options, room) if options.beside else RunningText(options, room)


class RunningText:
    """The text of the pages one after the other, each under a heading that says which page it is."""

    def __init__(self, options: PrintOptions, room: QSizeF) -> None:
        self._options, self._room = options, room
        self._size = options.text_pt * UNITS_PER_POINT
        self._rows = RowSetter(0.0, room.width(), self._size, options.line_numbers)
        self._pieces: list[Piece] = []
        self._top = HEAD_ROOM
        self._number = 0

    def add(self, page: Page, number: int) -> list[Sheet]:
        """Set the page of that number, counted from 1; the sheets that are full now."""
        full: list[Sheet] = []
        rows = list(self._rows.rows(page)) or [_said(_no_text(), self._room.width(), self._size)]
        heading = Row((_heading(page, number, self._room.width(), self._size),), 1.8 * self._size)
        above = self._size if self._top > HEAD_ROOM else 0.0
        if not self._fits(above + heading.height + sum(row.height for row in rows[:2])):
            full += self._turn_over()
            above = 0.0
        self._top += above
        for row in (heading, *rows):
            if not self._fits(row.height) and self._top > HEAD_ROOM:
                full += self._turn_over()
            self._pieces += [piece._replace(top=piece.top + self._top) for piece in row.pieces]
            self._top += row.height
        return full

    def finish(self) -> list[Sheet]:
        """The last sheet, if anything is on it."""
        return self._turn_over()

    def _fits(self, height: float) -> bool:
        return self._top + height <= self._room.height() - HEAD_ROOM

    def _turn_over(self) -> list[Sheet]:
        """The sheet as it is, and a new one begun."""
        if not self._pieces:
            return []
        self._number += 1
        made = Sheet((*_margins(self._options.title, self._number, self._room), *self._pieces))
        self._pieces, self._top = [], HEAD_ROOM
        return [made]


class BesideScan:
    """A sheet a page: the scan at the left and its text at the right, so small that it fits.

    Where it would be too small to be read it goes on beside the same scan on another sheet.
    """

    def __init__(self, options: PrintOptions, room: QSizeF) -> None:
        self._options, self._room = options, room
        self._sheets = 0

    def add(self, page: Page, number: int) -> list[Sheet]:
        """Set the page of that number, counted from 1; its sheets."""
        half = (self._room.width() - GAP) / 2
        height = self._room.height() - 2 * HEAD_ROOM
        size = self._options.text_pt * UNITS_PER_POINT
        heading = _heading(page, number, half, min(size, 11.0 * UNITS_PER_POINT))
        below, left_over = HEAD_ROOM + 1.8 * heading.size, height - 1.8 * heading.size
        made: list[Sheet] = []
        for rows in _parted(self._fitted(page, half + GAP, half, left_over, size), left_over):
            self._sheets += 1
            pieces, top = [heading._replace(left=half + GAP, top=HEAD_ROOM)], below
            for row in rows:
                pieces += [piece._replace(top=piece.top + top) for piece in row.pieces]
                top += row.height
            margins = _margins(self._options.title, self._sheets, self._room)
            made.append(Sheet((*margins, *pieces), page.id, QRectF(0, HEAD_ROOM, half, height)))
        return made

    def finish(self) -> list[Sheet]:
        """Nothing: every sheet is full as it is."""
        return []

    def _fitted(self, page: Page, left: float, width: float, height: float, size: float) -> list[Row]:
        """The rows of the page in the largest size, from the wished one down, in which they fit, or the smallest."""
        if not page.lines:
            return [_said(_no_text(), width, size, left)]
        smallest = min(size, SMALLEST_PT * UNITS_PER_POINT)
        size = max(min(size, height / len(page.lines)), smallest)
        while True:
            rows = list(RowSetter(left, width, size, self._options.line_numbers).rows(page))
            if size <= smallest or sum(row.height for row in rows) <= height:
                return rows
            size = max(size * SHRINK, smallest)


def _parted(rows: list[Row], height: float) -> list[list[Row]]:
    """Rows in portions of that height at most."""
    portions: list[list[Row]] = [[]]
    used = 0.0
    for row in rows:
        if portions[-1] and used + row.height > height:
            portions.append([])
            used = 0.0
        portions[-1].append(row)
        used += row.height
    return portions


def _margins(title: str, number: int, room: QSizeF) -> tuple[Piece, ...]:
    """The title at the head and the number at the foot."""
    size = HEAD_PT * UNITS_PER_POINT
    foot = Piece(QLocale().toString(number), 0, room.height() - 1.4 * size, room.width(), size, centred=True)
    return (Piece(title, 0, 0, room.width(), size, pale=True), foot) if title else (foot,)


def _heading(page: Page, number: int, width: float, size: float) -> Piece:
    words = QCoreApplication.translate(CONTEXT, "Page {number} ({name})")
    text = words.format(number=QLocale().toString(number), name=Path(name_given(page.image)).stem)
    return Piece(text, 0, 0, width, size, bold=True)


def _no_text() -> str:
    return QCoreApplication.translate(CONTEXT, "There is no text on this page.")


def _said(words: str, width: float, size: float, left: float = 0.0) -> Row:
    """A row that says something in place of text."""
    return Row((Piece(words, left, 0, width, size, pale=True),), 1.8 * size)
