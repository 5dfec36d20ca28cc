from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from hwr_desktop.ui.canvas.line_layer import LineLayer


def lifted(desktop) -> bool:
    layer = next(item for item in desktop.window.canvas.scene().items() if isinstance(item, LineLayer))
    return not layer.isVisible()


def test_the_lines_are_lifted_while_the_key_is_held_in_the_text_too(lined):
    # GIVEN the caret in the text
    lined.select_lines.go_to_text(lined.workspace.page.lines[0].id)
    text = lined.window.transcript.findChild(QTextEdit)
    # WHEN the key is pressed; THEN the bare scan is seen until it is let go
    QTest.keyPress(text, Qt.Key.Key_F9)
    assert lifted(lined)
    QTest.keyRelease(text, Qt.Key.Key_A)
    assert lifted(lined)
    QTest.keyRelease(text, Qt.Key.Key_F9)
    assert not lifted(lined)


def test_lines_that_are_not_to_be_shown_do_not_come_back(lined):
    lined.window.actions_["show_lines"].trigger()
    text = lined.window.transcript.findChild(QTextEdit)
    QTest.keyPress(text, Qt.Key.Key_F9)
    QTest.keyRelease(text, Qt.Key.Key_F9)
    assert lifted(lined)
