from __future__ import annotations

from dataclasses import replace

import pytest

from hwr_desktop.document.page import PERSON, Character, Line
from hwr_desktop.document.words.doubts import doubts_of


def read(text: str, unsure: tuple[int, ...]) -> Line:
    letters = tuple(
        Character(letter, 0.3 if at in unsure else 0.9, (at, 0), (at + 1, 0)) for at, letter in enumerate(text)
    )
    return Line("l1", ((0, 0), (9, 0), (9, 9)), ((0, 5), (9, 5)), text, characters=letters)


def test_words_with_an_unsure_letter_are_doubtful() -> None:
    # GIVEN a line in which two letters are unsure; WHEN its doubts are asked for
    first, second = doubts_of(read("the snow fell", (5, 12)))
    # THEN they are the two words with those letters
    assert (first.word, first.start, first.end, first.letters) == ("snow", 4, 8, (5,))
    assert (second.word, second.start, second.end, second.letters) == ("fell", 9, 13, (12,))
    # AND a word is as sure as all its letters together
    assert first.confidence == pytest.approx(0.3 * 0.9**3)


def test_a_word_of_many_letters_each_a_little_unsure_is_doubtful() -> None:
    # GIVEN a long word none of whose letters stands out
    (doubt,) = doubts_of(read("snowed snowballing", ()))
    # THEN it is doubtful all the same, since one of so many will be wrong
    assert doubt.word == "snowballing" and doubt.letters


def test_an_unsure_space_makes_no_word_doubtful() -> None:
    assert doubts_of(read("the snow", (3,))) == ()


def test_after_a_correction_only_the_changed_word_is_vouched_for() -> None:
    # GIVEN three doubtful words; WHEN a person changes the middle one
    line = replace(read("teh snow fall", (1, 5, 10)), text="teh show, fall", author=PERSON)
    # THEN the others stay doubtful, at their places in the new text
    assert [(doubt.word, doubt.start) for doubt in doubts_of(line)] == [("teh", 0), ("fall", 10)]


def test_a_word_being_typed_is_not_doubtful() -> None:
    assert doubts_of(replace(read("snow", (1,)), text="snows")) == ()


def test_of_a_repeated_word_one_may_go() -> None:
    line = replace(read("on on snow", (0, 1, 3, 4)), text="on snow")
    assert [(doubt.word, doubt.start) for doubt in doubts_of(line)] == [("on", 0)]


def test_nothing_is_doubtful_where_a_person_has_checked_or_nothing_was_read() -> None:
    assert doubts_of(replace(read("snow", (1,)), checked=True)) == ()
    assert doubts_of(replace(read("snow", (1,)), characters=())) == ()
    assert doubts_of(read("", ())) == ()
