"""Batches of lines of one width each, real and synthetic mixed as the stage of the training asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.line_image import HEIGHT_PX, PADDING_PX, padded, width_for
from hwr_desktop.engine.recognition.network import FRAMES_A_STEP, STEP_PX
from hwr_desktop.engine.training.augmentation import distorted
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
    """Lines (B, 1, 48, W) float32, their texts' numbers in one row, and each text's length (B,)."""

    lines: np.ndarray
    numbers: np.ndarray
    lengths: np.ndarray


class _Pool:
    """Lines by padded width, with the weight each is drawn by."""

    def __init__(self, lines: Sequence[TrainingLine], alphabet: Alphabet) -> None:
        names = [line.collection for line in lines]
        sizes = {name: names.count(name) for name in set(names)}
        self.lines: dict[int, list[TrainingLine]] = {width: [] for width in BATCHES}
        self.weights: dict[int, list[float]] = {width: [] for width in BATCHES}
        self.dropped = 0
        for line in lines:
            width = min(width_for(line.ink.shape[1]), WIDEST_PX)
            if not readable(line, alphabet, FRAMES_A_STEP * width // STEP_PX - 2):
                self.dropped += 1
                continue
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
    """An endless source of batches from real lines and a stock of synthetic ones that may be exchanged."""

    def __init__(self, real: Sequence[TrainingLine], alphabet: Alphabet, seed: int) -> None:
        self.alphabet = alphabet
        self.rng = np.random.default_rng(seed)
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
        for _ in range(BATCHES[width]):
            pool = self.real
            if self.synthetic and width in self.synthetic.shares and rng.random() < stage.synthetic:
                pool = self.synthetic
            if width not in pool.shares:
                pool = drawn
            lines.append(pool.draw(width, rng))
        return self._assembled(lines, width, stage.strength)

    def _assembled(self, lines: Sequence[TrainingLine], width: int, strength: float) -> Batch:
        """The lines changed, padded and put together with their texts."""
        pictures = np.empty((len(lines), 1, HEIGHT_PX, width), np.float32)
        texts = []
        for at, line in enumerate(lines):
            numbers = self.alphabet.encoded(line.text)
            ink = distorted(line.ink, self.rng, strength) if strength else line.ink
            if line.ink.shape[1] <= width - 2 * PADDING_PX < ink.shape[1]:
                ink = line.ink  # stretched beyond its width; narrowing it again would undo only a part of the change
            pictures[at, 0] = padded(ink, width)
            texts.append(numbers)
        return Batch(
            pictures,
            np.array([number for text in texts for number in text], np.int64),
            np.array([len(text) for text in texts], np.int64),
        )
