"""Recordings are known by what is in them."""

from __future__ import annotations

import pytest

from hwr_desktop.document.recording import MOST_BYTES
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.recording_file import read_recording

HEADS = {
    b"RIFF\x24\x00\x00\x00WAVEfmt ": "audio/wav",
    b"OggS\x00\x02": "audio/ogg",
    b"ID3\x04\x00": "audio/mpeg",
    b"\xff\xfb\x90\x64": "audio/mpeg",
    b"\x00\x00\x00\x1cftypM4A ": "audio/mp4",
}


@pytest.mark.parametrize(("head", "media_type"), HEADS.items(), ids=HEADS.values())
def test_a_recording_is_known_by_its_first_bytes_and_kept_whole(head, media_type, tmp_path):
    path = tmp_path / "grandmother.bin"
    path.write_bytes(head + b"sound")
    found = read_recording(path)
    assert (found.data, found.media_type, found.voice, found.begins) == (head + b"sound", media_type, "", {})


@pytest.mark.parametrize(
    "data", [b"", b"RIFF", b"<html>", b"\x89PNG\r\n", b"RIFF\x24\x00\x00\x00AVI LIST", b"\xff\xd8\xff"]
)
def test_what_browsers_do_not_play_is_refused(data, tmp_path):
    path = tmp_path / "recording.mp3"
    path.write_bytes(data)
    with pytest.raises(InputError, match=r"recording\.mp3 is no recording that browsers play: choose a WAV"):
        read_recording(path)


def test_one_that_is_missing_or_too_long_is_refused_with_its_name(tmp_path):
    with pytest.raises(InputError, match=r"gone\.ogg cannot be read"):
        read_recording(tmp_path / "gone.ogg")
    with (tmp_path / "long.ogg").open("wb") as file:
        file.write(b"OggS")
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(InputError, match=r"long\.ogg is longer than a file can take along \(50 MB at most\)"):
        read_recording(tmp_path / "long.ogg")
