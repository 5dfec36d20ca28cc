"""What was spoken as a file: WAV, or OGG by a program that is there. The bytes; writing them is their owner's."""

from __future__ import annotations

import io
import shutil
import subprocess
import time
import wave
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from tempfile import TemporaryFile

from hwr_desktop.errors import SpeechError
from hwr_desktop.language.speech.spoken import BYTES_A_SAMPLE, Sound

LARGEST_BYTES = 2 << 30
"""As much sound as every player takes in a WAV, about 13 hours."""

ENCODERS = (
    ("oggenc", ("--quiet", "--output", "-", "-")),
    ("ffmpeg", ("-v", "error", "-f", "wav", "-i", "pipe:0", "-c:a", "libvorbis", "-f", "ogg", "pipe:1")),
)
"""Programs that turn a WAV on standard input into an OGG (Vorbis) on standard output."""

ENCODER_S, ENCODER_S_A_MB = 60.0, 5.0
"""How long a program may take: so many seconds, and so many more for each million bytes, of which it makes one in a
fraction of a second as a rule."""
_LOOK_S = 0.1


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
            raise too_long()
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
    *_, ogg = ogg_steps(wav)
    assert ogg is not None
    return ogg


def ogg_steps(wav: bytes) -> Generator[bytes | None]:
    """A WAV file as OGG: None, again and again, while the program works, and last the OGG; not going on ends the
    program. Raises SpeechError as `ogg_of` does."""
    command = ogg_encoder()
    try:
        with TemporaryFile() as given, TemporaryFile() as made, TemporaryFile() as complaint:
            given.write(wav)
            given.seek(0)
            limit_s = ENCODER_S + ENCODER_S_A_MB * len(wav) / 1e6
            child = subprocess.Popen(
                command, stdin=given, stdout=made, stderr=complaint,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )  # fmt: skip
            try:
                yield from _waiting(child, limit_s, command[0])
            finally:
                child.kill()
                child.wait()
            complaint.seek(0)
            made.seek(0)
            ogg = made.read()
            if child.returncode or not ogg.startswith(b"OggS"):
                said = complaint.read().decode("utf-8", "replace").strip()[-200:]
                raise _failed(command[0], said or child.returncode)
            yield ogg
    except OSError as error:
        raise _failed(command[0], error.strerror or error) from error


def _waiting(child: subprocess.Popen[bytes], limit_s: float, program: str) -> Iterator[None]:
    end = time.monotonic() + limit_s
    while child.poll() is None:
        if time.monotonic() > end:
            raise SpeechError(
                "{program} took longer than {seconds:.0f} seconds for an OGG file: save as WAV.",
                program=program,
                seconds=limit_s,
            )
        with suppress(subprocess.TimeoutExpired):
            child.wait(_LOOK_S)
        yield None


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


def too_long() -> SpeechError:
    """What is said of more than `LARGEST_BYTES` of sound."""
    return SpeechError("The text is too long for one file of sound: save its letters one by one.")


def _failed(program: str, reason: object) -> SpeechError:
    return SpeechError("{program} could not make an OGG file ({reason}): save as WAV.", program=program, reason=reason)
