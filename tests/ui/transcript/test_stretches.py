"""What is meant by a caret or a selection."""

import pytest

from hwr_desktop.ui.transcript.stretches import trimmed, word_around


@pytest.mark.parametrize(
    ("at", "word"),
    [(0, "my"), (1, "my"), (2, "my"), (3, "dear"), (5, "dear"), (7, "dear"), (8, ""), (9, "aunt"), (13, "aunt")],
)
def test_the_word_that_a_place_touches(at, word):
    text = "my dear  aunt"
    start, end = word_around(text, at)
    assert text[start:end] == word and (start <= at <= end)


def test_a_selection_without_the_spaces_at_its_ends():
    assert trimmed("my dear  aunt", 2, 8) == (3, 7)
    start, end = trimmed("my dear  aunt", 7, 9)
    assert start == end
