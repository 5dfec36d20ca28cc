"""A recording that somebody made, as a file that a browser can play."""

from __future__ import annotations

from pathlib import Path

from hwr_desktop.document.recording import MOST_BYTES, Recording
from hwr_desktop.errors import InputError

KINDS = ("wav", "ogg", "oga", "opus", "mp3", "m4a")
"""How such files end."""


def read_recording(path: Path) -> Recording:
    """The recording in a file, known by its first bytes and not by its name. Raises InputError."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise InputError(
            "{name} cannot be read ({reason}): check the name.", name=path.name, reason=error.strerror
        ) from error
    media_type = _media_type(data[:16])
    if media_type is None:
        raise InputError(
            "{name} is no recording that browsers play: choose a WAV, OGG, Opus, MP3 or M4A file.", name=path.name
        )
    if len(data) > MOST_BYTES:
        raise InputError(
            "{name} is longer than a file can take along ({size} MB at most): save the recording as OGG or MP3, "
            "which are a tenth as large as WAV, or choose a part of it.",
            name=path.name,
            size=MOST_BYTES // 1_000_000,
        )
    return Recording(data, media_type)


def _media_type(head: bytes) -> str | None:
    """What the first 16 bytes say of a file; None where it is no sound that browsers play."""
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return "audio/wav"
    if head[:4] == b"OggS":
        return "audio/ogg"
    if head[4:8] == b"ftyp" and head[8:11] in (b"M4A", b"mp4", b"iso"):
        return "audio/mp4"
    is_frame = len(head) > 2 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2  # MPEG audio, layer III
    return "audio/mpeg" if head[:3] == b"ID3" or is_frame else None
