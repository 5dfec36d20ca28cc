import numpy as np
import pytest
from PySide6.QtGui import QColor

from hwr_desktop.document.page import Line, Page
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.ui.scan.scan_picture import image_of
from hwr_desktop.ui.scan.scans import Refused, Scans, Taken


def test_pixels_become_a_picture_of_its_own(qapp):
    # GIVEN an odd width, so that Qt's rows are padded
    pixels = np.zeros((2, 5, 3), np.uint8)
    pixels[1, 3] = (10, 200, 30)
    # WHEN a picture is made of them, and they change
    image = image_of(pixels)
    pixels[:] = 255
    # THEN it keeps what it was
    assert (image.width(), image.height()) == (5, 2)
    assert image.pixelColor(3, 1) == QColor(10, 200, 30) and image.pixelColor(0, 0) == QColor(0, 0, 0)


def test_files_are_copied_and_measured_one_by_one(tmp_path, draw):
    # GIVEN a scan and a file that is none
    (tmp_path / "project" / "scans").mkdir(parents=True)
    (tmp_path / "bad.jpg").write_text("no picture")
    scans = Scans()
    # WHEN they are taken into a project
    good, bad = scans.taken([draw("good.png"), tmp_path / "bad.jpg"], tmp_path / "project")
    # THEN one is there with its size, and the other is refused with its reason
    assert isinstance(good, Taken) and good.sizes == ((600, 480),)
    assert (tmp_path / "project" / "scans" / good.name).is_file()
    assert isinstance(bad, Refused) and "bad.jpg" in str(bad.error)
    scans.close()


def test_whoever_comes_after_the_end_is_refused_and_starts_no_child(scan):
    # GIVEN scans that were closed, with and without a child process at work
    unused, used = Scans(), Scans()
    used.array(scan, 0)
    for scans in (unused, used):
        scans.close()
        # WHEN a worker still asks THEN it is refused
        with pytest.raises(InputError, match="closing"):
            scans.array(scan, 0)


def test_a_damaged_scan_is_refused_when_it_is_opened(tmp_path, draw):
    # GIVEN an image that was cut off on its way
    (tmp_path / "project" / "scans").mkdir(parents=True)
    whole = draw("whole.jpg", width=1200, height=1600).read_bytes()
    (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    scans = Scans()
    # WHEN it is to be taken into a project
    (refused,) = scans.taken([tmp_path / "cut.jpg"], tmp_path / "project")
    # THEN it is refused, and nothing of it stays
    assert isinstance(refused, Refused) and "cut.jpg is cut off" in str(refused.error)
    assert list((tmp_path / "project" / "scans").iterdir()) == []
    scans.close()


def test_a_scan_of_the_project_that_went_bad_is_named_as_the_person_knows_it(tmp_path):
    # GIVEN a scan of a project that was damaged afterwards
    (tmp_path / "0123456789abcdef-letter.jpg").write_bytes(b"")
    scans = Scans()
    # WHEN it is decoded THEN the message names the letter, not the digits that the project put before it
    with pytest.raises(InputError, match=r"^letter\.jpg is empty"):
        scans.array(tmp_path / "0123456789abcdef-letter.jpg", 0)
    scans.close()


def test_a_scan_and_its_transcripts_come_as_one(tmp_path, draw):
    # GIVEN a scan and a transcript of it, chosen together
    (tmp_path / "project" / "scans").mkdir(parents=True)
    scan = draw("e.png")
    line = Line("l1", ((10, 10), (90, 10), (90, 40), (10, 40)), ((10, 35), (90, 35)), "Dear mother,")
    transcript = scan.with_suffix(".xml")
    transcript.write_bytes(FORMATS["page"].render(Document([Page("p1", "e.png", 600, 480, 0, (line,))])))
    scans = Scans()
    # WHEN both are taken THEN the scan comes once, with its text
    (taken,) = scans.taken([scan, transcript], tmp_path / "project")
    scans.close()
    assert isinstance(taken, Taken) and [page.text for page in taken.known[0]] == ["Dear mother,"]
