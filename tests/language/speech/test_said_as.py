"""What a voice is given in the place of signs and abbreviations, and where that comes from."""

from __future__ import annotations

import pytest

from hwr_desktop.language.speech.said_as import said_as


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Mr. Brown & Mrs. Gray", "Mister Brown and Missis Gray"),
        ("en-GB", "£1,250 to Wm. Gray, viz. 5s. 6d.", "1,250 pounds to William Gray, namely 5 shillings 6 pence."),
        ("en", "the 5 Novr. inst.", "the 5 November instant."),
        ("en", "No. 5 and no. Nobody", "number 5 and no. Nobody"),
        ("fr", "M. Petit et Mme Petit & Cie", "Monsieur Petit et Madame Petit et Cie"),
        ("fr", "le 1er mai, n° 4", "le premier mai, numéro 4"),
        ("de", "Hr. u. Fr. Braun kommen am 3. März.", "Herr und Frau Braun kommen am dritten März."),
        ("de", "der 21. Dez. u.s.w.", "der einundzwanzigste Dez. und so weiter."),
        ("de", "den 30. Mai, d. 7. Juni", "den dreißigsten Mai, den siebten Juni"),
        ("es", "El Sr. García y D. Juan", "El señor García y don Juan"),
        ("", "Mr. Brown", "Mr. Brown"),
        ("en", "it was — alas — so____ [...] *good*", "it was , alas , so, ,  good "),
        ("en", "1914–1918", "1914–1918"),
        ("en", "ſo ﬁne\u200b\x07", "so fine "),
    ],
)  # fmt: skip
def test_what_is_said(language: str, text: str, said: str) -> None:
    assert said_as(text, language).text == said


def test_each_character_knows_what_it_stands_for() -> None:
    # GIVEN a text in which words are written out
    text = "čaj & Mr. Naïve 😀"

    # WHEN it is made ready to be said
    said = said_as(text, "en")

    # THEN each character leads to its own, or to the whole of what it stands for
    found = [text[start:end] for start, end in said.sources]
    assert found[:4] == ["č", "a", "j", " "]
    assert found[said.text.index("and")] == "&"
    assert set(found[said.text.index("Mister") : said.text.index("Mister") + 6]) == {"Mr."}
    assert found[said.text.index("ï")] == "ï"
    assert found[-1] == "😀"
    assert len(said.sources) == len(said.text)
