from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit

from hwr_desktop.document.page import Character, Choice


@pytest.fixture
def doubtful(lined):
    """A page whose first and third line have a doubtful word each, the second of them the more doubtful."""
    page = lined.workspace.page
    lines = list(page.lines)
    lines[0] = doubt(lines[0], 5, 10, 0.8, (Choice(5, 10, "Hanna,", 0.3), Choice(5, 10, "Anne,", 0.1)))
    lines[2] = doubt(lines[2], 9, 12, 0.5, (Choice(9, 12, "her", 0.3),))
    lined.workspace.edit(page.with_lines(tuple(lines)), "Read page")
    lined.select_lines.go_to_text(lines[0].id)
    return lined


def doubt(line, start, end, sure, choices):
    letters = tuple(
        Character(each, sure if start <= at < end else 1.0, (40.0 + 10 * at, 100.0), (50.0 + 10 * at, 100.0))
        for at, each in enumerate(line.text)
    )
    return replace(line, characters=letters, choices=choices)


def press(desktop, qtbot, *keys):
    for key in keys:
        qtbot.keyClick(desktop.window.transcript.findChild(QTextEdit), key)


def texts(desktop):
    return [line.text for line in desktop.workspace.page.lines]


def selected(desktop):
    return desktop.window.transcript.selected_text


def test_a_page_is_gone_through_by_f3_numbers_and_enter(doubtful, qtbot):
    before = doubtful.workspace.page
    # GIVEN the first doubtful word gone to by F3
    press(doubtful, qtbot, Qt.Key.Key_F3)
    assert selected(doubtful) == "Anna,"
    # WHEN its first other reading is taken; THEN it stands in the text and the next word is gone to
    press(doubtful, qtbot, Qt.Key.Key_1)
    assert texts(doubtful)[0] == "Dear Hanna," and selected(doubtful) == "our"
    # WHEN that one is accepted
    press(doubtful, qtbot, Qt.Key.Key_Return)
    # THEN nothing is left to do, and no word is selected that a key might overwrite
    assert texts(doubtful)[2] == "and send our love." and selected(doubtful) == ""
    assert doubtful.workspace.page.lines[2].locked
    assert "no doubtful word further down" in doubtful.window.message_bar.texts[-1]
    # AND each is one step to take back
    assert doubtful.workspace.undo_label == "Accept word"
    doubtful.window.actions_["undo"].trigger()
    assert texts(doubtful)[0] == "Dear Hanna," and not doubtful.workspace.page.lines[2].locked
    doubtful.window.actions_["undo"].trigger()
    assert doubtful.workspace.page == before


def test_who_goes_backwards_goes_on_backwards(doubtful, qtbot):
    # GIVEN the last doubtful word gone to from the end of the page
    page = doubtful.workspace.page
    doubtful.window.transcript.put_caret(page.lines[3].id, 0)
    qtbot.keyClick(doubtful.window.transcript.findChild(QTextEdit), Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert selected(doubtful) == "our"
    # WHEN it is accepted; THEN the one above is next
    press(doubtful, qtbot, Qt.Key.Key_Return)
    assert selected(doubtful) == "Anna,"


def test_the_most_doubtful_word_comes_first_if_that_is_wished_and_it_is_remembered(doubtful, qtbot):
    doubtful.window.actions_["doubts_by_worth"].trigger()
    press(doubtful, qtbot, Qt.Key.Key_F3)
    assert selected(doubtful) == "our"
    # AND after an answer the less doubtful one
    press(doubtful, qtbot, Qt.Key.Key_Return)
    assert selected(doubtful) == "Anna,"
    assert doubtful.settings.doubts_by_worth


def test_who_asks_for_the_readings_at_the_caret_stays_there(doubtful, qtbot):
    # GIVEN the caret in a doubtful word
    line = doubtful.workspace.page.lines[0]
    doubtful.window.transcript.put_caret(line.id, 6)
    # WHEN its readings are asked for and one is taken
    qtbot.keyClick(doubtful.window.transcript.findChild(QTextEdit), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(doubtful, qtbot, Qt.Key.Key_2)
    # THEN the caret is behind it
    assert texts(doubtful)[0] == "Dear Anne," and doubtful.window.transcript.caret == (line.id, 10)
    # AND of a word that was typed or chosen no readings are known
    doubtful.window.actions_["word_choices"].trigger()
    assert "No other reading" in doubtful.window.message_bar.texts[-1]
