"""How well lines are put in reading order: `python -m benchmarks.reading_order FOLDER...`.

The folders hold ground truth at any depth; only the PAGE files are looked at. For each collection: the share of
neighbours in the source's order that stay neighbours, and Kendall's tau between the two orders, as a mean over the
pages. Beside the program's order stands that of lines sorted by height alone, since many a source has no other: what a
reader would want (columns, notes after the text) then counts as wrong. `noisy` is the program's order after a tenth of
the lines has been removed, a fifth of them broken in two and each moved by up to a fifth of its height, as a line
finder might do.
With `--fonts` and `--texts` synthetic letters are a collection too.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import process_time

import numpy as np

from hwr_desktop.document.geometry import Polygon, Polyline, bounding_box, clamped, rectangle, translated
from hwr_desktop.document.page import Line, Page
from hwr_desktop.engine.segmentation.regions import grouped
from hwr_desktop.interchange.ground_truth.transcribed_pages import pages_under

REMOVED, BROKEN, MOVED = 0.1, 0.2, 0.2
SYNTHETIC = 30

Ordered = Callable[[Page], list[int]]


def by_program(page: Page) -> list[int]:
    """The places in the source's order of the lines as the program orders them."""
    places = {line.id: at for at, line in enumerate(page.lines)}
    return [places[line.id] for line in grouped(page.lines, page.width, page.height)[0]]


def by_height(page: Page) -> list[int]:
    """The same for lines sorted by the mean height of their baselines."""
    return [int(at) for at in np.argsort([np.mean([y for _, y in line.baseline]) for line in page.lines])]


def neighbours_kept(order: Sequence[int]) -> tuple[int, int]:
    """How many of how many neighbours still follow one another."""
    return int((np.diff(np.argsort(order)) == 1).sum()), len(order) - 1


def kendall_tau(order: Sequence[int]) -> float:
    """How far an order of 0 to n - 1 agrees with the numbers': 1 wholly, -1 where it is turned round."""
    places, count = np.argsort(order), len(order)
    signs = np.triu(np.sign(places[None] - places[:, None]), 1)
    return float(signs.sum() / (count * (count - 1) / 2))


def noisy(page: Page, rng: np.random.Generator) -> Page:
    """The page as a line finder might see it."""
    lines: list[Line] = []
    for line in page.lines:
        if rng.random() < REMOVED:
            continue
        height = line.box.height
        for part in _broken(line) if rng.random() < BROKEN and line.box.width > 4 * height else [line]:
            dx, dy = (float(value) for value in rng.uniform(-MOVED, MOVED, 2) * height)
            lines.append(
                replace(
                    part,
                    id=f"l{len(lines)}",
                    polygon=_moved(part.polygon, dx, dy, page),
                    baseline=_moved(part.baseline, dx, dy, page),
                )
            )
    return replace(page, lines=tuple(lines))


def _moved(points: Polygon | Polyline, dx: float, dy: float, page: Page) -> tuple[tuple[float, float], ...]:
    return clamped(translated(points, dx, dy), page.width, page.height)


def _broken(line: Line) -> list[Line]:
    """The line in two pieces, with boxes for outlines; as it is where its baseline does not run across."""
    (left, _), (right, _) = line.baseline[0], line.baseline[-1]
    box = line.box
    if right - left < 0.5 * box.width:
        return [line]
    ways = np.linspace(0, 1, 21)
    xs, ys = np.array(line.baseline).T
    courses = [(left + ways[:11] * (right - left)), (left + (ways[10:] + 0.02) * (right - left))]
    pieces = []
    for course in courses:
        rising = np.argsort(xs, kind="stable")
        heights = np.interp(course, xs[rising], ys[rising])
        baseline = tuple((float(x), float(y)) for x, y in zip(course, heights, strict=True))
        own = bounding_box(baseline)
        above = min(0.7 * box.height, own.bottom - box.top)
        outline = own._replace(top=own.top - above, bottom=own.bottom + 0.25 * above)
        pieces.append(replace(line, polygon=rectangle(outline), baseline=baseline))
    return pieces


def _collections(folders: Sequence[Path], fonts: Path | None, texts: Path | None) -> Iterator[tuple[str, Page]]:
    """The pages with the names of their collections."""
    for folder in folders:
        for _, page, name in pages_under(folder):
            yield name, page
    if fonts is not None and texts is not None:
        from hwr_desktop.engine.training.synthesis.fonts import training_fonts
        from hwr_desktop.engine.training.synthesis.pages import synthesise_page
        from hwr_desktop.engine.training.synthesis.texts import sentences_in

        hands, sentences = training_fonts(fonts), sentences_in(texts)
        for seed in range(SYNTHETIC):
            yield "synthetic letters", synthesise_page(seed, hands, sentences)[1]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folders", nargs="+", type=Path, help="ground truth: PAGE files beside their images")
    parser.add_argument("--fonts", type=Path, help="a folder of fonts, for synthetic letters")
    parser.add_argument("--texts", type=Path, help="a folder of texts, for synthetic letters")
    given = parser.parse_args()
    collections: dict[str, list[Page]] = {}
    for name, page in _collections(given.folders, given.fonts, given.texts):
        if len(page.lines) > 1:
            collections.setdefault(name, []).append(page)
    print(f"{'neighbours kept / tau':32s} pages      by height    the program          noisy   ms a page")
    for name, pages in sorted(collections.items()):
        rng = np.random.default_rng(0)
        unsure = [page for page in (noisy(page, rng) for page in pages) if len(page.lines) > 1]
        began = process_time()
        cells = [_cell(pages, by_program)]
        cost = (process_time() - began) / len(pages) * 1000
        cells = [_cell(pages, by_height), *cells, _cell(unsure, by_program)]
        print(f"{name:32.32s} {len(pages):5d}  {'  '.join(cells)}  {cost:10.1f}")


def _cell(pages: Sequence[Page], ordered: Ordered) -> str:
    """Both figures for an order over pages."""
    orders = [ordered(page) for page in pages]
    kept, of = np.sum([neighbours_kept(order) for order in orders], axis=0)
    return f"{kept / of:.3f} / {np.mean([kendall_tau(order) for order in orders]):.3f}"


if __name__ == "__main__":
    main()
