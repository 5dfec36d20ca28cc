"""A reader that is being adapted to one hand, step by step; it can be set down and taken up again.

Plain fine-tuning of all weights but those of the batch normalisation, whose statistics a few lines would spoil. That
a fixed number of steps is better than stopping by a check was found by Kohut and Hradis, "Fine-tuning Is a Surprisingly
Effective Domain Adaptation Baseline in Handwriting Recognition" (2023, arXiv 2302.06308), and by us.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import torch

from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.line_image import width_for
from hwr_desktop.engine.recognition.network import LineReader
from hwr_desktop.engine.torch_setup import placed
from hwr_desktop.engine.training.batches_ahead import BatchesAhead
from hwr_desktop.engine.training.learner import Learner
from hwr_desktop.engine.training.line_corpus import TrainingLine
from hwr_desktop.engine.training.reader_batches import WIDEST_PX, Batch, ReaderBatches
from hwr_desktop.engine.training.reader_loss import reader_loss
from hwr_desktop.errors import GroundTruthError, ModelError

if TYPE_CHECKING:
    from torch import nn

PEAK_RATE = 6e-4
LINES_A_STEP, MIXED_A_STEP = 8, 2
"""Lines a step, and how many of them are of other hands where there are such. Two synthetic ones made a hand of 1942
read better after 16 lines (27.8 % of letters wrong without, 26.4 with) and other hands too (36.6 and 26.2; before:
16.4)."""
STEPS_FOR_ONE_LINE = 40.0


def steps_for(lines: int) -> int:
    """How many steps so many lines are worth: 160 for 16, 320 for 64, 640 for 256."""
    return max(1, round(STEPS_FOR_ONE_LINE * math.sqrt(lines)))


class Adaptation:
    """A network on its way from what it was to a reader of one hand, which it is after `steps` steps.

    To be used with `with`, which at its end makes the network ready to read; before the last step that is neither the
    one nor the other. `mixed` are lines of other hands, of which each step has a few, so that they are not forgotten.
    """

    def __init__(
        self,
        network: LineReader,
        alphabet: Alphabet,
        lines: Sequence[TrainingLine],
        steps: int | None = None,
        device: str = "cpu",
        seed: int = 1,
        mixed: Sequence[TrainingLine] = (),
    ) -> None:
        """`steps` of None leaves their number to that of the lines. Raises GroundTruthError where no line can be
        learned from."""
        batches = ReaderBatches(lines, alphabet, seed, device)
        usable = [line for some in batches.real.lines.values() for line in some]
        if not usable:
            raise GroundTruthError("there is no transcribed line that can be learned from; correct some lines first.")
        self.steps = steps or steps_for(len(usable))
        self.done = 0
        self.summary = (
            f"{len(usable)} lines to learn from, {batches.dropped} dropped, in {self.steps} steps, on {device}"
        )
        torch.manual_seed(seed)
        self._network = network
        self._hand = _Hand(network, batches, usable, mixed, device)
        self._learner = Learner(self._hand)
        self._ahead = BatchesAhead(self._hand.batch)

    def step(self) -> float:
        """Take the next step; returns the loss, which is not a number where the step was passed over."""
        self.done += 1
        return self._learner.step(self._ahead.next(self.done / self.steps), (self.done - 0.5) / self.steps)

    def set_down(self, file: Path) -> None:
        """Write all that is needed to go on from here, whole or not at all."""
        state = {
            "network": self._network.state_dict(),
            "optimiser": self._learner.optimiser.state_dict(),
            "steps": self.steps,
            "done": self.done,
        }
        temporary = file.with_name(file.name + ".new")
        torch.save(state, temporary)
        temporary.replace(file)

    def take_up(self, file: Path) -> None:
        """Go on from where another one was set down that had the same network and lines; from the beginning where
        there is no such file. Raises ModelError for one that does not fit."""
        if not file.exists():
            return
        try:
            state = torch.load(file, weights_only=True)
            if state["steps"] != self.steps or not 0 <= state["done"] <= self.steps:
                raise ValueError("it is of other lines")
            self._network.load_state_dict(state["network"])
            self._learner.optimiser.load_state_dict(state["optimiser"])
            self.done = int(state["done"])
        except Exception as error:
            raise ModelError(
                f"{file}: what was learned so far cannot be taken up ({error}); delete this file to begin anew."
            ) from error

    def __enter__(self) -> Self:
        self._ahead.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ahead.__exit__(kind, error, trace)
        self._network.requires_grad_(True)
        self._network.eval()


class _Hand:
    """The lines of one hand, and some of others, as a `Lesson`."""

    example_shape = (LINES_A_STEP, 1, 48, 640)
    peak = PEAK_RATE
    weight_decay = 5e-5
    longest = 5.0

    def __init__(
        self,
        network: LineReader,
        batches: ReaderBatches,
        lines: Sequence[TrainingLine],
        mixed: Sequence[TrainingLine],
        device: str,
    ) -> None:
        self.network = network.train()
        self.device = device
        placed(network, device)
        for norm in _norms(network):
            norm.eval()
            norm.requires_grad_(False)
        self._batches = batches
        self._lines = lines
        self._mixed = mixed
        self._order: list[int] = []

    def batch(self, share: float) -> Batch:
        """Lines by chance, each as often as the others, padded to the width of the widest."""
        lines = []
        if self._mixed:
            chosen = self._batches.rng.integers(len(self._mixed), size=MIXED_A_STEP)
            lines = [self._mixed[at] for at in chosen]
        wanted = LINES_A_STEP - len(lines)
        while len(self._order) < wanted:
            self._order += self._batches.rng.permutation(len(self._lines)).tolist()
        lines += [self._lines[at] for at in self._order[:wanted]]
        del self._order[:wanted]
        width = min(width_for(max(line.ink.shape[1] for line in lines)), WIDEST_PX)
        return self._batches.assembled(lines, width, strength=1.0)

    def inputs(self, batch: Batch) -> torch.Tensor:
        """See `Lesson`."""
        return batch.lines

    def loss(self, out: tuple[torch.Tensor, torch.Tensor], batch: Batch, share: float) -> torch.Tensor:
        """See `Lesson`."""
        return reader_loss(out, batch, shortcut=0.1)


def _norms(network: LineReader) -> list[nn.Module]:
    """The batch normalisations of a network."""
    return [part for part in network.modules() if isinstance(part, torch.nn.BatchNorm2d)]
