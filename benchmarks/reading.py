"""How fast pages are found and lines are read: `python -m benchmarks.reading [PAGE...]`.

Prints lines a second at one line and at sixteen at a time, with one thread and with two, in single precision and as
the reader itself would choose; then seconds a page for finding and for reading; then memory over many pages. Without
pages it takes the sample letters. Figures of one run are to be compared with one another only.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from hwr_desktop import paths
from hwr_desktop.engine import models, torch_setup

if TYPE_CHECKING:
    from hwr_desktop.engine.recognition.reader import Reader


def resident_mb() -> float:
    """This process's resident memory now, in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def best_of(times: int, action: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds, after one that is not counted."""
    action()
    seconds = []
    for _ in range(times):
        began = perf_counter()
        action()
        seconds.append(perf_counter() - began)
    return min(seconds)


def _read_all(reader: Reader, parts: Sequence[Sequence[np.ndarray]]) -> None:
    """Read the lines part by part."""
    for part in parts:
        reader.read(part)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("pages", nargs="*", type=Path, help="page images; default: the sample letters")
    parser.add_argument("--rounds", type=int, default=10, help="rounds over the pages for the memory figure")
    given = parser.parse_args()
    began = perf_counter()
    torch_setup.prepare()

    from hwr_desktop.document.page import Page
    from hwr_desktop.engine.images import read_page
    from hwr_desktop.engine.pipeline import transcribe
    from hwr_desktop.engine.recognition.reader import Reader
    from hwr_desktop.engine.segmentation.line_cutter import cut_line
    from hwr_desktop.engine.segmentation.line_finder import LineFinder

    reader = Reader.load(models.default("reader").folder, "cpu")
    finder = LineFinder.load(models.default("lines").folder, "cpu")
    print(f"start-up: torch imported and both models loaded in {perf_counter() - began:.2f} s")

    images = [read_page(path) for path in given.pages or sorted((paths.resources() / "samples").glob("*.jpg"))]
    found = [finder.find(image).lines for image in images]
    strips = [
        cut_line(image, line.polygon, line.baseline).pixels
        for image, lines in zip(images, found, strict=True)
        for line in lines
    ]
    widths = [strip.shape[1] for strip in strips]
    print(f"{len(images)} pages, {len(strips)} lines, median strip {np.median(widths):.0f} px wide")
    print("threads  precision  batch  lines/s")
    chosen = reader.half
    for threads in (1, 2):
        reader.threads = threads
        for half in sorted({False, chosen}):
            reader.half = half
            for batch in (1, 16):
                parts = [strips[at : at + batch] for at in range(0, len(strips), batch)]
                seconds = best_of(2, partial(_read_all, reader, parts))
                print(f"{threads:7d}  {('fp32', 'bf16')[half]:9s}  {batch:5d}  {len(strips) / seconds:7.1f}")
    finding = best_of(2, lambda: [finder.find(image) for image in images])
    print(f"finding lines: {finding / len(images):.2f} s a page with two threads")

    before = resident_mb()
    for _ in range(given.rounds):
        for image in images:
            for _ in transcribe(image, Page("p", "", image.shape[1], image.shape[0]), reader, finder):
                pass
    print(f"memory: {before:.0f} MB before, {resident_mb():.0f} MB after {given.rounds * len(images)} pages")


if __name__ == "__main__":
    main()
