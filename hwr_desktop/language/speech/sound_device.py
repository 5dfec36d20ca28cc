"""The loudspeaker: miniaudio's device, which asks for sound when it needs more and falls silent at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from typing import Any

from hwr_desktop.errors import SpeechError
from hwr_desktop.language.speech.spoken import BYTES_A_SAMPLE, Sound

PERIOD_MS = 40
"""The device asks for so much at once and holds as much again: short enough for a pause to be at once and a word to
be shown in time, long enough for a thread that has to wait for Python's lock."""

AWAKE_S = 2.0
OPENING_S = 0.5
"""So long a sound waits for a device that another thread is opening just now; only one that hangs takes longer."""

LEAD_MS = 250
"""After so long a silence a loudspeaker may sleep, and a first word would be cut off: so much silence wakes it."""


class SoundDevice:
    """Plays one sound at a time on the system's chosen device. It opens with `open` or the first sound and closes with
    `close`. From one thread only, but for `open`. `clock`: seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._device: Any = None
        self._rate = 0
        self._sound = Sound(b"", 1)
        self._from_ms = 0.0
        self._handed: tuple[float, float] | None = None
        self._sounding = False
        self._silent_since = -float("inf")
        self._opening = threading.Lock()

    def open(self, rate: int) -> None:
        """Open the device for sound of that rate where none is open yet, which takes up to a fifth of a second, and
        longer where the system's sound hangs. Raises SpeechError."""
        if self._device is not None:
            return
        with self._opening:
            if self._device is None:
                self._open(rate)

    def play(self, sound: Sound, from_ms: float) -> None:
        """As `playback.Output` says. Raises SpeechError where there is no device."""
        self.stop()
        self._sound = sound
        self._from_ms, self._handed = from_ms, None
        asleep = self._clock() - self._silent_since > AWAKE_S
        pieces = self._pieces(sound, from_ms, LEAD_MS if asleep else 0)
        next(pieces)
        try:
            self._open_in_time(sound.rate)
            self._device.start(pieces)
            self._sounding = True
        except SpeechError:
            raise
        except Exception as error:  # miniaudio's own error, or whatever the system's library raises
            self.close()
            raise _no_sound(error) from error

    def stop(self) -> None:
        """Be silent at once."""
        if self._device is not None:
            if self._sounding:
                self._sounding, self._silent_since = False, self._clock()
            try:
                self._device.stop()
            except Exception:  # the device was pulled out: the next sound opens another
                self.close()

    def heard_ms(self) -> float:
        """How much has been heard: what was handed over before, and since when it sounds."""
        handed = self._handed
        if handed is None:  # the device has not asked for anything yet
            return self._from_ms
        handed_ms, sounds_at = handed
        since_ms = min(1000 * (self._clock() - sounds_at), PERIOD_MS)  # a device that hangs sounds no further
        return min(max(handed_ms + since_ms, self._from_ms), self._sound.duration_ms)

    def close(self) -> None:
        """Let go of the device."""
        device, self._device = self._device, None
        if device is not None:
            device.close()

    def _open_in_time(self, rate: int) -> None:
        """Open the device where none is open for that rate, unless another thread hangs in doing so. Raises
        SpeechError."""
        if not self._opening.acquire(timeout=OPENING_S):
            raise SpeechError(
                "No sound can be played here, for the system's sound does not answer: see in its settings whether "
                "there is a loudspeaker, or save to a file."
            )
        try:
            if self._device is None or self._rate != rate:
                self._open(rate)
        finally:
            self._opening.release()

    def _open(self, rate: int) -> None:
        self.close()
        try:
            import miniaudio
        except ImportError as error:
            raise SpeechError(
                "No sound can be played, for the Python package miniaudio is missing: install it, or save to a file."
            ) from error
        real = [backend for backend in miniaudio.Backend if backend is not miniaudio.Backend.NULL]
        try:
            self._device = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.SIGNED16, 1, rate, PERIOD_MS, backends=real, app_name="HWR Desktop"
            )
        except miniaudio.MiniaudioError as error:
            raise _no_sound(error) from error
        self._rate = rate

    def _pieces(self, sound: Sound, from_ms: float, lead_ms: float) -> Generator[bytes, int, None]:
        """What the device's own thread is given, so many samples as it asks for; for as long as the lead and after the
        end it is silent."""
        first = int(from_ms * sound.rate / 1000)
        at = first - int(lead_ms * sound.rate / 1000)
        count = yield b""
        while True:
            # what is handed over now is heard when what the device still holds is over
            self._handed = (1000 * at / sound.rate, self._clock() + PERIOD_MS / 1000)
            silent = min(max(first - at, 0), count)
            piece = bytes(silent * BYTES_A_SAMPLE)
            piece += sound.pcm[(at + silent) * BYTES_A_SAMPLE : (at + count) * BYTES_A_SAMPLE]
            at += count
            count = yield piece


def _no_sound(reason: object) -> SpeechError:
    return SpeechError(
        "No sound can be played here ({reason}): see in the system's settings whether there is a loudspeaker, or save "
        "to a file.",
        reason=reason,
    )
