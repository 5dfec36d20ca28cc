from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from hwr_desktop.document.hands.hands import hand_id_of, hands_of, new_hand, with_hand
from hwr_desktop.ui.menus import LINE_HAND, PAGE_HAND

AUNT = new_hand("Aunt Léonie")


@pytest.fixture
def three(lined, draw, qtbot):
    """The window with three pages, the first of them with lines and shown."""
    first = lined.workspace.page.id
    lined.open([draw(f"page{number}.png", lines=number) for number in (1, 2)])
    qtbot.waitUntil(lambda: len(lined.workspace.pages) == 3 and not lined.decoding.busy, timeout=20000)
    lined.show_page.show(first)
    qtbot.waitUntil(lambda: lined.workspace.page is not None and lined.workspace.page.id == first, timeout=20000)
    return lined


@pytest.fixture
def several(three):
    """The same where the project has two hands."""
    three.workspace.set_project(with_hand(three.workspace.project, AUNT), "New hand")
    return three


def listed(desktop, name):
    """The hands that a menu lists, and which of them are ticked."""
    menu = desktop.window.findChild(QMenu, name)
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.isCheckable()}


def whose(desktop):
    """The hand of each page."""
    project = desktop.workspace.file.project
    return [hand_id_of(project, desktop.workspace.file.page(page_id)) for page_id in project.pages]


def test_chosen_pages_are_put_in_a_hand_as_one_step(several):
    a, b, c = several.workspace.pages
    # GIVEN two pages chosen, which are in the main hand
    several.window.page_list.choose((a, c))
    hands = listed(several, PAGE_HAND)
    assert [(text, action.isChecked()) for text, action in hands.items()] == [("Main hand", True), (AUNT.name, False)]
    # WHEN they are put in the other THEN they are, it is said, and the menu knows
    hands[AUNT.name].trigger()
    assert whose(several) == [AUNT.id, "main", AUNT.id] and several.workspace.page.hand == AUNT.id
    assert "2 pages are in “Aunt Léonie” now." in several.window.message_bar.texts
    assert listed(several, PAGE_HAND)[AUNT.name].isChecked()
    # AND one undo takes it back
    several.window.actions_["undo"].trigger()
    assert whose(several) == ["main"] * 3
    # AND of a mixture none is ticked
    several.window.page_list.choose((b,))
    several.window.hands_panel.assign_wished.emit(AUNT.id)
    several.window.page_list.choose((a, b))
    assert not any(action.isChecked() for action in listed(several, PAGE_HAND).values())


def test_selected_lines_are_put_in_a_hand_and_say_so(several):
    lines = several.workspace.page.lines
    several.workspace.select((lines[1].id, lines[2].id))
    listed(several, LINE_HAND)[AUNT.name].trigger()
    page = several.workspace.page
    assert [line.hand for line in page.lines] == [None, AUNT.id, AUNT.id, None]
    # THEN who reads the text hears it at these lines only
    spoken = []
    for line in (page.lines[0], page.lines[1]):
        several.window.transcript.focus_line(line.id)
        spoken.append(several.window.transcript._text.accessibleDescription())
    assert "Aunt" not in spoken[0] and "hand: Aunt Léonie" in spoken[1]
    # WHEN they go back to the hand of their page THEN nothing is said of them any more
    several.workspace.select((lines[1].id, lines[2].id))
    listed(several, LINE_HAND)["Main hand"].trigger()
    assert [line.hand for line in several.workspace.page.lines] == [None] * 4
    # AND with the whole page they go along, whatever was said of them
    several.workspace.select((lines[1].id,))
    listed(several, LINE_HAND)[AUNT.name].trigger()
    listed(several, PAGE_HAND)[AUNT.name].trigger()
    assert several.workspace.page.hand == AUNT.id and several.workspace.page.line(lines[1].id).hand is None


def test_the_page_list_has_the_same_menu(several):
    (menu,) = (action.menu() for action in several.window.page_list.actions() if action.menu() is not None)
    assert menu is several.window.findChild(QMenu, PAGE_HAND)


def test_with_one_hand_nothing_is_listed(three):
    assert listed(three, PAGE_HAND) == {} == listed(three, LINE_HAND)
    assert "hand" not in three.window.page_list.pages._spoken(0).lower()


def test_a_new_hand_gets_the_chosen_pages_in_one_step_and_its_name_after_that(three, qtbot):
    panel = three.window.hands_panel
    three.window.page_list.choose(three.workspace.pages[1:])
    # WHEN a new hand is made of the last two pages
    three.window.actions_["new_page_hand"].trigger()
    (hand,) = three.workspace.file.project.hands
    assert hand.name == "Hand 2" and whose(three) == ["main", hand.id, hand.id]
    # THEN one types its name at once
    qtbot.waitUntil(lambda: panel.hand_id == hand.id and panel.name_field.hasFocus(), timeout=20000)
    qtbot.keyClicks(panel.name_field, "Emil")
    qtbot.keyClick(panel.name_field, Qt.Key.Key_Return)
    assert [each.name for each in hands_of(three.workspace.project)] == ["", "Emil"]
    # AND the page list says whose a page is, to who sees and to who hears
    model = three.window.page_list.pages

    def told(row):
        return model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)

    qtbot.waitUntil(lambda: "Emil" in told(1) and "Main hand" in told(0), timeout=20000)
    # AND a first undo takes back the name, a second one hand and pages
    three.window.actions_["undo"].trigger()
    three.window.actions_["undo"].trigger()
    assert three.workspace.file.project.hands == () and whose(three) == ["main"] * 3
    qtbot.waitUntil(lambda: "hand" not in told(0).lower() and "hand" not in told(1).lower(), timeout=20000)


def test_a_new_hand_gets_the_selected_lines(lined):
    line = lined.workspace.page.lines[3]
    lined.workspace.select((line.id,))
    lined.window.actions_["new_line_hand"].trigger()
    (hand,) = lined.workspace.file.project.hands
    assert lined.workspace.page.line(line.id).hand == hand.id and lined.workspace.page.hand is None
    lined.window.actions_["undo"].trigger()
    assert lined.workspace.file.project.hands == () and lined.workspace.page.line(line.id).hand is None


def test_what_is_read_by_other_weights_is_offered_to_be_read_again(several, monkeypatch):
    offered = []
    several.messages.posted.connect(lambda message: offered.append((message.text, message.action)))
    # GIVEN a hand of which something learned is in use
    learned = replace(AUNT, weights="1")
    several.workspace.set_project(with_hand(several.workspace.project, learned), "Take")
    # WHEN a page is put in it THEN reading it again is offered
    several.assign_hand.put_pages(AUNT.id)
    assert offered[-1][1] is several.window.actions_["read_pages"] and "read again" in offered[-1][0]
    # AND where nothing would be read otherwise it is not
    several.assign_hand.put_pages(AUNT.id)
    assert offered[-1][1] is None


def test_the_panel_opens_and_closes_with_its_key(opened, qtbot):
    panel = opened.window.hands_panel
    assert not panel.isVisible()
    opened.window.actions_["hands"].trigger()
    assert panel.isVisible() and panel.isAncestorOf(opened.window.focusWidget())
    opened.window.actions_["hands"].trigger()
    assert not panel.isVisible() and not panel.isAncestorOf(opened.window.focusWidget())
    # AND it goes with the project
    opened.window.actions_["hands"].trigger()
    opened.window.actions_["close_project"].trigger()
    assert not panel.isVisible()
