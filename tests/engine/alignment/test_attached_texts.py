from dataclasses import replace

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Author, AuthorKind, Line, Page
from hwr_desktop.engine.alignment.attached_texts import with_attached
from hwr_desktop.engine.alignment.placement import PlacedText

MODEL = Author(AuthorKind.MODEL, "letters")
FILE = Author(AuthorKind.IMPORT, "letter.txt")


def line(name, left, right, text):
    return Line(name, rectangle(Box(left, 0, right, 40)), ((left, 30.0), (right, 30.0)), text, 0.5, author=MODEL)


@pytest.fixture
def page():
    return Page("p", "a.jpg", 1000, 100, lines=(line("a", 0, 400, "we are"), line("b", 420, 900, "al well")))


@pytest.fixture
def joined():
    """A text that both lines say together."""
    whole = replace(line("a", 0, 900, "we are"), baseline=((0.0, 30.0), (400.0, 30.0), (420.0, 30.0), (900.0, 30.0)))
    return PlacedText(("a", "b"), whole, "we are all well")


def test_pieces_of_a_line_become_one(page, joined):
    made = with_attached(page, page.lines, [joined], FILE)
    [whole] = made.page.lines
    assert (whole.id, whole.text, whole.author, whole.box.right) == ("a", "we are all well", FILE, 900)
    assert (made.placed, made.late) == (1, ())


def test_a_piece_with_a_persons_word_is_not_joined(page, joined):
    corrected = edits.with_text(page, "b", "all well")
    made = with_attached(corrected, page.lines, [joined], FILE)
    assert made.page == corrected
    assert (made.placed, made.late) == (0, ("we are all well",))


def test_a_line_that_was_moved_meanwhile_is_left(page):
    # GIVEN a line that now lies over other ink
    moved = edits.with_box(page, "b", Box(500, 20, 980, 60))
    texts = [PlacedText(("a",), page.lines[0], "we were"), PlacedText(("b",), page.lines[1], "all well")]
    # WHEN a transcript comes that was compared before, THEN only the other line has its text
    made = with_attached(moved, page.lines, texts, FILE)
    assert made.page.text == "we were\nal well"
    assert made.late == ("all well",)
