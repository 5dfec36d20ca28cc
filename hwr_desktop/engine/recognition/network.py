"""The network that reads a line: convolutions, maximum over each column, bidirectional LSTM, CTC.

The plan follows Retsinas et al., "Best Practices for a Handwritten Text Recognition System" (DAS 2022, arXiv
2404.11339): residual blocks, the maximum over the columns instead of flattening, and in training a second, shortcut
CTC head on the convolutional features. It is narrower than theirs. The LSTM, whose cost is
its number of steps, takes one every eight pixels, and each step gives two frames of output, since small hands put
more than one letter into eight pixels.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import nn
from torch.nn import functional

STEP_PX = 8
"""Strip pixels a step of the LSTM stands for."""
FRAMES_A_STEP = 2


@dataclass(frozen=True, slots=True)
class NetworkPlan:
    """The sizes of the network. `outputs` counts the blank."""

    outputs: int
    stem: int = 32
    middle: int = 64
    deep: int = 128
    top: int = 192
    hidden: int = 256
    layers: int = 2

    def config(self) -> dict[str, Any]:
        """The plan as plain JSON."""
        return asdict(self)


class _Residual(nn.Module):
    """Two 3x3 convolutions around which the input is carried (He et al. 2015)."""

    def __init__(self, before: int, after: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(before, after, 3, padding=1, bias=False)
        self.first_norm = nn.BatchNorm2d(after)
        self.second = nn.Conv2d(after, after, 3, padding=1, bias=False)
        self.second_norm = nn.BatchNorm2d(after)
        self.carry = nn.Identity() if before == after else nn.Conv2d(before, after, 1, bias=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = functional.relu(self.first_norm(self.first(x)))
        y = self.second_norm(self.second(y))
        return functional.relu(y + self.carry(x))


class LineReader(nn.Module):
    """(B, 1, 48, W) ink from 0 to 1, W a multiple of eight -> logits (B, W / 4, outputs).

    In training mode it gives a pair: these logits and those of the shortcut head.
    """

    def __init__(self, plan: NetworkPlan) -> None:
        super().__init__()
        self.plan = plan
        self.features = nn.Sequential(
            nn.Conv2d(1, plan.stem, 5, stride=2, padding=2, bias=False),
            nn.BatchNorm2d(plan.stem),
            nn.ReLU(inplace=True),
            nn.MaxPool2d(2),
            _Residual(plan.stem, plan.middle),
            _Residual(plan.middle, plan.middle),
            nn.MaxPool2d((2, 1)),
            _Residual(plan.middle, plan.deep),
            nn.MaxPool2d((1, 2)),
            _Residual(plan.deep, plan.deep),
            nn.Conv2d(plan.deep, plan.top, 3, padding=1, bias=False),
            nn.BatchNorm2d(plan.top),
            nn.ReLU(inplace=True),
        )
        self.drop = nn.Dropout(0.2)
        self.lstm = nn.LSTM(
            plan.top,
            plan.hidden,
            plan.layers,
            bidirectional=True,
            batch_first=True,
            dropout=0.2 if plan.layers > 1 else 0,
        )
        self.head = nn.Linear(2 * plan.hidden, FRAMES_A_STEP * plan.outputs)
        self.shortcut = nn.Conv1d(plan.top, FRAMES_A_STEP * plan.outputs, 3, padding=1)

    def columns(self, lines: torch.Tensor) -> torch.Tensor:
        """The convolutional features (B, W / 8, top), the strongest in each column."""
        maps: torch.Tensor = self.features(lines)
        return maps.amax(dim=2).transpose(1, 2)

    def forward(self, lines: torch.Tensor) -> torch.Tensor | tuple[torch.Tensor, torch.Tensor]:
        """The logits for a batch of lines."""
        columns = self.columns(lines)
        if not self.training:
            return self.logits(columns)
        shortcut = self._frames(self.shortcut(columns.transpose(1, 2)).transpose(1, 2))
        columns = self.drop(_with_gaps(columns))
        return self._frames(self.head(self.drop(self.lstm(columns)[0]))), shortcut

    def logits(self, columns: torch.Tensor) -> torch.Tensor:
        """The logits for a batch of columns, as the net reads when it is not in training."""
        return self._frames(self.head(self.lstm(columns)[0]))

    def _frames(self, steps: torch.Tensor) -> torch.Tensor:
        """Each step's outputs laid out as the frames it stands for: (B, T, 2 x outputs) -> (B, 2 x T, outputs)."""
        return steps.reshape(steps.shape[0], -1, self.plan.outputs)


def _with_gaps(columns: torch.Tensor, share: float = 0.12, span: int = 4) -> torch.Tensor:
    """The features (B, T, C) with stretches of `span` frames blanked, about `share` of them all, so that the context
    has to fill them in (span masking as in Chammas et al., "HTR-VT", arXiv 2409.08573)."""
    batch, frames, _ = columns.shape
    starts = torch.rand(batch, 1, frames, device=columns.device) < share / span
    gaps = functional.max_pool1d(starts.float(), span, 1, padding=span // 2)[..., :frames]
    return columns * (1 - gaps.transpose(1, 2)).to(columns.dtype)
