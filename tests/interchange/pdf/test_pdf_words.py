"""The words of a line on its ink, in the order in which they are seen."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hwr_desktop.document.page import Character, Line
from hwr_desktop.interchange.pdf.pdf_words import placed, visual_order

LINE = Line("l", ((0, 0), (100, 0), (100, 20), (0, 20)), ((0, 15), (100, 15)))
BACKWARDS = replace(LINE, baseline=LINE.baseline[::-1])


def reach(line, text, right_to_left=False):
    """The words with where each begins and ends on a level line, rounded."""
    found = placed(line, text, right_to_left, len)
    return [(word.text, round(word.start[0]), round(word.start[0] + word.length)) for word in found.words]


def test_words_of_which_nothing_is_known_share_the_line_by_their_widths():
    assert reach(LINE, "one three") == [("one", 0, 33), ("three", 44, 100)]


def test_words_that_were_read_stay_on_their_ink_and_the_others_get_the_room_between():
    read = [("a", 10, 20), (" ", 20, 60), ("b", 60, 70)]
    line = replace(LINE, characters=tuple(Character(text, 0.9, (x, 15), (end, 15)) for text, x, end in read))
    assert reach(line, "a b") == [("a", 10, 20), ("b", 60, 70)]
    assert reach(line, "a new b end") == [("a", 10, 20), ("new", 28, 52), ("b", 60, 70), ("end", 78, 100)]


def test_a_word_that_was_read_beyond_the_ends_of_the_baseline_stays_there():
    read = [("a", -12, 3), (" ", 3, 80), ("b", 80, 108)]
    line = replace(LINE, characters=tuple(Character(text, 0.9, (x, 15), (end, 15)) for text, x, end in read))
    assert reach(line, "a b") == [("a", -12, 3), ("b", 80, 108)]
    assert reach(line, "new a b end")[1:3] == [("a", 0, 3), ("b", 80, 108)]


def test_a_line_from_the_right_is_given_from_left_to_right_as_it_is_seen():
    text = "שלום עם"
    assert reach(BACKWARDS, text, True) == [("םע", 0, 29), ("םולש", 43, 100)]
    # AND so where its baseline was drawn the other way round
    assert reach(LINE, text, True) == reach(BACKWARDS, text, True)


def test_words_that_were_read_from_the_right_stay_on_their_ink():
    places = [("ש", 90, 80), ("ם", 80, 75), (" ", 75, 50), ("ע", 50, 30), ("ם", 30, 20)]
    read = tuple(Character(text, 0.9, (start, 15), (end, 15)) for text, start, end in places)
    assert reach(replace(BACKWARDS, characters=read), "שם עם", True) == [("םע", 20, 50), ("םש", 75, 90)]


def test_figures_and_other_letters_keep_their_own_direction():
    assert visual_order("ב 12 abc", True) == "abc 12 ב"
    assert visual_order("abc שלום def", False) == "abc םולש def"
    assert visual_order("abc (def)", False) == "abc (def)"


@pytest.mark.parametrize("right_to_left", [False, True])
@settings(max_examples=150, deadline=None)
@given(text=st.text(st.characters(codec="utf-8") | st.sampled_from(" \u05d0\u0661\u0640(\u00ad-1\u200f\u2067a")))
def test_no_character_is_lost_whatever_is_said(text, right_to_left):
    found = placed(LINE, text, right_to_left, len)
    told = sorted("".join(word.text for word in found.words) if found else "")
    gone = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff"
    kept = [letter for letter in text if not letter.isspace() and letter not in gone and letter >= " "]
    assert told == sorted(kept)
