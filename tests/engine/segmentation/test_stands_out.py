"""Ink that stands out is writing; grain that is all over the page is none."""

import numpy as np

from hwr_desktop.engine.segmentation.line_outline import Course
from hwr_desktop.engine.segmentation.stands_out import stands_out


def test_a_written_line_stands_out_and_one_in_the_grain_does_not():
    # GIVEN a page of grain with one line of strokes, and one line seen where nothing is written
    ink = np.random.default_rng(1).integers(0, 90, (200, 300)).astype(np.uint8)
    ink[94:100, 20:280:3] = 255
    lines = [Course(np.array([[20.0, y], [280.0, y]]), 9.0, 3.0) for y in (100.0, 160.0)]
    # WHEN both are judged
    # THEN only the written one stands out
    assert stands_out(ink, lines) == [True, False]


def test_a_line_beyond_the_page_and_no_line_are_no_trouble():
    # GIVEN a line that lies outside, and none
    ink = np.zeros((50, 50), np.uint8)
    # WHEN they are judged
    # THEN there is no writing
    assert stands_out(ink, [Course(np.array([[60.0, 90.0], [80.0, 90.0]]), 9.0, 3.0)]) == [False]
    assert stands_out(ink, []) == []
