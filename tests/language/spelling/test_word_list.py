import gzip

import pytest

from hwr_desktop.language.spelling.word_list import WordList, word_list
from hwr_desktop.word_counts import LANGUAGES, file_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_that_come_along_are_small_and_in_order(language):
    content = file_of(language).read_bytes()
    words = [line.split(" ")[0] for line in gzip.decompress(content).decode().splitlines() if line.count(" ") == 1]
    assert len(content) < 400_000
    assert len(words) > 15_000 and words == sorted(set(words))


def test_the_spelling_of_the_texts_is_known():
    english, french = word_list("en"), word_list("fr")
    assert all(english.count(word) for word in ("to-day", "gaol", "Lydia", "don’t"))
    assert all(french.count(word) for word in ("cœur", "aujourd'hui", "Paris", "être"))
    assert not english.count("rnother") and not french.count("gatean")


def test_a_word_with_a_hyphen_is_as_rare_as_its_rarest_part():
    words = WordList("en", {"candle": 9, "light": 4, "to-day": 2}, {})
    assert (words.count("candle-light"), words.count("Candle-lamp"), words.count("To-Day")) == (4, 0, 2)


def test_words_near_are_one_edit_away_or_drawn_alike():
    words = WordList("en", {"mother": 5, "clean": 3, "sea": 2, "internationally": 1, "Brontë": 4}, {})
    assert "mother" in words.near("rnother") and "clean" in words.near("dean")
    assert "brontë" in words.near("Brontc")
    assert words.near("mother") <= set(words.counts) - {"mother"}
    assert words.near("x" * 60) == set()


def test_an_unknown_language_has_no_list():
    with pytest.raises(KeyError):
        word_list("xx")
