from __future__ import annotations

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.lines.new_lines import line_below, line_in_box
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.turning import line_upright


@pytest.fixture
def page() -> Page:
    boxes = (Box(100, 100, 900, 160), Box(100, 300, 900, 360), Box(100, 960, 900, 990))
    lines = (Line(f"l{at}", rectangle(box), ((100, box.top + 45), (900, box.top + 45))) for at, box in enumerate(boxes))
    return Page("p", "a.jpg", 1000, 1000, lines=tuple(lines))


def test_a_line_is_added_below_another_and_read_after_it(page):
    new = line_below(page, "l0")
    assert new.box == Box(100, 160, 900, 220) and new.baseline == ((100, 205), (900, 205))
    assert edits.with_added(page, new).position(new.id) == 1


def test_a_line_added_at_the_foot_stays_on_the_page(page):
    assert line_below(page, "l2").box == Box(100, 970, 900, 1000)


def test_without_another_line_it_comes_to_the_middle(page):
    assert line_below(page, None).box == Box(200, 470, 800, 530)
    assert line_below(page.with_lines(()), None).box == pytest.approx((200, 483.33, 800, 516.67), abs=0.01)


def test_below_is_as_the_page_is_looked_at(page):
    # GIVEN a page that is looked at upside down
    turned = edits.with_turn(page, 180)
    # WHEN a line is added below another, THEN it is so in the view
    above, new = line_upright(turned.lines[0], turned), line_upright(line_below(turned, "l0"), turned)
    assert new.box.top == above.box.bottom and new.box.left == above.box.left


def test_in_a_drawn_box_the_baseline_runs_as_the_page_is_read(page):
    assert line_in_box(page, Box(0, 0, 100, 40)).baseline == ((0, 30), (100, 30))
    right_to_left = Page("q", "a.jpg", 1000, 1000, direction="rtl")
    assert line_in_box(right_to_left, Box(0, 0, 100, 40)).baseline == ((100, 30), (0, 30))
