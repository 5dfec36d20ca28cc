"""A reader that is being adapted to one hand, step by step; it can be set down and taken up again.

Plain fine-tuning of all weights but those of the batch normalisation, whose statistics a few lines would spoil. That
a fixed number of steps is better than stopping by a check was found by Kohut and Hradis, "Fine-tuning Is a Surprisingly
Effective Domain Adaptation Baseline in Handwriting Recognition" (2023, arXiv 2302.06308), and by us.
"""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import numpy as np
import torch

from hwr_desktop import durable
from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.line_image import PADDING_PX, WIDTHS_PX
from hwr_desktop.engine.recognition.network import LineReader
from hwr_desktop.engine.torch_setup import placed
from hwr_desktop.engine.training.augmentation import augmentation_for
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
WIDTH_STEP_PX = 64
"""Batches are as wide as this many times some number: narrow enough to waste little, and few enough shapes."""
KIND = "unfinished hand"
NETWORK, OPTIMISER = "network/", "optimiser/"


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
        self._seed = seed
        self._network = network
        self._mark = _mark(network, alphabet, usable)
        self._hand = _Hand(network, batches, usable, mixed, device)
        self._learner = Learner(self._hand)
        if device == "cpu" and not self._learner.half:
            # With AVX2 a step takes a tenth less than with the layout in which reading is quickest.
            self._learner.layout = torch.contiguous_format
            network.to(memory_format=torch.contiguous_format)  # type: ignore[call-overload]
        self._ahead = BatchesAhead(self._hand.batch)
        torch.manual_seed(seed)  # last, for how much is tried before that depends on the machine

    def step(self) -> float:
        """Take the next step; returns the loss, which is not a number where the step was passed over."""
        self.done += 1
        return self._learner.step(self._ahead.next(self.done / self.steps), (self.done - 0.5) / self.steps)

    def set_down(self, file: Path) -> None:
        """Write all that is needed to go on from here, whole or not at all."""
        from safetensors.torch import save_file

        tensors = {NETWORK + name: value for name, value in self._network.state_dict().items()}
        for at, own in self._learner.optimiser.state_dict()["state"].items():
            tensors |= {f"{OPTIMISER}{at}/{name}": value for name, value in own.items()}
        temporary = file.with_name(file.name + ".new")
        save_file(
            {name: value.detach().cpu().contiguous() for name, value in tensors.items()},
            temporary,
            {"kind": KIND, "mark": self._mark, "steps": str(self.steps), "done": str(self.done)},
        )
        durable.sync_file(temporary)
        temporary.replace(file)

    def take_up(self, file: Path) -> None:
        """Go on from where another one was set down that had the same network and lines; from the beginning where
        there is no such file. Raises ModelError for one that does not fit, of which nothing is taken.

        What is drawn by chance from here on is not what the other one would have drawn, but is drawn as it would.
        """
        if not file.exists():
            return
        try:
            done, network, optimiser = self._read(file)
            self._network.load_state_dict(network)
            groups = self._learner.optimiser.state_dict()["param_groups"]
            self._learner.optimiser.load_state_dict({"state": optimiser, "param_groups": groups})
        except Exception as error:
            raise ModelError(
                f"{file}: what was learned so far cannot be taken up ({error}); delete this file to begin anew."
            ) from error
        self.done = done
        torch.manual_seed(self._seed + done)
        self._hand.draw_anew(self._seed + done)

    def _read(self, file: Path) -> tuple[int, dict[str, torch.Tensor], dict[int, dict[str, torch.Tensor]]]:
        """The steps done, the network's and the optimiser's state in a file. Raises ValueError and much else for one
        that does not fit."""
        from safetensors import safe_open

        with safe_open(file, "pt") as opened:
            said = opened.metadata() or {}
            if (said.get("kind"), said.get("mark"), said.get("steps")) != (KIND, self._mark, str(self.steps)):
                raise ValueError("it is of other lines")
            tensors = {name: opened.get_tensor(name) for name in opened.keys()}  # noqa: SIM118 - it is no dictionary
        done = int(said["done"])
        network = {name.removeprefix(NETWORK): value for name, value in tensors.items() if name.startswith(NETWORK)}
        shapes = {name: value.shape for name, value in self._network.state_dict().items()}
        fits = {name: value.shape for name, value in network.items()} == shapes and 0 <= done <= self.steps
        optimiser: dict[int, dict[str, torch.Tensor]] = {}
        for name, value in tensors.items():
            if name.startswith(OPTIMISER):
                _, at, what = name.split("/")
                fits = fits and value.shape in ((), self._learner.parameters[int(at)].shape)
                optimiser.setdefault(int(at), {})[what] = value
        if not fits or not all(bool(value.isfinite().all()) for value in tensors.values()):
            raise ValueError("it is damaged")
        return done, network, optimiser

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
        # A letter that the reader does not know would be learned as no letter at all.
        known = [line for line in mixed if len(batches.alphabet.encoded(line.text)) == len(line.text)]
        self._mixed = sorted(known, key=_width)
        self._order: list[int] = []

    def draw_anew(self, seed: int) -> None:
        """Draw by this seed from here on; not while a batch is being made."""
        self._batches.rng = np.random.default_rng(seed)
        self._batches.augmentation = augmentation_for(self.device, seed)

    def batch(self, share: float) -> Batch:
        """Lines by chance, each as often as the others, padded to about the width of the widest."""
        wanted = LINES_A_STEP - (MIXED_A_STEP if self._mixed else 0)
        while len(self._order) < wanted:
            self._order += self._batches.rng.permutation(len(self._lines)).tolist()
        lines = [self._lines[at] for at in self._order[:wanted]]
        del self._order[:wanted]
        widest = max(map(_width, lines))
        if self._mixed:
            # None that is wider than the hand's own, for all of them take the time of the widest.
            narrow = max(bisect_right(self._mixed, widest, key=_width), MIXED_A_STEP)
            chosen = self._batches.rng.integers(min(narrow, len(self._mixed)), size=MIXED_A_STEP)
            lines += [self._mixed[at] for at in chosen]
        return self._batches.assembled(lines, max(map(_width, lines)), strength=1.0)

    def inputs(self, batch: Batch) -> torch.Tensor:
        """See `Lesson`."""
        return batch.lines

    def loss(self, out: tuple[torch.Tensor, torch.Tensor], batch: Batch, share: float) -> torch.Tensor:
        """See `Lesson`."""
        return reader_loss(out, batch, shortcut=0.1)


def _width(line: TrainingLine) -> int:
    """How wide a batch has to be for a line, in pixels."""
    needed = int(line.ink.shape[1]) + 2 * PADDING_PX
    return min(max(-(-needed // WIDTH_STEP_PX) * WIDTH_STEP_PX, WIDTHS_PX[0]), WIDEST_PX)


def _mark(network: LineReader, alphabet: Alphabet, lines: Sequence[TrainingLine]) -> str:
    """What tells an adaptation from every other: where it begins, and what it learns."""
    digest = hashlib.sha256(alphabet.characters.encode("utf-8", "surrogatepass"))
    for value in network.state_dict().values():
        digest.update(value.detach().cpu().contiguous().numpy().tobytes())
    for line in lines:
        digest.update(repr((line.text, line.ink.shape)).encode("utf-8", "surrogatepass"))
        digest.update(np.ascontiguousarray(line.ink).tobytes())
    return digest.hexdigest()


def _norms(network: LineReader) -> list[nn.Module]:
    """The batch normalisations of a network."""
    return [part for part in network.modules() if isinstance(part, torch.nn.BatchNorm2d)]
