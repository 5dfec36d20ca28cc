"""Trains the network that finds lines, on one GPU or a few cores, resumable, ending annealed at a stated time."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import torch
from torch.nn import functional

from hwr_desktop.engine.model_file import read_weights, write_weights
from hwr_desktop.engine.segmentation.line_finder import KIND, LineFinder
from hwr_desktop.engine.segmentation.network import (
    ABOVE,
    BASELINE,
    CHANNELS,
    DRAWN,
    ENDS,
    OUTPUTS,
    LineNetwork,
)
from hwr_desktop.engine.torch_setup import device_for, placed
from hwr_desktop.engine.training.averaged_weights import AveragedWeights
from hwr_desktop.engine.training.checkpoint import CHECKPOINT, Checkpoint
from hwr_desktop.engine.training.corpus import parted
from hwr_desktop.engine.training.line_samples import CROP_PX, LineSamples
from hwr_desktop.engine.training.options import TrainingOptions
from hwr_desktop.engine.training.precision import bf16_pays
from hwr_desktop.engine.training.progress import Clock, Progress, learning_rate, memory_mb
from hwr_desktop.engine.training.stored_pages import StoredPage, stored, synthetic_pages
from hwr_desktop.errors import GroundTruthError

PEAK_RATE = 2e-3
BATCH = 8
AVERAGE_DECAY = 0.998
CHECKPOINT_S = 180.0
REPORT_STEPS = 50
SYNTHETIC_PAGES = 200
SYNTHETIC_PAGES_A_MINUTE = 10
"""Drawing a page takes one to two seconds: a short run must not wait longer for them than it learns."""


def train_lines(options: TrainingOptions) -> Iterator[Progress]:
    """Train, yielding a report now and then; the weights lie in `options.out` when it ends.

    Raises GroundTruthError when no page has a line to learn from.
    """
    train, _ = parted(options.pages)
    torch.manual_seed(options.seed)
    network = LineNetwork()
    finder = None
    if options.base is not None:
        read_weights(options.base, network)
        # Much ground truth covers a page only in part: what a finder sees beside it must not be learned as blank.
        finder = LineFinder.load(options.base, options.device, options.threads)
        yield Progress(f"looking for lines that the ground truth leaves out on {len(train)} pages", 0)
    with ThreadPoolExecutor(1) as pool:
        pages = [page for page in pool.map(lambda source: stored(source, finder), train) if page is not None]
    if not pages:
        raise GroundTruthError("none of the pages given has a line with a baseline; nothing can be learned from them.")
    if options.fonts is not None and options.texts is not None:
        count = max(1, min(SYNTHETIC_PAGES, round(options.minutes * SYNTHETIC_PAGES_A_MINUTE)))
        yield Progress(f"drawing {count} pages with handwriting fonts", 0)
        pages += synthetic_pages(options.fonts, options.texts, options.seed * 10_000, count)
    device = device_for(options.device)
    yield Progress(_taken(pages, device), 0)
    placed(network, device)
    yield from _Run(options, network, pages, device).steps()


def _taken(pages: list[StoredPage], device: str) -> str:
    """A sentence about what the run learns from."""
    lines, unlisted = sum(len(page.lines) for page in pages), sum(len(page.unlisted) for page in pages)
    left = f", {unlisted} more that the ground truth leaves out passed over" if unlisted else ""
    return f"{len(pages)} pages with {lines} lines to learn from{left}, on {device}"


class _Run:
    """One training run with all that goes along with it."""

    def __init__(self, options: TrainingOptions, network: LineNetwork, pages: list[StoredPage], device: str) -> None:
        self.options = options
        self.network = network
        self.pages = pages
        self.device = device
        self.peak = PEAK_RATE if options.base is None else PEAK_RATE / 3
        self.optimiser = torch.optim.AdamW(network.parameters(), self.peak, weight_decay=1e-4)
        self.average = AveragedWeights(network, AVERAGE_DECAY)
        self.checkpoint = Checkpoint(options.out / CHECKPOINT, network, self.optimiser, self.average)
        self.half = bf16_pays(network, torch.zeros(2, 1, CROP_PX, CROP_PX), device)

    def steps(self) -> Iterator[Progress]:
        """Train until the time is over, then write the averaged weights; crops are made while others are learned."""
        clock = Clock.started(self.options.minutes, self.checkpoint.load() if self.options.resume else 0.0)
        samples = LineSamples(self.pages, self.options.seed + int(clock.spent_s))
        step, saved_s, losses = 0, clock.elapsed_s, 0.0
        with ThreadPoolExecutor(1) as pool:
            following = pool.submit(samples.batch, BATCH)
            while clock.share < 1.0:
                ink, maps, counts = (torch.from_numpy(array).to(self.device) for array in following.result())
                following = pool.submit(samples.batch, BATCH)
                losses += self._step(ink, maps, counts, learning_rate(self.peak, clock.share))
                step += 1
                if step % REPORT_STEPS == 0:
                    left = (1 - clock.share) * clock.minutes
                    mean = losses / REPORT_STEPS
                    yield Progress(f"step {step}  loss {mean:.4f}  {left:.1f} min left  {memory_mb():.0f} MB", step)
                    losses = 0.0
                if clock.elapsed_s - saved_s > CHECKPOINT_S:
                    saved_s = clock.elapsed_s
                    self.checkpoint.save(saved_s)
                    self._write()
        self._write()
        self.checkpoint.remove()
        yield Progress(f"done after {step} steps; the weights are in {self.options.out}", step)

    def _step(self, ink: torch.Tensor, maps: torch.Tensor, counts: torch.Tensor, rate: float) -> float:
        """One step of the optimiser on a batch of crops, their maps and what counts of them; returns the loss."""
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        with torch.autocast(self.device, torch.bfloat16, enabled=self.half):
            found = self.network(ink.contiguous(memory_format=torch.channels_last))
        loss = line_loss(found.float(), maps, counts)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.average.update(self.network)
        return float(loss.detach())

    def _write(self) -> None:
        """The averaged weights into the model's folder."""
        write_weights(self.options.out, KIND, {"channels": list(CHANNELS)}, self.average.state)


def line_loss(found: torch.Tensor, true: torch.Tensor, counts: torch.Tensor) -> torch.Tensor:
    """Cross entropy and Dice for the drawn maps, and the error of the measured ones where a baseline is.

    Both (B, OUTPUTS, H, W), the drawn maps of `found` as logits; `counts` (B, H, W) weighs the pixels.
    """
    loss = found.new_zeros(())
    for at, share in ((BASELINE, 1.0), (ENDS, 0.5)):
        entropy = functional.binary_cross_entropy_with_logits(found[:, at], true[:, at], weight=counts)
        overlap = _dice(found[:, at].sigmoid() * counts, true[:, at] * counts)
        loss = loss + share * (entropy + 0.5 * overlap)
    on_line = (true[:, ABOVE] > 0).float() * counts
    measured = sum(
        (functional.smooth_l1_loss(found[:, at], true[:, at], reduction="none", beta=0.1) * on_line).sum()
        for at in range(DRAWN, OUTPUTS)
    )
    return loss + 0.5 * measured / on_line.sum().clamp(min=1.0)


def _dice(found: torch.Tensor, true: torch.Tensor) -> torch.Tensor:
    """One minus the Dice overlap of two maps (B, H, W), over the batch."""
    return 1 - (2 * (found * true).sum() + 1) / (found.sum() + true.sum() + 1)
