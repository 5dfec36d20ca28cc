import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTreeWidget

from hwr_desktop.ui.actions import TABLE, Actions
from hwr_desktop.ui.flows.window.change_shortcuts import ChangeShortcuts

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(desktop):
    """The page of the keys, with “Open scans” chosen in its list."""
    dialog = desktop.preferences.show()
    dialog.show_shortcuts()
    choose(dialog.shortcuts, "Open scans")
    return dialog.shortcuts


def choose(page, words):
    (item,) = page._list.findItems(words, Qt.MatchFlag.MatchExactly)
    page._list.setCurrentItem(item)


def key_of(desktop, action_id):
    return desktop.window.actions_[action_id].shortcut().toString()


def press(qtbot, page, key, modifiers=CONTROL):
    page._field.setFocus()
    qtbot.keyClick(page._field, key, modifiers)


def test_a_key_is_changed_by_pressing_it_and_counts_at_once(desktop, page, qtbot):
    # WHEN a free key is pressed in the field
    press(qtbot, page, Qt.Key.Key_B)
    # THEN the action has it, its tip names it, and a sentence says so
    assert key_of(desktop, "open") == "Ctrl+B"
    assert "(Ctrl+B)" in desktop.window.actions_["open"].toolTip()
    assert page._words.text() == "“Open scans” now has the key Ctrl+B."
    # AND the sheet of keys shows it
    page.window().reject()
    desktop.help.show_shortcuts()
    tree = desktop.window.findChildren(QDialog)[-1].findChild(QTreeWidget)
    shown = {tree.topLevelItem(at).text(0) for at in range(tree.topLevelItemCount())}
    assert "Ctrl+B" in shown and "Ctrl+O" not in shown


def test_it_is_there_again_at_the_next_start(desktop, page, qtbot, qapp):
    # GIVEN a changed key and a key taken away
    press(qtbot, page, Qt.Key.Key_B)
    desktop.change_shortcuts.change("save", "")
    # WHEN the actions are made anew with these settings
    actions = Actions(qapp)
    ChangeShortcuts(actions, desktop.settings)
    # THEN both are as they were left
    assert actions["open"].shortcut().toString() == "Ctrl+B" and actions["save"].shortcut().isEmpty()


def test_a_key_that_another_action_has_is_refused_in_a_sentence_and_can_be_taken_over(desktop, page, qtbot):
    # WHEN the key of “Save” is pressed for “Open scans”
    press(qtbot, page, Qt.Key.Key_S)
    # THEN nothing changes but a sentence says whose it is
    assert (key_of(desktop, "open"), key_of(desktop, "save")) == ("Ctrl+O", "Ctrl+S")
    assert "Ctrl+S is the key of “Save” already" in page._words.text()
    # WHEN the person takes it over
    page._take_over.click()
    # THEN it is here and no longer there
    assert (key_of(desktop, "open"), key_of(desktop, "save")) == ("Ctrl+S", "")


@pytest.mark.parametrize("key", [Qt.Key.Key_X, Qt.Key.Key_Space])
def test_a_key_that_the_text_needs_is_refused(desktop, page, qtbot, key):
    press(qtbot, page, key, Qt.KeyboardModifier.NoModifier)
    assert key_of(desktop, "open") == "Ctrl+O" and "is needed in the scan" in page._words.text()
    assert page._field.keySequence().toString() == "Ctrl+O"


def test_one_key_or_all_are_reset(desktop, page, qtbot):
    # GIVEN two changed keys
    press(qtbot, page, Qt.Key.Key_B)
    desktop.change_shortcuts.change("about", "F12")
    # WHEN one is reset THEN the other stays
    choose(page, "Open scans")
    page._reset.click()
    assert (key_of(desktop, "open"), key_of(desktop, "about")) == ("Ctrl+O", "F12")
    # WHEN all are THEN every action has the key of the table, and nothing is left in the settings
    page._reset_all.click()
    assert key_of(desktop, "about") == "" and desktop.settings.shortcuts == {}


def test_a_key_that_was_given_away_is_not_taken_back_by_a_reset(desktop, page):
    # GIVEN “Save” whose key was taken over
    desktop.change_shortcuts.take_over("open", "Ctrl+S")
    # WHEN it is reset
    choose(page, "Save")
    page._reset.click()
    # THEN it is said who has the key
    assert key_of(desktop, "save") == "" and "given to “Open scans”" in page._words.text()


def test_the_list_can_be_searched_by_words_and_keys(page):
    # GIVEN the page WHEN one looks for a key
    page._search.setText("ctrl+shift+z")
    # THEN only its action is left, and it is chosen
    items = [page._list.topLevelItem(at) for at in range(page._list.topLevelItemCount())]
    assert [item.text(0) for item in items if not item.isHidden()] == ["Redo"]
    assert page._list.currentItem().text(0) == "Redo"
    # WHEN nothing fits THEN no key can be given to what is not seen
    page._search.setText("no such thing")
    assert not page._field.isEnabled()


def test_every_action_can_be_given_a_key(page):
    assert page._list.topLevelItemCount() == len(TABLE)


def test_the_field_is_no_trap_for_the_keyboard(page, qtbot):
    # GIVEN the field with the focus
    page._field.setFocus()
    # WHEN Tab is pressed THEN the focus goes on; Esc puts the window away
    qtbot.keyClick(page._field, Qt.Key.Key_Tab)
    assert not page._field.hasFocus()
    with qtbot.waitSignal(page.window().rejected):
        qtbot.keyClick(page._field, Qt.Key.Key_Escape)
