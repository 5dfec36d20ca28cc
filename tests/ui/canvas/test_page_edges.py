"""The four edges of a page under the mouse."""

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.ui.canvas.page_edges import EdgeGrip, grip_near, pulled

PAGE = rectangle(Box(100.0, 100.0, 500.0, 400.0))
ROOM = Box(-50, -50, 650, 450)


@pytest.mark.parametrize(
    ("at", "grip"),
    [
        ((104, 97), EdgeGrip(0)),
        ((495, 405), EdgeGrip(2)),
        ((300, 96), EdgeGrip(0, side=True)),
        ((505, 200), EdgeGrip(1, side=True)),
        ((95, 300), EdgeGrip(3, side=True)),
        ((300, 250), None),
        ((60, 100), None),
    ],
)
def test_a_corner_goes_before_a_side(at, grip):
    assert grip_near(PAGE, at, 10) == grip


def test_a_corner_goes_where_it_is_pulled_and_no_further_than_there_is_room():
    assert pulled(PAGE, EdgeGrip(0), (-30, 20), ROOM) == ((70, 120), *PAGE[1:])
    assert pulled(PAGE, EdgeGrip(0), (-400, -400), ROOM)[0] == (-50, -50)


def test_with_square_corners_those_beside_it_follow():
    assert pulled(PAGE, EdgeGrip(2), (40, 20), ROOM, square=True) == rectangle(Box(100, 100, 540, 420))


def test_a_side_keeps_its_direction():
    # a pull along the side does nothing, one across it moves both ends
    assert pulled(PAGE, EdgeGrip(1, side=True), (60, 33), ROOM) == rectangle(Box(100, 100, 560, 400))
    aslant = ((100, 100), (500, 200), (500, 400), (100, 400))
    (ax, ay), (bx, by), *_ = pulled(aslant, EdgeGrip(0, side=True), (0, 20), ROOM)
    assert (by - ay) / (bx - ax) == pytest.approx(0.25) and ay > 100


def test_edges_are_never_turned_over():
    assert pulled(PAGE, EdgeGrip(0), (390, 290), ROOM) == PAGE
    assert pulled(PAGE, EdgeGrip(0, side=True), (0, 299), ROOM) == PAGE
