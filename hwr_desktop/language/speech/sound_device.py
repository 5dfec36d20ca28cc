"""The loudspeaker: miniaudio's device, which asks for sound when it needs more and falls silent at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from hwr_desktop.errors import SpeechError
from hwr_desktop.language.speech.spoken import BYTES_A_SAMPLE, Sound

PERIOD_MS = 40
"""The device asks for so much at once and holds as much again: short enough for a pause to be at once and a word to
be shown in time, long enough for a thread that has to wait for Python's lock."""

AWAKE_S = 2.0
ANSWER_S = 5.0
"""A device that has asked for nothing for so long is taken for lost, or for one whose system hangs."""

CLOSING_S = 1.0
LEAD_MS = 250
"""After so long a silence a loudspeaker may sleep, and a first word would be cut off: so much silence wakes it."""


@dataclass(slots=True, eq=False)
class _Hearing:
    """A sound that is to be heard from there on, until it is over. `handed`: how much of it (ms) the device has been
    given, and when (s) that sounds; `asked_s`: when it last asked; `fault`: why it cannot be heard."""

    sound: Sound
    from_ms: float
    asked_s: float
    handed: tuple[float, float] | None = None
    fault: SpeechError | None = None
    over: bool = False


class SoundDevice:
    """Plays one sound at a time on the system's chosen device. It opens with the first sound and closes with `close`.

    Whoever asks it never waits for the system, which may hang in opening, starting and stopping alike, and then without
    end: a thread of its own asks that. `clock`: seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._hearing: _Hearing | None = None
        self._thread: threading.Thread | None = None
        self._woken = threading.Event()
        self._closing = False
        # the thread's own
        self._device: Any = None
        self._rate = 0
        self._silent_since = -float("inf")

    def play(self, sound: Sound, from_ms: float) -> None:
        """As `playback.Output` says."""
        self.stop()
        self._hearing = _Hearing(sound, from_ms, self._clock())
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="sound", daemon=True)
            self._thread.start()
        self._woken.set()

    def stop(self) -> None:
        """Be silent at once."""
        if self._hearing is not None:
            self._hearing.over = True
            self._woken.set()

    def heard_ms(self) -> float:
        """How much has been heard: what was handed over before, and since when it sounds."""
        hearing = self._hearing
        if hearing is None:
            return 0.0
        if hearing.handed is None:  # the device has not asked for anything yet
            return hearing.from_ms
        handed_ms, sounds_at = hearing.handed
        since_ms = min(1000 * (self._clock() - sounds_at), PERIOD_MS)  # a device that hangs sounds no further
        return min(max(handed_ms + since_ms, hearing.from_ms), hearing.sound.duration_ms)

    def check(self) -> None:
        """As `playback.Output` says."""
        hearing = self._hearing
        if hearing is None:
            return
        if hearing.fault is None and self._clock() - hearing.asked_s > ANSWER_S:
            hearing.fault = SpeechError(
                "No sound can be played here, for the system's sound does not answer: see in its settings whether "
                "there is a loudspeaker, or save to a file."
            )
        if hearing.fault is not None:
            raise hearing.fault

    def close(self) -> None:
        """Let go of the device for good; one that hangs is left to the end of the program."""
        self.stop()
        self._closing = True
        self._woken.set()
        if self._thread is not None:
            self._thread.join(CLOSING_S)

    # --- the thread --------------------------------------------------------------------------------------------

    def _serve(self) -> None:
        """Let be heard what is to be, until the end."""
        sounds: _Hearing | None = None
        while not self._closing:
            self._woken.wait()
            self._woken.clear()
            if sounds is not None and sounds.over:
                self._hush(sounds)
                sounds = None
            hearing = self._hearing
            if hearing is not None and hearing is not sounds and not hearing.over:
                try:
                    self._begin(hearing)
                    sounds = hearing
                except Exception as error:  # ours, miniaudio's own, or whatever the system's library raises
                    hearing.fault = error if isinstance(error, SpeechError) else _no_sound(error)
        self._let_go()

    def _begin(self, hearing: _Hearing) -> None:
        asleep = self._clock() - self._silent_since > AWAKE_S
        pieces = self._pieces(hearing, LEAD_MS if asleep else 0)
        next(pieces)
        fresh = self._device is None or self._rate != hearing.sound.rate
        if fresh:
            self._open(hearing.sound.rate)
        try:
            self._device.start(pieces)
        except Exception:
            self._let_go()
            if fresh:
                raise
            self._begin(hearing)  # the device was lost since the last sound: there may be another

    def _hush(self, hearing: _Hearing) -> None:
        self._silent_since = self._clock()
        try:
            self._device.stop()
        except Exception:  # the device was pulled out: the next sound opens another
            self._let_go()
        if hearing.fault is not None:
            self._let_go()

    def _let_go(self) -> None:
        device, self._device = self._device, None
        if device is not None:
            device.close()

    def _open(self, rate: int) -> None:
        self._let_go()
        try:
            import miniaudio
        except ImportError as error:
            raise SpeechError(
                "No sound can be played, for the Python package miniaudio is missing: install it, or save to a file."
            ) from error
        real = [backend for backend in miniaudio.Backend if backend is not miniaudio.Backend.NULL]
        self._device = miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.SIGNED16, 1, rate, PERIOD_MS, backends=real, app_name="HWR Desktop"
        )
        self._rate = rate

    def _pieces(self, hearing: _Hearing, lead_ms: float) -> Generator[bytes, int, None]:
        """What the device's own thread is given, so many samples as it asks for; for as long as the lead, after the
        end and when it is over it is silent."""
        sound = hearing.sound
        first = int(hearing.from_ms * sound.rate / 1000)
        at = first - int(lead_ms * sound.rate / 1000)
        count = yield b""
        while True:
            # what is handed over now is heard when what the device still holds is over
            hearing.asked_s = self._clock()
            hearing.handed = (1000 * at / sound.rate, hearing.asked_s + PERIOD_MS / 1000)
            silent = count if hearing.over else min(max(first - at, 0), count)
            piece = bytes(silent * BYTES_A_SAMPLE)
            piece += sound.pcm[(at + silent) * BYTES_A_SAMPLE : (at + count) * BYTES_A_SAMPLE]
            at += count
            count = yield piece


def _no_sound(error: Exception) -> SpeechError:
    reason = error.args[0] if error.args else error  # miniaudio adds a number
    return SpeechError(
        "No sound can be played here ({reason}): see in the system's settings whether there is a loudspeaker, or save "
        "to a file.",
        reason=reason,
    )
