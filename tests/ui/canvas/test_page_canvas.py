from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hwr_desktop.ui.canvas.page_canvas import Tool

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    "keys, box",
    [
        (Qt.KeyboardModifier.NoModifier, (151, 100, 851, 160)),
        (SHIFT, (160, 100, 860, 160)),
        (ALT, (150, 100, 851, 160)),
        (ALT | SHIFT, (150, 100, 860, 160)),
    ],
)
def test_arrows_nudge_and_resize(shown, keys: Qt.KeyboardModifier, box: tuple) -> None:
    shown.canvas.select_lines(("l1",))
    shown.key(Qt.Key.Key_Right, keys)
    assert [told[0] for told in shown.reshaped] == ["l1"]
    assert shown.box_shown("l1") == pytest.approx(box)


def test_tab_goes_from_line_to_line_and_then_on(shown) -> None:
    # GIVEN a canvas before another control; WHEN Tab is pressed
    for _ in range(4):
        shown.key(Qt.Key.Key_Tab)
    shown.key(Qt.Key.Key_Backtab, SHIFT)
    # THEN the lines are selected one after the other
    assert shown.selections == [("l1",), ("l2",), ("l3",), ("l4",), ("l3",)]
    # AND after the last one the next control has the focus
    shown.key(Qt.Key.Key_Tab)
    shown.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is shown.after


def test_ctrl_and_the_arrows_take_lines_in_and_give_them_back(shown) -> None:
    # GIVEN the second line selected
    ctrl = Qt.KeyboardModifier.ControlModifier
    shown.canvas.select_lines(("l2",))
    # WHEN two more are taken in and one is given back
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        shown.key(key, ctrl)
    # THEN the lines are selected, and none has moved
    assert shown.selections == [("l2", "l3"), ("l2", "l3", "l4"), ("l2", "l3")]
    assert shown.reshaped == []


def test_who_comes_by_keys_sees_where_they_are(shown) -> None:
    shown.after.setFocus()
    shown.canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    by_mouse = shown.canvas.grab().toImage()
    shown.after.setFocus()
    shown.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert shown.canvas.grab().toImage() != by_mouse


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2])
def test_keys_go_to_the_text(shown, key: Qt.Key) -> None:
    activated: list[str] = []
    shown.canvas.line_activated.connect(activated.append)
    shown.canvas.select_lines(("l1", "l3"))
    shown.key(key)
    assert activated == ["l3"]


def test_a_double_click_goes_to_the_text(shown) -> None:
    activated: list[str] = []
    shown.canvas.line_activated.connect(activated.append)
    QTest.mouseDClick(
        shown.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, shown.at(400, 230)
    )
    assert activated == ["l2"]


def test_delete_only_wishes(shown) -> None:
    wished: list[tuple[str, ...]] = []
    shown.canvas.deletion_wished.connect(wished.append)
    shown.key(Qt.Key.Key_Delete)
    shown.canvas.select_lines(("l2", "l3"))
    shown.key(Qt.Key.Key_Delete)
    assert wished == [("l2", "l3")]
    assert shown.box_shown("l2") == shown.page.line("l2").box


def test_delete_in_the_canvas_is_not_taken_by_a_shortcut_of_the_window(shown) -> None:
    # GIVEN a window with an action for the Delete key
    window = shown.canvas.window()
    taken: list[bool] = []
    action = QAction(window)
    action.setShortcut(QKeySequence(Qt.Key.Key_Delete))
    action.triggered.connect(taken.append)
    window.addAction(action)
    wished: list[tuple[str, ...]] = []
    shown.canvas.deletion_wished.connect(wished.append)
    # WHEN Delete is pressed with a line selected, THEN the wish is told once
    shown.canvas.select_lines(("l2",))
    shown.key(Qt.Key.Key_Delete)
    assert (wished, taken) == ([("l2",)], [])


def test_escape_goes_one_step_back_at_a_time(shown) -> None:
    canvas = shown.canvas
    canvas.select_lines(("l1",))
    canvas.set_points_mode(True)
    canvas.set_tool(Tool.DRAW)
    shown.key(Qt.Key.Key_Escape)
    assert (canvas.tool, canvas.points_mode, canvas.selected_lines) == (Tool.SELECT, True, ("l1",))
    shown.key(Qt.Key.Key_Escape)
    assert (canvas.points_mode, canvas.selected_lines) == (False, ("l1",))
    shown.key(Qt.Key.Key_Escape)
    assert canvas.selected_lines == ()


def test_all_lines_are_selected_by_the_usual_key(shown) -> None:
    shown.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert shown.selections == [("l1", "l2", "l3", "l4")]


def test_arrows_scroll_when_nothing_is_selected(shown) -> None:
    shown.canvas.zoom_to_actual()
    shown.canvas.verticalScrollBar().setValue(0)
    shown.key(Qt.Key.Key_Down)
    assert shown.canvas.verticalScrollBar().value() > 0
    assert shown.reshaped == []


def drag_of(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def test_files_are_dropped_and_web_addresses_are_not(shown, tmp_path: Path) -> None:
    # GIVEN a drag of a file, and one of a web address
    dropped: list[list[Path]] = []
    shown.canvas.files_dropped.connect(dropped.append)
    files, address = drag_of(QUrl.fromLocalFile(str(tmp_path / "a.jpg"))), drag_of(QUrl("https://example.org/a.jpg"))
    actions, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    # WHEN they come in and are dropped, THEN the file is accepted and told
    for data, accepted in ((files, True), (address, False)):
        entering = QDragEnterEvent(QPoint(50, 50), actions, data, left, none)
        QApplication.sendEvent(shown.canvas.viewport(), entering)
        assert entering.isAccepted() is accepted
        QApplication.sendEvent(shown.canvas.viewport(), QDropEvent(QPointF(50, 50), actions, data, left, none))
    assert dropped == [[tmp_path / "a.jpg"]]
