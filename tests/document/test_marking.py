"""Words are marked and unmarked; a gap takes the place of what cannot be read."""

import pytest

from hwr_desktop.document import edits, marking
from hwr_desktop.document.page import Author, AuthorKind, Line, Mark, MarkKind, Page

TEXT = "my dear old aunt"
MODEL = Author(AuthorKind.MODEL, "letters")
AREA = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0))
UNCLEAR, GAP, ABBREVIATION = MarkKind.UNCLEAR, MarkKind.GAP, MarkKind.ABBREVIATION


@pytest.fixture
def page() -> Page:
    return Page("p", "a.jpg", 99, 99, lines=(Line("l", AREA, ((0.0, 5.0), (9.0, 5.0)), TEXT, 0.9, author=MODEL),))


def marks_of(page: Page) -> list[tuple[str, int, int, str]]:
    return [(str(mark.kind), mark.start, mark.end, mark.value) for mark in page.line("l").marks]


def test_words_are_marked_together_and_apart(page):
    # WHEN two words that follow each other are marked one after the other, and the space between them
    page = marking.with_mark(page, "l", UNCLEAR, 3, 7)
    page = marking.with_mark(page, "l", UNCLEAR, 8, 11)
    assert not marking.bears(page.line("l"), UNCLEAR, 3, 11)
    page = marking.with_mark(page, "l", UNCLEAR, 7, 8)
    # THEN they are one unclear stretch
    assert marks_of(page) == [("unclear", 3, 11, "")] and marking.bears(page.line("l"), UNCLEAR, 4, 11)
    # WHEN the mark is taken off one of them THEN the other keeps it
    assert marks_of(marking.without_mark(page, "l", 8, 11, UNCLEAR)) == [("unclear", 3, 8, "")]
    # WHEN a mark of another kind is taken off THEN this one stays
    assert marking.without_mark(page, "l", 0, 16, GAP) == page
    # THEN nothing is marked where there are no characters
    assert marking.with_mark(page, "l", MarkKind.DELETED, 40, 50) == page


def test_an_abbreviation_has_one_expansion(page):
    # GIVEN an abbreviation
    page = marking.with_mark(page, "l", ABBREVIATION, 3, 7, "dearest")
    # WHEN more or less than it is marked as one THEN the new one is there instead
    page = marking.with_mark(page, "l", ABBREVIATION, 3, 11)
    assert marks_of(page) == [("abbreviation", 3, 11, "")]
    # WHEN what it stands for is told
    page = marking.with_value(page, "l", page.line("l").marks[0], "dearest old")
    assert marks_of(page) == [("abbreviation", 3, 11, "dearest old")]
    # WHEN marks are taken off one of its words THEN it goes as a whole
    assert marks_of(marking.without_mark(page, "l", 3, 4)) == []


def test_a_gap_takes_the_place_of_what_cannot_be_read(page):
    # GIVEN a word that is marked
    page = marking.with_mark(page, "l", UNCLEAR, 3, 7)
    # WHEN there is to be a gap instead of it
    page, gap = marking.with_gap(page, "l", 3, 7)
    # THEN the word and its mark are gone
    assert page.line("l").text == "my  old aunt" and page.line("l").marks == (gap,) == (Mark(GAP, 3, 3),)
    # WHEN it is told how large it is, and another gap is put in elsewhere
    page = marking.with_value(page, "l", gap, "one word")
    page, other = marking.with_gap(page, "l", 12, 12)
    # THEN both are there
    assert marks_of(page) == [("gap", 3, 3, "one word"), ("gap", 12, 12, "")]
    assert marking.mark_at(page.line("l"), GAP, 12, 12) == other
    # WHEN marks are taken off where a gap is THEN it goes
    assert marks_of(marking.without_mark(page, "l", 3, 3)) == [("gap", 12, 12, "")]


def test_no_reading_takes_a_mark_away(page):
    # GIVEN a line that a model read, in which a word is marked
    marked = marking.with_mark(page, "l", UNCLEAR, 3, 7)
    # WHEN it is read again
    read = edits.with_reading(marked, "l", "my dead old aunt", 0.8, (), MODEL).line("l")
    # THEN text and mark are as they were, and the reading is offered
    assert (read.text, read.marks) == (TEXT, marked.line("l").marks)
    assert [each.text for each in read.alternatives] == ["my dead old aunt"]
    # THEN the line is nobody's word for all that
    assert read.locked and not read.confirmed
    # WHEN nothing is marked THEN a reading takes the place of the text
    assert edits.with_reading(page, "l", "my dead old aunt", 0.8, (), MODEL).line("l").text == "my dead old aunt"
