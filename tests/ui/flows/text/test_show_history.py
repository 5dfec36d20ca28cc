from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from hwr_desktop.document import edits
from hwr_desktop.document.page import Alternative, Author, AuthorKind
from hwr_desktop.ui.dialogs.line_history import LineHistory

MODEL = Author(AuthorKind.MODEL, "letters")


@pytest.fixture
def changed(lined):
    """A page whose first line was read, corrected, and corrected once more, which was taken back."""
    workspace = lined.workspace
    line_id = workspace.page.lines[0].id
    for text in ("Dear Hanna,", "Dear Hannah,"):
        workspace.edit(edits.with_text(workspace.page, line_id, text), "Typing")
    workspace.undo()
    lined.select_lines.go_to_text(line_id)
    return lined


def opened_history(desktop, qtbot):
    desktop.window.actions_["line_history"].trigger()
    qtbot.waitUntil(lambda: desktop.window.findChild(LineHistory) is not None)
    return desktop.window.findChild(LineHistory)


def rows(dialog):
    return [dialog.list.item(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(dialog.list.count())]


def test_who_wrote_what_when_is_told_and_what_was_read_is_put_back(changed, qtbot):
    # GIVEN the history of a line
    dialog = opened_history(changed, qtbot)
    told = rows(dialog)
    # THEN it is told from the newest on: taken back, typed, read
    assert [row.startswith("Today ") for row in told] == [True] * 3
    assert "taken back" in told[0] and told[0].endswith("Dear Hannah,; new: Hannah,; gone: Hanna,")
    assert "you – Typing – as it is now: Dear Hanna,; new: Hanna,; gone: Anna," in told[1]
    assert "Read page: Dear Anna," in told[2]
    # AND what the line says now cannot be put back
    dialog.list.setCurrentRow(1)
    assert not dialog.put_back_button.isEnabled()
    # WHEN the reading is chosen and Enter pressed
    dialog.list.setCurrentRow(2)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    # THEN the line says so again, as one step that can be undone, and the dialog is gone
    assert changed.workspace.page.lines[0].text == "Dear Anna," and changed.workspace.undo_label == "Put back"
    qtbot.waitUntil(lambda: changed.window.findChild(LineHistory) is None)
    changed.window.actions_["undo"].trigger()
    assert changed.workspace.page.lines[0].text == "Dear Hanna,"


def test_what_a_model_had_read_is_the_models_again(lined, qtbot):
    # GIVEN a line that a model has read and a person corrected
    workspace = lined.workspace
    line_id = workspace.page.lines[0].id
    read = edits.with_reading(workspace.page, line_id, "Deer Anna,", 0.7, (), MODEL)
    workspace.edit(read, "Read page", author=MODEL)
    workspace.edit(edits.with_text(workspace.page, line_id, "Dear Hanna,"), "Typing")
    lined.select_lines.go_to_text(line_id)
    # WHEN the reading is put back
    dialog = opened_history(lined, qtbot)
    at = next(n for n, row in enumerate(rows(dialog)) if "read by the model letters" in row and "Deer" in row)
    dialog.list.setCurrentRow(at)
    dialog.put_back_button.click()
    # THEN it is the model's, as sure as it was, and may be read anew
    line = workspace.page.line(line_id)
    assert (line.text, line.author, line.confidence, line.locked) == ("Deer Anna,", MODEL, 0.7, False)
    # AND the history tells who has put it back
    qtbot.waitUntil(lambda: lined.window.findChild(LineHistory) is None)
    assert any("you – Put back – as it is now: Deer Anna," in row for row in rows(opened_history(lined, qtbot)))


def test_other_readings_that_were_never_its_text_are_listed_too(lined, qtbot):
    # GIVEN a line with another model's reading
    workspace = lined.workspace
    line = workspace.page.lines[1]
    other = Alternative("we are all ill", 0.4, Author(AuthorKind.MODEL, "old hands"))
    workspace.edit(edits.with_line(workspace.page, replace(line, alternatives=(other,))), "Read")
    lined.select_lines.go_to_text(line.id)
    # THEN it stands below the history and can be taken
    dialog = opened_history(lined, qtbot)
    assert rows(dialog)[-1] == "Another reading, read by the model old hands, 40 % sure: we are all ill; new: ill"
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    dialog.put_back_button.click()
    assert workspace.page.lines[1].text == "we are all ill"


def test_what_was_typed_a_moment_ago_is_told_as_one(lined, qtbot):
    # GIVEN something typed and at once the wish to see the history
    line_id = lined.workspace.page.lines[0].id
    for text in ("Dear Anna, d", "Dear Anna, dear"):
        lined.workspace.type_text(line_id, text, "Typing")
        lined.workspace.flush()
    lined.workspace.type_text(line_id, "Dear Anna, dear girl", "Typing")
    lined.select_lines.go_to_text(line_id)
    told = rows(opened_history(lined, qtbot))
    assert len(told) == 2 and told[0].endswith("as it is now: Dear Anna, dear girl; new: dear girl")
