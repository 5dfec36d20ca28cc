"""Persons, places and organisations are told by titles, capitals and the words around them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        (
            "en",
            "We met Mrs. Ashdown and Captain Fell at the ferry.",
            [("Mrs. Ashdown", "person"), ("Captain Fell", "person")],
        ),
        (
            "en",
            "Pellworth, Md. July 5th. We saw Uncle August.",
            [("Pellworth", "place"), ("Md", "place"), ("Uncle August", "person")],
        ),
        ("en", "Yesterday Sir J. D. Tarrow gave me a fern.", [("Sir J. D. Tarrow", "person")]),
        ("en", "My dear Zephine, I hope that you are well.", [("Zephine", "person")]),
        (
            "en",
            "Danl. P. Tarrow gave it to Benj. Pellworth.",
            [("Danl. P. Tarrow", "person"), ("Benj. Pellworth", "person")],
        ),
        (
            "en",
            "The parcel went from London to Harriet's door in Pellworth.",
            [("London", "place"), ("Harriet", "person"), ("Pellworth", "place")],
        ),
        ("en", "He works for the Tarrow Railway Company now.", [("Tarrow Railway Company", "organisation")]),
        ("en", "They live in Orchard Street with Mary Anne.", [("Orchard Street", "place"), ("Mary Anne", "person")]),
        ("en", "She sailed to New York with Marie-Louise.", [("New York", "place"), ("Marie-Louise", "person")]),
        (
            "fr",
            "Hier, M. Bravard est parti pour Paris avec l'abbé Lormeau.",
            [("M. Bravard", "person"), ("Paris", "place"), ("abbé Lormeau", "person")],
        ),
        (
            "fr",
            "On dit qu'Ysoline et d'Orvanges sont en Italie.",
            [("Ysoline", "person"), ("d'Orvanges", "person"), ("Italie", "place")],
        ),
        (
            "de",
            "Gestern kam Herr von Sallwitz mit dem Wagen aus Dresden.",
            [("Herr von Sallwitz", "person"), ("Dresden", "place")],
        ),
    ],
)
def test_names_are_found_with_their_kind(names, language, line, expected):
    assert names(language, line) == expected


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "When I came home it rained. Nothing else is new. God bless you!"),
        ("en", "On Monday the English papers came; Oh! I was glad, dear Mother."),
        ("en", "DEAR SIR, PLEASE SEND THE GOODS AT ONCE"),
        ("fr", "Que Dieu te garde. Je pense à toi. Lundi nous partons."),
        ("de", "Der Wagen stand vor dem Haus, und die Kinder spielten im Garten."),
        ("en", ""),
    ],
)
def test_what_has_a_capital_for_another_reason_is_no_name(names, language, line):
    assert names(language, line) == []


def test_a_misread_word_at_a_beginning_counts_little(names):
    # GIVEN a word that no list knows, once where its capital tells nothing and once where it does
    from hwr_desktop.language.insights.letter import insights_of

    doubtful = insights_of(["Tbelper came. It rained."], "en").findings
    sure = insights_of(["I saw Mr. Tbelper. It rained."], "en").findings
    # THEN both are shown, and the second is surer by far
    assert doubtful[0].confidence <= 0.5 < 0.9 <= sure[0].confidence


def test_what_is_said_of_a_name_once_counts_for_all_its_places(names):
    # WHEN a place is told by one sentence only THEN it is a place in the other as well
    assert (
        names("en", "I was born in Dunmarrow. How is dear old Dunmarrow? They reached Dunmarrow late.")
        == [("Dunmarrow", "place")] * 3
    )
