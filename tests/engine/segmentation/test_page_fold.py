"""Where a double page is folded."""

import numpy as np
import pytest

from hwr_desktop.engine.segmentation.page_fold import fold_of


def test_a_fold_is_found_by_its_shadow_or_by_the_blank_between_the_pages(sheet):
    # GIVEN a double page with a soft shadow at 0.46 of its width, across which words are written
    dark = sheet()
    for x in range(440, 480):
        dark[:, x] = np.minimum(dark[:, x], 225 - 40 + 2 * abs(x - 460))
    assert fold_of(dark) == pytest.approx(0.46, abs=0.01)
    # AND one with nothing but two columns of writing
    assert fold_of(sheet(columns=((60, 490), (590, 950)))) == pytest.approx(0.54, abs=0.02)
    # AND a sheet that was never folded
    assert fold_of(np.full((800, 1000), 225, np.uint8)) == 0.5
