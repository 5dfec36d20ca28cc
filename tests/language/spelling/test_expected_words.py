import pytest

from hwr_desktop.language.spelling.expected_words import Expected, expected
from hwr_desktop.language.spelling.spelt_words import spelt_words
from hwr_desktop.language.spelling.word_list import word_list


def kinds(text, language="en", own=()):
    return {word.text: expected(word, word_list(language), own) for word in spelt_words(text, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "we shall shew the connexion to-day to Jno and Thos tho the publick esteem'd it"),
        ("fr", "il avoit les enfans du roy dans le tems qu'ils étoient"),
    ],
)
def test_words_and_abbreviations_of_former_times_are_known(language, text):
    assert set(kinds(text, language).values()) == {Expected.KNOWN}


def test_a_long_s_is_an_s_and_what_is_cut_short_under_a_stroke_is_unusual():
    assert set(kinds("we ſhould bleſs the ſame houſe").values()) == {Expected.KNOWN}
    assert kinds("the com\u0304itee")["com\u0304itee"] is Expected.UNUSUAL


def test_names_abbreviations_and_words_of_another_language_are_unusual():
    found = kinds("we saw Zxqvor and the exqz. of his beaucoup of qualité")
    assert {word: kind for word, kind in found.items() if kind is not Expected.KNOWN} == dict.fromkeys(
        ("Zxqvor", "exqz", "beaucoup", "qualité"), Expected.UNUSUAL
    )


def test_what_nobody_knows_is_unknown_unless_the_project_does():
    assert kinds("the rnother")["rnother"] is Expected.UNKNOWN
    assert kinds("the rnother", own={"rnother"})["rnother"] is Expected.OWN
    # AND a capital at the beginning does not make a name
    assert kinds("Rnother came")["Rnother"] is Expected.UNKNOWN


def test_accents_that_a_writer_left_out_are_unusual():
    assert kinds("la qualite du frere", "fr")["qualite"] is Expected.UNUSUAL
