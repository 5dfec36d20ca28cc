"""How much a few corrected lines of a hand are worth: `python -m benchmarks.adaptation PAGES... --base MODEL`.

PAGES are ground truth of one hand, as `hwr train reader` takes it. The base is adapted to 16, 64 and 256 lines of it,
as `hwr train reader --steps auto` does, and each reader reads the same other lines of that hand, of which none was
learned; 0 lines is the base itself. Read greedily, so that no language model helps. A hand with too few lines for one
of these numbers is measured without it.
"""

from __future__ import annotations

import argparse
import copy
from collections.abc import Sequence
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from hwr_desktop.cli import loaded
from hwr_desktop.cli.ground_truth import ground_truth
from hwr_desktop.cli.report import Report

if TYPE_CHECKING:
    from hwr_desktop.engine.recognition.alphabet import Alphabet
    from hwr_desktop.engine.recognition.network import LineReader
    from hwr_desktop.engine.training.line_corpus import TrainingLine

SIZES = (16, 64, 256)
LEAST_READ, MOST_READ = 20, 300
"""Lines to measure by: fewer say nothing, more only take time."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("pages", nargs="+", help="ground truth of one hand: folders of PAGE XML, projects, line images")
    parser.add_argument("--base", required=True, help="the reader to start from, by name or folder")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    parser.add_argument("--seed", type=int, default=1, help="of which lines are learned and how (default: 1)")
    given = parser.parse_args()
    folder = loaded.model(given.base, "reader").folder
    pages = ground_truth(given.pages, False, Report())

    from hwr_desktop.engine.recognition.reader import Reader
    from hwr_desktop.engine.recognition.wider_alphabet import widened
    from hwr_desktop.engine.training.adapt_reader import adapted
    from hwr_desktop.engine.training.adaptation import steps_for
    from hwr_desktop.engine.training.line_corpus import lines_of

    lines = lines_of(pages)
    order = np.random.default_rng(given.seed).permutation(len(lines))
    sizes = [size for size in SIZES if size <= len(lines) - LEAST_READ]
    if not sizes:
        parser.error(f"{len(lines)} lines are too few to learn from {SIZES[0]} and measure by others")
    held = [lines[at] for at in order[max(sizes) :][:MOST_READ]]
    base = Reader.load(folder, given.device)
    print(f"{len(lines)} lines, {len(held)} of them measured by; {folder.name}, on {base.device}")
    print("lines  steps  seconds   CER %  95 % interval")
    for size in [0, *sizes]:
        few = [lines[at] for at in order[:size]]
        network, alphabet = copy.deepcopy(base.network), base.alphabet
        began = perf_counter()
        if few:
            network, alphabet = widened(network, alphabet, [line.text for line in few], least=1)
            for _ in adapted(network, alphabet, few, device=base.device, seed=given.seed):
                pass
        seconds = perf_counter() - began
        cer, low, high = _measured(network, alphabet, held, base.device, base.threads)
        steps = steps_for(size) if size else 0
        print(f"{size:5d}  {steps:5d}  {seconds:7.0f}  {cer:6.2f}  {low:.2f}-{high:.2f}", flush=True)


def _measured(
    network: LineReader, alphabet: Alphabet, lines: Sequence[TrainingLine], device: str, threads: int
) -> tuple[float, float, float]:
    """The CER of a network on some lines, and its 95 % interval, in percent."""
    from hwr_desktop.engine.recognition.reader import Reader
    from hwr_desktop.engine.training.reading_rates import reading_rates

    rates = reading_rates(Reader(network, alphabet, "measured", device, threads=threads), lines)
    return rates["cer"], *rates["cer_ci95"]


if __name__ == "__main__":
    main()
