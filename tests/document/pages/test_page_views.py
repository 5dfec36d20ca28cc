"""Frame and look of a page, changed."""

from dataclasses import replace
from math import atan2, degrees

import pytest

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.lines.slope import slope_of_lines
from hwr_desktop.document.look import Look, tones
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.pages.page_views import levelled, with_frame, with_look
from hwr_desktop.document.turning import points_on_scan, points_upright, upright_size


def line(line_id: str, left: float, top: float, fall: float = 0.0) -> Line:
    """A line 400 pixels long that falls by so much to the right."""
    return Line(
        line_id, rectangle(Box(left, top, left + 400, top + 40)), ((left, top + 30), (left + 400, top + 30 + fall))
    )


PAGE = Page("p", "a.jpg", 1000, 800, lines=(line("a", 100, 100), line("b", 500, 300), line("c", 550, 600)))


def test_a_crop_leaves_out_the_lines_beyond_it_and_moves_no_other():
    # WHEN the right half is cropped away and some of the left
    cropped = with_frame(PAGE, rectangle(Box(50.0, 0.0, 720.0, 500.0)))
    # THEN lines whose middle is inside stay where they are on the scan, though they may reach beyond
    assert cropped.lines == PAGE.lines[:2] and upright_size(cropped) == (670, 500)
    # AND all of the scan can be looked at again
    assert with_frame(cropped, None) == replace(PAGE, lines=PAGE.lines[:2])


def test_what_is_no_frame_is_refused():
    with pytest.raises(ValueError, match="four corners"):
        with_frame(PAGE, ((0.0, 0.0), (5.0, 0.0), (5.0, 5.0), (0.0, 5.0)))


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("frame", [None, rectangle(Box(40.0, 20.0, 900.0, 700.0))])
@pytest.mark.parametrize("aslant", [-3.0, 1.5])
def test_a_page_that_is_levelled_has_level_lines(turn, frame, aslant):
    # GIVEN a line that is seen aslant on a page that is turned and perhaps cropped
    page = replace(PAGE, turn=turn, frame=frame)
    fall = 400 * (aslant * 3.141592653589793 / 180)
    seen = ((300.0, 300.0), (700.0, 300.0 + fall))
    # WHEN the page is levelled by that
    on_scan = points_on_scan(seen, page)
    level = levelled(page, aslant)
    # THEN the line is level
    (x, y), (end_x, end_y) = points_upright(on_scan, level)
    assert degrees(atan2(end_y - y, end_x - x)) == pytest.approx(0, abs=0.1)
    # AND no line was moved or lost; the whole scan is still seen, or as much as was seen of it
    assert level.lines == page.lines
    width, height = upright_size(level)
    if frame is None:
        corners = points_upright(rectangle(Box(0, 0, 1000, 800)), level)
        assert all(-2 <= x <= width + 2 and -2 <= y <= height + 2 for x, y in corners)
    else:
        assert (width, height) == pytest.approx(upright_size(page), abs=2)


def test_how_lines_fall_is_told_by_the_long_ones():
    # GIVEN lines that fall by a degree, a short one that does not, and one that runs down the margin
    fall = 400 * 0.017455
    short = Line("s", rectangle(Box(0, 0, 60, 20)), ((0, 0), (60, -9)))
    margin = Line("m", rectangle(Box(0, 0, 20, 700)), ((5, 0), (5, 700)))
    page = PAGE.with_lines((line("a", 100, 100, fall), line("b", 100, 200, fall), short, margin))
    assert slope_of_lines(page) == pytest.approx(1.0, abs=0.01)
    # AND the same read from the right, and on a page that is turned
    back = page.with_lines(tuple(replace(each, baseline=each.baseline[::-1]) for each in page.lines))
    assert slope_of_lines(back) == pytest.approx(1.0, abs=0.01)
    assert slope_of_lines(replace(page, turn=180)) == pytest.approx(1.0, abs=0.01)
    # AND too little of them tells nothing
    assert slope_of_lines(page.with_lines((short,))) is None


def test_a_look_goes_from_black_to_white():
    assert with_look(PAGE, Look(20, -10, True)).look == Look(20, -10, True)
    with pytest.raises(ValueError, match="-100 to 100"):
        with_look(PAGE, Look(101, 0))
    assert tones(Look()) == tuple(range(256))
    assert tones(Look(brightness=100))[0] == 128 and tones(Look(brightness=-100))[255] == 127
    steep, flat = tones(Look(contrast=50)), tones(Look(contrast=-50))
    assert steep[176] == flat[176] == 176 and steep[196] == 216 and flat[196] == 186
    assert all(values == tuple(sorted(values)) for values in (steep, flat))
