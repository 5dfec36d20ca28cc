"""Trains the recogniser: short synthetic lines first, then real ones of growing length, annealed by the clock."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import numpy as np
import torch
from torch.nn import functional

from hwr_desktop.engine.model_file import write_weights
from hwr_desktop.engine.recognition.alphabet import Alphabet, unified
from hwr_desktop.engine.recognition.network import LineReader, NetworkPlan
from hwr_desktop.engine.recognition.reader import KIND, Reader
from hwr_desktop.engine.segmentation.line_finder import LineFinder
from hwr_desktop.engine.torch_setup import device_for, placed
from hwr_desktop.engine.training.averaged_weights import AveragedWeights
from hwr_desktop.engine.training.checkpoint import CHECKPOINT, Checkpoint
from hwr_desktop.engine.training.corpus import parted
from hwr_desktop.engine.training.line_corpus import TrainingLine, lines_of, without_repeats
from hwr_desktop.engine.training.metrics import error_rates, line_errors
from hwr_desktop.engine.training.options import TrainingOptions
from hwr_desktop.engine.training.precision import bf16_pays
from hwr_desktop.engine.training.progress import Clock, Progress, learning_rate, memory_mb
from hwr_desktop.engine.training.reader_batches import WIDEST_PX, Batch, ReaderBatches, Stage
from hwr_desktop.engine.training.synthetic_stock import SyntheticStock
from hwr_desktop.errors import GroundTruthError

PEAK_RATE = 1.2e-3
AVERAGE_DECAY = 0.999
CHECKPOINT_S = 180.0
REPORT_STEPS = 50
CHECKED_LINES = 250


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

    Raises GroundTruthError when the pages hold no transcribed line, ModelError for a base that does not fit.
    """
    # First of all, for cutting the lines takes minutes, and a base that does not fit is to be told at once.
    base = None if options.base is None else Reader.load(options.base, "cpu", options.threads)
    train_pages, held_pages = parted(options.pages)
    finder = None if options.finder is None else LineFinder.load(options.finder, options.device, options.threads)
    lines = without_repeats(lines_of(train_pages, finder))
    if not lines:
        raise GroundTruthError("none of the pages given has a transcribed line; there is nothing to learn from.")
    held = _sample(lines_of(held_pages, finder), CHECKED_LINES)
    device = device_for(options.device)
    torch.manual_seed(options.seed)
    alphabet = Alphabet.of([line.text for line in lines]) if base is None else base.alphabet
    network = LineReader(NetworkPlan(len(alphabet))) if base is None else base.network
    placed(network, device)
    batches = ReaderBatches(lines, alphabet, options.seed)
    yield Progress(
        f"{len(lines) - batches.dropped} lines to learn from, {batches.dropped} dropped as too dense or outside the "
        f"alphabet, {len(held)} to check by, {len(alphabet)} outputs, on {device}",
        0,
    )
    yield from _Run(options, network, alphabet, batches, held, device).steps()


def _sample(lines: list[TrainingLine], count: int) -> list[TrainingLine]:
    """At most `count` of the lines, always the same ones."""
    if len(lines) <= count:
        return lines
    chosen = np.random.default_rng(0).choice(len(lines), count, replace=False)
    return [lines[at] for at in sorted(chosen)]


class _Run:
    """One training run with all that goes along with it."""

    def __init__(
        self,
        options: TrainingOptions,
        network: LineReader,
        alphabet: Alphabet,
        batches: ReaderBatches,
        held: list[TrainingLine],
        device: str,
    ) -> None:
        self.options = options
        self.network = network
        self.alphabet = alphabet
        self.batches = batches
        self.held = held
        self.device = device
        self.peak = PEAK_RATE if options.base is None else PEAK_RATE / 2
        self.optimiser = torch.optim.AdamW(network.parameters(), self.peak, weight_decay=5e-5)
        self.average = AveragedWeights(network, AVERAGE_DECAY)
        self.checkpoint = Checkpoint(options.out / CHECKPOINT, network, self.optimiser, self.average)
        self.half = bf16_pays(network.train(), torch.rand(8, 1, 48, 480), device)

    def steps(self) -> Iterator[Progress]:
        """Train until the time is over, then write the averaged weights."""
        options = self.options
        spent = self.checkpoint.load() if options.resume else 0.0
        with ExitStack() as closing:
            stock = None
            if options.fonts is not None and options.texts is not None:
                stock = closing.enter_context(
                    SyntheticStock(options.fonts, options.texts, options.seed * 10_000 + int(spent))
                )
                stock.take_in(wait_for_first=True)
                self.batches.stock(stock.short)
            ahead = closing.enter_context(ThreadPoolExecutor(1))
            yield from self._loop(Clock.started(options.minutes, spent), stock, ahead)
        self._write()
        self.checkpoint.remove()
        yield Progress(f"done: CER {self.checked():.2f} % on held-out lines; the weights are in {options.out}", 0)

    def _loop(self, clock: Clock, stock: SyntheticStock | None, ahead: ThreadPoolExecutor) -> Iterator[Progress]:
        """The steps of the run; a batch is made while the one before it is learned."""
        from_base = self.options.base is not None
        stage = stage_at(clock.share, from_base, stock is not None)
        following = ahead.submit(self.batches.batch, stage)
        step = seen = 0
        losses: list[float] = []
        saved_s = began_s = clock.elapsed_s
        while clock.share < 1.0:
            batch = following.result()
            stage = stage_at(clock.share, from_base, stock is not None)
            if stock is not None and step % 40 == 0 and stock.take_in():
                early = stage.synthetic >= 1 or not stock.long
                self.batches.stock(stock.short if early else stock.long + stock.short[:2000])
            following = ahead.submit(self.batches.batch, stage)
            losses.append(self._step(batch, stage, learning_rate(self.peak, clock.share)))
            step, seen = step + 1, seen + len(batch.lengths)
            if step % REPORT_STEPS == 0:
                rate = seen / max(clock.elapsed_s - began_s, 1e-9)
                left = (1 - clock.share) * clock.minutes
                yield Progress(
                    f"step {step}  {seen} lines  loss {np.mean(losses):.3f}  {rate:.0f} lines/s  "
                    f"{left:.1f} min left  {memory_mb():.0f} MB",
                    step,
                )
                losses.clear()
            if clock.elapsed_s - saved_s > CHECKPOINT_S:
                saved_s = clock.elapsed_s
                self.checkpoint.save(saved_s)
                self._write()
                yield Progress(f"step {step}  CER {self.checked():.2f} % on held-out lines", step)

    def _step(self, batch: Batch, stage: Stage, rate: float) -> float:
        """One step of the optimiser; returns the loss. A batch whose loss is not finite is passed over."""
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        lines = torch.from_numpy(batch.lines).to(self.device).contiguous(memory_format=torch.channels_last)
        with torch.autocast(self.device, torch.bfloat16, enabled=self.half):
            logits, shortcut = self.network(lines)
        loss = self._ctc(logits, batch) + stage.shortcut * self._ctc(shortcut, batch)
        self.optimiser.zero_grad(set_to_none=True)
        if bool(loss.isfinite()):
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
            self.optimiser.step()
            self.average.update(self.network)
        return float(loss.detach())

    def _ctc(self, logits: torch.Tensor, batch: Batch) -> torch.Tensor:
        """The CTC loss a character of logits (B, frames, outputs), in single precision."""
        scores = logits.float().log_softmax(2).transpose(0, 1)
        frames = torch.full((scores.shape[1],), scores.shape[0], dtype=torch.long)
        numbers = torch.from_numpy(batch.numbers).to(self.device)
        return functional.ctc_loss(scores, numbers, frames, torch.from_numpy(batch.lengths), zero_infinity=True)

    def _write(self) -> None:
        """The averaged weights into the model's folder."""
        config = {"alphabet": self.alphabet.characters, "plan": self.network.plan.config()}
        write_weights(self.options.out, KIND, config, self.average.state)

    def checked(self) -> float:
        """The CER in percent of the averaged weights on the held-out lines."""
        if not self.held:
            return float("nan")
        network = LineReader(self.network.plan).to(self.device)
        network.load_state_dict(self.average.state)
        reader = Reader(network.eval(), self.alphabet, "in training", self.device)
        readings = reader.read_inks([line.ink for line in self.held])
        errors = [
            line_errors(line.text, unified(reading.text)) for line, reading in zip(self.held, readings, strict=True)
        ]
        return float(error_rates(errors)["cer"])  # type: ignore[arg-type]
