"""What is in the frame of a page, and lines found in it."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.page import Line, Page, Region
from hwr_desktop.document.turning import in_frame, points_on_scan, points_upright, upright_size
from hwr_desktop.engine.pipeline import LinesFound, transcribe
from hwr_desktop.engine.segmentation.framed_picture import framed
from hwr_desktop.engine.segmentation.line_finder import FoundPage

PHOTO = ((100.0, 80.0), (900.0, 120.0), (860.0, 700.0), (60.0, 640.0))


def test_what_is_in_a_crop_is_just_those_pixels():
    page = Page("p", "a.png", 1000, 800, frame=rectangle(Box(200.0, 100.0, 700.0, 600.0)))
    image = np.random.default_rng(1).integers(0, 256, (800, 1000, 3), dtype=np.uint8)
    assert (framed(image, page) == image[100:600, 200:700]).all()
    assert framed(image, replace(page, frame=None)) is image


@pytest.mark.parametrize("shrunk", [1, 2])
def test_what_is_in_a_frame_lies_where_the_document_says(shrunk):
    # GIVEN spots on a scan, whole or reduced, seen through a frame from aslant that reaches beyond it
    corners = ((-20.0, 80.0), *PHOTO[1:])
    page = Page("p", "a.png", 1000, 800, frame=corners)
    places = [(300.0, 200.0), (700.0, 500.0), (200.0, 560.0)]
    image = np.full((800 // shrunk, 1000 // shrunk), 255, np.uint8)
    for x, y in places:
        cv2.circle(image, (round(x / shrunk), round(y / shrunk)), 6 // shrunk, 0, -1)
    # WHEN it is framed
    seen = framed(image, page)
    width, height = upright_size(page)
    assert seen.shape == (round(height / shrunk), round(width / shrunk))
    # THEN the spots are where the document places them
    for x, y in points_upright(places, page):
        assert seen[round(y / shrunk), round(x / shrunk)] < 60
    assert (seen < 128).sum() == pytest.approx((image < 128).sum(), rel=0.25)


class _Finder:
    """Finds one line across the upper part of whatever it is shown, and beyond the edge of it at the right."""

    def find(self, image, turn=None, right_to_left=False):
        self.seen = image
        width = image.shape[1]
        box = rectangle(Box(0.0, 20.0, width - 1.0, 60.0))
        return FoundPage((Line("l", box, ((0.0, 50.0), (width - 1.0, 50.0))),), (Region("r", box),), 0)


class _Reader:
    looks_twice = False

    def page_decoder(self, language=None, words=()):
        return None

    def read(self, strips, decoder=None, closer=()):
        return []


def found_on(page, image):
    finder, steps = _Finder(), []
    for step in transcribe(image, page, _Reader(), finder):
        steps.append(step)
        break
    assert isinstance(steps[0], LinesFound)
    return finder, steps[0]


def test_lines_are_looked_for_in_the_frame_only_and_lie_in_it_on_the_scan():
    # GIVEN a page with a frame from aslant
    page = Page("p", "a.png", 1000, 800, frame=PHOTO)
    image = np.full((800, 1000), 255, np.uint8)
    # WHEN lines are found
    finder, step = found_on(page, image)
    # THEN the finder has seen only what is in the frame, and the line lies there on the scan
    assert finder.seen.shape == upright_size(page)[::-1]
    baseline = step.lines[0].baseline
    assert baseline == tuple(pytest.approx(at, abs=1) for at in points_on_scan(((0, 50), (801, 50)), page))
    inside = replace(page, frame=((99.0, 79.0), (901.0, 119.0), (861.0, 701.0), (59.0, 641.0)))
    assert all(in_frame(at, inside) for at in (*step.lines[0].polygon, *step.regions[0].polygon))


def test_without_a_frame_the_finder_sees_the_scan_itself():
    image = np.full((800, 1000), 255, np.uint8)
    finder, step = found_on(Page("p", "a.png", 1000, 800), image)
    assert finder.seen is image and step.lines[0].box == Box(0, 20, 999, 60)


def test_lines_of_a_frame_that_reaches_beyond_the_scan_stay_on_the_scan():
    page = Page("p", "a.png", 1000, 800, frame=((-40.0, -30.0), (1000.0, 0.0), (1030.0, 830.0), (-10.0, 800.0)))
    _, step = found_on(page, np.full((800, 1000), 255, np.uint8))
    assert all(0 <= x <= 999 and 0 <= y <= 799 for x, y in step.lines[0].polygon)
