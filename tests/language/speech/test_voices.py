"""Which voice fits a language, and how fast it may speak."""

from __future__ import annotations

import pytest

from hwr_desktop.errors import SpeechError
from hwr_desktop.language.speech.voices import Voice, clamped, nearest_voice, speaks, voice_for

VOICES = (
    Voice("de", "German", ("de",)),
    Voice("gb", "British", ("en-gb", "en")),
    Voice("us", "American", ("en-us", "en")),
    Voice("br", "Brazilian", ("pt-br", "pt")),
    Voice("mac", "Amélie", ("fr-CA",)),
    Voice("none", "Nobody"),
)


@pytest.mark.parametrize(
    ("language", "voice"),
    [
        ("de", "de"), ("de-AT", "de"), ("en", "gb"), ("en_US", "us"), ("EN-us", "us"), ("pt", "br"), ("fr", "mac"),
        ("la", None), ("", None),
    ],
)  # fmt: skip
def test_the_voice_for_a_language(language: str, voice: str | None) -> None:
    found = voice_for(VOICES, language)
    assert (found and found.id) == voice


def test_the_rate_is_one_that_can_be_spoken() -> None:
    assert [clamped(rate) for rate in (-3, 80, 161.6, 9000)] == [80, 80, 162, 450]


def test_where_no_voice_fits_any_will_do() -> None:
    assert nearest_voice(VOICES, "pt-PT").id == "br"
    assert nearest_voice(VOICES, "la").id == "gb"
    assert nearest_voice(VOICES[4:], "la").id == "mac"
    with pytest.raises(SpeechError, match="install one"):
        nearest_voice((), "en")


def test_a_voice_speaks_its_languages_in_any_country() -> None:
    assert speaks(VOICES[3], "pt_PT")
    assert speaks(VOICES[2], "en")
    assert not speaks(VOICES[0], "en")
    assert not speaks(VOICES[5], "en")
