"""Which words of a language the ink allows, found over all that are known."""

import numpy as np
import pytest

from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.known_words import KnownWords

ALPHABET = Alphabet("".join(sorted(set("abcdefghijklmnopqrstuvwxyzKU .,'\""))))
COUNTS = {
    "upon": 900, "up": 800, "pupil": 5, "button": 9, "but": 500, "butt": 3, "Kew": 40, "few": 60, "naïve": 4,
}  # fmt: skip


@pytest.fixture(scope="module")
def known():
    return KnownWords(COUNTS, ALPHABET)


def frames(*letters):
    """A frame for each string of likely letters, with a blank one after it, as probabilities (frames, outputs)."""
    rows = np.full((2 * len(letters), len(ALPHABET)), 1e-4, np.float32)
    for at, some in enumerate(letters):
        rows[2 * at, ALPHABET.encoded(some)] = 1 / len(some)
        rows[2 * at + 1, 0] = 1.0
    return rows / rows.sum(axis=1, keepdims=True)


def test_a_word_is_found_that_is_far_from_the_likeliest_letters(known):
    # GIVEN ink whose likeliest letters are "uples", while each of those of "upon" is possible
    seen = frames("u", "p", "llo", "ees", "n")
    # THEN the word comes first, though it is three letters off
    assert known.likeliest(seen, 3)[0] == "upon"


def test_double_letters_are_two_only_where_paper_lies_between_them(known):
    # GIVEN "but" with its last letter over two frames, and the same with a blank between them
    once = frames("b", "u", "t", "t")
    once = np.delete(once, 5, axis=0)
    # THEN the one is "but" and the other "butt"
    assert known.likeliest(once, 1) == ["but"]
    assert known.likeliest(frames("b", "u", "t", "t"), 1) == ["butt"]


def test_signs_around_a_word_and_its_capitals_do_not_matter(known):
    # GIVEN a capital, a quotation mark before it and a comma behind it
    # THEN the word is found, written as it mostly is
    assert known.likeliest(frames('"', "K", "e", "w", ","), 1) == ["Kew"]
    assert known.likeliest(frames("U", "p", "o", "n", "."), 1) == ["upon"]


def test_of_two_that_the_ink_allows_alike_the_more_frequent_comes_first(known):
    assert known.likeliest(frames("kf", "e", "w"), 2) == ["few", "Kew"]


def test_where_nothing_is_written_and_where_no_word_is_known_there_is_none(known):
    blank = np.eye(1, len(ALPHABET), dtype=np.float32)
    assert known.likeliest(blank, 5) == known.likeliest(blank[:0], 5) == []
    assert KnownWords({}, ALPHABET).likeliest(frames("u", "p"), 5) == []


def test_how_frequent_a_word_is_is_known_of_what_the_alphabet_can_write(known):
    assert known.frequency("Upon") > known.frequency("pupil")
    assert known.frequency("naïve") is None and known.frequency("teffedove") is None


def test_long_words_are_found_as_themselves_among_thousands():
    # GIVEN words of seven letters and more that stand close together in a dictionary, and unclear ink
    stems = ("correct", "unbrok", "draught", "propens", "remembr", "afterno", "considr", "lieuten")
    ends = ("ness", "en", "s", "ities", "ance", "on", "able", "ant", "ing", "ed", "er", "ly")
    counts = {stem + end: 1 + len(stem + end) % 5 for stem in stems for end in ends}
    alphabet = Alphabet("".join(sorted(set("".join(counts) + " ."))))
    known = KnownWords(counts, alphabet)
    for word in counts:
        rows = np.full((2 * len(word), len(alphabet)), 0.5 / len(alphabet), np.float32)
        for at, letter in enumerate(word):
            rows[2 * at, alphabet.encoded(letter)] += 0.5
            rows[2 * at + 1, 0] += 0.5
        # THEN each is found as the likeliest: giving up others must not lose it
        assert known.likeliest(rows / rows.sum(axis=1, keepdims=True), 3)[0] == word
