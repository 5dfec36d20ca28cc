"""Measures a reader, a line finder, or both together on ground truth; the results are plain JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from hwr_desktop.document.page import Line
from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.pipeline import LineRead, LinesFound, transcribe
from hwr_desktop.engine.recognition.alphabet import unified
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.segmentation.line_finder import LineFinder
from hwr_desktop.engine.training.baseline_measure import BaselineMatch, match_baselines
from hwr_desktop.engine.training.corpus import GroundTruthPage
from hwr_desktop.engine.training.metrics import LineErrors, error_rates, line_errors
from hwr_desktop.errors import GroundTruthError, InputError

Report = Callable[[int, int], None]
Failed = Callable[[Path, InputError], None]


def evaluate_reader(
    pages: Sequence[GroundTruthPage], reader: Reader, progress: Report | None = None, failed: Failed | None = None
) -> dict[str, Any]:
    """Read the true lines of the pages: CER, WER and their intervals over all and for each collection.

    Lines without a transcript are skipped. Raises GroundTruthError when no line has one, and InputError for an image
    that cannot be read, unless `failed` takes it.
    """
    errors: dict[str, list[LineErrors]] = {}
    seconds: dict[str, float] = {}

    def measure(source: GroundTruthPage) -> None:
        wanted = [line for line in source.page.lines if unified(line.text)]
        if not wanted:
            return
        image = to_grey(read_page(source.image, source.page.index))
        began = perf_counter()
        steps = transcribe(image, source.page, reader, line_ids={line.id for line in wanted})
        read = {step.line_id: step.text for step in steps if isinstance(step, LineRead)}
        seconds[source.collection] = seconds.get(source.collection, 0.0) + perf_counter() - began
        errors.setdefault(source.collection, []).extend(
            line_errors(unified(line.text), unified(read[line.id])) for line in wanted
        )

    _each(pages, measure, progress, failed)
    return _rates(errors, seconds)


def evaluate_lines(
    pages: Sequence[GroundTruthPage], finder: LineFinder, progress: Report | None = None, failed: Failed | None = None
) -> dict[str, Any]:
    """Find the lines of the pages and compare them with the true ones, as fractions, over all lines and by collection.

    Seconds a page include decoding the image. Raises as `evaluate_reader` does.
    """
    matches: dict[str, list[BaselineMatch]] = {}
    seconds: dict[str, float] = {}

    def measure(source: GroundTruthPage) -> None:
        began = perf_counter()
        found = finder.find(read_page(source.image, source.page.index))
        seconds[source.collection] = seconds.get(source.collection, 0.0) + perf_counter() - began
        match = match_baselines([line.baseline for line in found], [line.baseline for line in source.page.lines])
        matches.setdefault(source.collection, []).append(match)

    _each(pages, measure, progress, failed)
    if not matches:
        raise GroundTruthError("there is no page to measure on; name a folder that holds PAGE XML beside its images.")
    whole = _line_figures([match for some in matches.values() for match in some], sum(seconds.values()))
    parts = {name: _line_figures(some, seconds[name]) for name, some in matches.items()}
    return {**whole, "collections": parts}


def evaluate_pages(
    pages: Sequence[GroundTruthPage],
    finder: LineFinder,
    reader: Reader,
    progress: Report | None = None,
    failed: Failed | None = None,
) -> dict[str, Any]:
    """Find and read whole pages and compare with the true lines.

    Found and true lines are paired one to one by baseline; pairs whose true line has no transcript are left out; an
    unpaired transcribed line counts as deletions, an unpaired found line as insertions. Raises as `evaluate_reader`.
    """
    errors: dict[str, list[LineErrors]] = {}
    seconds: dict[str, float] = {}

    def measure(source: GroundTruthPage) -> None:
        began = perf_counter()
        found, texts = _read_page(source, finder, reader)
        seconds[source.collection] = seconds.get(source.collection, 0.0) + perf_counter() - began
        errors.setdefault(source.collection, []).extend(_page_errors(found, texts, source.page.lines))

    _each(pages, measure, progress, failed)
    return _rates(errors, seconds)


def _each(
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


def _read_page(source: GroundTruthPage, finder: LineFinder, reader: Reader) -> tuple[tuple[Line, ...], dict[str, str]]:
    """The lines found on a page and the text read for each id."""
    found: tuple[Line, ...] = ()
    texts: dict[str, str] = {}
    for step in transcribe(read_page(source.image, source.page.index), source.page.with_lines(()), reader, finder):
        if isinstance(step, LinesFound):
            found = step.lines
        else:
            texts[step.line_id] = step.text
    return found, texts


def _page_errors(found: Sequence[Line], texts: dict[str, str], true: Sequence[Line]) -> list[LineErrors]:
    """The errors of one page, a row a true line with a transcript and one a found line that belongs to none."""
    pairs = match_baselines([line.baseline for line in found], [line.baseline for line in true]).pairs
    partner = {t: f for f, t in pairs}
    rows = []
    for at, line in enumerate(true):
        if unified(line.text):
            read = unified(texts[found[partner[at]].id]) if at in partner else ""
            rows.append(line_errors(unified(line.text), read))
    paired = {f for f, _ in pairs}
    for at, line in enumerate(found):
        if at not in paired and unified(texts[line.id]):
            rows.append(line_errors("", unified(texts[line.id])))
    return rows


def _rates(errors: dict[str, list[LineErrors]], seconds: dict[str, float]) -> dict[str, Any]:
    """Error rates over all lines and by collection, with the seconds spent."""
    if not any(errors.values()):
        raise GroundTruthError("none of the pages has a line with a transcript; there is nothing to measure.")
    whole = error_rates([line for some in errors.values() for line in some])
    parts = {name: {**error_rates(some), "seconds": seconds[name]} for name, some in errors.items()}
    return {**whole, "seconds": sum(seconds.values()), "collections": parts}


def _line_figures(matches: Sequence[BaselineMatch], seconds: float) -> dict[str, Any]:
    """Precision, recall and F over the lines of some pages, and the counts."""
    found, true = sum(match.found for match in matches), sum(match.true for match in matches)
    precision = sum(match.precision_sum for match in matches) / max(found, 1)
    recall = sum(match.recall_sum for match in matches) / max(true, 1)
    return {
        "precision": precision,
        "recall": recall,
        "f": 2 * precision * recall / max(precision + recall, 1e-9),
        "found": found,
        "true": true,
        "missed": sum(match.missed for match in matches),
        "split": sum(match.split for match in matches),
        "merged": sum(match.merged for match in matches),
        "seconds_per_page": seconds / max(len(matches), 1),
    }
