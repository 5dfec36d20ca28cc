from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from hwr_desktop.document import edits
from hwr_desktop.document.page import Alternative, Author, AuthorKind, Choice
from hwr_desktop.ui.transcript.choice_list import ChoiceList

CHOICES = (Choice(3, 7, "clear", 0.25), Choice(3, 7, "deaf", 0.004), Choice(8, 12, "Aunty", 0.2))


@pytest.fixture
def doubtful(typed):
    """A transcript whose first line has two doubtful words, with other readings; what it wishes is kept in `told`."""
    line = replace(typed.read_line("l1", "My dear Aunt", unsure=(4, 9)), choices=CHOICES)
    typed.show(edits.with_line(typed.page, line))
    typed.editor.word_accepted.connect(lambda *told: typed.told.append(("accepted", *told)))
    typed.editor.choice_taken.connect(lambda *told: typed.told.append(("taken", *told)))
    typed.editor.go_to_doubt(1)
    typed.told.clear()
    return typed


def list_of(typed) -> ChoiceList:
    return typed.editor.findChild(ChoiceList)


def test_at_a_doubtful_word_its_other_readings_are_listed_and_the_caret_stays_in_the_text(doubtful):
    shown = list_of(doubtful)
    assert shown.isVisible() and QApplication.focusWidget() is doubtful.text
    assert [button.text() for button in shown.buttons] == ["dear", "clear", "deaf"]
    # AND who cannot see the list is told all of it
    assert "1: clear, 25 %" in shown.accessibleDescription() and "2: deaf, < 1 %" in shown.accessibleDescription()
    assert all(button.accessibleName() for button in shown.buttons)


def test_a_number_takes_a_reading_and_enter_accepts_the_word(doubtful):
    doubtful.key(Qt.Key.Key_1)
    assert doubtful.told == [("taken", "l1", 3, 7, "clear")] and not list_of(doubtful).isVisible()
    doubtful.editor.go_to_doubt(1)
    doubtful.key(Qt.Key.Key_Return)
    assert doubtful.told[-1] == ("accepted", "l1", 8)
    # AND neither was typed, nor did Enter leave the line
    assert doubtful.edited == [] and doubtful.caret[0] == 0


def test_typing_replaces_the_word_and_closes_the_list(doubtful):
    doubtful.type("near")
    assert doubtful.lines[0] == "My near Aunt" and not list_of(doubtful).isVisible()
    # AND a number of no choice is typed as well
    doubtful.editor.go_to_doubt(1)
    doubtful.key(Qt.Key.Key_7)
    assert doubtful.lines[0] == "My near 7"


def test_escape_closes_the_list_and_then_the_keys_are_as_ever(doubtful):
    doubtful.key(Qt.Key.Key_Escape)
    assert not list_of(doubtful).isVisible()
    doubtful.key(Qt.Key.Key_1)
    assert doubtful.lines[0] == "My 1 Aunt"


@pytest.mark.parametrize("leave", ["caret", "focus", "reading", "page"])
def test_the_list_goes_when_the_word_is_left(doubtful, leave):
    if leave == "caret":
        doubtful.key(Qt.Key.Key_Down)
    elif leave == "focus":
        doubtful.other.setFocus()
    elif leave == "reading":
        doubtful.show(edits.with_text(doubtful.page, "l1", "read anew"))
    else:
        doubtful.editor.show_page(None)
    assert not list_of(doubtful).isVisible()


def test_over_a_figure_the_numbers_are_typed_and_alt_takes(doubtful):
    # GIVEN a doubtful year
    choices = (Choice(3, 7, "1890", 0.3),)
    line = replace(doubtful.read_line("l1", "in 1896", unsure=(6,)), choices=choices)
    doubtful.show(edits.with_line(doubtful.page, line))
    doubtful.put_caret(0, 0)
    doubtful.editor.go_to_doubt(1)
    assert "Alt+1" in list_of(doubtful).accessibleDescription()
    # WHEN a number is pressed with Alt, the reading is taken; alone it is typed
    doubtful.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert doubtful.told[-1] == ("taken", "l1", 3, 7, "1890")
    doubtful.put_caret(0, 0)
    doubtful.editor.go_to_doubt(1)
    doubtful.type("1")
    assert doubtful.lines[0] == "in 1"


def test_a_click_on_a_reading_takes_it(doubtful):
    button = list_of(doubtful).buttons[1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert doubtful.told == [("taken", "l1", 3, 7, "clear")]
    assert QApplication.focusWidget() is doubtful.text


def test_the_list_is_seen_whole_at_the_foot_of_a_low_view(doubtful):
    # GIVEN the doubtful word in the last line of a view that ends just below it
    line = replace(doubtful.read_line("l6", "all very well", unsure=(4,)), choices=(Choice(4, 8, "vary", 0.2),))
    doubtful.editor.set_ink(doubtful.ink_of)
    doubtful.show(edits.with_line(doubtful.page, line))
    # WHEN it is gone to
    doubtful.editor.go_to_doubt(1)
    doubtful.editor.go_to_doubt(1)
    doubtful.editor.resize(500, 300)
    QApplication.processEvents()
    # THEN the list lies within the view and does not hide the word
    shown, room = list_of(doubtful).geometry(), doubtful.text.viewport().geometry()
    assert room.top() <= shown.top() and shown.bottom() <= room.bottom() + 1
    row = doubtful.text.line_rect(5).translated(0, room.top())
    assert shown.bottom() <= row.top() or shown.top() >= row.bottom() - 2


def test_the_readings_of_the_word_at_the_caret_are_shown_when_asked_for(doubtful):
    # GIVEN the caret in a sure word
    doubtful.put_caret(0, 1)
    assert not list_of(doubtful).isVisible()
    # WHEN its readings are asked for; THEN it is selected, and may be accepted
    assert doubtful.editor.show_choices()
    assert doubtful.text.textCursor().selectedText() == "My" and list_of(doubtful).isVisible()
    # AND where nothing was read there is nothing to show
    doubtful.put_caret(3, 0)
    assert not doubtful.editor.show_choices()


def test_by_worth_the_most_doubtful_word_comes_first(doubtful):
    # GIVEN a more doubtful word in a later line
    later = doubtful.read_line("l5", "and we are", unsure=(4, 5))
    doubtful.show(edits.with_line(doubtful.page, later))
    # WHEN one goes by how much a look is worth
    found = []
    while doubtful.editor.go_to_doubt(1, by_worth=True):
        found.append(doubtful.text.textCursor().selectedText())
    # THEN it comes first and the others as they stand; after the last one begins again
    assert found == ["we", "dear", "Aunt"]
    assert doubtful.editor.go_to_doubt(1, by_worth=True)
    assert doubtful.text.textCursor().selectedText() == "we"


def test_what_was_read_before_a_better_reading_is_the_last_of_the_choices(typed):
    # GIVEN a line read anew, in which one word was another one before
    line = typed.page.line("l1")
    before = Alternative("My bear Aunt", 0.5, line.author)
    anew = replace(line, author=Author(AuthorKind.MODEL, "reader/main-1"), choices=CHOICES, alternatives=(before,))
    typed.show(edits.with_line(typed.page, anew))
    taken = []
    typed.editor.choice_taken.connect(lambda *told: taken.append(told))
    # WHEN its choices are shown
    typed.put_caret(0, 4)
    assert typed.editor.show_choices()
    # THEN the former reading is among them, and can be taken
    assert "3: bear, as read before" in list_of(typed).accessibleDescription()
    typed.key(Qt.Key.Key_3)
    assert taken == [("l1", 3, 7, "bear")]


def test_of_many_readings_five_are_offered_and_the_last_is_what_was_read_before(typed):
    # GIVEN a word of which twelve other readings are known, and the last of them was read there before
    line = typed.page.line("l1")
    many = tuple(Choice(3, 7, f"d{at}" if at < 11 else "bear", 0.1 / (at + 1)) for at in range(12))
    typed.show(edits.with_line(typed.page, replace(line, choices=many)))
    # WHEN its list is opened, and its menu is asked for THEN both have five
    typed.put_caret(0, 4)
    assert typed.editor.show_choices()
    assert [button.text() for button in list_of(typed).buttons] == ["dear", "d0", "d1", "d2", "d3", "d4"]
    menu = QMenu(typed.text)
    typed.text.add_entries(menu, 4)
    assert [action.text() for action in menu.actions() if action.text()] == ["d0", "d1", "d2", "d3", "d4"]
    # AND where the line was read anew the last of them is what was read before
    before = Alternative("My bear Aunt", 0.5, line.author)
    anew = replace(line, author=Author(AuthorKind.MODEL, "reader/main-1"), choices=many, alternatives=(before,))
    typed.show(edits.with_line(typed.page, anew))
    typed.put_caret(0, 4)
    assert typed.editor.show_choices()
    assert [button.text() for button in list_of(typed).buttons] == ["dear", "d0", "d1", "d2", "d3", "bear"]


def test_asked_for_again_the_list_is_as_large_as_before(doubtful):
    # GIVEN a list that is open
    size = list_of(doubtful).size()
    assert size.height() > 3 * doubtful.text.fontMetrics().height()
    # WHEN it is wished once more for the same word THEN all of it is seen still
    assert doubtful.editor.show_choices()
    assert list_of(doubtful).isVisible() and list_of(doubtful).size() == size
