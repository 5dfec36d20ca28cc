import pytest

from hwr_desktop.document.project import Letter, Project
from hwr_desktop.document.project_edits import with_page_order, without_pages

PROJECT = Project(
    "Letters", pages=("a", "b", "c"), letters=(Letter("x", ("a", "b"), title="To Anna"), Letter("y", ("c",)))
)


def test_pages_leave_the_order_and_their_letter():
    left = without_pages(PROJECT, {"b", "c"})
    assert left.pages == ("a",) and left.letters == (Letter("x", ("a",), title="To Anna"),)


def test_the_pages_of_a_letter_follow_the_order_of_the_project():
    turned = with_page_order(PROJECT, ("b", "c", "a"), {"a"})
    assert turned.pages == ("b", "c", "a") and [letter.pages for letter in turned.letters] == [("b",), ("c", "a")]


@pytest.mark.parametrize("order", [("a", "b"), ("a", "b", "b"), ("a", "b", "c", "d")])
def test_an_order_names_every_page_once(order):
    with pytest.raises(ValueError, match="every page"):
        with_page_order(PROJECT, order, ())
