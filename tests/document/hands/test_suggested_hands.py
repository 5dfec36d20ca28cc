"""What groups of pages that look like several hands mean for a project."""

from __future__ import annotations

from hwr_desktop.document.hands.hands import MAIN
from hwr_desktop.document.hands.suggested_hands import suggested_hands


def test_the_largest_group_stays_where_it_is_and_each_other_is_a_new_hand() -> None:
    # GIVEN three groups, of whose pages nobody has said anything
    groups = [("p1", "p2", "p3"), ("p4", "p5"), ("p6", "p7")]

    # WHEN it is asked what they mean
    first, second, third = suggested_hands(groups, {})

    # THEN the pages of the first stay in the main hand, and the others come into hands that are to be made
    assert (first.hand_id, first.to_put) == (MAIN, ())
    assert (second.hand_id, second.to_put) == (None, ("p4", "p5"))
    assert (third.hand_id, third.to_put) == (None, ("p6", "p7"))


def test_what_somebody_said_tells_whose_the_like_pages_are_and_stays() -> None:
    # GIVEN two groups, and one page of the larger of which somebody has said that it is another's
    groups = [("p1", "p2", "p3"), ("p4", "p5")]

    # WHEN it is asked what they mean
    first, second = suggested_hands(groups, {"p2": "h0123456789ab"})

    # THEN the pages like it come into that hand, it stays itself, and the others are the main hand's
    assert (first.hand_id, first.to_put) == ("h0123456789ab", ("p1", "p3"))
    assert (second.hand_id, second.to_put) == (MAIN, ())


def test_where_somebody_said_otherwise_nothing_is_put() -> None:
    # GIVEN a group of pages of which somebody has said that they are of two hands
    groups = [("p1", "p2", "p3"), ("p4", "p5")]
    said = {"p1": "h0123456789ab", "p2": "h0123456789ac"}

    # WHEN it is asked what that means
    first, _ = suggested_hands(groups, said)

    # THEN the person is believed, and nothing is to be changed of it
    assert first.to_put == ()


def test_no_two_groups_come_into_the_main_hand_unless_somebody_said_so() -> None:
    # GIVEN a smaller group that is said to be the main hand's
    # WHEN it is asked what the groups mean
    larger, smaller = suggested_hands([("p1", "p2", "p3"), ("p4", "p5")], {"p4": MAIN})

    # THEN the larger one is another's
    assert (larger.hand_id, larger.to_put) == (None, ("p1", "p2", "p3"))
    assert (smaller.hand_id, smaller.to_put) == (MAIN, ())
