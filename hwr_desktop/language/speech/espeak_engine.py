"""espeak-ng through pyttsx3's binding of it: sound and word times at once, faster than they are heard.

pyttsx3's own `say` plays by itself, cannot be stopped and tells the words before any sound (docs/decisions, “Reading
aloud”). Only the child process imports this: espeak-ng is under the GPL.
"""

from __future__ import annotations

import ctypes
from typing import Any

from pyttsx3.drivers import _espeak

from hwr_desktop.language.speech.engine import Synthesis
from hwr_desktop.language.speech.voices import Voice
from hwr_desktop.language.speech.word_times import Event

BUFFER_MS = 200
DONT_EXIT = 0x8000
"""Asks espeak-ng to say that its data are missing, where it would end the process."""


class EspeakEngine:
    """espeak-ng, of which a process can have one. Raises RuntimeError where it cannot begin."""

    def __init__(self) -> None:
        # Synchronous: sound and events come to the callback, as in retrieval mode, before Synth returns, on this thread
        self._rate = _espeak.Initialize(_espeak.AUDIO_OUTPUT_SYNCHRONOUS, BUFFER_MS, None, DONT_EXIT)
        if self._rate <= 0:
            raise RuntimeError("espeak-ng does not find its data")
        self._pcm: list[bytes] = []
        self._events: list[Event] = []
        self._voice = ""
        _espeak.SetSynthCallback(self._take)

    def voices(self) -> list[Voice]:
        """All voices, those with the plainest name first: `gmw/en` comes before `gmw/en-029`."""
        found = [
            Voice(each.identifier.decode(), each.name.decode(), _languages(each)) for each in _espeak.ListVoices(None)
        ]
        return sorted(found, key=lambda voice: (len(voice.id), voice.id))

    def synthesis(self, text: str, voice: str, words_a_minute: int) -> Synthesis:
        """The sound of a text and where in it the words are, a pause at its end."""
        if voice != self._voice:
            if _espeak.SetVoiceByName(voice.encode()) != _espeak.EE_OK:
                raise LookupError(voice)
            self._voice = voice
        _espeak.SetParameter(_espeak.RATE, words_a_minute, 0)
        self._pcm, self._events = [], []
        data = text.encode("utf-8", "replace").replace(b"\0", b" ")
        flags = _espeak.CHARS_UTF8 | _espeak.ENDPAUSE
        done = _espeak.cSynth(data, len(data) + 1, 0, _espeak.POS_CHARACTER, 0, flags, None, None)
        if done != _espeak.EE_OK:
            raise RuntimeError(f"espeak-ng answered {done}")
        return Synthesis(b"".join(self._pcm), self._rate, tuple(self._events))

    def _take(self, samples: Any, count: int, events: Any) -> int:
        """What espeak-ng calls for each piece of sound; 0 means that it goes on."""
        at = 0
        while events[at].type != _espeak.EVENT_LIST_TERMINATED:
            if events[at].type == _espeak.EVENT_WORD:
                self._events.append((events[at].text_position - 1, float(events[at].audio_position)))
            at += 1
        if count > 0:
            self._pcm.append(ctypes.string_at(samples, count * ctypes.sizeof(ctypes.c_short)))
        return 0


def _languages(voice: Any) -> tuple[str, ...]:
    """All codes of a voice's languages: in memory each is a byte of priority, the code and a zero; a zero ends them."""
    place = ctypes.c_void_p.from_buffer(voice, type(voice).languages.offset).value
    codes = []
    while place and ctypes.string_at(place, 1) != b"\0":
        code = ctypes.string_at(place + 1)
        codes.append(code.decode("ascii", "replace"))
        place += len(code) + 2
    return tuple(codes)
