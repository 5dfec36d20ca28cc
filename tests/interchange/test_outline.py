"""Heights, word boxes and baselines told from the outline of a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwr_desktop.document.geometry import bounding_box
from hwr_desktop.interchange.outline import baseline_under, span_at, word_box

SLOPE = ((0.0, 0.0), (100.0, 50.0), (100.0, 80.0), (0.0, 30.0))


def test_the_height_at_a_place_follows_the_slope():
    assert span_at(SLOPE, 50) == pytest.approx((25, 55))
    assert span_at(SLOPE, 500) == (0, 80)


def test_a_word_is_as_high_as_its_line_is_there():
    assert word_box(SLOPE, ((40, 45), (20, 35))) == pytest.approx((20, 10, 40, 50))


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=3, max_size=8))
def test_a_baseline_lies_in_the_box_of_any_outline(points):
    box = bounding_box(points)
    for x, y in baseline_under(tuple(points)):
        assert box.left <= x <= box.right and box.top <= y <= box.bottom


def test_a_word_keeps_within_its_line():
    # GIVEN a reading that began in the margin before the line
    assert word_box(SLOPE, ((-10, 20), (20, 35)))[0::2] == (0, 20)


def test_a_word_of_a_line_that_runs_up_the_scan_is_as_wide_as_its_line():
    # GIVEN a column of writing between x = 10 and 50 that runs up the scan, and a word in the middle of it
    column = ((10.0, 100.0), (10.0, 0.0), (50.0, 0.0), (50.0, 100.0))
    # WHEN its box is asked for THEN it takes all of the column's width, and the word's own stretch of its length
    assert word_box(column, ((40, 60), (40, 30)), ((40, 100), (40, 0))) == (10, 30, 50, 60)
