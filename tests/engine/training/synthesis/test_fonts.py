from __future__ import annotations

from pathlib import Path

import pytest

from hwr_desktop.engine.training.synthesis.fonts import SAMPLE_FONTS, HandFont, training_fonts
from hwr_desktop.errors import InputError


def test_sample_fonts_are_never_trained_on(font_folder: Path) -> None:
    # GIVEN a folder that holds the samples' fonts too
    assert all((font_folder / f"{stem}.ttf").exists() for stem in SAMPLE_FONTS)

    # WHEN fonts for training are taken from it
    stems = {path.stem for path in training_fonts(font_folder)}

    # THEN the samples' are not among them, and plenty of others are
    assert not stems & set(SAMPLE_FONTS)
    assert len(stems) > 40


def test_a_folder_without_fonts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no font"):
        training_fonts(tmp_path)


def test_a_file_that_is_no_font_is_refused_by_name(tmp_path: Path) -> None:
    # GIVEN a text file that calls itself a font
    path = tmp_path / "letters.ttf"
    path.write_text("not a font")

    # WHEN it is opened, THEN the message names it
    with pytest.raises(InputError, match=r"letters\.ttf"):
        HandFont(path)


def test_a_font_without_letters_is_refused_by_name(tmp_path: Path, font_folder: Path) -> None:
    # GIVEN a font of which a part was overwritten with nothing, so that its letters are empty
    whole = (font_folder / "kalam.ttf").read_bytes()
    at = whole.index(b"loca")
    start, size = (int.from_bytes(whole[at + skip : at + skip + 4], "big") for skip in (8, 12))
    path = tmp_path / "empty.ttf"
    path.write_bytes(whole[:start] + bytes(size) + whole[start + size :])

    # WHEN it is opened, THEN the message names it
    with pytest.raises(InputError, match=r"empty\.ttf"):
        HandFont(path)


def test_a_font_knows_what_it_cannot_write(font_folder: Path) -> None:
    # GIVEN a font without the ligature œ
    font = HandFont(font_folder / "kristi.ttf")

    # THEN it says so, and does not mind accents it has
    assert font.can_write("le frère à Noël")
    assert not font.can_write("le cœur")
    assert not font.can_write("\u4e2d")


def test_an_apostrophe_that_cannot_be_seen_counts_as_missing(font_folder: Path) -> None:
    assert not HandFont(font_folder / "windsong.ttf").can_write("l'ami")
