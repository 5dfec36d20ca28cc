from __future__ import annotations

import re
from dataclasses import FrozenInstanceError

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Character, Line, Page, new_id, words_of

SHAPE = {"polygon": rectangle(Box(0, 0, 100, 20)), "baseline": ((0.0, 15.0), (100.0, 15.0))}


def test_ids_are_fresh_and_valid_in_xml():
    ids = {new_id("p") for _ in range(1000)}
    assert len(ids) == 1000
    assert all(re.fullmatch(r"p[0-9a-f]{12}", each) for each in ids)


def test_a_person_and_a_check_lock_a_line_and_a_model_does_not():
    assert Line("a", author=PERSON, **SHAPE).locked
    assert Line("a", checked=True, **SHAPE).locked
    assert not Line("a", **SHAPE).locked
    assert not Line("a", author=Author(AuthorKind.MODEL, "m"), **SHAPE).locked
    assert not Line("a", author=Author(AuthorKind.IMPORT, "a.xml"), **SHAPE).locked


def test_a_page_finds_its_lines_by_id():
    lines = (Line("a", text="one", **SHAPE), Line("b", text="two", **SHAPE))
    page = Page("p", "a.jpg", 100, 100, lines=lines)
    assert page.line("b") is lines[1] and page.position("b") == 1
    assert page.has("a") and not page.has("c")
    assert page.text == "one\ntwo"
    for look in (page.line, page.position):
        with pytest.raises(KeyError):
            look("c")


def test_a_page_never_changes_in_place():
    page = Page("p", "a.jpg", 100, 100)
    with pytest.raises(FrozenInstanceError):
        page.note = "x"  # type: ignore[misc]
    assert page.with_lines((Line("a", **SHAPE),)) != page and page.lines == ()


def characters(text: str, *confidences: float) -> tuple[Character, ...]:
    return tuple(
        Character(each, sure, (10.0 * at, 15.0), (10.0 * at + 9, 15.0))
        for at, (each, sure) in enumerate(zip(text, confidences, strict=True))
    )


def test_words_are_as_sure_as_all_their_characters_together():
    # GIVEN a line as it was read, with two spaces in a row
    read = characters("ab  c", 0.9, 0.5, 1.0, 1.0, 0.7)
    words = list(words_of(Line("a", text="ab  c", characters=read, **SHAPE)))
    # THEN its words know their place in the text and on the page
    assert [(word.text, word.start, word.end, word.confidence) for word in words] == [
        ("ab", 0, 2, 0.45),
        ("c", 4, 5, 0.7),
    ]
    assert words[0].extent == ((0.0, 15.0), (19.0, 15.0)) and words[1].extent == ((40.0, 15.0), (49.0, 15.0))


def test_words_of_a_corrected_line_know_no_place():
    read = characters("ab", 0.9, 0.5)
    (word,) = words_of(Line("a", text="abc", characters=read, **SHAPE))
    assert (word.text, word.confidence, word.extent) == ("abc", None, None)


def test_an_empty_line_has_no_words():
    assert list(words_of(Line("a", **SHAPE))) == list(words_of(Line("a", text="  ", **SHAPE))) == []
