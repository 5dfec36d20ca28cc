from __future__ import annotations

import pytest

from hwr_desktop import paths
from hwr_desktop.interchange import page_xml

SAMPLE = paths.resources() / "samples" / "letter-to-anna.jpg"


def test_a_page_file_for_each_page(hwr, small_models, letter, tmp_path, names_in):
    # GIVEN an album of two pages and a damaged file
    album = letter(tmp_path / "album.tif", pages=2)
    (tmp_path / "bad.jpg").write_text("no picture")
    # WHEN lines are found in them
    ended = hwr("lines", album, tmp_path / "bad.jpg", "-o", tmp_path / "out", "--model", small_models.lines)
    # THEN each page has its file, without text, and the damaged one its sentence
    assert ended[:2] == (1, "")
    assert names_in(tmp_path / "out") == ["album-0001.xml", "album-0002.xml"]
    assert page_xml.read(tmp_path / "out" / "album-0002.xml").index == 1
    assert f"hwr: {tmp_path / 'bad.jpg'} is a text file" in ended.err


@pytest.mark.skipif(not SAMPLE.is_file(), reason="the sample letters are not there")
def test_the_lines_of_the_sample_letter(hwr, bundled_models, tmp_path):
    assert hwr("lines", SAMPLE, "-o", tmp_path).code == 0
    found = page_xml.read(tmp_path / "letter-to-anna.xml")
    true = page_xml.read(SAMPLE.with_suffix(".xml"))
    assert abs(len(found.lines) - len(true.lines)) <= 2
    assert not found.text.strip()
