"""Dates are found as they are written, with the ISO date that each plainly means."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "Kew, 12th Nov. 1916.", [("12th Nov. 1916", "1916-11-12")]),
        (
            "en",
            "on Novr. 5th 1861 and the 3rd of March, 1862",
            [("Novr. 5th 1861", "1861-11-05"), ("3rd of March, 1862", "1862-03-03")],
        ),
        (
            "fr",
            "Caen, le 1er mars 1815, puis en 7bre 1816",
            [("1er mars 1815", "1815-03-01"), ("7bre 1816", "1816-09")],
        ),
        ("de", "Jena, den 3. März 1844", [("3. März 1844", "1844-03-03")]),
        ("en", "It was 13/11/1916 or 12/11/1916.", [("13/11/1916", "1916-11-13"), ("12/11/1916", "")]),
        ("en", "She came in 1838 with 1838 sheep", [("1838", "1838")]),
        ("en", "Sunday, 22nd June and the 12th inst. only", [("Sunday, 22nd June", ""), ("12th inst.", "")]),
        ("en", "31 February 1820 is no day", [("31 February 1820", "")]),
        ("en", "May I come in May? We march in March.", [("May", ""), ("March", "")]),
        ("fr", "vers la fin de janvier", [("janvier", "")]),
        ("en", "Dec 21/95, the house No. 1840, 5 marches", [("Dec 21/95", "")]),
    ],
)
def test_dates(found, language, line, expected):
    assert found(language, line, "date") == expected


def test_a_date_goes_over_the_end_of_a_line():
    # GIVEN a date of which the year stands on the next line, and a month broken in two
    from hwr_desktop.language.insights.letter import insights_of

    lines = ["we had been waiting here since the 12th of Sep-", "tember, 1862 when at last the letter came to us"]
    date = next(each for each in insights_of(lines, "en").findings if each.kind == "date")
    # THEN it is one, made whole, and each of its pieces is found in its line
    assert (date.text, date.normal) == ("12th of September, 1862", "1862-09-12")
    assert [lines[piece.line][piece.start : piece.end] for piece in date.pieces] == ["12th of Sep", "tember, 1862"]
