"""`--layout` takes lines from whatever form of transcript is there."""

from dataclasses import replace
from pathlib import Path

import pytest

from hwr_desktop.cli.inputs import ScanPage
from hwr_desktop.cli.layout import layout_for, with_layout
from hwr_desktop.document.page import Page
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from tests.interchange.small_letter import LINES, PAGE

SCAN = Page("s", "scan.jpg", 400, 200, 1)


@pytest.mark.parametrize("kind", ["page2013", "alto", "tei", "hocr"])
def test_lines_are_taken_without_their_text_and_scaled_to_the_scan(tmp_path, kind):
    # GIVEN a file of a page that was drawn half as large, and of another page where the form has several
    pages = [replace(PAGE, id="p0", index=0, lines=LINES[:1]), replace(PAGE, index=1)]
    path = tmp_path / "layout.xml"
    path.write_bytes(FORMATS[kind].render(Document(pages if FORMATS[kind].one_file_for_all else pages[1:])))
    # WHEN it is a layout
    page = with_layout(SCAN, path)
    # THEN its lines are where they are on the scan, and say nothing yet
    assert (page.id, page.image, page.turn) == ("s", "scan.jpg", 90) and len(page.lines) == len(LINES)
    assert not page.text.strip() and all(line.author is None and not line.marks for line in page.lines)
    assert page.lines[0].polygon == tuple((2 * x, 2 * y) for x, y in LINES[0].polygon)


def test_a_layout_of_another_shape_is_refused(tmp_path):
    path = tmp_path / "layout.xml"
    path.write_bytes(FORMATS["alto"].render(Document([PAGE])))
    with pytest.raises(InputError, match=r"200 x 100 pixels, which is not the shape of scan\.jpg"):
        with_layout(replace(SCAN, width=500), path)


def test_of_several_pages_only_the_one_that_is_meant_is_a_layout(tmp_path):
    # GIVEN a file of two pages of two scans
    path = tmp_path / "two.hocr"
    pages = [replace(PAGE, id=f"p{at}", image=f"s{at}.jpg", index=0) for at in range(2)]
    path.write_bytes(FORMATS["hocr"].render(Document(pages)))
    # THEN the page of the same scan has its lines, and that of another none
    assert with_layout(replace(SCAN, image="s1.jpg", index=0), path).lines
    with pytest.raises(InputError, match="has 2 pages, of which none is page 1"):
        with_layout(replace(SCAN, image="other.jpg", index=0), path)


def test_a_folder_may_hold_any_transcripts(tmp_path):
    (tmp_path / "letter.hocr").touch()
    assert layout_for(tmp_path, ScanPage(Path("x/letter.jpg"), 0, 1)) == tmp_path / "letter.hocr"
