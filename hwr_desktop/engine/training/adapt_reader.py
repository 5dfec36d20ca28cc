"""Adapts a reader to one hand by the lines of its pages, as a command does it: from beginning to end, with reports."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from statistics import fmean
from time import monotonic

from hwr_desktop.engine.recognition.alphabet import Alphabet
from hwr_desktop.engine.recognition.network import LineReader
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.recognition.wider_alphabet import widened
from hwr_desktop.engine.segmentation.line_finder import LineFinder
from hwr_desktop.engine.training.adaptation import LINES_A_STEP, Adaptation
from hwr_desktop.engine.training.curves import CurvePoint, Curves
from hwr_desktop.engine.training.line_corpus import TrainingLine, lines_of
from hwr_desktop.engine.training.options import TrainingOptions
from hwr_desktop.engine.training.progress import Progress, memory_mb
from hwr_desktop.engine.training.synthetic_stock import draw_lines
from hwr_desktop.engine.training.train_reader import write_reader

REPORT_STEPS = 20
MIXED_LINES = 400
"""So many are drawn, in a few seconds, to be mixed in."""


def adapt_reader(options: TrainingOptions, steps: int | None = None) -> Iterator[Progress]:
    """Adapt the reader `options.base` to the lines of all the pages; its weights lie in `options.out` at the end.

    `steps` of None leaves their number to that of the lines. Characters that the base lacks are learned. Where the
    options have fonts and texts, drawn lines are mixed in, so that other hands are forgotten less. Raises
    ModelError for a base that does not fit, GroundTruthError when the pages hold no line that can be learned from.
    """
    assert options.base is not None
    base = Reader.load(options.base, options.device, options.threads)
    finder = None if options.finder is None else LineFinder.load(options.finder, options.device, options.threads)
    lines = lines_of(options.pages, finder)
    mixed: list[TrainingLine] = []
    if options.fonts is not None and options.texts is not None:
        yield Progress("drawing lines of other hands", 0)
        mixed = draw_lines(options.fonts, options.texts, options.seed, MIXED_LINES, 8, 70, clean=False)
    network, alphabet = widened(base.network, base.alphabet, [line.text for line in lines], least=1)
    curves = Curves(options.out, "lines", "cer")
    began = monotonic()
    for progress in adapted(network, alphabet, lines, steps, base.device, options.seed, mixed):
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
    mixed: Sequence[TrainingLine] = (),
) -> Iterator[Progress]:
    """Adapt the network in its place, yielding a report now and then; at the end it is ready to read. `mixed` are lines
    of other hands, see `Adaptation`.

    Whoever stops before the end has a network that is neither one nor the other. Raises GroundTruthError where no line
    can be learned from.
    """
    with Adaptation(network, alphabet, lines, steps, device, seed, mixed) as adaptation:
        yield Progress(adaptation.summary, 0)
        losses: list[float] = []
        while adaptation.done < adaptation.steps:
            losses.append(adaptation.step())
            if adaptation.done % REPORT_STEPS == 0 or adaptation.done == adaptation.steps:
                known = [loss for loss in losses if math.isfinite(loss)]
                loss = fmean(known) if known else math.nan
                losses.clear()
                said = f"step {adaptation.done} of {adaptation.steps}  loss {loss:.3f}"
                yield Progress(said, adaptation.done, loss)
