"""How well a hand will likely be read."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from hwr_desktop.document.hands.learning_forecast import first_gain, forecast


@dataclass(frozen=True)
class _Version:
    """What was learned, as far as a forecast asks for it."""

    lines: int
    before: float | None
    after: float | None
    measured_on: int = 4
    installed: bool = False
    better: bool = True
    declined: bool = False


@pytest.mark.parametrize(
    ("lines", "before", "after", "learned", "then"),
    [(16, 37.7, 26.4, 64, 19.5), (16, 42.2, 30.8, 64, 25.5)],
    ids=["letters-from-1942", "mss18424033"],
)
def test_what_was_measured_later_lies_in_the_forecast(
    lines: int, before: float, after: float, learned: int, then: float
) -> None:
    # GIVEN a hand that was measured after 16 lines
    version = _Version(lines, before, after, measured_on=40)

    # WHEN it is foretold how it will be after 64, which are three quarters of those that are confirmed then
    told = forecast([version], version, 60, learned * 4 // 3 - 60)

    # THEN what was measured then lies in the range, and the range is narrower than the gain
    assert told is not None
    assert told.low - 0.5 <= then <= told.high + 0.5
    assert told.high - told.low < after - then


def test_a_hand_that_is_learned_fast_is_told_a_larger_gain() -> None:
    # GIVEN a hand that was learned well, another that was hardly, and one that was hardly by very few lines
    fast = _Version(12, 40.0, 20.0, measured_on=30)
    slow = _Version(12, 24.0, 20.0, measured_on=30)
    who_knows = _Version(12, 24.0, 20.0, measured_on=3)

    # WHEN ten more lines are to be corrected
    tales = [forecast([each], each, 16, 10) for each in (fast, slow, who_knows)]

    # THEN more is told of the fast one; and of the last one the range is wider
    assert None not in tales
    first, second, third = (each for each in tales if each is not None)
    assert first.high < second.low
    assert third.high - third.low > second.high - second.low
    assert all(each.low < each.high < each.now for each in (first, second, third))


def test_the_first_lesson_takes_away_a_part() -> None:
    # GIVEN sixteen confirmed lines, of which twelve will be learned
    # WHEN it is told how many wrong letters will go
    low, high = first_gain(16)

    # THEN it is about an eighth to a quarter: less than after sixteen learned lines, which was 15 to 30 of a hundred
    assert 10 < low < 15 < 24 < high < 30


def test_nothing_is_told_of_what_nobody_knows() -> None:
    # GIVEN something that was never measured, and something from a relative that has learned more than is here
    unknown = _Version(12, None, None)
    relative = _Version(500, 30.0, 8.0, installed=True)

    # WHEN a forecast is asked for, as where nothing is in use at all
    # THEN there is none
    assert forecast([], None, 16, 10) is None
    assert forecast([unknown], unknown, 16, 10) is None
    assert forecast([relative], relative, 16, 10) is None
