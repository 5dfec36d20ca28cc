"""The words that are right in a project are seen, added and removed in a little window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from hwr_desktop.document.name_book import Act, Decision, Kind
from hwr_desktop.ui.dialogs.own_words_list import OwnWordsList


@pytest.fixture
def shown(lined):
    """The window with the list open; one name of the project was confirmed before."""
    decision = Decision(Act.CONFIRM, Kind.PERSON, "Mr. Hooker")
    lined.workspace.set_project(replace(lined.workspace.project, decisions=(decision,)), "Confirm")
    lined.window.actions_["own_words"].trigger()
    return lined


def dialog_of(desktop):
    return desktop.window.findChild(OwnWordsList)


def add(desktop, qtbot, word):
    dialog_of(desktop).field.setText(word)
    qtbot.keyClick(dialog_of(desktop).field, Qt.Key.Key_Return)


def test_words_are_added_and_removed_by_the_keys(shown, qtbot):
    dialog = dialog_of(shown)
    # WHEN words are typed, one of them twice
    for word in ("Wenlock", "eke", "wenlock "):
        add(shown, qtbot, word)
    # THEN they stand in order, the one that was there already is chosen, and the project has them
    assert dialog.words == ("eke", "Wenlock") == shown.workspace.project.words
    assert dialog.list.currentItem().text() == "Wenlock" and dialog.field.selectedText() == "wenlock "
    # AND names that were confirmed elsewhere are told
    assert dialog.names.isVisible() and "Mr. Hooker" in dialog.names.text()
    # WHEN one is removed THEN it is gone, and the next is chosen
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert shown.workspace.project.words == ("eke",) and dialog.list.currentItem().text() == "eke"
    # AND each was a step
    dialog.reject()
    shown.window.actions_["undo"].trigger()
    assert shown.workspace.project.words == ("eke", "Wenlock")


def test_nothing_can_be_added_or_removed_where_there_is_nothing(shown, qtbot):
    dialog = dialog_of(shown)
    assert not dialog.add_button.isEnabled() and not dialog.remove_button.isEnabled()
    add(shown, qtbot, "   ")
    assert shown.workspace.project.words == ()


def test_what_is_selected_is_added_as_it_stands_without_the_signs_around_it(lined):
    line = lined.workspace.page.lines[0]
    # GIVEN a word with a comma at the caret
    lined.window.transcript.select_text(line.id, 6, 6)
    lined.window.actions_["add_own_word"].trigger()
    # AND two words selected
    lined.window.transcript.select_text(line.id, 0, 9)
    lined.window.actions_["add_own_word"].trigger()
    assert lined.workspace.project.words == ("Anna", "Dear Anna")
    # WHEN no word is there THEN that is said
    other = replace(lined.workspace.page.lines[1], text="")
    lined.workspace.edit(lined.workspace.page.with_lines((other,)), "Typing")
    lined.window.transcript.put_caret(other.id, 0)
    lined.window.actions_["add_own_word"].trigger()
    assert "Put the caret into a word" in lined.window.message_bar.texts[-1]


def test_many_confirmed_names_leave_room_for_the_list(shown):
    dialog = dialog_of(shown)
    dialog.show_words(("eke",), [f"Mr. Hooker the {number}th" for number in range(400)])
    dialog.layout().activate()
    assert dialog.names.height() >= dialog.names.heightForWidth(dialog.names.width()) and dialog.list.height() > 100
    assert dialog.names.text().endswith("…")
