"""Pages that are learned from and measured on are found, also where a scan was saved again."""

import cv2
import numpy as np
import pytest

from hwr_desktop.document.page import Page
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.engine.training.shared_pages import same_document, same_pixels


def page(path, text, collection="drawn"):
    """A page with a word on it, saved under that path."""
    image = np.full((420, 640), 235, np.uint8)
    cv2.putText(image, text, (40, 200), cv2.FONT_HERSHEY_SIMPLEX, 2, 30, 3)
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), image, [cv2.IMWRITE_JPEG_QUALITY, 40])
    return GroundTruthPage(path, Page("p", path.name, 640, 420), collection)


def named(path, collection="drawn"):
    """A page of that name, whose image nobody looks at."""
    return GroundTruthPage(path, Page("p", path.name, 640, 420), collection)


@pytest.mark.parametrize("suffix", ["png", "jpg"])
def test_the_same_scan_is_found_whatever_it_is_called(tmp_path, suffix):
    # GIVEN pages to learn from, and to measure on one of them under another name and one that differs in a letter
    learned = [page(tmp_path / "train" / f"{text}.png", text) for text in ("anna", "bert", "carl")]
    copy, other = page(tmp_path / "val" / f"x.{suffix}", "bert"), page(tmp_path / "val" / "y.png", "berg")
    # WHEN they are compared, THEN the copy is found and the other is not
    assert same_pixels([other, copy], learned) == [(copy, learned[1])]


def test_an_image_that_cannot_be_read_is_passed_over(tmp_path):
    broken = page(tmp_path / "a.png", "anna")
    broken.image.write_bytes(b"no image")
    assert same_pixels([broken], [page(tmp_path / "b.png", "anna")]) == []


def test_names_that_differ_in_the_pages_number_only_are_told(tmp_path):
    # GIVEN pages of two letters to learn from
    learned = [named(tmp_path / "train" / name, "a") for name in ("letter-1866_003.webp", "letter-1870_001.webp")]
    # THEN another page of one of them is told, and so it is from the folder beside under another collection
    for collection in ("a", "b"):
        assert same_document([named(tmp_path / "val" / "letter-1866_012.jpg", collection)], learned)
    # AND one of another letter is not, nor one of that name from elsewhere
    assert not same_document([named(tmp_path / "val" / "letter-1999_003.jpg", "a")], learned)
    assert not same_document([named(tmp_path / "other" / "val" / "letter-1866_012.jpg", "c")], learned)
