from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import ImageFont

from hwr_desktop.cli import synthesise
from hwr_desktop.engine.images import page_size
from hwr_desktop.interchange.ground_truth import line_pairs
from hwr_desktop.interchange.ground_truth.transcribed_pages import pages_under


@pytest.fixture
def drawn_with(tmp_path) -> tuple[str, Path, str, Path]:
    """Arguments: a folder with one font, which has no accents, and a folder with a text that has a few."""
    fonts, texts = tmp_path / "fonts", tmp_path / "texts"
    fonts.mkdir()
    texts.mkdir()
    font = ImageFont.load_default(40)
    assert isinstance(font, ImageFont.FreeTypeFont) and isinstance(font.path, io.BytesIO)
    (fonts / "plain.ttf").write_bytes(font.path.getvalue())
    prose = "It had rained since Tuesday, and the lane was a river. We counted three whales from the quay."
    (texts / "prose.txt").write_text(f"{prose}\n{prose}\nLa mer a repris ses couleurs d'été.\n", encoding="utf-8")
    return "--fonts", fonts, "--texts", texts


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_lines_are_pairs_that_a_reader_is_measured_on(hwr, drawn_with, small_models, tmp_path):
    # GIVEN a font without accents and a text of which a third has some
    # WHEN lines are drawn
    ended = hwr("synthesise", "lines", *drawn_with, "-o", tmp_path / "lines", "--count", 12)
    # THEN it says how many there are and that others were skipped
    assert (ended.code, ended.out) == (0, "")
    assert f"12 lines drawn in {tmp_path / 'lines'}" in ended.err and "skipped" in ended.err
    # AND each is an image with a text that the font can write
    pairs = line_pairs.read(tmp_path / "lines").lines
    assert len(pairs) == 12
    assert all(8 <= len(pair.text) <= 70 and "é" not in pair.text for pair in pairs)
    assert all(page_size(pair.image, 0)[1] == 48 for pair in pairs)
    # AND a reader can be measured on them
    measured = hwr("evaluate", "reader", tmp_path / "lines", "--model", small_models.reader)
    assert measured.code == 0 and "12 pairs of image and text" in measured.err


def test_pages_are_ground_truth_that_a_reader_is_measured_on(hwr, drawn_with, small_models, tmp_path):
    # GIVEN a text without accents
    (tmp_path / "texts" / "prose.txt").write_text("It rained. We counted three whales.\n", encoding="utf-8")
    # WHEN a page is drawn
    ended = hwr("synthesise", "pages", *drawn_with, "-o", tmp_path / "pages", "--count", 1)
    assert ended.code == 0 and "1 page drawn" in ended.err
    # THEN its lines have outlines, baselines and texts, and lie on an image of the size that is told
    [(image, page, _)] = pages_under(tmp_path / "pages")
    assert page_size(image, 0) == (page.width, page.height)
    assert page.lines and page.regions
    assert all(line.text and len(line.polygon) > 3 and len(line.baseline) > 1 for line in page.lines)
    # AND a reader can be measured on it
    measured = hwr("evaluate", "reader", tmp_path / "pages", "--model", small_models.reader)
    assert measured.code == 0, measured.err


def test_the_same_seed_gives_the_same_lines_in_any_number_of_processes(hwr, drawn_with, tmp_path, monkeypatch):
    # GIVEN that three lines are drawn at one go
    monkeypatch.setitem(synthesise.PORTION, "lines", 3)
    # WHEN seven are drawn by one process and by two, and seven with another seed
    for name, seed, processes in (("one", 1, 1), ("two", 1, 2), ("other", 2, 1)):
        common = ("--count", 7, "--seed", seed, "--processes", processes)
        assert hwr("synthesise", "lines", *drawn_with, "-o", tmp_path / name, *common).code == 0
    # THEN the first two folders are the same to the byte, and the third has other texts
    one, two, other = (contents(tmp_path / name) for name in ("one", "two", "other"))
    assert one == two and len(one) == 14
    assert other.keys() == one.keys() and other != one


def test_a_folder_with_files_in_it_is_refused(hwr, drawn_with, tmp_path):
    # GIVEN a folder that holds somebody's lines
    (tmp_path / "line-000001.gt.txt").write_text("mine")
    # WHEN lines are to be drawn into it, THEN it is refused and nothing is touched
    ended = hwr("synthesise", "lines", *drawn_with, "-o", tmp_path)
    assert ended.code == 2 and "name a new folder or an empty one" in ended.err
    assert (tmp_path / "line-000001.gt.txt").read_text() == "mine"


def test_text_that_no_font_has_is_a_sentence(hwr, drawn_with, tmp_path):
    # GIVEN a text of characters that the font lacks
    (tmp_path / "texts" / "prose.txt").write_text("é" * 80 + "\n", encoding="utf-8")
    # WHEN a page is to be drawn of it, THEN it says what is wrong
    ended = hwr("synthesise", "pages", *drawn_with, "-o", tmp_path / "out", "--count", 1)
    assert ended.code == 1 and "lack characters" in ended.err
