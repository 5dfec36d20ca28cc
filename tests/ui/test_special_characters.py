import unicodedata

import pytest

from hwr_desktop.ui.special_characters import SETS, base_of, name_of, set_for, shown


def test_every_character_stays_as_it_is_when_texts_are_normalised_and_has_a_name():
    for each in SETS:
        for group in each.groups:
            assert len(set(group)) == len(group), (each.id, group)
            for character in group:
                assert unicodedata.normalize("NFC", character) == character, (each.id, character)
                assert unicodedata.name(character)


def test_a_language_has_its_set():
    assert [set_for(language) for language in ("fr", "de-AT", "he", "la", None, "tlh")] == [
        "western", "german", "hebrew", "latin", "western", "western",
    ]  # fmt: skip


@pytest.mark.parametrize("character, letter", [("É", "e"), ("œ", "o"), ("ſ", "s"), ("ᵐ", "m"), ("½", "1"), ("ά", "α")])
def test_a_character_is_found_by_the_plain_letter(character, letter):
    assert base_of(character) == letter


def test_what_has_no_ink_of_its_own_can_be_seen():
    assert shown("\u0304") == "◌\u0304" and shown("\u200f") == "RLM" and shown("œ") == "œ"
    assert name_of("œ") == "Latin small ligature oe" and name_of("\ue000") == "U+E000" and name_of("wᶜʰ") == "wᶜʰ"
