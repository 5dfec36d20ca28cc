"""What every engine does that the child process may work with, and which one it is here."""

from __future__ import annotations

import sys
from typing import NamedTuple, Protocol

from hwr_desktop.language.speech.voices import Voice
from hwr_desktop.language.speech.word_times import Event


class Synthesis(NamedTuple):
    """What an engine makes of a text: samples as in `Sound`, and the times of words, none where it tells none."""

    pcm: bytes
    rate: int
    events: tuple[Event, ...]


class Engine(Protocol):
    """An engine, which lives in the child process only. Any failure may be raised as it comes."""

    def voices(self) -> list[Voice]:
        """The voices, those to be preferred first."""

    def synthesis(self, text: str, voice: str, words_a_minute: int) -> Synthesis:
        """The sound of a text by the voice of that id. Raises LookupError where there is no such voice."""


def engine_here() -> Engine:
    """The engine of this system: its own voices on Windows and macOS, espeak-ng elsewhere. Raises an error of any kind
    where there is none."""
    if sys.platform in ("win32", "darwin"):
        from hwr_desktop.language.speech.system_engine import SystemEngine

        return SystemEngine()
    from hwr_desktop.language.speech.espeak_engine import EspeakEngine

    return EspeakEngine()
