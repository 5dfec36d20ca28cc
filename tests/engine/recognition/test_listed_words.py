"""Listed words, such as names, are read where the ink nearly says so, and nowhere else."""

import numpy as np
import pytest

from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.page_decoder import Languages, PageDecoder
from hwr_desktop.engine.training.character_ngrams import language_model

ENGLISH = ["the cat sat on the mat and the dog", "Dear Tom, the thing that the man thought of"] * 6
ALPHABET = Alphabet("".join(sorted(set("".join(ENGLISH) + "HLokern.15"))))
NAMES = ("Hooker", "Lehner", "Trent")


@pytest.fixture(scope="module")
def languages():
    return Languages(ALPHABET, [language_model(ENGLISH, "en")])


def frames(text, doubts=(), each=2):
    """Frames that say a text, `each` for a character, the last blank; `doubts` are (place, other, probability), which
    may be the empty one."""
    rows = np.full((each * len(text), len(ALPHABET)), 1e-5, np.float32)
    for at, character in enumerate(text):
        rows[each * at : each * at + each - 1, ALPHABET.encoded(character)] = 1.0
        rows[each * at + each - 1, 0] = 1.0
    for at, other, probability in doubts:
        rows[each * at : each * at + each - 1, ALPHABET.encoded(text[at])] = 1 - probability
        rows[each * at : each * at + each - 1, ALPHABET.encoded(other) or 0] = probability
    return rows / rows.sum(axis=1, keepdims=True)


def read(line, words, languages, closer=None, language="en"):
    """The text, the characters and the choices of one line."""
    decoder = PageDecoder(languages, language, words)
    (characters,) = decoder.decoded([line], [] if closer is None else [closer])
    characters, choices = decoder.with_choices(characters, line, closer)
    return "".join(character.text for character in characters), characters, choices


UNCLEAR = (
    "the man Haoken, thought",
    [(8, "L", 0.3), (9, "o", 0.35), (10, "e", 0.3), (11, "h", 0.3), (12, "a", 0.3), (13, "r", 0.45)],
)
"""A line in which a name is misread in two letters; none of its letters is plain."""


@pytest.mark.parametrize("language", ["en", "hu"])
def test_a_listed_word_is_read_where_the_ink_nearly_says_so(languages, language):
    # GIVEN a line with an unclear name that is misread
    line = frames(*UNCLEAR)
    plain, _, _ = read(line, (), languages, language=language)
    assert "Hooker" not in plain
    # WHEN it is read with a list that has the name, in a language with a model and in one without
    text, characters, choices = read(line, NAMES, languages, language=language)
    # THEN the name stands there, with the signs around it, and the rest as it was
    assert text == "the man Hooker, thought"
    # AND what was read before is the first other choice of that word
    first = next(choice for choice in choices if text[choice.start : choice.end] == "Hooker,")
    assert plain == text.replace("Hooker,", first.text)
    # AND the letters stand one after another where they are written
    starts = [character.start for character in characters]
    assert starts == sorted(starts)
    assert starts[8:14] == pytest.approx([16, 18, 20, 22, 24, 26], abs=1.5)


def test_the_closer_look_has_its_say(languages):
    # GIVEN a closer look in which the misread letters are plain
    line, closer = frames(*UNCLEAR), frames(UNCLEAR[0], each=3)
    # THEN the listed word is not read against it
    assert "Hooker" not in read(line, NAMES, languages, closer)[0]


def test_sure_ink_is_never_overruled(languages):
    # GIVEN a clearly written word that differs from a listed one in one letter
    for written in ("the man Hooken thought", "the man Trend thought"):
        # THEN it is read as it is seen
        assert read(frames(written), NAMES, languages)[0] == written


def test_without_a_list_and_with_words_unlike_any_nothing_changes(languages):
    line = frames(*UNCLEAR)
    plain = read(line, (), languages)
    assert read(line, ("Trent", "Toronto", "Ho", "a", ""), languages) == plain
    # AND so it is with a word that has letters no reading can have
    assert read(line, ("Hooкer",), languages) == plain


def test_a_word_that_differs_in_capitals_only_stays(languages):
    line = frames("the man thought", [(4, "t", 0.45)])
    assert read(line, ("Man",), languages)[0] == read(line, (), languages)[0]


def test_figures_stay_as_they_are_seen(languages):
    line = frames("the cat 1515 sat", [(10, "5", 0.49)])
    assert read(line, ("1555",), languages)[0] == read(line, (), languages)[0]


def test_the_choices_of_other_words_keep_to_their_words(languages):
    # GIVEN two unclear names, of which the first is a letter longer as it is read, and an unclear word after them
    text = "the man Hookern, thought of Lenner and the dat"
    names = [(8, "L"), (11, "h"), (12, "a"), (13, "n"), (14, ""), (28, "H"), (29, "a"), (30, "h"), (31, "a"), (33, "n")]
    line = frames(text, [(at, other, 0.4) for at, other in [*names, (43, "c"), (44, "o"), (45, "m")]])
    # WHEN it is read with a list
    found, characters, choices = read(line, NAMES, languages)
    # THEN both are there, and every choice is for a whole word of the text
    assert "Hooker," in found and "Lehner" in found and len(characters) == len(found)
    words = found.split(" ")
    assert choices and all(found[choice.start : choice.end] in words for choice in choices)
    # AND no word and its choices are together more than certain
    for start, end in {(choice.start, choice.end) for choice in choices}:
        own = np.prod([character.confidence for character in characters[start:end]])
        assert own + sum(choice.probability for choice in choices if choice.start == start) <= 1.0
