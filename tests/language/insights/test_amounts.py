"""Amounts of money are found as they are written, with what they come to."""

from __future__ import annotations

import pytest

from hwr_desktop.language.insights.number_words import number_of


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "I send £5 10s. 6d. and 5l. 10s. more", [("£5 10s. 6d.", "£5 10s 6d"), ("5l. 10s.", "£5 10s")]),
        (
            "en",
            "twenty-five pounds, $1,200.50 and a shilling.",
            [("twenty-five pounds", "25 pound"), ("$1,200.50", "1200.50 dollar"), ("a shilling", "1 shilling")],
        ),
        (
            "fr",
            "douze mille cinq cents francs ou 60 000 F",
            [("douze mille cinq cents francs", "12500 franc"), ("60 000 F", "60000 franc")],
        ),
        ("de", "für dreißig Mark", [("dreißig Mark", "30 mark")]),
        ("en", "and pounds and 12 horses", []),
    ],
)
def test_amounts(found, language, line, expected):
    assert found(language, line, "amount") == expected


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("six hundred and twenty", 620),
        ("quatre-vingt-dix-neuf", 99),
        ("two thousand", 2000),
        ("mille", 1000),
        ("no", None),
        ("and", None),
    ],
)
def test_numbers_in_words(words, number):
    assert number_of(words) == number
