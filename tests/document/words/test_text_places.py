from __future__ import annotations

import pytest

from hwr_desktop.document.page import Character, Line
from hwr_desktop.document.words.text_places import TextPlaces

BASELINE = ((0.0, 50.0), (300.0, 50.0))


def line(text: str, read: dict[int, str] | None = None, known: str = "") -> Line:
    """A line of `text`; of the words of `known` each letter is 10 px wide and begins where `read` says."""
    characters: list[Character] = []
    for number, (start, word) in enumerate((read or {}).items()):
        if number:
            characters.append(Character(" ", 0.9, characters[-1].end, (float(start), 50.0)))
        characters += [
            Character(letter, 0.9, (start + 10.0 * at, 50.0), (start + 10.0 * (at + 1), 50.0))
            for at, letter in enumerate(word)
        ]
    return Line("l", ((0, 0), (300, 0), (300, 60), (0, 60)), BASELINE, text, characters=tuple(characters))


def test_without_a_reading_the_text_is_spread_evenly():
    places = TextPlaces(line("ab cd efgh"))
    assert [places.distance_of(at) for at in (0, 5, 10)] == pytest.approx([0, 150, 300])
    assert not places.known


def test_a_reading_tells_where_the_words_are():
    # GIVEN two words far apart
    places = TextPlaces(line("ab cd", {20: "ab", 200: "cd"}))
    # THEN positions in them are where their letters are, and the gap is between them
    assert [places.distance_of(at) for at in (0, 1, 2, 3, 4, 5)] == pytest.approx([20, 30, 40, 200, 210, 220])
    assert places.known and places.gaps() == pytest.approx((120,))
    # AND a cut anywhere in the gap divides the text there
    assert places.ranges((60,)) == places.ranges((190,)) == ((0, 2), (3, 5))


def test_a_typed_word_lies_between_the_words_that_were_read():
    places = TextPlaces(line("ab xyz cd", {0: "ab", 200: "cd"}))
    assert 20 < places.distance_of(3) < places.distance_of(6) < 200
    assert not places.known
    assert places.ranges((190,)) == ((0, 6), (7, 9))


def test_pieces_without_words_have_empty_ranges_in_place():
    places = TextPlaces(line("ab cd", {100: "ab", 200: "cd"}))
    assert places.ranges((50, 150, 180, 290)) == ((0, 0), (0, 2), (2, 2), (3, 5), (5, 5))


def test_an_empty_line_has_places_too():
    places = TextPlaces(line(""))
    assert places.ranges((100,)) == ((0, 0), (0, 0)) and places.gaps() == ()
