from dataclasses import replace

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Character, Line, Page
from hwr_desktop.document.pages.page_views import with_frame
from hwr_desktop.document.turning import upright
from hwr_desktop.ui.scan.upright_view import UprightView


def page() -> Page:
    boxes = (Box(10, 10, 40, 300), Box(60, 10, 90, 300), Box(110, 10, 140, 300))
    lines = tuple(Line(f"l{at}", rectangle(box), ((box.left, 10), (box.left, 300))) for at, box in enumerate(boxes))
    return Page("p", "a.png", 600, 400, lines=lines, turn=90)


@pytest.mark.parametrize(
    "edit",
    [
        lambda page: edits.with_text(page, "l1", "Dear Anna"),
        lambda page: edits.with_box(page, "l1", Box(60, 20, 90, 200)),
        lambda page: edits.without(page, {"l0"}),
        lambda page: edits.reordered(page, ("l2", "l0", "l1")),
        lambda page: edits.with_turn(page, 270),
        lambda page: edits.with_turn(page, 0),
        lambda page: with_frame(page, rectangle(Box(20, 5, 500, 380))),
        lambda page: with_frame(page, ((20, 5), (580, 40), (560, 390), (0, 350))),
        lambda page: replace(page, id="other", width=700),
    ],
)
def test_after_every_edit_the_view_is_that_of_the_whole_page(edit):
    # GIVEN a view of a page that has been shown
    view, before = UprightView(), page()
    assert view.of(before) == upright(before)
    # WHEN the page changes, and changes back THEN what is shown is what would be shown of it at once
    assert view.of(edit(before)) == upright(edit(before))
    assert view.of(before) == upright(before)


def test_lines_that_have_not_changed_are_not_made_anew():
    view, before = UprightView(), page()
    seen = view.of(before)
    assert view.of(edits.with_text(before, "l1", "Dear Anna")).line("l0") is seen.line("l0")


def test_characters_are_not_carried_over():
    # GIVEN a turned page that was read WHEN it is looked at THEN its lines are there, without what none of them draws
    before = page()
    line = replace(before.lines[0], text="a", characters=(Character("a", 0.9, (10, 10), (10, 300)),))
    read = before.with_lines((line, *before.lines[1:]))
    assert UprightView().of(read) == upright(edits.with_line(read, replace(line, characters=())))
