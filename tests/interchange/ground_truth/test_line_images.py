"""An image of a line as a page of its own."""

from pathlib import Path

import numpy as np

from hwr_desktop.engine.images import FORMATS
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.line_cutter import STRIP_HEIGHT_PX, cut_line
from hwr_desktop.interchange.ground_truth.line_images import (
    IMAGE_SUFFIXES,
    LineImage,
    LineImages,
    line_page,
    with_pages,
)


def test_the_cutter_shows_a_line_image_as_it_is():
    # GIVEN a line image with writing from edge to edge, four times as high as a strip
    image = np.full((4 * STRIP_HEIGHT_PX, 1200), 230, np.uint8)
    cv2.putText(image, "Agfhjy", (0, 136), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 6, 20, 9)
    # WHEN it becomes a page, and its line is cut
    page = line_page(LineImage(Path("x/a.png"), "Agfhjy", "letters"), 1200, len(image))
    (line,) = page.lines
    strip = cut_line(image, line.polygon, line.baseline).pixels
    # THEN the strip is the whole image and nothing else, only smaller
    assert (page.image, page.width, page.height, line.text) == ("a.png", 1200, len(image), "Agfhjy")
    assert abs(strip.shape[1] - 300) <= 4
    small = cv2.resize(image, strip.shape[::-1], interpolation=cv2.INTER_AREA)
    assert np.abs(strip.astype(int) - small).mean() < 6
    assert np.abs(small.astype(int) - 230).mean() > 12


def test_even_a_speck_is_a_line():
    for width, height in ((1, 1), (3, 40), (4000, 3)):
        (line,) = line_page(LineImage(Path("a.png"), "a", "letters"), width, height).lines
        assert cut_line(np.full((height, width), 200, np.uint8), line.polygon, line.baseline).pixels.min() == 200


def test_every_kind_of_image_that_can_be_read_may_hold_a_line():
    assert sorted(IMAGE_SUFFIXES) == sorted(FORMATS)


def test_the_sentence_tells_what_was_taken_and_dropped():
    # GIVEN three lines, one of them marked, and one missing
    lines = tuple(LineImage(Path(f"{at}.png"), "a", "letters", err=at == 1) for at in range(3))
    found = LineImages("IAM", lines, dropped=("1 image missing",))
    assert found.sentence == "IAM: 3 lines, 1 of them marked err, 1 image missing."
    # WHEN the marked one turns out to be damaged, THEN it does not count any more
    found = found.without({Path("1.png")})
    assert [line.image.stem for line in found.lines] == ["0", "2"]
    assert found.sentence == "IAM: 2 lines, 1 image missing, 1 image that is damaged."


def named(names: list[str]) -> list[LineImage]:
    """Line images of those names."""
    return [LineImage(Path(name), "a", "drawn") for name in names]


def test_lines_of_one_page_are_known_by_their_names():
    # GIVEN lines whose names end in a number, or that lie in a folder a page
    numbered = [f"all/letter-{page}_{line:03d}.png" for page in range(12) for line in range(3)]
    in_folders = [f"{page:04d}/{line:06d}.bin.png" for page in range(12) for line in range(3)]
    for names in (numbered, in_folders):
        # WHEN their pages are looked for, THEN the three lines of each are together
        pages = [line.page for line in with_pages(named(names))]
        assert len(set(pages)) == 12
        assert all(len(set(pages[at : at + 3])) == 1 for at in range(0, 36, 3))


def test_a_name_that_all_lines_bear_is_no_page():
    # GIVEN lines that are only numbered through
    lines = named([f"all/line_{at}.png" for at in range(40)])
    # THEN nothing is said of their pages
    assert {line.page for line in with_pages(lines)} == {""}
