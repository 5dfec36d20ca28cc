"""A network that learns, step by step, alone or together with its like in other processes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import torch

from hwr_desktop.engine.training.lesson import Lesson
from hwr_desktop.engine.training.precision import bf16_pays
from hwr_desktop.engine.training.progress import learning_rate

Agree = Callable[[Sequence[torch.nn.Parameter], bool], None]
"""Puts the mean over all processes in the place of the parameters' gradients, NaN where one of them has no usable
ones."""


class Learner:
    """A lesson's network with its optimiser; in half precision where that is quicker on this machine. `layout` is that
    of what goes into the network, which should be its own."""

    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self.parameters = [value for value in lesson.network.parameters() if value.requires_grad]
        self.optimiser = torch.optim.AdamW(self.parameters, lesson.peak, weight_decay=lesson.weight_decay)
        self.half = bf16_pays(lesson.network, torch.rand(tuple(lesson.example_shape)), lesson.device)
        self.layout = torch.channels_last

    def step(self, batch: Any, share: float, agree: Agree | None = None) -> float:
        """One step of the optimiser at a share of the run; returns the loss.

        A batch whose loss or gradient is not finite, here or in one of the other processes, is passed over by all, and
        the loss is not a number.
        """
        lesson = self.lesson
        for group in self.optimiser.param_groups:
            group["lr"] = learning_rate(lesson.peak, share)
        ink = lesson.inputs(batch).to(lesson.device).contiguous(memory_format=self.layout)
        with torch.autocast(lesson.device, torch.bfloat16, enabled=self.half):
            out = lesson.network(ink)
        loss = lesson.loss(out, batch, share)
        self.optimiser.zero_grad(set_to_none=True)
        usable = bool(loss.isfinite())
        if usable:
            loss.backward()  # type: ignore[no-untyped-call]
        if agree is not None:
            agree(self.parameters, usable)
        elif not usable:
            return math.nan
        if not bool(torch.nn.utils.clip_grad_norm_(self.parameters, lesson.longest).isfinite()):
            return math.nan
        self.optimiser.step()
        return float(loss.detach())
