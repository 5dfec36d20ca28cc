import pytest
from PySide6.QtCore import QPoint, Qt

from hwr_desktop.ui.panels.page_card import HEADING_ROLE


@pytest.fixture
def four(opened, draw, qtbot):
    """The window with four pages opened, the first shown."""
    opened.open([draw(f"page{number}.png", lines=number) for number in (1, 2, 3)])
    qtbot.waitUntil(lambda: len(opened.workspace.pages) == 4 and not opened.decoding.busy, timeout=20000)
    go_to(opened, 0, qtbot)
    return opened


def go_to(desktop, row, qtbot):
    wanted = desktop.workspace.pages[row]
    desktop.show_page.show(wanted)
    qtbot.waitUntil(lambda: desktop.workspace.page is not None and desktop.workspace.page.id == wanted, timeout=20000)


def headings(desktop):
    model = desktop.window.page_list.pages
    return [getattr(model.data(model.index(row), HEADING_ROLE), "title", None) for row in range(model.rowCount())]


def letters(desktop):
    return [letter.pages for letter in desktop.workspace.file.project.letters]


def test_a_letter_begins_at_the_shown_page_and_undo_makes_the_pages_loose_again(four, qtbot):
    a, b, c, d = four.workspace.pages
    go_to(four, 2, qtbot)
    # WHEN a letter begins here
    four.window.actions_["begin_letter"].trigger()
    # THEN there are two, in the file and in the page list, and a page says of which it is
    assert letters(four) == [(a, b), (c, d)] and headings(four) == ["Letter 1", None, "Letter 2", None]
    model = four.window.page_list.pages
    assert "Page 4 of 4, letter 2" in model.data(model.index(3), Qt.ItemDataRole.AccessibleTextRole)
    # AND one undo takes it back, and redo brings it again
    assert four.workspace.undo_label == "Begin a letter"
    four.window.actions_["undo"].trigger()
    assert letters(four) == [] and headings(four) == [None] * 4
    four.window.actions_["redo"].trigger()
    assert letters(four) == [(a, b), (c, d)]
    # AND joined with the one before there is none left
    four.window.actions_["join_letter"].trigger()
    assert letters(four) == [] and headings(four) == [None] * 4


def test_letters_begin_at_each_page_that_was_chosen(four):
    a, b, c, d = four.workspace.pages
    four.window.page_list.choose((b, d))
    four.window.actions_["begin_letter"].trigger()
    assert letters(four) == [(a,), (b, c), (d,)]
    # AND that was one step
    four.window.actions_["undo"].trigger()
    assert letters(four) == []
    # AND of pages that follow each other only the first begins one
    four.window.page_list.choose((b, c))
    four.window.actions_["begin_letter"].trigger()
    assert letters(four) == [(a,), (b, c, d)]


def test_nothing_is_done_where_nothing_can_be_and_the_person_is_told(four, qtbot):
    told = four.window.message_bar
    # GIVEN loose pages, the first shown
    label = four.workspace.undo_label
    assert not four.window.actions_["join_letter"].isEnabled() and not four.window.actions_["next_letter"].isEnabled()
    four.window.actions_["begin_letter"].trigger()
    assert "All pages are one letter" in told.texts[-1]
    assert four.workspace.undo_label == label
    # GIVEN two letters, the first page shown
    go_to(four, 1, qtbot)
    four.window.actions_["begin_letter"].trigger()
    four.window.actions_["begin_letter"].trigger()
    assert told.texts[-1] == "A letter begins here already."
    go_to(four, 0, qtbot)
    four.window.actions_["join_letter"].trigger()
    assert told.texts[-1] == "There is no letter before this one."
    assert len(letters(four)) == 2


def test_one_goes_from_letter_to_letter(four, qtbot):
    a, _, c, d = four.workspace.pages
    four.window.page_list.choose((c, d))
    four.window.actions_["begin_letter"].trigger()
    four.window.actions_["next_letter"].trigger()
    qtbot.waitUntil(lambda: four.workspace.page.id == c, timeout=20000)
    four.window.actions_["next_letter"].trigger()
    assert four.window.message_bar.texts[-1] == "This is the last letter."
    four.window.actions_["previous_letter"].trigger()
    qtbot.waitUntil(lambda: four.workspace.page.id == a, timeout=20000)


def test_a_page_that_is_dragged_into_another_letter_belongs_to_it(four, drag, qtbot):
    # GIVEN two letters of two pages
    a, b, c, d = four.workspace.pages
    four.window.page_list.choose((c,))
    four.window.actions_["begin_letter"].trigger()
    pages = four.window.page_list
    four.window.resize(1100, 1400)
    qtbot.waitUntil(lambda: pages.visualRect(pages.pages.index(3)).bottom() < pages.viewport().height())
    # WHEN the first page is dragged behind the third
    start, third = pages.visualRect(pages.pages.index(0)).center(), pages.visualRect(pages.pages.index(2))
    assert drag(pages, start, third.bottomLeft() + QPoint(40, -10))
    # THEN it is in the second letter, and undo takes both the move and that back
    assert letters(four) == [(b,), (c, a, d)] and headings(four) == ["Letter 1", "Letter 2", None, None]
    four.window.actions_["undo"].trigger()
    assert letters(four) == [(a, b), (c, d)]


def test_details_that_go_are_told(four, qtbot):
    # GIVEN three letters, the last two with a sender
    four.window.page_list.choose((four.workspace.pages[1], four.workspace.pages[3]))
    four.window.actions_["begin_letter"].trigger()
    for row, sender in ((1, "Barbara"), (3, "Thomas")):
        go_to(four, row, qtbot)
        four.window.letter_panel.detail_typed.emit("sender", sender)
    told = four.window.message_bar
    # WHEN they are joined THEN the first sender stands, and it is said that the other went
    four.window.actions_["join_letter"].trigger()
    assert [letter.sender for letter in four.workspace.project.letters] == ["", "Barbara"]
    assert "Undo brings both back." in told.texts[-1]
    four.window.actions_["undo"].trigger()
    # WHEN the only page of one goes into another THEN that is said too
    four.window.page_list.pages_dragged.emit((four.workspace.pages[3],), 2)
    assert [letter.sender for letter in four.workspace.project.letters] == ["", "Barbara"]
    assert "Undo brings it back." in told.texts[-1]


def test_new_pages_come_into_the_last_letter_and_a_letter_goes_with_its_pages(four, draw, qtbot):
    a, b, c, d = four.workspace.pages
    four.window.page_list.choose((b,))
    four.window.actions_["begin_letter"].trigger()
    four.open([draw("new.png", lines=1)])
    qtbot.waitUntil(lambda: len(four.workspace.pages) == 5, timeout=20000)
    new = four.workspace.pages[4]
    assert letters(four) == [(a,), (b, c, d, new)]
    four.window.page_list.choose((a,))
    four.window.actions_["remove_page"].trigger()
    assert letters(four) == [(b, c, d, new)] and headings(four) == ["Letter 1", None, None, None]
    four.window.actions_["undo"].trigger()
    assert letters(four) == [(a,), (b, c, d, new)]
