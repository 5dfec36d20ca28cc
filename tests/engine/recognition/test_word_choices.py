"""What else a doubtful word may be is told, with the language and without."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.beam import Beam
from hwr_desktop.engine.recognition.decoding import greedy
from hwr_desktop.engine.recognition.known_words import KnownWords
from hwr_desktop.engine.recognition.weighed_words import in_the_place_of
from hwr_desktop.engine.recognition.word_choices import choices_of
from hwr_desktop.engine.training.character_ngrams import language_model

ENGLISH = [
    f"{the} {who} {did} then{stop}"
    for the, who, did, stop in product(("the", "The"), ("cat", "mat", "dog", "the cat"), ("sat", "ran"), (".", ","))
] * 2
ALPHABET = Alphabet("".join(sorted(set("".join(ENGLISH) + "0123456789"))))


@pytest.fixture(scope="module")
def english():
    return Beam(ALPHABET, language_model(ENGLISH, "en"))


@pytest.fixture(params=["with a language", "without"])
def beam(request, english):
    return english if request.param == "with a language" else None


def choices(text, doubts, beam):
    """The choices, by their words, for a line that is read as `text` and may be other letters in some places; `doubts`
    are (place, the other letter). A doubtful letter is right half of the time."""
    rows = np.full((2 * len(text), len(ALPHABET)), 1e-5, np.float32)
    rows[1::2, 0] = 1.0
    rows[::2][np.arange(len(text)), ALPHABET.encoded(text)] = 1.0
    for at, other in doubts:
        rows[2 * at, ALPHABET.encoded(text[at])] = 0.55
        rows[2 * at, ALPHABET.encoded(other)] = 0.45
    frames = rows / rows.sum(axis=1, keepdims=True)
    read = [
        replace(character, confidence=0.5 if at in dict(doubts) else 1.0)
        for at, character in enumerate(greedy(frames, ALPHABET))
    ]
    assert "".join(character.text for character in read) == text
    found = {}
    for choice in choices_of(read, frames, ALPHABET, beam):
        found.setdefault(text[choice.start : choice.end], []).append(choice)
    return found


def test_the_other_reading_of_a_doubtful_word_is_offered_and_no_other_word(beam):
    # GIVEN a line whose second word has a doubtful letter
    words = choices("the cat sat then.", [(4, "m")], beam)
    # THEN that word has a choice, the other word first, at its place in the text
    assert list(words) == ["cat"]
    assert words["cat"][0].text == "mat" and (words["cat"][0].start, words["cat"][0].end) == (4, 7)
    # AND what is said of it is a share of what the word itself leaves over
    probabilities = [choice.probability for choice in words["cat"]]
    assert 0 < sum(probabilities) <= 0.5
    assert probabilities == sorted(probabilities, reverse=True) and len(probabilities) <= 5


def test_capitals_and_stops_are_choices_too(beam):
    words = choices("The cat sat then.", [(0, "t"), (16, ",")], beam)
    assert "the" in {choice.text for choice in words["The"]}
    assert "then," in {choice.text for choice in words["then."]}


def test_one_word_may_be_two(beam):
    words = choices("theacat", [(3, " ")], beam)
    assert words["theacat"][0].text == "the cat"


def test_the_language_knows_which_choice_comes_first(english):
    # GIVEN a word with two doubtful letters, and a language that knows one of its readings
    line = "the dat sat", [(4, "c"), (6, "s")]
    # THEN that one comes first, though the network finds others as likely
    assert choices(*line, english)["dat"][0].text == "cat"
    assert {choice.text for choice in choices(*line, None)["dat"]} == {"cat", "das", "cas"}


def test_of_figures_the_language_is_not_asked():
    # GIVEN a language that has seen one year only, and a line with another, an unclear one
    beam = Beam(ALPHABET, language_model(["the cat 1905 sat"] * 50 + ENGLISH, "en"))
    words = choices("the cat 1933", [(11, "8")], beam)
    # THEN the choices are what was seen
    assert [choice.text for choice in words["1933"]][:1] == ["1938"]
    assert "1905" not in {choice.text for choice in words["1933"]}


def test_a_sure_line_and_an_empty_one_leave_no_choice(beam):
    assert choices("the cat sat on", [], beam) == {}
    assert choices_of((), np.eye(1, len(ALPHABET), dtype=np.float32), ALPHABET, beam) == ()


def test_a_known_word_that_the_ink_allows_is_offered_though_the_beam_has_no_word(english):
    # GIVEN a line whose second word the beam reads as letters that are no word
    known = KnownWords({"cat": 50, "mat": 50, "ran": 50, "dog": 60}, ALPHABET)
    text = "the ctt, sat then."
    rows = np.full((2 * len(text), len(ALPHABET)), 1e-4, np.float32)
    rows[1::2, 0] = 1.0
    rows[::2][np.arange(len(text)), ALPHABET.encoded(text)] = 1.0
    rows[10, ALPHABET.encoded("a")] = 0.3
    frames = rows / rows.sum(axis=1, keepdims=True)
    read = [replace(each, confidence=0.5 if 4 <= at < 8 else 1.0) for at, each in enumerate(greedy(frames, ALPHABET))]
    # WHEN its choices are asked for with the words of the language
    found = choices_of(read, frames, ALPHABET, english, known, frames)
    # THEN the known word is the likeliest, with the signs around it, and their chances leave room for the word itself
    assert found[0].text == "cat,"
    assert {(choice.start, choice.end) for choice in found} == {(4, 8)}
    assert 0 < sum(choice.probability for choice in found) <= 1 - 0.5**4


def test_in_french_what_is_cut_before_an_apostrophe_stays():
    assert in_the_place_of("l'ltalie.", ["Italie"], "fr") == ["l'Italie."]
    assert in_the_place_of('"Tbe', ["the"], "en") == ['"The']
    assert in_the_place_of("DFAR,", ["dear"], "en") == ["DEAR,"]
