"""Which format a source is."""

import pytest

from hwr_desktop.document.page import Page
from hwr_desktop.errors import GroundTruthError
from hwr_desktop.interchange.ground_truth.ground_truth_sources import line_images_of
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml


def test_pages_come_before_the_lines_cut_out_of_them(tmp_path):
    # GIVEN pairs of line images
    (tmp_path / "lines").mkdir()
    (tmp_path / "lines" / "1.png").touch()
    (tmp_path / "lines" / "1.gt.txt").write_text("Dear mother,")
    found = line_images_of(tmp_path)
    assert found is not None
    assert len(found.lines) == 1
    # WHEN the page they are from lies there too, THEN the folder is one of pages; so it is where its XML is damaged
    (tmp_path / "letter.xml").write_bytes(page_xml.render(Page("p", "letter.png", 20, 10)))
    assert line_images_of(tmp_path) is None
    (tmp_path / "letter.xml").write_text("<PcGts")
    assert line_images_of(tmp_path) is None


def test_what_we_do_not_know_is_told(tmp_path):
    # GIVEN an empty folder and a place that is not there, THEN these are left to whoever reads pages
    assert line_images_of(tmp_path) is None
    assert line_images_of(tmp_path / "nowhere") is None
    # BUT a text that is no list is refused, and of a folder with a table only we say how to name it
    (tmp_path / "notes.txt").write_text("Dear mother,\n")
    with pytest.raises(GroundTruthError, match="no file of ground truth that we know"):
        line_images_of(tmp_path / "notes.txt")
    (tmp_path / "labels.csv").write_text("a.png,x\n")
    with pytest.raises(GroundTruthError, match=r"name the table itself.*labels\.csv"):
        line_images_of(tmp_path)


def test_pages_with_transcripts_and_no_lines_are_told_how_to_get_them(tmp_path):
    # GIVEN a page and its transcript in a folder below, whose name has a space
    folder = tmp_path / "old letters"
    folder.mkdir()
    (folder / "notes.txt").write_text("where they are from\n")
    (folder / "p1.txt").write_text("Dear mother,\n")
    assert line_images_of(tmp_path) is None
    (folder / "p1.webp").touch()
    # THEN the folder above is refused with the command that finds the lines, as it can be typed
    with pytest.raises(GroundTruthError, match=r"p1\.webp and p1\.txt.*hwr align '.*old letters' -o '.*old letters'"):
        line_images_of(tmp_path)
    # AND it is taken for pages when that is done
    (folder / "p1.xml").write_bytes(page_xml.render(Page("p", "p1.webp", 20, 10)))
    assert line_images_of(tmp_path) is None
