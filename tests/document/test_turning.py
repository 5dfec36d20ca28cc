from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Character, Line, Page, Region
from hwr_desktop.document.turning import box_upright, points_on_scan, points_upright, quarter_turn, upright

TURNS = st.sampled_from([None, 0, 90, 180, 270])
SIDES = st.integers(1, 20_000)
PLACES = st.integers(0, 20_000_000).map(lambda thousandths: thousandths / 1000)
POINTS = st.lists(st.tuples(PLACES, PLACES), max_size=6).map(tuple)
SHEET = Page("p", "a.jpg", 600, 400)


@given(SIDES, SIDES, TURNS, POINTS)
def test_what_is_carried_to_the_view_and_back_is_where_it_was(width, height, turn, points):
    page = Page("p", "a.jpg", width, height, turn=turn)
    assert points_on_scan(points_upright(points, page), page) == points
    assert points_upright(points_on_scan(points, page), page) == points


@given(SIDES, SIDES, TURNS, POINTS)
def test_turning_goes_by_quarters_with_the_clock(width, height, turn, points):
    # GIVEN a page and the same turned by one quarter more
    page = Page("p", "a.jpg", width, height, turn=turn)
    further = replace(page, turn=((turn or 0) + 90) % 360)
    # WHEN the view is taken for a scan of its own and turned by that quarter
    view = upright(page)
    again = Page("p", "a.jpg", view.width, view.height, turn=90)
    # THEN it looks like the page turned further
    assert points_upright(points_upright(points, page), again) == points_upright(points, further)
    assert (upright(again).width, upright(again).height) == (upright(further).width, upright(further).height)


@pytest.mark.parametrize(
    ("turn", "corner"), [(None, (10, 20)), (0, (10, 20)), (90, (380, 10)), (180, (590, 380)), (270, (20, 590))]
)
def test_where_a_corner_of_the_scan_is_seen(turn, corner):
    # a spot near the scan's top left corner comes to the top right, the bottom right, and the bottom left
    assert points_upright([(10, 20)], replace(SHEET, turn=turn)) == (corner,)


def test_all_that_a_page_says_of_places_is_carried_along():
    # GIVEN a scan on its side: its writing runs down it, and a quarter against the clock makes it level
    characters = (Character("D", 0.9, (100.0, 30.0), (100.0, 42.5)),)
    line = Line("l", rectangle(Box(80, 20, 120, 350)), ((100.0, 30.0), (100.0, 340.0)), "D", characters=characters)
    page = replace(SHEET, lines=(line,), regions=(Region("r", rectangle(Box(70, 10, 130, 360))),), turn=270)
    # WHEN it is looked at
    seen = upright(page)
    # THEN size and all places are those of the view, the writing level from left to right, and the text as it was
    assert (seen.width, seen.height, seen.turn) == (400, 600, 0)
    assert seen.line("l").box == Box(20, 480, 350, 520)
    assert seen.line("l").baseline == ((30, 500), (340, 500))
    assert seen.line("l").characters == (Character("D", 0.9, (30.0, 500.0), (42.5, 500.0)),)
    assert seen.regions[0].polygon[0] == (10, 530) and seen.text == "D"
    assert box_upright(line.box, page) == seen.line("l").box


def test_a_page_that_is_not_turned_is_seen_as_it_is():
    for turn in (None, 0):
        page = replace(SHEET, turn=turn)
        assert upright(page) is page


@pytest.mark.parametrize(
    ("angle", "turn"), [(0, 0), (-1.5, 0), (44, 0), (91.2, 90), (-90, 270), (180, 180), (-179.999, 180), (361, 0)]
)
def test_the_quarter_nearest_to_an_angle(angle, turn):
    assert quarter_turn(angle) == turn
