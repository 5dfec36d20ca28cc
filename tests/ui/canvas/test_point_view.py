from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def points(shown):
    """The canvas with the points of its second line shown."""
    shown.canvas.select_lines(("l2",))
    shown.key(Qt.Key.Key_P)
    return shown


def test_a_point_is_reached_by_tab_and_moved_by_arrows(points) -> None:
    # WHEN the second corner of the outline is reached and moved
    points.key(Qt.Key.Key_Tab)
    points.key(Qt.Key.Key_Tab)
    points.key(Qt.Key.Key_Up, SHIFT)
    points.key(Qt.Key.Key_Right)
    # THEN it alone has moved
    _, outline, baseline = points.reshaped[-1]
    assert outline == ((150, 200), (851, 190), (850, 260), (150, 260))
    assert baseline == points.page.line("l2").baseline
    assert points.canvas.accessibleDescription().startswith("Point 2 of the outline. Line 2")


def test_points_of_the_baseline_come_last_and_are_reached_backwards(points) -> None:
    points.key(Qt.Key.Key_Backtab, SHIFT)
    points.key(Qt.Key.Key_Down)
    assert points.reshaped[-1][2] == ((150, 245), (850, 246))


def test_points_are_added_and_removed(points) -> None:
    points.key(Qt.Key.Key_Tab)
    points.key(Qt.Key.Key_Insert)
    assert points.reshaped[-1][1][:3] == ((150, 200), (500, 200), (850, 200))
    points.key(Qt.Key.Key_Delete)
    assert points.reshaped[-1][1] == ((500, 200), (850, 200), (850, 260), (150, 260))


def test_after_the_last_point_tab_goes_to_the_next_line(points) -> None:
    # GIVEN the last of six points reached
    for _ in range(6):
        points.key(Qt.Key.Key_Tab)
    assert points.selections == []
    # WHEN Tab is pressed again, THEN the next line is selected, and arrows move the whole of it
    points.key(Qt.Key.Key_Tab)
    assert points.selections == [("l3",)]
    points.key(Qt.Key.Key_Right)
    assert points.box_shown("l3").left == 151 and points.box_shown("l3").right == 851


def test_delete_without_a_point_reached_still_wishes_the_line_away(points) -> None:
    wished: list = []
    points.canvas.deletion_wished.connect(wished.append)
    points.key(Qt.Key.Key_Delete)
    assert wished == [("l2",)]
