import pytest

from hwr_desktop.ui.shortcut_rules import holder, in_force, is_reserved, plain

DEFAULTS = {"open": "Ctrl+O", "save": "Ctrl+S", "about": ""}


def test_a_chosen_key_takes_the_place_of_the_default():
    assert in_force(DEFAULTS, {"open": "F7", "about": "F8"}) == {"open": "F7", "save": "Ctrl+S", "about": "F8"}


def test_no_key_is_ever_given_to_two_actions():
    # GIVEN settings of a person who chose a key that is another action's default, as a later version may bring
    # WHEN the keys are worked out THEN the person's choice stands, and the other action has none
    assert in_force(DEFAULTS, {"about": "Ctrl+S"}) == {"open": "Ctrl+O", "save": "", "about": "Ctrl+S"}
    # AND of two choices of one key, as in a file written by hand, only one counts
    twice = in_force(DEFAULTS, {"open": "F7", "save": "f7"})
    assert sorted(twice.values()) == ["", "", "F7"]


def test_an_action_may_be_left_without_a_key():
    assert in_force(DEFAULTS, {"open": ""})["open"] == ""


def test_the_action_that_has_a_key_is_named():
    table = in_force(DEFAULTS, {})
    assert holder("ctrl+s", "open", table) == "save"
    assert holder("Ctrl+S", "save", table) is None and holder("", "open", table) is None


@pytest.mark.parametrize("keys", ["A", "Shift+P", "7", "Space", "Tab", "Return", "Esc", "Left", "Ctrl+Up", "Alt+Left"])
def test_keys_that_scan_and_text_need_cannot_be_chosen(keys):
    assert is_reserved(keys)


@pytest.mark.parametrize("keys", ["Ctrl+A", "F7", "Shift+F3", "Ctrl+Shift+Up", "Alt+K", "Del", "Ctrl+Return", ""])
def test_others_can(keys):
    assert not is_reserved(keys)


def test_keys_are_kept_in_one_way_of_writing():
    assert plain("shift+ctrl+k") == plain("Ctrl+Shift+K") == "Ctrl+Shift+K"
