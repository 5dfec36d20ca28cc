"""Lines are put in the order a person would read them."""

from hwr_desktop.document.geometry import Box
from hwr_desktop.engine.segmentation.reading_order import reading_order


def column(left, tops, width=400):
    return [Box(left, top, left + width, top + 40) for top in tops]


def test_two_columns_are_read_one_after_the_other():
    # GIVEN two columns whose rows stand side by side, given in mixed order
    left, right = column(0, range(0, 500, 50)), column(500, range(10, 500, 50))
    boxes = [box for pair in zip(right, left, strict=True) for box in pair]
    # WHEN they are ordered
    order = [boxes[at] for at in reading_order(boxes)]
    # THEN the left column comes first, each from the top
    assert order == left + right


def test_a_heading_over_both_columns_comes_first_and_a_foot_last():
    # GIVEN a heading and a foot that span two columns
    heading, foot = Box(0, -100, 900, -60), Box(0, 600, 900, 640)
    left, right = column(0, range(0, 500, 50)), column(500, range(0, 500, 50))
    # WHEN they are ordered
    boxes = [foot, *right, heading, *left]
    order = [boxes[at] for at in reading_order(boxes)]
    # THEN the heading, the columns and the foot follow one another
    assert order == [heading, *left, *right, foot]


def test_the_date_is_read_before_the_salutation():
    # GIVEN a letter: place and date at the upper right, the salutation lower at the left, then its text
    place, date, salutation = Box(500, 0, 900, 40), Box(520, 60, 860, 100), Box(80, 120, 320, 160)
    text = column(40, range(190, 600, 60), 800)
    # WHEN its lines are ordered
    boxes = [salutation, *text, date, place]
    order = [boxes[at] for at in reading_order(boxes)]
    # THEN they come from the top
    assert order == [place, date, salutation, *text]


def test_right_to_left_columns_begin_at_the_right():
    # GIVEN two columns of a script read from the right
    left, right = column(0, range(0, 300, 50)), column(500, range(0, 300, 50))
    boxes = left + right
    # WHEN they are ordered so
    order = [boxes[at] for at in reading_order(boxes, right_to_left=True)]
    # THEN the right column comes first
    assert order == right + left


def test_a_row_in_two_pieces_is_read_across():
    # GIVEN a row whose second half was found apart, and a row below
    first, second, below = Box(0, 0, 200, 40), Box(220, 5, 500, 45), Box(0, 60, 500, 100)
    # WHEN they are ordered
    order = reading_order([below, second, first])
    # THEN the halves come before the row below
    assert order == [2, 1, 0]


def test_nothing_and_one_are_ordered_too():
    # GIVEN no line, and one
    # WHEN they are ordered
    # THEN nothing breaks
    assert reading_order([]) == []
    assert reading_order([Box(0, 0, 1, 1)]) == [0]
