"""Notes on lines and on the page: typed in place, kept as they are typed, undone like everything else."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hwr_desktop.ui.transcript.line_field import FieldText
from hwr_desktop.ui.transcript.transcript_text import TranscriptText

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def parts(desktop) -> tuple[TranscriptText, FieldText]:
    transcript = desktop.window.transcript
    return transcript.findChild(TranscriptText), transcript.findChild(FieldText)


def test_a_note_on_a_line_is_typed_and_kept(lined, qtbot):
    # GIVEN the caret in a line
    text, field = parts(lined)
    line_id = lined.workspace.page.lines[1].id
    lined.select_lines.go_to_text(line_id)
    # WHEN a note is typed by the keyboard alone, in two rows
    qtbot.keyClick(text, Qt.Key.Key_M, CONTROL)
    assert field.hasFocus() and field.accessibleName().startswith("Note on line 2")
    qtbot.keyClicks(field, "In pencil,")
    qtbot.keyClick(field, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClicks(field, "later")
    # THEN it is on the page at once, and in the file when the hand rests
    assert lined.workspace.page.line(line_id).note == "In pencil,\nlater"
    qtbot.waitUntil(lambda: lined.window.status.kept_text == "Kept", timeout=3000)
    page_id = lined.workspace.page.id
    assert lined.workspace.file.page(page_id).line(line_id).note == "In pencil,\nlater"
    # THEN Esc leads back to the text, which says that there is a note
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert text.hasFocus() and not field.isVisible()
    assert "note: In pencil" in text.accessibleDescription()
    # WHEN the note is opened, and its key pressed again THEN one is back as well
    qtbot.keyClick(text, Qt.Key.Key_M, CONTROL)
    assert field.toPlainText() == "In pencil,\nlater"
    qtbot.keyClick(field, Qt.Key.Key_M, CONTROL)
    assert text.hasFocus()


def test_undo_takes_a_note_back_while_it_is_open(lined, qtbot):
    # GIVEN a note that is being typed
    text, field = parts(lined)
    line_id = lined.workspace.page.lines[0].id
    lined.select_lines.go_to_text(line_id)
    qtbot.keyClick(text, Qt.Key.Key_M, CONTROL)
    qtbot.keyClicks(field, "torn")
    # WHEN undo and redo are pressed
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    # THEN the field shows what is noted
    assert lined.workspace.page.line(line_id).note == field.toPlainText() == ""
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert lined.workspace.page.line(line_id).note == field.toPlainText() == "torn"
    # WHEN the line goes THEN its field goes with it
    lined.workspace.edit(lined.workspace.page.with_lines(lined.workspace.page.lines[1:]), "Delete")
    assert not field.isVisible()


def test_a_note_on_the_page(lined, qtbot):
    # GIVEN a page
    text, field = parts(lined)
    lined.select_lines.go_to_text(lined.workspace.page.lines[0].id)
    # WHEN a note on it is typed
    qtbot.keyClick(text, Qt.Key.Key_M, CONTROL | SHIFT)
    qtbot.keyClicks(field, "found in the attic")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    # THEN it is there, and the lines are as they were
    assert lined.workspace.page.note == "found in the attic"
    assert not any(line.note for line in lined.workspace.page.lines)
    assert lined.workspace.flush()
    assert lined.workspace.file.page(lined.workspace.page.id).note == "found in the attic"
    lined.window.actions_["undo"].trigger()
    assert lined.workspace.page.note == ""


def test_the_sign_in_the_margin_opens_the_note(lined, qtbot):
    # GIVEN a line with a note, and one without
    text, field = parts(lined)
    lines = lined.workspace.page.lines
    lined.take_notes.note_line(lines[1].id)
    qtbot.keyClicks(field, "see page 3")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    without, with_note = (round(text.first_row(number).center().y()) for number in (2, 1))
    # WHEN the place of the sign is clicked where there is none THEN one only goes to the line
    QTest.mouseClick(text.gutter, Qt.MouseButton.LeftButton, pos=QPoint(4, without))
    assert not field.isVisible() and lined.window.transcript.current_line == lines[2].id
    # WHEN it is clicked where it is THEN the note is open
    with_note = round(text.first_row(1).center().y())
    QTest.mouseClick(text.gutter, Qt.MouseButton.LeftButton, pos=QPoint(4, with_note))
    assert field.isVisible() and field.toPlainText() == "see page 3"
    # WHEN somebody goes on in the text THEN the field is gone
    text.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not field.isVisible()
