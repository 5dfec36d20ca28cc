from dataclasses import replace

import pytest

from hwr_desktop.document.project import Hand, Project
from hwr_desktop.store.hand_versions import HandVersion
from hwr_desktop.ui.hands.hand_state import HandStage, HandState
from hwr_desktop.ui.wording import hand_words

VERSION = HandVersion("1", "b", "2026-11-21T10:00:00+00:00", lines=16, before=34.9, after=14.6, measured_on=9)
GATHERING = HandState("main", "", HandStage.GATHERING, 214, 12, 11, 16)


def test_a_new_hand_has_a_name_that_is_free():
    hands = (Hand("h000000000001", "Hand 3"), Hand("h000000000002", " Hand  2 "), Hand("h000000000003", "Uncle Karl"))
    assert hand_words.hand_to_be_named(Project("Letters", hands=hands[:1])).name == "Hand 2"
    assert hand_words.hand_to_be_named(Project("Letters", hands=hands)).name == "Hand 4"


def test_a_proof_is_said_in_whole_letters_of_a_hundred():
    said = hand_words.proof("Aunt Léonie's hand", VERSION)
    assert said == "Aunt Léonie's hand: 35 wrong letters in a hundred before, 15 now (measured on 9 lines)."
    assert hand_words.proof("This hand", replace(VERSION, measured_on=1)).endswith("(measured on 1 line).")
    assert "not measured" in hand_words.proof("This hand", replace(VERSION, before=None))


@pytest.mark.parametrize(
    ("wrong", "said"), [(34.9, "35"), (10.0, "10"), (9.96, "10"), (9.94, "9.9"), (1, "1.0"), (0, "0.0")]
)
def test_below_ten_a_tenth_is_told(wrong, said):
    assert hand_words.rate(wrong) == said


def test_an_unnamed_hand_is_called_by_what_it_is():
    assert hand_words.name_of(Hand("main")) == "This hand"
    assert hand_words.name_of(Hand("main"), alone=False) == "Main hand"
    assert hand_words.name_of(Hand("h0123456789ab", "  Aunt\nLéonie ")) == "Aunt Léonie"
    assert hand_words.name_of(Hand("h0123456789ab"), alone=False) == "Hand without a name"


@pytest.mark.parametrize(
    ("confirmed", "said"),
    [
        (0, "No line is corrected yet. With 16 the program can learn this hand."),
        (11, "11 of 16 corrected lines: 5 more, and the program can learn this hand."),
        (15, "15 of 16 corrected lines: 1 more, and the program can learn this hand."),
        (16, "16 corrected lines: the program can learn this hand."),
    ],
)
def test_how_many_lines_are_wanting_is_said(confirmed, said):
    assert hand_words.stage_words(replace(GATHERING, confirmed=confirmed), "This hand") == said


def test_a_hand_that_was_learned_is_learned_better():
    state = replace(GATHERING, confirmed=20, wanted=24, versions=(VERSION,))
    assert hand_words.stage_words(state, "This hand").endswith("4 more, and it can be learned better.")


def test_a_version_says_what_it_came_from():
    words = hand_words.version_words(VERSION)
    assert "2026" in words and "learned from 16 lines" in words and "35 → 15 wrong letters in a hundred" in words
    other = replace(VERSION, at="some day", installed=True, lines=1, before=None, better=False)
    assert hand_words.version_words(other) == "from a file, learned from 1 line, not plainly better"
    assert hand_words.version_name(VERSION) == "Version 1"
    assert hand_words.in_use_words(replace(VERSION, name="With the  cards")) == "Lines are read with “With the cards”."
