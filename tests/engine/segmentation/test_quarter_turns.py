"""Points found on a turned picture are found again on the picture as it is."""

import numpy as np
import pytest

from hwr_desktop.engine.segmentation.quarter_turns import points_turned_back


@pytest.mark.parametrize("quarters", range(4))
def test_a_pixel_is_found_again(quarters):
    # GIVEN a picture with one bright pixel, turned by quarters
    picture = np.zeros((7, 11), np.uint8)
    picture[2, 9] = 255
    y, x = np.argwhere(np.rot90(picture, quarters))[0]
    # WHEN the place where it lies now is turned back
    back = points_turned_back(np.array([[x, y]], float), quarters, (11, 7))
    # THEN it is where it was
    assert back.tolist() == [[9, 2]]
