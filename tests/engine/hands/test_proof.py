"""Whether a hand is read better by more than chance."""

from __future__ import annotations

import numpy as np
import pytest

from hwr_desktop.engine.hands.proof import proof
from hwr_desktop.engine.training.metrics import LineErrors


def _lines(errors: list[int]) -> list[LineErrors]:
    return [LineErrors(wrong, 40, 1, 8) for wrong in errors]


def test_a_plain_gain_is_taken_for_one() -> None:
    # GIVEN nine lines of forty letters, each read better than before
    # WHEN the readings are compared
    found = proof(_lines([14, 13, 15, 12, 16, 14, 13, 15, 14]), _lines([6, 5, 7, 6, 6, 5, 6, 7, 6]))

    # THEN it is said by how much, on how many lines, and that it is better
    assert (round(found.before), round(found.after), found.lines) == (35, 15, 9)
    assert found.is_better


def test_a_gain_that_may_be_chance_is_not() -> None:
    # GIVEN lines of which half are read better and half worse, with one letter gained on the whole
    # WHEN the readings are compared
    found = proof(_lines([10, 12, 9, 11, 10, 10]), _lines([12, 10, 11, 9, 11, 8]))

    # THEN it is not offered
    assert found.after < found.before
    assert not found.is_better


def test_weights_that_are_no_better_are_seldom_taken() -> None:
    # GIVEN two hundred pairs of readings of eight lines between which there is no difference but chance
    rng = np.random.default_rng(5)
    pairs = rng.binomial(40, 0.3, (200, 2, 8)).tolist()

    # WHEN each pair is compared
    taken = [proof(_lines(before), _lines(after)).is_better for before, after in pairs]

    # THEN hardly one in ten passes; a bootstrap over so few lines is somewhat too sure of itself
    assert sum(taken) <= 20


def test_readings_of_other_lines_are_refused() -> None:
    # GIVEN readings of lines that cannot be the same
    # WHEN they are compared
    # THEN that is refused
    with pytest.raises(ValueError, match="same lines"):
        proof(_lines([3, 4]), _lines([3]))
    with pytest.raises(ValueError, match="same lines"):
        proof([], [])
