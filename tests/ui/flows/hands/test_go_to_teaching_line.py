"""Going to the line that teaches most, over pages and hands."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Author, AuthorKind, Line, new_id

MODEL = Author(AuthorKind.MODEL, "letters")
SURE = ((0.95, 0.5, 0.9), (0.97, 0.3, 0.8))
"""How sure the lines of two pages are, each of which says the same."""
TEXT = "we are all well here"


@pytest.fixture
def doubtful(desktop, qtbot, draw):
    """Two pages of lines that are more or less doubtful, the first page shown."""
    desktop.open([draw("one.png"), draw("two.png")])
    workspace = desktop.workspace
    qtbot.waitUntil(lambda: len(workspace.pages) == 2 and not desktop.decoding.busy, timeout=20000)
    for page_id, row in zip(workspace.pages, SURE, strict=True):
        boxes = [Box(40, 60 + 90 * at, 560, 130 + 90 * at) for at in range(len(row))]
        lines = tuple(
            Line(new_id(), rectangle(box), ((40, box.bottom - 15), (560, box.bottom - 15)), TEXT, sure, author=MODEL)
            for box, sure in zip(boxes, row, strict=True)
        )
        workspace.edit(workspace.page_of(page_id).with_lines(lines), "Read page")
    desktop.show_page.show(workspace.pages[0])
    qtbot.waitUntil(lambda: workspace.page is not None and workspace.page.id == workspace.pages[0], timeout=20000)
    return desktop


def press(desktop, qtbot):
    """Press the key; on which page and line one is then."""
    desktop.window.message_bar.clear()
    qtbot.keyClick(desktop.window.transcript.findChild(QTextEdit), Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bool(desktop.window.message_bar.texts), timeout=20000)
    qtbot.waitUntil(lambda: not desktop.searching.busy and not desktop.decoding.busy, timeout=20000)
    qtbot.wait(50)
    page = desktop.workspace.page
    (line_id,) = desktop.workspace.selected
    return desktop.workspace.pages.index(page.id), page.position(line_id)


def correct(desktop, text="we are well again"):
    (line_id,) = desktop.workspace.selected
    desktop.workspace.edit(edits.with_text(desktop.workspace.page, line_id, text), "Type")


def test_the_key_leads_from_line_to_line_the_best_first(doubtful, qtbot):
    # GIVEN lines on two pages
    # WHEN the key is pressed
    # THEN one is in the most doubtful of all, on the other page, and told why
    assert press(doubtful, qtbot) == (1, 1)
    (told,) = doubtful.window.message_bar.texts
    assert told == "This line teaches most: about 14 of its 20 letters are likely wrong."
    assert doubtful.window.transcript.findChild(QTextEdit).hasFocus()
    # WHEN it is corrected and the key pressed again THEN it goes on to the next best
    correct(doubtful)
    assert press(doubtful, qtbot) == (0, 1)
    # WHEN that one is left as it is THEN the key goes on nevertheless
    assert press(doubtful, qtbot) == (1, 2)
    # AND comes back to it when all were seen
    assert [press(doubtful, qtbot) for _ in range(2)] == [(0, 2), (0, 0)]
    assert press(doubtful, qtbot) == (1, 0)
    assert press(doubtful, qtbot) == (0, 1)


def test_only_lines_of_the_same_hand_are_gone_to(doubtful, qtbot):
    # GIVEN a second hand, in which the second page is
    workspace = doubtful.workspace
    doubtful.show_page.show(workspace.pages[1])
    qtbot.waitUntil(lambda: workspace.page.id == workspace.pages[1], timeout=20000)
    doubtful.assign_hand.new_for_pages()
    other = workspace.page.hand
    doubtful.show_page.show(workspace.pages[0])
    qtbot.waitUntil(lambda: workspace.page.id == workspace.pages[0], timeout=20000)
    # WHEN the key is pressed on the first page THEN one stays there
    assert press(doubtful, qtbot) == (0, 1)
    # WHEN the panel asks for the other hand's THEN that is gone to
    doubtful.window.hands_panel.next_line_wished.emit(other)
    qtbot.waitUntil(lambda: workspace.page.id == workspace.pages[1] and bool(workspace.selected), timeout=20000)
    assert workspace.page.position(workspace.selected[0]) == 1


def test_where_all_is_corrected_that_is_said(doubtful, qtbot):
    # GIVEN pages of which every line is checked
    workspace = doubtful.workspace
    for page_id in workspace.pages:
        page = workspace.page_of(page_id)
        workspace.edit(page.with_lines(tuple(replace(line, checked=True) for line in page.lines)), "Check")
    doubtful.window.message_bar.clear()
    # WHEN the key is pressed
    doubtful.window.actions_["teaching_line"].trigger()
    qtbot.waitUntil(lambda: bool(doubtful.window.message_bar.texts), timeout=20000)
    # THEN there is nowhere to go, and that is said
    assert doubtful.window.message_bar.texts[-1].startswith("No line of this hand is left")
