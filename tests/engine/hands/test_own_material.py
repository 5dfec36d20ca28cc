"""Lines of other hands come along with the program, varied and readable, and learning does not depend on them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from hwr_desktop import paths
from hwr_desktop.engine.hands.own_material import drawn_lines
from hwr_desktop.engine.hands.own_sentences import own_sentences
from hwr_desktop.engine.training.synthesis.fonts import HandFont

ROOT = Path(__file__).resolve().parents[3]
FONTS = sorted((paths.resources() / "fonts").glob("*.ttf"))
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éèêëàâùûîïôçœæäöüßÉÀÇÄÖÜ.,;:!?'\"-()&£"


def test_the_lines_are_as_many_as_wished_and_no_two_alike() -> None:
    # WHEN sixty lines are drawn
    lines = drawn_lines(60, 4)

    # THEN there are sixty of different texts, short and long ones, in more than one language
    assert len(lines) == 60
    assert len({line.text for line in lines}) > 50
    assert min(len(line.text) for line in lines) < 20 and max(len(line.text) for line in lines) > 50
    letters = set("".join(line.text for line in lines))
    assert letters & set("éèàçœ") and letters & set("äöüß") and letters & set("0123456789")
    # AND each is a strip as the reader sees it, with ink on more or less empty paper
    for line in lines:
        assert line.ink.dtype == np.uint8 and line.ink.shape[0] == 48
        assert line.ink.shape[1] > 3 * len(line.text)
        assert np.percentile(line.ink, 99) > np.median(line.ink) + 60


def test_a_seed_always_gives_the_same_lines() -> None:
    # WHEN lines are drawn twice by one seed, and once by another
    first, again, other = (drawn_lines(8, seed) for seed in (5, 5, 6))

    # THEN the first two are the same to the pixel, and the third are others
    assert [line.text for line in first] == [line.text for line in again]
    assert all(np.array_equal(a.ink, b.ink) for a, b in zip(first, again, strict=True))
    assert [line.text for line in first] != [line.text for line in other]


def test_sentences_are_whole() -> None:
    # WHEN many sentences are made up
    sentences = own_sentences(np.random.default_rng(1), 400)

    # THEN nothing is left to be filled in, all begin and end as sentences do, and hardly one is there twice
    assert len(sentences) == 400 and len(set(sentences)) > 390
    assert not any(mark in sentence for sentence in sentences for mark in "{}")
    assert all(sentence.strip('"')[0].isupper() and sentence.rstrip(')"')[-1] in ".!?" for sentence in sentences)
    assert not any("  " in sentence for sentence in sentences)


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_font_has_the_letters_of_three_languages(path: Path) -> None:
    # GIVEN a font of the program, THEN it draws each letter, and none as an empty box
    font = HandFont(path)
    assert [letter for letter in LETTERS if not font.can_write(letter)] == []


def test_every_font_is_listed_with_its_owner_and_licence() -> None:
    # GIVEN the fonts of the program and what is said about them
    third_party = (ROOT / "THIRD_PARTY.md").read_text("utf-8")
    licence = (paths.resources() / "fonts" / "OFL.txt").read_text("utf-8")

    # THEN there are some different ones, which stay small, and each is named in both places
    assert len(FONTS) >= 8
    assert sum(path.stat().st_size for path in FONTS) < 600_000
    for path in FONTS:
        assert f"| {path.name} |" in third_party
        assert f"{path.name}: " in licence
    assert licence.count("    Copyright ") == len(FONTS)
    assert "PERMISSION & CONDITIONS" in licence
    # AND nothing else lies there
    assert {path.name for path in (paths.resources() / "fonts").iterdir()} == {
        *(path.name for path in FONTS),
        "OFL.txt",
    }


def test_without_fonts_there_are_no_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a program whose fonts are gone, or damaged
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert drawn_lines(4, 1) == []
    folder = tmp_path / "fonts"
    folder.mkdir()
    assert drawn_lines(4, 1) == []
    (folder / FONTS[0].name).write_bytes(FONTS[0].read_bytes()[:900])

    # WHEN lines are wished for, THEN there are none, and nothing is raised
    assert drawn_lines(4, 1) == []
