from __future__ import annotations

import random

import pytest

from hwr_desktop.store.changes import is_changes, replayed_order


@pytest.mark.parametrize(
    ("current", "before", "after", "expected"),
    [
        ("abc", "abc", "cab", "cab"),  # nothing happened in between
        ("abcx", "abc", "abdc", "abdcx"),  # added behind the same neighbour
        ("xabc", "abc", "dabc", "dxabc"),  # added at the top
        ("axbc", "abc", "ac", "axc"),  # removed around a guest
        ("axbc", "abc", "cba", "cbax"),  # moved; the guest stays behind its neighbour
        ("ac", "abc", "bac", "ac"),  # moved, but gone meanwhile
        ("ac", "abc", "abdc", "adc"),  # added behind one that is gone
        ("", "abc", "", ""),
        ("x", "", "abc", "abcx"),
    ],
)
def test_an_order_is_changed_around_what_came_between(current, before, after, expected):
    assert "".join(replayed_order(current, before, after)) == expected


def test_nothing_is_lost_or_doubled():
    # GIVEN random orders THEN what only `current` has stays, what was added comes, what was removed goes
    chance = random.Random(5)
    for _ in range(2000):
        current, before, after = ("".join(chance.sample("abcdefgh", chance.randrange(9))) for _ in range(3))
        result = replayed_order(current, before, after)
        kept = {each for each in current if each not in before or each in after}
        assert sorted(result) == sorted(kept | (set(after) - set(before)))


@pytest.mark.parametrize("order", [[["a"]], [None], "ab", {"a": 1}, 3])
def test_an_order_that_is_no_list_of_ids_is_no_change(order):
    # GIVEN a journal row of a stranger that orders lines by something that is no id
    # THEN it is not taken for changes, in what it leads from as in what it leads to
    assert is_changes({"": {"order": [["a", "b"], ["b", "a"]]}})
    assert not is_changes({"": {"order": [["a"], order]}})
    assert not is_changes({"": {"pages": [order, ["a"]]}})
