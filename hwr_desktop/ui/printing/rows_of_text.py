"""The lines of a page in rows of a given width: a line too long for one row goes on in the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from hwr_desktop.document.lines.reading_direction import is_right_to_left
from hwr_desktop.document.marked_text import as_written
from hwr_desktop.document.page import Page
from hwr_desktop.ui.printing.sheet import Piece, direction_of, font_of
from hwr_desktop.ui.transcript.line_blocks import showable

LEADING = 1.3
"""From row to row, in heights of the font."""

NUMBER_EMS = 2.4


class Row(NamedTuple):
    """One row: its pieces as if it stood at the top, and its height."""

    pieces: tuple[Piece, ...]
    height: float


@dataclass(frozen=True)
class RowSetter:
    """Sets rows within `width` from `left`, all in units, the text `size` units large, numbered or not."""

    left: float
    width: float
    size: float
    numbered: bool

    def rows(self, page: Page) -> Iterator[Row]:
        """The rows of a page's lines in reading order. The numbers stand where most of its lines begin."""
        directions = [is_right_to_left(line, page) for line in page.lines]
        numbers_right = 2 * sum(directions) > len(directions)
        column = NUMBER_EMS * self.size if self.numbered else 0.0
        left = self.left if numbers_right else self.left + column
        at = self.left + self.width - column if numbers_right else self.left
        height = QFontMetricsF(font_of(self.size)).height() * LEADING
        for number, (line, right_to_left) in enumerate(zip(page.lines, directions, strict=True), 1):
            for first, (text, taller) in enumerate(self._broken(as_written(line), self.width - column, right_to_left)):
                pieces = [Piece(text, left, 0, self.width - column, self.size, right_to_left)] if text else []
                if self.numbered and not first:
                    pieces.append(Piece(str(number), at, 0, column, self.size, numbers_right, pale=True))
                yield Row(tuple(pieces), max(height, taller))

    def _broken(self, text: str, width: float, right_to_left: bool) -> Iterator[tuple[str, float]]:
        """The text in pieces that fit, each with the height that its letters need; one empty piece for no text."""
        if not text.strip():
            yield "", 0.0
            return
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(direction_of(right_to_left))
        layout = QTextLayout(showable(text), font_of(self.size))
        layout.setTextOption(option)
        layout.beginLayout()
        units = showable(text).encode("utf-16-le", "surrogatepass")  # Qt counts in these
        while (row := layout.createLine()).isValid():
            row.setLineWidth(width)
            start, end = row.textStart(), row.textStart() + row.textLength()
            yield units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass").rstrip(), row.height()
        layout.endLayout()
