"""Scans and transcripts that are given together come as one: nothing twice, nothing misplaced, nothing silent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Page
from hwr_desktop.errors import GroundTruthError
from hwr_desktop.interchange.beside import Scan, Unusable, gathered, image_of, transcribed
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from tests.interchange.small_letter import PAGE

SIZE = (PAGE.width, PAGE.height)


def page_of(image: str, index: int = 0, text: str = "text", **more: object) -> Page:
    line = replace(PAGE.lines[0], text=text, marks=(), region=None)
    plain = replace(PAGE, id=f"p{index}{text}", image=image, index=index, lines=(line,), regions=(), turn=None)
    return replace(plain, **{"frame": None, **more})


def write(path: Path, kind: str, *pages: Page) -> Path:
    path.write_bytes(FORMATS[kind].render(Document(pages)))
    return path


def texts(scan: Scan, count: int) -> dict[int, list[str]]:
    return {index: [page.text for page in pages] for index, pages in transcribed(scan, [SIZE] * count)[0].items()}


def test_transcripts_of_one_scan_come_together_with_it(tmp_path):
    # GIVEN an album, and a transcript for each of two pages of it
    album = tmp_path / "album.pdf"
    album.write_bytes(b"scan")
    paths = [
        write(tmp_path / f"album-000{at}.xml", "page", page_of("album.pdf", at - 1, f"page {at}")) for at in (1, 3)
    ]
    # WHEN they are given with the album itself THEN the album comes once, with both
    (scan,) = gathered([*paths, album])
    assert scan.path == album and texts(scan, 3) == {0: ["page 1"], 2: ["page 3"]}
    assert transcribed(scan, [SIZE] * 3)[1] == ()


def test_a_transcript_without_a_number_in_it_is_of_the_page_in_its_name(tmp_path):
    # GIVEN PAGE by another program, which cannot say which page of a file it is about
    (tmp_path / "album.pdf").write_bytes(b"scan")
    (scan,) = gathered(
        write(tmp_path / f"album-000{at}.xml", "page", page_of("album.pdf", 0, f"{at}")) for at in (1, 2)
    )
    assert texts(scan, 2) == {0: ["1"], 1: ["2"]}


@pytest.mark.parametrize("kind", ["tei", "hocr"])
def test_a_page_that_is_described_twice_or_is_not_in_the_scan_is_said(tmp_path, kind):
    # GIVEN three pages by one name: two are the same page, one is beyond the end
    (tmp_path / "a.jpg").write_bytes(b"scan")
    pages = (page_of("a.jpg", 0, "first"), page_of("a.jpg", 0, "second"), page_of("a.jpg", 4, "third"))
    (scan,) = gathered([write(tmp_path / f"all.{kind}", kind, *pages)])
    # THEN the first counts, and of the others it is said that they could not be placed
    known, notes = transcribed(scan, [SIZE])
    assert [page.text for page in known[0]] == ["first"] and list(known) == [0]
    assert sum(f"Pages of all.{kind} that could not be placed: 1." in str(note) for note in notes) == 2


@pytest.mark.parametrize("kind", ["tei", "hocr"])
def test_the_halves_of_a_scan_come_back_as_two_pages(tmp_path, kind):
    (tmp_path / "a.jpg").write_bytes(b"scan")
    frames = [rectangle(Box(left, 0, left + 100, 100)) for left in (0, 100)]
    halves = [page_of("a.jpg", 0, f"half {at}", frame=frame) for at, frame in enumerate(frames)]
    (scan,) = gathered([write(tmp_path / f"a.{kind}", kind, *halves)])
    assert texts(scan, 1) == {0: ["half 0", "half 1"]}
    # AND where the file lies beside the scan that is given
    (scan,) = gathered([tmp_path / "a.jpg"])
    assert texts(scan, 1) == {0: ["half 0", "half 1"]}


def test_what_cannot_be_used_holds_nothing_up(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"scan")
    bad = tmp_path / "bad.xml"
    bad.write_text("<PcGts")
    refused, scan = gathered([bad, tmp_path / "a.jpg"])
    assert isinstance(refused, Unusable) and refused.path == bad and isinstance(scan, Scan)


def test_only_an_image_is_taken_for_the_scan_of_a_transcript(tmp_path):
    # GIVEN a transcript that names a scan that is gone, and a document and a scan of its own name
    path = write(tmp_path / "letter.xml", "page", page_of("IMG_1.JPG"))
    (tmp_path / "letter.docx").write_bytes(b"text")
    with pytest.raises(GroundTruthError, match="does not lie beside it"):
        image_of(path, PAGE)
    (tmp_path / "letter.jpg").write_bytes(b"scan")
    assert image_of(path, PAGE) == tmp_path / "letter.jpg"
