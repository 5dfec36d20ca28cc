from __future__ import annotations

import pytest

from hwr_desktop.document.geometry import (
    Box,
    area,
    bounding_box,
    clamped,
    distance_along,
    fitted,
    length,
    point_along,
    rectangle,
    scaled,
    stretch,
    translated,
)

TRIANGLE = ((0.0, 0.0), (40.0, 0.0), (0.0, 30.0))


def test_a_box_around_points_and_back():
    assert bounding_box(TRIANGLE) == Box(0, 0, 40, 30)
    assert bounding_box(rectangle(Box(1, 2, 3, 5))) == Box(1, 2, 3, 5)
    assert (Box(1, 2, 3, 5).width, Box(1, 2, 3, 5).height) == (2, 3)


def test_no_points_have_no_box():
    with pytest.raises(ValueError):
        bounding_box(())


def test_right_and_bottom_lie_outside_a_box():
    box = Box(0, 0, 10, 10)
    assert box.contains((0, 0)) and box.contains((9.9, 9.9))
    assert not box.contains((10, 5)) and not box.contains((5, 10)) and not box.contains((-0.1, 5))


def test_points_go_along_when_their_box_is_moved_and_resized():
    assert fitted(TRIANGLE, Box(0, 0, 40, 30), Box(10, 10, 90, 40)) == ((10, 10), (90, 10), (10, 40))


def test_a_flat_line_is_moved_though_it_has_no_height():
    flat = ((0.0, 5.0), (10.0, 5.0))
    assert fitted(flat, bounding_box(flat), Box(20, 50, 40, 70)) == ((20, 50), (40, 50))


def test_moving_scaling_and_keeping_inside():
    assert translated(TRIANGLE, 1, -2) == ((1, -2), (41, -2), (1, 28))
    assert scaled(TRIANGLE, 0.5) == ((0, 0), (20, 0), (0, 15))
    assert clamped(((-5.0, 3.0), (500.0, 700.0)), 100, 200) == ((0, 3), (100, 200))


def test_length_and_area():
    assert length(((0.0, 0.0), (3.0, 4.0), (3.0, 10.0))) == 11
    assert length(()) == length(((1.0, 1.0),)) == 0
    assert area(TRIANGLE) == area(TRIANGLE[::-1]) == 600


@pytest.mark.parametrize(
    ("distance", "point"), [(-3, (0, 0)), (0, (0, 0)), (5, (5, 0)), (10, (10, 0)), (14, (10, 4)), (99, (10, 10))]
)
def test_a_point_along_a_polyline(distance, point):
    # GIVEN a polyline with a corner, drawn with one point twice
    line = ((0.0, 0.0), (10.0, 0.0), (10.0, 0.0), (10.0, 10.0))
    # WHEN one walks along it THEN the corner is turned and the ends are kept to
    assert point_along(line, distance) == point


def test_a_place_beside_a_polyline_is_found_along_it():
    corner = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0))
    assert distance_along(corner, (4, 3)) == 4
    assert distance_along(corner, (13, 6)) == 16
    assert distance_along(corner, (-5, -5)) == 0


def test_a_stretch_of_a_polyline_keeps_the_corners_within():
    corner = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0))
    assert stretch(corner, 4, 16) == ((4, 0), (10, 0), (10, 6))
    assert stretch(corner, 0, 20) == corner
