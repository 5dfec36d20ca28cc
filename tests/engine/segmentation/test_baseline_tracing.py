"""Maps become baselines: pieces are joined, specks dropped, ends respected."""

import numpy as np
import pytest

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.baseline_tracing import UNIT_PX, main_quarter, traced
from hwr_desktop.engine.segmentation.network import ABOVE, ALONG_X, ALONG_Y, BASELINE, BELOW, ENDS, OUTPUTS


def maps_with(*strokes, ends=(), shape=(120, 300)):
    """Maps of a page with baselines from start to end, read in that direction."""
    maps = np.zeros((OUTPUTS, *shape), np.float32)
    for start, end in strokes:
        cv2.line(maps[BASELINE], start, end, 0.9, 2)
        along = np.subtract(end, start) / np.hypot(*np.subtract(end, start))
        cv2.line(maps[ALONG_X], start, end, float(along[0]), 5)
        cv2.line(maps[ALONG_Y], start, end, float(along[1]), 5)
    for start, end in ends:
        cv2.line(maps[ENDS], start, end, 0.9, 2)
    maps[ABOVE], maps[BELOW] = 0.75, 0.25
    return maps


def test_each_stroke_is_a_line_with_its_reach():
    # GIVEN two baselines
    maps = maps_with(((20, 40), (280, 44)), ((20, 80), (280, 70)))
    # WHEN they are traced
    lines = sorted(traced(maps), key=lambda line: line.left[1])
    # THEN both are found where they are, with the distances the maps say
    assert len(lines) == 2
    assert lines[0].left == pytest.approx([19, 40], abs=3) and lines[0].right == pytest.approx([281, 44], abs=3)
    assert lines[0].above == pytest.approx(0.75 * UNIT_PX) and lines[0].below == pytest.approx(0.25 * UNIT_PX)


def test_a_small_gap_is_bridged():
    # GIVEN a baseline broken in the middle
    # WHEN it is traced
    lines = traced(maps_with(((20, 60), (140, 60)), ((145, 60), (280, 61))))
    # THEN it is one line
    assert len(lines) == 1 and lines[0].length > 250


def test_an_end_between_two_cells_keeps_them_apart():
    # GIVEN two cells of a table on one level with their ends drawn
    maps = maps_with(
        ((20, 60), (140, 60)), ((148, 60), (280, 60)), ends=(((140, 50), (140, 64)), ((147, 50), (147, 64)))
    )
    # WHEN they are traced
    # THEN they stay two lines
    assert len(traced(maps)) == 2


def test_specks_and_empty_maps_give_no_line():
    # GIVEN a speck, and nothing
    # WHEN they are traced
    # THEN there is no line
    assert traced(maps_with(((50, 50), (51, 50)))) == []
    assert traced(maps_with()) == []


@pytest.mark.parametrize(
    "start, end, quarter",
    [((40, 60), (260, 62), 0), ((60, 20), (61, 100), 1), ((260, 60), (40, 58), 2), ((60, 100), (62, 20), 3)],
)
def test_a_line_runs_the_way_it_is_read(start, end, quarter):
    # GIVEN a page whose one line is read in some direction
    # WHEN it is traced
    (line,) = traced(maps_with((start, end)))
    # THEN its course begins where one begins to read, and the page's direction is known by it
    assert line.course[0] == pytest.approx(start, abs=3) and line.course[-1] == pytest.approx(end, abs=3)
    assert line.quarter == quarter == main_quarter([line])


def test_a_note_along_the_margin_is_a_line_of_its_own_direction():
    # GIVEN a level text with a note that runs up its margin
    text = [((40, y), (280, y)) for y in range(20, 110, 14)]
    # WHEN the page is traced
    lines = traced(maps_with(*text, ((20, 110), (20, 10))))
    # THEN all lines are there, and the page as a whole is level
    assert sorted(line.quarter for line in lines) == [0] * 7 + [3]
    assert main_quarter(lines) == 0


def test_a_piece_that_seems_upside_down_among_upright_lines_is_read_as_they_are():
    # GIVEN a level text one of whose lines the network is wrong about
    # WHEN the page is traced
    lines = traced(maps_with(*[((40, y), (280, y)) for y in (20, 40, 60)], ((120, 90), (60, 90))))
    # THEN every line runs to the right
    assert len(lines) == 4 and all(line.right[0] > line.left[0] for line in lines)


def test_a_line_seen_twice_is_kept_once():
    # GIVEN a line with a fainter shadow of itself close by
    maps = maps_with()
    maps[BASELINE, 60, 20:280] = 0.9
    maps[BASELINE, 62, 100:200] = 0.8
    maps[ALONG_X, 58:64] = 1.0
    # WHEN the page is traced
    # THEN there is one line
    assert len(traced(maps)) == 1


def test_the_loop_of_a_letter_is_no_line_up_the_page():
    # GIVEN a line, a short stroke through it that seems to run upwards, and a note up the margin
    maps = maps_with(((40, 60), (280, 60)), ((150, 68), (150, 52)), ((10, 110), (10, 10)))
    # WHEN they are traced, THEN the stroke is none, and the note is one
    assert sorted(line.quarter for line in traced(maps)) == [0, 3]
