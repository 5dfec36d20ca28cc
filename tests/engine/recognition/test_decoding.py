"""The best path becomes text with sureness and places."""

import numpy as np
import pytest

from hwr_desktop.engine.recognition.alphabet import Alphabet, unified
from hwr_desktop.engine.recognition.decoding import greedy

ALPHABET = Alphabet(" abc")


def frames(path, sure=0.9):
    out = np.full((len(path), len(ALPHABET)), (1 - sure) / (len(ALPHABET) - 1), np.float32)
    for at, symbol in enumerate(path):
        out[at, 0 if symbol == "-" else ALPHABET.encoded(symbol)[0]] = sure
    return out


def test_repeats_collapse_and_blanks_part():
    # GIVEN a path with repeats, blanks and a doubled letter
    # WHEN it is decoded
    found = greedy(frames("-aa-a--b c-"), ALPHABET)
    # THEN the text is what CTC means, and characters of a word that are seen alike are alike sure
    assert "".join(c.text for c in found) == "aab c"
    assert [c.confidence for c in found[:3]] == pytest.approx([found[0].confidence] * 3)


def test_places_rise_and_meet_halfway():
    # GIVEN two letters four frames apart
    # WHEN they are decoded
    first, second = greedy(frames("--a----b--"), ALPHABET)
    # THEN they share the border between them
    assert first.end == second.start == pytest.approx(5.0)
    assert first.start < first.end < second.end


def test_spaces_at_the_ends_and_all_blank_give_nothing():
    # GIVEN paths with outer spaces, and with blanks alone
    # WHEN they are decoded
    # THEN no space stands outside and nothing is made up
    assert "".join(c.text for c in greedy(frames(" -a- "), ALPHABET)) == "a"
    assert greedy(frames("-----"), ALPHABET) == ()


def test_texts_are_unified_as_the_ground_truth_is():
    # GIVEN typographic quotes, a long s, a dash and a decomposed accent
    # WHEN they are unified
    # THEN one spelling is left
    assert unified("“Maiſon”  –  l’e\u0301te\u0301 ") == '"Maison" - l\'été'


def test_letters_outside_the_alphabet_are_left_out():
    # GIVEN a text with a letter the alphabet lacks
    # WHEN it is encoded
    # THEN the rest is kept
    assert ALPHABET.decoded(ALPHABET.encoded("azb")) == "ab"
