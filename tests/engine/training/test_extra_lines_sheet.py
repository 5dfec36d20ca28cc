"""A sheet shows a fixed sample of the found lines that the truth does not have."""

import cv2
import numpy as np
import pytest

from hwr_desktop.document.page import Line, Page
from hwr_desktop.engine.training.baseline_measure import match_baselines
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.engine.training.extra_lines_sheet import MOST, ExtraLines, sheet_of
from hwr_desktop.engine.training.measured_page import MeasuredPage
from hwr_desktop.errors import InputError


def line(y):
    outline = ((50.0, y - 30.0), (350.0, y - 30.0), (350.0, y + 10.0), (50.0, y + 10.0))
    return Line(f"l{y}", outline, ((50.0, float(y)), (350.0, float(y))))


def measured(path, found, true):
    match = match_baselines([each.baseline for each in found], [each.baseline for each in true])
    page = Page("p", path.name, 400, 9000, lines=tuple(true))
    return MeasuredPage(GroundTruthPage(path, page, "drawn"), tuple(found), match, 0, 0.5)


@pytest.fixture
def scan(tmp_path):
    """A page with a black bar on each line at 200, 300 and so on, and grey ones from 5000 on."""
    path = tmp_path / "scan.png"
    page = np.full((9000, 400), 250, np.uint8)
    for y in range(200, 9000, 50):
        page[y - 20 : y, 60:340] = 0 if y < 5000 else 120
    cv2.imwrite(str(path), page)
    return path


def test_only_lines_that_the_truth_does_not_have_are_shown(scan):
    # GIVEN a page where the grey lines are true and two black ones were found beside them
    true = [line(y) for y in (5000, 5050, 5100)]
    extras = ExtraLines()
    extras.add(measured(scan, [*true, line(200), line(1000)], true))
    # WHEN the sheet is made
    sample = extras.sample()
    sheet = sheet_of(sample, len(extras.lines))
    # THEN it shows these two, black, and none of the grey ones
    assert [each.line.id for each in sample] == ["l200", "l1000"]
    strips = sheet[60:]
    black, grey = (strips < 20).sum(), ((strips > 110) & (strips < 130)).sum()
    assert black > 2 * 5000 and grey < 1500


def test_many_are_sampled_alike_each_time(scan):
    # GIVEN more such lines than a sheet holds
    extras, again = ExtraLines(), ExtraLines()
    for gathered in (extras, again):
        gathered.add(measured(scan, [line(y) for y in range(200, 9000, 50)], []))
    # WHEN a sample is taken
    sample = extras.sample()
    # THEN it has as many as fit, none twice, from the whole page, and the same again
    ids = [each.line.id for each in sample]
    assert len(set(ids)) == MOST == len(ids)
    assert ids == [each.line.id for each in again.sample()]
    assert max(each.line.baseline[0][1] for each in sample) > 7000 > 1500 > sample[0].line.baseline[0][1]


def test_no_extra_lines_are_a_sheet_that_says_so(scan):
    # GIVEN nothing found
    # WHEN the sheet is made
    # THEN it holds its head only
    sheet = sheet_of(ExtraLines().sample(), 0)
    assert (sheet[:60] < 128).any() and (sheet[60:] == 255).all()


def test_a_scan_that_is_gone_is_told_of_and_the_others_are_shown(scan, tmp_path):
    # GIVEN extra lines of two pages, the scan of one gone
    extras = ExtraLines()
    extras.add(measured(tmp_path / "gone.png", [line(200)], []))
    extras.add(measured(scan, [line(200)], []))
    failures = []
    # WHEN the sheet is made
    sheet = sheet_of(extras.sample(), 2, lambda path, error: failures.append((path.name, error)))
    # THEN the other line is there, and the failure has a sentence
    assert (sheet[60:] < 20).sum() > 5000
    assert failures[0][0] == "gone.png" and isinstance(failures[0][1], InputError)
