"""The network that finds lines: a small U-Net from a grey page to maps of where baselines lie and end.

The layout as maps, with the reach above and below the baseline regressed at its pixels, follows Kodym and Hradis,
"Page Layout Analysis System for Unconstrained Historic Documents" (ICDAR 2021, arXiv 2102.11838). The net is a U-Net
(Ronneberger et al. 2015, arXiv 1505.04597) in the lean form that adds what it saw on the way down instead of stacking
it (LinkNet, Chaurasia and Culurciello 2017, arXiv 1707.03718), with dilated convolutions at its bottom (Yu and Koltun
2016, arXiv 1511.07122), which let it see a whole letter at once. A line's direction is regressed beside its baseline,
so that a page which lies on its side, or a note along the margin, is known as such.
"""

from __future__ import annotations

import itertools

import torch
from torch import nn
from torch.nn import functional

CHANNELS = (24, 40, 64, 96)
DILATIONS = (1, 2, 4, 8)
"""Of the convolutions at the bottom, where one step is `MULTIPLE` pixels."""
STRIDE = 2
"""Pixels of the page to one of the maps, on either axis."""
TEXT_HEIGHT_PX = 12.0
"""The extent of a line (ascender to descender) that the network is trained to see."""
MULTIPLE = STRIDE * 2 ** (len(CHANNELS) - 1)

BASELINE, ENDS, ABOVE, BELOW, ALONG_X, ALONG_Y = range(6)
OUTPUTS = 6
DRAWN = 2
"""The first so many maps are drawn (logits), the others measured."""


def _convolution(before: int, after: int, dilation: int = 1) -> nn.Sequential:
    """A 3x3 convolution with batch normalisation."""
    return nn.Sequential(
        nn.Conv2d(before, after, 3, padding=dilation, dilation=dilation, bias=False),
        nn.BatchNorm2d(after),
        nn.ReLU(inplace=True),
    )


class _Block(nn.Sequential):
    """Two convolutions at one resolution."""

    def __init__(self, before: int, after: int) -> None:
        super().__init__(_convolution(before, after), _convolution(after, after))


class _Context(nn.Module):
    """Dilated convolutions one after another, each adding what it sees to what is known."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.steps = nn.ModuleList(_convolution(channels, channels, dilation) for dilation in DILATIONS)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        for step in self.steps:
            x = x + step(x)
        return x


class LineNetwork(nn.Module):
    """(B, 1, H, W) ink from 0 to 1, H and W multiples of `MULTIPLE` -> (B, OUTPUTS, H / STRIDE, W / STRIDE).

    The first two maps are logits, the next two distances in units of `TEXT_HEIGHT_PX`, and the last two the direction
    in which the line is read, as a vector (x, y) of about length 1.
    """

    def __init__(self, channels: tuple[int, ...] = CHANNELS) -> None:
        super().__init__()
        self.down = nn.ModuleList(
            _Block(before, after) for before, after in itertools.pairwise([STRIDE * STRIDE, *channels])
        )
        self.context = _Context(channels[-1])
        steps = list(zip(channels[:0:-1], channels[-2::-1], strict=True))
        self.narrowed = nn.ModuleList(nn.Conv2d(deep, flat, 1) for deep, flat in steps)
        self.up = nn.ModuleList(_convolution(flat, flat) for _, flat in steps)
        self.head = nn.Conv2d(channels[0], OUTPUTS, 1)

    def forward(self, pages: torch.Tensor) -> torch.Tensor:
        """The maps for a batch of pages."""
        seen: list[torch.Tensor] = []
        x = functional.pixel_unshuffle(pages, STRIDE)
        for level, block in enumerate(self.down):
            if level:
                x = functional.max_pool2d(x, 2)
            x = block(x)
            seen.append(x)
        x = self.context(x)
        for narrowed, block, flat in zip(self.narrowed, self.up, seen[-2::-1], strict=True):
            x = functional.interpolate(narrowed(x), scale_factor=2.0, mode="bilinear", align_corners=False)
            x = block(x + flat)
        maps: torch.Tensor = self.head(x)
        return maps
