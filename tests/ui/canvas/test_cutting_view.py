from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from hwr_desktop.document.page import Character
from hwr_desktop.ui.canvas.page_canvas import Tool
from hwr_desktop.ui.canvas.stroking import straightened

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def cuts(shown) -> list[tuple]:
    """What the canvas, with the cutting tool in its hand, tells of cuts."""
    told: list[tuple] = []
    shown.canvas.lines_cut.connect(lambda *cut: told.append(cut))
    shown.canvas.set_tool(Tool.CUT)
    return told


def test_a_stroke_is_told_once_for_all_lines(shown, cuts) -> None:
    # WHEN a stroke is drawn through three lines
    shown.drag((400, 80), (460, 390))
    # THEN it is told, and the lines are as they were until the page says otherwise
    ((stroke, line_ids),) = cuts
    assert line_ids == ()
    assert stroke[0] == pytest.approx((400, 80), abs=3) and stroke[-1] == pytest.approx((460, 390), abs=3)
    assert shown.reshaped == [] and shown.selections == []
    # AND the tool is put down
    assert shown.canvas.tool is Tool.SELECT


def test_esc_gives_the_stroke_up_and_then_the_tool(shown, cuts) -> None:
    shown.press(400, 80)
    shown.move(460, 390)
    shown.key(Qt.Key.Key_Escape)
    shown.release(460, 390)
    assert cuts == [] and shown.canvas.tool is Tool.CUT
    shown.key(Qt.Key.Key_Escape)
    assert shown.canvas.tool is Tool.SELECT


def test_the_cutting_line_is_moved_by_keys(shown, cuts) -> None:
    # GIVEN a line without known places, whose words "text", "of" and "l2" are spread evenly over it
    shown.canvas.select_lines(("l2",))
    gap = 150 + 700 * 4.5 / 10  # between "text" and "of", the fifth of ten characters
    # WHEN the cutting line goes left by ten, right by one, and Enter is pressed
    shown.key(Qt.Key.Key_Left, SHIFT)
    shown.key(Qt.Key.Key_Right)
    shown.key(Qt.Key.Key_Return)
    # THEN it began in the gap nearest the middle, and only this line is cut
    (((ax, ay), (bx, by)), line_ids) = cuts[0]
    assert (ax, bx) == pytest.approx((gap - 9, gap - 9))
    assert min(ay, by) < 245 < max(ay, by) and line_ids == ("l2",)
    assert shown.box_shown("l2") == shown.page.line("l2").box


def test_the_cutting_line_goes_from_word_to_word_and_says_where_it_is(shown, cuts) -> None:
    shown.canvas.select_lines(("l2",))
    assert "between “text” and “of l2”" in shown.canvas.accessibleDescription()
    shown.key(Qt.Key.Key_Right, CTRL)
    assert "between “text of” and “l2”" in shown.canvas.accessibleDescription()
    shown.key(Qt.Key.Key_Right, CTRL)
    shown.key(Qt.Key.Key_Left, CTRL)
    assert "between “text” and “of l2”" in shown.canvas.accessibleDescription()


def test_the_cutting_line_moves_as_the_arrows_point_on_a_line_read_to_the_left(shown, cuts) -> None:
    line = shown.page.lines[1]
    letters = tuple(
        Character(each, 0.9, (850 - 70.0 * at, 245), (780 - 70.0 * at, 245)) for at, each in enumerate(line.text)
    )
    line = replace(line, baseline=line.baseline[::-1], characters=letters, direction="rtl")
    shown.canvas.show_lines(shown.page.with_lines((shown.page.lines[0], line)))
    shown.canvas.select_lines(("l2",))
    shown.key(Qt.Key.Key_Left, CTRL)
    assert "between “text of” and “l2”" in shown.canvas.accessibleDescription()
    shown.key(Qt.Key.Key_Right, SHIFT)
    shown.key(Qt.Key.Key_Enter)
    ((stroke, _),) = cuts
    assert stroke[0][0] == pytest.approx(850 - 70 * 7.5 + 10)


def test_a_click_puts_the_cutting_line_where_it_was(shown, cuts) -> None:
    shown.click(700, 330)
    assert shown.selections == [("l3",)] and cuts == []
    shown.key(Qt.Key.Key_Return)
    ((stroke, line_ids),) = cuts
    assert stroke[0][0] == pytest.approx(700, abs=3) and line_ids == ("l3",)


def test_with_tab_the_cutting_line_goes_to_another_line(shown, cuts) -> None:
    shown.canvas.select_lines(("l2",))
    shown.key(Qt.Key.Key_Tab)
    shown.key(Qt.Key.Key_Return)
    assert cuts[0][1] == ("l3",)


def test_a_trembling_stroke_is_straightened() -> None:
    # GIVEN a stroke that trembles, and turns once
    points = [(float(at % 2), 10.0 * at) for at in range(10)] + [(10.0 * at, 100.0) for at in range(10)]
    # THEN little more than its ends and its corner is left, and each point is near what was drawn
    assert len(straightened(points, 2)) == 3
    assert straightened(points, 2)[0] == points[0] and straightened(points, 2)[-1] == points[-1]
    assert len(straightened(points, 0.1)) > 10
