"""The network that finds lines: a small U-Net from a grey page to maps of where baselines lie and end.

The layout as maps, with the reach above and below the baseline regressed at its pixels, follows Kodym and Hradis,
"Page Layout Analysis System for Unconstrained Historic Documents" (ICDAR 2021, arXiv 2102.11838); the U-Net is
Ronneberger et al. (2015, arXiv 1505.04597), kept small.
"""

from __future__ import annotations

import itertools

import torch
from torch import nn
from torch.nn import functional

CHANNELS = (16, 32, 48, 64, 96)
TEXT_HEIGHT_PX = 12.0
"""The extent of a line (ascender to descender) that the network is trained to see."""
MULTIPLE = 2 ** (len(CHANNELS) - 1)

BASELINE, ENDS, ABOVE, BELOW = range(4)
OUTPUTS = 4


class _Block(nn.Sequential):
    """Two 3x3 convolutions with batch normalisation; the second may look further by dilation."""

    def __init__(self, before: int, after: int, dilation: int = 1) -> None:
        super().__init__(
            nn.Conv2d(before, after, 3, padding=1, bias=False),
            nn.BatchNorm2d(after),
            nn.ReLU(inplace=True),
            nn.Conv2d(after, after, 3, padding=dilation, dilation=dilation, bias=False),
            nn.BatchNorm2d(after),
            nn.ReLU(inplace=True),
        )


class LineNetwork(nn.Module):
    """(B, 1, H, W) ink from 0 to 1, H and W multiples of `MULTIPLE` -> (B, OUTPUTS, H, W).

    The first two maps are logits; the other two are distances in units of `TEXT_HEIGHT_PX`.
    """

    def __init__(self, channels: tuple[int, ...] = CHANNELS) -> None:
        super().__init__()
        widths = [1, *channels]
        self.down = nn.ModuleList(
            _Block(before, after, 2 if after == channels[-1] else 1) for before, after in itertools.pairwise(widths)
        )
        steps = list(zip(channels[:0:-1], channels[-2::-1], strict=True))
        self.up = nn.ModuleList(_Block(deep + flat, flat) for deep, flat in steps)
        self.head = nn.Conv2d(channels[0], OUTPUTS, 1)

    def forward(self, pages: torch.Tensor) -> torch.Tensor:
        """The maps for a batch of pages."""
        seen: list[torch.Tensor] = []
        x = pages
        for level, block in enumerate(self.down):
            if level:
                x = functional.max_pool2d(x, 2)
            x = block(x)
            seen.append(x)
        for block, flat in zip(self.up, seen[-2::-1], strict=True):
            x = functional.interpolate(x, scale_factor=2.0, mode="nearest")
            x = block(torch.cat([x, flat], dim=1))
        maps: torch.Tensor = self.head(x)
        return maps
