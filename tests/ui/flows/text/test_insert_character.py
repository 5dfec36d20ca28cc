from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from hwr_desktop.ui.settings import Settings
from hwr_desktop.ui.special_characters import OWN


@pytest.fixture
def palette(lined):
    """The palette of a window in which the caret stands after the “D” of the first line."""
    lined.select_lines.go_to_text(lined.workspace.page.lines[0].id)
    cursor = lined.window.transcript.findChild(QTextEdit).textCursor()
    cursor.setPosition(1)
    lined.window.transcript.findChild(QTextEdit).setTextCursor(cursor)
    return lined.window.character_palette


def text_of(desktop):
    return desktop.workspace.page.lines[0].text


def in_text(desktop):
    return desktop.window.transcript.isAncestorOf(desktop.window.focusWidget())


def cell_of(palette, text):
    table = palette.table
    cells = [(row, column) for row in range(table.rowCount()) for column in range(table.columnCount())]
    return next(cell for cell in reversed(cells) if table.text_at(*cell) == text)


def names_in_row(palette, row):
    items = [palette.table.item(row, column) for column in range(palette.table.columnCount())]
    return [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in items if item.text()]


def test_a_character_is_put_in_by_keyboard_alone(lined, palette, qtbot):
    # GIVEN somebody typing in a line; WHEN they go to the palette, to the second form of e, and press Enter
    qtbot.keyClick(lined.window.focusWidget(), Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible() and palette.table.hasFocus()
    qtbot.keyClick(palette.table, Qt.Key.Key_E)
    assert palette.name == "Latin small letter e with acute  U+00E9"
    qtbot.keyClick(palette.table, Qt.Key.Key_E)
    qtbot.keyClick(palette.table, Qt.Key.Key_Return)
    # THEN it stands at the caret, and they can go on typing there
    assert text_of(lined) == "Dèear Anna,"
    assert in_text(lined)
    qtbot.keyClicks(lined.window.focusWidget(), "x")
    assert text_of(lined) == "Dèxear Anna,"
    # AND one undo takes it back as it does what was typed
    lined.window.actions_["undo"].trigger()
    assert text_of(lined) == "Dear Anna,"


def test_arrows_move_among_characters_only(lined, palette, qtbot):
    lined.window.actions_["special_characters"].trigger()
    first = palette.table.current_text
    for key, count in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 40), (Qt.Key.Key_Up, 60), (Qt.Key.Key_Left, 1)):
        for _ in range(count):
            qtbot.keyClick(palette.table, key)
            assert palette.table.current_text
    assert palette.table.current_text == first


def test_a_click_puts_in_and_leaves_the_focus_in_the_text(lined, palette, qtbot):
    # GIVEN the palette open, and the caret in the text
    lined.window.actions_["special_characters"].trigger()
    lined.window.transcript.setFocus()
    left = []
    lined.window.transcript.line_left.connect(left.append)
    # WHEN a character is clicked
    table = palette.table
    item = table.item(*cell_of(palette, "œ"))
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualItemRect(item).center() + QPoint(1, 1)
    )
    # THEN it is in the text, whose line was never left
    assert text_of(lined) == "Dœear Anna,"
    assert in_text(lined) and left == []


def test_space_stays_in_the_palette_and_escape_goes_back(lined, palette, qtbot):
    lined.window.actions_["special_characters"].trigger()
    before = palette.table.current_text
    qtbot.keyClick(palette.table, Qt.Key.Key_Space)
    qtbot.keyClick(palette.table, Qt.Key.Key_Space)
    assert text_of(lined) == "D" + 2 * before + "ear Anna,"
    assert palette.table.hasFocus() and palette.table.current_text == before
    qtbot.keyClick(palette.table, Qt.Key.Key_Escape)
    assert not palette.isVisible() and in_text(lined)


def test_what_was_used_last_comes_first_and_is_remembered(lined, palette):
    lined.window.actions_["special_characters"].trigger()
    for character in ("ſ", "½", "ſ"):
        palette.character_chosen.emit(character, True)
    assert palette.table.item(0, 0).text() == "Recently used"
    assert names_in_row(palette, 1) == ["Latin small letter long s", "Vulgar fraction one half"]
    lined.settings.flush()
    assert Settings().recent_characters == ("ſ", "½")


def test_ones_own_are_added_and_removed(lined, palette, qtbot):
    # GIVEN the palette open
    lined.window.actions_["special_characters"].trigger()
    # WHEN a character and a piece of text are added, an accent typed apart from its letter
    for text in ("ꝑ", "obedᵗ servᵗ, e\u0301"):
        palette.own_field.setFocus()
        palette.own_field.setText(text)
        qtbot.keyClick(palette.own_field, Qt.Key.Key_Return)
    # THEN they are one's own, and kept
    assert palette.shown_set == OWN
    assert lined.settings.own_characters == ("ꝑ", "obedᵗ servᵗ, é")
    # WHEN one is chosen and the other removed
    palette.table.setCurrentCell(*cell_of(palette, "obedᵗ servᵗ, é"))
    qtbot.keyClick(palette.table, Qt.Key.Key_Space)
    palette.table.setCurrentCell(*cell_of(palette, "ꝑ"))
    qtbot.keyClick(palette.table, Qt.Key.Key_Delete)
    # THEN the one is in the text and the other is gone
    assert text_of(lined) == "Dobedᵗ servᵗ, éear Anna,"
    assert lined.settings.own_characters == ("obedᵗ servᵗ, é",)
    # AND a set of the program's own loses nothing by the same key
    palette.set_chosen.emit("greek")
    qtbot.keyClick(palette.table, Qt.Key.Key_Delete)
    assert cell_of(palette, "α")


def test_the_set_is_that_of_the_pages_language_until_one_is_chosen(lined, palette):
    lined.workspace.edit(replace(lined.workspace.page, language="he"), "Language")
    lined.window.actions_["special_characters"].trigger()
    assert palette.shown_set == "hebrew"
    palette.set_chosen.emit("german")
    lined.insert_character.close()
    lined.window.actions_["special_characters"].trigger()
    assert palette.shown_set == "german" and lined.settings.character_set == "german"


def test_a_mark_joins_the_letter_before_it(lined, palette):
    lined.window.actions_["special_characters"].trigger()
    palette.character_chosen.emit("\u0301", False)
    assert text_of(lined) == "D\u0301ear Anna,"  # there is no such letter: they stay two
    editor = lined.window.transcript.findChild(QTextEdit)
    editor.moveCursor(QTextCursor.MoveOperation.Right)
    palette.character_chosen.emit("\u0301", False)
    assert text_of(lined) == "D\u0301éar Anna,"
    assert editor.toPlainText().startswith("D\u0301éar")
