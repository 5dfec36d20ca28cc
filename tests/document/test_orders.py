import pytest

from hwr_desktop.document.orders import moved_by, moved_to


@pytest.mark.parametrize(
    ("chosen", "step", "after"),
    [("c", -1, "acbd"), ("bc", -1, "bcad"), ("a", -1, "abcd"), ("ac", -1, "acbd"), ("b", 1, "acbd"), ("cd", 1, "abcd")],
)
def test_chosen_ones_move_a_place_and_keep_together_at_the_end(chosen, step, after):
    assert "".join(moved_by("abcd", chosen, step)) == after


@pytest.mark.parametrize(
    ("chosen", "place", "after"), [("a", 4, "bcda"), ("a", 1, "abcd"), ("ad", 2, "badc"), ("bd", 0, "bdac")]
)
def test_chosen_ones_are_put_where_they_are_dropped(chosen, place, after):
    assert "".join(moved_to("abcd", chosen, place)) == after
