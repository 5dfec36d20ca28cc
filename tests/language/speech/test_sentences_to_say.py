"""The way from what a voice says back to the lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from hwr_desktop.language.speech.sentences_to_say import SentenceToSay, sentences_to_say


def words_in(lines: list[str], sentence: SentenceToSay) -> list[tuple[str, str]]:
    """Each word as the line has it, and as it is said."""
    return [
        (lines[word.line][word.start : word.end], sentence.text[word.said_from : word.said_to])
        for word in sentence.words
    ]


def test_a_sentence_goes_over_lines_and_broken_words() -> None:
    # GIVEN a letter with a broken word, an abbreviation, an empty line and wide spaces
    lines = ["We   met Mr. Naïve yester-", "", "day. The čaj", "was good 😀 —"]
    lines[1:2] = []

    # WHEN it is made ready
    first, second = sentences_to_say(lines, "en")

    # THEN each word leads to its line, the broken one from both, and what cannot be heard is no word
    assert first.text == "We met Mister Naïve yesterday."
    assert words_in(lines, first) == [
        ("We", "We"), ("met", "met"), ("Mr.", "Mister"), ("Naïve", "Naïve"), ("yester-", "yester"), ("day.", "day."),
    ]  # fmt: skip
    assert words_in(lines, second)[:2] == [("The", "The"), ("čaj", "čaj")]
    assert words_in(lines, second)[-1] == ("😀", "😀")


def test_lines_from_right_to_left() -> None:
    lines = ["שלום אמא יקרה,", "אני בסדר."]
    (sentence,) = sentences_to_say(lines, "he")
    assert [pair[0] for pair in words_in(lines, sentence)] == ["שלום", "אמא", "יקרה,", "אני", "בסדר."]


def test_several_words_may_stand_for_one() -> None:
    lines = ["It cost 5s. 6d. in all"]
    (sentence,) = sentences_to_say(lines, "en")
    assert words_in(lines, sentence)[2:4] == [("5s.", "5 shillings"), ("6d.", "6 pence")]


def test_one_thing_may_stand_for_several_words() -> None:
    lines = ["sie kamen u. s. w. heim"]
    (sentence,) = sentences_to_say(lines, "de")
    said = words_in(lines, sentence)
    assert [word for word, _ in said] == ["sie", "kamen", "u.", "s.", "w.", "heim"]
    assert said[2][1] == "und so weiter"


def test_nothing_to_be_heard_is_no_sentence() -> None:
    assert sentences_to_say(["", "  ", "—", "* * *", "[…]"], "en") == ()
    assert sentences_to_say([], "en") == ()


def test_only_a_selection() -> None:
    # GIVEN three sentences, and a selection that begins and ends inside words
    lines = ["Dear Anna. I am well", "indeed. Come soon."]

    # WHEN only that is to be said
    found = sentences_to_say(lines, "en", (0, 14), (1, 9))

    # THEN whole words are, and the places are those of the whole lines
    assert [words_in(lines, sentence) for sentence in found] == [
        [("am", "am"), ("well", "well"), ("indeed.", "indeed.")],
        [("Come", "Come")],
    ]
    assert found[0].words[0].start == 13
    assert sentences_to_say(lines, "en", (1, 18)) == ()


PARTS = [
    "Mr.",
    "u. s. w.",
    "&",
    "£5",
    "5s. 6d.",
    "am 3. März",
    "čaj",
    "naï",
    "e\u0301",
    "😀",
    "🏳️‍🌈",
    "שלום",
    "-",
    "—",
    "[…]",
    "ſo",
]
PARTS += ["Anna", ".", "?", " ", "  ", "\t", "\u00a0", "\u00ad", "\u200f", "*", "字", "\x00"]


@given(
    some.lists(some.lists(some.sampled_from(PARTS), max_size=8).map("".join), max_size=5),
    some.sampled_from(["", "en", "fr", "de-AT", "es"]),
)
def test_whatever_stands_there_every_word_leads_to_its_place(lines: list[str], language: str) -> None:
    for sentence in sentences_to_say(lines, language):
        assert sentence.words == tuple(sorted(sentence.words))
        assert len({word[:2] for word in sentence.words}) == len(sentence.words)
        for word in sentence.words:
            written = lines[word.line][word.start : word.end]
            assert written
            assert not any(map(str.isspace, written))
            assert 0 <= word.said_from < word.said_to <= len(sentence.text)
        starts = [word.said_from for word in sentence.words]
        assert starts == sorted(starts)
