import numpy as np
import pytest

from hwr_desktop.engine.recognition.calibration import Calibration, Evidence

TEXT = "the cat"
SEEN = np.array([0.9, 0.9, 0.9, 0.99, 0.9, 0.4, 0.9])


def with_hypotheses(agreed):
    """Evidence with two hypotheses, of which the first has everything and the second, with the rest of the
    probability, all but the second word."""
    there = np.ones((2, len(TEXT)), bool)
    there[1, 4:] = False
    return Evidence(TEXT, SEEN, np.array([agreed, 1 - agreed]), there)


@pytest.mark.parametrize("evidence", [Evidence(TEXT, SEEN), with_hypotheses(0.7)], ids=["greedy", "beam"])
def test_the_doubt_of_a_word_lies_with_its_doubtful_letters(evidence):
    # GIVEN a line whose last word has a letter that is hardly seen, WHEN it is asked how sure its letters are
    sure = Calibration().sureness(evidence)
    # THEN each is a probability, that letter's the lowest, and its word is less sure than the other
    assert ((sure > 0) & (sure < 1)).all()
    assert sure.argmin() == 5
    assert sure[4:].prod() < sure[:3].prod()


def test_the_less_hypotheses_agree_the_less_sure_is_a_word():
    # GIVEN a word on which hypotheses agree more and less
    more, less = (Calibration().sureness(with_hypotheses(agreed)) for agreed in (0.95, 0.3))
    # THEN it is less sure where they agree less, and the other word is as sure as before
    assert less[4:].prod() < more[4:].prod()
    assert less[:3] == pytest.approx(more[:3])


def test_a_word_in_a_line_that_is_hard_to_see_is_less_sure():
    # GIVEN the same word beside one that is seen well, and beside one that is not
    beside = np.array([0.9] * 3 + [0.99]), np.array([0.3] * 3 + [0.99])
    well, badly = (Calibration().sureness(Evidence("the cat", np.append(first, [0.9] * 3))) for first in beside)
    assert badly[4:].prod() < well[4:].prod()


def test_an_empty_line_has_no_sureness():
    assert Calibration().sureness(Evidence("", np.zeros(0))).shape == (0,)


@pytest.mark.parametrize(
    "card",
    [
        {},
        {"calibration": 3},
        {"calibration": {"beam": [1], "greedy": [1, 0]}},
        {"calibration": {"beam": "x"}},
        {"calibration": {"beam": [float("nan")] * 5, "greedy": [0.0] * 4}},
    ],
)
def test_a_card_that_makes_no_sense_changes_nothing(card):
    assert Calibration.from_card(card) == Calibration()


def test_a_card_is_believed():
    # GIVEN a card of a reader that is right half the time whatever it says
    card = {"calibration": {"beam": [0.0] * 5, "greedy": [0, 0, 0, 0]}}
    # THEN its words are
    sure = Calibration.from_card(card).sureness(Evidence(TEXT, SEEN))
    assert [sure[:3].prod(), sure[4:].prod()] == pytest.approx([0.5, 0.5])
