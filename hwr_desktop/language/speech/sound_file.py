"""What was spoken as a file: WAV, or OGG by a program that is there. The bytes; writing them is their owner's."""

from __future__ import annotations

import io
import shutil
import subprocess
import wave
from collections.abc import Iterable

from hwr_desktop.errors import SpeechError
from hwr_desktop.language.speech.spoken import BYTES_A_SAMPLE, Sound

LARGEST_BYTES = 2 << 30
"""As much sound as every player takes in a WAV, about 13 hours."""

ENCODERS = (
    ("oggenc", ("--quiet", "--output", "-", "-")),
    ("ffmpeg", ("-v", "error", "-f", "wav", "-i", "pipe:0", "-c:a", "libvorbis", "-f", "ogg", "pipe:1")),
)
"""Programs that turn a WAV on standard input into an OGG (Vorbis) on standard output."""


def wav_of(sounds: Iterable[Sound]) -> bytes:
    """The sounds, one after another, as a WAV file. Raises SpeechError where there is nothing to hear, or too much."""
    parts: list[bytes] = []
    rate = size = 0
    for sound in sounds:
        if rate and sound.rate != rate:
            raise ValueError(f"sounds of {rate} and of {sound.rate} samples a second")  # one engine has one rate
        rate = sound.rate
        size += len(sound.pcm)
        parts.append(sound.pcm)
        if size > LARGEST_BYTES:
            raise SpeechError("The text is too long for one file of sound: save its letters one by one.")
    if not size:
        raise SpeechError("There is nothing to read aloud: the text is empty.")
    data = io.BytesIO()
    with wave.open(data, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(BYTES_A_SAMPLE)
        file.setframerate(rate)
        file.writeframes(b"".join(parts))
    return data.getvalue()


def ogg_of(wav: bytes) -> bytes:
    """A WAV file as OGG. Raises SpeechError, also where no program that can do it is there."""
    command = ogg_encoder()
    try:
        done = subprocess.run(
            command, input=wav, capture_output=True, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0)
        )
    except OSError as error:
        raise _failed(command[0], error.strerror or error) from error
    if done.returncode or not done.stdout.startswith(b"OggS"):
        raise _failed(command[0], done.stderr.decode("utf-8", "replace").strip()[-200:] or done.returncode)
    return done.stdout


def ogg_encoder() -> list[str]:
    """The command that makes an OGG. Raises SpeechError where there is none, so that it can be told beforehand."""
    for name, arguments in ENCODERS:
        path = shutil.which(name)
        if path:
            return [path, *arguments]
    raise SpeechError(
        "An OGG file is made by the program oggenc or ffmpeg, and neither is on this computer: install the package "
        "vorbis-tools, or save as WAV."
    )


def _failed(program: str, reason: object) -> SpeechError:
    return SpeechError("{program} could not make an OGG file ({reason}): save as WAV.", program=program, reason=reason)
