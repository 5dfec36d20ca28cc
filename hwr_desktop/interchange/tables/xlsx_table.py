"""A row for each line as an Excel workbook, with the details of letters and the index of names on sheets of their own.

Text is written as text, whatever it begins with, so that none of it is ever a formula. The same document gives the same
bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from hwr_desktop.document.project import DETAILS
from hwr_desktop.interchange.document import NAMES, Document
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.prose.letter_heading import title_of
from hwr_desktop.interchange.prose.reading_copy import index_of
from hwr_desktop.interchange.safe_xml import without_forbidden
from hwr_desktop.interchange.tables.table_rows import COLUMNS, Cell, rows_of

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_WIDTHS = {"letter": 24, "scan": 20, "text": 60, "note": 24, "names": 24, "translation": 60, "other readings": 40}
_LONGEST = 32_767
"""Characters that Excel takes in a cell."""
_A_DAY = datetime(2000, 1, 1)


def render(document: Document) -> bytes:
    """The workbook: lines, letters where there are any, names where there are any."""
    from xlsxwriter import Workbook

    data = io.BytesIO()
    book = Workbook(data, {"in_memory": True})
    book.set_properties({"title": without_forbidden(document.title)[:255], "created": _A_DAY})
    _add_sheet(book, "Lines", COLUMNS, rows_of(document))
    letters = [letter for letter, _ in document.parts if letter is not None]
    if letters:
        names = ("letter", *(NAMES[detail].replace("_", " ") for detail in DETAILS))
        rows = ((title_of(each, at), *(getattr(each, name) for name in DETAILS)) for at, each in enumerate(letters, 1))
        _add_sheet(book, "Letters", names, rows)
    entries = [(entry.name, str(entry.kind), page, line) for entry in index_of(document) for page, line in entry.places]
    if entries:
        _add_sheet(book, "Names", ("name", "kind", "page", "line"), entries)
    book.close()
    return data.getvalue()


def _add_sheet(book: Workbook, title: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """A sheet with the names of its columns above, which stay where they are as one scrolls, and can be filtered by."""
    sheet = book.add_worksheet(title)
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    for at, name in enumerate(columns):
        sheet.set_column(at, at, _WIDTHS.get(name, 12), wrapped)
        sheet.write_string(0, at, name, bold)
    last = 0
    for last, row in enumerate(rows, 1):
        for at, cell in enumerate(row):
            if isinstance(cell, str):
                if cell:
                    sheet.write_string(last, at, without_forbidden(cell)[:_LONGEST])
            elif cell is not None:
                sheet.write_number(last, at, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(columns) - 1)


FORMAT = Format(
    "xlsx",
    ".xlsx",
    "Excel workbook, a row a line",
    render,
    one_file_for_all=True,
    heeds=frozenset(("marks", "translation", "alternatives")),
)
