"""Which voice fits a language, and how fast it may speak."""

from __future__ import annotations

import pytest

from hwr_desktop.language.speech.voices import Voice, clamped, voice_for

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
