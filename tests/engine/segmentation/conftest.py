"""A sheet of writing, drawn."""

from collections.abc import Callable

import numpy as np
import pytest


@pytest.fixture
def sheet() -> Callable[..., np.ndarray]:
    """Draws a sheet; see `draw_sheet`."""
    return draw_sheet


def draw_sheet(
    width: int = 1000, height: int = 800, columns: tuple[tuple[int, int], ...] = ((100, 900),)
) -> np.ndarray:
    """A sheet (h, w) uint8 with rows of short strokes like writing, in columns from where to where."""
    chance = np.random.default_rng(5)
    page = np.full((height, width), 225, np.uint8)
    for top in range(100, height - 100, 44):
        for left, right in columns:
            x = left
            while x < right - 20:
                long = int(chance.integers(8, 40))
                high = int(chance.integers(10, 22))
                page[top - high : top, x : min(x + long, right)] = 60
                page[top - high + 4 : top - 4, x + 3 : x + long - 3] = 225
                x += long + int(chance.integers(6, 16))
    return page
