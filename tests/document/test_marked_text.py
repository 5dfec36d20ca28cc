"""The three ways in which marks are told in plain text."""

import pytest

from hwr_desktop.document.marked_text import as_written, clean_reading, clean_text, with_signs
from hwr_desktop.document.page import Line, Mark, MarkKind

GAP, STRUCK, UNCLEAR = MarkKind.GAP, MarkKind.DELETED, MarkKind.UNCLEAR


def line(text: str, *marks: Mark) -> Line:
    return Line("l", (), (), text, marks=marks)


def test_every_mark_is_told_in_its_way():
    # GIVEN a line with every mark
    text = "Dr Hall was very very ill today"
    marks = (
        Mark(MarkKind.ABBREVIATION, 0, 2, "Doctor"),
        Mark(UNCLEAR, 3, 7),
        Mark(STRUCK, 12, 17),
        Mark(MarkKind.INSERTED, 17, 21),
        Mark(GAP, 25, 25, "two words"),
        Mark(GAP, 31, 31),
    )
    told = line(text, *marks)
    # THEN as written it is as it stands but for the gaps
    assert as_written(told) == "Dr Hall was very very ill[…] today[…]"
    # THEN a clean reading is what was meant
    assert clean_reading(told) == "Doctor Hall was very ill[…] today[…]"
    # THEN with signs all is told
    assert with_signs(told) == (
        "Dr [Doctor] [unclear: Hall] was [struck: very ]^very^ ill[illegible: two words] today[illegible]"
    )


@pytest.mark.parametrize("give", [as_written, clean_reading, with_signs])
def test_a_line_without_marks_is_its_text(give):
    assert give(line("  two  spaces ")) == "  two  spaces " and give(line("")) == ""


def test_marks_within_marks():
    # GIVEN an unclear word in a stretch that was struck, with a gap in it, and an abbreviation nobody expanded
    told = line(
        "a bb cc dd", Mark(STRUCK, 2, 7), Mark(UNCLEAR, 5, 7), Mark(GAP, 4, 4), Mark(MarkKind.ABBREVIATION, 8, 10)
    )
    assert with_signs(told) == "a [struck: bb[illegible] [unclear: cc]] dd"
    assert clean_reading(told) == "a […] dd"
    # GIVEN a gap over letters that somebody guessed
    assert with_signs(line("x abc y", Mark(GAP, 2, 5, "torn"))) == "x [illegible: torn; perhaps: abc] y"
    assert as_written(line("x abc y", Mark(GAP, 2, 5, "torn"))) == "x abc y"


def test_a_clean_reading_leads_back_to_the_text_of_the_line():
    # GIVEN a line in which something was struck and something is short for something
    told = line(
        "Dr Hall was very very ill",
        Mark(MarkKind.ABBREVIATION, 0, 2, "Doctor"), Mark(STRUCK, 12, 17), Mark(GAP, 11, 11),
    )  # fmt: skip
    clean = clean_text(told)
    assert clean.text == "Doctor Hall was[…] very ill"
    # THEN a stretch of the reading leads to the characters that it stands for
    for words, there in (
        ("Doctor Hall", "Dr Hall"),
        ("Hall was", "Hall was"),
        ("octor", "Dr"),
        ("very ill", "very ill"),
    ):
        at = clean.text.index(words)
        start, end = clean.place(at, at + len(words))
        assert told.text[start:end] == there
    # AND in a line without marks each character stands for itself
    assert clean_text(line("Dear Anna")).place(5, 9) == (5, 9)
