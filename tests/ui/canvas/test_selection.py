from __future__ import annotations

from hwr_desktop.ui.canvas.selection import extended, neighbour, toggled

ORDER = ("a", "b", "c", "d")


def test_ctrl_takes_in_and_leaves_out() -> None:
    assert toggled(("a",), "c") == ("a", "c")
    assert toggled(("a", "c"), "a") == ("c",)


def test_shift_takes_in_all_between_and_the_clicked_line_is_current() -> None:
    assert extended(("a",), "c", ORDER) == ("a", "b", "c")
    assert extended(("d",), "b", ORDER) == ("d", "c", "b")
    assert extended((), "b", ORDER) == ("b",)


def test_neighbours_end_at_the_first_and_last_line() -> None:
    assert neighbour((), ORDER, 1) == "a"
    assert neighbour((), ORDER, -1) == "d"
    assert neighbour(("a", "c"), ORDER, 1) == "d"
    assert neighbour(("d",), ORDER, 1) is None
    assert neighbour((), (), 1) is None
