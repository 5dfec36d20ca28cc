"""How a transcript that was placed changes a page that a person may have changed meanwhile. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hwr_desktop.document import edits
from hwr_desktop.document.page import Author, Line, Page
from hwr_desktop.engine.alignment.placement import PlacedText


@dataclass(frozen=True)
class AttachedTexts:
    """The page with texts of a transcript on its lines, and what became of these.

    `placed` counts the texts whose line is there still, `kept` those of them where a person's other words stand.
    `late` holds the texts whose lines have changed too much meanwhile.
    """

    page: Page
    placed: int
    kept: int
    late: tuple[str, ...]


def with_attached(page: Page, began: Sequence[Line], texts: Sequence[PlacedText], author: Author) -> AttachedTexts:
    """The page with texts on the lines that were found to say them, of which `began` is the state that was compared.

    Where a person's word stands the text becomes an alternative. Pieces of one line become it, unless one of them bears
    a person's word.
    """
    known = {line.id: line for line in began}
    made, placed, kept = page, 0, 0
    late = []
    for text in texts:
        lines = [page.line(line_id) for line_id in text.line_ids if page.has(line_id)]
        same = len(lines) == len(text.line_ids) and all(_same_shape(line, known[line.id]) for line in lines)
        if not same or (len(lines) > 1 and any(line.confirmed or line.marks for line in lines)):
            late.append(text.text)
            continue
        if len(lines) > 1:
            shaped = edits.with_shape(made, text.line.id, text.line.polygon, text.line.baseline)
            made = edits.without(shaped, text.line_ids[1:])
        made = edits.with_imported(made, text.line.id, text.text, author)
        placed += 1
        kept += made.line(text.line.id).text != text.text
    return AttachedTexts(made, placed, kept, tuple(late))


def _same_shape(line: Line, other: Line) -> bool:
    return (line.polygon, line.baseline) == (other.polygon, other.baseline)
