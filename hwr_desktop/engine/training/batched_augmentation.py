"""Lines changed with torch, a whole batch at once on the device where it is learned: what a GPU does in no time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch.nn import functional

from hwr_desktop.engine.recognition.line_image import HEIGHT_PX, PADDING_PX
from hwr_desktop.engine.training.line_changes import LineParameters, drawn

BLUR_REACH_PX = 3
SHARP_PX = 0.05
"""A deviation at which a Gaussian is nothing but its middle."""


class BatchedAugmentation:
    """An `Augmentation` on any device. The batch goes there in one piece, as bytes."""

    def __init__(self, seed: int, device: str) -> None:
        self.device = device
        self.generator = torch.Generator(device).manual_seed(seed)
        self.grain = torch.Generator(device).manual_seed(seed + 1)

    @torch.no_grad()
    def changed(self, inks: Sequence[np.ndarray], width: int, strength: float) -> torch.Tensor:
        """See `Augmentation.changed`."""
        room = width - 2 * PADDING_PX
        stacked = np.zeros((len(inks), HEIGHT_PX, room), np.uint8)
        for at, ink in enumerate(inks):
            stacked[at, :, : ink.shape[1]] = ink
        widths = torch.tensor([ink.shape[1] for ink in inks]).to(self.device)
        parameters = drawn(widths, room, strength, self.generator)
        each = parameters.each(lambda values: values[:, None, None])
        columns = torch.arange(room, device=self.device)
        along, up, shade = _curves(parameters.knots, room).unbind(1)

        lines = torch.from_numpy(stacked).to(self.device).float() / 255
        lines = _with_neighbours(lines, parameters, columns < widths[:, None])
        lines = _bent(lines, each, columns, along[:, None], up[:, None])
        lines = torch.where(each.thicker, _thickened(lines), lines)
        lines = torch.where(each.thinner, 1 - _thickened(1 - lines), lines)
        lines = _blurred(lines, parameters.blur)
        lines = torch.maximum(lines, _rulings(each, columns))
        lines = lines.pow(each.gamma) * each.contrast * (1 - each.shade * shade.clamp(0, 1)[:, None])
        lines = lines + each.grain * torch.rand(lines.shape, generator=self.grain, device=self.device)
        lines = lines.clamp(max=1) * (columns < each.target)
        return functional.pad(lines, (PADDING_PX, PADDING_PX))[:, None]


def _curves(knots: torch.Tensor, room: int) -> torch.Tensor:
    """Curves (B, C, room) through knots (B, C, K)."""
    curves = functional.interpolate(knots[:, :, None], (1, room), mode="bicubic", align_corners=False)
    return curves[:, :, 0]


def _with_neighbours(
    lines: torch.Tensor, parameters: LineParameters[torch.Tensor], within: torch.Tensor
) -> torch.Tensor:
    """Each line with the tails or tips of another, as far as the line itself is `within` (B, w)."""
    rows = torch.arange(HEIGHT_PX, device=lines.device) + parameters.neighbour_rows[:, None]
    there = (rows >= 0) & (rows < HEIGHT_PX)
    # Both at once, for taking the neighbours first would make a copy of them all.
    others = lines[parameters.neighbour[:, None], rows.clamp(0, HEIGHT_PX - 1)]
    faded = others * (there * parameters.neighbour_ink[:, None])[..., None] * within[:, None]
    return torch.maximum(lines, faded)


def _bent(
    lines: torch.Tensor,
    each: LineParameters[torch.Tensor],
    columns: torch.Tensor,
    along: torch.Tensor,
    up: torch.Tensor,
) -> torch.Tensor:
    """The lines (B, 48, w) with their geometry changed, in one resampling."""
    rows = torch.arange(HEIGHT_PX, device=lines.device)[:, None]
    left, top = each.sources(columns, rows, along, up)
    grid = torch.stack([left * (2 / (lines.shape[2] - 1)) - 1, top * (2 / (HEIGHT_PX - 1)) - 1], 3)
    return functional.grid_sample(lines[:, None], grid, "bilinear", "zeros", align_corners=True)[:, 0]


def _thickened(lines: torch.Tensor) -> torch.Tensor:
    """The largest of each pixel and those to the left of and above it."""
    return functional.max_pool2d(functional.pad(lines, (1, 0, 1, 0)), 2, 1)


def _blurred(lines: torch.Tensor, deviations: torch.Tensor) -> torch.Tensor:
    """The lines (B, 48, w), each under a Gaussian of its own deviation in pixels."""
    away = torch.arange(-BLUR_REACH_PX, BLUR_REACH_PX + 1, device=lines.device)
    kernels = (-0.5 * (away / deviations.clamp(min=SHARP_PX)[:, None]) ** 2).exp()
    kernels = (kernels / kernels.sum(1, keepdim=True))[:, None]
    reach = (BLUR_REACH_PX,) * 4
    wide = functional.pad(lines[None], reach, mode="reflect")
    down = functional.conv2d(wide, kernels[..., None], groups=len(lines))
    return functional.conv2d(down, kernels[:, :, None], groups=len(lines))[0]


def _rulings(each: LineParameters[torch.Tensor], columns: torch.Tensor) -> torch.Tensor:
    """Rulings (B, 48, w), a pixel thick with soft edges; nothing for lines without."""
    rows = torch.arange(HEIGHT_PX, device=columns.device)[:, None]
    courses = each.ruling + (each.ruling_end - each.ruling) * (columns / each.target)
    return each.ruling_ink * (1 - (rows - courses).abs()).clamp(min=0)
