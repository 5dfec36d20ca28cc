from dataclasses import replace
from time import perf_counter

import pytest

from hwr_desktop.document.page import PERSON, Alternative, Author, AuthorKind, Character, Choice, Line
from hwr_desktop.language.spelling.misspelt_words import looked_through, misspelt, word_at


def typed(text):
    return Line("l", (), (), text, author=PERSON)


def read(text, *choices, **sure):
    """A line that was read, every letter surely but those of the words that are named, whose confidence is that of the
    whole word."""
    letters = []
    for word in text.split(" "):
        each = sure.get(word, 0.999) ** (1 / max(1, len(word)))
        letters += [Character(letter, each, (0, 0), (1, 0)) for letter in f"{word} "]
    reader = Author(AuthorKind.MODEL, "reader")
    return Line("l", (), (), text, characters=tuple(letters[: len(text)]), author=reader, choices=choices)


def told(line, language="en", **options):
    return [word.text for word in misspelt(line, language, **options)]


def test_a_typed_word_that_nobody_knows_is_told_with_its_place():
    line = typed("The day befcre yesterday, my dear.")
    (word,) = misspelt(line, "en")
    assert (line.text[word.start : word.end], word.text) == ("befcre", "befcre")
    assert word.suggestions[0] == "before" and len(word.suggestions) <= 5
    assert word.confidence is None and not word.known


def test_an_unknown_word_that_was_read_surely_is_left_alone():
    assert told(read("my rnother came", rnother=0.98)) == []
    assert told(read("my rnother came", rnother=0.4)) == ["rnother"]


def test_a_known_word_is_told_only_where_it_was_hardly_read():
    assert told(read("the mother came", mother=0.4)) == []
    (word,) = misspelt(read("the mother came", mother=0.1), "en")
    assert word.known and word.confidence == pytest.approx(0.1, abs=0.01)


def test_names_are_left_alone_unless_they_were_read_in_doubt():
    assert told(typed("we met Zxqvor there")) == []
    assert told(read("we met Zxqvor there", Zxqvor=0.65)) == []
    assert told(read("we met Zxqvor there", Zxqvor=0.3)) == ["Zxqvor"]


def test_the_words_of_the_project_are_right():
    line = read("my rnother came", rnother=0.01)
    assert told(line, own=["Rnother"]) == []


@pytest.mark.parametrize(
    ("language", "own", "text"),
    [
        ("en", "O’hrien", "I saw o’hrien and o'hrien."),
        ("en", "O'hrien", "I saw o’hrien and o'hrien."),
        ("fr", "d’herbettz", "il vit l'herbettz, et d’herbettz"),
        ("en", "Anna-zqx", "my dear anna-zqx"),
    ],
)
def test_a_word_of_the_project_is_right_however_its_apostrophe_is_written_and_cut(language, own, text):
    # GIVEN a line that has a misspelt word without the word of the project
    assert told(typed(text), language)
    # THEN with it there is none
    assert not told(typed(text), language, own=frozenset([own]))


def test_the_readers_other_readings_are_offered_first():
    line = read("a cold wxtqr, my dear", Choice(7, 13, "water,", 0.4), **{"wxtqr,": 0.3})
    (word,) = misspelt(line, "en")
    assert (word.text, word.suggestions[0]) == ("wxtqr", "water")


def test_other_readings_of_the_whole_line_are_offered():
    line = read("we met Hovker there", Hovker=0.1)
    other = Alternative("we met Hooker there", 0.5, Author(AuthorKind.MODEL, "other"))
    (with_it,), (without,) = misspelt(replace(line, alternatives=(other,)), "en"), misspelt(line, "en")
    assert with_it.suggestions[0] == "Hooker" != without.suggestions[0]


def test_a_line_of_a_hundred_thousand_words_is_looked_through_in_time():
    began = perf_counter()
    assert misspelt(typed("and so on " * 33_000), "en") == ()
    assert perf_counter() - began < 30


def test_what_was_checked_is_right_and_without_words_for_a_language_nothing_is_told():
    line = typed("my rnother")
    assert told(replace(line, checked=True)) == []
    assert told(line, "de") == [] and told(typed(""), "en") == []
    assert told(line, "en-GB") == ["rnother"]


def test_halves_of_a_broken_word_are_left_alone():
    lines = [typed("she was a rnoth-"), typed("erzz of five"), typed("erzz of five")]
    found = [[word.text for word in words] for _, words in looked_through(lines, "en")]
    assert found == [[], [], ["erzz"]]


def test_suggestions_can_be_asked_for_any_word():
    line = typed("the son shone")
    word = word_at(line, 5, "en")
    assert "sun" in word.suggestions and line.text[word.start : word.end] == word.text
    assert word_at(line, 5, "de") is None and word_at(typed(" - "), 1, "en") is None


def test_a_line_in_another_language_is_looked_through_in_its_own():
    line = typed("le gatcau est bon")
    assert told(replace(line, language="fr")) == ["gatcau"]
    assert told(replace(line, language="de"), "fr") == []


def test_french_words_are_cut_at_an_elision_and_keep_their_accents():
    line = typed("Je l'aimc, ma chère mère")
    (word,) = misspelt(line, "fr")
    assert (word.start, word.end) == (5, 9) and "aime" in word.suggestions[:3]
