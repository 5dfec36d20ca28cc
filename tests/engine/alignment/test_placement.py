"""What a transcript says is either placed on a line of the page, or named with the line where it may stand."""

import random

import pytest

from hwr_desktop.document.page import Line
from hwr_desktop.engine.alignment.placement import placement, placement_of_any_text
from hwr_desktop.errors import GroundTruthError

LETTER = (
    "Fern Cottage, June 14 1903.",
    "The parcel came on Friday with",
    "your long letter about the sea",
    "and we were all so glad of it, as",
    "you may guess who know us a little",
    "better. The garden is full of",
    "roses again, although the rain",
    "has beaten most of them down and",
)
OTHER = (
    "his walk to the harbour; so we sit",
    "here and count the ships going by.",
    "There is talk of a new bridge but",
    "nobody knows who is to pay for it",
    "all, and the old ferryman laughs at",
    "the whole of it every single morning",
    "when he brings the milk and the post",
    "over in his boat, singing loudly too.",
)


def lines_below_one_another(count):
    return [piece(f"l{at}", 0, 600, 60.0 * at + 50) for at in range(count)]


def piece(name, left, right, level):
    outline = ((left, level - 30), (right, level - 30), (right, level + 10), (left, level + 10))
    return Line(name, tuple((float(x), float(y)) for x, y in outline), ((float(left), level), (float(right), level)))


def test_a_text_without_a_sure_line_is_named_with_the_line_where_it_may_stand():
    # GIVEN a page on which nothing could be made of the third line, and a postscript that was not found
    readings = [*LETTER[:2], "xqvzk", *LETTER[3:]]
    # WHEN it is placed
    found = placement(lines_below_one_another(len(LETTER)), readings, [*LETTER, "P.S. Love to all"])
    # THEN the others have their lines
    assert [(each.line_ids, each.text) for each in found.placed] == [
        ((f"l{at}",), text) for at, text in enumerate(LETTER) if at != 2
    ]
    # and these two are told of, the first with the line that is left there
    assert [(each.text, each.line_id) for each in found.unplaced] == [(LETTER[2], "l2"), ("P.S. Love to all", None)]


def test_two_pieces_become_one_line():
    # GIVEN a line that was found in two pieces
    lines = lines_below_one_another(len(LETTER))
    lines[2:3] = [piece("left", 0, 290, 170.0), piece("right", 310, 600, 170.0)]
    readings = [*LETTER[:2], LETTER[2][:14], LETTER[2][15:], *LETTER[3:]]
    # WHEN the transcript is placed, THEN both have its text, in the shape of both
    third = placement(lines, readings, LETTER).placed[2]
    assert (third.line_ids, third.text, third.line.id) == (("left", "right"), LETTER[2], "left")
    assert (third.line.box.left, third.line.box.right) == (0, 600)


def test_running_text_is_placed_where_it_is_allowed_to_be():
    # GIVEN a letter in one paragraph, read with a character in seven wrong
    rng = random.Random(3)
    readings = ["".join(rng.choice("aeiou") if rng.random() < 0.15 else each for each in line) for line in LETTER]
    lines = lines_below_one_another(len(LETTER))
    # WHEN it is placed, THEN each line has its own words
    found = placement_of_any_text(lines, readings, [" ".join(LETTER)])
    assert len(found.placed) >= 7
    assert {each.line_ids: each.text for each in found.placed}.items() <= {
        (line.id,): text for line, text in zip(lines, LETTER, strict=True)
    }.items()
    # and nothing of it where line breaks are to be those of the page
    with pytest.raises(GroundTruthError, match="does not seem to belong"):
        placement(lines, readings, [" ".join(LETTER)])


@pytest.mark.parametrize("breaks", ["\n", " "], ids=["in lines", "running"])
@pytest.mark.parametrize("seed", range(5))
def test_the_transcript_of_another_page_is_refused(breaks, seed):
    rng = random.Random(seed)
    readings = ["".join(rng.choice("aeiou") if rng.random() < 0.2 else each for each in line) for line in LETTER]
    with pytest.raises(GroundTruthError, match="does not seem to belong"):
        placement_of_any_text(lines_below_one_another(len(LETTER)), readings, breaks.join(OTHER).splitlines())


def test_a_page_without_lines_is_refused():
    with pytest.raises(GroundTruthError, match="No lines were found"):
        placement([], [], LETTER)
