from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QProgressBar, QPushButton

from hwr_desktop.store.hand_versions import HandVersion
from hwr_desktop.ui.hands.hand_state import HandStage, HandState
from hwr_desktop.ui.panels.hands_panel import HandsPanel

FIRST = HandVersion("1", "b", "2026-11-20T10:00:00+00:00", lines=16, before=34.9, after=14.6, measured_on=4)
SECOND = HandVersion("2", "b", "2026-11-21T10:00:00+00:00", "Cards", 32, (), 14.6, 9.9, 9)
MAIN = HandState("main", "", HandStage.GATHERING, 214, 12, 11, 16)
AUNT = HandState(
    "h0123456789ab", "Aunt Léonie's hand", HandStage.GATHERING, 60, 4, 32, 48, in_use=SECOND, versions=(FIRST, SECOND)
)
WISHES = (
    "learn", "pause", "go_on", "stop", "take", "decline", "go_back", "rename", "add", "remove", "export", "install",
    "next_line", "assign",
)  # fmt: skip


@pytest.fixture
def panel(qtbot):
    window, panel = QMainWindow(), HandsPanel()
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    qtbot.addWidget(window)
    window.resize(600, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panel.wishes = []
    for name in WISHES:
        getattr(panel, f"{name}_wished").connect(lambda *values, name=name: panel.wishes.append((name, *values)))
    panel.version_named.connect(lambda *values: panel.wishes.append(("version_named", *values)))
    yield panel


def buttons(panel):
    """What can be pressed besides what is there always."""
    always = (panel.export_button, panel.install_button, panel.add_button, panel.remove_button)
    return {
        each.text()
        for each in panel.findChildren(QPushButton)
        if each.isVisible() and each.isEnabled() and each not in always
    }


def said(panel):
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def bar(panel):
    found = panel.findChild(QProgressBar)
    return (found.accessibleName(), found.value(), found.maximum()) if found.isVisible() else None


def test_lines_are_gathered(panel):
    # WHEN a hand has too few corrected lines THEN it says how many more, beside a bar
    panel.show_hands((MAIN,), None)
    assert "11 of 16 corrected lines: 5 more" in said(panel) and "214 lines on 12 pages" in said(panel)
    assert bar(panel) == ("Corrected lines", 11, 16) and buttons(panel) == {"Next line to correct"}
    assert panel.name_field.placeholderText() == "This hand" and not panel.chooser.isVisible()
    # WHEN there are enough THEN it can be learned now
    panel.show_hands((replace(MAIN, confirmed=16),), None)
    panel.progress.learn_button.click()
    assert bar(panel) is None and panel.wishes == [("learn", "main")]


def test_learning_can_be_paused_and_stopped(panel):
    learning = replace(MAIN, stage=HandStage.LEARNING, confirmed=16, done=40, steps=160)
    panel.show_hands((learning,), None)
    assert bar(panel) == ("Learning", 40, 160) and "25 %" in said(panel)
    assert buttons(panel) == {"Pause", "Stop", "Next line to correct"}
    panel.progress.pause_button.click()
    # WHEN it is paused THEN the same button lets it go on, and keeps the focus
    panel.progress.pause_button.setFocus()
    panel.show_hands((replace(learning, stage=HandStage.PAUSED),), None)
    assert buttons(panel) == {"Go on", "Stop", "Next line to correct"} and panel.progress.pause_button.hasFocus()
    panel.progress.pause_button.click()
    panel.progress.stop_button.click()
    assert panel.wishes == [("pause", "main"), ("go_on", "main"), ("stop", "main")]


def test_what_is_offered_is_taken_or_left(panel):
    offered = replace(MAIN, stage=HandStage.OFFERED, confirmed=16, offered=FIRST, versions=(FIRST,))
    panel.show_hands((offered,), None)
    assert "This hand: 35 wrong letters in a hundred before, 15 now (measured on 4 lines)." in said(panel)
    assert buttons(panel) == {"Read with it", "Not now"} and not panel.versions.rows
    panel.progress.take_button.click()
    panel.progress.decline_button.click()
    assert panel.wishes == [("take", "main", "1"), ("decline", "main", "1")]


def test_one_can_go_back_or_take_any_version(panel, qtbot):
    panel.show_hands((MAIN, AUNT), AUNT.id)
    assert "Lines are read with “Cards”." in said(panel) and "35 → 15 wrong letters in a hundred" in said(panel)
    assert list(panel.versions.rows) == ["2", "1"]
    latest, first = panel.versions.rows.values()
    assert "In use" in " ".join(each.text() for each in latest.findChildren(QLabel) if each.isVisible())
    assert not latest.take_button.isVisible() and first.take_button.accessibleName() == "Read with “Version 1”"
    panel.go_back_button.click()
    first.take_button.click()
    qtbot.keyClicks(first.name_field, "Letters")
    qtbot.keyClick(first.name_field, Qt.Key.Key_Return)
    assert panel.wishes == [("go_back", AUNT.id), ("take", AUNT.id, "1"), ("version_named", AUNT.id, "1", "Letters")]


def test_of_several_hands_one_is_chosen(panel, qtbot):
    panel.show_hands((MAIN, AUNT), None)
    assert [panel.chooser.itemText(at) for at in range(2)] == ["Main hand (214 lines)", "Aunt Léonie's hand (60 lines)"]
    assert panel.hand_id == "main"
    # WHEN another is chosen with the keys THEN it is shown, and wishes are for it
    panel.chooser.setFocus()
    qtbot.keyClick(panel.chooser, Qt.Key.Key_Down)
    assert panel.hand_id == AUNT.id and panel.name_field.text() == "Aunt Léonie's hand"
    panel.assign_button.click()
    assert panel.wishes == [("assign", AUNT.id)]
    # AND it stays so while the hands go on, until somebody says otherwise or it is gone
    panel.show_hands((replace(MAIN, confirmed=12), AUNT), None)
    assert panel.hand_id == AUNT.id
    panel.show_hands((MAIN,), None)
    assert panel.hand_id == "main"


def test_a_name_is_told_when_it_is_finished_and_nothing_takes_it_away_before(panel, qtbot):
    panel.show_hands((MAIN,), None)
    panel.name_field.setFocus()
    # WHEN a name is being typed while learning goes on
    qtbot.keyClicks(panel.name_field, "Thomas")
    panel.show_hands((replace(MAIN, confirmed=12),), None)
    assert panel.name_field.text() == "Thomas" and panel.wishes == []
    # THEN Enter tells it, once
    qtbot.keyClick(panel.name_field, Qt.Key.Key_Return)
    panel.show_hands((replace(MAIN, name="Thomas"),), None)
    panel.go_back_button.setFocus()
    assert panel.wishes == [("rename", "main", "Thomas")]
    # AND Escape puts back what was there, and closes the panel only where nothing is typed
    closed = []
    panel.closed.connect(lambda: closed.append(True))
    panel.name_field.setFocus()
    qtbot.keyClicks(panel.name_field, "x")
    qtbot.keyClick(panel.name_field, Qt.Key.Key_Escape)
    assert panel.name_field.text() == "Thomas" and not closed
    qtbot.keyClick(panel.name_field, Qt.Key.Key_Escape)
    assert closed == [True] and len(panel.wishes) == 1


def test_typing_a_name_and_going_to_another_hand_names_the_right_one(panel, qtbot):
    panel.show_hands((MAIN, AUNT), "main")
    panel.name_field.setFocus()
    qtbot.keyClicks(panel.name_field, "Thomas")
    # WHEN another hand comes before the name is finished, as with another page
    panel.show_hands((MAIN, AUNT), AUNT.id)
    # THEN it is the hand in whose field it was typed that is named, and the other keeps its name
    assert panel.wishes == [("rename", "main", "Thomas")] and panel.name_field.text() == "Aunt Léonie's hand"


def test_typing_the_name_of_a_version_and_going_to_another_hand_names_the_right_one(panel, qtbot):
    # GIVEN two hands that both have a version of that number
    main = replace(MAIN, in_use=FIRST, versions=(FIRST,))
    panel.show_hands((main, AUNT), "main")
    panel.versions.rows["1"].name_field.setFocus()
    qtbot.keyClicks(panel.versions.rows["1"].name_field, "Letters")
    # WHEN the other hand comes before the name is finished THEN it is the version of the first that is named
    panel.show_hands((main, AUNT), AUNT.id)
    assert panel.wishes == [("version_named", "main", "1", "Letters")]
    assert panel.versions.rows["1"].name_field.text() == ""


def test_a_new_hand_is_named_as_soon_as_it_is_known(panel, qtbot):
    panel.show_hands((MAIN,), None)
    panel.begin_naming(AUNT.id)
    # WHEN the hand comes THEN typing replaces the name it has
    panel.show_hands((MAIN, AUNT), None)
    assert panel.hand_id == AUNT.id and panel.name_field.hasFocus()
    qtbot.keyClicks(panel.name_field, "Emil")
    assert panel.name_field.text() == "Emil"


def test_the_focus_stays_in_the_panel_when_its_button_goes(panel):
    panel.show_hands((replace(MAIN, stage=HandStage.OFFERED, offered=FIRST, versions=(FIRST,)),), None)
    panel.begin()
    assert panel.progress.take_button.hasFocus()
    panel.show_hands((replace(MAIN, in_use=FIRST, versions=(FIRST,)),), None)
    assert panel.isAncestorOf(panel.window().focusWidget())


def test_every_button_can_be_reached_with_tab_in_the_order_in_which_it_stands(panel, qtbot):
    panel.show_hands((MAIN, AUNT), AUNT.id)
    panel.chooser.setFocus()
    walked = [panel.chooser]
    while len(walked) < 30:
        qtbot.keyClick(walked[-1], Qt.Key.Key_Tab)
        if panel.window().focusWidget() in walked:
            break
        walked.append(panel.window().focusWidget())
    there = [each for each in panel.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
    assert set(there) <= set(walked)
    heights = [each.mapTo(panel, each.rect().center()).y() for each in walked if each in there]
    assert heights == sorted(heights)


def test_what_is_missing_is_said_and_what_the_next_lines_may_bring(panel):
    panel.show_hands((replace(MAIN, weights_missing=True, no_better=FIRST), AUNT), "main")
    panel.show_forecast("main", "Ten more lines may bring 12.")
    panel.show_forecast(AUNT.id, "Nothing more.")
    assert "Attention" in said(panel) and "not plainly better" in said(panel)
    assert "Ten more lines may bring 12." in said(panel) and "Nothing more." not in said(panel)
    panel.progress.next_line_button.click()
    panel.go_back_button.click()
    assert panel.wishes == [("next_line", "main"), ("go_back", "main")]
    # AND what is there, but for another reader, is not said to be in use
    panel.show_hands((MAIN, replace(AUNT, weights_missing=True)), AUNT.id)
    assert "Attention" in said(panel) and "Lines are read with “" not in said(panel) and "In use" not in said(panel)
    assert panel.go_back_button.isVisible()
    panel.show_hands((MAIN, AUNT), AUNT.id)
    assert "Attention" not in said(panel) and "Nothing more." in said(panel)


def test_files_and_hands_come_and_go(panel):
    panel.show_hands((MAIN, AUNT), AUNT.id)
    for button in (panel.export_button, panel.install_button, panel.add_button, panel.remove_button):
        button.click()
    assert panel.wishes == [("export", AUNT.id), ("install", AUNT.id), ("add",), ("remove", AUNT.id)]
    # AND of the main hand nothing can be deleted or exported before something was learned
    panel.show_hands((MAIN,), None)
    assert not panel.export_button.isEnabled() and not panel.remove_button.isEnabled()
