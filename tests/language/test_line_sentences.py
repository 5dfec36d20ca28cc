"""Sentences that go over lines."""

from __future__ import annotations

from hwr_desktop.language.line_sentences import line_sentences


def test_each_character_knows_where_it_stands() -> None:
    # GIVEN lines with wide spaces, a broken word, an empty line and a salutation
    lines = ["Dear mother,", "I am  well, and so is little An-", "na. Come soon to the čaj house.", "", "Yours"]

    # WHEN their sentences are found
    found = list(line_sentences(lines, "en"))

    # THEN none goes over an empty line or a salutation, and each letter leads back to its own
    assert [sentence.text for sentence in found] == [
        "Dear mother,", "I am well, and so is little Anna.", "Come soon to the čaj house.", "Yours",
    ]  # fmt: skip
    for sentence in found:
        assert len(sentence.places) == len(sentence.text)
        for letter, (line, offset) in zip(sentence.text, sentence.places, strict=True):
            assert letter.isspace() or lines[line][offset] == letter


def test_lines_without_text() -> None:
    assert list(line_sentences(["", "   "])) == []
