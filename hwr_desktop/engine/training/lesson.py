"""What a training run needs to know of what is learned."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple, Protocol

import torch
from torch import nn


class Lesson(Protocol):
    """A network, how it is to learn, and what makes a step of a batch.

    `peak` is the highest learning rate, `longest` the length to which gradients are clipped.
    """

    device: str
    peak: float
    weight_decay: float
    longest: float

    @property
    def network(self) -> nn.Module:
        """The network, on the device and in the mode it is to learn in."""

    @property
    def example_shape(self) -> Sequence[int]:
        """The shape of a small batch of its input."""

    def inputs(self, batch: Any) -> torch.Tensor:
        """The network's input (B, 1, h, w) float32 for a batch."""

    def loss(self, out: Any, batch: Any, share: float) -> torch.Tensor:
        """The loss of what the network made of the batch, at a share of the run."""


class Checked(NamedTuple):
    """How good the network is on what it did not learn from: a figure for the curves, and the words for a person."""

    figure: float
    words: str


class Course(Lesson, Protocol):
    """A lesson that is learned by the clock, by one process or by several that each draw batches of their own.

    `samples` is what batches are drawn from, plain data with numpy arrays; `average_decay` that of the running average
    of the weights, which is what is kept. `counted` says what a batch holds, `measure` what is checked: single words
    for the head of a table.
    """

    samples: Any
    average_decay: float
    counted: str
    measure: str

    def begun(self, seed: int, processes: int) -> AbstractContextManager[None]:
        """Get ready to draw batches by this seed, as one of so many processes which each make a part of every batch,
        and let go of everything at the end."""

    def batch(self, share: float) -> Any:
        """A batch for that share of the run. Called in a thread of its own."""

    def write(self, state: dict[str, torch.Tensor]) -> None:
        """Write the model with these weights."""

    def checked(self, state: dict[str, torch.Tensor], threads: int) -> Checked | None:
        """How good these weights are, None where there is nothing to check by; `threads` may be used for it."""
