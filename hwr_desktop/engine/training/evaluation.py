"""Measures a line finder, or finding and reading together, on ground truth; the results are plain JSON."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any, Protocol

import numpy as np

from hwr_desktop.document.page import Line
from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.pipeline import LineRead, LinesFound, transcribe
from hwr_desktop.engine.recognition.alphabet import unified
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.segmentation.line_finder import FoundPage, LineFinder
from hwr_desktop.engine.training.baseline_measure import f_of, match_baselines
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.engine.training.error_sources import PageErrors, error_sources
from hwr_desktop.engine.training.measured_page import MeasuredPage
from hwr_desktop.engine.training.metrics import error_rates, line_errors
from hwr_desktop.engine.training.page_changes import UNCHANGED, PageChange
from hwr_desktop.engine.training.progress import memory_mb
from hwr_desktop.errors import GroundTruthError, InputError

Report = Callable[[int, int], None]
Failed = Callable[[Path, InputError], None]
Watch = Callable[[MeasuredPage], None]
ReadsPage = Callable[[np.ndarray, GroundTruthPage], tuple[tuple[Line, ...], dict[str, str]]]
"""Finds and reads the lines of a page (h, w) uint8: the lines, and the text of each by its id."""

NOTHING_TO_MEASURE = "none of the pages has a line with a transcript; there is nothing to measure."


class FindsLines(Protocol):
    """Whatever finds lines as a `LineFinder` does."""

    def find(self, image: np.ndarray) -> FoundPage:
        """The lines of a page (h, w, 3) uint8."""


def evaluate_lines(
    pages: Sequence[GroundTruthPage],
    finder: FindsLines,
    progress: Report | None = None,
    failed: Failed | None = None,
    change: PageChange = UNCHANGED,
    watch: Watch | None = None,
) -> dict[str, Any]:
    """Find the lines of the pages and compare them with the true ones, as fractions, over all lines and by collection.

    `change` is done to each page before its lines are found; they are measured where they lie on the page as it is
    stored, so that the yardstick stays the same. Seconds a page are for decoding and finding, not for the change.
    `watch` is told of each page. Raises GroundTruthError where there is no page, and InputError for an image that
    cannot be read, unless `failed` takes it.
    """
    measured: dict[str, list[MeasuredPage]] = {}

    def measure(source: GroundTruthPage) -> None:
        began = perf_counter()
        stored = read_page(source.image, source.page.index)
        seconds = perf_counter() - began
        image = change.image(stored)
        began = perf_counter()
        result = finder.find(image)
        seconds += perf_counter() - began
        found = change.back(result.lines, stored.shape)
        match = match_baselines([line.baseline for line in found], [line.baseline for line in source.page.lines])
        page = MeasuredPage(source, found, match, result.turn, seconds)
        measured.setdefault(source.collection, []).append(page)
        if watch is not None:
            watch(page)

    each_page(pages, measure, progress, failed)
    if not measured:
        raise GroundTruthError("there is no page to measure on; name a folder that holds PAGE XML beside its images.")
    whole = _line_figures([page for some in measured.values() for page in some], change)
    parts = {name: _line_figures(some, change) for name, some in measured.items()}
    memory = memory_mb()
    return {
        **whole,
        "peak_memory_mb": None if math.isnan(memory) else memory,
        "change": change.sentence,
        "collections": parts,
    }


def evaluate_pages(
    pages: Sequence[GroundTruthPage],
    finder: LineFinder,
    reader: Reader,
    progress: Report | None = None,
    failed: Failed | None = None,
    change: PageChange = UNCHANGED,
    own_outlines: bool = False,
) -> dict[str, Any]:
    """Find and read whole pages and compare with the true lines.

    Found and true lines are paired one to one by baseline; pairs whose true line has no transcript are left out; an
    unpaired transcribed line counts as deletions, an unpaired found line as insertions. `change` is done to each page
    first. With `own_outlines` the true lines that were found are read from their own outlines as well. The keys of
    `error_sources` say where the errors come from. Raises GroundTruthError when no line has a transcript, and
    InputError as `evaluate_lines`.
    """
    read_whole = partial(_read_page, finder=finder, reader=reader)
    return evaluate_read_pages(pages, read_whole, progress, failed, change, reader if own_outlines else None)


def evaluate_read_pages(
    pages: Sequence[GroundTruthPage],
    read_whole: ReadsPage,
    progress: Report | None = None,
    failed: Failed | None = None,
    change: PageChange = UNCHANGED,
    own_outlines: Reader | None = None,
) -> dict[str, Any]:
    """The measure of `evaluate_pages` for whatever reads whole pages; `own_outlines` reads lines that were found from
    their own outlines."""
    errors: dict[str, list[PageErrors]] = {}
    seconds: dict[str, float] = {}

    def measure(source: GroundTruthPage) -> None:
        began = perf_counter()
        stored = read_page(source.image, source.page.index)
        spent = perf_counter() - began
        image = to_grey(change.image(stored))
        began = perf_counter()
        found, texts = read_whole(image, source)
        spent += perf_counter() - began
        seconds[source.collection] = seconds.get(source.collection, 0.0) + spent
        found = change.back(found, stored.shape)
        true = source.page.lines
        pairs = match_baselines([line.baseline for line in found], [line.baseline for line in true]).pairs
        own = None
        if own_outlines is not None:
            paired = [true[t] for _, t in pairs if unified(true[t].text)]
            own = _read_lines(image, source, change.onto(paired, stored.shape), own_outlines)
        errors.setdefault(source.collection, []).append(_page_errors(found, texts, true, pairs, own))

    each_page(pages, measure, progress, failed)
    return _rates(errors, seconds, change)


def each_page(
    pages: Sequence[GroundTruthPage],
    measure: Callable[[GroundTruthPage], None],
    progress: Report | None,
    failed: Failed | None,
) -> None:
    """Measure page by page; one whose image cannot be read is handed to `failed` and the others go on."""
    for done, source in enumerate(pages, 1):
        try:
            measure(source)
        except InputError as error:
            if failed is None:
                raise
            failed(source.image, error)
        if progress:
            progress(done, len(pages))


def _read_lines(
    image: np.ndarray, source: GroundTruthPage, lines: Sequence[Line], reader: Reader
) -> dict[str, LineRead]:
    """What was read of each of some lines, by id."""
    steps = transcribe(image, source.page.with_lines(tuple(lines)), reader)
    return {step.line_id: step for step in steps if isinstance(step, LineRead)}


def _read_page(
    image: np.ndarray, source: GroundTruthPage, finder: LineFinder, reader: Reader
) -> tuple[tuple[Line, ...], dict[str, str]]:
    """The lines found on a page and the text read for each id."""
    found: tuple[Line, ...] = ()
    texts: dict[str, str] = {}
    for step in transcribe(image, source.page.with_lines(()), reader, finder):
        if isinstance(step, LinesFound):
            found = step.lines
        else:
            texts[step.line_id] = step.text
    return found, texts


def _page_errors(
    found: Sequence[Line],
    texts: dict[str, str],
    true: Sequence[Line],
    pairs: Collection[tuple[int, int]],
    own: dict[str, LineRead] | None,
) -> PageErrors:
    """The errors of one page, a row a true line with a transcript and one a found line that belongs to none.

    `own` holds what was read from the truth's own outlines, by the true lines' ids.
    """
    partner = {t: f for f, t in pairs}
    wanted = [(at, line, unified(line.text)) for at, line in enumerate(true) if unified(line.text)]
    paired = [(at, line, text) for at, line, text in wanted if at in partner]
    known = {f for f, _ in pairs}
    too_many = [unified(texts[line.id]) for at, line in enumerate(found) if at not in known]
    return PageErrors(
        tuple(line_errors(text, unified(texts[found[partner[at]].id])) for at, _, text in paired),
        tuple(line_errors(text, "") for at, _, text in wanted if at not in partner),
        tuple(line_errors("", text) for text in too_many if text),
        None if own is None else tuple(line_errors(text, unified(own[line.id].text)) for _, line, text in paired),
    )


def _rates(errors: dict[str, list[PageErrors]], seconds: dict[str, float], change: PageChange) -> dict[str, Any]:
    """Error rates over all lines and by collection, with the seconds spent, and where the errors come from."""

    def figures(pages: Sequence[PageErrors], spent: Iterable[float]) -> dict[str, Any]:
        rates = error_rates([row for page in pages for row in page.rows])
        return {**rates, **error_sources(pages), "seconds": sum(spent)}

    if not any(page.rows for some in errors.values() for page in some):
        raise GroundTruthError(NOTHING_TO_MEASURE)
    whole = figures([page for some in errors.values() for page in some], seconds.values())
    parts = {name: figures(some, [seconds[name]]) for name, some in errors.items()}
    return {**whole, "change": change.sentence, "collections": parts}


def _line_figures(pages: Sequence[MeasuredPage], change: PageChange) -> dict[str, Any]:
    """Precision, recall and F over the lines of some pages, the counts, and how often the turn was recognised."""
    matches = [page.match for page in pages]
    found, true = sum(match.found for match in matches), sum(match.true for match in matches)
    precision = sum(match.precision_sum for match in matches) / max(found, 1)
    recall = sum(match.recall_sum for match in matches) / max(true, 1)
    figures = {
        "precision": precision,
        "recall": recall,
        "f": f_of(precision, recall),
        "found": found,
        "true": true,
        "missed": sum(match.missed for match in matches),
        "split": sum(match.split for match in matches),
        "merged": sum(match.merged for match in matches),
        "extra": sum(len(match.extra_lines) for match in matches),
        "pages": len(pages),
        "seconds_per_page": sum(page.seconds for page in pages) / max(len(pages), 1),
    }
    if change.turn is not None:
        figures["turn_recognised"] = sum(change.recognised(page.turn) for page in pages)
    return figures
