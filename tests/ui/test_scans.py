import numpy as np
from PySide6.QtGui import QColor

from hwr_desktop.ui.scans import Refused, Scans, Taken, image_of


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
