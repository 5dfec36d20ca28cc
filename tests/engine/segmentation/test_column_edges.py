"""Doubtful ends are believed at the edge of a column, and nowhere else."""

import numpy as np

from hwr_desktop.engine.segmentation.column_edges import at_edges, parted

ROWS = range(6, 60, 9)


def edge(doubtful):
    """A map of ends (64, 100) under one another at column 40, the fourth only hinted at."""
    ends = np.zeros((64, 100), np.float32)
    for row in ROWS:
        ends[row - 5 : row + 3, 40] = 0.9
    ends[ROWS[3] - 5 : ROWS[3] + 3, 40] = doubtful
    return ends


def line_at(row, left, right):
    pieces = np.zeros((64, 100), np.uint8)
    pieces[row : row + 2, left:right] = 1
    return pieces


def test_a_note_is_parted_from_the_text_beside_it_where_its_end_is_doubtful():
    # GIVEN a line of the map that runs over the edge of a column, with a hint of an end there
    through = line_at(ROWS[3], 5, 95)
    # WHEN it is parted
    cut = parted(through, at_edges(edge(0.35)))
    # THEN there is a way through no more, and both sides are there
    assert not cut[:, 40].any() and cut[ROWS[3], 5:38].all() and cut[ROWS[3], 43:95].all()


def test_a_line_without_any_hint_runs_over_the_edge():
    through = line_at(ROWS[3], 5, 95)
    assert (parted(through, at_edges(edge(0.0))) == through)[ROWS[3]].all()


def test_a_doubtful_end_that_stands_alone_parts_nothing():
    # GIVEN one hint of an end without others over it and under it
    ends = np.zeros((64, 100), np.float32)
    ends[28:36, 40] = 0.35
    # WHEN edges are looked for, THEN there is none
    assert not at_edges(ends).any()


def test_a_line_that_begins_at_the_edge_keeps_its_first_letter():
    begins = line_at(ROWS[3], 38, 95)
    assert (parted(begins, at_edges(edge(0.35))) == begins).all()
