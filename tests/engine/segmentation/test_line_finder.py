"""The bundled line finder on whole pages: letters however they lie, and what is no letter at all."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from hwr_desktop import paths
from hwr_desktop.document.edits import with_found
from hwr_desktop.document.page import Page
from hwr_desktop.document.turning import upright
from hwr_desktop.engine import models
from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_finder import LineFinder
from hwr_desktop.engine.training.baseline_measure import match_baselines
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml

SAMPLES = paths.resources() / "samples"
FEW = 3
"""So many lines may be seen in a picture without writing."""


@pytest.fixture(scope="module")
def finder():
    return LineFinder.load(models.default("lines").folder, "cpu", 2)


@pytest.fixture(scope="module", params=sorted(path.stem for path in (SAMPLES / "truth").glob("*.xml")))
def letter(request):
    """A sample letter as (grey, true page)."""
    page = page_xml.read(SAMPLES / "truth" / f"{request.param}.xml")
    return to_grey(read_page(SAMPLES / page.image, page.index)), page


def figures(found, page):
    match = match_baselines([line.baseline for line in found], [line.baseline for line in page.lines])
    return match.precision, match.recall


def test_a_letter_is_found_line_by_line_in_order(finder, letter):
    # GIVEN a sample letter
    grey, page = letter
    # WHEN its lines are found
    found = finder.find(grey)
    precision, recall = figures(found.lines, page)
    # THEN nearly all are there, nothing else, each in a region, and the page stays as it is
    assert recall > 0.93 and precision > 0.9 and found.turn == 0
    regions = {region.id for region in found.regions}
    assert all(line.region in regions for line in found.lines)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_scan_that_lies_on_its_side_is_known_to_and_its_lines_fit_the_scan(finder, letter, turn):
    # GIVEN a letter that has to be turned clockwise by so much to be read
    grey, page = letter
    lying = np.rot90(grey, turn // 90)
    # WHEN its lines are found
    found = finder.find(lying)
    # THEN that is known, and turned upright they are where the letter has them
    assert found.turn == turn
    height, width = lying.shape
    seen = upright(with_found(Page("p", "", width, height), found.lines, found.regions, found.turn))
    precision, recall = figures(seen.lines, page)
    assert (seen.width, seen.height) == (page.width, page.height)
    assert recall > 0.9 and precision > 0.85


@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_the_scale_of_the_scan_does_not_matter(finder, letter, factor):
    # GIVEN a letter scanned at another resolution
    grey, page = letter
    scaled = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    # WHEN its lines are found
    found = [
        type(line)(line.id, line.polygon, tuple((x / factor, y / factor) for x, y in line.baseline))
        for line in finder.find(scaled).lines
    ]
    # THEN they are the same
    precision, recall = figures(found, page)
    assert recall > 0.9 and precision > 0.85


def test_a_person_who_turned_the_page_is_believed(finder, letter):
    # GIVEN an upright letter
    grey, _ = letter
    # WHEN its lines are sought on the page turned on its head
    found = finder.find(grey, turn=180)
    # THEN the turn is the person's, though each line still runs the way it is read
    assert found.turn == 180
    assert np.mean([line.baseline[0][0] < line.baseline[-1][0] for line in found.lines]) > 0.8


def smooth_picture():
    """Clouds: light and dark places with soft edges."""
    knots = np.random.default_rng(4).integers(20, 235, (9, 12)).astype(np.uint8)
    return cv2.resize(knots, (1600, 1200), interpolation=cv2.INTER_CUBIC)


def ruled_paper():
    page = np.full((1700, 1200), 232, np.uint8)
    page[100::60] = 150
    page[:, 150] = 120
    return page


@pytest.mark.parametrize(
    "picture",
    [
        np.full((1700, 1200), 235, np.uint8),
        np.zeros((1700, 1200), np.uint8),
        smooth_picture(),
        ruled_paper(),
        np.full((40, 30), 200, np.uint8),
        np.full((1, 2000), 200, np.uint8),
    ],
    ids=["blank", "black", "clouds", "ruled", "tiny", "a row of pixels"],
)
def test_a_picture_without_writing_gives_next_to_no_lines(finder, picture):
    # GIVEN a picture without writing
    # WHEN lines are sought in it
    # THEN there are none to speak of
    assert len(finder.find(picture).lines) <= FEW


def test_a_drawing_is_not_turned_and_is_not_writing(finder):
    # GIVEN a drawing: a house with a fence, and grass in short strokes
    rng = np.random.default_rng(7)
    picture = np.full((1400, 2000), 215, np.uint8)
    cv2.rectangle(picture, (500, 500), (1100, 1000), 70, 6)
    cv2.line(picture, (500, 500), (800, 250), 60, 6)
    cv2.line(picture, (800, 250), (1100, 500), 60, 6)
    for x in range(1200, 1900, 60):
        cv2.line(picture, (x, 800), (x, 1000), 80, 8)
    for x, y in rng.integers((0, 1050), (2000, 1400), (900, 2)).tolist():
        cv2.line(picture, (x, y), (x + int(rng.integers(-8, 9)), y - 25), 90, 2)
    # WHEN lines are sought in it
    found = finder.find(picture)
    # THEN there are none to speak of, and it stays as it is
    assert len(found.lines) <= FEW and found.turn == 0


def test_grain_is_not_writing(finder):
    # GIVEN paper with much grain
    grain = np.random.default_rng(1).normal(200, 18, (1700, 1200)).clip(0, 255).astype(np.uint8)
    # WHEN lines are sought in it
    # THEN there are none to speak of
    assert len(finder.find(grain).lines) <= FEW


def test_a_thumbnail_of_a_letter_is_no_trouble(finder, letter):
    # GIVEN a letter reduced to 300 pixels
    grey, page = letter
    small = cv2.resize(grey, (212, 300), interpolation=cv2.INTER_AREA)
    # WHEN lines are sought in it
    found = finder.find(small)
    # THEN there are no more than there can be, all inside the picture
    assert len(found.lines) <= 1.5 * len(page.lines)
    assert all(0 <= x <= 212 and 0 <= y <= 300 for line in found.lines for x, y in line.polygon)


def test_a_printed_page_is_found_line_by_line(finder):
    # GIVEN a page of print
    page = Image.new("L", (1200, 1600), 245)
    font = ImageFont.load_default(30)
    draw = ImageDraw.Draw(page)
    for row in range(25):
        draw.text((120, 120 + 54 * row), "In those days the posts went twice a week, and not", font=font, fill=20)
    # WHEN its lines are found
    found = finder.find(np.asarray(page))
    # THEN there are about as many as were printed
    assert 20 <= len(found.lines) <= 30
