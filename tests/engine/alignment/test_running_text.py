"""A transcript without the page's line breaks is broken where the lines that were read end."""

import random

import pytest

from hwr_desktop.engine.alignment.running_text import broken_like

LETTER = (
    "Fern Cottage, June 14 1903.",
    "The parcel came on Friday with",
    "your long letter about the sea",
    "and we were all so glad of it, as",
    "you may guess who know us a little",
    "better. The garden is full of",
    "roses again, although the rain",
    "has beaten most of them down and",
    "not one plum is ripe. It is past ten",
    "o'clock, the lamp has burnt low",
)


def misread(line, rng, share=0.2):
    """The line with so many of its characters changed."""
    return "".join(rng.choice("aeiourntls ") if rng.random() < share else character for character in line)


@pytest.mark.parametrize("seed", range(5))
def test_a_letter_in_one_paragraph_gets_the_lines_of_the_page(seed):
    # GIVEN a letter in two paragraphs, and its lines read with every fifth character wrong
    rng = random.Random(seed)
    transcript = (LETTER[0], " ".join(LETTER[1:]))
    # WHEN it is broken, THEN nearly all lines are those of the page
    broken = broken_like([misread(line, rng) for line in LETTER], transcript)
    assert len(set(broken) & set(LETTER)) >= 8
    # and no word is lost or doubled
    assert " ".join(broken) == " ".join(transcript)


def test_words_of_other_pages_stay_outside():
    # GIVEN the text of a whole letter, of which the page holds the middle
    rng = random.Random(1)
    # WHEN it is broken like the page
    broken = broken_like([misread(line, rng) for line in LETTER[3:7]], [" ".join(LETTER)])
    # THEN what comes before and after is in one piece each
    assert broken == (" ".join(LETTER[:3]), *LETTER[3:7], " ".join(LETTER[7:]))


def test_a_line_that_was_not_found_does_not_go_into_its_neighbours():
    readings = [line for line in LETTER if line != LETTER[4]]
    assert broken_like(readings, [" ".join(LETTER)]) == LETTER


@pytest.mark.parametrize("readings", [[], ["", ""], ["xxxx"]], ids=["no lines", "nothing read", "something else"])
def test_nothing_to_go_by_leaves_the_text_in_one_piece(readings):
    assert broken_like(readings, ["Dear Anna,", "we are well"]) == ("Dear Anna, we are well",)
