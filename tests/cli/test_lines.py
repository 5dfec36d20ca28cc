from __future__ import annotations

import pytest

from hwr_desktop import paths
from hwr_desktop.cli import loaded
from hwr_desktop.document.page import Line, Region
from hwr_desktop.engine.segmentation.line_finder import FoundPage
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml

SAMPLE = paths.resources() / "samples" / "letter-to-anna.jpg"


class OnItsSide:
    """A line finder that says the same of every page."""

    device = "cpu"

    def __init__(self, found: FoundPage) -> None:
        self.found = found

    def find(self, image: object, turn: int | None = None) -> FoundPage:
        return self.found


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


def test_a_page_found_lying_on_its_side_is_written_as_it_lies(hwr, letter, tmp_path, monkeypatch):
    # GIVEN a finder that sees a scan on its side, with one line up it in a region
    line = Line("l1", ((50, 90), (50, 10), (90, 10), (90, 90)), ((80, 90), (80, 10)), region="r1")
    region = Region("r1", ((40, 95), (40, 5), (95, 5), (95, 95)))
    monkeypatch.setattr(loaded, "line_finder", lambda *_: OnItsSide(FoundPage((line,), (region,), 90)))
    # WHEN its lines are written
    ended = hwr("lines", letter(tmp_path / "letter.png"), "-o", tmp_path / "out")
    # THEN turn, region and line are those that were found
    assert ended.code == 0 and "1 line found" in ended.err
    page = page_xml.read(tmp_path / "out" / "letter.xml")
    assert (page.turn, page.regions, page.width) == (90, (region,), 600)
    assert [(each.polygon, each.baseline, each.region) for each in page.lines] == [(line.polygon, line.baseline, "r1")]


@pytest.mark.skipif(not SAMPLE.is_file(), reason="the sample letters are not there")
def test_the_lines_of_the_sample_letter(hwr, bundled_models, tmp_path):
    assert hwr("lines", SAMPLE, "-o", tmp_path).code == 0
    found = page_xml.read(tmp_path / "letter-to-anna.xml")
    true = page_xml.read(SAMPLE.parent / "truth" / f"{SAMPLE.stem}.xml")
    assert abs(len(found.lines) - len(true.lines)) <= 2
    assert not found.text.strip()


def test_a_page_without_writing_gets_its_file_and_a_sentence(hwr, letter, tmp_path, monkeypatch):
    # GIVEN a page on which nothing is found
    monkeypatch.setattr(loaded, "line_finder", lambda *_: OnItsSide(FoundPage(())))
    # WHEN its lines are written
    ended = hwr("lines", letter(tmp_path / "letter.png"), "-o", tmp_path / "out")
    # THEN that is said, and it is no failure
    assert ended.code == 0 and f"{tmp_path / 'letter.png'}: no writing was found on this page." in ended.err
    assert page_xml.read(tmp_path / "out" / "letter.xml").lines == ()
