"""By how much writing is aslant, told from its ink."""

import cv2
import numpy as np
import pytest

from hwr_desktop.engine.segmentation.skew import skew_of


def turned(page: np.ndarray, degrees: float) -> np.ndarray:
    """The sheet turned clockwise about its middle."""
    height, width = page.shape
    about = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1)
    return cv2.warpAffine(page, about, (width, height), borderValue=225)


@pytest.mark.parametrize("degrees", [-7.0, -1.3, 0.0, 0.8, 4.5])
def test_by_how_much_writing_is_aslant_is_told_within_a_third_of_a_degree(sheet, degrees):
    assert skew_of(turned(sheet(), degrees)) == pytest.approx(degrees, abs=0.3)


def test_an_empty_sheet_is_not_aslant():
    assert skew_of(np.full((800, 1000), 225, np.uint8)) is None
