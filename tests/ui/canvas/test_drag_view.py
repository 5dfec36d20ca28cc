from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box
from hwr_desktop.ui.canvas.page_canvas import Tool

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_clicks_select(shown) -> None:
    shown.click(400, 130)
    shown.click(400, 330, CTRL)
    shown.click(400, 430, SHIFT)
    shown.click(400, 130, CTRL)
    shown.click(900, 900)
    assert shown.selections == [("l1",), ("l1", "l3"), ("l1", "l3", "l4"), ("l3", "l4"), ()]


def test_of_overlapping_lines_the_one_whose_letters_are_nearest_is_taken(shown) -> None:
    # GIVEN a line whose outline reaches down over the next one's letters
    page = edits.with_shape(
        shown.page, "l1", ((150, 100), (850, 100), (850, 255), (150, 255)), ((150, 145), (850, 145))
    )
    shown.canvas.show_lines(page)
    # WHEN the letters of the next line are clicked, THEN that line is selected
    shown.click(400, 230)
    assert shown.selections == [("l2",)]


def test_a_click_on_a_number_selects_its_line(shown) -> None:
    number = shown.at(150, 333)
    QTest.mouseClick(
        shown.canvas.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        number + number.__class__(-14, 0),
    )
    assert shown.selections == [("l3",)]


def test_the_rubber_band_takes_what_it_touches(shown) -> None:
    shown.drag((60, 180), (300, 420))
    assert shown.canvas.selected_lines == ("l2", "l3", "l4")


def test_a_drag_moves_a_line_and_tells_so_once(shown) -> None:
    # GIVEN the mouse on a line
    shown.press(400, 130)
    # WHEN it is dragged, THEN the line goes along and nothing is told yet
    shown.move(430, 160)
    shown.move(450, 180)
    assert shown.box_shown("l1") == pytest.approx(Box(200, 150, 900, 210), abs=3)
    assert shown.reshaped == []
    # WHEN the button is released, THEN it is told once, baseline and all
    shown.release(450, 180)
    ((line_id, polygon, baseline),) = shown.reshaped
    assert line_id == "l1"
    assert polygon[0] == pytest.approx((200, 150), abs=3)
    assert baseline[0][1] - polygon[0][1] == pytest.approx(45)
    # AND the page has the last word
    shown.canvas.show_lines(shown.page)
    assert shown.box_shown("l1") == shown.page.line("l1").box


def test_several_lines_move_as_one_gesture(shown) -> None:
    # GIVEN two lines selected, and a window that takes each wish up at once
    told: list[str] = []
    page = shown.page

    def take_up(line_id: str, polygon: tuple, baseline: tuple) -> None:
        nonlocal page
        told.append(line_id)
        page = edits.with_shape(page, line_id, polygon, baseline)
        shown.canvas.show_lines(page)

    shown.canvas.line_reshaped.connect(take_up)
    shown.canvas.gesture_began.connect(lambda: told.append("began"))
    shown.canvas.gesture_ended.connect(lambda: told.append("ended"))
    shown.canvas.select_lines(("l1", "l2"))
    # WHEN one of them is dragged far beyond the right edge
    shown.drag((400, 130), (990, 130))
    # THEN both move as far as the page allows, between the two signals
    assert told == ["began", "l1", "l2", "ended"]
    assert page.line("l1").box == pytest.approx(Box(300, 100, 1000, 160), abs=3)
    assert page.line("l2").box == pytest.approx(Box(300, 200, 1000, 260), abs=3)


def test_a_trembling_hand_moves_nothing(shown) -> None:
    shown.press(400, 130)
    shown.move(401, 131)
    shown.release(401, 131)
    assert shown.reshaped == []
    assert shown.selections == [("l1",)]


def test_a_corner_is_pulled(shown) -> None:
    # GIVEN the one selected line with its grips
    shown.click(400, 130)
    gap = 5 / shown.canvas.logical_zoom
    # WHEN its lower right grip is dragged
    shown.drag((850 + gap, 160 + gap), (900 + gap, 180 + gap))
    # THEN that corner went along and the other stayed
    ((_, polygon, _),) = shown.reshaped
    assert polygon[0] == pytest.approx((150, 100))
    assert polygon[2] == pytest.approx((900, 180), abs=3)


def test_points_of_a_line_are_dragged_added_and_removed(shown) -> None:
    # GIVEN a selected line that shows its points
    shown.click(400, 130)
    shown.key(Qt.Key.Key_P)
    assert shown.canvas.points_mode
    # WHEN a corner of the outline is dragged, THEN only that point moves
    shown.drag((850, 100), (880, 80))
    ((_, polygon, baseline),) = shown.reshaped
    assert polygon[1] == pytest.approx((880, 80), abs=3)
    assert (polygon[0], baseline) == ((150, 100), shown.page.line("l1").baseline)
    # WHEN the baseline is double-clicked, THEN it has a point more; on that point, one fewer
    for points in (3, 2):
        QTest.mouseDClick(
            shown.canvas.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            shown.at(500, 145),
        )
        assert len(shown.reshaped[-1][2]) == points


def test_results_that_come_in_during_a_drag_do_not_disturb_it(shown) -> None:
    # GIVEN a line being dragged
    shown.press(400, 130)
    shown.move(400, 160)
    shown.move(400, 180)
    dragged = shown.box_shown("l1")
    # WHEN the page tells of other things
    shown.canvas.show_lines(edits.with_text(shown.page, "l3", "just read"))
    # THEN the drag goes on
    assert shown.box_shown("l1") == dragged
    shown.release(400, 180)
    assert len(shown.reshaped) == 1


def test_a_drag_ends_when_its_line_is_gone(shown) -> None:
    shown.press(400, 130)
    shown.move(400, 180)
    shown.canvas.show_lines(edits.without(shown.page, ("l1",)))
    shown.release(400, 180)
    assert shown.reshaped == []


def test_a_drag_ends_where_its_release_got_lost(shown) -> None:
    # GIVEN a drag during which another window took the mouse
    shown.press(400, 130)
    shown.move(400, 160)
    shown.move(400, 180)
    # WHEN the mouse comes back with no button held
    at = QPointF(shown.at(600, 600))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(shown.canvas.viewport(), event)
    # THEN the line stays where it was last dragged to, and the drag is told once
    assert len(shown.reshaped) == 1
    assert shown.box_shown("l1").top == pytest.approx(150, abs=3)


def test_escape_gives_a_drag_up(shown) -> None:
    shown.press(400, 130)
    shown.move(400, 180)
    shown.key(Qt.Key.Key_Escape)
    shown.release(400, 180)
    assert shown.reshaped == []
    assert shown.box_shown("l1") == shown.page.line("l1").box


def test_a_new_line_is_drawn_from_any_corner(shown) -> None:
    # GIVEN the drawing tool
    drawn: list[Box] = []
    tools: list[Tool] = []
    shown.canvas.line_drawn.connect(drawn.append)
    shown.canvas.tool_changed.connect(tools.append)
    shown.canvas.set_tool(Tool.DRAW)
    # WHEN a rectangle is drawn upwards and out of the page
    shown.drag((400, 800), (-30, 700))
    # THEN it is told, cut at the page's edge, and the tool is put away
    assert drawn == [pytest.approx(Box(0, 700, 400, 800), abs=3)]
    assert tools == [Tool.DRAW, Tool.SELECT]


def test_a_mere_click_draws_nothing(shown) -> None:
    drawn: list[Box] = []
    shown.canvas.line_drawn.connect(drawn.append)
    shown.canvas.set_tool(Tool.DRAW)
    shown.click(400, 800)
    assert drawn == []
    assert shown.canvas.tool is Tool.DRAW


def test_the_menu_button_selects_the_line_under_it(shown) -> None:
    # GIVEN two lines selected
    shown.canvas.select_lines(("l1", "l2"))
    viewport, none = shown.canvas.viewport(), Qt.KeyboardModifier.NoModifier
    # WHEN the right button is pressed on one of them, THEN both stay; on another one, it alone is selected
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, none, shown.at(400, 130))
    assert shown.canvas.selected_lines == ("l1", "l2")
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, none, shown.at(400, 430))
    assert shown.canvas.selected_lines == ("l4",)
