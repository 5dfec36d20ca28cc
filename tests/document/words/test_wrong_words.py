from __future__ import annotations

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.accepted_words import with_accepted
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Character, Line, Page
from hwr_desktop.document.words.wrong_words import about, wrong_words_on


@pytest.fixture
def page() -> Page:
    """A page of two lines with a word that is right in one of two cases, one in one of four, and a sure one."""
    return Page("p", "scan.png", 300, 100, lines=(line("a", "ab", (0.5, 1.0)), line("b", "c d", (0.25, 1.0, 1.0))))


def line(name: str, text: str, confidences: tuple[float, ...]) -> Line:
    read = tuple(Character(c, sure, (0.0, 0.0), (1.0, 0.0)) for c, sure in zip(text, confidences, strict=True))
    return Line(name, rectangle(Box(0, 0, 9, 9)), ((0.0, 9.0), (9.0, 9.0)), text, characters=read)


def test_the_expected_number_of_wrong_words_is_the_sum_of_the_doubts(page):
    assert wrong_words_on(page) == pytest.approx(0.5 + 0.75)


def test_what_a_person_has_checked_accepted_or_typed_does_not_count(page):
    assert wrong_words_on(edits.with_checked(page, "b")) == pytest.approx(0.5)
    assert wrong_words_on(with_accepted(page, "b", 0)) == pytest.approx(0.5)
    assert wrong_words_on(edits.with_text(page, "b", "e d")) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("count", "told"), [(0.3, 0), (2.6, 3), (12.4, 12), (23, 25), (99, 100), (104, 100), (1234, 1200), (14567, 15000)]
)
def test_it_is_told_no_more_precisely_than_it_is_known(count, told):
    assert about(count) == told
