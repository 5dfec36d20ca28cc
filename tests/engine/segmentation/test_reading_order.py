"""The lines of one block are put in the order a person would read them."""

import numpy as np
import pytest

from hwr_desktop.engine.segmentation.reading_order import order_in_rows
from hwr_desktop.engine.segmentation.strokes import strokes_of


def order_of(*lines):
    """The order of lines given as (left, height at the left, right, height at the right)."""
    baselines = [np.array([(left, first), (right, last)], float) for left, first, right, last in lines]
    outlines = [np.vstack([points - (0, 30), points[::-1] + (0, 10)]) for points in baselines]
    return order_in_rows(strokes_of(baselines, outlines)).tolist()


def test_rows_are_read_from_the_top():
    # GIVEN lines in a column, mixed up
    # WHEN they are ordered, THEN the highest comes first
    assert order_of((0, 150, 800, 150), (0, 50, 800, 50), (30, 100, 700, 100)) == [1, 2, 0]


def test_a_row_in_two_pieces_is_read_across():
    # GIVEN a row whose second half was found apart and a little higher, and a row below
    # WHEN they are ordered, THEN the halves come one after the other
    assert order_of((0, 100, 700, 100), (300, 42, 700, 42), (0, 50, 280, 50)) == [2, 1, 0]


def test_a_word_above_a_line_comes_before_that_line():
    # GIVEN three lines and a short insertion above the second
    # WHEN they are ordered, THEN it stands between the first and the second
    assert order_of((0, 50, 800, 50), (0, 110, 800, 110), (0, 170, 800, 170), (300, 84, 420, 84)) == [0, 3, 1, 2]


@pytest.mark.parametrize("slope", [-0.2, -0.08, 0.08, 0.2])
def test_slant_does_not_mix_up_the_rows(slope):
    # GIVEN rows on a slant so strong that a line's end is higher than the beginning of the one before, some in pieces
    rows = [[(0, 800)], [(0, 300), (330, 500), (540, 800)], [(0, 790)], [(60, 400), (420, 800)], [(0, 200)]]
    lines = [
        (left, 50 * at + slope * left, right, 50 * at + slope * right)
        for at, row in enumerate(rows)
        for left, right in row
    ]
    # WHEN they are ordered, mixed up, THEN row by row
    chance = np.random.default_rng(1)
    mixed = chance.permutation(len(lines))
    assert [int(mixed[at]) for at in order_of(*[lines[at] for at in mixed])] == list(range(len(lines)))


def test_lines_that_bend_down_at_a_page_s_fold_stay_rows():
    # GIVEN lines that go down by more than a row at their ends, where a last word was found apart
    course = [(0, 0), (400, 0), (600, 15), (700, 40), (800, 70)]
    baselines, last_words = [], []
    for row in range(5):
        whole = np.array(course, float) + (0, 50 * row)
        baselines.append(whole[:4])
        last_words.append(np.array([(720, 47 + 50 * row), (800, 70 + 50 * row)], float))
    lines = [piece for pair in zip(baselines, last_words, strict=True) for piece in pair]
    outlines = [np.vstack([points - (0, 30), points[::-1] + (0, 10)]) for points in lines]
    # WHEN they are ordered, THEN each last word follows its line
    assert order_in_rows(strokes_of(lines, outlines)).tolist() == list(range(10))


def test_one_line_is_ordered_too():
    assert order_of((0, 0, 1, 0)) == [0]
