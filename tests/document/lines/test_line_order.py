from __future__ import annotations

import pytest

from hwr_desktop.document.lines.line_order import moved_by, moved_to, renumbered
from hwr_desktop.document.page import Line, Page


@pytest.fixture
def page() -> Page:
    return Page("p", "a.jpg", 10, 10, lines=tuple(Line(name, ((0, 0), (1, 0), (1, 1)), ()) for name in "abcde"))


def ids(page: Page) -> str:
    return "".join(line.id for line in page.lines)


@pytest.mark.parametrize(
    "lines, step, after",
    [
        ("c", -1, "acbde"),
        ("c", 1, "abdce"),
        ("bd", -1, "badce"),
        ("bc", 1, "adbce"),
        ("a", -1, "abcde"),
        ("ab", -1, "abcde"),
        ("ac", -1, "acbde"),
        ("de", 1, "abcde"),
    ],
)
def test_lines_move_by_one_place_and_not_beyond_the_ends(page, lines, step, after):
    assert ids(moved_by(page, lines, step)) == after


@pytest.mark.parametrize(
    "lines, place, after",
    [("d", 1, "adbce"), ("b", 4, "acdbe"), ("a", 5, "bcdea"), ("ad", 2, "badce"), ("c", 2, "abcde"), ("c", 3, "abcde")],
)
def test_lines_are_put_before_the_line_at_a_place(page, lines, place, after):
    assert ids(moved_to(page, lines, place)) == after


def test_chosen_lines_come_first_in_their_order():
    assert "".join(renumbered("abcde", "da")) == "dabce"
    assert "".join(renumbered("abcde", "")) == "abcde"
