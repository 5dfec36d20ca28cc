"""Lines of a transcript find their readings, however badly these were read, and what is not sure is left out."""

import random

import pytest

from hwr_desktop.engine.alignment.transcript_alignment import aligned

LETTER = [
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
    "and the cat is asleep on my paper.",
    "Thomas has not come home yet from",
]
OTHER = [
    "his walk to the harbour; so we sit",
    "here and count the ships going by.",
    "There is talk of a new bridge but",
    "nobody knows who is to pay for it",
    "all, and the old ferryman laughs at",
    "the whole of it every single morning",
    "when he brings the milk and the post",
    "over in his boat, singing loudly too.",
    "The window sill is wet with mist",
    "and my ink will not dry tonight;",
    "Aunt Harriet sends you her love,",
    "two jars of quince and a fine hat",
]


def misread(line, share, rng):
    """The line with so many of its characters changed, left out or doubled, as a reader does with an unknown hand."""
    read = ""
    for character in line:
        if rng.random() >= share:
            read += character
        else:
            read += rng.choice((rng.choice("aeiourntls "), rng.choice("aeiourntls "), "", character + "i"))
    return read


def placed(pairs):
    return {pair.found: pair.transcript for pair in pairs}


@pytest.mark.parametrize("seed", range(5))
def test_lines_of_an_unknown_hand_find_their_text(seed):
    # GIVEN readings with two characters in five wrong
    rng = random.Random(seed)
    readings = [misread(line, 0.4, rng) for line in LETTER]
    # WHEN they are aligned with the transcript
    pairs = placed(aligned(readings, LETTER))
    # THEN nearly all are placed, and all of these rightly
    assert len(pairs) >= 10
    assert all(found == (line,) for found, line in pairs.items())


@pytest.mark.parametrize("seed", range(5))
def test_what_one_side_lacks_is_left_out(seed):
    # GIVEN a transcript without two of the lines and with a letterhead, and a page of which two lines were not found
    rng = random.Random(seed)
    readings = {at: misread(line, 0.3, rng) for at, line in enumerate(LETTER) if at not in (4, 8)}
    transcript = {-1: "SMITHSONIAN INSTITUTION", **{at: line for at, line in enumerate(LETTER) if at not in (2, 9)}}
    # WHEN they are aligned
    pairs = aligned(list(readings.values()), list(transcript.values()))
    # THEN no line gets the text of a neighbour
    lines = [(list(readings)[pair.found[0]], list(transcript)[pair.transcript]) for pair in pairs]
    assert len(lines) >= 7
    assert all(found == true for found, true in lines)


@pytest.mark.parametrize("seed", range(10))
def test_the_transcript_of_another_page_is_not_placed_at_all(seed):
    rng = random.Random(seed)
    assert aligned([misread(line, 0.3, rng) for line in LETTER], OTHER) == ()


def test_one_line_in_common_does_not_make_it_the_same_page():
    # GIVEN two letters that end alike
    end = "Ever your affectionate son,"
    # WHEN one is aligned with the transcript of the other, THEN nothing is placed
    assert aligned([*LETTER, end], [*OTHER, end]) == ()


def test_equal_lines_are_told_apart_by_their_neighbours_or_left_out():
    # GIVEN a transcript that says one thing twice, of which the page's first was not found
    transcript = [*LETTER[:3], "with love from us all", *LETTER[3:6], "with love from us all", *LETTER[6:8]]
    readings = [*LETTER[:3], *LETTER[3:6], "wilh love frorn us al", *LETTER[6:8]]
    # WHEN they are aligned, THEN the reading belongs to the second
    assert placed(aligned(readings, transcript))[6,] == 7
    # and of the two alone nothing is said
    assert aligned(["wilh love frorn us al"], ["with love from us all"] * 2) == ()


def test_two_lines_that_differ_in_a_name_are_not_taken_for_one_another():
    # GIVEN two transcript lines that differ in a name only, of which one was found and its name misread
    transcript = [*LETTER[:4], "Give my best love to Harriet", "Give my best love to Frances", *LETTER[4:8]]
    readings = [*LETTER[:4], "Give my lest love to Harnces", *LETTER[4:8]]
    # WHEN they are aligned, THEN neither is placed
    assert set(placed(aligned(readings, transcript)).values()) == set(range(10)) - {4, 5}


@pytest.mark.parametrize("seed", range(5))
def test_half_a_line_does_not_get_the_whole_lines_text(seed):
    # GIVEN a page that is read badly, and a line of which only the longer half was found
    rng = random.Random(seed)
    readings = [misread(line, 0.35, rng) for line in LETTER]
    readings[5] = LETTER[5][:17]
    # WHEN they are aligned, THEN that line stays without text and the others do not
    pairs = placed(aligned(readings, LETTER))
    assert 5 not in pairs.values() and len(pairs) >= 9


def test_a_page_of_one_line():
    assert placed(aligned(["wilh love frorn us al"], ["with love from us all"])) == {(0,): 0}


def test_two_pieces_become_one_line_where_they_may_be():
    # GIVEN a line that was found in two pieces
    readings = [*LETTER[:5], "better. The gardcn", "is fuli of", *LETTER[6:]]
    joinable = [at == 5 for at in range(len(readings))]
    # WHEN they are aligned, THEN both together get its text
    assert placed(aligned(readings, LETTER, joinable))[5, 6] == 5
    # and neither does where they lie apart
    assert 5 not in placed(aligned(readings, LETTER)).values()


def test_other_words_on_a_page_that_is_read_well_are_no_misreading():
    # GIVEN a page read without a fault, but for a line that the transcript words differently
    readings = [*LETTER[:6], "here smooth, except for the", *LETTER[7:]]
    # WHEN they are aligned, THEN it is not taken
    assert set(placed(aligned(readings, LETTER)).values()) == set(range(len(LETTER))) - {6}


def test_quotes_and_dashes_of_another_kind_are_the_same():
    transcript = ["He said “I shan’t come – not I”", "and went home"]
    readings = ['He said "I shan\'t come - not I"', "and went home"]
    assert [pair.similarity for pair in aligned(readings, transcript)] == [1.0, 1.0]


@pytest.mark.parametrize(("readings", "transcript"), [([], LETTER), (LETTER, []), ([""] * 5, LETTER), (["a"], ["a"])])
def test_nothing_to_go_by(readings, transcript):
    assert aligned(readings, transcript) == ()
