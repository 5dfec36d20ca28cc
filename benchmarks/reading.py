"""How fast pages are found and lines are read: `python -m benchmarks.reading [GROUND_TRUTH...]`.

Prints how long the program takes to start; lines a second at one line and at sixteen at a time, with one thread and
with two, in single precision and as the reader itself would choose, with the language models and without (`greedy`);
seconds a page for finding lines; and memory over many pages. Without ground truth it takes the sample letters. With it
whole pages are then read beside Tesseract, if that is installed: errors by the measure of `hwr evaluate pages`, seconds
a page with decoding. Tesseract is started for each page, as its command is, and told the collection's language, which
our reader has to find out. Figures of one run are to be compared with one another only.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from hwr_desktop import paths
from hwr_desktop.document.page import Page
from hwr_desktop.engine import models, torch_setup
from hwr_desktop.engine.images import read_page

if TYPE_CHECKING:
    from hwr_desktop.engine.recognition.page_decoder import PageDecoder
    from hwr_desktop.engine.recognition.reader import Reader
    from hwr_desktop.engine.segmentation.line_finder import LineFinder
    from hwr_desktop.engine.training.corpus import GroundTruthPage

Item = TypeVar("Item")
TIMED_PAGES = 8
TIMED_LINES = 128


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


def spread(items: Sequence[Item], most: int) -> list[Item]:
    """At most so many of the items, from the first on and evenly far apart."""
    return list(items[:: max(1, -(-len(items) // most))])


def timed(images: Sequence[tuple[Path, int]], reader: Reader, finder: LineFinder) -> Iterator[str]:
    """How fast lines are found on some of the images, and some of these lines are read."""
    from hwr_desktop.engine.segmentation.line_cutter import cut_line

    pages = [read_page(*image) for image in spread(images, TIMED_PAGES)]
    seconds = best_of(2, lambda: [finder.find(page) for page in pages])
    yield f"finding lines: {seconds / len(pages):.2f} s a page"
    lines = [(page, line) for page in pages for line in finder.find(page).lines]
    strips = [cut_line(page, line.polygon, line.baseline).pixels for page, line in spread(lines, TIMED_LINES)]
    widths = [strip.shape[1] for strip in strips]
    yield f"reading {len(strips)} lines of {len(pages)} pages, median strip {np.median(widths):.0f} px wide:"
    yield from speeds(reader, strips)


def speeds(reader: Reader, strips: Sequence[np.ndarray]) -> Iterator[str]:
    """The rows of a table: lines a second that are read of the strips."""
    from hwr_desktop.engine.recognition.page_decoder import Languages, PageDecoder

    yield "threads  precision  batch  greedy lines/s  lm lines/s"
    chosen, cores = reader.half, reader.threads
    decoders = [lambda: PageDecoder(Languages(reader.alphabet, ())), reader.page_decoder]
    for threads in (1, 2):
        for half in sorted({False, chosen}):
            for batch in (1, 16):
                reader.threads, reader.half = threads, half
                parts = [strips[at : at + batch] for at in range(0, len(strips), batch)]
                greedy, lm = (len(strips) / best_of(2, partial(_read_all, reader, parts, each)) for each in decoders)
                precision = "bf16" if half else "fp32"
                yield f"{threads:7d}  {precision:9s}  {batch:5d}  {greedy:14.1f}  {lm:10.1f}"
    reader.threads, reader.half = cores, chosen


def _read_all(reader: Reader, parts: Sequence[Sequence[np.ndarray]], decoder: Callable[[], PageDecoder]) -> None:
    """Read the lines part by part, as those of one page."""
    own = decoder()
    for part in parts:
        reader.read(part, own)


def memory(images: Sequence[tuple[Path, int]], count: int, reader: Reader, finder: LineFinder) -> Iterator[str]:
    """What this process holds, in MB, while `count` pages are decoded, found and read, the images over and over."""
    from hwr_desktop.engine.pipeline import transcribe
    from hwr_desktop.engine.training.progress import memory_mb

    yield f"memory: {resident_mb():.0f} MB before"
    told = {1, count // 10, count // 2, count}
    began = perf_counter()
    for done, (path, index) in enumerate(islice(cycle(images), count), 1):
        image = read_page(path, index)
        for _ in transcribe(image, Page("p", "", image.shape[1], image.shape[0]), reader, finder):
            pass
        if done in told:
            yield f"memory: {resident_mb():.0f} MB after {done} pages, at most {memory_mb():.0f} MB"
    yield f"reading: {(perf_counter() - began) / count:.2f} s a page, decoded, found and read"


def beside_tesseract(pages: Sequence[GroundTruthPage], finder: LineFinder, reader: Reader) -> str:
    """A table of errors and seconds a page for this program and for Tesseract, on the same pages by one measure."""
    from benchmarks import tesseract
    from benchmarks.side_by_side import side_by_side
    from hwr_desktop.cli.results_table import FINDING, READING, SOURCES
    from hwr_desktop.engine.training.evaluation import evaluate_pages, evaluate_read_pages

    results = {"this program": with_page_time(evaluate_pages(pages, finder, reader), pages)}
    lacking = tesseract.missing()
    if not lacking:
        results["Tesseract"] = with_page_time(evaluate_read_pages(pages, tesseract.read_whole), pages)
    columns = {**READING, **SOURCES, "s/page": FINDING["s/page"]}
    return side_by_side(results, columns, "program") + (f"{lacking}\n" if lacking else "")


def with_page_time(result: Mapping[str, Any], pages: Sequence[GroundTruthPage]) -> dict[str, Any]:
    """The result with `seconds_per_page`, for all pages and for each collection."""
    counts = Counter(page.collection for page in pages)
    parts = {
        name: {**figures, "seconds_per_page": figures["seconds"] / counts[name]}
        for name, figures in result["collections"].items()
    }
    return {**result, "seconds_per_page": result["seconds"] / len(pages), "collections": parts}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("ground_truth", nargs="*", type=Path, help="folders of PAGE XML beside its images")
    parser.add_argument("--first", metavar="N", type=int, help="only the first pages of each folder")
    parser.add_argument("--pages", metavar="N", type=int, default=20, help="pages for the memory figure (default: 20)")
    given = parser.parse_args()
    if given.pages < 1:
        parser.error("--pages must be at least 1.")
    began = perf_counter()
    torch_setup.prepare()
    imported = perf_counter() - began

    from hwr_desktop.engine.recognition.reader import Reader
    from hwr_desktop.engine.segmentation.line_finder import LineFinder

    reader = Reader.load(models.default("reader").folder, "cpu", languages=models.language_models())
    finder = LineFinder.load(models.default("lines").folder, "cpu")
    loaded = perf_counter() - began - imported
    print(f"start-up: torch imported in {imported:.2f} s, all models loaded in {loaded:.2f} s")
    if not reader.languages.models:
        print("lm: there are no language models, or flashlight-text is not installed; lines are read greedily instead.")

    from hwr_desktop.engine.training.corpus import GroundTruthPage
    from hwr_desktop.interchange.ground_truth.transcribed_pages import pages_under

    found = [[GroundTruthPage(*page) for page in pages_under(folder)][: given.first] for folder in given.ground_truth]
    pages = [page for some in found for page in some]
    images = [(page.image, page.page.index) for page in pages]
    images = images or [(path, 0) for path in sorted((paths.resources() / "samples").glob("*.jpg"))]

    for row in timed(images, reader, finder):
        print(row, flush=True)
    for row in memory(images, given.pages, reader, finder):
        print(row, flush=True)
    if pages:
        print(beside_tesseract(pages, finder, reader), end="")


if __name__ == "__main__":
    main()
