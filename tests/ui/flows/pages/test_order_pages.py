import pytest
from PySide6.QtCore import Qt

from hwr_desktop.document.page import Line

SHAPE = ((10.0, 10.0), (90.0, 10.0), (90.0, 30.0))


@pytest.fixture
def four(opened, draw, qtbot):
    """The window with four pages opened, the first shown, and the names of all in their order."""
    opened.open([draw(f"page{number}.png", lines=number) for number in (1, 2, 3)])
    qtbot.waitUntil(lambda: len(opened.workspace.pages) == 4 and not opened.decoding.busy, timeout=20000)
    opened.show_page.show(opened.workspace.pages[0])
    qtbot.waitUntil(lambda: opened.workspace.page.id == opened.workspace.pages[0], timeout=20000)
    return opened


def test_selected_pages_move_by_key_and_undo_moves_them_back(four, qtbot):
    # GIVEN the first two pages selected by keys in the list
    a, b, c, d = four.workspace.pages
    pages = four.window.page_list
    pages.setFocus()
    qtbot.keyClick(pages, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert pages.chosen == (a, b)
    # WHEN they are moved down with Alt
    qtbot.keyClick(pages, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    # THEN they are one place later and still selected, in the file too
    assert four.workspace.pages == pages.pages.ids == (c, a, b, d)
    assert pages.chosen == (a, b) and four.workspace.file.project.pages == (c, a, b, d)
    # AND undo and redo know it
    four.window.actions_["undo"].trigger()
    assert four.workspace.pages == (a, b, c, d) and pages.chosen == (a, b)
    four.window.actions_["redo"].trigger()
    assert four.workspace.pages == (c, a, b, d)


def test_one_page_that_is_moved_by_the_menu_says_where_it_is_now(four):
    a, b, c, d = four.workspace.pages
    four.window.actions_["page_down"].trigger()
    assert four.workspace.pages == (b, a, c, d)
    assert "The page is number 2 of 4 now." in four.window.message_bar.texts
    # AND at the top it stays, without a step
    four.window.actions_["page_up"].trigger()
    label = four.workspace.undo_label
    four.window.actions_["page_up"].trigger()
    four.window.actions_["undo"].trigger()
    assert label == "Order of pages" and four.workspace.pages == (b, a, c, d)


def test_pages_that_are_dragged_come_where_they_are_dropped(four):
    a, b, c, d = four.workspace.pages
    four.window.page_list.pages_dragged.emit((a, c), 4)
    assert four.workspace.pages == (b, d, a, c)


def test_the_shown_page_stays_shown_with_its_selection_of_lines(four):
    shown = four.workspace.page
    four.window.actions_["page_down"].trigger()
    assert four.workspace.page is shown and four.window.page_list.currentIndex().row() == 1


def test_several_pages_are_removed_by_key_at_once_and_come_back(four, qtbot):
    # GIVEN the shown page and the one behind it selected, and a line selected that Delete would take elsewhere
    a, b, c, d = four.workspace.pages
    line = Line("l1", SHAPE, SHAPE[:2])
    four.workspace.edit(four.workspace.page.with_lines((line,)), "Add line")
    four.workspace.select(("l1",))
    pages = four.window.page_list
    pages.choose((a, b))
    pages.setFocus()
    # WHEN Delete is pressed in the list
    qtbot.keyClick(pages, Qt.Key.Key_Delete)
    # THEN both are gone, and the next one that is left is shown
    assert four.workspace.pages == (c, d)
    qtbot.waitUntil(lambda: four.workspace.page is not None and four.workspace.page.id == c, timeout=20000)
    assert "2 pages were taken out of the project; Undo brings them back." in four.window.message_bar.texts
    # AND one undo brings both back
    four.window.actions_["undo"].trigger()
    assert four.workspace.pages == pages.pages.ids == (a, b, c, d)
    assert four.workspace.page_of(a).lines == (line,)


def test_even_pages_are_turned_together_and_back_by_one_undo(four, qtbot):
    # GIVEN the small pictures of all pages
    small = four.window.page_list.pages._pictures
    qtbot.waitUntil(lambda: len(small) == 4, timeout=20000)
    before = {page_id: small[page_id].size() for page_id in four.workspace.pages}
    # WHEN the even pages are selected and turned
    four.window.actions_["select_even"].trigger()
    assert four.window.page_list.chosen == four.workspace.pages[1::2]
    four.window.actions_["turn_right"].trigger()
    # THEN they are turned, in the list and in the file, and the shown first page is not
    assert [four.workspace.page_of(page_id).turn for page_id in four.workspace.pages] == [None, 90, None, 90]
    for number, page_id in enumerate(four.workspace.pages):
        assert small[page_id].size() == (before[page_id].transposed() if number % 2 else before[page_id])
    assert "2 pages were turned." in four.window.message_bar.texts
    # AND one undo turns both back
    four.window.actions_["undo"].trigger()
    assert {four.workspace.page_of(page_id).turn for page_id in four.workspace.pages} == {None}
    assert {page_id: small[page_id].size() for page_id in four.workspace.pages} == before
