"""What comes of a sentence that was said: its sound, and when each of its words is heard in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

BYTES_A_SAMPLE = 2


@dataclass(frozen=True, slots=True)
class Sound:
    """Sound of one channel: samples of 16 bits, little-endian, `rate` of them in a second."""

    pcm: bytes = field(repr=False)
    rate: int

    @property
    def duration_ms(self) -> float:
        """How long it lasts."""
        return 1000 * len(self.pcm) / (BYTES_A_SAMPLE * self.rate)


class SpokenWord(NamedTuple):
    """A word of the text, or the part of a broken one that stands on a line, and when it begins to sound.

    The characters `start` to before `end` (code points) of the line with that number, from 0; `at_ms` milliseconds
    after the beginning of its sentence's sound.
    """

    line: int
    start: int
    end: int
    at_ms: float


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    """The sentence of that number, from 0, as it sounds. The times of its words never fall."""

    number: int
    sound: Sound
    words: tuple[SpokenWord, ...]
