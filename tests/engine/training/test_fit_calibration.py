import numpy as np
import pytest

from hwr_desktop.engine.recognition.calibration import Calibration
from hwr_desktop.engine.training.fit_calibration import ReadLine, fitted, right_characters, right_words


def too_sure(count, seed=1):
    """Lines of a reader that says 0.99 where it is right nine times in ten and 0.6 where it is right every other."""
    rng = np.random.default_rng(seed)
    lines = []
    for _ in range(count):
        true, read, known = [], [], []
        for _ in range(6):
            for _ in range(int(rng.integers(1, 5))):
                sure = rng.random() < 0.8
                right = rng.random() < (0.9 if sure else 0.5)
                true.append("a")
                read.append("a" if right else "b")
                known.append(0.99 if sure else 0.6)
            true.append(" ")
            read.append(" ")
            known.append(0.99)
        lines.append(ReadLine("".join(true).strip(), "".join(read).strip(), np.array(known[:-1])[:, None]))
    return lines


def test_a_reader_that_is_too_sure_is_taken_at_what_it_is_worth():
    # GIVEN such a reader, WHEN its sureness is fitted on some of its lines
    own, constant = fitted(too_sure(300))
    calibration = Calibration(greedy=(own, constant))
    # THEN on others its words are right about as often as it says
    said, right = [], []
    for line in too_sure(300, seed=2):
        sure = calibration.of_greedy(line.known[:, 0])
        at = 0
        for word, good in zip(line.read.split(" "), right_words(line.true, line.read), strict=True):
            said.append(sure[at : at + len(word)].prod())
            right.append(good)
            at += len(word) + 1
    assert np.mean(said) == pytest.approx(np.mean(right), abs=0.05)
    surer, less = np.array(said) > np.median(said), np.array(right)
    assert less[surer].mean() > less[~surer].mean() + 0.1


def test_what_is_right_is_found_by_the_shortest_way():
    assert right_words("the cat sat", "the hat sat").tolist() == [True, False, True]
    assert right_characters("cat", "chat").tolist() == [True, False, True, True]


def test_without_words_there_is_nothing_to_fit():
    with pytest.raises(ValueError):
        fitted([ReadLine("", "", np.zeros((0, 1)))])
