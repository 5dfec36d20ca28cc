from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from hwr_desktop.document import edits
from hwr_desktop.ui.transcript.line_typing import in_one_line

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_each_key_is_told_with_its_line(typed) -> None:
    typed.put_caret(1, 3)
    typed.type("re")
    assert typed.edited == [("l2", "ther garden is"), ("l2", "there garden is")]
    assert typed.caret == (1, 5)


def test_enter_goes_on_and_breaks_nothing(typed) -> None:
    typed.put_caret(1, 3)
    typed.key(Qt.Key.Key_Return)
    assert typed.caret == (2, 0)
    typed.key(Qt.Key.Key_Return, SHIFT)
    assert typed.caret == (1, 0)
    typed.put_caret(5, 2)
    typed.key(Qt.Key.Key_Enter)
    assert typed.caret == (5, 2)
    assert typed.edited == []


def test_up_and_down_move_between_lines(typed) -> None:
    typed.put_caret(1, 3)
    typed.key(Qt.Key.Key_Down)
    assert typed.caret[0] == 2
    typed.key(Qt.Key.Key_Up)
    typed.key(Qt.Key.Key_Up)
    assert typed.caret == (0, 3)


@pytest.mark.parametrize(("text", "left", "right"), [("the garden is", 4, 10), ("אבג דהו זחט", 7, 4)])
def test_an_arrow_leaves_a_selection_at_the_end_it_points_to(typed, text: str, left: int, right: int) -> None:
    # GIVEN a word that is selected in a line, from either of its ends, in either direction of writing
    typed.show(edits.with_text(typed.page, "l2", text))
    for start, end in ((left, right), (right, left)):
        # WHEN an arrow is pressed THEN the caret is where it points
        typed.put_caret(1, start, 1, end)
        typed.key(Qt.Key.Key_Left)
        assert typed.caret == (1, left) and not typed.text.textCursor().hasSelection()
        typed.put_caret(1, start, 1, end)
        typed.key(Qt.Key.Key_Right)
        assert typed.caret == (1, right) and not typed.text.textCursor().hasSelection()


@pytest.mark.parametrize(
    "at, key, keys",
    [
        (0, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
        (0, Qt.Key.Key_Backspace, CTRL),
        (13, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (13, Qt.Key.Key_Delete, CTRL),
        (13, Qt.Key.Key_K, CTRL),
    ],
)
def test_the_ends_of_a_line_are_walls(typed, at: int, key: Qt.Key, keys: Qt.KeyboardModifier) -> None:
    typed.put_caret(1, at)
    typed.key(key, keys)
    assert typed.edited == []
    assert len(typed.lines) == 6


def test_letters_and_words_are_deleted_within_a_line(typed) -> None:
    typed.put_caret(1, 13)
    typed.key(Qt.Key.Key_Backspace)
    typed.key(Qt.Key.Key_Backspace, CTRL)
    typed.put_caret(1, 0)
    typed.key(Qt.Key.Key_Delete, CTRL)
    typed.key(Qt.Key.Key_Delete)
    assert [text for _, text in typed.edited] == ["the garden i", "the garden ", "garden ", "arden "]


@pytest.mark.parametrize("way", ["key", "type", "cut", "paste", "compose"])
def test_a_selection_over_several_lines_empties_them_and_leaves_the_lines(typed, way: str) -> None:
    # GIVEN a selection from within the first line to within the third
    typed.put_caret(0, 3, 2, 6)
    began: list[bool] = []
    typed.editor.gesture_began.connect(lambda: began.append(True))
    # WHEN it is deleted, typed over, cut, pasted over or composed over
    QGuiApplication.clipboard().setText("x")
    if way == "key":
        typed.key(Qt.Key.Key_Backspace)
    if way == "type":
        typed.type("x")
    if way == "cut":
        typed.key(Qt.Key.Key_X, CTRL)
        assert QGuiApplication.clipboard().text() == "dear Aunt\nthe garden is\nwhite "
    if way == "paste":
        typed.key(Qt.Key.Key_V, CTRL)
    if way == "compose":
        typed.compose("", "x")
    # THEN every line is still there without what was selected of it, told as one gesture
    added = "" if way in ("key", "cut") else "x"
    assert typed.lines == ["My " + added, "", "with snow", "", "and we are", "all very well"]
    assert [line.text for line in typed.page.lines] == typed.lines
    assert began == [True]


def test_pasted_line_breaks_become_spaces(typed) -> None:
    typed.put_caret(3, 0)
    data = QMimeData()
    data.setText("two\r\n  lines\tof\u2029text\n")
    typed.text.insertFromMimeData(data)
    assert typed.edited == [("l4", "two lines of text")]


def test_in_one_line() -> None:
    assert in_one_line("\na \n\n b\n") == "a b"
    assert in_one_line("plain") == "plain"


def test_dead_keys_and_input_methods(typed) -> None:
    # GIVEN a caret in a line; WHEN a letter is composed
    typed.put_caret(4, 0)
    typed.compose("´")
    assert typed.edited == []
    typed.compose("", "é")
    # THEN it is told when it is done, and a line break from an input method breaks nothing
    assert typed.edited == [("l5", "éand we are")]
    typed.compose("", "a\nb")
    assert typed.edited[-1] == ("l5", "éa band we are")
    assert len(typed.lines) == 6


def test_undo_and_redo_are_left_to_the_window(typed) -> None:
    # GIVEN a window with undo and redo, and something typed
    undone: list[str] = []
    for name, keys in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Y")):
        action = QAction(typed.window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda checked=False, name=name: undone.append(name))
        typed.window.addAction(action)
    typed.text.setFocus()
    typed.put_caret(0, 0)
    typed.type("x")
    # WHEN their keys are pressed in the text
    typed.key(Qt.Key.Key_Z, CTRL)
    typed.key(Qt.Key.Key_Y, CTRL)
    # THEN the window does it and the text does nothing of its own
    assert undone == ["undo", "redo"]
    assert typed.lines[0] == "xMy dear Aunt"


def test_the_text_does_not_claim_the_undo_key(typed) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CTRL)
    event.ignore()
    QApplication.sendEvent(typed.text, event)
    assert not event.isAccepted()


def test_ctrl_enter_checks_and_goes_on(typed) -> None:
    typed.put_caret(1, 5)
    typed.key(Qt.Key.Key_Return, CTRL)
    assert typed.told[-2:] == [("left", "l2"), ("entered", "l3")]
    assert ("checked", "l2", True) in typed.told
    assert typed.caret == (2, 0)


def test_ctrl_enter_on_a_checked_line_takes_the_tick_back(typed) -> None:
    typed.put_caret(1, 5)
    for _ in range(2):
        typed.put_caret(1, 5)
        typed.key(Qt.Key.Key_Return, CTRL)
    assert not typed.page.line("l2").checked
    assert typed.caret == (1, 5)


@pytest.mark.parametrize("way", ["focus", "cleared", "click", "enter", "doubt", "canvas", "insert"])
def test_what_is_being_composed_is_not_lost_when_its_place_is_left(typed, way: str) -> None:
    # GIVEN a word that is being composed in the second line, which nobody is told of yet
    typed.text.setFocus()
    typed.put_caret(1, 4)
    typed.compose("grü")
    assert typed.edited == [] and typed.page.lines[1].text == "the garden is"
    # WHEN the line, or the place in it, is left in some way
    if way == "focus":
        typed.other.setFocus()
    if way == "cleared":
        typed.text.clearFocus()
    if way == "click":
        typed.click_line(2)
    if way == "enter":
        typed.key(Qt.Key.Key_Return)
    if way == "doubt":
        typed.editor.focus_line("l5")
    if way == "canvas":
        typed.editor.select_line("l6")
    if way == "insert":
        typed.editor.insert_text("n")
    # THEN it has been typed, once, and nothing hangs on the screen
    end = "n" if way == "insert" else ""
    assert typed.page.lines[1].text == f"the grü{end}garden is"
    assert typed.lines[1] == f"the grü{end}garden is"
    assert not typed.text.document().findBlockByNumber(1).layout().preeditAreaText()
    assert len(typed.edited) == (2 if end else 1)


def test_composing_is_told_before_the_line_is_left(typed) -> None:
    typed.text.setFocus()
    typed.put_caret(1, 0)
    typed.key(Qt.Key.Key_Right)
    typed.compose("x")
    typed.other.setFocus()
    assert [told[0] for told in typed.told][-2:] == ["edited", "left"]


def test_a_word_that_is_given_up_leaves_nothing(typed) -> None:
    typed.text.setFocus()
    typed.put_caret(1, 0)
    typed.compose("ab")
    typed.compose("")
    typed.other.setFocus()
    assert typed.edited == []


@pytest.mark.parametrize("typed_in", ["keys", "input method", "paste"])
def test_a_mark_typed_after_its_letter_joins_it(typed, typed_in: str) -> None:
    # GIVEN the caret after an e; WHEN an accent comes by itself
    typed.put_caret(0, 5)
    if typed_in == "keys":
        typed.type_letters("\u0301")
    if typed_in == "input method":
        typed.compose("", "\u0301")
    if typed_in == "paste":
        data = QMimeData()
        data.setText("\u0301")
        typed.text.insertFromMimeData(data)
    # THEN letter and accent are one, on the screen as on the page, and typing goes on after them
    assert typed.lines[0] == typed.page.lines[0].text == "My déar Aunt"
    typed.type("x")
    assert typed.lines[0] == "My déxar Aunt"
