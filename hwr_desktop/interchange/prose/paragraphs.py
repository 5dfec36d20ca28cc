"""Lines as paragraphs.

A paragraph begins with a page, with another region, and with a line that

- moves in from the line before it by a twentieth of the width of the block (an indented line, a signature), or
- moves out from it by a third of that width (the first line under a date or address on the right), or
- comes after a line that ends a third of that width before the longest does (the short last line of a paragraph),

but never within a word that is broken over the line's end, nor with a line that begins with a small letter. A word that
is broken over the end of a page takes the paragraph along. Edges are those of the lines' outlines as the page is looked
at, in the direction in which the line runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from hwr_desktop.document.geometry import bounding_box
from hwr_desktop.document.lines.reading_direction import is_right_to_left
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.running_text import goes_on
from hwr_desktop.document.turning import points_upright

INDENT = 1 / 20
OUTDENT = 1 / 3
SHORT = 1 / 3


class PlacedLine(NamedTuple):
    """A line, the page it is on, and its number there, from 1."""

    page: Page
    line: Line
    number: int


def regions_of(page: Page) -> list[list[PlacedLine]]:
    """The lines of a page in their order, those that follow each other in one region together."""
    placed = [PlacedLine(page, line, number) for number, line in enumerate(page.lines, 1)]
    return [list(together) for _, together in groupby(placed, key=lambda each: each.line.region)]


def paragraphs(pages: Sequence[Page]) -> list[list[PlacedLine]]:
    """The lines of pages that belong together as paragraphs; lines of which there is nothing to tell are left out."""
    found: list[list[PlacedLine]] = []
    for page in pages:
        first = True
        for together in regions_of(page):
            lines = [each for each in together if each.line.text.strip() or each.line.marks or each.line.note]
            for paragraph in _parted(lines):
                if first and found and _broken(found[-1][-1].line, paragraph[0].line):
                    found[-1] += paragraph
                else:
                    found.append(paragraph)
                first = False
    return found


class _Reach(NamedTuple):
    """From where to where a line reaches in the direction in which it runs, in pixels of what is looked at."""

    start: float
    end: float


def _parted(lines: Sequence[PlacedLine]) -> Iterator[list[PlacedLine]]:
    """The paragraphs of a region's lines."""
    reaches = {each.line.id: reach for each in lines if (reach := _reach(each)) is not None}
    block = _Reach(
        min((reach.start for reach in reaches.values()), default=0),
        max((reach.end for reach in reaches.values()), default=0),
    )
    paragraph = list(lines[:1])
    for before, after in pairwise(lines):
        if _begins(before.line, after.line, reaches, block):
            yield paragraph
            paragraph = []
        paragraph.append(after)
    if paragraph:
        yield paragraph


def _begins(before: Line, after: Line, reaches: Mapping[str, _Reach], block: _Reach) -> bool:
    """Whether a paragraph begins with the second of two lines of a block that reaches so far."""
    if goes_on(before.text) or after.text.lstrip()[:1].islower() or not {before.id, after.id} <= reaches.keys():
        return False
    end, width = block.end, block.end - block.start
    in_by = reaches[after.id].start - reaches[before.id].start
    return in_by > INDENT * width or -in_by > OUTDENT * width or end - reaches[before.id].end > SHORT * width


def _broken(before: Line, after: Line) -> bool:
    """Whether a word is broken over the end of the first line."""
    return goes_on(before.text) and after.text.lstrip()[:1].islower()


def _reach(placed: PlacedLine) -> _Reach | None:
    """None for a line that has no place."""
    points = placed.line.polygon or placed.line.baseline
    if not points:
        return None
    box = bounding_box(points_upright(points, placed.page))
    if is_right_to_left(placed.line, placed.page):
        return _Reach(-box.right, -box.left)
    return _Reach(box.left, box.right)
