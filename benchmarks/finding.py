"""What the network buys over a classical method of finding lines: `python -m benchmarks.finding GROUND_TRUTH...`.

Both are measured on the same pages in one run, by the measure of `hwr evaluate lines`, seconds a page with decoding.
The classical method was tuned on training pages; measure on others. Figures of one run are to be compared with one
another only.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.classical_lines import ClassicalFinder
from benchmarks.side_by_side import side_by_side
from hwr_desktop.cli.results_table import FINDING
from hwr_desktop.engine import models
from hwr_desktop.engine.segmentation.line_finder import LineFinder
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.engine.training.evaluation import FindsLines, evaluate_lines
from hwr_desktop.interchange.ground_truth.transcribed_pages import pages_under

COLUMNS = {name: cell for name, cell in FINDING.items() if name != "peak MB"}
"""Memory is left out: both run in one process, whose peak belongs to neither."""


def compared(pages: Sequence[GroundTruthPage], finders: Mapping[str, FindsLines]) -> str:
    """A table with a row for each collection and finder, and the totals last."""
    results = {name: evaluate_lines(pages, finder) for name, finder in finders.items()}
    return side_by_side(results, COLUMNS, "finder")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("ground_truth", nargs="+", type=Path, help="folders of PAGE XML beside its images")
    parser.add_argument("--model", type=Path, help="the folder of the network (default: the one that comes along)")
    parser.add_argument("--first", metavar="N", type=int, help="only the first pages of each folder")
    parser.add_argument("--only", choices=("classical", "network"), help="measure one of the two")
    given = parser.parse_args()
    found = [[GroundTruthPage(*page) for page in pages_under(folder)][: given.first] for folder in given.ground_truth]
    finders: dict[str, FindsLines] = {}
    if given.only != "network":
        finders["classical"] = ClassicalFinder()
    if given.only != "classical":
        finders["network"] = LineFinder.load(given.model or models.default("lines").folder, "cpu")
    print(compared([page for pages in found for page in pages], finders), end="")


if __name__ == "__main__":
    main()
