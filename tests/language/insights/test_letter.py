"""What matters in a letter as a whole."""

from __future__ import annotations

import time

import pytest

from hwr_desktop.language.insights.letter import insights_of

LETTER = [
    "Pellworth, 3rd of March 1862",
    "",
    "My dear Ysolde,",
    "I was delighted with your wonderful letter, and with the",
    "water mill that Mr. Fell has drawn. The water mill stands",
    "near Dunmarrow, and he sold it for twenty pounds, which",
    "is a terrible shame and makes me very sad and angry.",
    "Your affectionate",
    "Zephine Tarrow",
    "Dunmarrow",
]


def test_a_letter_is_told_in_text_order_and_every_finding_leads_to_its_line():
    letter = insights_of(LETTER)
    # THEN the language is guessed, and said to be
    assert letter.language is not None and letter.language.code == "en" and letter.language.guessed
    for finding in letter.findings:
        pieces = [LETTER[piece.line][piece.start : piece.end] for piece in finding.pieces]
        assert " ".join(pieces) == finding.text
        assert 0 < finding.confidence < 1 or finding.kind == "phrase"
    assert [finding.pieces for finding in letter.findings] == sorted(finding.pieces for finding in letter.findings)
    told = [(finding.kind, finding.text) for finding in letter.findings]
    for expected in (
        ("date", "3rd of March 1862"), ("person", "Ysolde"), ("person", "Mr. Fell"), ("place", "Dunmarrow"),
        ("amount", "twenty pounds"), ("person", "Zephine Tarrow"), ("phrase", "water mill"),
    ):  # fmt: skip
        assert expected in told, told


def test_a_line_that_is_not_full_ends_a_name():
    # THEN the signature and the place under it are two names
    names = [each.text for each in insights_of(LETTER, "en").findings if each.kind in ("person", "place")]
    assert names[-2:] == ["Zephine Tarrow", "Dunmarrow"]


def test_a_name_goes_over_the_end_of_a_full_line():
    lines = ["I went yesterday to see the new garden of Sir Oswald", "Tarrow, who sends his love to all of you at home"]
    name = next(each for each in insights_of(lines, "en").findings if each.kind == "person")
    assert name.text == "Sir Oswald Tarrow"
    assert [lines[piece.line][piece.start : piece.end] for piece in name.pieces] == ["Sir Oswald", "Tarrow"]


def test_the_mood_is_told_in_english_only():
    # WHEN an English letter is looked through THEN its gladdest and its saddest sentence are known
    mood = insights_of(LETTER).mood
    assert mood is not None and -1 <= mood.value <= 1
    assert mood.glad[0].line == 3 and mood.sad[-1].line == 6
    # AND of one in another language it is said to be not available
    assert insights_of(["Ich bin heute sehr glücklich und froh über deinen lieben Brief."]).mood is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ich danke dir herzlich für deinen lieben Brief, den ich gestern erhielt.", "de"),
        ("Je vous remercie de votre bonne lettre que j'ai reçue hier matin.", "fr"),
        ("Hola", None),
        ("", None),
    ],
)
def test_the_language_is_guessed_where_there_is_enough(text, code):
    language = insights_of([text]).language
    assert (None if language is None else language.code) == code


def test_what_somebody_said_about_the_language_counts():
    language = insights_of(["Thank you for your good letter, it came yesterday."], "de-AT").language
    assert language is not None and (language.code, language.guessed) == ("de", False)


@pytest.mark.parametrize(
    "line",
    ["A" * 1_000_000, "Abc Def " * 10_000, "A. " * 12_000, "111 " * 12_000, "1. " * 12_000, "Mr. " * 10_000,
     "d'" * 12_000, "and " * 10_000, "quatre-" * 10_000, "\u0130\u0130 1800 " * 10_000, "\ud83d\ude00 " * 10_000],
)  # fmt: skip
def test_no_text_takes_long(line):
    # WHEN one line is long and made to cost time THEN it takes time in proportion to its length
    begun = time.process_time()
    insights_of([line], "en")
    assert time.process_time() - begun < 30


def test_offsets_hold_in_a_line_that_is_longer_than_a_stretch():
    line = "word " * 25_000 + "and there stood Zephine Tarrow in the rain"
    name = [each for each in insights_of([line], "en").findings if each.kind == "person"][-1]
    piece = name.pieces[0]
    assert line[piece.start : piece.end] == name.text == "Zephine Tarrow"


def test_a_sentence_of_a_long_letter_is_weighed_whole():
    # GIVEN a letter whose gladdest sentence stands about 1,500 characters from its beginning
    lines = ["We went home and saw the trees by the river there."] * 29
    glad = "I love this wonderful, happy and beautiful day so very much, my dearest friend, and am glad."
    mood = insights_of([*lines, glad, *lines], "en").mood
    # THEN all of that sentence is shown
    assert mood is not None
    assert [(piece.line, piece.start, piece.end) for piece in mood.glad] == [(29, 0, len(glad))]
