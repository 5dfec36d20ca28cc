"""Many pages told of by their numbers."""

import pytest

from hwr_desktop.ui.wording.page_numbers import numbers_in_words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [([], ""), ([3], "3"), ([1, 2, 3, 5], "1–3, 5"), ([9, 2, 1, 7], "1–2, 7, 9")],
)
def test_pages_that_follow_one_another_are_told_together(numbers, words):
    # GIVEN numbers of pages WHEN they are told THEN those that follow one another are one stretch
    assert numbers_in_words(numbers) == words
