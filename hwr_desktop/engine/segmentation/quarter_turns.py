"""Points on a picture and on the same picture turned by quarters."""

from __future__ import annotations

import numpy as np


def points_turned_back(points: np.ndarray, quarters: int, size: tuple[int, ...]) -> np.ndarray:
    """Where points (n, 2) of `np.rot90(picture, quarters)` lie on the picture, whose (width, height) is `size`.

    Points are in pixels counted from the middle of the first one.
    """
    width, height = size
    x, y = points[:, 0], points[:, 1]
    back = {
        0: (x, y),
        1: (width - 1 - y, x),
        2: (width - 1 - x, height - 1 - y),
        3: (y, height - 1 - x),
    }[quarters % 4]
    return np.stack(back, axis=1)
