"""Small pages of real handwriting, made of the sample letter: quick to find lines on and to read, each another one."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from hwr_desktop import paths
from hwr_desktop.engine.opencv import cv2

SIZE = (800, 320)
"""Width and height in pixels."""
TOPS = (90, 150, 240, 330, 420, 510, 600)


@cache
def _letter() -> Any:
    """The sample letter, grey, at half its size."""
    letter = cv2.imread(str(paths.resources() / "samples" / "letter-to-anna.jpg"), cv2.IMREAD_GRAYSCALE)
    return cv2.resize(letter, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)


def piece_of_letter(path: Path, number: int) -> Path:
    """Write a piece of the letter with two to four lines as a PNG; each number gives other bytes."""
    top = TOPS[number % len(TOPS)]
    piece = _letter()[top : top + SIZE[1]].copy()
    noise = np.random.default_rng(number).integers(-6, 7, piece.shape)
    piece = np.clip(piece.astype(int) + noise, 0, 255).astype(np.uint8)
    assert piece.shape == SIZE[::-1] and cv2.imwrite(str(path), piece)
    return path
