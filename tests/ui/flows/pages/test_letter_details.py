import pytest
from PySide6.QtCore import Qt

from hwr_desktop.store.project_file import ProjectFile


@pytest.fixture
def two(opened, draw, qtbot):
    """The window with two pages opened, the first shown, and the letter's panel open."""
    opened.open([draw("second.png", lines=1)])
    qtbot.waitUntil(lambda: len(opened.workspace.pages) == 2 and not opened.decoding.busy, timeout=20000)
    go_to(opened, 0, qtbot)
    opened.window.actions_["letter_details"].trigger()
    return opened


def go_to(desktop, row, qtbot):
    wanted = desktop.workspace.pages[row]
    desktop.show_page.show(wanted)
    qtbot.waitUntil(lambda: desktop.workspace.page is not None and desktop.workspace.page.id == wanted, timeout=20000)


def put(desktop, name, text, qtbot):
    """Type a text into a field."""
    field = desktop.window.letter_panel.fields[name]
    field.setFocus()
    qtbot.keyClicks(field, text)


def details(desktop, name):
    return [getattr(letter, name) for letter in desktop.workspace.file.project.letters]


def test_what_is_typed_is_kept_after_a_pause_and_undone_as_one_step(two, qtbot):
    # GIVEN loose pages WHEN a title is typed
    put(two, "title", "To Anna", qtbot)
    # THEN the page list has it at once, the file a moment later, and the pages are a letter
    heading = two.window.page_list.pages.headings[two.workspace.pages[0]]
    assert heading.title == "To Anna" and two.workspace.file.project.letters == ()
    qtbot.waitUntil(lambda: details(two, "title") == ["To Anna"], timeout=3000)
    assert two.workspace.file.project.letters[0].pages == two.workspace.pages
    # WHEN a second field is typed in, and undone with the key while in it
    put(two, "sender", "Barbara", qtbot)
    qtbot.keyClick(two.window.letter_panel.fields["sender"], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    # THEN only that goes, from the field too
    assert two.window.letter_panel.fields["sender"].text() == "" and details(two, "title") == ["To Anna"]
    two.window.actions_["undo"].trigger()
    assert two.workspace.file.project.letters == () and two.window.letter_panel.fields["title"].text() == ""
    two.window.actions_["redo"].trigger()
    assert two.window.letter_panel.fields["title"].text() == "To Anna"


def test_the_panel_shows_the_letter_of_the_page_that_is_shown(two, qtbot):
    panel = two.window.letter_panel
    assert panel.title == "All pages"
    two.window.page_list.choose((two.workspace.pages[1],))
    two.window.actions_["begin_letter"].trigger()
    assert panel.title == "Letter 1 of 2"
    put(two, "place", "Ghent", qtbot)
    # WHEN one goes to the other letter at once, and types there
    go_to(two, 1, qtbot)
    assert panel.title == "Letter 2 of 2" and panel.fields["place"].text() == ""
    put(two, "place", "Bruges", qtbot)
    # THEN each has its own, when the project is closed and opened again too
    folder = two.workspace.file.folder
    assert two.workspace.take(None)
    assert not panel.isVisible()
    with ProjectFile.open(folder) as file:
        assert [letter.place for letter in file.project.letters] == ["Ghent", "Bruges"]


def test_a_plain_date_is_offered_and_taken_with_enter(two, qtbot):
    panel = two.window.letter_panel
    put(two, "date_written", "Sunday, 12 Nov.", qtbot)
    assert not panel.offer_button.isVisible()
    put(two, "date_written", " 1916", qtbot)
    assert panel.offer_button.isVisible() and panel.fields["date_from"].text() == ""
    # WHEN Enter is pressed
    qtbot.keyClick(panel.fields["date_written"], Qt.Key.Key_Return)
    # THEN the date is there and the offer gone, and undo takes only the date back
    assert details(two, "date_from") == ["1916-11-12"] and panel.fields["date_from"].text() == "1916-11-12"
    assert not panel.offer_button.isVisible()
    two.window.actions_["undo"].trigger()
    assert details(two, "date_from") == [""] and details(two, "date_written") == ["Sunday, 12 Nov. 1916"]
    assert panel.offer_button.isVisible()


def test_a_date_that_is_none_is_told_and_kept(two, qtbot):
    panel = two.window.letter_panel
    advice = panel.words_on_dates
    put(two, "date_from", "12.11.1916", qtbot)
    assert "“12.11.1916” is kept, but is no date" in panel.words_on_dates
    assert two.workspace.flush() and details(two, "date_from") == ["12.11.1916"]
    panel.fields["date_from"].selectAll()
    put(two, "date_from", "1916-11", qtbot)
    assert panel.words_on_dates == advice
    put(two, "date_to", "1916-10", qtbot)
    assert "is before the date" in panel.words_on_dates
    panel.fields["date_to"].selectAll()
    put(two, "date_to", "1916-11-12", qtbot)
    assert panel.words_on_dates == advice


def test_the_panel_is_opened_and_closed_by_key(two, qtbot):
    panel = two.window.letter_panel
    assert panel.fields["title"].hasFocus()
    qtbot.keyClick(panel.fields["title"], Qt.Key.Key_Escape)
    assert not panel.isVisible() and two.window.page_list.hasFocus()
    qtbot.keyClick(two.window, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert panel.isVisible() and panel.fields["title"].hasFocus()
    # AND the same key leads out again
    qtbot.keyClick(panel.fields["title"], Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert not panel.isVisible()


def test_pages_moved_while_something_was_typed_lose_nothing(two, qtbot):
    # GIVEN a title typed this moment WHEN the page is moved down, and pages come in
    put(two, "title", "To Anna", qtbot)
    two.window.actions_["page_down"].trigger()
    # THEN title and order are both there, as two steps
    assert details(two, "title") == ["To Anna"]
    two.window.actions_["undo"].trigger()
    assert details(two, "title") == ["To Anna"]
    two.window.actions_["undo"].trigger()
    assert details(two, "title") == []
