"""The classical method finds what it can be expected to: even lines, sloping ones too, and none in a blank."""

import cv2
import numpy as np
import pytest

from benchmarks.classical_lines import ClassicalFinder, line_pitch
from hwr_desktop.engine.training.baseline_measure import match_baselines

WORDS = "dear anna we came home last night"


def written(rows, left=60, size=1.0, slope=0.0, paper=235, ink=40):
    """A page with a line of print at each of the rows, running down by `slope`; and the true baselines."""
    page = np.full((1200, 900), paper, np.uint8)
    width = cv2.getTextSize(WORDS, cv2.FONT_HERSHEY_SIMPLEX, size, 2)[0][0]
    lines = []
    for row in rows:
        cv2.putText(page, WORDS, (left, row), cv2.FONT_HERSHEY_SIMPLEX, size, ink, 2)
        lines.append(((left, row), (left + width, row)))
    shear = np.float32([[1, 0, 0], [slope, 1, 0]])
    page = cv2.warpAffine(page, shear, (900, 1200), borderValue=paper)
    return page, [tuple((float(x), float(y + slope * x)) for x, y in line) for line in lines]


def found(page):
    return [line.baseline for line in ClassicalFinder().find(page).lines]


@pytest.mark.parametrize("slope", [0.0, 0.06, -0.04])
@pytest.mark.parametrize("light", [(235, 40), (200, 160)], ids=["dark ink", "pale pencil"])
def test_evenly_written_lines_are_found(slope, light):
    # GIVEN a page of even lines, level or a little sloping
    page, true = written(range(120, 1100, 70), slope=slope, paper=light[0], ink=light[1])
    # WHEN its lines are found
    match = match_baselines(found(page), true)
    # THEN nearly all are, whole and by themselves
    assert match.f > 0.9 and match.missed == 0 and match.merged == 0


def test_the_size_of_the_scan_does_not_matter():
    # GIVEN a page, and the same enlarged
    page, true = written(range(120, 1100, 70))
    large = cv2.resize(page, None, fx=2.5, fy=2.5, interpolation=cv2.INTER_CUBIC)
    # WHEN lines are found on the larger
    match = match_baselines(found(large), [tuple((2.5 * x, 2.5 * y) for x, y in line) for line in true])
    # THEN they are where they ought to be
    assert match.f > 0.9


def test_the_distance_between_lines_is_measured():
    # GIVEN lines 70 pixels apart
    page, _ = written(range(120, 1100, 70))
    # WHEN their distance is measured
    # THEN it is told to a few pixels
    assert line_pitch((page < 128).astype(np.uint8)) == pytest.approx(70, abs=3)


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_a_page_without_anything_has_no_lines(grey):
    assert found(np.full((800, 600, 3), grey, np.uint8)) == []
    assert found(np.full((30, 20), grey, np.uint8)) == []


def test_the_grain_of_a_blank_paper_is_no_writing():
    # GIVEN a blank sheet with noise
    grain = np.random.default_rng(3).normal(200, 4, (1200, 900))
    # WHEN lines are looked for
    # THEN there are none
    assert found(np.clip(grain, 0, 255).astype(np.uint8)) == []


def test_a_frame_is_no_line():
    # GIVEN a page with nothing but a frame and a rule
    page = np.full((1200, 900), 235, np.uint8)
    cv2.rectangle(page, (50, 50), (850, 1150), 30, 4)
    cv2.line(page, (50, 300), (850, 300), 30, 3)
    # WHEN lines are looked for
    # THEN there are none
    assert found(page) == []
