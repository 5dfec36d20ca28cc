"""Batches of lines of one width each, real and synthetic mixed as the stage of the training asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.line_image import fitted, width_for
from hwr_desktop.engine.recognition.network import FRAMES_A_STEP, STEP_PX
from hwr_desktop.engine.training.augmentation import Augmentation, augmentation_for
from hwr_desktop.engine.training.line_corpus import TrainingLine, readable

BATCHES = {192: 96, 320: 64, 480: 48, 640: 36, 832: 28, 1056: 20, 1408: 14}
"""Lines a batch for each padded width: seven shapes and no more, since torch keeps memory for each."""
WIDEST_PX = max(BATCHES)
COLLECTION_POWER = 0.6
"""A collection of n lines weighs n to this power, so that large ones do not drown the others."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What the lines are like in a part of the run: which share is synthetic, the widest real line in pixels, and how
    strongly they are changed."""

    synthetic: float
    widest: int
    strength: float
    shortcut: float


@dataclass(frozen=True, slots=True)
class Batch:
    """Lines (B, 1, 48, W) float32 on the device they are learned on, their texts' numbers in one row, and each text's
    length (B,)."""

    lines: torch.Tensor
    numbers: np.ndarray
    lengths: np.ndarray


def learnable(line: TrainingLine, alphabet: Alphabet) -> bool:
    """Whether a line can be learned from: the alphabet has nearly all of its text, for which it is wide enough."""
    return readable(line, alphabet, FRAMES_A_STEP * _padded_width(line) // STEP_PX - 2)


def _padded_width(line: TrainingLine) -> int:
    return min(width_for(line.ink.shape[1]), WIDEST_PX)


class _Pool:
    """Lines by padded width, with the weight each is drawn by."""

    def __init__(self, lines: Sequence[TrainingLine], alphabet: Alphabet) -> None:
        names = [line.collection for line in lines]
        sizes = {name: names.count(name) for name in set(names)}
        self.lines: dict[int, list[TrainingLine]] = {width: [] for width in BATCHES}
        self.weights: dict[int, list[float]] = {width: [] for width in BATCHES}
        self.dropped = 0
        for line in lines:
            if not learnable(line, alphabet):
                self.dropped += 1
                continue
            width = _padded_width(line)
            self.lines[width].append(line)
            self.weights[width].append(sizes[line.collection] ** (COLLECTION_POWER - 1))
        self.shares = {width: np.cumsum(weights) for width, weights in self.weights.items() if weights}

    def widths(self, widest: int) -> tuple[list[int], np.ndarray]:
        """The widths up to `widest` that have lines, and how often a batch of each is due."""
        widths = [width for width in self.shares if width <= widest] or [min(self.shares)]
        due = np.array([self.shares[width][-1] / BATCHES[width] for width in widths])
        return widths, due / due.sum()

    def draw(self, width: int, rng: np.random.Generator) -> TrainingLine:
        """A line of that padded width."""
        shares = self.shares[width]
        return self.lines[width][int(np.searchsorted(shares, rng.random() * shares[-1], side="right"))]


class ReaderBatches:
    """An endless source of batches from real lines and a stock of synthetic ones that may be exchanged.

    The lines stay in the host's memory: a batch of bytes is at most 1 MB, which reaches a GPU in a fraction of a
    millisecond, while the stock would have to go there anew each time that it grows. Where several processes learn
    together, a batch is shared out among them.
    """

    def __init__(
        self, real: Sequence[TrainingLine], alphabet: Alphabet, seed: int, device: str = "cpu", processes: int = 1
    ) -> None:
        self.alphabet = alphabet
        self.processes = processes
        self.rng = np.random.default_rng(seed)
        self.augmentation: Augmentation = augmentation_for(device, seed)
        self.real = _Pool(real, alphabet)
        self.synthetic: _Pool | None = None

    @property
    def dropped(self) -> int:
        """How many of the real lines cannot be learned from."""
        return self.real.dropped

    def stock(self, lines: Sequence[TrainingLine]) -> None:
        """Take these synthetic lines from now on."""
        if lines:
            self.synthetic = _Pool(lines, self.alphabet)

    def batch(self, stage: Stage) -> Batch:
        """A batch for that stage; its lines share a padded width."""
        rng = self.rng
        drawn = self.synthetic if self.synthetic and (stage.synthetic >= 1 or not self.real.shares) else self.real
        widths, due = drawn.widths(stage.widest)
        width = int(rng.choice(widths, p=due))
        lines = []
        for _ in range(max(1, BATCHES[width] // self.processes)):
            pool = self.real
            if self.synthetic and width in self.synthetic.shares and rng.random() < stage.synthetic:
                pool = self.synthetic
            if width not in pool.shares:
                pool = drawn
            lines.append(pool.draw(width, rng))
        return self.assembled(lines, width, stage.strength)

    def assembled(self, lines: Sequence[TrainingLine], width: int, strength: float) -> Batch:
        """The lines changed, padded and put together with their texts."""
        texts = [self.alphabet.encoded(line.text) for line in lines]
        return Batch(
            self.augmentation.changed([fitted(line.ink, width) for line in lines], width, strength),
            np.array([number for text in texts for number in text], np.int64),
            np.array([len(text) for text in texts], np.int64),
        )
