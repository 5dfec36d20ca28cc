"""Strips are evened and padded so that paper, light and company do not matter."""

import numpy as np
import pytest

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.recognition.line_image import HEIGHT_PX, WIDTHS_PX, line_ink, padded, width_for


def written(paper=240, ink=40):
    strip = np.full((48, 300), paper, np.uint8)
    cv2.putText(strip, "mother", (10, 34), cv2.FONT_HERSHEY_SIMPLEX, 0.9, ink, 2)
    return strip


def test_pale_ink_on_dark_paper_looks_like_dark_ink_on_white():
    # GIVEN the same word in strong ink on white and in pale ink on brown paper
    strong, pale = line_ink(written(250, 20)), line_ink(written(150, 100))
    # WHEN both are evened
    # THEN they hardly differ
    assert np.abs(strong.astype(int) - pale.astype(int)).mean() < 8


def test_white_on_black_is_turned_over():
    # GIVEN a negative
    # WHEN it is evened
    # THEN the letters are bright, as of a positive
    assert np.abs(line_ink(255 - written()).astype(int) - line_ink(written()).astype(int)).mean() < 12


@pytest.mark.parametrize("shape", [(48, 300), (3, 40), (1, 1), (48, 20_000), (0, 10)])
@pytest.mark.parametrize("value", [0, 255])
def test_blank_strips_of_any_shape_are_paper(shape, value):
    # GIVEN a strip without writing
    # WHEN it is evened and padded
    ink = line_ink(np.full(shape, value, np.uint8))
    line = padded(ink, width_for(ink.shape[1]))
    # THEN it is plain paper of a known width
    assert ink.shape[0] == HEIGHT_PX and line.shape[1] in WIDTHS_PX
    assert line.max() < 0.2
