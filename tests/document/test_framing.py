"""Frames: corners that are one, and the map between what is in them and the scan."""

from dataclasses import replace
from math import cos, radians, sin

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hwr_desktop.document import framing
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.turning import (
    box_upright,
    frame_around,
    in_frame,
    points_on_scan,
    points_upright,
    upright,
    upright_matrix,
    upright_size,
)

TURNS = st.sampled_from([None, 0, 90, 180, 270])
PLACES = st.integers(-2_000_000, 4_000_000).map(lambda thousandths: thousandths / 1000)
POINTS = st.lists(st.tuples(PLACES, PLACES), max_size=5).map(tuple)
PHOTO = ((100.0, 80.0), (900.0, 120.0), (860.0, 700.0), (60.0, 640.0))


@given(TURNS, st.tuples(*[st.integers(0, 900)] * 2), st.tuples(*[st.integers(16, 900)] * 2), POINTS)
def test_in_a_cropped_page_every_place_is_exactly_where_it_was(turn, corner, size, points):
    # GIVEN a frame that is an upright rectangle
    left, top = corner
    frame = rectangle(Box(float(left), float(top), float(left + size[0]), float(top + size[1])))
    page = Page("p", "a.jpg", 1000, 1000, turn=turn, frame=frame)
    # WHEN places are carried to the view and back, or the other way THEN nothing is lost of them
    assert points_on_scan(points_upright(points, page), page) == points
    assert points_upright(points_on_scan(points, page), page) == points


@given(TURNS, st.lists(st.integers(-60, 60), min_size=8, max_size=8), st.lists(st.integers(0, 800), max_size=6))
def test_in_a_page_seen_from_aslant_places_come_back_by_far_less_than_a_pixel(turn, moved, places):
    # GIVEN four corners of any photo
    corners = tuple((x + dx, y + dy) for (x, y), dx, dy in zip(PHOTO, moved[::2], moved[1::2], strict=True))
    assume(framing.is_frame(corners))
    page = Page("p", "a.jpg", 1000, 800, turn=turn, frame=corners)
    width, height = upright_size(page)
    points = tuple((float(x % width), float(x * 7 % height)) for x in places)
    # WHEN places in the view are carried to the scan and back THEN they are where they were
    for (x, y), (again_x, again_y) in zip(points, points_upright(points_on_scan(points, page), page), strict=True):
        assert abs(x - again_x) < 0.02 and abs(y - again_y) < 0.02
    # AND the corners of the frame are those of the view
    seen = points_upright(page.frame, page)
    ends = {(0, 0), (width, 0), (width, height), (0, height)}
    assert {(round(x), round(y)) for x, y in seen} == ends
    # AND the first of them is at the top left as long as the scan is not turned
    assert frame_around([(0, 0), (width, 0), (width, height), (0, height)], page) == pytest.approx(
        [pytest.approx(corner, abs=0.01) for corner in corners]
    )


def test_straight_things_on_the_scan_stay_straight_and_level_lines_of_the_sheet_come_out_level():
    # GIVEN a sheet photographed from aslant, whose upper edge and the line half-way down are known
    page = Page("p", "a.jpg", 1000, 800, frame=PHOTO)
    width, height = upright_size(page)
    # WHEN a level line of the view is looked for on the scan
    on_scan = points_on_scan(((0, 0), (width / 2, 0), (width, 0)), page)
    # THEN it runs along the upper edge of the sheet
    (ax, ay), (bx, by), (cx, cy) = on_scan
    assert (ax, ay) == PHOTO[0] and (cx, cy) == pytest.approx(PHOTO[1])
    assert (bx - ax) * (cy - ay) == pytest.approx((by - ay) * (cx - ax), abs=0.5)
    # AND the sides are as long as opposite sides are in the mean
    assert (width, height) == (802, 571)


def test_size_and_geometry_of_the_view_follow_frame_and_turn():
    # GIVEN a cropped page that is turned
    line = Line("l", rectangle(Box(120, 60, 180, 260)), ((150.0, 260.0), (150.0, 60.0)))
    page = Page("p", "a.jpg", 600, 400, lines=(line,), turn=90, frame=rectangle(Box(100.0, 50.0, 400.0, 300.0)))
    # WHEN it is looked at
    seen = upright(page)
    # THEN its size is that of the part, on its side, and the line lies there
    assert (seen.width, seen.height, seen.turn, seen.frame) == (250, 300, 0, None)
    assert seen.line("l").box == Box(40, 20, 240, 80) == box_upright(line.box, page)
    assert seen.line("l").baseline == ((40, 50), (240, 50))


@given(TURNS)
def test_the_matrix_is_that_of_the_points(turn):
    page = Page("p", "a.jpg", 1000, 800, turn=turn, frame=PHOTO)
    points = ((300.0, 200.0), (700.0, 610.0))
    by_matrix = framing.mapped(points, upright_matrix(page))
    assert by_matrix == pytest.approx([pytest.approx(point, abs=0.002) for point in points_upright(points, page)])


@pytest.mark.parametrize(
    "corners",
    [
        PHOTO[:3],
        PHOTO[::-1],  # against the clock
        (PHOTO[0], PHOTO[2], PHOTO[1], PHOTO[3]),  # crossed
        ((0, 0), (100, 0), (100, 10), (0, 10)),  # too low
        ((0, 0), (100, 0), (50, 0), (0, 100)),  # no corner
        ((0, 0), (100, 0), (20, 20), (0, 100)),  # dented
        ((0, 0), (float("nan"), 0), (100, 100), (0, 100)),
        ((0, 0), (float("inf"), 0), (100, 100), (0, 100)),
    ],
)
def test_what_is_no_frame(corners):
    assert not framing.is_frame(corners)


def test_a_frame_is_kept_in_whole_pixels_and_all_of_the_scan_is_none():
    turned = [(10.4 + x * cos(radians(2)) - y * sin(radians(2)), y) for x, y in rectangle(Box(0, 0, 300, 200))]
    assert all(x == round(x) and y == round(y) for x, y in framing.checked(turned, 600, 400))
    assert framing.checked(rectangle(Box(0.2, 0, 599.8, 400.1)), 600, 400) is None
    with pytest.raises(ValueError, match="four corners"):
        framing.checked(rectangle(Box(0, 0, 600, 900)), 600, 400)


def test_corners_in_any_order_are_put_in_ours():
    for start in range(4):
        turned = (*PHOTO[start:], *PHOTO[:start])
        assert framing.framed_by(turned) == framing.framed_by(turned[::-1]) == PHOTO
    assert framing.framed_by(((0, 0), (10, 10), (10, 0), (0, 10))) is None


def test_what_is_outside_the_frame_is_known_to_be():
    page = Page("p", "a.jpg", 1000, 800, frame=PHOTO)
    assert in_frame((500, 400), page) and not in_frame((70, 300), page) and not in_frame((500, 90), page)
    assert in_frame((1, 1), replace(page, frame=None))
