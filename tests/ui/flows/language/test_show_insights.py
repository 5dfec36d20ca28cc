"""The panel of what matters: it follows the text, leads to its places, and what is decided there is kept."""

from time import sleep

import pytest
from PySide6.QtCore import Qt

from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.document.page import Author, AuthorKind
from hwr_desktop.ui.flows.language import show_insights
from hwr_desktop.ui.insight_rows import Row
from hwr_desktop.ui.jobs import Job, Urgency

TEXTS = (
    ("Pellworth, 3rd of March 1862", "I met Sir J. D. Tarrow in London,", "and gave Mr. Tarrow 20 pounds."),
    ("We saw Mr. Tarrie in London", "on the 2nd of May 1861. He was very", "happy and we all loved him."),
)


@pytest.fixture
def letters(opened, line, draw, qtbot, monkeypatch):
    """The window with two loose pages of text, the first shown."""
    monkeypatch.setattr(show_insights, "CHANGE_PAUSE_MS", 50)
    opened.show_insights._soon.setInterval(50)
    opened.open([draw("second.png", width=601)])
    workspace = opened.workspace
    qtbot.waitUntil(lambda: len(workspace.pages) == 2 and not opened.decoding.busy, timeout=20000)
    for page_id, texts in zip(workspace.pages, TEXTS, strict=True):
        page = workspace.page_of(page_id)
        author = Author(AuthorKind.MODEL, "letters")
        workspace.edit(page.with_lines(tuple(line(at, text, author) for at, text in enumerate(texts))), "Read")
    opened.show_page.show(workspace.pages[0])
    qtbot.waitUntil(lambda: workspace.page is not None and workspace.page.id == workspace.pages[0], timeout=20000)
    return opened


@pytest.fixture
def panel(letters, qtbot):
    """The panel of what matters, with what matters on the first page."""
    letters.window.actions_["insights"].trigger()
    qtbot.waitUntil(lambda: bool(shown(letters.window.insights_panel)), timeout=20000)
    settled(letters, qtbot)
    return letters.window.insights_panel


def settled(desktop, qtbot):
    """Wait until all is looked through."""
    flow = desktop.show_insights
    qtbot.waitUntil(lambda: not flow._job.running and not flow._soon.isActive(), timeout=20000)


def shown(panel) -> dict[str, list[str]]:
    """What the panel lists, by section."""
    return {section.name: [row.name for row in section.rows] for section in panel.tree.model_.sections}


def choose(panel, section: str, name: str) -> Row:
    """Select a row of the list."""
    row = next(
        row for each in panel.tree.model_.sections if each.name == section for row in each.rows if row.name == name
    )
    panel.tree.setCurrentIndex(panel.tree.model_.index_of(section, row.form))
    return row


def pick(menu, *names: str) -> None:
    """Choose an entry of a menu by its names."""
    for name in names:
        action = next(action for action in menu.actions() if action.text() == name)
        assert action.isEnabled()
        menu = action.menu() or menu
    action.trigger()


def test_what_matters_is_listed_for_the_page_one_is_at_and_for_all(letters, panel, qtbot):
    # GIVEN the panel at the first page
    assert shown(panel)["person"] == ["Sir J. D. Tarrow"] and shown(panel)["place"] == ["London", "Pellworth"]
    assert shown(panel)["date"] == ["1862-03-03"] and shown(panel)["amount"] == ["20 pounds"]
    assert panel.facts.startswith("English, as it seems\n") and [mark.start > 1862 for mark in panel.timeline.marks]
    # WHEN one goes to the second page
    letters.show_page.show(letters.workspace.pages[1])
    # THEN it is about that one
    qtbot.waitUntil(lambda: "1861-05-02" in shown(panel).get("date", ()), timeout=20000)
    assert shown(panel)["person"] == ["Mr. Tarrie"] and "Mood: rather glad" in panel.facts
    assert shown(panel)["mood"] == ["Gladdest sentence"]
    # WHEN the whole project is asked for THEN both are there, the dates in their order
    panel.whole_project.click()
    assert shown(panel)["date"] == ["1861-05-02", "1862-03-03"] and shown(panel)["place"] == ["London", "Pellworth"]
    assert panel.facts.startswith("2 letters: English (2)") and len(panel.timeline.marks) == 2


def test_who_comes_before_anything_is_found_is_at_its_beginning_then(letters, panel, qtbot):
    # GIVEN the list with the focus before anything was found
    sections = panel.tree.model_.sections
    panel.tree.show_sections(())
    panel.tree.setFocus()
    assert not panel.tree.currentIndex().isValid()
    # WHEN something is THEN one sees where one is
    panel.tree.show_sections(sections)
    assert panel.tree.currentIndex() == panel.tree.model_.index(0, 0)


def test_enter_on_a_place_goes_to_its_line_and_selects_the_words(letters, panel, qtbot):
    # GIVEN all of the project, and a name that is unfolded by keys
    panel.whole_project.click()
    choose(panel, "place", "London")
    panel.tree.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(panel.tree, key)
    # WHEN Enter is pressed on its second place
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    # THEN that page is shown, and the words are selected in its line
    qtbot.waitUntil(lambda: letters.workspace.page.id == letters.workspace.pages[1], timeout=20000)
    qtbot.waitUntil(lambda: letters.window.transcript.selected_text == "London")
    assert letters.workspace.selected == (letters.workspace.page.lines[0].id,)
    # AND Esc in the panel closes it
    panel.tree.setFocus()
    qtbot.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert not panel.isVisible() and letters.window.transcript.isAncestorOf(letters.window.focusWidget())


def test_a_date_on_the_timeline_leads_to_where_it_is_mentioned(letters, panel, qtbot):
    panel.whole_project.click()
    panel.timeline.setFocus()
    qtbot.keyClick(panel.timeline, Qt.Key.Key_Home)
    qtbot.keyClick(panel.timeline, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: letters.window.transcript.selected_text == "2nd of May 1861", timeout=20000)
    (row,) = panel.tree.chosen
    assert row.form == "1861-05-02"


def test_what_is_typed_is_looked_through_when_the_hand_rests(letters, panel, qtbot):
    line_id = letters.workspace.page.lines[2].id
    letters.workspace.type_text(line_id, "and gave Emma Fell 20 pounds.", "Typing")
    qtbot.waitUntil(lambda: "Emma Fell" in shown(panel)["person"], timeout=20000)
    # AND the list keeps to what was unfolded and chosen before
    choose(panel, "place", "London")
    letters.workspace.type_text(line_id, "and gave Mr. Tarrow 20 pounds.", "Typing")
    qtbot.waitUntil(lambda: "Emma Fell" not in shown(panel)["person"], timeout=20000)
    assert [row.name for row in panel.tree.chosen] == ["London"]


def test_a_name_is_confirmed_and_dismissed_and_all_can_be_undone(letters, panel, qtbot):
    # WHEN a name is confirmed
    workspace = letters.workspace
    choose(panel, "place", "London")
    panel.confirm_button.click()
    # THEN the project's book of names says so, and the list
    assert workspace.project.decisions == (Decision(Act.CONFIRM, Kind.PLACE, "London"),)
    settled(letters, qtbot)
    assert choose(panel, "place", "London").confirmed and panel.confirm_button.text() == "Take back"
    # WHEN it is dismissed THEN it is only listed to be brought back, and the next one is chosen
    panel.dismiss_button.click()
    settled(letters, qtbot)
    assert shown(panel)["place"] == ["Pellworth"] and shown(panel)["dismissed"] == ["London"]
    assert [row.name for row in panel.tree.chosen] == ["Pellworth"]
    choose(panel, "dismissed", "London")
    panel.dismiss_button.click()
    settled(letters, qtbot)
    assert workspace.project.decisions == () and "London" in shown(panel)["place"]
    # AND each was one step
    for _ in range(3):
        letters.window.actions_["undo"].trigger()
    assert workspace.project.decisions == ()
    letters.window.actions_["redo"].trigger()
    settled(letters, qtbot)
    assert choose(panel, "place", "London").confirmed


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a list that drops down, offscreen
def test_names_are_joined_parted_and_of_another_kind(letters, panel, qtbot):
    panel.whole_project.click()
    # WHEN somebody says by keys that a misread name is the same as another
    choose(panel, "person", "Mr. Tarrie")
    panel.join_button.click()
    names = panel.join_bar.names
    assert names.hasFocus() and names.findText("Mr. Tarrie") < 0
    qtbot.keyClicks(names, "sir j. d. tarrow")
    qtbot.keyClick(names, Qt.Key.Key_Return)
    settled(letters, qtbot)
    # THEN they are one, with all their forms
    assert shown(panel)["person"] == ["Sir J. D. Tarrow"] and not panel.join_bar.isVisible()
    row = choose(panel, "person", "Sir J. D. Tarrow")
    assert set(row.forms) == {"Sir J. D. Tarrow", "Mr. Tarrow", "Mr. Tarrie"} and row.count == 3
    # WHEN one of them is parted from the others again, and is no person
    panel._fill_more()
    pick(panel._more, "Part", "“Mr. Tarrie”")
    settled(letters, qtbot)
    choose(panel, "person", "Mr. Tarrie")
    panel._fill_more()
    pick(panel._more, "Kind", "Organisation")
    settled(letters, qtbot)
    # THEN so it is
    assert shown(panel)["person"] == ["Sir J. D. Tarrow"] and shown(panel)["organisation"] == ["Mr. Tarrie"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_was_to_be_joined_in_one_project_is_not_asked_of_the_next(letters, panel, qtbot):
    # GIVEN somebody who is asked which name is the same as another
    choose(panel, "person", "Sir J. D. Tarrow")
    panel.join_button.click()
    assert panel.join_bar.isVisible()
    # WHEN the project is closed and another begun THEN nobody is asked any more
    letters.window.actions_["close_project"].trigger()
    assert not panel.join_bar.isVisibleTo(panel)


def test_what_was_decided_is_shown_though_much_else_waits(letters, panel, qtbot):
    # GIVEN work that waits for the thread that looks through texts
    batch = Job("Batch", Urgency.BATCH)
    letters.searching.start(batch, lambda: iter(lambda: sleep(0.01), 1))
    # WHEN a name is confirmed THEN that is shown before the work is done
    choose(panel, "place", "London")
    panel.confirm_button.click()
    settled(letters, qtbot)
    assert choose(panel, "place", "London").confirmed
    batch.stop()


def test_what_is_chosen_says_what_can_be_decided(letters, panel):
    buttons = (panel.confirm_button, panel.dismiss_button, panel.join_button, panel.more_button)
    choose(panel, "date", "1862-03-03")
    assert [button.isEnabled() for button in buttons] == [True, True, False, False]
    panel.tree.setCurrentIndex(panel.tree.model_.index_of("person"))
    assert not any(button.isEnabled() for button in buttons)


def test_a_page_without_text_and_a_closed_project_say_so(opened, qtbot):
    opened.window.actions_["insights"].trigger()
    panel = opened.window.insights_panel
    qtbot.waitUntil(lambda: "There is no text here yet" in panel.status, timeout=20000)
    assert shown(panel) == {} and panel.facts == ""
    opened.window.actions_["close_project"].trigger()
    assert not panel.isVisible()
