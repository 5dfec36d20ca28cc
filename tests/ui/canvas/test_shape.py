from __future__ import annotations

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.ui.canvas.shape import (
    SMALLEST_SIDE,
    PointPlace,
    Shape,
    distance_to,
    moved,
    resized,
    step_within,
    with_point,
    with_point_near,
    without_point,
)

PAGE = Box(0, 0, 1000, 1000)
SHAPE = Shape(rectangle(Box(100, 100, 300, 160)), ((100, 145), (300, 145)))


def test_a_line_against_the_edge_is_stopped_and_not_squeezed() -> None:
    # GIVEN two lines, one near the left edge
    boxes = [Box(30, 100, 300, 160), Box(200, 200, 400, 260)]
    # WHEN both are moved far to the left and down
    step = step_within(boxes, -500, 40, PAGE)
    # THEN they move together as far as the page allows
    assert step == (-30, 40)


def test_a_line_larger_than_its_page_is_not_moved() -> None:
    assert step_within([Box(-5, -5, 1200, 1200)], 10, 10, PAGE) == (0, 0)


def test_moving_carries_the_baseline_along() -> None:
    assert moved(SHAPE, 5, -5).baseline == ((105, 140), (305, 140))


def test_pulling_one_side_leaves_the_others_where_they_are() -> None:
    assert resized(SHAPE, (1, 0), 50, 99, PAGE).box == Box(100, 100, 350, 160)
    assert resized(SHAPE, (-1, -1), -50, -20, PAGE).box == Box(50, 80, 300, 160)


def test_the_baseline_goes_along_when_a_line_is_resized() -> None:
    assert resized(SHAPE, (1, 1), 200, 60, PAGE).baseline == ((100, 190), (500, 190))


def test_a_line_is_neither_turned_over_nor_pulled_off_the_page() -> None:
    assert resized(SHAPE, (-1, 0), 5000, 0, PAGE).box.width == SMALLEST_SIDE
    assert resized(SHAPE, (1, 1), 5000, 5000, PAGE).box == Box(100, 100, 1000, 1000)


def test_points_can_be_dragged_added_and_removed() -> None:
    # GIVEN a shape; WHEN its first point is dragged off the page
    dragged = with_point(SHAPE, PointPlace(False, 0), (-20, 90), PAGE)
    # THEN that point lies on the edge and the others stay
    assert dragged.polygon == ((0, 90), *SHAPE.polygon[1:])

    # WHEN a place on the baseline is pointed at, THEN a point is added there
    more = with_point_near(SHAPE, (200, 147), reach=6)
    assert more.baseline == ((100, 145), (200, 147), (300, 145))
    # AND taken out again
    assert without_point(more, PointPlace(True, 1)) == SHAPE


def test_the_closing_edge_of_the_outline_takes_points_too() -> None:
    assert with_point_near(SHAPE, (101, 130), reach=6).polygon == (*SHAPE.polygon, (101, 130))


def test_points_are_not_added_far_from_every_edge_nor_the_last_ones_removed() -> None:
    assert with_point_near(SHAPE, (600, 600), reach=6) == SHAPE
    assert without_point(SHAPE, PointPlace(True, 0)) == SHAPE
    triangle = Shape(SHAPE.polygon[:3], SHAPE.baseline)
    assert without_point(triangle, PointPlace(False, 0)) == triangle


def test_distance_to_a_polyline() -> None:
    assert distance_to(((0, 0), (10, 0)), (5, 3)) == 3
    assert distance_to(((0, 0), (10, 0)), (13, 4)) == 5
    assert distance_to(((0, 0),), (3, 4)) == 5
    assert distance_to((), (3, 4)) == float("inf")
