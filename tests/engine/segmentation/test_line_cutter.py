"""Lines come out straight, of even height, and the way back to the page is right."""

import numpy as np
import pytest

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_cutter import BASELINE_SHARE, STRIP_HEIGHT_PX, cut_line
from hwr_desktop.engine.segmentation.line_extent import line_extent


def drawn_page(course, above=36, below=12):
    """White paper with dots of ink on the baseline every 40 px, and the polygon around it."""
    page = np.full((500, 1200), 255, np.uint8)
    for x, y in course[::4]:
        cv2.circle(page, (round(x), round(y)), 4, 0, -1)
    polygon = [(x, y - above) for x, y in course] + [(x, y + below) for x, y in course[::-1]]
    return page, polygon


def courses():
    xs = np.arange(100.0, 1100.0, 10.0)
    return {
        "level": [(x, 250.0) for x in xs],
        "sloping": [(x, 150.0 + 0.2 * x) for x in xs],
        "curved": [(x, 250.0 + 40.0 * np.sin(x / 250.0)) for x in xs],
    }


@pytest.mark.parametrize("name", ["level", "sloping", "curved"])
def test_the_baseline_comes_to_lie_at_one_height(name):
    # GIVEN a line whose ink sits on its baseline
    course = courses()[name]
    page, polygon = drawn_page(course)
    # WHEN it is cut
    strip = cut_line(page, polygon, course)
    # THEN all ink lies around the fixed height, however the line ran
    rows = np.flatnonzero((strip.pixels < 128).any(axis=1))
    assert strip.pixels.shape[0] == STRIP_HEIGHT_PX
    assert abs(rows.mean() - BASELINE_SHARE * STRIP_HEIGHT_PX) < 2
    assert np.ptp(rows) < 10


@pytest.mark.parametrize("factor", [0.5, 2.5])
def test_the_strip_is_the_same_at_every_resolution(factor):
    # GIVEN the same line in a smaller and a larger scan
    course = courses()["sloping"]
    page, polygon = drawn_page(course)
    other = cv2.resize(page, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    # WHEN both are cut
    strip = cut_line(page, polygon, course)
    scaled = cut_line(
        other, [(x * factor, y * factor) for x, y in polygon], [(x * factor, y * factor) for x, y in course]
    )
    # THEN the strips agree in size and in ink
    assert abs(strip.pixels.shape[1] - scaled.pixels.shape[1]) <= 0.03 * strip.pixels.shape[1]
    assert abs(float(strip.pixels.mean()) - float(scaled.pixels.mean())) < 3


def test_a_column_of_the_strip_leads_back_to_the_ink():
    # GIVEN a curved line with one red-letter spot
    course = courses()["curved"]
    page, polygon = drawn_page(course)
    page[:] = 255
    cv2.circle(page, (700, round(250 + 40 * np.sin(700 / 250))), 5, 0, -1)
    # WHEN it is cut and the spot is looked up in the strip
    strip = cut_line(page, polygon, course)
    column = float(np.argmin(strip.pixels.min(axis=0)))
    columns = np.flatnonzero(strip.pixels.min(axis=0) < 100)
    # THEN the page's point under that column is where the spot was drawn
    x, y = strip.on_page(float(columns.mean()))
    assert abs(x - 700) < 4 and abs(y - (250 + 40 * np.sin(700 / 250))) < 4
    assert 0 <= column < strip.pixels.shape[1]


@pytest.mark.parametrize(
    "polygon, baseline",
    [
        ([(5, 5), (60, 5), (60, 30), (5, 30)], []),
        ([(5, 5), (5, 5), (5, 5)], [(5, 5), (5, 5)]),
        ([(-50, -50), (2000, -50), (2000, 900), (-50, 900)], [(-50, 600), (2000, 600)]),
        ([(10, 480), (300, 480), (300, 520), (10, 520)], [(10, 515), (300, 515)]),
    ],
)
def test_odd_shapes_give_a_strip_and_no_exception(polygon, baseline):
    # GIVEN a shape without baseline, without size, or beyond the page
    page, _ = drawn_page(courses()["level"])
    # WHEN it is cut
    strip = cut_line(page, polygon, baseline)
    # THEN there is a strip of the right height
    assert strip.pixels.shape[0] == STRIP_HEIGHT_PX and strip.pixels.shape[1] >= 8


def test_the_extent_is_typical_and_not_the_longest_stroke():
    # GIVEN a band 30 above and 10 below with one tall spike
    baseline = [(0.0, 100.0), (500.0, 100.0)]
    polygon = [(0, 70), (240, 70), (250, 0), (260, 70), (500, 70), (500, 110), (0, 110)]
    # WHEN its extent is measured
    above, below = line_extent(polygon, baseline)
    # THEN the spike does not count
    assert above == pytest.approx(30, abs=2) and below == pytest.approx(10, abs=2)
