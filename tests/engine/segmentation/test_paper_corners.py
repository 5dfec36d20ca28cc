"""The corners of a sheet on a photo."""

import cv2
import numpy as np
import pytest

from hwr_desktop.engine.segmentation.paper_corners import paper_corners

CORNERS = ((100.0, 80.0), (900.0, 120.0), (860.0, 700.0), (60.0, 640.0))


def test_the_corners_of_a_sheet_on_a_table_are_found_and_those_of_a_scan_are_not(sheet):
    # GIVEN a sheet with writing that was photographed from aslant on a dark table
    photo = np.full((800, 1000, 3), (70, 60, 50), np.uint8)
    flat = np.array([(0, 0), (999, 0), (999, 799), (0, 799)], np.float32)
    onto = cv2.getPerspectiveTransform(flat, np.array(CORNERS, np.float32))
    colour = np.repeat(sheet()[:, :, None], 3, axis=2)
    cv2.warpPerspective(colour, onto, (1000, 800), dst=photo, borderMode=cv2.BORDER_TRANSPARENT)
    # WHEN its corners are looked for THEN they are where they are, within a few pixels
    found = paper_corners(photo)
    assert found == tuple(pytest.approx(corner, abs=8) for corner in CORNERS)
    # AND a scan that is all paper has none, nor has a table
    assert paper_corners(colour) is None and paper_corners(np.full((300, 400, 3), 60, np.uint8)) is None
