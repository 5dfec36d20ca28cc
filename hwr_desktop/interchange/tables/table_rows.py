"""A row for each line, for spreadsheets and for programs that work with tables."""

from __future__ import annotations

import math
from collections.abc import Iterator

from hwr_desktop.document.name_book import NamedPlace
from hwr_desktop.document.page import AuthorKind, Line
from hwr_desktop.document.translations import translation_of
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.prose.letter_heading import title_of
from hwr_desktop.interchange.prose.line_text import text_of
from hwr_desktop.interchange.prose.reading_copy import Sheet
from hwr_desktop.interchange.safe_xml import without_controls

Cell = str | int | float | None

COLUMNS = (
    "letter", "page", "scan", "line", "text", "confidence", "status", "author", "note", "names", "translation",
    "other readings", "left", "top", "right", "bottom",
)  # fmt: skip
"""The names of the columns. `page` counts the pages of the file from 1, `line` the lines of the page; `confidence` is 0
to 1; `status` is checked (found right), typed, imported or read (by machine); the box is in pixels of the scan."""

_STATUS = {AuthorKind.PERSON: "typed", AuthorKind.IMPORT: "imported", AuthorKind.MODEL: "read"}


def rows_of(document: Document) -> Iterator[tuple[Cell, ...]]:
    """The cells of each line, in the order of COLUMNS; None where nothing is known."""
    names: dict[str, list[NamedPlace]] = {}
    for place in document.names:
        names.setdefault(place.line_id, []).append(place)
    number = letters = 0
    for letter, pages in document.parts:
        letters += letter is not None
        title = title_of(letter, letters) if letter is not None else ""
        for page in pages:
            number += 1
            scan = Sheet(number, page, ()).scan
            for at, line in enumerate(page.lines, 1):
                translation = translation_of(line, document.options.translation)
                cells = (
                    title, number, scan, at, text_of(line, document.options.marks), _confidence(line), _status(line),
                    line.author.name if line.author else "", line.note,
                    "; ".join(dict.fromkeys(f"{each.name} ({each.kind})" for each in names.get(line.id, ()))),
                    translation.text if translation else "",
                    "\n".join(each.text for each in line.alternatives) if document.options.alternatives else "",
                    *_box(line),
                )  # fmt: skip
                yield tuple(_one_line(cell) if isinstance(cell, str) else cell for cell in cells)


def _confidence(line: Line) -> float | None:
    return None if line.confidence is None or not math.isfinite(line.confidence) else round(line.confidence, 4)


def _status(line: Line) -> str:
    if line.checked:
        return "checked"
    return _STATUS[line.author.kind] if line.author else ""


def _box(line: Line) -> tuple[int | None, ...]:
    return tuple(round(edge) for edge in line.box) if line.polygon else (None,) * 4


def _one_line(text: str) -> str:
    """The text without control characters; line breaks, as between other readings, become " | "."""
    return without_controls(" | ".join(part for part in text.splitlines() if part))
