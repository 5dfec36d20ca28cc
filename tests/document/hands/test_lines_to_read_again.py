"""Which lines are read again when their hand is read by other weights."""

from __future__ import annotations

from dataclasses import replace

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.hands.hands import MAIN
from hwr_desktop.document.hands.lines_to_read_again import lines_to_read_again
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Line, Mark, MarkKind, Page
from hwr_desktop.document.project import Hand, Project

AUNT = Hand("h123456789abc", "Aunt Léonie")
READ = Line("read", rectangle(Box(0, 0, 9, 9)), ((0.0, 8.0), (9.0, 8.0)), "dear", author=Author(AuthorKind.MODEL, "m"))


def test_only_what_a_model_has_read_and_nobody_has_touched_is_read_again() -> None:
    # GIVEN a page with lines that a model has read, a person or a transcript has set, and one that was never read
    lines = (
        READ,
        replace(READ, id="checked", checked=True),
        replace(READ, id="typed", author=PERSON),
        replace(READ, id="imported", author=Author(AuthorKind.IMPORT, "letter.txt")),
        replace(READ, id="marked", marks=(Mark(MarkKind.UNCLEAR, 0, 4),)),
        replace(READ, id="empty", text="", author=None),
        replace(READ, id="aunt", hand=AUNT.id),
    )
    page, project = Page("p1", "scan.png", 9, 9, lines=lines), Project("Letters", pages=("p1",), hands=(AUNT,))
    # WHEN a hand is to be read again THEN its lines are those that hold nobody's word
    assert [line.id for line in lines_to_read_again(project, page, MAIN)] == ["read"]
    assert [line.id for line in lines_to_read_again(project, page, AUNT.id)] == ["aunt"]
