"""A line too long for the network's widest input is looked at in pieces that overlap, and what is seen is put together.

Narrowed to that width its letters would be squeezed until they say nothing. A piece is looked at like any other line;
from one to the next it is passed over in the widest gap between two words, where both see paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from hwr_desktop.engine.recognition.alphabet import BLANK
from hwr_desktop.engine.recognition.line_image import PADDING_PX, WIDTHS_PX

WIDEST_PX = WIDTHS_PX[-1]
ROOM_PX = WIDEST_PX - 2 * PADDING_PX
"""The longest ink that goes into the network as it is."""
MOST_NARROWING = 1.1
"""Lines up to so many times longer are narrowed rather than taken apart. Of lines of two collections put together to
2,100 to 3,000 px the narrowed had 6 to 16 % of letters wrong, those in pieces 3.5 to 6.8, the single lines 3.2 to 5.9;
at 1.1 times both ways did about alike."""
STEP_PX = 32
"""Pieces begin at whole steps of any network."""
STRIDE_PX = 1504
"""From the beginning of a piece to that of the next. They share 512 px, which are several words, so that one of the
gaps between these lies far from both pieces' ends."""
EDGE_PX = PADDING_PX + 96
"""So near to the end of its input, where its context is missing, a piece is not believed."""
GAP_FRAMES = 7
"""A gap between words is at least so wide, about; over so many frames one piece gives way to the next."""


def is_long(width: int) -> bool:
    """Whether a line of that many columns is looked at in pieces."""
    return width > MOST_NARROWING * ROOM_PX


def padded_width(width: int) -> int:
    """The columns that the frames of a long line stand for: its own and the padding, in whole steps."""
    return -(-(width + 2 * PADDING_PX) // STEP_PX) * STEP_PX


def pieces_of(ink: np.ndarray) -> list[np.ndarray]:
    """The overlapping pieces of a long line's ink (height, width), `ROOM_PX` wide but for the last, which ends it."""
    count = 1 + -(-(ink.shape[1] - ROOM_PX) // STRIDE_PX)
    return [ink[:, at * STRIDE_PX : at * STRIDE_PX + ROOM_PX] for at in range(count)]


def together(pieces: Sequence[np.ndarray], width: int, spaces: Sequence[int]) -> np.ndarray:
    """What was seen in the pieces of a line of `width` columns as what is seen in the whole, (frames, outputs).

    pieces: probabilities (frames, outputs) of each; spaces: the outputs that mean a space.
    """
    frame_px = WIDEST_PX // len(pieces[0])
    stride = STRIDE_PX // frame_px
    whole = np.zeros((padded_width(width) // frame_px, pieces[0].shape[1]), pieces[0].dtype)
    whole[: len(pieces[0])] = pieces[0][: len(whole)]
    for at, (left, right) in enumerate(pairwise(pieces), 1):
        first = at * stride
        edge = EDGE_PX // frame_px
        seam = edge + _gap(left[stride + edge : len(left) - edge], right[edge : len(left) - stride - edge], spaces)
        giving_way = slice(seam - GAP_FRAMES // 2, seam + GAP_FRAMES // 2 + 1)
        mixed = (left[stride:][giving_way] + right[giving_way]) / 2
        rest = right[seam : len(whole) - first]
        whole[first + seam : first + seam + len(rest)] = rest
        whole[first:][giving_way] = mixed
    return whole


def _gap(left: np.ndarray, right: np.ndarray, spaces: Sequence[int]) -> int:
    """The frame (of as many of two pieces) in the middle of the widest gap between words, where both see paper."""
    both = np.minimum(_paper(left, spaces), _paper(right, spaces))
    return int(np.convolve(both, np.ones(GAP_FRAMES), "same").argmax())


def _paper(frames: np.ndarray, spaces: Sequence[int]) -> np.ndarray:
    """How little each frame shows of a letter, (frames,): a space counts for more than what is between letters."""
    paper: np.ndarray = frames[:, BLANK] + 2 * frames[:, list(spaces)].sum(axis=1)
    return paper
