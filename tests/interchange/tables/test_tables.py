"""CSV and XLSX, opened again."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import openpyxl
import pytest

from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.project import Letter
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.options import Marks
from hwr_desktop.interchange.tables.table_rows import COLUMNS
from tests.interchange.conftest import drawn_line

FORMULAS = ["=1+1", "+1", "-1 is cold", "@SUM(A1)", "  =1", "＝1", "\t=1"]


def of_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def sheet(data: bytes, name: str) -> list[tuple]:
    return list(openpyxl.load_workbook(io.BytesIO(data))[name].iter_rows(values_only=True))


def test_both_have_a_row_for_each_line_with_all_that_is_known_of_it(sample):
    document = sample(translation="de", alternatives=True, marks=Marks.SIGNS)
    rows, cells = of_csv(FORMATS["csv"].render(document)), sheet(FORMATS["xlsx"].render(document), "Lines")
    # THEN the columns are named, and each line has its row
    assert tuple(rows[0]) == cells[0] == COLUMNS and len(rows) == len(cells) == 11
    third = dict(zip(COLUMNS, cells[3], strict=True))
    assert third["letter"] == "From Charles Darwin to J. D. Hooker, 12 March 1848"
    assert (third["page"], third["line"], third["confidence"], third["status"]) == (1, 3, 0.7, "read")
    assert (third["left"], third["top"], third["right"], third["bottom"]) == (180, 280, 950, 330)
    assert (third["author"], third["other readings"]) == ("latin-1", "I think you")
    assert third["translation"] == "ich danke dir sehr für deinen"
    # AND marks are told as wished, notes and names with their line
    fourth = dict(zip(COLUMNS, rows[4], strict=True))
    assert fourth["text"].startswith("ter, which Dr [Doctor] [unclear: Falconer] brought [struck: lately] ^late^")
    assert (fourth["note"], fourth["names"]) == ("in pencil, | by another hand", "Hugh Falconer (person)")
    assert rows[2][COLUMNS.index("status")] == "checked"


def test_the_workbook_has_letters_and_names_on_sheets_of_their_own(sample):
    book = FORMATS["xlsx"].render(sample())
    assert sheet(book, "Letters")[1][:4] == (
        "From Charles Darwin to J. D. Hooker, 12 March 1848",
        None,
        "Charles Darwin",
        "J. D. Hooker",
    )
    assert sheet(book, "Names")[1:] == [
        ("Down", "place", 1, 1), ("Hugh Falconer", "person", 1, 4), ("Joseph Hooker", "person", 1, 2),
    ]  # fmt: skip
    # AND where there are none there are no sheets for them
    loose = replace(sample(), letters=(), names=())
    assert openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].render(loose))).sheetnames == ["Lines"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_is_ever_a_formula(text):
    # GIVEN text that a spreadsheet would compute, in every place that is written by somebody
    line = Line("l", (), (), text, note=text)
    document = Document([Page("p", text, 10, 10, lines=(line,))], (Letter("d", ("p",), title=text),), text)
    # THEN in CSV it begins with an apostrophe
    (_, row) = of_csv(FORMATS["csv"].render(document))
    written = [cell for cell in row if text.strip() in cell]
    assert len(written) == 4 and all(cell.startswith("'") for cell in written)
    # AND in a workbook it is text
    book = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].render(document)))
    kinds = {
        cell.data_type for each in book for row in each.iter_rows() for cell in row if text.strip() in str(cell.value)
    }
    assert kinds == {"s"}


def test_control_characters_and_overrides_of_direction_do_not_come_through():
    # GIVEN what a terminal would act upon, and what turns all that follows
    line = replace(drawn_line(1, 0, 9, "\x9b31mred\x7f \u202eevil"), note="a\x85b\x9dc")
    document = Document((Page("p1", "a.jpg", 100, 100, 0, (line,)),))
    for name in ("txt", "csv"):
        told = FORMATS[name].render(document).decode("utf-8-sig")
        assert "31mred evil" in told and not set(told) & set("\x7f\x85\x9b\x9d\u202e")


def test_a_semicolon_parts_no_cell_where_semicolons_do():
    document = Document(
        (Page("p1", "a.jpg", 100, 100, 0, (drawn_line(1, 0, 9, "dear; oh"), drawn_line(2, 0, 9, "b"))),)
    )
    _, first, second, _ = FORMATS["csv"].render(document).decode("utf-8-sig").split("\r\n")
    assert '"dear; oh"' in first and first.startswith('"') and '"' not in second
    # AND Python reads back what was written
    assert next(csv.reader([first]))[4] == "dear; oh"
