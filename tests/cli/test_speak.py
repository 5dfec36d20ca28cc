"""Reading aloud into files, by the real espeak-ng."""

from __future__ import annotations

import array
import shutil
import wave
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from hwr_desktop.document.edits import with_added
from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line
from hwr_desktop.store.project_file import ProjectFile


def seconds_of(path: Path) -> float:
    """How long a WAV lasts, which must not be silent."""
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        samples = array.array("h", file.readframes(file.getnframes()))
        assert sum(map(abs, samples)) / len(samples) > 200
        return file.getnframes() / file.getframerate()


@pytest.fixture
def letter_file(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text("Dear mother,\nI am well, and so is An-\nna. We are at the čaj house.\n", "utf-8")
    return path


def test_a_letter_becomes_sound(hwr, with_espeak, letter_file, tmp_path):
    # WHEN a letter is read aloud THEN the file lasts as long as its words do, and it is said by whom
    ended = hwr("speak", letter_file, "-o", tmp_path / "out" / "letter.wav")
    assert ended.code == 0, ended.err
    assert "taken for en and read by the voice English" in ended.err
    usual = seconds_of(tmp_path / "out" / "letter.wav")
    assert 3 < usual < 10
    # AND faster it is shorter, with nothing to be told
    ended = hwr("speak", letter_file, "-o", tmp_path / "fast.wav", "--rate", "320", "--language", "en")
    assert "voice" not in ended.err
    assert seconds_of(tmp_path / "fast.wav") < 0.7 * usual


def test_a_project_is_read_by_the_voices_of_its_languages(hwr, with_espeak, letter, tmp_path):
    # GIVEN a project of two loose pages, one of them in a language that nobody speaks
    project = tmp_path / "Letters"
    letter(tmp_path / "album.tif", pages=2)
    assert hwr("import", project, tmp_path / "album.tif").code == 0
    with closing(ProjectFile.open(project)) as file:
        for page_id, text, language in zip(
            file.project.pages, ("Liebe Mutter, mir geht es gut.", "Yi."), ("de", "ii"), strict=True
        ):
            page = file.page(page_id)
            shape = rectangle(Box(10, 10, 200, 40))
            line = Line(f"l{text[0]}", shape, ((10.0, 35.0), (200.0, 35.0)), text)
            file.edit(replace(with_added(page, line), language=language), "Add a line")
    ended = hwr("speak", project, "-o", tmp_path / "letters.wav")
    assert ended.code == 0, ended.err
    assert "no voice for the language ii" in ended.err
    assert 1.5 < seconds_of(tmp_path / "letters.wav") < 8


def test_a_text_file_is_read_by_a_voice_of_its_language(hwr, with_espeak, tmp_path):
    path = tmp_path / "brief.txt"
    path.write_text("Liebe Mutter, mir geht es gut, und ich hoffe, dass auch Ihr gesund seid.", "utf-8")
    ended = hwr("speak", path, "-o", tmp_path / "brief.wav")
    assert ended.code == 0
    assert "read by the voice German" in ended.err


def test_a_voice_of_ones_choice(hwr, with_espeak, letter_file, tmp_path):
    listed = hwr("speak", "--list-voices")
    assert listed.code == 0
    assert any(line.split()[:2] == ["gmw/de", "de"] for line in listed.out.splitlines())
    assert hwr("speak", letter_file, "-o", tmp_path / "a.wav", "--voice", "GMW/DE").code == 0
    ended = hwr("speak", letter_file, "-o", tmp_path / "b.wav", "--voice", "Nobody")
    assert (ended.code, "--list-voices" in ended.err) == (2, True)
    assert not (tmp_path / "b.wav").exists()


@pytest.mark.skipif(not (shutil.which("oggenc") or shutil.which("ffmpeg")), reason="no program makes OGG here")
def test_as_ogg(hwr, with_espeak, letter_file, tmp_path):
    assert hwr("speak", letter_file, "-o", tmp_path / "letter.OGG").code == 0
    assert (tmp_path / "letter.OGG").read_bytes().startswith(b"OggS")


def test_without_an_encoder(hwr, letter_file, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    ended = hwr("speak", letter_file, "-o", tmp_path / "letter.ogg")
    assert (ended.code, "install the package vorbis-tools" in ended.err) == (1, True)


def test_without_a_voice(hwr, with_espeak, no_espeak, letter_file, tmp_path):
    ended = hwr("speak", letter_file, "-o", tmp_path / "letter.wav")
    assert (ended.code, "install the package espeak-ng" in ended.err) == (1, True)
    assert not (tmp_path / "letter.wav").exists()


def test_nothing_to_read_leaves_what_is_there(hwr, with_espeak, tmp_path):
    (tmp_path / "empty.txt").write_text("\n — \n")
    (tmp_path / "old.wav").write_bytes(b"old")
    ended = hwr("speak", tmp_path / "empty.txt", "-o", tmp_path / "old.wav")
    assert (ended.code, "the text is empty" in ended.err) == (1, True)
    assert (tmp_path / "old.wav").read_bytes() == b"old"


def test_wrong_usage(hwr, letter_file, tmp_path):
    assert hwr("speak", letter_file).code == 2
    assert hwr("speak", "-o", tmp_path / "a.wav").code == 2
    assert hwr("speak", letter_file, "-o", tmp_path / "a.mp3").code == 2
    assert hwr("speak", letter_file, "-o", tmp_path / "a.wav", "--rate", "1000").code == 2
