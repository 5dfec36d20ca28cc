import pytest

from hwr_desktop.language.spelling.spelt_words import spelt_words


def texts(text, language="en"):
    return [word.text for word in spelt_words(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", '"My dear (Anna)," he said.', ["My", "dear", "Anna", "he", "said"]),
        ("en", "to-day I don't see Brontë's house", ["to-day", "I", "don't", "see", "Brontë", "house"]),
        ("en", "14th June 1903 £12 a/c", ["June"]),
        ("fr", "Jusqu'à l’été, j'ai aujourd'hui", ["à", "été", "ai", "aujourd'hui"]),
        ("fr", "", []),
        ("en", "a word, λόγος and \u05e9\u05dc\u05d5\u05dd there", ["a", "word", "and", "there"]),
        ("en", "the com\u0304ittee", ["the", "com\u0304ittee"]),
    ],
)
def test_words_stand_without_what_is_around_them(language, text, words):
    assert texts(text, language) == words
    # AND their places in the text are where they stand
    assert all(text[word.start : word.end] == word.text for word in spelt_words(text, language))


def test_a_capital_counts_only_within_a_sentence():
    words = list(spelt_words('Dear Anna. "Come," Mary said', "en"))
    assert [(word.text, word.capital) for word in words] == [
        ("Dear", False), ("Anna", True), ("Come", False), ("Mary", True), ("said", False),
    ]  # fmt: skip


def test_points_and_broken_words_are_told():
    words = {word.text: word for word in spelt_words("on Novr. we re-", "en")}
    assert [name for name, word in words.items() if word.pointed] == ["Novr"]
    assert [name for name, word in words.items() if word.broken] == ["re"]
    # AND the point at the end of a line ends a sentence only
    assert not any(word.pointed for word in spelt_words("we came home.", "en"))
