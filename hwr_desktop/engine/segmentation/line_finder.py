"""Finds the lines of a page with a loaded model."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from hwr_desktop.document.geometry import Point, Polygon
from hwr_desktop.document.page import Line, Region, new_id
from hwr_desktop.engine import failed_device, torch_setup
from hwr_desktop.engine.images import to_grey
from hwr_desktop.engine.model_file import checked_sizes, network_for, read_config, read_weights
from hwr_desktop.engine.opencv import cv2
from hwr_desktop.engine.segmentation.baseline_tracing import (
    AGREED,
    TracedLine,
    lengths_by_quarter,
    main_quarter,
    traced,
)
from hwr_desktop.engine.segmentation.column_rules import ends_at_rules
from hwr_desktop.engine.segmentation.large_letters import with_large_letters
from hwr_desktop.engine.segmentation.line_outline import Course, outlines
from hwr_desktop.engine.segmentation.network import DRAWN, ENDS, MULTIPLE, STRIDE, TEXT_HEIGHT_PX, LineNetwork
from hwr_desktop.engine.segmentation.page_ink import page_ink
from hwr_desktop.engine.segmentation.quarter_turns import points_turned_back
from hwr_desktop.engine.segmentation.regions import grouped
from hwr_desktop.engine.segmentation.stands_out import stands_out
from hwr_desktop.errors import ModelError

KIND = "lines"
FIRST_LOOK_PX = 768
LARGEST_LOOK_PX = 1792
LARGEST_SCALE = 4.0
MOST_LOOKS = 3
HEIGHT_GAIN = 1.6
"""A network's guess of a height leans towards what it has seen most: a text half as tall again looks a third taller."""
SMOOTH_PX = 0.4
"""At the scale at which the network sees the page."""
SURE = 0.74
"""The mean of the baseline map along a line from which it is taken for one. Fainter ones still help to tell the scale
and which way up the page is."""
VERY_SURE = 0.8
PLAIN = 0.25
"""The share of all that was seen on a page which is clear, at the least, where there is writing: it is half or more on
nearly every page of letters."""
SCRAP = 2.5
"""In line heights: what is shorter may be a stroke of a drawing."""
GOOD_SCALE = 1.15
"""A page is looked at again when its text turned out larger or smaller than expected by more than this factor."""


@dataclass(frozen=True, slots=True)
class FoundPage:
    """What was found on a page: its lines in reading order, the regions they stand in, and by how many degrees
    clockwise (0, 90, 180 or 270) the scan is to be turned to be read. Geometry is in pixels of the scan as it is."""

    lines: tuple[Line, ...]
    regions: tuple[Region, ...] = ()
    turn: int = 0


@dataclass(frozen=True, slots=True)
class _Look:
    """What was seen of a page at one scale: its ink (h, w) uint8 there and the lines, in pixels of the maps."""

    scale: float
    ink: np.ndarray
    lines: Sequence[TracedLine]

    def better_scale(self, longest: int) -> float:
        """The scale at which the text has the height that the network knows best; this one where nothing is seen."""
        if not self.lines:
            return self.scale
        heights, weights = zip(*((line.height, line.length * line.strength) for line in self.lines), strict=True)
        seen = float(np.average(heights, weights=weights)) * STRIDE
        better: float = self.scale * (TEXT_HEIGHT_PX / seen) ** HEIGHT_GAIN
        return min(better, LARGEST_LOOK_PX / longest, LARGEST_SCALE)


class LineFinder:
    """A line network with its weights loaded. Belongs to the thread that loaded it."""

    def __init__(self, network: Any, name: str, device: str, on_cpu: Any = None) -> None:
        """`on_cpu` is the same network on the CPU, for when another device fails."""
        self.network = network
        self.name = name
        self.device = device
        self._on_cpu = on_cpu

    @classmethod
    def load(cls, folder: Path, device: str = "auto", threads: int | None = None) -> LineFinder:
        """The model in that folder, on the device wished for or on the CPU where that one is not there or fails. Raises
        ModelError."""
        torch_setup.prepare(threads)
        config = read_config(folder, KIND)
        try:
            channels = checked_sizes(config["channels"])
            network = network_for(folder, lambda: LineNetwork(channels))
        except (KeyError, TypeError, ValueError, RuntimeError) as error:
            raise ModelError(
                "{folder}: the model's description is damaged ({reason}); install it again.",
                folder=folder,
                reason=error,
            ) from error
        read_weights(folder, network)
        put = torch_setup.placed_if_room(network.eval(), torch_setup.device_for(device))
        return cls(put.network, folder.name, put.device, put.on_cpu)

    def find(self, image: np.ndarray, turn: int | None = None, right_to_left: bool = False) -> FoundPage:
        """The lines of a page (h, w[, 3]) uint8 in reading order, with fresh ids and no text, and their regions.

        turn: how a person has turned the scan, in degrees clockwise; None lets the page tell. right_to_left: whether
        the script is read so, which orders columns and pages.

        The page is first looked at small; the text height seen there tells the scale for the next look, and the way
        the lines run how the page is to be turned for it.
        """
        grey = to_grey(image)
        quarters = 0 if turn is None else -turn // 90 % 4
        upright = np.rot90(grey, quarters)
        look = self._look(upright, min(1.0, FIRST_LOOK_PX / max(grey.shape)))
        more = main_quarter(look.lines) if turn is None else 0
        if more:
            quarters, upright = more, np.rot90(grey, more)
        for _ in range(MOST_LOOKS - 1):
            better = look.better_scale(max(grey.shape))
            if not more and 1 / GOOD_SCALE < better / look.scale < GOOD_SCALE:
                break
            look, more = self._look(upright, better), 0
        height, width = upright.shape
        if turn is None:
            turn = -quarters % 4 * 90 if _is_written(look.lines) else 0  # the strokes of a drawing run any way
        lines, regions = grouped(_as_lines(look, upright.shape), width, height, right_to_left)
        size = grey.shape[::-1]
        return FoundPage(
            tuple(_turned_back(line, quarters, size) for line in lines),
            tuple(replace(region, polygon=_back(region.polygon, quarters, size)) for region in regions),
            turn,
        )

    def _look(self, grey: np.ndarray, scale: float) -> _Look:
        """What is seen when the page is scaled by `scale`."""
        size = (max(16, round(grey.shape[1] * scale)), max(16, round(grey.shape[0] * scale)))
        small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        ink = page_ink(small)
        maps = self.maps(ink)
        maps[ENDS] = ends_at_rules(maps[ENDS], ink)
        return _Look(scale, ink, traced(maps))

    def maps(self, ink: np.ndarray) -> np.ndarray:
        """The network's maps (OUTPUTS, h / STRIDE, w / STRIDE) for a page's ink (h, w) uint8, the drawn ones as
        probabilities."""
        height, width = ink.shape
        # A few shapes only: torch keeps memory for each one it meets.
        step = 8 * MULTIPLE
        framed = np.zeros((-(-height // step) * step, -(-width // step) * step), np.float32)
        framed[:height, :width] = ink
        try:
            maps = self._computed(framed)
        except RuntimeError as error:
            if self._on_cpu is None or not failed_device.left_for_cpu(error, self.device):
                raise
            self.network, self.device, self._on_cpu = self._on_cpu, "cpu", None
            maps = self._computed(framed)
        return maps[:, : -(-height // STRIDE), : -(-width // STRIDE)]

    def _computed(self, framed: np.ndarray) -> np.ndarray:
        """The maps (OUTPUTS, h / STRIDE, w / STRIDE) of ink (h, w) float32 in a shape that the network takes."""
        import torch

        page = torch.from_numpy(framed[None, None] / 255.0).to(self.device)
        with torch.inference_mode():
            maps = self.network(page.contiguous(memory_format=torch.channels_last))[0].float()
            maps[:DRAWN] = maps[:DRAWN].sigmoid()
            found: np.ndarray = maps.cpu().numpy()
        return found


def _believed(lines: Sequence[TracedLine]) -> list[TracedLine]:
    """The lines that are drawn clearly enough. Where the page looks like a drawing, each must be very clear, and no
    scrap."""
    if _is_written(lines):
        return [line for line in lines if line.strength >= SURE]
    few = _agree(lines) and _plain(lines)
    return [line for line in lines if line.strength >= VERY_SURE and (few or line.length > SCRAP * line.height)]


def _is_written(lines: Sequence[TracedLine]) -> bool:
    """Whether a page looks like writing and not like a drawing: a line of some length is very clear, the lines run the
    same way for the most part, and enough of what was seen is not faint."""
    long = any(line.strength >= VERY_SURE and line.length > SCRAP * line.height for line in lines)
    return long and _agree(lines) and _plain(lines)


def _agree(lines: Sequence[TracedLine]) -> bool:
    """Whether the clear ones of the lines run the same way for the most part."""
    lengths = lengths_by_quarter([line for line in lines if line.strength >= SURE])
    return bool(lengths.max() >= AGREED * lengths.sum())


def _plain(lines: Sequence[TracedLine]) -> bool:
    """Whether enough of what was seen is clear."""
    return _writing([line for line in lines if line.strength >= SURE]) >= PLAIN * _writing(lines)


def _writing(lines: Sequence[TracedLine]) -> float:
    """How much writing there is, in line heights."""
    return sum(line.length / line.height for line in lines)


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


def _as_lines(look: _Look, shape: tuple[int, ...]) -> list[Line]:
    """The lines of a look on the page of that (height, width), with outlines, in no order."""
    found = _evened(_believed(look.lines))
    courses = [Course((line.course + 0.5) * STRIDE - 0.5, line.above * STRIDE, line.below * STRIDE) for line in found]
    courses = list(itertools.compress(courses, stands_out(look.ink, courses)))
    courses = with_large_letters(look.ink, courses)
    limit = (shape[1] - 1.0, shape[0] - 1.0)

    def on_page(points: np.ndarray) -> Polygon:
        return tuple(map(_point, np.clip((points + 0.5) / look.scale - 0.5, 0, limit)))

    return [
        Line(id=new_id(), polygon=on_page(_simple(outline, True)), baseline=on_page(_simple(course.points, False)))
        for course, outline in zip(courses, outlines(look.ink, courses), strict=True)
    ]


def _simple(points: np.ndarray, closed: bool) -> np.ndarray:
    """The points (n, 2) without those that change the shape by less than `SMOOTH_PX`: fewer to drag and to store."""
    fewer = cv2.approxPolyDP(points.astype(np.float32)[:, None], SMOOTH_PX, closed)[:, 0]
    return fewer if len(fewer) >= (3 if closed else 2) else points


def _turned_back(line: Line, quarters: int, size: tuple[int, ...]) -> Line:
    """A line of the page turned by quarters, on the page as it is, of that (width, height)."""
    return replace(line, polygon=_back(line.polygon, quarters, size), baseline=_back(line.baseline, quarters, size))


def _back(points: Sequence[Point], quarters: int, size: tuple[int, ...]) -> tuple[Point, ...]:
    """Points of the page turned by quarters, on the page as it is."""
    if not quarters:
        return tuple(points)
    return tuple(map(_point, points_turned_back(np.asarray(points, float), quarters, size)))


def _point(values: np.ndarray) -> Point:
    """A point rounded to a tenth of a pixel."""
    return round(float(values[0]), 1), round(float(values[1]), 1)
