from math import prod

import numpy as np
import pytest

from hwr_desktop.engine.recognition.calibration import Calibration, Evidence
from hwr_desktop.engine.training.fit_calibration import ReadLine, fitted, right_words


def too_sure(count, seed=1):
    """Lines of a reader that says 0.99 where it is right nine times in ten and 0.6 where it is right every other."""
    rng = np.random.default_rng(seed)
    lines = []
    for _ in range(count):
        true, read, seen = [], [], []
        for _ in range(6):
            for _ in range(int(rng.integers(1, 5))):
                sure = rng.random() < 0.8
                right = rng.random() < (0.9 if sure else 0.5)
                true.append("a")
                read.append("a" if right else "b")
                seen.append(0.99 if sure else 0.6)
            true.append(" ")
            read.append(" ")
            seen.append(0.99)
        lines.append(ReadLine("".join(true).strip(), Evidence("".join(read).strip(), np.array(seen[:-1]))))
    return lines


def test_a_reader_that_is_too_sure_is_taken_at_what_it_is_worth():
    # GIVEN such a reader, WHEN its sureness is fitted on some of its lines
    calibration = Calibration(greedy=fitted(too_sure(300)))
    # THEN on others its words are right about as often as it says, the surer half and the other
    said, right = [], []
    for line in too_sure(300, seed=2):
        sure = calibration.sureness(line.evidence)
        said += [prod(sure[word]) for word in line.evidence.words()]
        right += right_words(line.true, line.evidence.text).tolist()
    said, right = np.array(said), np.array(right)
    surer = said > np.median(said)
    for half in (surer, ~surer):
        assert said[half].mean() == pytest.approx(right[half].mean(), abs=0.06)
    assert right[surer].mean() > right[~surer].mean() + 0.1


def test_words_that_are_all_right_do_not_make_a_reader_sure_of_everything():
    # GIVEN two words, both right
    line = ReadLine("ab a", Evidence("ab a", np.array([0.9, 0.9, 0.9, 0.9])))
    # WHEN a calibration is fitted on them
    calibration = Calibration(greedy=fitted([line]))
    # THEN it is no certainty
    sure = calibration.sureness(line.evidence)
    assert sure.min() > 0 and sure.max() < 1


def test_what_is_right_is_found_by_the_shortest_way():
    assert right_words("the cat sat", "the hat sat").tolist() == [True, False, True]


def test_without_words_there_is_nothing_to_fit():
    with pytest.raises(ValueError):
        fitted([ReadLine("", Evidence("", np.zeros(0)))])
