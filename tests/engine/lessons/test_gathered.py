"""What of a project teaches a hand is gathered page by page."""

from __future__ import annotations

from pathlib import Path

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.hands.hands import MAIN
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Line, Page
from hwr_desktop.document.project import Hand, Project
from hwr_desktop.engine.lessons.gathered import lesson_pages

MODEL = Author(AuthorKind.MODEL, "letters")


def line(line_id: str, author: Author = PERSON, hand: str | None = None) -> Line:
    return Line(line_id, rectangle(Box(0, 0, 90, 30)), ((0.0, 25.0), (90.0, 25.0)), "dear", author=author, hand=hand)


def test_the_lines_of_a_hand_come_with_their_scans() -> None:
    # GIVEN two pages, on which a person corrected lines of two hands, and a third that was only read
    other = Hand("h123456789abc", "Aunt")
    project = Project("Letters", pages=("p1", "p2", "p3"), hands=(other,))
    first = Page("p1", "a.jpg", 100, 100, lines=(line("l1"), line("l2", MODEL), line("l3", hand=other.id), line("l4")))
    second = Page("p2", "b.pdf", 100, 100, index=4, language="fr", lines=(line("l1"),))
    third = Page("p3", "c.jpg", 100, 100, lines=(line("l1", MODEL),))
    pages = [(page, Path("scans", page.image)) for page in (first, second, third)]

    # WHEN the main hand is gathered while one of its lines is being edited
    found = lesson_pages(project, pages, MAIN, "p1/l4")

    # THEN its confirmed lines are there, without that one, and no page that has none
    assert [(page.page_id, [each.id for each in page.lines]) for page in found] == [("p1", ["l1"]), ("p2", ["l1"])]
    assert (found[1].scan, found[1].index, found[1].language) == (Path("scans/b.pdf"), 4, "fr")
    # AND the other hand has its own
    assert [each.id for page in lesson_pages(project, pages, other.id) for each in page.lines] == ["l3"]
