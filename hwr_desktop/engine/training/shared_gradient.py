"""The mean of the gradients of several processes, through memory that they share: no socket, no server, no port."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from multiprocessing import get_context

import torch


class SharedGradient:
    """A row of numbers for each process and one for their mean. It may be an argument of a process that is spawned."""

    def __init__(self, numbers: int, processes: int) -> None:
        self.numbers = numbers
        self.processes = processes
        self._memory = get_context("spawn").RawArray(ctypes.c_float, numbers * (processes + 1))

    def agree(
        self, parameters: Sequence[torch.nn.Parameter], usable: bool, process: int, meet: Callable[[], None]
    ) -> None:
        """Put the mean in the place of the gradients, as process number `process`; NaN where one has no usable ones.

        `meet` returns when all processes have called it. Each works out its part of the mean, so that many processes
        take no longer than few (the two halves of a ring all-reduce, without the ring).
        """
        rows = torch.frombuffer(self._memory, dtype=torch.float32).view(self.processes + 1, self.numbers)
        own, mean = rows[process], rows[self.processes]
        if usable:
            for value, part in zip(parameters, _parts(own, parameters), strict=True):
                part.copy_(torch.zeros_like(value) if value.grad is None else value.grad)
        else:
            own.fill_(torch.nan)
        meet()
        share = slice(self.numbers * process // self.processes, self.numbers * (process + 1) // self.processes)
        torch.mean(rows[: self.processes, share], 0, out=mean[share])
        meet()
        for value, part in zip(parameters, _parts(mean, parameters), strict=True):
            if value.grad is None:
                value.grad = torch.empty_like(value)
            value.grad.copy_(part)


def _parts(row: torch.Tensor, parameters: Sequence[torch.nn.Parameter]) -> list[torch.Tensor]:
    """The row cut up into views of the parameters' shapes."""
    parts = torch.split(row, [value.numel() for value in parameters])
    return [part.view(value.shape) for part, value in zip(parts, parameters, strict=True)]
