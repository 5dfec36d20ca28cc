import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Author, AuthorKind, Line, new_id
from hwr_desktop.ui.panels.hit_row import SNIPPET_ROLE

TEXTS = ("Dear Anna,", "we are all well", "and send our love.", "Your Thomas")


def written(page):
    """The page with four lines of text, as a model would have read them."""
    lines = []
    for number, text in enumerate(TEXTS):
        box = Box(40, 60 + 90 * number, 560, 130 + 90 * number)
        base = ((40.0, box.bottom - 15), (560.0, box.bottom - 15))
        lines.append(Line(new_id(), rectangle(box), base, text, author=Author(AuthorKind.MODEL, "letters")))
    return page.with_lines(tuple(lines))


@pytest.fixture
def read(opened):
    """The window with one page that was read."""
    opened.workspace.edit(written(opened.workspace.page), "Read")
    return opened


@pytest.fixture
def three(read, draw, qtbot):
    """The window with three pages that were read, the first shown; each says the same."""
    read.open([draw(f"page{number}.png", width=600 + number) for number in (1, 2)])
    workspace = read.workspace
    qtbot.waitUntil(lambda: len(workspace.pages) == 3 and not read.decoding.busy, timeout=20000)
    for page_id in workspace.pages[1:]:
        workspace.edit(written(workspace.page_of(page_id)), "Read")
    read.show_page.show(workspace.pages[0])
    qtbot.waitUntil(lambda: workspace.page.id == workspace.pages[0], timeout=20000)
    return read


def panel_of(desktop):
    return desktop.window.find_panel


def look_for(desktop, qtbot, words, status):
    """Type words into the field of the panel and wait until it says how many places there are."""
    desktop.window.actions_["find"].trigger()
    panel_of(desktop).find_field.clear()
    qtbot.keyClicks(panel_of(desktop).find_field, words)
    qtbot.waitUntil(lambda: panel_of(desktop).status == status, timeout=10000)


def texts_of(desktop):
    return [desktop.workspace.page_of(page_id).text for page_id in desktop.workspace.pages]


def test_places_on_all_pages_are_found_and_gone_to_by_keyboard(three, qtbot):
    # GIVEN something looked for
    look_for(three, qtbot, "well", "3 places on 3 pages")
    # WHEN one goes to the second place in the list and presses Enter
    qtbot.keyClick(panel_of(three).find_field, Qt.Key.Key_Down)
    hits = panel_of(three).hits
    qtbot.keyClick(hits, Qt.Key.Key_Down)
    qtbot.keyClick(hits, Qt.Key.Key_Return)
    # THEN its page is shown, its line is selected, and its word, to be typed over
    second = three.workspace.pages[1]
    qtbot.waitUntil(lambda: three.workspace.page.id == second, timeout=20000)
    qtbot.waitUntil(lambda: three.window.transcript.selected_text == "well")
    assert three.workspace.selected == (three.workspace.page.lines[1].id,)
    assert three.window.transcript.isAncestorOf(three.window.focusWidget())
    # AND F4 goes on to the next page, and round to the first
    three.window.actions_["next_hit"].trigger()
    qtbot.waitUntil(lambda: three.workspace.page.id == three.workspace.pages[2], timeout=20000)
    three.window.actions_["next_hit"].trigger()
    qtbot.waitUntil(lambda: three.workspace.page.id == three.workspace.pages[0], timeout=20000)
    # AND Esc in the panel closes it
    panel_of(three).find_field.setFocus()
    qtbot.keyClick(panel_of(three).find_field, Qt.Key.Key_Escape)
    assert not panel_of(three).isVisible()


def test_enter_in_the_field_goes_on_and_stays_in_the_field(read, qtbot):
    look_for(read, qtbot, "a", "7 places on one page")
    qtbot.keyClick(panel_of(read).find_field, Qt.Key.Key_Return)
    qtbot.keyClick(panel_of(read).find_field, Qt.Key.Key_Return)
    assert panel_of(read).hits.row == 1 and panel_of(read).find_field.hasFocus()
    assert read.window.transcript.selected_text == "A"
    qtbot.keyClick(panel_of(read).find_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert panel_of(read).hits.row == 0


def test_enter_right_after_typing_goes_to_what_was_typed(read, qtbot):
    look_for(read, qtbot, "well", "One place")
    panel_of(read).find_field.clear()
    qtbot.keyClicks(panel_of(read).find_field, "Thomas")
    qtbot.keyClick(panel_of(read).find_field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: read.window.transcript.selected_text == "Thomas")


def test_a_wrong_expression_is_a_sentence_and_finds_nothing(read, qtbot):
    look_for(read, qtbot, "(we", "Nothing found")
    panel_of(read).regular.setChecked(True)
    qtbot.waitUntil(lambda: "no regular expression" in panel_of(read).status)
    qtbot.keyClicks(panel_of(read).find_field, "|Your)")
    qtbot.waitUntil(lambda: panel_of(read).status == "3 places on one page")


def test_all_is_replaced_in_one_step_and_what_does_not_match_is_not_touched(three, qtbot):
    # GIVEN places on three pages, of which one was marked as right and is left out
    before = texts_of(three)
    page = three.workspace.page
    three.workspace.edit(edits.with_checked(page, page.lines[1].id), "Check")
    three.window.actions_["replace"].trigger()
    panel_of(three).skip_checked.setChecked(True)
    panel_of(three).regular.setChecked(True)
    look_for(three, qtbot, r"(\w+) well", "2 places on 2 pages")
    # WHEN all is replaced
    panel_of(three).replace_field.setText(r"very \1")
    panel_of(three).replace_all_button.click()
    said = "Replaced: 2 places on 2 pages. Undo takes all of it back."
    qtbot.waitUntil(lambda: said in three.window.message_bar.texts)
    # THEN it is in the file, and nothing else has changed
    changed = "Dear Anna,\nwe are very all\nand send our love.\nYour Thomas"
    assert texts_of(three) == [before[0], changed, changed]
    qtbot.waitUntil(lambda: panel_of(three).status == "Nothing found")
    # AND one undo brings it all back
    assert three.workspace.undo_label == "Replace all"
    three.window.actions_["undo"].trigger()
    assert texts_of(three) == before
    qtbot.waitUntil(lambda: panel_of(three).status == "2 places on 2 pages")


def test_places_are_replaced_one_by_one_and_each_can_be_taken_back(three, qtbot):
    # GIVEN the first place
    look_for(three, qtbot, "we", "6 places on 3 pages")
    panel_of(three).whole_words.setChecked(True)
    qtbot.waitUntil(lambda: panel_of(three).status == "3 places on 3 pages")
    panel_of(three).replace_field.setText("we we")
    panel_of(three).replace_field.setFocus()
    qtbot.keyClick(panel_of(three).replace_field, Qt.Key.Key_Return)
    assert three.window.transcript.selected_text == "we"
    # WHEN it is replaced by what would be found again
    qtbot.keyClick(panel_of(three).replace_field, Qt.Key.Key_Return)
    # THEN the next place is the one on the next page
    qtbot.waitUntil(lambda: three.workspace.page.id == three.workspace.pages[1], timeout=20000)
    assert [text.count("we we are") for text in texts_of(three)] == [1, 0, 0]
    qtbot.waitUntil(lambda: three.window.transcript.selected_text == "we")
    assert panel_of(three).hits.row == 2
    three.window.actions_["undo"].trigger()
    assert [text.count("we we") for text in texts_of(three)] == [0, 0, 0]


def test_a_group_that_is_not_there_is_told_and_nothing_is_replaced(read, qtbot):
    look_for(read, qtbot, "well", "One place")
    panel_of(read).regular.setChecked(True)
    panel_of(read).replace_field.setText(r"\7")
    assert not panel_of(read).replace_all_button.isEnabled()
    qtbot.waitUntil(panel_of(read).replace_all_button.isEnabled)
    before = texts_of(read)
    panel_of(read).replace_all_button.click()
    assert "cannot be put in place" in panel_of(read).status
    assert texts_of(read) == before


def test_misreadings_are_found_and_can_only_be_replaced_one_by_one(read, qtbot):
    # GIVEN a word that would be "wells" if it were read rightly
    look_for(read, qtbot, "vvell", "Nothing found")
    # WHEN the person asks for what may be misread
    panel_of(read).tolerant.setChecked(True)
    # THEN it is found, but not all such places can be replaced unseen
    qtbot.waitUntil(lambda: panel_of(read).status == "One place")
    assert panel_of(read).replace_button.isEnabled() and not panel_of(read).replace_all_button.isEnabled()
    panel_of(read).replace_field.setText("good")
    panel_of(read).hits.go_to(0)
    panel_of(read).replace_button.click()
    assert read.workspace.page.lines[1].text == "we are all good"


def test_the_ink_of_a_place_comes_by_itself(three, qtbot):
    # GIVEN places on three pages WHEN their rows are seen
    look_for(three, qtbot, "well", "3 places on 3 pages")
    model = panel_of(three).hits.model_
    # THEN the ink of each is there soon, from pages that are not shown too
    rows = [model.index(row) for row in range(3)]
    qtbot.waitUntil(lambda: all(row.data(SNIPPET_ROLE) is not None for row in rows), timeout=20000)
    dark = [row.data(SNIPPET_ROLE).image for row in rows]
    assert all(image.pixelColor(image.width() // 4, image.height() // 2).lightness() < 120 for image in dark)


def test_what_was_typed_a_moment_ago_is_found(read, qtbot):
    # GIVEN the panel, and something typed that is not yet written
    look_for(read, qtbot, "Hannover", "Nothing found")
    read.select_lines.go_to_text(read.workspace.page.lines[0].id)
    editor = read.window.transcript.findChild(QTextEdit)
    qtbot.keyClicks(editor, "Hannover ")
    # THEN it is found when the hand rests
    qtbot.waitUntil(lambda: panel_of(read).status == "One place", timeout=5000)
    # AND the caret is where it was
    assert editor.hasFocus() and editor.textCursor().position() == len("Hannover ")


def test_a_word_that_is_selected_is_looked_for(read, qtbot):
    line = read.workspace.page.lines[1]
    read.window.transcript.select_text(line.id, 3, 6)
    read.window.actions_["find"].trigger()
    assert panel_of(read).find_field.text() == "are"
    qtbot.waitUntil(lambda: panel_of(read).status == "One place")


def test_the_panel_goes_with_the_project(read, qtbot):
    look_for(read, qtbot, "well", "One place")
    read.window.actions_["close_project"].trigger()
    assert not panel_of(read).isVisible() and panel_of(read).hits.model_.hits == ()


def test_every_control_of_the_panel_has_a_name_and_is_reached_by_tab(read, qtbot):
    # GIVEN the panel with a place found
    look_for(read, qtbot, "well", "One place")
    panel = panel_of(read)
    # WHEN one goes from control to control
    reached = []
    widget = panel.find_field
    while widget not in reached:
        if panel.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            reached.append(widget)
        widget = widget.nextInFocusChain()
        if widget is panel.find_field:
            break
    # THEN all that can be done is reached, and has a name
    wanted = {panel.replace_field, panel.replace_button, panel.replace_all_button, panel.tolerant, panel.hits}
    assert wanted <= set(reached)
    assert all(widget.accessibleName() or widget.property("text") for widget in reached)


def test_the_page_does_not_jump_when_the_search_comes_and_goes(read, qtbot):
    # GIVEN a page that is seen as a whole
    canvas = read.window.canvas
    zoom, height = canvas.zoom, canvas.height()
    # WHEN the search is opened below it THEN there is less room, and the page is as large as before
    read.window.actions_["find"].trigger()
    qtbot.waitUntil(lambda: canvas.height() < height)
    assert canvas.zoom == zoom
    # WHEN it is closed again THEN so it is still
    read.find_replace.close()
    qtbot.waitUntil(lambda: canvas.height() == height)
    assert canvas.zoom == zoom
    # WHEN the window itself gets smaller THEN the whole page is still seen
    read.window.resize(800, 500)
    qtbot.waitUntil(lambda: canvas.zoom < zoom)
