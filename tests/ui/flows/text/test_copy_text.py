import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextEdit

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, new_id


def copied() -> str:
    return QGuiApplication.clipboard().text()


@pytest.fixture
def broken(opened):
    """The window with a page of which a word is broken over two lines."""
    lines = []
    for number, text in enumerate(("Dear Anna,", "we are hap-", "py and well.", "Thomas")):
        box = Box(40, 60 + 90 * number, 560, 130 + 90 * number)
        lines.append(Line(new_id(), rectangle(box), ((40.0, box.bottom), (560.0, box.bottom)), text))
    opened.workspace.edit(opened.workspace.page.with_lines(tuple(lines)), "Typing")
    return opened


def test_a_selection_over_lines_is_copied_line_by_line_or_as_running_text(broken, qtbot):
    # GIVEN a selection from within the second line to within the third
    lines = broken.workspace.page.lines
    broken.window.transcript.focus_line(lines[1].id)
    editor = broken.window.transcript.findChild(QTextEdit)
    for key in [Qt.Key.Key_Right] * 3:
        qtbot.keyClick(editor, key)
    qtbot.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    # WHEN it is copied THEN its lines are lines
    qtbot.keyClick(editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == "are hap-\npy and well."
    # AND as running text the word is whole
    broken.window.actions_["copy_running"].trigger()
    assert copied() == "are happy and well."


def test_lines_selected_on_the_scan_are_copied_in_reading_order(broken):
    lines = broken.workspace.page.lines
    broken.window.canvas.setFocus()
    broken.workspace.select((lines[2].id, lines[1].id))
    broken.window.actions_["copy_text"].trigger()
    assert copied() == "we are hap-\npy and well."


def test_without_a_selection_the_page_is_copied(broken):
    broken.window.canvas.setFocus()
    broken.workspace.select(())
    broken.window.actions_["copy_running"].trigger()
    assert copied() == "Dear Anna, we are happy and well. Thomas"
