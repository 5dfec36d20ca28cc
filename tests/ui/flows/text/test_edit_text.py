from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit


def editor_of(desktop) -> QTextEdit:
    return desktop.window.transcript.findChild(QTextEdit)


def test_typing_is_kept_half_a_second_later(read, qtbot):
    # GIVEN the caret in the first line
    line = read.workspace.page.lines[0]
    read.select_lines.go_to_text(line.id)
    # WHEN a person types
    qtbot.keyClick(editor_of(read), Qt.Key.Key_Home)
    qtbot.keyClicks(editor_of(read), "My ")
    # THEN it is being written, and then kept
    assert read.window.status.kept_text == "Writing…"
    qtbot.waitUntil(lambda: read.window.status.kept_text == "Kept", timeout=3000)
    assert read.workspace.file.page(read.workspace.page.id).lines[0].text == "My Dear Anna,"
    # AND the keys of a word are one step
    qtbot.keyClick(editor_of(read), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert read.workspace.page.lines[0].text == "Dear Anna,"
    assert editor_of(read).toPlainText().startswith("Dear Anna,")


def test_typing_is_kept_at_once_when_the_caret_leaves_the_line(read, qtbot):
    # GIVEN something typed
    line = read.workspace.page.lines[0]
    read.select_lines.go_to_text(line.id)
    qtbot.keyClick(editor_of(read), Qt.Key.Key_Home)
    qtbot.keyClicks(editor_of(read), "My ")
    # WHEN the caret goes to the next line
    qtbot.keyClick(editor_of(read), Qt.Key.Key_Down)
    # THEN it is in the file already
    assert read.workspace.file.page(read.workspace.page.id).lines[0].text == "My Dear Anna,"


def test_a_line_is_marked_as_right_and_no_longer_so(read):
    line_id = read.workspace.page.lines[0].id
    read.workspace.select((line_id,))
    read.window.actions_["check_line"].trigger()
    assert read.workspace.page.line(line_id).checked
    read.window.actions_["check_line"].trigger()
    assert not read.workspace.page.line(line_id).checked


def test_several_lines_cleared_at_once_are_one_step(read, qtbot):
    # GIVEN all text selected
    before = read.workspace.page
    read.select_lines.go_to_text(before.lines[0].id)
    editor_of(read).selectAll()
    # WHEN it is deleted
    qtbot.keyClick(editor_of(read), Qt.Key.Key_Delete)
    assert [line.text for line in read.workspace.page.lines] == ["", "", "", ""]
    # THEN one undo brings it all back
    read.window.actions_["undo"].trigger()
    assert read.workspace.page == before
