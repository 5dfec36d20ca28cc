"""Notes on lines and pages stay, whatever is read."""

from hwr_desktop.document import edits, notes
from hwr_desktop.document.page import Author, AuthorKind, Line, Page

MODEL = Author(AuthorKind.MODEL, "letters")
AREA = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0))


def test_a_noted_line_can_be_read_and_keeps_its_note():
    # GIVEN an unread line on a page, both with a note
    page = Page("p", "a.jpg", 99, 99, lines=(Line("l", AREA, ((0.0, 5.0), (9.0, 5.0))),))
    page = notes.with_page_note(notes.with_line_note(page, "l", "in pencil"), "torn")
    # WHEN the line is read
    read = edits.with_reading(page, "l", "dear aunt", 0.9, (), MODEL)
    # THEN text and notes are there, and the line stays when lines are looked for
    assert (read.line("l").text, read.line("l").note, read.note) == ("dear aunt", "in pencil", "torn")
    assert read.line("l").staying and not read.line("l").locked
