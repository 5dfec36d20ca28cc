"""How far a hand is, from what is known of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hwr_desktop.document.hands.enough_lines import ENOUGH
from hwr_desktop.document.project import Hand
from hwr_desktop.store.hand_versions import HandVersion, Tried
from hwr_desktop.ui.hands.hand_facts import HandFacts
from hwr_desktop.ui.hands.hand_state import HandStage
from hwr_desktop.ui.hands.hand_states import LessonState, hand_state

BASE, OTHER = "ab", "cd"
FIRST = HandVersion("1", BASE, "2026-11-21T10:00:00+00:00", before=35.0, after=15.0)
SECOND = replace(FIRST, number="2", before=15.0, after=12.0)
HAND = Hand("h0123456789ab", "Aunt Anna's hand")


def facts(*versions: HandVersion, lines: int = 20, tried: Tried | None = None) -> HandFacts:
    return HandFacts(40, 2, frozenset(f"p/l{n}" for n in range(lines)), versions, tried)


def test_lines_are_counted_without_the_one_that_is_being_edited() -> None:
    state = hand_state(HAND, facts(lines=16), BASE, left_out="p/l3")
    assert (state.lines, state.pages, state.confirmed, state.wanted) == (40, 2, 15, ENOUGH)
    assert hand_state(HAND, facts(lines=16), BASE, left_out="p/elsewhere").confirmed == 16


def test_more_lines_are_wanted_after_each_time_but_not_for_another_reader() -> None:
    tried = facts(tried=Tried(24, BASE))
    assert hand_state(HAND, tried, BASE).wanted == 32
    assert hand_state(HAND, tried, OTHER).wanted == ENOUGH


def test_only_the_last_that_was_learned_is_offered_until_it_is_answered() -> None:
    # GIVEN two versions of which nobody has said anything
    both = facts(FIRST, SECOND)
    state = hand_state(HAND, both, BASE)
    # THEN the last one is offered
    assert state.offered == SECOND and state.stage is HandStage.OFFERED and state.in_use is None
    # WHEN it is in use, or was declined, or belongs to another reader THEN nothing is
    assert hand_state(replace(HAND, weights="2"), both, BASE).offered is None
    assert hand_state(HAND, facts(FIRST, replace(SECOND, declined=True)), BASE).offered is None
    assert hand_state(HAND, both, OTHER).offered is None
    # WHEN a later one came from a relative THEN that is taken by who wants it, and not offered
    installed = replace(SECOND, number="3", installed=True)
    assert hand_state(replace(HAND, weights="2"), facts(FIRST, SECOND, installed), BASE).offered is None


def test_what_reads_no_better_is_told_and_not_offered() -> None:
    state = hand_state(replace(HAND, weights="1"), facts(FIRST, replace(SECOND, better=False)), BASE)
    assert state.offered is None and state.no_better is not None and state.no_better.number == "2"
    assert state.stage is HandStage.GATHERING and state.in_use == FIRST


@pytest.mark.parametrize(
    ("weights", "base", "missing"), [("", BASE, False), ("1", BASE, False), ("1", OTHER, True), ("7", BASE, True)]
)
def test_weights_that_are_gone_or_of_another_reader_are_missing(weights: str, base: str, missing: bool) -> None:
    assert hand_state(replace(HAND, weights=weights), facts(FIRST), base).weights_missing is missing
    assert not hand_state(replace(HAND, weights=weights), facts(FIRST), None).weights_missing


def test_a_lesson_shows_on_its_own_hand_only() -> None:
    lesson = LessonState(HAND.id, 3, 10)
    state = hand_state(HAND, facts(), BASE, lesson)
    assert (state.stage, state.done, state.steps) == (HandStage.LEARNING, 3, 10)
    assert hand_state(HAND, facts(), BASE, replace(lesson, paused=True)).stage is HandStage.PAUSED
    assert hand_state(HAND, facts(), BASE, replace(lesson, gives_way=True)).stage is HandStage.WAITING
    other = hand_state(Hand("main"), facts(), BASE, lesson, waiting=True)
    assert (other.stage, other.steps) == (HandStage.WAITING, 0)
