"""Which lines are kept out to measure by."""

from __future__ import annotations

import numpy as np

from hwr_desktop.document.hands.enough_lines import ENOUGH
from hwr_desktop.engine.hands.hand_line import HandLine
from hwr_desktop.engine.hands.kept_out import parted


def _lines(*texts: str) -> list[HandLine]:
    return [HandLine(f"l{at}", np.zeros((48, 100), np.uint8), text) for at, text in enumerate(texts)]


def test_a_quarter_is_kept_out_and_no_line_is_on_both_sides() -> None:
    # GIVEN as many lines as are enough
    lines = _lines(*(f"line number {at}" for at in range(ENOUGH)))

    # WHEN they are parted
    both = parted(lines)

    # THEN six are measured by, ten are learned, and every line is somewhere
    assert (len(both.learned), len(both.kept_out)) == (10, 6)
    assert {line.id for line in both.learned} | {line.id for line in both.kept_out} == {line.id for line in lines}


def test_the_same_lines_are_kept_out_whatever_their_order() -> None:
    # GIVEN lines in two orders
    lines = _lines(*(f"line number {at}" for at in range(40)))

    # WHEN both are parted
    one, other = parted(lines), parted(lines[::-1])

    # THEN the same ones are kept out, or a hand would be measured by what an earlier try has learned
    assert {line.id for line in one.kept_out} == {line.id for line in other.kept_out}


def test_a_line_that_recurs_is_never_learned_and_measured_by() -> None:
    # GIVEN lines of which many say the same, but for capitals
    lines = _lines(*(["Dear Anna", "dear Anna"] * 5), *(f"line number {at}" for at in range(20)))

    # WHEN they are parted
    both = parted(lines)

    # THEN all of these are on one side
    learned, kept_out = ({line.text.casefold() for line in side} for side in both)
    assert not learned & kept_out


def test_a_hand_of_one_line_only_has_nothing_to_measure_by() -> None:
    # GIVEN the same line over and over
    # WHEN it is parted
    # THEN nothing is kept out, so that nothing can be offered either
    assert parted(_lines(*(["Dear Anna"] * 20))).kept_out == ()


def test_nothing_that_was_learned_before_is_measured_by() -> None:
    # GIVEN a hand that has learned most of its lines before, one of them with a text that recurs
    lines = _lines(*(f"line number {at}" for at in range(20)), *["Dear Anna"] * 3)
    known = {line.id for line in lines[8:21]}

    # WHEN they are parted
    both = parted(lines, known)

    # THEN only new ones are kept out, and none that says what was learned before
    assert len(both.kept_out) == 6
    assert {line.id for line in both.kept_out} <= {line.id for line in lines[:8]}


def test_lines_that_say_the_same_by_threes_are_measured_by_all_the_same() -> None:
    # GIVEN a hand of few lines that each stand there three times, so that a quarter cannot be kept out exactly
    lines = _lines(*(f"line number {at % 6}" for at in range(18)))

    # WHEN they are parted
    # THEN rather more are kept out than too few
    assert [len(side) for side in parted(lines)] == [12, 6]


def test_of_many_lines_most_are_learned() -> None:
    # GIVEN five hundred lines
    # WHEN they are parted
    # THEN no more are kept out than are needed to measure by
    assert len(parted(_lines(*(f"line number {at}" for at in range(500)))).kept_out) == 60
