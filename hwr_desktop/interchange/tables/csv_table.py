"""A row for each line as comma-separated values (RFC 4180), in UTF-8 with a byte order mark.

Without the mark Excel takes the file for one in the computer's old character set and spoils every accent; other
programs pass it over. A cell that a spreadsheet would take for a formula has an apostrophe before it: a letter that
begins with “=” must not run in somebody's spreadsheet. Rows with a semicolon in them are quoted throughout: where the
comma is for decimals, Excel parts cells at semicolons, and what stands behind one would be a cell of its own.
"""

from __future__ import annotations

import csv
import io

from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.tables.table_rows import COLUMNS, Cell, rows_of

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a formula may begin with, also in the wide forms that Excel takes for the same."""


def render(document: Document) -> bytes:
    """The table with the names of its columns above it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    quoting = csv.writer(text, quoting=csv.QUOTE_ALL)
    for row in rows_of(document):
        cells = [_defused(cell) for cell in row]
        (quoting if any(";" in cell for cell in cells if isinstance(cell, str)) else writer).writerow(cells)
    return text.getvalue().encode("utf-8-sig")


def _defused(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA) else cell


FORMAT = Format(
    "csv",
    ".csv",
    "CSV table, a row a line",
    render,
    one_file_for_all=True,
    heeds=frozenset(("marks", "translation", "alternatives")),
)
