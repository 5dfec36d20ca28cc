"""The look of a page laid on its pixels: a clean background, brightness and contrast.

A background is made clean by dividing each colour by that of the paper around it, so that the paper comes out white
wherever the light fell; how bright the paper is, is seen on a small copy of the scan on which strokes are too thin to
be found once the brightest neighbour has taken their place.
"""

from __future__ import annotations

import numpy as np
from PIL import Image

from hwr_desktop.document.look import AS_IT_IS, Look, tones

SMALL_PX = 192
"""How large the copy is on which the paper is looked at, on its longer side."""
REACH = 5
"""So far around, in pixels of that copy, paper is looked for: more than a line of writing is high."""
GAIN_ONE = 64
"""What stands for one in the picture of how much brighter each place becomes; at most it is four times as bright."""
_ROWS_AT_ONCE = 256


def lay_look(pixels: np.ndarray, look: Look) -> None:
    """Change a whole scan, (height, width, 3) uint8 RGB, in place. Some rows at a time, lest much memory be taken."""
    height, width = pixels.shape[:2]
    gain = Image.fromarray(gain_of(_small(pixels))) if look.clean else None
    table = np.array(tones(look), np.uint8)
    for top in range(0, height, _ROWS_AT_ONCE):
        rows = pixels[top : top + _ROWS_AT_ONCE]
        if gain is not None:
            stretch = (0, top * gain.height / height, gain.width, (top + len(rows)) * gain.height / height)
            brighter = gain.resize((width, len(rows)), Image.Resampling.BILINEAR, box=stretch)
            rows[:] = brightened(rows, np.asarray(brighter))
        if look[:2] != AS_IT_IS[:2]:
            rows[:] = table[rows]


def gain_of(small: np.ndarray) -> np.ndarray:
    """How much brighter each place must become for the paper to be white, on a scale of `GAIN_ONE`.

    small: a scan (height, width, channels) uint8 that is no longer than `SMALL_PX`; the result is shaped alike.
    """
    paper = small.astype(np.float32)
    for axis in (0, 1):
        paper = np.max(_neighbours(paper, axis), axis=0)
    for axis in (0, 1, 0, 1):
        paper = np.mean(_neighbours(paper, axis), axis=0)
    gain: np.ndarray = np.clip(np.round(255.0 * GAIN_ONE / np.maximum(paper, 1.0)), GAIN_ONE, 255).astype(np.uint8)
    return gain


def brightened(pixels: np.ndarray, gain: np.ndarray) -> np.ndarray:
    """The uint8 values multiplied by a gain of the same shape."""
    brighter = gain.astype(np.uint16)
    brighter *= pixels
    brighter //= GAIN_ONE
    np.minimum(brighter, 255, out=brighter)
    return brighter.astype(np.uint8)


def _small(pixels: np.ndarray) -> np.ndarray:
    """A copy that is no longer than `SMALL_PX`; of a large scan only some of the pixels are asked."""
    step = max(1, max(pixels.shape[:2]) // (4 * SMALL_PX))
    small = Image.fromarray(np.ascontiguousarray(pixels[::step, ::step]))
    small.thumbnail((SMALL_PX, SMALL_PX))
    return np.asarray(small)


def _neighbours(values: np.ndarray, axis: int) -> list[np.ndarray]:
    """The values moved by each step within reach along an axis; the edges repeat."""
    wide = np.pad(values, [(REACH, REACH) if at == axis else (0, 0) for at in range(values.ndim)], mode="edge")
    return [np.take(wide, range(step, step + values.shape[axis]), axis) for step in range(2 * REACH + 1)]
