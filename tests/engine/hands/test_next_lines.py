"""Which lines teach most."""

from __future__ import annotations

from hwr_desktop.engine.hands.next_lines import Candidate, by_worth


def _line(name: str, text: str, sure: float) -> Candidate:
    return Candidate(name, text, (sure,) * len(text))


def test_the_most_doubtful_line_comes_first() -> None:
    # GIVEN three lines of the same letters, of which two are more or less doubtful
    lines = [_line("sure", "dear anna", 0.99), _line("doubtful", "dear anna", 0.4), _line("so so", "dear anna", 0.8)]

    # WHEN they are put in order by a person who has confirmed all these letters
    # THEN the one that is most likely wrong comes first
    assert by_worth(lines, ["dear anna"] * 3) == ["doubtful", "so so", "sure"]


def test_letters_that_were_never_confirmed_count() -> None:
    # GIVEN two lines as sure as each other, of which one has letters that nobody has confirmed yet
    lines = [_line("known", "dear anna", 0.9), _line("new", "box 47 xy", 0.9)]

    # WHEN they are put in order
    # THEN that one comes first; and as it was, once its letters are known
    assert by_worth(lines, ["dear anna"] * 3) == ["new", "known"]
    assert by_worth(lines, ["dear anna", "box 47 xy"] * 3) == ["known", "new"]
