from __future__ import annotations

import pytest

from hwr_desktop.document.geometry import area
from hwr_desktop.document.lines.outline_cuts import arcs, chords, contains, parted, pieces

# an outline like those of a line finder: uneven above and below
OUTLINE = ((0, 10), (30, 0), (60, 12), (90, 2), (120, 10), (120, 40), (80, 52), (50, 40), (20, 50), (0, 40))
BASELINE = ((0, 35), (60, 37), (120, 35))


def test_both_parts_of_an_outline_follow_the_stroke():
    # WHEN a crooked stroke goes through
    (chord,) = chords(OUTLINE, ((58, -5), (70, 20), (55, 60)))
    left, right = parted(OUTLINE, chord.path)
    # THEN nothing is lost, and both have the bend of the stroke as a corner
    assert area(left) + area(right) == pytest.approx(area(OUTLINE))
    assert (70, 20) in left and (70, 20) in right
    assert {contains(part, (10, 30)) for part in (left, right)} == {True, False}


def test_a_stroke_through_a_corner_of_the_outline_is_one_chord():
    (chord,) = chords(OUTLINE, ((60, -5), (60, 12), (60, 60)))
    assert chord.path[0] == pytest.approx((60, 12))


def test_a_stroke_beside_the_outline_has_no_chord():
    assert list(chords(OUTLINE, ((130, -5), (130, 60)))) == []
    assert list(chords(OUTLINE, ((60, -20), (60, -10)))) == []


def test_a_baseline_a_little_outside_is_cut_by_a_stroke_through_the_whole():
    # GIVEN a baseline just below the outline
    below = ((0, 55), (120, 55))
    parts = pieces(OUTLINE, below, ((60, -5), (60, 50)))
    assert [(part.start, part.end) for part in parts] == [(0, 60), (60, 120)]


def test_nothing_is_cut_off_at_the_very_end():
    assert len(pieces(OUTLINE, BASELINE, ((1, -5), (1, 60)))) == 1


def test_arcs_on_one_edge_have_all_the_corners_on_one_side():
    square = ((0, 0), (10, 0), (10, 10), (0, 10))
    assert arcs(square, (2, 0), (8, 0)) == ((), ((10, 0), (10, 10), (0, 10), (0, 0)))
    assert arcs(square, (8, 0), (2, 0)) == (((10, 0), (10, 10), (0, 10), (0, 0)), ())
