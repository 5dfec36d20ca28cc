"""What a better reading has changed is told by the line alone, until somebody has seen it."""

from __future__ import annotations

import pytest

from hwr_desktop.document import edits
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Author, AuthorKind, Line, Page
from hwr_desktop.document.words.changed_words import ChangedWords, changed_words, former_reading

PLAIN, AUNT, BETTER = (Author(AuthorKind.MODEL, name) for name in ("letters", "letters/main-1", "letters/main-2"))


def _read(*readings: tuple[Author, str]) -> Page:
    """A page with one line, read by these one after the other."""
    page = Page("p", "a.png", 100, 100, lines=(Line("l", rectangle(Box(0, 0, 90, 20)), ((0, 15), (90, 15))),))
    for author, text in readings:
        page = edits.with_reading(page, "l", text, 0.9, (), author)
    return page


@pytest.mark.parametrize(
    ("before", "now", "changed"),
    [
        ("hte dear aunt", "the dear aunt", [("the", "hte")]),
        ("my dear", "my own dear", [("own", "")]),
        ("my own dear", "my dear", [("dear", "own dear")]),
        ("all is well now", "all is well", [("well", "well now")]),
        ("to day", "today", [("today", "to day")]),
        ("hte deer aunt", "the dear aunt", [("the", "hte"), ("dear", "deer")]),
    ],
)
def test_the_words_that_another_model_had_read_otherwise_are_told(before, now, changed):
    # GIVEN a line read by the plain model
    # WHEN it is read by what was learned of its hand
    line = _read((PLAIN, before), (AUNT, now)).line("l")
    # THEN the words that differ are told with what was read there before, and nothing is lost
    assert [(line.text[each.start : each.end], each.before) for each in changed_words(line)] == changed
    assert (line.alternatives[0].text, line.alternatives[0].author) == (before, PLAIN)


def test_a_line_that_is_read_the_same_has_changed_nowhere():
    assert changed_words(_read((PLAIN, "dear aunt"), (AUNT, "dear aunt")).line("l")) == ()


@pytest.mark.parametrize("again", [(AUNT, "the aunt"), (BETTER, "the aunt"), (AUNT, "the ant")])
def test_it_is_told_no_longer_when_read_again_by_the_same_model_or_as_before(again):
    # GIVEN a line of which something has changed
    page = _read((PLAIN, "hte aunt"), (AUNT, "the aunt"))
    assert changed_words(page.line("l")) == (ChangedWords(0, 3, "hte"),)
    # WHEN the same model reads it again, or another reads the same
    page = edits.with_reading(page, "l", again[1], 0.9, (), again[0])
    # THEN nothing is told any more
    assert former_reading(page.line("l")) is None


def test_what_changed_last_is_told_and_older_readings_are_kept():
    line = _read((PLAIN, "hte ant"), (AUNT, "the ant"), (BETTER, "the aunt")).line("l")
    assert changed_words(line) == (ChangedWords(4, 8, "ant"),)
    assert [each.text for each in line.alternatives] == ["the ant", "hte ant"]


@pytest.mark.parametrize(
    "touch",
    [lambda page: edits.with_checked(page, "l"), lambda page: edits.with_text(page, "l", "the aunts")],
    ids=["checked", "typed"],
)
def test_it_is_told_no_longer_once_somebody_has_seen_it(touch):
    page = _read((PLAIN, "hte aunt"), (AUNT, "the aunt"))
    assert former_reading(touch(page).line("l")) is None
