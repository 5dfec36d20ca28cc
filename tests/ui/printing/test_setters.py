from dataclasses import replace

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, Page
from hwr_desktop.ui.printing.print_options import PrintOptions
from hwr_desktop.ui.printing.setters import setter_for
from hwr_desktop.ui.printing.sheet import room_on

pytestmark = pytest.mark.usefixtures("qapp")


def page_of(texts, number=1, direction=None):
    lines = tuple(
        Line(f"l{at}", rectangle(Box(0, 10 * at, 90, 10 * at + 9)), ((0, 10 * at + 8), (90, 10 * at + 8)), text)
        for at, text in enumerate(texts)
    )
    return Page(f"p{number}", f"sheet-{number}.jpg", 100, 900, lines=lines, direction=direction)


def sheets_of(options, *pages):
    setter = setter_for(options, room_on(options.layout))
    return [sheet for number, page in enumerate(pages, 1) for sheet in setter.add(page, number)] + setter.finish()


def body(sheet):
    """What stands between head and foot, in order."""
    return [piece.text for piece in sheet.pieces if not piece.centred and piece.text != "Letters"]


def test_text_runs_on_from_sheet_to_sheet_and_nothing_is_lost():
    # GIVEN three pages of forty lines
    options = PrintOptions("Letters", 1, 3)
    pages = [page_of([f"line {number}-{at}" for at in range(40)], number) for number in (1, 2, 3)]
    # WHEN they are set
    sheets = sheets_of(options, *pages)
    # THEN every line is there once, in order, under the heading of its page
    expected = [f"line {number}-{at}" for number in (1, 2, 3) for at in range(40)]
    words = [text for sheet in sheets for text in body(sheet)]
    assert [text for text in words if text.startswith("line")] == expected
    assert words[0] == "Page 1 (sheet-1)" and words[words.index("line 2-0") - 1] == "Page 2 (sheet-2)"
    # AND each sheet has the title and its number, and holds what is on it
    assert [next(piece.text for piece in sheet.pieces if piece.centred) for sheet in sheets] == ["1", "2", "3"]
    room = room_on(options.layout)
    for sheet in sheets:
        assert sheet.pieces[0].text == "Letters"
        assert all(0 <= piece.top <= room.height() - piece.size for piece in sheet.pieces)


def test_a_heading_is_never_the_last_thing_on_a_sheet():
    for lines in range(30, 60):
        sheets = sheets_of(PrintOptions("Letters", 1, 2), page_of(["word"] * lines), page_of(["next"] * 3, 2))
        assert all(body(sheet)[-1] == "word" or body(sheet)[-1] == "next" for sheet in sheets)


def test_a_long_line_goes_on_in_the_next_row_and_an_endless_one_on_the_next_sheet():
    long = " ".join(f"word{at}" for at in range(60))
    endless = "𝒳" * 12000  # a character of two UTF-16 units
    [*_, last] = sheets = sheets_of(PrintOptions("", 1, 1, line_numbers=True), page_of([long, endless]))
    texts = [piece.text for sheet in sheets for piece in sheet.pieces if not piece.centred and not piece.bold]
    numbers = [text for text in texts if text in ("1", "2")]
    assert numbers == ["1", "2"]
    joined = "".join(text + " " * text.startswith("word") for text in texts if text not in ("1", "2"))
    assert joined.split() == [*long.split(), endless]
    assert len(sheets) > 2 and body(last)


def test_lines_from_right_to_left_begin_at_the_right_and_have_their_numbers_there():
    options = PrintOptions("", 1, 1, line_numbers=True)
    [sheet] = sheets_of(options, page_of(["שלום Anna", "בשנת 1848", "Berlin"]))
    by_text = {piece.text: piece for piece in sheet.pieces}
    assert by_text["שלום Anna"].right_to_left and by_text["בשנת 1848"].right_to_left
    assert not by_text["Berlin"].right_to_left
    assert by_text["1"].left > by_text["שלום Anna"].left and by_text["1"].right_to_left


@pytest.mark.parametrize("lines", [0, 1, 25, 55])
def test_a_scan_has_its_text_beside_it_so_small_that_it_fits(lines):
    # GIVEN a page of so many lines; WHEN it is set beside its scan
    options = PrintOptions("Letters", 1, 1, beside=True, line_numbers=True)
    [sheet] = sheets_of(options, page_of(["a line of some words, as they are in letters"] * lines))
    # THEN there is one sheet, with the scan at the left and all the text at its right, on the sheet
    room = room_on(options.layout)
    assert room.width() > room.height() and sheet.page_id == "p1"
    assert sheet.scan is not None and sheet.scan.right() < room.width() / 2
    text = [piece for piece in sheet.pieces if piece.text.startswith("a line")]
    assert len(text) >= lines
    assert all(piece.left > sheet.scan.right() and piece.left + piece.width <= room.width() + 1 for piece in text)
    assert all(piece.top + piece.size <= room.height() for piece in text)
    assert not text or text[0].size <= options.text_pt * 10


def test_text_that_would_be_too_small_to_read_goes_on_beside_the_same_scan():
    sheets = sheets_of(PrintOptions("", 1, 1, beside=True), page_of([f"line {at}" for at in range(300)]))
    texts = [piece for sheet in sheets for piece in sheet.pieces if piece.text.startswith("line")]
    assert [piece.text for piece in texts] == [f"line {at}" for at in range(300)]
    assert len(sheets) > 1 and {sheet.page_id for sheet in sheets} == {"p1"}
    assert min(piece.size for piece in texts) >= 50
    room = room_on(PrintOptions("", 1, 1, beside=True).layout)
    assert all(piece.top + piece.size <= room.height() for piece in texts)


def test_a_page_without_text_says_so():
    for beside in (False, True):
        [sheet] = sheets_of(PrintOptions("", 1, 1, beside=beside), page_of([]))
        assert "There is no text on this page." in sheet.text


def test_the_size_that_was_wished_is_that_of_the_text():
    small, large = (
        sheets_of(replace(PrintOptions("", 1, 1), text_pt=points), page_of(["word"] * 40)) for points in (8.0, 20.0)
    )
    assert len(large) > len(small) == 1
    assert {piece.size for piece in large[0].pieces if piece.text == "word"} == {200.0}
