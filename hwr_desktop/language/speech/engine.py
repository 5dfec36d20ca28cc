"""What every engine does that the child process may work with."""

from __future__ import annotations

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
