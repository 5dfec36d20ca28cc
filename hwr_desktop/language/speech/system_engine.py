"""The voices of Windows (SAPI 5) and macOS (NSSpeechSynthesizer), through pyttsx3.

They are written to a file, which is read back; neither tells then when a word sounds, so that each has its share of the
time by its letters. Written after pyttsx3 2.99; it could not be run on these systems yet.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import wave
from pathlib import Path
from typing import Any

from hwr_desktop.language.speech.engine import Synthesis
from hwr_desktop.language.speech.voices import Voice

RATE = 22050


class SystemEngine:
    """The system's voices. Raises whatever pyttsx3 does where there are none."""

    def __init__(self) -> None:
        self._known = {voice.id for voice in self.voices()}

    def voices(self) -> list[Voice]:
        """The voices, the one that the person has chosen for the system first."""
        engine = self._engine()
        own = engine.getProperty("voice")
        found = [
            Voice(each.id, each.name or each.id, tuple(map(_code, each.languages)))
            for each in engine.getProperty("voices")
        ]
        return sorted(found, key=lambda voice: voice.id != own)

    def synthesis(self, text: str, voice: str, words_a_minute: int) -> Synthesis:
        """The sound of a text, without times of words."""
        if voice not in self._known:
            raise LookupError(voice)
        engine = self._engine()
        engine.setProperty("voice", voice)
        engine.setProperty("rate", words_a_minute)
        with tempfile.TemporaryDirectory(prefix="hwr-speech-") as folder:
            path = Path(folder, "spoken.aiff" if sys.platform == "darwin" else "spoken.wav")
            engine.save_to_file(text, str(path))
            engine.runAndWait()
            if path.suffix == ".aiff":
                path = _as_wav(path)
            with wave.open(str(path), "rb") as file:
                if (file.getnchannels(), file.getsampwidth()) != (1, 2):
                    raise RuntimeError("the system's voice does not write 16 bits of one channel")
                return Synthesis(file.readframes(file.getnframes()), file.getframerate(), ())

    @staticmethod
    def _engine() -> Any:
        """A new engine for each job: pyttsx3's keep the file that they wrote last."""
        from pyttsx3.engine import Engine

        return Engine()


def _as_wav(path: Path) -> Path:
    """What macOS writes, which no library of Python reads any more, as WAV, by a program that macOS has."""
    wav = path.with_suffix(".wav")
    command = ["/usr/bin/afconvert", "-f", "WAVE", "-d", f"LEI16@{RATE}", "-c", "1", str(path), str(wav)]
    subprocess.run(command, check=True, capture_output=True)
    return wav


def _code(language: object) -> str:
    """A language's code as SAPI and macOS write it, which may be bytes or `en_GB`."""
    return (language.decode("ascii", "ignore") if isinstance(language, bytes) else str(language)).replace("_", "-")
