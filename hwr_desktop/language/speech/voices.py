"""The voices of this machine, which of them fits a text, and how fast it speaks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hwr_desktop.errors import SpeechError

USUAL_LANGUAGE = "en"
SLOWEST, USUAL, FASTEST = 80, 160, 450
"""Words a minute."""


class Voice(NamedTuple):
    """A voice: what its engine calls it, what people call it, and the codes of its languages, its own first."""

    id: str
    name: str
    languages: tuple[str, ...] = ()


def voice_for(voices: Iterable[Voice], language: str) -> Voice | None:
    """The first voice of just that language, such as `de` or `pt-BR`; else one that can speak it too; else one of the
    language in another country. None where there is none."""
    wanted = language.replace("_", "-").lower()
    plain = wanted.partition("-")[0]
    ranked = [(_rank(voice, wanted, plain), voice) for voice in voices]
    return min(ranked, key=lambda each: each[0])[1] if plain and any(rank < 4 for rank, _ in ranked) else None


def nearest_voice(voices: Sequence[Voice], language: str) -> Voice:
    """The voice for a language or, where there is none, one for English, or else any. Raises SpeechError where there is
    no voice at all."""
    found = voice_for(voices, language) or voice_for(voices, USUAL_LANGUAGE)
    if found is None and not voices:
        raise SpeechError("There is no voice on this computer: install one, and try again.")
    return found or voices[0]


def speaks(voice: Voice, language: str) -> bool:
    """Whether a voice is for that language, in whatever country."""
    return plain_code(language) in map(plain_code, voice.languages)


def plain_code(language: str) -> str:
    """The code of a language without the country: `pt` of `pt-BR`."""
    return language.replace("_", "-").partition("-")[0].lower()


def clamped(words_a_minute: float) -> int:
    """A rate that a voice can speak at and a person can follow."""
    return round(min(max(words_a_minute, SLOWEST), FASTEST))


def _rank(voice: Voice, wanted: str, plain: str) -> int:
    codes = [code.replace("_", "-").lower() for code in voice.languages]
    if codes[:1] == [wanted]:
        return 0
    if wanted in codes:
        return 1
    if codes and codes[0].partition("-")[0] == plain:
        return 2
    return 3 if plain in (code.partition("-")[0] for code in codes) else 4
