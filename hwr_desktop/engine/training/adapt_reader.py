"""Adapts a reader to one hand by few lines of it: a fixed number of steps, and no checking, for there is nothing to
spare to check by.

Plain fine-tuning of all weights but those of the batch normalisation, whose statistics a few lines would spoil. That
a fixed number of steps is better than stopping by a check was found by Kohut and Hradis, "Fine-tuning Is a Surprisingly
Effective Domain Adaptation Baseline in Handwriting Recognition" (2023, arXiv 2302.06308), and by us.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from statistics import fmean
from time import monotonic
from typing import TYPE_CHECKING

import torch

from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.line_image import width_for
from hwr_desktop.engine.recognition.network import LineReader
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.segmentation.line_finder import LineFinder
from hwr_desktop.engine.torch_setup import placed
from hwr_desktop.engine.training.batches_ahead import BatchesAhead
from hwr_desktop.engine.training.curves import CurvePoint, Curves
from hwr_desktop.engine.training.learner import Learner
from hwr_desktop.engine.training.line_corpus import TrainingLine, lines_of
from hwr_desktop.engine.training.options import TrainingOptions
from hwr_desktop.engine.training.progress import Progress, memory_mb
from hwr_desktop.engine.training.reader_batches import WIDEST_PX, Batch, ReaderBatches
from hwr_desktop.engine.training.reader_loss import reader_loss
from hwr_desktop.engine.training.train_reader import write_reader
from hwr_desktop.engine.training.wider_alphabet import widened
from hwr_desktop.errors import GroundTruthError

if TYPE_CHECKING:
    from torch import nn

PEAK_RATE = 6e-4
LINES_A_STEP = 8
STEPS_FOR_ONE_LINE = 40.0
REPORT_STEPS = 20


def steps_for(lines: int) -> int:
    """How many steps so many lines are worth: 160 for 16, 320 for 64, 640 for 256."""
    return max(1, round(STEPS_FOR_ONE_LINE * math.sqrt(lines)))


def adapt_reader(options: TrainingOptions, steps: int | None = None) -> Iterator[Progress]:
    """Adapt the reader `options.base` to the lines of all the pages; its weights lie in `options.out` at the end.

    `steps` of None leaves their number to that of the lines. Characters that the base lacks are learned. Raises
    ModelError for a base that does not fit, GroundTruthError when the pages hold no line that can be learned from.
    """
    assert options.base is not None
    base = Reader.load(options.base, options.device, options.threads)
    finder = None if options.finder is None else LineFinder.load(options.finder, options.device, options.threads)
    lines = lines_of(options.pages, finder)
    network, alphabet = widened(base.network, base.alphabet, [line.text for line in lines], least=1)
    curves = Curves(options.out, "lines", "cer")
    began = monotonic()
    for progress in adapted(network, alphabet, lines, steps, base.device, options.seed):
        yield progress
        if progress.step:
            seconds, seen = monotonic() - began, progress.step * LINES_A_STEP
            curves.add(CurvePoint(seconds, progress.step, seen, progress.loss, seen / seconds, memory_mb()))
    write_reader(options.out, network.plan, alphabet, network.state_dict())
    curves.draw()
    yield Progress(f"done; the weights are in {options.out}", 0)


def adapted(
    network: LineReader,
    alphabet: Alphabet,
    lines: Sequence[TrainingLine],
    steps: int | None = None,
    device: str = "cpu",
    seed: int = 1,
) -> Iterator[Progress]:
    """Adapt the network in its place, yielding a report now and then; at the end it is ready to read.

    Whoever stops before the end has a network that is neither one nor the other. Raises GroundTruthError where no line
    can be learned from.
    """
    batches = ReaderBatches(lines, alphabet, seed, device)
    usable = [line for some in batches.real.lines.values() for line in some]
    if not usable:
        raise GroundTruthError("there is no transcribed line that can be learned from; correct some lines first.")
    steps = steps or steps_for(len(usable))
    yield Progress(f"{len(usable)} lines to learn from, {batches.dropped} dropped, in {steps} steps, on {device}", 0)
    torch.manual_seed(seed)
    hand = _Hand(network, batches, usable, device)
    learner = Learner(hand)
    losses: list[float] = []
    with BatchesAhead(hand.batch) as ahead:
        for step in range(1, steps + 1):
            losses.append(learner.step(ahead.next(step / steps), (step - 0.5) / steps))
            if step % REPORT_STEPS == 0 or step == steps:
                known = [loss for loss in losses if math.isfinite(loss)]
                loss = fmean(known) if known else math.nan
                losses.clear()
                yield Progress(f"step {step} of {steps}  loss {loss:.3f}", step, loss)
    network.requires_grad_(True)
    network.eval()


class _Hand:
    """The lines of one hand as a `Lesson`."""

    example_shape = (LINES_A_STEP, 1, 48, 640)
    peak = PEAK_RATE
    weight_decay = 5e-5
    longest = 5.0

    def __init__(self, network: LineReader, batches: ReaderBatches, lines: Sequence[TrainingLine], device: str) -> None:
        self.network = network.train()
        self.device = device
        placed(network, device)
        for norm in _norms(network):
            norm.eval()
            norm.requires_grad_(False)
        self._batches = batches
        self._lines = lines
        self._order: list[int] = []

    def batch(self, share: float) -> Batch:
        """Lines by chance, each as often as the others, padded to the width of the widest."""
        while len(self._order) < LINES_A_STEP:
            self._order += self._batches.rng.permutation(len(self._lines)).tolist()
        lines = [self._lines[at] for at in self._order[:LINES_A_STEP]]
        del self._order[:LINES_A_STEP]
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
