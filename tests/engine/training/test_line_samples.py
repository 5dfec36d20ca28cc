"""What the line network is trained on: crops with the right maps, however they are turned, bent and soiled."""

import numpy as np
import pytest

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.baseline_tracing import traced
from hwr_desktop.engine.segmentation.network import ABOVE, ALONG_X, ALONG_Y, BASELINE, BELOW, ENDS, STRIDE
from hwr_desktop.engine.training.line_maps import maps_of, weights_of
from hwr_desktop.engine.training.line_samples import CROP_PX, LineSamples
from hwr_desktop.engine.training.page_weathering import weathered
from hwr_desktop.engine.training.stored_pages import StoredLine, StoredPage

SIZE = 384
COURSE = np.array([[60.0, 100.0], [200.0, 104.0], [320.0, 100.0]])


def test_the_maps_say_where_a_line_is_how_tall_and_which_way_it_runs():
    # GIVEN a line read from left to right
    # WHEN its maps are drawn
    maps = maps_of([(COURSE, 9.0, 3.0)], SIZE)
    # THEN the baseline, its ends, its reach and its direction are at their places, at the maps' scale
    on, off = (51, 100), (80, 100)
    assert maps.shape[1:] == (SIZE // STRIDE, SIZE // STRIDE)
    assert maps[BASELINE][on] > 0.4 and maps[BASELINE][off] == 0
    assert maps[ENDS][48:52, 29:32].max() > 0.4 and maps[ENDS][on] == 0
    assert (maps[ABOVE][on], maps[BELOW][on]) == (0.75, 0.25)
    assert maps[ALONG_X][on] == pytest.approx(1.0) and maps[ALONG_Y][on] == pytest.approx(0.0)


@pytest.mark.parametrize("way, expected", [(COURSE[::-1], (-1, 0)), (COURSE[:, ::-1], (0, 1))])
def test_a_line_that_runs_another_way_has_its_ends_across_it(way, expected):
    # GIVEN a line read leftwards, and one read downwards
    # WHEN its maps are traced again
    (line,) = traced(maps_of([(way, 9.0, 3.0)], SIZE))
    # THEN the line comes out with its own direction and reach
    along = line.course[-1] - line.course[0]
    assert np.round(along / np.hypot(*along)) == pytest.approx(expected)
    assert line.above == pytest.approx(9.0 / STRIDE) and line.below == pytest.approx(3.0 / STRIDE)


def test_a_line_that_the_ground_truth_left_out_does_not_count():
    # GIVEN a line that only a finder has seen
    # WHEN the weights are drawn
    weights = weights_of([], [(COURSE, 9.0, 3.0)], SIZE)
    # THEN its band counts for nothing, and the rest of the page does
    assert weights[51, 100] == 0 and weights[49, 100] == 0
    assert weights[80, 100] == 1 and weights.mean() > 0.9


def test_a_short_line_counts_as_much_as_a_long_one_by_more_weight_to_each_pixel():
    # GIVEN a long line, and a number beside it of two line heights
    number = np.array([[60.0, 160.0], [84.0, 160.0]])
    # WHEN the weights are drawn
    weights = weights_of([(COURSE, 9.0, 3.0), (number, 9.0, 3.0)], [], SIZE)
    # THEN around the number each pixel counts three times as much, and elsewhere as ever
    assert weights[80, 36] == pytest.approx(3.0)
    assert weights[50, 100] == 1 and weights[20, 20] == 1


def ruled_page():
    """A page of strokes as lines of writing, with their ground truth, at the scale at which pages are stored."""
    grey = np.full((700, 600), 235, np.uint8)
    lines = []
    for y in range(60, 660, 30):
        for x in range(60, 540, 9):
            cv2.line(grey, (x, y), (x + 4, y - 7 - x % 5), 40, 2)
        lines.append(StoredLine(np.array([[60.0, y], [300.0, y], [540.0, y]]), 13.5, 4.5))
    return StoredPage(grey, tuple(lines), "drawn")


def test_crops_and_maps_fit_one_another_whatever_is_done_to_the_page():
    # GIVEN a page of dark strokes that stand on their baselines
    samples = LineSamples([ruled_page()], seed=3)
    # WHEN many crops are made
    on_line, elsewhere = [], []
    for _ in range(30):
        ink, maps, weights = samples.sample()
        assert ink.shape == (CROP_PX, CROP_PX) and 0 <= ink.min() <= ink.max() <= 1
        small = cv2.resize(ink, maps.shape[:0:-1], interpolation=cv2.INTER_AREA)
        near = cv2.dilate(maps[BASELINE], np.ones((5, 5), np.uint8)) > 0
        if near.sum() > 500 and weights.all():
            on_line.append(float(small[near].mean()))
            elsewhere.append(float(np.median(small)))
    # THEN there is more ink about the baselines than elsewhere, nearly always
    assert len(on_line) > 10
    assert np.mean(np.array(on_line) > np.array(elsewhere)) > 0.85


def test_the_same_seed_makes_the_same_crops():
    # GIVEN a page
    # WHEN two sources with one seed make a batch each
    first, second = (LineSamples([ruled_page()], seed=5).batch(2) for _ in range(2))
    # THEN they are the same, and another seed's are not
    assert all(np.array_equal(a, b) for a, b in zip(first, second, strict=True))
    assert not np.array_equal(first[0], LineSamples([ruled_page()], seed=6).batch(2)[0])


def test_weathering_changes_the_light_and_keeps_the_writing():
    # GIVEN a page
    grey = ruled_page().grey[:SIZE, :SIZE]
    rng = np.random.default_rng(2)
    # WHEN it is soiled many times
    likeness = []
    for _ in range(40):
        changed, covered = weathered(grey, rng, grey)
        assert changed.shape == grey.shape and changed.dtype == np.uint8 and covered.shape == grey.shape
        free = ~covered
        likeness.append(abs(float(np.corrcoef(grey[free].astype(float), changed[free].astype(float))[0, 1])))
    # THEN what was written can still be told, though no two copies are alike
    assert np.median(likeness) > 0.5 and np.std(likeness) > 0.02
