"""Trains the recogniser: short synthetic lines first, then real ones of growing length, annealed by the clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from hwr_desktop.engine.model_file import WEIGHTS, read_config, write_weights
from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan
from hwr_desktop.engine.recognition.reader import KIND, Reader
from hwr_desktop.engine.recognition.wider_alphabet import widened
from hwr_desktop.engine.segmentation.line_finder import LineFinder
from hwr_desktop.engine.torch_setup import device_for, placed
from hwr_desktop.engine.training.checkpoint import CHECKPOINT
from hwr_desktop.engine.training.corpus import parted
from hwr_desktop.engine.training.learning_loop import learned
from hwr_desktop.engine.training.lesson import Checked
from hwr_desktop.engine.training.line_corpus import TrainingLine, lines_of, without_repeats
from hwr_desktop.engine.training.options import TrainingOptions
from hwr_desktop.engine.training.progress import Progress
from hwr_desktop.engine.training.reader_batches import WIDEST_PX, Batch, ReaderBatches, Stage, learnable
from hwr_desktop.engine.training.reader_loss import reader_loss
from hwr_desktop.engine.training.reading_rates import reading_rates
from hwr_desktop.engine.training.synthetic_stock import SyntheticStock
from hwr_desktop.errors import GroundTruthError, ModelError

PEAK_RATE = 1.2e-3
CHECKED_LINES = 250
FREQUENT = 3
"""A character that is in the texts less often is not learned: it is a slip, or too rare to learn."""
KEPT_PARTS = 6
"""The stem and the first two residual blocks, which on a CPU stay as a base has them: strokes look alike in all hands,
and without their gradients one thread learned from 13.0 lines a second where it was 8.6."""
SHORT_LINES, LONG_LINES = 8_000, 24_000
"""Synthetic lines that are drawn, by all processes together."""
STOCK_BATCHES = 40
"""So many batches between looks at what has been drawn."""


def stage_at(share: float, from_base: bool, has_synthetic: bool) -> Stage:
    """The curriculum: what the lines are like at a share of the run.

    A net that starts on long real lines stays on the plateau where it reads nothing; short clean ones get it past.
    """
    if not from_base and share < 0.06 and has_synthetic:
        return Stage(synthetic=1.0, widest=320, strength=0.3, shortcut=0.3)
    if not from_base and share < 0.18:
        return Stage(synthetic=0.5, widest=480, strength=0.6, shortcut=0.3)
    if share < 0.85:
        return Stage(synthetic=0.125, widest=WIDEST_PX, strength=1.0, shortcut=0.1)
    return Stage(synthetic=0.1, widest=WIDEST_PX, strength=0.5, shortcut=0.1)


def train_reader(options: TrainingOptions) -> Iterator[Progress]:
    """Train, yielding a report now and then; the weights lie in `options.out` when it ends.

    A base keeps the characters it knows and learns those too that the texts have besides. With a line finder each line
    is learned as it is drawn and as it is found. Raises GroundTruthError when the pages hold no transcribed line that
    can be learned from, ModelError for a base or a run to take up that does not fit, and what `learned` raises.
    """
    # First of all, for cutting the lines takes minutes, and a base that does not fit is to be told at once.
    base = None if options.base is None else Reader.load(options.base, "cpu", options.threads)
    course = _course(options, base)
    yield Progress(course.summary, 0)
    yield from learned(course, options)


def _course(options: TrainingOptions, base: Reader | None) -> _ReaderCourse:
    """What the run learns: the lines cut, the network made or taken from the base."""
    train_pages, held_pages = parted(options.pages)
    finder = None if options.finder is None else LineFinder.load(options.finder, options.device, options.threads)
    lines = lines_of(train_pages)
    if finder is not None:
        lines += lines_of(train_pages, finder)
    lines = without_repeats(lines)
    if not lines:
        raise GroundTruthError("none of the pages given has a transcribed line; there is nothing to learn from.")
    held = _sample(lines_of(held_pages, finder), CHECKED_LINES)
    texts = [line.text for line in lines]
    torch.manual_seed(options.seed)
    if base is None:
        alphabet = Alphabet.of(texts, FREQUENT)
        network = LineReader(NetworkPlan(len(alphabet)))
    else:
        network, alphabet = widened(base.network, base.alphabet, texts, FREQUENT)
        if device_for(options.device) == "cpu":
            network.features[:KEPT_PARTS].requires_grad_(False)
    if not any(learnable(line, alphabet) for line in lines):
        raise GroundTruthError(
            f"Nothing can be learned from the transcribed lines given ({len(lines)}): their texts are too long for "
            f"their images, or of characters that occur fewer than {FREQUENT} times in all. Name more ground truth, "
            "and check that texts and images belong together."
        )
    if options.resume:
        _check_same_alphabet(options.out, alphabet)
    return _ReaderCourse(options, network, alphabet, lines, held)


def _check_same_alphabet(folder: Path, alphabet: Alphabet) -> None:
    """Raises ModelError where the run in a folder learns other characters: its outputs would be taken for others."""
    if (folder / CHECKPOINT).exists() and (folder / WEIGHTS).exists():
        known = read_config(folder, KIND).get("alphabet")
        if known != alphabet.characters:
            raise ModelError(
                f"{folder}: the run to be taken up learns other characters than those of the ground truth given. Give "
                "what it was begun with, or leave out --resume to begin anew."
            )


def write_reader(folder: Path, plan: NetworkPlan, alphabet: Alphabet, state: dict[str, torch.Tensor]) -> None:
    """Write a reader with these weights into its folder."""
    write_weights(folder, KIND, {"alphabet": alphabet.characters, "plan": plan.config()}, state)


def _sample(lines: list[TrainingLine], count: int) -> list[TrainingLine]:
    """At most `count` of the lines, always the same ones."""
    if len(lines) <= count:
        return lines
    chosen = np.random.default_rng(0).choice(len(lines), count, replace=False)
    return [lines[at] for at in sorted(chosen)]


class _ReaderCourse:
    """A reader as a `Course`: its lines, its curriculum, and the lines it is checked by."""

    example_shape = (8, 1, 48, 480)
    weight_decay = 5e-5
    longest = 5.0
    average_decay = 0.999
    counted = "lines"
    measure = "cer"

    def __init__(
        self,
        options: TrainingOptions,
        network: LineReader,
        alphabet: Alphabet,
        lines: Sequence[TrainingLine],
        held: Sequence[TrainingLine],
    ) -> None:
        self.options = replace(options, pages=())  # which other processes need not be sent
        self.alphabet = alphabet
        self.samples = lines
        self.held = held
        self.device = device_for(options.device)
        self.network = network.train()
        self.peak = PEAK_RATE if options.base is None else PEAK_RATE / 2
        placed(network, self.device)
        self._batches: ReaderBatches | None = None
        self._stock: SyntheticStock | None = None
        self._made = 0

    @property
    def summary(self) -> str:
        """A sentence about what there is to learn from."""
        dropped = ReaderBatches(self.samples, self.alphabet, 0).dropped
        return (
            f"{len(self.samples) - dropped} lines to learn from, {dropped} dropped as too dense or outside the "
            f"alphabet, {len(self.held)} to check by, {len(self.alphabet)} outputs, on {self.device}"
        )

    @contextmanager
    def begun(self, seed: int, processes: int) -> Iterator[None]:
        """See `Course`; each process draws its part of the synthetic lines."""
        self._batches = ReaderBatches(self.samples, self.alphabet, seed, self.device, processes)
        fonts, texts = self.options.fonts, self.options.texts
        if fonts is None or texts is None:
            yield
            return
        with SyntheticStock(fonts, texts, seed, SHORT_LINES // processes, LONG_LINES // processes) as self._stock:
            self._stock.take_in(wait_for_first=True)
            self._batches.stock(self._stock.short)
            yield

    def batch(self, share: float) -> Batch:
        """See `Course`."""
        assert self._batches is not None
        stage, stock = self._stage(share), self._stock
        if stock is not None and self._made % STOCK_BATCHES == 0 and stock.take_in():
            early = stage.synthetic >= 1 or not stock.long
            self._batches.stock(stock.short if early else stock.long + stock.short[:2000])
        self._made += 1
        return self._batches.batch(stage)

    def inputs(self, batch: Batch) -> torch.Tensor:
        """See `Lesson`."""
        return batch.lines

    def loss(self, out: tuple[torch.Tensor, torch.Tensor], batch: Batch, share: float) -> torch.Tensor:
        """See `Lesson`."""
        return reader_loss(out, batch, self._stage(share).shortcut)

    def write(self, state: dict[str, torch.Tensor]) -> None:
        """See `Course`."""
        write_reader(self.options.out, self.network.plan, self.alphabet, state)

    def checked(self, state: dict[str, torch.Tensor], threads: int) -> Checked | None:
        """See `Course`: the CER in percent on lines that were held out."""
        if not self.held:
            return None
        network = LineReader(self.network.plan).to(self.device)
        network.load_state_dict(state)
        reader = Reader(network.eval(), self.alphabet, "in training", self.device, threads=threads)
        cer = float(reading_rates(reader, self.held)["cer"])
        return Checked(cer, f"CER {cer:.2f} % on held-out lines")

    def _stage(self, share: float) -> Stage:
        return stage_at(share, self.options.base is not None, self._stock is not None)
