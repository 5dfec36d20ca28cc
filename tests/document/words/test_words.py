from __future__ import annotations

from dataclasses import replace

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import PERSON, Character, Choice, Line
from hwr_desktop.document.words.words import words_of

SHAPE = {"polygon": rectangle(Box(0, 0, 100, 20)), "baseline": ((0.0, 15.0), (100.0, 15.0))}


def characters(text: str, *confidences: float) -> tuple[Character, ...]:
    return tuple(
        Character(each, sure, (10.0 * at, 15.0), (10.0 * at + 9, 15.0))
        for at, (each, sure) in enumerate(zip(text, confidences or [0.9] * len(text), strict=True))
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


def test_a_word_that_was_not_read_so_knows_no_place():
    (word,) = words_of(Line("a", text="abc", characters=characters("ab"), **SHAPE))
    assert (word.text, word.confidence, word.extent, word.choices) == ("abc", None, None, ())


def test_words_that_a_correction_leaves_alone_keep_what_is_known_of_them():
    # GIVEN a reading with choices for its second and its last word
    read = "the snow fell on snow"
    choices = (Choice(4, 8, "show", 0.3), Choice(4, 8, "Snow", 0.1), Choice(17, 21, "show", 0.2))
    line = Line("a", text=read, characters=characters(read), choices=choices, **SHAPE)
    # WHEN a person changes the first word and the third
    words = list(words_of(replace(line, text="Then snow, falling on snow", author=PERSON)))
    # THEN the last two are where they were read, with their choices at their new place; the changed ones know nothing
    assert [word.extent is not None for word in words] == [False, False, False, True, True]
    assert words[4].extent == ((170.0, 15.0), (209.0, 15.0)) and words[4].start == 22
    assert words[4].choices == (Choice(22, 26, "show", 0.2),)
    # AND as long as nothing is changed all are known
    assert [word.choices for word in words_of(line)][1] == choices[:2]


def test_an_empty_line_has_no_words():
    assert list(words_of(Line("a", **SHAPE))) == list(words_of(Line("a", text="  ", **SHAPE))) == []


def test_of_many_choices_the_likeliest_are_those_that_are_shown():
    choices = tuple(Choice(0, 4, f"s{at}", 0.1 / (at + 1)) for at in range(12))
    (word,) = words_of(Line("a", text="snow", characters=characters("snow"), choices=choices, **SHAPE))
    assert len(word.choices) == 12 and word.likeliest == choices[:5]
