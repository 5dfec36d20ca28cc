from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QWidget

from hwr_desktop.ui import menus
from hwr_desktop.ui.actions import TABLE


def test_every_action_is_in_just_one_menu_and_no_key_is_given_twice():
    listed = [entry for _title, entries in menus.MENUS for entry in entries if entry not in ("-", "recent>", "theme>")]
    listed += ["theme_system", "theme_light", "theme_dark"]
    assert sorted(listed) == sorted(row.id for row in TABLE)
    keys = [row.shortcut for row in TABLE if row.shortcut]
    assert len(keys) == len(set(keys))
    assert all(row.tip for row in TABLE) and all(row.icon and row.word for row in TABLE if row.id in menus.TOOL_BAR)


def test_every_need_is_a_fact_that_somebody_tells(desktop):
    facts = set(desktop.enable_actions._facts())
    assert {need for row in TABLE for need in row.needs} <= facts


def test_before_anything_is_open_only_what_makes_sense_is_enabled(desktop):
    enabled = {action.objectName() for action in desktop.window.actions_ if action.isEnabled()}
    assert {"open", "open_project", "try_sample", "quit", "about"} <= enabled
    assert not enabled & {"read_page", "export", "save_as", "undo", "stop", "delete_lines"}


def test_menus_have_no_letter_twice(desktop):
    for menu in desktop.window.findChildren(QMenu):
        marked = [text[text.index("&") + 1].lower() for text in (a.text() for a in menu.actions()) if "&" in text]
        if menu.objectName() != "recent":
            assert len(marked) == len(set(marked)), (menu.title(), marked)


def test_every_control_that_takes_the_focus_has_a_name(read):
    # GIVEN the window with a page
    def named(widget: QWidget) -> bool:
        text = widget.property("text")
        return bool(widget.accessibleName() or text or widget.property("plainText"))

    def inner(widget: QWidget) -> bool:
        area = widget.parent()
        return isinstance(area, QAbstractScrollArea) and area.viewport() is widget

    # WHEN one looks for controls that a screen reader would find nameless
    controls = [w for w in read.window.findChildren(QWidget) if w.focusPolicy().value & 1 and w.isVisible()]
    nameless = [w for w in controls if not named(w) and not inner(w)]
    # THEN there are none
    assert controls and nameless == []
