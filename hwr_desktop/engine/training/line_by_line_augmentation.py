"""Lines changed with OpenCV, one after the other: on a CPU several times quicker than a batch at once."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

import numpy as np
import torch

from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.recognition.line_image import HEIGHT_PX, PADDING_PX, padded
from hwr_desktop.engine.training.line_changes import LineParameters, drawn

STROKE = np.ones((2, 2), np.uint8)
ROWS = np.arange(HEIGHT_PX, dtype=np.float32)[:, None]
GREYS = np.linspace(0, 1, 256)


class LineByLineAugmentation:
    """An `Augmentation` on the CPU."""

    def __init__(self, seed: int) -> None:
        self.generator = torch.Generator().manual_seed(seed)
        # By itself, so that both ways draw the same changes whatever grain they took before.
        self.grain = torch.Generator().manual_seed(seed + 1)

    def changed(self, inks: Sequence[np.ndarray], width: int, strength: float) -> torch.Tensor:
        """See `Augmentation.changed`."""
        room = width - 2 * PADDING_PX
        widths = torch.tensor([ink.shape[1] for ink in inks])
        parameters = drawn(widths, room, strength, self.generator).each(torch.Tensor.numpy)
        pictures = np.empty((len(inks), 1, HEIGHT_PX, width), np.float32)
        for at, ink in enumerate(inks):
            own = parameters.each(itemgetter(at))
            if own.neighbour_ink:
                ink = _with_neighbour(ink, inks[int(own.neighbour)], own)
            pictures[at, 0] = padded(self._changed(ink, own, room), width)
        return torch.from_numpy(pictures)

    def _changed(self, ink: np.ndarray, own: LineParameters[np.ndarray], room: int) -> np.ndarray:
        """One line (48, w) uint8 changed, (48, target) uint8."""
        knots = np.ascontiguousarray(own.knots.T)
        curves = cv2.resize(knots, (len(own.knots), room), interpolation=cv2.INTER_CUBIC).T[:, : int(own.target)]
        line = _bent(ink, own, curves)
        if own.thicker:
            line = cv2.dilate(line, STROKE)
        elif own.thinner:
            line = cv2.erode(line, STROKE)
        elif own.blur:
            line = cv2.GaussianBlur(line, (0, 0), float(own.blur))
        if own.ruling_ink:
            line = _ruled(line, own)
        line = cv2.LUT(line, np.round(GREYS ** float(own.gamma) * (255 * float(own.contrast))).astype(np.uint8))
        if own.shade:
            line = np.round(line * (1 - own.shade * np.clip(curves[2], 0, 1))).astype(np.uint8)
        if own.grain:
            grain = torch.rand(line.shape, generator=self.grain).numpy() * (255 * own.grain)
            line = cv2.add(line, np.round(grain).astype(np.uint8))
        return line


def _with_neighbour(ink: np.ndarray, other: np.ndarray, own: LineParameters[np.ndarray]) -> np.ndarray:
    """The line with the tails of another at its upper edge, or the tips of another at its lower one."""
    rows, width = int(own.neighbour_rows), min(ink.shape[1], other.shape[1])
    both = ink.copy()
    into = slice(None, -rows) if rows > 0 else slice(-rows, None)
    out_of = slice(rows, None) if rows > 0 else slice(None, rows)
    faded = np.round(other[out_of, :width] * own.neighbour_ink).astype(np.uint8)
    both[into, :width] = np.maximum(both[into, :width], faded)
    return both


def _bent(ink: np.ndarray, own: LineParameters[np.ndarray], curves: np.ndarray) -> np.ndarray:
    """The line with its geometry changed, in one resampling; curves (3, target)."""
    columns = np.arange(curves.shape[1], dtype=np.float32)
    left, up = own.sources(columns, ROWS, curves[0], curves[1])
    line: np.ndarray = cv2.remap(
        ink,
        left.astype(np.float32),
        up.astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=0,
    )
    return line


def _ruled(line: np.ndarray, own: LineParameters[np.ndarray]) -> np.ndarray:
    """The line with a ruling under or through it."""
    ruling = np.zeros_like(line)
    ends = (0, int(own.ruling)), (line.shape[1], int(own.ruling_end))
    cv2.line(ruling, *ends, round(255 * float(own.ruling_ink)), 1, cv2.LINE_AA)
    both: np.ndarray = np.maximum(line, ruling)
    return both
