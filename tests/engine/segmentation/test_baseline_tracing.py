"""Maps become baselines: pieces are joined, specks dropped, ends respected."""

import numpy as np
import pytest

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.baseline_tracing import traced
from hwr_desktop.engine.segmentation.network import ABOVE, BASELINE, BELOW, ENDS, OUTPUTS, TEXT_HEIGHT_PX


def maps_with(*strokes, ends=()):
    maps = np.zeros((OUTPUTS, 120, 300), np.float32)
    for start, end in strokes:
        cv2.line(maps[BASELINE], start, end, 0.9, 3)
    for start, end in ends:
        cv2.line(maps[ENDS], start, end, 0.9, 3)
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
    assert lines[0].above == pytest.approx(0.75 * TEXT_HEIGHT_PX) and lines[0].below == pytest.approx(
        0.25 * TEXT_HEIGHT_PX
    )


def test_a_small_gap_is_bridged():
    # GIVEN a baseline broken in the middle
    # WHEN it is traced
    lines = traced(maps_with(((20, 60), (140, 60)), ((148, 60), (280, 61))))
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
    assert traced(maps_with(((50, 50), (52, 50)))) == []
    assert traced(maps_with()) == []
