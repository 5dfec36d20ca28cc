from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from hwr_desktop.document import edits
from hwr_desktop.ui.canvas.page_canvas import Tool


@pytest.fixture
def orders(shown) -> list[tuple[str, ...]]:
    """The orders that the canvas, with the ordering tool in its hand, tells."""
    told: list[tuple[str, ...]] = []
    shown.canvas.order_wished.connect(told.append)
    shown.canvas.set_tool(Tool.ORDER)
    return told


def test_lines_get_numbers_as_they_are_clicked_and_enter_takes_them(shown, orders) -> None:
    # WHEN the third and the first line are clicked, and Enter is pressed
    shown.click(400, 330)
    shown.click(400, 130)
    assert orders == []
    shown.key(Qt.Key.Key_Return)
    # THEN they come first, and the others follow as they were
    assert orders == [("l3", "l1", "l2", "l4")]
    assert shown.canvas.tool is Tool.SELECT and shown.reshaped == []


def test_another_click_takes_the_number_back(shown, orders) -> None:
    for y in (330, 130, 330):
        shown.click(400, y)
    shown.key(Qt.Key.Key_Return)
    assert orders == [("l1", "l2", "l3", "l4")]


def test_the_numbers_are_seen_while_they_are_given(shown, orders) -> None:
    # GIVEN the page with the ordering tool
    before = shown.canvas.grab().toImage()
    # WHEN the fourth line gets its number, THEN the badges of all lines show the order so far
    shown.click(400, 430)
    after = shown.canvas.grab().toImage()
    badge = shown.at(150, 130).x() - 12
    changed = [
        y
        for y in (130, 230, 330, 430)
        if any(
            before.pixel(badge + dx, shown.at(0, y).y() + dy) != after.pixel(badge + dx, shown.at(0, y).y() + dy)
            for dx in range(-8, 9)
            for dy in range(-8, 9)
        )
    ]
    assert changed == [130, 230, 330, 430]


def test_esc_leaves_the_order(shown, orders) -> None:
    shown.click(400, 330)
    shown.key(Qt.Key.Key_Escape)
    assert orders == [] and shown.canvas.tool is Tool.SELECT


def test_numbers_are_given_by_keys_and_told_in_words(shown, orders) -> None:
    # WHEN the second line is reached with Tab and gets its number with the space bar
    shown.key(Qt.Key.Key_Tab)
    shown.key(Qt.Key.Key_Tab)
    assert shown.canvas.accessibleDescription().startswith("Without a number yet. Line 2 of 4")
    shown.key(Qt.Key.Key_Space)
    # THEN that is said, and Enter takes it
    assert shown.canvas.accessibleDescription().startswith("New number 1. Line 2 of 4")
    shown.key(Qt.Key.Key_Enter)
    assert orders == [("l2", "l1", "l3", "l4")]


def test_a_line_that_goes_loses_its_number(shown, orders) -> None:
    shown.click(400, 330)
    shown.click(400, 130)
    shown.canvas.show_lines(edits.without(shown.page, ("l3",)))
    shown.key(Qt.Key.Key_Return)
    assert orders == [("l1", "l2", "l4")]
