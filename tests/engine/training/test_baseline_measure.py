"""Which lines were missed, split, merged or made up is told, whatever the size of the page and however it lies."""

import numpy as np
import pytest

from hwr_desktop.engine.training.baseline_measure import match_baselines


def level(y, left=0.0, right=400.0):
    return ((left, float(y)), (right, float(y)))


TRUE = [level(100), level(160), level(220, 0, 190), level(220, 210, 400), level(280), level(340)]
FOUND = [
    level(161, 0, 190),
    level(161, 210, 400),
    level(219),
    level(281, 3, 380),
    level(353, 0, 300),
    level(500),
]


def changed(lines, matrix):
    return [tuple(map(tuple, np.asarray(line) @ np.asarray(matrix, float).T)) for line in lines]


def test_each_line_that_was_not_found_as_it_is_can_be_named():
    # GIVEN a line missed, one in two pieces, two found as one, two found well and one made up
    # WHEN they are matched
    match = match_baselines(FOUND, TRUE)
    # THEN each is named by its place
    assert match.missed_lines == (0,)
    assert match.split_lines == (1,) and match.pieces == (0, 1)
    assert match.merged_lines == (2,)
    assert match.extra_lines == (5,)
    # AND the counts are those of the names
    assert (match.missed, match.split, match.merged) == (1, 1, 1)


def test_a_page_has_its_own_precision_recall_and_f():
    # GIVEN two of four lines found
    match = match_baselines([level(100), level(160)], [level(y) for y in (100, 160, 220, 280)])
    # WHEN the page's figures are asked for
    # THEN they are those of its lines
    assert (match.precision, match.recall) == (1.0, 0.5)
    assert match.f == pytest.approx(2 / 3)
    # AND a page where nothing is and nothing was found is as good as can be, any other without lines as bad
    assert match_baselines([], []).f == pytest.approx(1)
    assert match_baselines([level(100)], []).f == match_baselines([], [level(100)]).f == 0


@pytest.mark.parametrize("scale", [0.4, 2.5, 4.0])
def test_the_measure_is_the_same_for_a_page_of_another_size(scale):
    # GIVEN the lines of a page, and the same on the page enlarged or reduced
    plain = match_baselines(FOUND, TRUE)
    # WHEN both are measured
    other = match_baselines(changed(FOUND, np.eye(2) * scale), changed(TRUE, np.eye(2) * scale))
    # THEN the figures agree
    assert other.precision == pytest.approx(plain.precision, abs=0.01)
    assert other.recall == pytest.approx(plain.recall, abs=0.01)
    assert (other.missed_lines, other.split_lines, other.merged_lines, other.extra_lines) == (
        plain.missed_lines, plain.split_lines, plain.merged_lines, plain.extra_lines,
    )  # fmt: skip


@pytest.mark.parametrize("turn", [90, 180, 270, 33])
def test_the_measure_is_the_same_for_a_page_that_is_turned(turn):
    # GIVEN the lines of a page, and the same on the page turned
    plain = match_baselines(FOUND, TRUE)
    cos, sin = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    # WHEN both are measured
    other = match_baselines(*(changed(lines, [[cos, -sin], [sin, cos]]) for lines in (FOUND, TRUE)))
    # THEN the figures agree: a line off by a share of the distance between lines is judged by that distance
    assert other.precision == pytest.approx(plain.precision, abs=1e-6)
    assert other.recall == pytest.approx(plain.recall, abs=1e-6)
