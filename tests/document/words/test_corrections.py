from __future__ import annotations

from dataclasses import replace

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Character, Choice, Line
from hwr_desktop.document.words.corrections import corrections_in, fitted, like_places_in

MODEL = Author(AuthorKind.MODEL, "letters")


def line(read: str, now: str | None = None, sure: float = 0.9, choices: tuple[Choice, ...] = ()) -> Line:
    """A line that was read so, each character as sure, and says something else now."""
    letters = tuple(Character(each, sure, (10.0 * at, 15.0), (10.0 * at + 9, 15.0)) for at, each in enumerate(read))
    text, author = (read, MODEL) if now is None else (now, PERSON)
    shape, base = rectangle(Box(0, 0, 400, 20)), ((0.0, 15.0), (400.0, 15.0))
    return Line("a", shape, base, text, characters=letters, choices=choices, author=author)


def told(read: str, now: str) -> list[tuple[str, str]]:
    return [(each.read, each.now) for each in corrections_in(line(read, now))]


@pytest.mark.parametrize(
    ("read", "now", "found"),
    [
        ("in hte, garden", "in the, garden", [("hte", "the")]),
        ("to day was fine", "today was fine", [("to day", "today")]),
        ("ofthe garden", "of the garden", [("ofthe", "of the")]),
        ("hte cot sat", "the cat sat", [("hte", "the"), ("cot", "cat")]),
        ("in london", "in London", [("london", "London")]),
        ("the garden.", "the garden,", []),  # punctuation only
        ("the garden", "the fine garden", []),  # nothing was misread
        ("the fine garden", "the garden", []),
        ("aa bb", "xx yy", []),  # a line typed anew tells nothing of its words
        ("in the garden", "in the garden", []),
    ],
)
def test_a_correction_is_a_word_that_stands_for_a_word(read, now, found):
    assert told(read, now) == found


def test_a_correction_knows_where_it_stands_in_text_and_ink():
    # GIVEN a line in which an earlier word has grown
    (one, two) = corrections_in(line("a hte cot", "a their cat"))
    # THEN the second stands behind that in the text, and in the ink where it was read
    assert (two.start, two.end) == (8, 11) and two.extent == ((60.0, 15.0), (89.0, 15.0))
    assert one.confidence == pytest.approx(0.9**3)


def test_a_line_of_which_nothing_was_read_tells_no_correction():
    assert corrections_in(replace(line("hte", "the"), characters=())) == ()


def places(other: Line, read: str = "hte", now: str = "the") -> list[tuple[int, int, str]]:
    (correction,) = corrections_in(line(f"in {read} sea", f"in {now} sea"))
    return [(place.start, place.end, place.put) for place in like_places_in(other, correction)]


def test_the_same_misreading_is_found_whatever_stands_around_it():
    # GIVEN a line that says the same with a capital, with a comma, and within another word
    assert places(line("Hte sea, hte, shte")) == [(0, 3, "The"), (9, 12, "the")]


def test_two_words_are_found_only_where_they_follow_one_another():
    assert places(line("to day, to any day"), "to day", "today") == [(0, 6, "today")]
    assert places(line("ofthe sea", None), "ofthe", "of the") == [(0, 5, "of the")]


def test_where_only_a_capital_was_corrected_the_others_are_left_alone():
    assert places(line("London and london"), "london", "London") == [(11, 17, "London")]


def test_what_somebody_has_found_right_is_no_place():
    # GIVEN the same misreading in lines that were checked, imported, accepted, and only corrected elsewhere
    assert places(replace(line("hte sea"), checked=True)) == []
    assert places(replace(line("hte sea"), author=Author(AuthorKind.IMPORT, "a.xml"))) == []
    assert places(line("hte sae", "hte sea", sure=1.0)) == []
    assert places(line("hte sae", "hte sea")) == [(0, 3, "the")]
    # AND where it was typed by a person, who is taken at their word
    assert places(line("the sea", "hte sea")) == []


def test_a_place_tells_whether_the_reader_thought_of_the_right_word_there():
    (correction,) = corrections_in(line("in hte sea", "in the sea"))
    other = line("hte and hte", choices=(Choice(8, 11, "the", 0.1), Choice(0, 3, "hot", 0.1)))
    assert [place.offered for place in like_places_in(other, correction)] == [False, True]
    # AND what it thought of last of many is none that it thought of
    many = [Choice(0, 3, f"h{at}", 0.1) for at in range(5)]
    far = line("hte", choices=(*many, Choice(0, 3, "the", 0.001)))
    assert [place.offered for place in like_places_in(far, correction)] == [False]


@pytest.mark.parametrize(
    ("now", "read", "found", "put"),
    [
        ("the", "hte", "Hte", "The"),
        ("The", "Hte", "hte", "the"),
        ("Anna", "anua", "anua", "Anna"),
        ("a", "o", "o", "a"),
    ],
)
def test_what_is_put_keeps_the_capital_of_the_place(now, read, found, put):
    assert fitted(now, read, found) == put
