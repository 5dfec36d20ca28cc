from time import perf_counter

import pytest

from hwr_desktop.language.spelling import likely_words as likely
from hwr_desktop.language.spelling.word_list import WordList, word_list


def likely_words(*given, **more):
    return [each.text for each in likely.likely_words(*given, **more)]


@pytest.mark.parametrize(
    ("language", "read", "meant"),
    [
        ("en", "rnother", "mother"), ("en", "yesterdav", "yesterday"), ("en", "Tbe", "The"), ("en", "ofthe", "of the"),
        ("en", "recieved", "received"), ("en", "parcle", "parcel"), ("en", "YONR", "YOUR"), ("fr", "gateau", "gâteau"),
        ("fr", "Enfauts", "Enfants"), ("fr", "enstituteur", "instituteur"),
    ],
)  # fmt: skip
def test_what_was_meant_is_among_the_first_three(language, read, meant):
    assert meant in likely_words(read, word_list(language))[:3]


def test_what_the_reader_thought_of_comes_before_what_is_only_alike():
    words = WordList("en", {"come": 9, "home": 9, "some": 9}, {})
    assert likely_words("oome", words, readings={"home": 0.3})[0] == "home"
    # AND also a word that nobody knows is offered then
    assert "Hooke" in likely_words("Hoake", words, readings={"Hooke": 0.3})


def test_a_letter_that_was_read_surely_stays():
    # GIVEN two words that are as like, and the first letter or the last in doubt
    words = WordList("en", {"bat": 5, "cab": 5}, {})
    # THEN the doubtful letter is the one that is changed
    assert likely_words("cat", words, confidences=[0.3, 0.99, 0.99])[0] == "bat"
    assert likely_words("cat", words, confidences=[0.99, 0.99, 0.3])[0] == "cab"


def test_neighbours_tell_words_apart():
    words = WordList("en", {"sea": 50, "set": 50, "the": 900, "of": 900}, {("the", "sea"): 30, ("set", "of"): 30})
    assert likely_words("sen", words, neighbours=("the", "$"))[0] == "sea"
    assert likely_words("sen", words, neighbours=("^", "of"))[0] == "set"


def test_words_of_the_project_are_offered_as_they_are_written():
    assert likely_words("Augustme", word_list("en"), own=["Augustine", "McKay"])[0] == "Augustine"
    assert likely_words("mcKoy", word_list("en"), own=["McKay"])[0] == "McKay"


def test_long_words_do_not_take_long():
    words = word_list("en")
    likely_words("warm", words)
    began = perf_counter()
    for word in ("incornprehensibilities", "x" * 200, "internationahsierungen"):
        likely_words(word, words)
    assert perf_counter() - began < 1  # autocorrect alone takes 0.2 s for each, and minutes for the longest


def test_a_word_that_is_too_long_is_not_parted():
    # GIVEN two words that are often neighbours, and together longer than words are looked for
    first, second = "a" * 14, "b" * 14
    words = WordList("en", {first: 9, second: 9}, {(first, second): 9, (first, f"{second}b"): 9})
    # WHEN they are read as one, THEN they are parted up to that length only
    assert likely_words(first + second, words) == [f"{first} {second}"]
    assert likely_words(f"{first}{second}b", words) == []


def test_how_likely_a_word_is_tells_whether_another_comes_near():
    words = WordList("en", {"mother": 900, "bat": 5, "cat": 5}, {})
    # GIVEN a word that is like one other only, and one that is as like two
    (alone,) = likely.likely_words("rnother", words, confidences=[0.5] * 7)[:1]
    shared = likely.likely_words("gat", words, confidences=[0.5] * 3)
    # THEN the first is likely, and the others share what there is
    assert alone.text == "mother" and alone.share > 0.9
    assert sum(each.share for each in shared) == pytest.approx(1) and shared[0].share < 0.9
