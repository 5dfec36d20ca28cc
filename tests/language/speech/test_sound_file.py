"""What was spoken as files of sound."""

from __future__ import annotations

import io
import os
import shutil
import wave
from pathlib import Path

import pytest

from hwr_desktop.errors import SpeechError
from hwr_desktop.language.speech import sound_file
from hwr_desktop.language.speech.sound_file import ogg_of, ogg_steps, wav_of
from hwr_desktop.language.speech.spoken import Sound

SOUND = Sound(b"\x00\x10\x00\xf0" * 5000, 22050)


def test_a_wav_holds_all_sounds() -> None:
    with wave.open(io.BytesIO(wav_of([SOUND, SOUND])), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22050)
        assert file.readframes(file.getnframes()) == 2 * SOUND.pcm


def test_nothing_to_hear() -> None:
    with pytest.raises(SpeechError, match="the text is empty"):
        wav_of([])


@pytest.mark.skipif(not (shutil.which("oggenc") or shutil.which("ffmpeg")), reason="no program makes OGG here")
def test_an_ogg_is_one() -> None:
    ogg = ogg_of(wav_of([SOUND]))
    assert ogg.startswith(b"OggS")
    assert b"vorbis" in ogg[:200]


def test_without_an_encoder_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SpeechError, match="install the package vorbis-tools"):
        ogg_of(wav_of([SOUND]))


@pytest.mark.skipif(os.name != "posix", reason="the encoder is played by a shell script")
def test_an_encoder_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = tmp_path / "oggenc"
    encoder.write_text("#!/bin/sh\necho it is too late >&2\nexit 3\n")
    encoder.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    with pytest.raises(SpeechError, match="it is too late"):
        ogg_of(wav_of([SOUND]))


@pytest.fixture
def slow_encoder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An encoder that never ends; where it leaves its number."""
    encoder, number = tmp_path / "oggenc", tmp_path / "number"
    encoder.write_text(f"#!/bin/sh\necho $$ > {number}.new\nmv {number}.new {number}\nexec sleep 600\n")
    encoder.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    return number


def is_over(number: Path) -> bool:
    try:
        os.kill(int(number.read_text()), 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.skipif(os.name != "posix", reason="the encoder is played by a shell script")
def test_an_encoder_that_hangs_is_ended(slow_encoder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound_file, "ENCODER_S", 0.5)
    with pytest.raises(SpeechError, match="took longer"):
        ogg_of(wav_of([SOUND]))
    assert is_over(slow_encoder)


@pytest.mark.skipif(os.name != "posix", reason="the encoder is played by a shell script")
def test_an_encoder_ends_when_nobody_goes_on(slow_encoder: Path) -> None:
    # GIVEN a file that is being made WHEN its owner does not go on THEN the program ends
    steps = ogg_steps(wav_of([SOUND]))
    while not slow_encoder.exists():
        assert next(steps) is None
    assert not is_over(slow_encoder)
    steps.close()
    assert is_over(slow_encoder)
