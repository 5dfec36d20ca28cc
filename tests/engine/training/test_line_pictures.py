"""The pictures show where a line was missed, merged, split or made up, each in its colour and dashes."""

import itertools

import cv2
import numpy as np
import pytest

from hwr_desktop.document.page import Line, Page
from hwr_desktop.engine.training.baseline_measure import match_baselines
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.engine.training.line_pictures import (
    EXTRA,
    GOOD,
    KINDS,
    LONGEST_PX,
    MERGED,
    MISSED,
    SPLIT,
    WorstPages,
    draw_line,
    kinds_of_lines,
    picture_of,
)
from hwr_desktop.engine.training.measured_page import MeasuredPage


def line(y, left=100.0, right=900.0):
    outline = ((left, y - 30.0), (right, y - 30.0), (right, y + 10.0), (left, y + 10.0))
    return Line(f"l{y}-{left}", outline, ((left, float(y)), (right, float(y))))


TRUE = (line(100), line(200), line(300, 100, 480), line(300, 520, 900), line(400))
FOUND = (line(200, 100, 480), line(200, 520, 900), line(300), line(400), line(600))
PLACES = {MISSED: 100, SPLIT: 200, MERGED: 300, GOOD: 400, EXTRA: 600}


def measured(path, found=FOUND, true=TRUE):
    page = Page("p", path.name, 1000, 800, lines=tuple(true))
    match = match_baselines([each.baseline for each in found], [each.baseline for each in true])
    return MeasuredPage(GroundTruthPage(path, page, "drawn"), tuple(found), match, 0, 0.5)


@pytest.fixture
def scan(tmp_path):
    path = tmp_path / "scan.png"
    cv2.imwrite(str(path), np.full((800, 1000), 250, np.uint8))
    return path


def near(picture, colour, tolerance=30):
    return (np.abs(picture.astype(int) - colour) <= tolerance).all(axis=2)


def test_each_kind_of_line_has_its_colour_where_it_lies(scan):
    # GIVEN a page with one line of each kind
    # WHEN it is drawn
    picture = picture_of(measured(scan), 1)
    # THEN along each line there is its colour and no other's
    scale = LONGEST_PX / 1000
    head = len(picture) - round(800 * scale)
    for kind, y in PLACES.items():
        rows = slice(head + round((y - 20) * scale), head + round((y + 20) * scale))
        shown = {other.name for other in KINDS if near(picture[rows], other.colour).sum() > 50}
        assert shown == {kind.name}
    # AND the legend above shows all of them
    assert all(near(picture[:head], kind.colour).any() for kind in KINDS)
    assert max(picture.shape) <= 2100


def test_in_grey_the_kinds_differ_by_their_dashes():
    # GIVEN a line of each kind, drawn
    patterns = {}
    for kind in KINDS:
        picture = np.full((40, 600, 3), 255, np.uint8)
        draw_line(picture, [(20.0, 20.0), (580.0, 20.0)], kind)
        # WHEN all that is looked at is where ink and gaps are
        inked = picture[20, 20:580].max(axis=1) < 230
        runs = [len(list(run)) for ink, run in itertools.groupby(inked) if ink]
        patterns[kind.name] = (len(runs), max(runs))
    # THEN no two are alike: the number of dashes or the longest of them tells
    assert patterns[GOOD.name][0] == 1
    for one, other in itertools.combinations(patterns.values(), 2):
        assert abs(one[0] - other[0]) >= 3 or abs(one[1] - other[1]) >= 10


def test_worse_lines_are_drawn_over_better_ones(scan):
    # GIVEN a page with one line of each kind
    # WHEN what is to be drawn is asked for
    drawn = [kind for kind, _ in kinds_of_lines(measured(scan))]
    # THEN the missed come last and the good first
    assert drawn[0] is GOOD and drawn[-1] is MISSED and drawn.count(SPLIT) == 2


def test_a_scrap_beside_a_line_that_was_found_is_drawn_as_a_piece(scan):
    # GIVEN a line found as it is, and a scrap of it found once more
    drawn = kinds_of_lines(measured(scan, (line(100), line(103, 300, 315)), (line(100),)))
    # WHEN their kinds are asked for
    # THEN the scrap does not pass for a line of its own
    assert [(kind, course[0][0]) for kind, course in drawn] == [(GOOD, 100.0), (SPLIT, 300.0)]


def test_the_worst_pages_are_kept_the_worst_first(scan):
    # GIVEN pages with all, some and none of their lines found
    fine, fair, poor = measured(scan, TRUE), measured(scan, TRUE[:2]), measured(scan, ())
    worst = WorstPages(2)
    # WHEN they are gathered in any order
    for page in (fair, fine, poor):
        worst.add(page)
    # THEN the two worst are left, the worst first
    assert list(worst) == [poor, fair]


@pytest.mark.parametrize("size", [(40, 30), (3000, 200), (60, 2400)])
def test_small_and_narrow_scans_have_their_picture_too(tmp_path, size):
    # GIVEN a thumbnail, a long strip upright and one that lies
    path = tmp_path / "scan.png"
    cv2.imwrite(str(path), np.full(size, 250, np.uint8))
    # WHEN they are drawn, with a long name and nothing found
    picture = picture_of(measured(path, ()), 12, "scaled by 2.5, JPEG of quality 85")
    # THEN the legend is whole and the picture no larger than it need be
    assert all(near(picture, kind.colour).any() for kind in KINDS)
    assert max(picture.shape) < 2600
