"""What two looks at a line are made into."""

import numpy as np
import pytest

from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.closer_look import hypotheses_of_both
from hwr_desktop.engine.recognition.decoding import from_beam
from hwr_desktop.engine.recognition.page_decoder import Languages, PageDecoder
from hwr_desktop.engine.training.character_ngrams import language_model

ENGLISH = ["the cat sat on the mat and the dog", "the thing that the man thought of", "Ann and Tom"] * 6
ALPHABET = Alphabet("".join(sorted(set("".join(ENGLISH)))))


@pytest.fixture(scope="module")
def languages():
    return Languages(ALPHABET, [language_model(ENGLISH, "en")])


def frames(text, doubts=(), each=3):
    """Frames that say a text, `each` for a character, the last blank; `doubts` are (place, other, probability)."""
    rows = np.full((each * len(text), len(ALPHABET)), 1e-5, np.float32)
    for at, character in enumerate(text):
        rows[each * at : each * at + each - 1, ALPHABET.encoded(character)] = 1.0
        rows[each * at + each - 1, 0] = 1.0
    for at, other, probability in doubts:
        rows[each * at : each * at + each - 1, ALPHABET.encoded(text[at])] = 1 - probability
        rows[each * at : each * at + each - 1, ALPHABET.encoded(other)] = probability
    return rows / rows.sum(axis=1, keepdims=True)


def text_of(characters):
    return "".join(character.text for character in characters)


def test_what_one_look_takes_for_another_letter_the_other_sets_right(languages):
    # GIVEN a line whose t the first look takes for an n, and a closer look that sees it plainly
    first, closer = frames("the can sat", [(6, "t", 0.001)]), frames("the cat sat", each=4)
    decoder = PageDecoder(languages, "en")
    # WHEN it is read with one look and with both
    once, both = decoder.decoded([first])[0], decoder.decoded([first], [closer])[0]
    # THEN only both know better, and the letters stand where the first look has them
    assert text_of(once) == "the can sat"
    assert text_of(both) == "the cat sat"
    assert [character.start for character in both] == pytest.approx([c.start for c in once], abs=1.0)


def test_the_hypotheses_share_all_probability_and_begin_with_the_likeliest(languages):
    first, closer = frames("the dag", [(5, "o", 0.4)]), frames("the dag", [(5, "o", 0.5)], each=4)
    beam = languages.beam(languages.models[0])
    found = hypotheses_of_both(first, closer, ALPHABET, beam)
    assert sum(hypothesis.share for hypothesis in found) == pytest.approx(1.0)
    assert found[0].share == max(hypothesis.share for hypothesis in found)
    assert text_of(from_beam(found, first, ALPHABET)) == "the dog"


def test_a_line_that_is_blank_in_either_look_is_no_fault(languages):
    blank = np.zeros((12, len(ALPHABET)), np.float32)
    blank[:, 0] = 1
    decoder = PageDecoder(languages, "en")
    assert decoder.decoded([blank], [blank]) == [()]
    # GIVEN writing in one look only THEN something is read, or nothing, and no exception
    decoder.decoded([blank[:1]], [frames("the cat sat")])
    assert text_of(decoder.decoded([frames("the cat")], [blank])[0]) in ("the cat", "")
