"""Trains the network that finds lines, on one GPU or a few cores, resumable, ending annealed at a stated time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import NamedTuple

import numpy as np
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
from hwr_desktop.engine.training.corpus import GroundTruthPage, parted
from hwr_desktop.engine.training.evaluation import evaluate_lines
from hwr_desktop.engine.training.learning_loop import learned
from hwr_desktop.engine.training.lesson import Checked
from hwr_desktop.engine.training.line_samples import CROP_PX, LineSamples
from hwr_desktop.engine.training.options import TrainingOptions
from hwr_desktop.engine.training.progress import Progress
from hwr_desktop.engine.training.stored_pages import StoredPage, stored, synthetic_pages
from hwr_desktop.errors import GroundTruthError

PEAK_RATE = 2e-3
BATCH = 8
"""Crops a step, of all processes together."""
CHECKED_PAGES = 8
SYNTHETIC_PAGES = 200
SYNTHETIC_PAGES_A_MINUTE = 10
"""Drawing a page takes one to two seconds: a short run must not wait longer for them than it learns."""


def train_lines(options: TrainingOptions) -> Iterator[Progress]:
    """Train, yielding a report now and then; the weights lie in `options.out` when it ends.

    Raises GroundTruthError when no page has a line to learn from, and what `learned` raises.
    """
    train, held = parted(options.pages)
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
    chosen = np.random.default_rng(0).permutation(len(held))[:CHECKED_PAGES]
    course = _LineCourse(options, network, pages, [held[at] for at in sorted(chosen)])
    del pages  # the course alone is to hold them, for it may put others in their place
    yield Progress(course.summary, 0)
    yield from learned(course, options)


class _Crops(NamedTuple):
    """A batch on the device: ink (B, 1, s, s), maps (B, OUTPUTS, m, m) and what of them counts (B, m, m)."""

    ink: torch.Tensor
    maps: torch.Tensor
    counts: torch.Tensor


class _LineCourse:
    """A line network as a `Course`: crops of pages, and the pages it is checked on."""

    example_shape = (2, 1, CROP_PX, CROP_PX)
    weight_decay = 1e-4
    longest = 1.0
    average_decay = 0.998
    counted = "crops"
    measure = "f"

    def __init__(
        self,
        options: TrainingOptions,
        network: LineNetwork,
        pages: Sequence[StoredPage],
        held: Sequence[GroundTruthPage],
    ) -> None:
        self.options = replace(options, pages=())  # which other processes need not be sent
        self.samples = pages
        self.held = held
        self.device = device_for(options.device)
        self.network = network.train()
        self.peak = PEAK_RATE if options.base is None else PEAK_RATE / 3
        placed(network, self.device)
        self._crops: LineSamples | None = None
        self._count = BATCH

    @property
    def summary(self) -> str:
        """A sentence about what there is to learn from."""
        lines = sum(len(page.lines) for page in self.samples)
        unlisted = sum(len(page.unlisted) for page in self.samples)
        left = f", {unlisted} more that the ground truth leaves out passed over" if unlisted else ""
        return f"{len(self.samples)} pages with {lines} lines to learn from{left}, on {self.device}"

    @contextmanager
    def begun(self, seed: int, processes: int) -> Iterator[None]:
        """See `Course`."""
        self._crops = LineSamples(self.samples, seed)
        self._count = max(1, BATCH // processes)
        yield

    def batch(self, share: float) -> _Crops:
        """See `Course`."""
        assert self._crops is not None
        return _Crops(*(torch.from_numpy(array).to(self.device) for array in self._crops.batch(self._count)))

    def inputs(self, batch: _Crops) -> torch.Tensor:
        """See `Lesson`."""
        return batch.ink

    def loss(self, out: torch.Tensor, batch: _Crops, share: float) -> torch.Tensor:
        """See `Lesson`."""
        return line_loss(out.float(), batch.maps, batch.counts)

    def write(self, state: dict[str, torch.Tensor]) -> None:
        """See `Course`."""
        write_weights(self.options.out, KIND, {"channels": list(CHANNELS)}, state)

    def checked(self, state: dict[str, torch.Tensor], threads: int) -> Checked | None:
        """See `Course`: F on some of the pages that were held out; one that cannot be read is passed over."""
        network = LineNetwork().to(self.device)
        network.load_state_dict(state)
        finder = LineFinder(network.eval(), "in training", self.device)
        before = torch.get_num_threads()
        torch.set_num_threads(threads)
        try:
            f = float(evaluate_lines(self.held, finder, failed=lambda path, error: None)["f"])
        except GroundTruthError:
            return None
        finally:
            torch.set_num_threads(before)
        return Checked(f, f"F {f:.3f} on held-out pages")


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
