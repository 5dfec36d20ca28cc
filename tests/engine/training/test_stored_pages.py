"""Ground truth in memory: at one scale, with what it left out noticed, and drawn pages beside it."""

import numpy as np

from hwr_desktop.document.page import Line, Page
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_extent import line_extent
from hwr_desktop.engine.segmentation.line_finder import FoundPage
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.engine.training.line_corpus import with_found_outlines
from hwr_desktop.engine.training.stored_pages import STORED_HEIGHT_PX, stored


def line(name, y, left=100.0, right=900.0, above=40.0, below=14.0):
    outline = ((left, y - above), (right, y - above), (right, y + below), (left, y + below))
    return Line(name, outline, ((left, y), (right, y)), name)


class Finder:
    """Finds the lines it was made with."""

    def __init__(self, *lines):
        self.lines = lines

    def find(self, _image, turn=None):
        return FoundPage(tuple(self.lines))


def source(tmp_path, *lines):
    path = tmp_path / "page.png"
    cv2.imwrite(str(path), np.full((800, 1000), 220, np.uint8))
    return GroundTruthPage(path, Page("p", path.name, 1000, 800, lines=lines), "drawn")


def test_a_page_is_kept_at_the_scale_at_which_its_text_has_the_stored_height(tmp_path):
    # GIVEN a page whose lines are 54 pixels tall
    # WHEN it is stored
    page = stored(source(tmp_path, line("a", 200.0), line("b", 400.0)))
    # THEN a line of it is as tall as all stored ones, and lies where it should
    assert abs(page.lines[0].above + page.lines[0].below - STORED_HEIGHT_PX) < 1
    assert abs(page.lines[1].baseline[0][1] / page.grey.shape[0] - 400 / 800) < 0.01


def test_a_long_line_that_only_the_finder_sees_is_set_apart(tmp_path):
    # GIVEN ground truth with one of two lines, and a finder that sees both and a speck
    finder = Finder(line("a", 203.0), line("b", 400.0), line("speck", 600.0, 100.0, 150.0))
    # WHEN the page is stored
    page = stored(source(tmp_path, line("a", 200.0)), finder)
    # THEN the second is neither a line to learn nor blank paper; the speck is blank paper
    assert len(page.lines) == 1 and len(page.unlisted) == 1
    assert abs(page.unlisted[0].baseline[0][1] / page.grey.shape[0] - 0.5) < 0.01


def test_a_page_without_a_line_is_not_kept(tmp_path):
    # GIVEN a page without lines
    # WHEN it is stored
    # THEN there is nothing
    assert stored(source(tmp_path)) is None


def test_outlines_are_taken_from_the_finder_where_it_found_the_same_writing():
    # GIVEN three true lines; of one the finder drew a lower outline, one it broke off, one it did not find
    true = [line("same", 200.0), line("broken", 400.0), line("lost", 600.0)]
    found = [line("f", 202.0, 95.0, 905.0, 30.0, 10.0), line("g", 400.0, 100.0, 500.0, 30.0, 10.0)]
    # WHEN outlines are exchanged
    same, broken, lost = with_found_outlines(true, found)
    # THEN only the whole one has the finder's, with its own text
    assert same.text == "same" and sum(line_extent(same.polygon, same.baseline)) < 43
    assert broken == true[1] and lost == true[2]
