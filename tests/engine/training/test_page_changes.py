"""Pages are enlarged, tinted, recompressed and turned, and their lines go with them and come back."""

import numpy as np
import pytest

from hwr_desktop.document.page import Line
from hwr_desktop.engine.training.page_changes import PageChange, tinted
from hwr_desktop.errors import InputError

BLOCK = ((60.0, 20.0), (100.0, 20.0), (100.0, 30.0), (60.0, 30.0))
LINE = Line("l1", BLOCK, ((60.0, 30.0), (100.0, 30.0)), "abc")


def page_with_a_block():
    """White paper, 200 wide and 120 high, with one black block where LINE is."""
    page = np.full((120, 200, 3), 255, np.uint8)
    page[20:30, 60:100] = 0
    return page


@pytest.mark.parametrize("turn", [None, 0, 90, 180, 270])
@pytest.mark.parametrize("scale", [0.5, 1.0, 2.3])
def test_a_line_lies_on_its_ink_whatever_is_done(turn, scale):
    # GIVEN a page with one block of ink and the line around it
    page = page_with_a_block()
    change = PageChange(scale, 90, True, turn)
    # WHEN both are changed
    image = change.image(page)
    line = change.onto([LINE], page.shape)[0]
    # THEN the ink is inside the line's outline and nowhere else
    (left, top), (right, bottom) = np.min(line.polygon, 0), np.max(line.polygon, 0)
    dark = np.argwhere(image.max(axis=2) < 40)
    assert len(dark) == pytest.approx(400 * scale**2, rel=0.15)
    assert dark[:, 1].min() == pytest.approx(left, abs=1.6) and dark[:, 1].max() + 1 == pytest.approx(right, abs=1.6)
    assert dark[:, 0].min() == pytest.approx(top, abs=1.6) and dark[:, 0].max() + 1 == pytest.approx(bottom, abs=1.6)
    # AND the line comes back to where it was, with what it says
    back = change.back([line], page.shape)[0]
    assert np.allclose(back.polygon, LINE.polygon) and np.allclose(back.baseline, LINE.baseline)
    assert (back.id, back.text) == (LINE.id, LINE.text)


def test_a_turned_baseline_still_runs_as_it_is_read():
    # GIVEN a line that runs to the right
    # WHEN its page is turned clockwise by a quarter
    (x0, y0), (x1, y1) = PageChange(turn=90).onto([LINE], (120, 200))[0].baseline
    # THEN it runs down, and another 270 degrees bring it upright
    assert x0 == x1 and y1 > y0
    assert PageChange(turn=90).recognised(270) and not PageChange(turn=90).recognised(90)
    assert PageChange(turn=0).recognised(0) and PageChange(turn=180).recognised(180)


def test_nothing_asked_for_is_nothing_done():
    # GIVEN a page
    page = page_with_a_block()
    # WHEN nothing is to be changed
    # THEN the pixels are the same and there is nothing to say
    assert np.array_equal(PageChange().image(page), page) and PageChange().sentence == ""
    assert "turned by 90" in PageChange(2, 85, True, 90).sentence and "85" in PageChange(quality=85).sentence


def test_tinted_paper_is_yellow_brown_and_unevenly_lit_and_always_the_same():
    # GIVEN a white page
    page = np.full((300, 400, 3), 255, np.uint8)
    # WHEN it is tinted
    paper = tinted(page)
    # THEN red outweighs green and green blue, and one corner is much darker than the other
    red, green, blue = (paper[..., at].astype(int) for at in range(3))
    assert (red > green + 5).all() and (green > blue + 5).all()
    assert red[-1, -1] < 0.65 * red[0, 0]
    # AND it is so each time, the page it was made of unharmed
    assert np.array_equal(tinted(page), paper) and (page == 255).all()


def test_a_low_jpeg_quality_shows_and_colours_stay():
    # GIVEN a page with a red block
    page = page_with_a_block()
    page[20:30, 60:100] = (200, 20, 20)
    # WHEN it goes through a poor JPEG
    poor = PageChange(quality=5).image(page)
    # THEN pixels differ, but red is red
    assert not np.array_equal(poor, page)
    assert poor[25, 80, 0] > poor[25, 80, 2] + 80
    # AND grey pages stay grey
    assert PageChange(quality=50).image(page[..., 0]).shape == (120, 200)


def test_what_no_jpeg_can_hold_is_a_sentence():
    # GIVEN a page that becomes wider than a JPEG can be
    # WHEN it is changed
    # THEN a sentence says so
    with pytest.raises(InputError, match="choose a smaller scale"):
        PageChange(scale=4, quality=80).image(np.zeros((3, 20_000), np.uint8))


@pytest.mark.parametrize("wrong", [{"turn": 45}, {"scale": 0}, {"quality": 101}])
def test_a_change_that_cannot_be_is_refused(wrong):
    with pytest.raises(ValueError):
        PageChange(**wrong)
