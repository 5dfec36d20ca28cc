"""A text that is known to stand in a line finds its places there."""

import numpy as np
import pytest

from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.decoding import greedy
from hwr_desktop.engine.recognition.forced_alignment import places_along

ALPHABET = Alphabet(" 'abcdefgh")


def frames(path, sure=0.9):
    """Frames that see the characters of `path` one after the other, `-` being nothing."""
    rows = np.full((len(path), len(ALPHABET)), (1 - sure) / (len(ALPHABET) - 1), np.float32)
    for at, symbol in enumerate(path):
        rows[at, 0 if symbol == "-" else ALPHABET.encoded(symbol)[0]] = sure
    return rows


def places(characters):
    return [(each.text, each.start, each.end) for each in characters]


def test_what_was_read_stands_where_it_was_read():
    # GIVEN a line with a doubled letter and a space
    line = frames("--ab--b- -cc-d--")
    # WHEN its reading is looked for in it THEN every place is the same
    assert places(places_along(line, "abb cd", ALPHABET)) == places(greedy(line, ALPHABET))


def test_a_corrected_letter_stands_where_the_wrong_one_was_read():
    # GIVEN a line in which "bad" was read
    line = frames("--b---aa----d---")
    # WHEN a person says that it is "bed"
    placed = places_along(line, "bed", ALPHABET)
    # THEN the e is where the a was, the others have not moved, and only the e surprises the network
    read = greedy(line, ALPHABET)
    assert [c.start for c in placed] == pytest.approx([c.start for c in read], abs=0.5)
    assert [c.end for c in placed] == pytest.approx([c.end for c in read], abs=0.5)
    assert placed[1].confidence < 0.1 < placed[0].confidence


def test_letters_that_were_missed_or_made_up_leave_the_others_in_place():
    # GIVEN a reading with a letter too many, and one with a letter too few
    line = frames("-a--b--c--d--e-")
    # WHEN the right text is looked for
    fewer = {c.text: (c.start + c.end) / 2 for c in places_along(line, "abde", ALPHABET)}
    more = {c.text: (c.start + c.end) / 2 for c in places_along(line, "abcdfe", ALPHABET)}
    # THEN the letters around it stay on their ink
    assert fewer["a"] < 3 and 3 < fewer["b"] < 8 and 9 < fewer["d"] < 12 < fewer["e"]
    assert more["d"] < more["f"] < more["e"] and abs(more["a"] - fewer["a"]) < 1


def test_a_letter_that_the_network_does_not_know_takes_the_ink_that_is_left():
    # GIVEN ink that the network takes for an f, where there is a letter of another alphabet
    line = frames("-a---ff---c--")
    # WHEN the text is looked for
    first, unknown, last = places_along(line, "aßc", ALPHABET)
    # THEN the unknown letter is there, and nobody is sure of it
    assert unknown.start < 5 and unknown.end > 7 and unknown.confidence == 0
    assert first.end == unknown.start and unknown.end == last.start
    # AND another way of writing a letter is no unknown one
    assert places_along(frames("a-'-c"), "a’c", ALPHABET)[1].confidence == pytest.approx(0.9)


def test_text_without_room_is_spread_over_the_ink():
    # GIVEN a line of a few frames, the middle ones with ink
    line = frames("----abcdef----")
    # WHEN far too long a text is looked for
    placed = places_along(line, "a bad face " * 3, ALPHABET)
    # THEN there is a place for each character, in order and as wide as the next
    assert "".join(c.text for c in placed) == "a bad face " * 3
    starts = np.array([c.start for c in placed[1:]])
    assert np.diff(starts) == pytest.approx(6 / 33) and 4 <= starts[0] < starts[-1] <= 10
    # AND where there is no ink at all it is spread over the whole line
    assert places_along(frames("----"), "abcdef", ALPHABET)[-1].start > 2


def test_no_text_has_no_places():
    assert places_along(frames("--a--"), "", ALPHABET) == ()
