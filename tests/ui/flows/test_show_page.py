import pytest


@pytest.fixture
def three(opened, draw, qtbot):
    opened.open([draw(f"page{number}.png", width=600 + number) for number in (1, 2)])
    qtbot.waitUntil(lambda: len(opened.workspace.pages) == 3 and not opened.decoding.busy, timeout=20000)
    return opened


def shown(desktop):
    return desktop.workspace.pages.index(desktop.workspace.page.id)


def test_pages_are_gone_through(three, qtbot):
    # GIVEN the second page shown, as the first of those opened last
    qtbot.waitUntil(lambda: shown(three) == 1)
    # WHEN going on and back
    three.window.actions_["next_page"].trigger()
    qtbot.waitUntil(lambda: shown(three) == 2)
    three.window.actions_["next_page"].trigger()
    three.window.actions_["previous_page"].trigger()
    three.window.actions_["previous_page"].trigger()
    # THEN the page list follows, and the ends are ends
    qtbot.waitUntil(lambda: shown(three) == 0)
    assert three.window.page_list.currentIndex().row() == 0


def test_a_page_is_chosen_in_the_list_and_has_its_thumbnail(three, qtbot):
    # WHEN the third page is clicked
    model = three.window.page_list.pages
    three.window.page_list.setCurrentIndex(model.index(2))
    # THEN it is shown
    qtbot.waitUntil(lambda: three.workspace.page.width == 602)
    # AND the small pictures have come
    qtbot.waitUntil(lambda: set(model._pictures) == set(three.workspace.pages), timeout=20000)


def test_a_removed_page_comes_back_with_undo_and_its_neighbour_is_shown(three, qtbot):
    # GIVEN the last page shown
    three.show_page.show(three.workspace.pages[2])
    qtbot.waitUntil(lambda: shown(three) == 2)
    last = three.workspace.page.id
    # WHEN it is removed
    three.window.actions_["remove_page"].trigger()
    qtbot.waitUntil(lambda: shown(three) == 1)
    # THEN undo brings it back
    three.window.actions_["undo"].trigger()
    assert three.workspace.pages[2] == last
    qtbot.waitUntil(lambda: shown(three) == 2)


def test_taking_back_the_opening_leads_to_the_empty_state(opened):
    opened.window.actions_["undo"].trigger()
    assert not opened.window.shows_work and opened.workspace.page is None
    opened.window.actions_["redo"].trigger()
    assert opened.window.shows_work


def test_text_is_shown_although_the_scan_is_gone(three, qtbot):
    # GIVEN a page whose scan was deleted from the project's folder
    target = three.workspace.pages[2]
    three.workspace.file.scan_path(three.workspace.page_of(target).image).unlink()
    # WHEN it is shown
    three.show_page.show(target)
    # THEN a message says so, and the page is there on an empty sheet
    qtbot.waitUntil(lambda: three.workspace.page.id == target)
    assert "page2" in three.window.message_bar.texts[-1]
