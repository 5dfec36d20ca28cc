from PySide6.QtGui import QStatusTipEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu, QWidget

from hwr_desktop.ui import menus
from hwr_desktop.ui.actions import REASONS, TABLE


def test_every_action_is_in_just_one_menu_and_no_key_is_given_twice():
    listed = [action_id for _title, action_ids in menus.actions_by_menu() for action_id in action_ids]
    assert sorted(listed) == sorted(row.id for row in TABLE)
    keys = [row.shortcut for row in TABLE if row.shortcut]
    assert len(keys) == len(set(keys))
    assert all(row.tip for row in TABLE) and all(row.icon and row.word for row in TABLE if row.id in menus.TOOL_BAR)


def test_every_need_is_a_fact_that_somebody_tells(desktop):
    facts = set(desktop.enable_actions._facts())
    assert {need for row in TABLE for need in row.needs} <= facts


def test_every_need_has_a_reason_for_who_cannot_use_the_action():
    assert {need for row in TABLE for need in row.needs} <= set(REASONS)


def test_an_action_that_cannot_be_used_says_why(lined):
    # GIVEN a page with lines of which none is selected, and an action that needs one
    action = lined.window.actions_["join_lines"]
    # THEN it is off, and its tips say what it does and why it cannot be used
    assert not action.isEnabled()
    for tip in (action.toolTip(), action.statusTip()):
        assert action.whatsThis() in tip and "No line is selected" in tip
    # WHEN a line is selected THEN the reason goes
    lined.workspace.select((lined.workspace.page.lines[0].id,))
    assert action.isEnabled() and action.statusTip() == action.whatsThis()
    assert action.toolTip() == f"{action.whatsThis()} ({action.shortcut().toString()})"


def test_a_status_tip_hides_no_progress(read):
    # GIVEN the progress of a reading in the status bar
    window = read.window
    window.progress.begin("reading", "Read page")
    # WHEN the tip of a button under the mouse is told THEN the progress stays
    QApplication.sendEvent(window, QStatusTipEvent("Stop reading"))
    assert window.progress.isVisible() and window.statusBar().currentMessage() == ""
    # WHEN nothing is going on THEN the tip is shown
    window.progress.end("reading")
    QApplication.sendEvent(window, QStatusTipEvent("Show the scan larger"))
    assert window.statusBar().currentMessage() == "Show the scan larger"
    window.statusBar().clearMessage()


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
