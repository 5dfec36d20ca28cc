from __future__ import annotations

import numpy as np

from hwr_desktop.engine.training.synthesis.bending import Bend, any_bend


def test_points_are_carried_to_where_their_pixels_go() -> None:
    # GIVEN a sheet turned and curled more than any letter
    bend = Bend(400, 300, 20, 2.0, ((6.0, 500.0, 1.0),), ((3.0, 400.0, 2.0),))
    points = np.array([[100.0, 100.0], [220.5, 160.25], [390.0, 60.0]])

    # WHEN points of the sheet are carried to the scan
    carried = bend.on_scan(points)

    # THEN the map takes them back to where they were
    from_x, from_y = bend.maps()
    for (x, y), (u, v) in zip(points, carried, strict=True):
        column, row = round(float(u)), round(float(v))
        back_x = from_x[row, column] + (u - column) * (from_x[row, column + 1] - from_x[row, column])
        back_x += (v - row) * (from_x[row + 1, column] - from_x[row, column])
        back_y = from_y[row, column] + (u - column) * (from_y[row, column + 1] - from_y[row, column])
        back_y += (v - row) * (from_y[row + 1, column] - from_y[row, column])
        assert abs(back_x - x) < 0.02
        assert abs(back_y - y) < 0.02


def test_no_strength_leaves_the_sheet_flat() -> None:
    bend = any_bend(np.random.default_rng(1), 200, 100, 10, strength=0.0)
    assert np.allclose(bend.on_scan(np.array([[10.0, 10.0], [110.0, 60.0]])), [[0.0, 0.0], [100.0, 50.0]])
