"""How sure a reader may be of one hand."""

from __future__ import annotations

import numpy as np
import pytest

from hwr_desktop.engine.hands.sureness_shift import sureness_shift


def _words(count: int, off: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """What was said of words, and which are right, where the truth is `off` by so much in log odds."""
    rng = np.random.default_rng(seed)
    odds = rng.normal(1.0, 1.5, count)
    return 1 / (1 + np.exp(-odds)), rng.random(count) < 1 / (1 + np.exp(-odds - off))


@pytest.mark.parametrize("off", [-1.0, 0.8])
def test_said_and_so_come_closer_on_other_words_of_the_hand(off: float) -> None:
    # GIVEN a hand of which a reader is too sure, or not sure enough, and the words of a page
    said, right = _words(300, off, 1)

    # WHEN it is fitted
    shift = sureness_shift(said.tolist(), right.tolist())

    # THEN what is said of other words is nearer to what is so
    said, right = _words(2000, off, 2)
    shifted = 1 / (1 + np.exp(-np.log(said / (1 - said)) - shift))
    assert abs(shifted.mean() - right.mean()) < 0.3 * abs(said.mean() - right.mean())


def test_few_words_say_little() -> None:
    # GIVEN the same share of right words among few and among many
    few, many = (sureness_shift([0.5] * count, [True] * count) for count in (4, 400))

    # THEN few of them move it less, and none not at all
    assert 0 < few < 0.8 < many
    assert sureness_shift([], []) == 0


def test_words_of_which_everything_was_said_do_not_break_it() -> None:
    # GIVEN words of which the reader was certain, and of which none is right
    # WHEN it is fitted
    shift = sureness_shift([1.0] * 500, [False] * 500)

    # THEN it is less sure of them, by a number
    assert -3 <= shift < -1
