"""Which lines teach most."""

from __future__ import annotations

from time import perf_counter

import pytest

from hwr_desktop.document.hands.hands import MAIN, new_hand, with_hand
from hwr_desktop.document.hands.lines_to_correct import Candidate, by_worth, lines_to_correct
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Character, Line, Mark, MarkKind, Page
from hwr_desktop.document.project import Project

BOX = ((0.0, 0.0), (100.0, 0.0), (100.0, 20.0), (0.0, 20.0))
BASELINE = ((0.0, 16.0), (100.0, 16.0))
MODEL = Author(AuthorKind.MODEL, "letters")


def _line(name: str, text: str, sure: float) -> Candidate:
    return Candidate("p1", name, text, (1 - sure) * len(text))


def _order(lines: list[Candidate], confirmed: list[str]) -> list[str]:
    return [each.id for each in by_worth(lines, confirmed)]


def test_the_most_doubtful_line_comes_first() -> None:
    # GIVEN three lines of the same letters, of which two are more or less doubtful
    lines = [_line("sure", "dear anna", 0.99), _line("doubtful", "dear anna", 0.4), _line("so so", "dear anna", 0.8)]

    # WHEN they are put in order by a person who has confirmed all these letters
    # THEN the one that is most likely wrong comes first
    assert _order(lines, ["dear anna"] * 3) == ["doubtful", "so so", "sure"]


def test_letters_that_were_never_confirmed_count() -> None:
    # GIVEN two lines as sure as each other, of which one has letters that nobody has confirmed yet
    lines = [_line("known", "dear anna", 0.9), _line("new", "box 47 xy", 0.9)]

    # WHEN they are put in order
    # THEN that one comes first; and as it was, once its letters are known
    assert _order(lines, ["dear anna"] * 3) == ["new", "known"]
    assert _order(lines, ["dear anna", "box 47 xy"] * 3) == ["known", "new"]


def test_letters_that_are_new_but_read_surely_do_not_lead_astray() -> None:
    # GIVEN a doubtful line of letters that were confirmed, and a sure one of letters that were not
    lines = [_line("sure", "box 47 xy jug", 0.99), _line("doubtful", "dear anna", 0.5)]

    # WHEN they are put in order THEN the doubtful one comes first: there is something to be corrected
    assert _order(lines, ["dear anna"] * 3) == ["doubtful", "sure"]


def test_the_same_letters_are_not_asked_for_again_and_again() -> None:
    # GIVEN four lines of the same rare letters, and one of others that is a little surer
    lines = [_line(f"box {number}", "xylography quartz", 0.9) for number in range(4)]
    lines.append(_line("other", "dem kommenden winter", 0.92))

    # WHEN they are put in order by somebody who has confirmed nothing yet
    order = _order(lines, [])

    # THEN the other one comes before all of the same have been corrected
    assert order[0] == "box 0"
    assert order.index("other") < 4


def test_a_line_of_two_letters_comes_late() -> None:
    # GIVEN a line of two letters that is most likely wrong, and a whole line of which a quarter is
    lines = [_line("short", "ae", 0.2), _line("whole", "the rain has not stopped since sunday", 0.75)]

    # WHEN they are put in order by somebody who has confirmed all letters
    # THEN the whole line comes first: going there costs the same
    assert _order(lines, ["abcdefghijklmnopqrstuvwxyz"] * 3) == ["whole", "short"]


def test_lines_that_are_alike_come_as_they_were_given() -> None:
    # GIVEN lines that are all alike
    lines = [_line(str(number), "dear anna", 0.8) for number in range(5)]

    # WHEN they are put in order
    # THEN the first that was given, as the one nearest to the caret, comes first
    assert _order(lines, ["dear anna"] * 3) == ["0", "1", "2", "3", "4"]


def test_the_best_of_many_lines_are_found_while_one_waits() -> None:
    # GIVEN the lines of a long project
    alphabet = "abcdefghijklmnopqrstuvwxyz "
    lines = [
        _line(str(number), "".join(alphabet[(number * 7 + at * at) % 27] for at in range(40)), 0.5 + number % 50 / 100)
        for number in range(6000)
    ]

    # WHEN the first ten are asked for
    begun = perf_counter()
    best = [line for line, _ in zip(by_worth(lines, []), range(10), strict=False)]

    # THEN they are different ones, and here before anybody wonders
    assert len({line.id for line in best}) == 10
    assert perf_counter() - begun < 5


def test_lines_that_somebody_has_touched_or_that_are_blank_are_left_out() -> None:
    # GIVEN a page with a line that was read, one without known letters, and others that are blank, not read, typed,
    # checked, marked, imported, and of another hand
    hand = new_hand("Emil")
    project = with_hand(Project("Letters", pages=("p1",)), hand)
    letters = tuple(Character(letter, 0.9, (float(at), 16.0), (at + 1.0, 16.0)) for at, letter in enumerate("dear"))
    lines = (
        Line("read", BOX, BASELINE, "dear", 0.9, letters, author=MODEL),
        Line("whole", BOX, BASELINE, "anna", 0.5, author=MODEL),
        Line("blank", BOX, BASELINE, " ", 0.5, author=MODEL),
        Line("new", BOX, BASELINE),
        Line("typed", BOX, BASELINE, "dear", author=PERSON),
        Line("checked", BOX, BASELINE, "dear", author=MODEL, checked=True),
        Line("marked", BOX, BASELINE, "dear", author=MODEL, marks=(Mark(MarkKind.UNCLEAR, 0, 4),)),
        Line("imported", BOX, BASELINE, "dear", author=Author(AuthorKind.IMPORT, "a.txt")),
        Line("Emil's", BOX, BASELINE, "dear", 0.9, author=MODEL, hand=hand.id),
    )
    page = Page("p1", "a.png", 100, 200, lines=lines)

    # WHEN the lines of a hand are asked for that may be corrected
    main = lines_to_correct(project, page, MAIN)

    # THEN only those that were read and that nobody has touched are among them, with how many letters are likely wrong
    assert [(each.id, each.wrong) for each in main] == [("read", pytest.approx(0.4)), ("whole", pytest.approx(2))]
    assert [each.id for each in lines_to_correct(project, page, hand.id)] == ["Emil's"]
