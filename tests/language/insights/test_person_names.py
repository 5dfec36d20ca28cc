"""Ways of writing a name are joined only where they plainly mean one person."""

from __future__ import annotations

from time import perf_counter

import pytest

from hwr_desktop.language.insights.person_names import same_persons


@pytest.mark.parametrize(
    "together",
    [
        ["Sir J. D. Tarrow", "J. D. Tarrow", "Mr. Tarrow", "Tarrow"],
        ["Joseph Tarrow", "J. Tarrow", "Joseph D. Tarrow"],
        ["Monsieur de Lormeau", "M. de Lormeau", "Lormeau"],
        ["d'Orvanges", "D'Orvanges"],
    ],
)
def test_one_person(together):
    assert [sorted(group) for group in same_persons(together)] == [sorted(together)]


def test_the_form_that_tells_most_comes_first():
    assert same_persons(["Tarrow", "Mr. Tarrow", "Sir J. D. Tarrow"])[0][0] == "Sir J. D. Tarrow"


@pytest.mark.parametrize(
    ("names", "apart"),
    [
        (["Joseph Tarrow", "William Tarrow", "Tarrow"], 3),
        (["Mr. Tarrow", "Mrs. Tarrow", "Tarrow"], 3),
        (["Mrs. Tarrow", "Charles Tarrow"], 2),
        (["Miss Tarrow", "Mrs. Tarrow"], 2),
        (["Mrs. Tarrow", "Tarrow"], 2),
        (["Emma", "Emma Tarrow"], 2),
        (["Aunt Emma", "Mr. Emma"], 2),
        (["Louis XIV", "Louis XVIII"], 2),
        (["J. Tarrow", "Joseph Tarrow", "James Tarrow"], 3),
    ],
)
def test_what_may_be_two_persons_stays_apart(names, apart):
    assert len(same_persons(names)) == apart


def test_thousands_of_names_of_one_family_do_not_take_long():
    # GIVEN 5,000 persons of one family, one of whom is written in two ways that are equal
    given = [f"{chr(65 + at // 260)}{chr(97 + at % 26)}{chr(97 + at // 26 % 10)}na" for at in range(4999)]
    names = [f"{first} Tarrow" for first in given]
    assert len(set(names)) == 4999
    began = perf_counter()
    groups = same_persons([*names, "AAANA Tarrow"])
    # THEN they are told apart within seconds, and only the equal ones are together
    assert perf_counter() - began < 5
    assert len(groups) == 4999
    assert [sorted(group) for group in groups if len(group) > 1] == [["AAANA Tarrow", "Aaana Tarrow"]]
