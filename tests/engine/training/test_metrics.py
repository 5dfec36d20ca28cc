"""Error rates agree with an independent library, and baselines are matched as the paper says."""

import jiwer
import pytest

from hwr_desktop.engine.training.baseline_measure import match_baselines
from hwr_desktop.engine.training.metrics import calibration_error, error_rates, line_errors

TRUE = ["Dear Anna, I am well", "the weather is fine", "your brother"]
READ = ["Dear Anna I am wel", "tbe weather is  fine", ""]


def test_rates_agree_with_jiwer():
    # GIVEN three lines and their readings
    # WHEN their rates are computed
    rates = error_rates([line_errors(t, r) for t, r in zip(TRUE, READ, strict=True)])
    # THEN another library says the same, and the interval holds the figure
    assert rates["cer"] == pytest.approx(100 * jiwer.cer(TRUE, READ))
    assert rates["wer"] == pytest.approx(100 * jiwer.wer(TRUE, READ))
    assert rates["cer_ci95"][0] <= rates["cer"] <= rates["cer_ci95"][1]


def level(y, left=0, right=400):
    return ((float(left), float(y)), (float(right), float(y)))


def test_the_same_baselines_match_in_full():
    # GIVEN lines found just where they are
    lines = [level(y) for y in (100, 160, 220)]
    # WHEN they are matched
    match = match_baselines(lines, lines)
    # THEN precision and recall are full
    assert match.precision_sum == match.recall_sum == 3.0
    assert match.pairs == ((0, 0), (1, 1), (2, 2)) and match.missed == match.split == match.merged == 0


def test_missed_split_and_merged_lines_are_told():
    # GIVEN a line missed, one in two pieces, and two cells found as one
    true = [level(100), level(160), level(220, 0, 190), level(220, 210, 400)]
    found = [level(160, 0, 190), level(160, 210, 400), level(220)]
    # WHEN they are matched
    match = match_baselines(found, true)
    # THEN each kind of fault is counted once
    assert (match.missed, match.split, match.merged) == (1, 1, 1)
    # AND recall lets the pieces cover their line, precision counts one of them
    assert match.recall_sum == pytest.approx(3.0, abs=0.1)


def test_a_line_half_a_space_off_does_not_match():
    # GIVEN lines found halfway between the true ones
    # WHEN they are matched
    match = match_baselines([level(130), level(190)], [level(100), level(160), level(220)])
    # THEN little is left of precision and recall
    assert match.recall_sum / 3 < 0.6 and match.precision_sum / 2 < 0.6


def test_pages_without_lines_are_no_exception():
    # GIVEN nothing found, or nothing true
    # WHEN they are matched
    # THEN all is missed, or all is too much
    assert match_baselines([], [level(100)]).missed == 1
    assert match_baselines([level(100)], []).precision_sum == 0


def test_sureness_that_is_true_has_no_calibration_error():
    # GIVEN words said to be right nine times in ten, and half the time, WHEN they are so
    sure = [0.9] * 10 + [0.5] * 10
    right = [True] * 9 + [False] + [True] * 5 + [False] * 5
    # THEN nothing is wrong with it; and where the words are right less often, just that
    assert calibration_error(sure, right, bins=2) == pytest.approx(0)
    assert calibration_error(sure, [False] * 20, bins=2) == pytest.approx(0.7)
    assert calibration_error([], []) == 0
