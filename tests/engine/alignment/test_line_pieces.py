"""Pieces of a line are known by where they lie, on a page that is turned as well."""

import pytest

from hwr_desktop.document.page import Line
from hwr_desktop.engine.alignment.line_pieces import as_one, may_be_one


def piece(left, right, level=100.0, turned=False):
    """A line 40 pixels high; where it is turned it runs down the page."""
    polygon = ((left, level - 30), (right, level - 30), (right, level + 10), (left, level + 10))
    baseline = ((left, level), (right, level))
    if turned:
        polygon, baseline = (tuple((-y, x) for x, y in points) for points in (polygon, baseline))
    return Line(f"l{left}", tuple((float(x), float(y)) for x, y in polygon), baseline)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("second", "level", "may"),
    [(320, 100, True), (290, 105, True), (320, 160, False), (600, 100, False), (10, 100, False)],
    ids=["behind", "overlapping", "the line below", "far away", "at the beginning"],
)
def test_the_second_goes_on_where_the_first_ends(second, level, may, turned):
    assert may_be_one(piece(0, 300, turned=turned), piece(second, 700, level, turned)) is may


def test_one_line_of_two():
    # GIVEN two pieces, WHEN they are made one
    line = as_one(piece(0, 300), piece(320, 500))
    # THEN it reaches from the first's beginning to the second's end
    assert (line.id, line.baseline[0], line.baseline[-1]) == ("l0", (0, 100.0), (500, 100.0))
    assert (line.box.left, line.box.right, line.box.top, line.box.bottom) == (0, 500, 70, 110)


def test_a_line_without_length_is_no_piece():
    assert not may_be_one(Line("a", ((0.0, 0.0), (5.0, 0.0), (5.0, 5.0)), ((0.0, 3.0),)), piece(5, 50))
