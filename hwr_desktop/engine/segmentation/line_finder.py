"""Finds the lines of a page with a loaded model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from hwr_desktop.document.geometry import Polygon, Polyline, bounding_box
from hwr_desktop.document.page import Line, new_id
from hwr_desktop.engine import torch_setup
from hwr_desktop.engine.images import to_grey
from hwr_desktop.engine.model_file import read_config, read_weights
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.baseline_tracing import TracedLine, traced
from hwr_desktop.engine.segmentation.page_ink import page_ink
from hwr_desktop.engine.segmentation.reading_order import reading_order
from hwr_desktop.errors import ModelError

KIND = "lines"
FIRST_LOOK_PX = 768
LARGEST_LOOK_PX = 1792
GOOD_SCALE = 1.25
"""A page is looked at again when its text turned out larger or smaller than expected by more than this factor."""


class LineFinder:
    """A line network with its weights loaded. Belongs to the thread that loaded it."""

    def __init__(self, network: Any, name: str, device: str) -> None:
        self.network = network
        self.name = name
        self.device = device

    @classmethod
    def load(cls, folder: Path, device: str = "auto", threads: int | None = None) -> LineFinder:
        """The model in that folder, on the device wished for or on the CPU. Raises ModelError."""
        torch_setup.prepare(threads)
        from hwr_desktop.engine.segmentation.network import LineNetwork

        config = read_config(folder, KIND)
        try:
            network = LineNetwork(tuple(config["channels"]))
        except (KeyError, TypeError, ValueError, RuntimeError) as error:
            raise ModelError(f"{folder}: the model's description is damaged ({error}); install it again.") from error
        read_weights(folder, network)
        place = torch_setup.device_for(device)
        network.eval()
        torch_setup.placed(network, place)
        return cls(network, folder.name, place)

    def find(self, image: np.ndarray) -> tuple[Line, ...]:
        """The lines of a page (h, w[, 3]) uint8 in reading order, with fresh ids and no text.

        The page is first looked at small; the text height seen there tells the scale for the second look.
        """
        from hwr_desktop.engine.segmentation.network import TEXT_HEIGHT_PX

        grey = to_grey(image)
        longest = max(grey.shape)
        scale = min(1.0, FIRST_LOOK_PX / longest)
        lines = self._look(grey, scale)
        if lines:
            weights = np.array([line.length for line in lines])
            heights = np.array([line.above + line.below for line in lines])
            seen = float(np.average(heights, weights=weights))
            better = min(scale * TEXT_HEIGHT_PX / seen, LARGEST_LOOK_PX / longest, 4.0)
            if not 1 / GOOD_SCALE < better / scale < GOOD_SCALE:
                lines, scale = self._look(grey, better), better
        return self._as_lines(lines, scale, grey.shape)

    def _look(self, grey: np.ndarray, scale: float) -> list[TracedLine]:
        """The baselines seen when the page is scaled by `scale`, in the scaled page's pixels."""
        size = (max(16, round(grey.shape[1] * scale)), max(16, round(grey.shape[0] * scale)))
        small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        return traced(self.maps(page_ink(small)))

    def maps(self, ink: np.ndarray) -> np.ndarray:
        """The network's maps (OUTPUTS, h, w) for a page's ink (h, w) uint8: probabilities and distances."""
        import torch

        from hwr_desktop.engine.segmentation.network import MULTIPLE

        height, width = ink.shape
        # A few shapes only: torch keeps memory for each one it meets.
        step = 8 * MULTIPLE
        framed = np.zeros((-(-height // step) * step, -(-width // step) * step), np.float32)
        framed[:height, :width] = ink
        page = torch.from_numpy(framed[None, None] / 255.0).to(self.device)
        with torch.inference_mode():
            maps = self.network(page.contiguous(memory_format=torch.channels_last))[0].float()
            maps[:2] = maps[:2].sigmoid()
        found: np.ndarray = maps[:, :height, :width].cpu().numpy()
        return found

    def _as_lines(self, found: Sequence[TracedLine], scale: float, shape: tuple[int, ...]) -> tuple[Line, ...]:
        """The traced lines on the page, in reading order."""
        found = _evened(found)
        lines = [_line(line, scale, shape) for line in found]
        order = reading_order([bounding_box(line.polygon) for line in lines])
        return tuple(lines[at] for at in order)


def _evened(lines: Sequence[TracedLine]) -> list[TracedLine]:
    """The lines with the reach of short ones drawn towards the page's typical one, since a few letters tell little."""
    if not lines:
        return []
    above = float(np.median([line.above for line in lines]))
    below = float(np.median([line.below for line in lines]))
    evened = []
    for line in lines:
        trust = min(1.0, line.length / (8 * (above + below)))
        trust = 0.3 + 0.7 * trust
        evened.append(
            replace(
                line,
                above=trust * line.above + (1 - trust) * above,
                below=trust * line.below + (1 - trust) * below,
            )
        )
    return evened


def _line(found: TracedLine, scale: float, shape: tuple[int, ...]) -> Line:
    """A traced line on the page: its baseline, and a band around it as polygon, both inside the page."""
    height, width = shape[:2]
    course = (found.course + 0.5) / scale
    above, below = found.above / scale, found.below / scale
    margin = 0.2 * (above + below)
    first, last = course[0] - (margin, 0.0), course[-1] + (margin, 0.0)
    band = np.vstack([first[None], course, last[None]])
    outline = np.vstack([band - (0.0, above), band[::-1] + (0.0, below)])
    limit = (width - 1.0, height - 1.0)
    baseline: Polyline = tuple(map(_point, np.clip(course, 0, limit)))
    polygon: Polygon = tuple(map(_point, np.clip(outline, 0, limit)))
    return Line(id=new_id(), polygon=polygon, baseline=baseline)


def _point(values: np.ndarray) -> tuple[float, float]:
    """A point rounded to a tenth of a pixel."""
    return round(float(values[0]), 1), round(float(values[1]), 1)
