"""A line whose ink is larger than its reach gets the reach of its ink."""

import numpy as np

from hwr_desktop.engine.segmentation.large_letters import with_large_letters
from hwr_desktop.engine.segmentation.line_outline import Course


def level(y, left=20, right=180):
    return Course(np.array([[x, y] for x in range(left, right + 1, 10)], float), 9.0, 3.0)


def test_a_large_signature_is_taken_whole():
    # GIVEN letters twenty high on a line that is said to be nine high
    ink = np.zeros((100, 200), np.uint8)
    ink[40:60, 20:180] = 255
    # WHEN its ink is looked at
    (line,) = with_large_letters(ink, [level(60)])
    # THEN it reaches as high as they do
    assert 18 <= line.above <= 21


def test_small_letters_with_a_few_tall_strokes_stay_as_they_are():
    ink = np.zeros((100, 200), np.uint8)
    ink[54:60, 20:180] = 255
    ink[35:60, 50:54] = 255
    (line,) = with_large_letters(ink, [level(60)])
    assert line.above == 9.0


def test_ink_that_hangs_together_with_a_neighbour_is_nobodys():
    # GIVEN two lines whose letters run into one another
    ink = np.zeros((100, 200), np.uint8)
    ink[35:60, 20:180] = 255
    # WHEN their ink is looked at, THEN neither grows into the other
    assert [line.above for line in with_large_letters(ink, [level(42), level(60)])] == [9.0, 9.0]


def test_no_lines_and_no_ink_are_no_trouble():
    blank = np.zeros((50, 200), np.uint8)
    assert with_large_letters(blank, []) == []
    assert with_large_letters(blank, [level(30)])[0].above == 9.0
