"""Ground truth as lines to read: cut, evened and kept in memory."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from math import hypot

import numpy as np

from hwr_desktop.document.geometry import Polyline
from hwr_desktop.document.page import Line
from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.recognition.alphabet import Alphabet, unified
from hwr_desktop.engine.recognition.line_image import line_ink
from hwr_desktop.engine.segmentation.line_cutter import ROOM, cut_line
from hwr_desktop.engine.segmentation.line_finder import LineFinder
from hwr_desktop.engine.training.baseline_measure import match_baselines
from hwr_desktop.engine.training.corpus import GroundTruthPage

COMMON_TEXT_LIMIT = 20
"""A text that stands on more pages than this (a printed form, a consent line) is kept that many times only, so that
it is not learned by heart."""
WELL_MATCHED = 0.8
SAME_ENDS = 0.6
"""In line heights: a found line may begin and end so far from a true one and still hold the same letters."""


@dataclass(frozen=True, slots=True)
class TrainingLine:
    """A line's ink (48, width) uint8, its text, and the collection it is from."""

    ink: np.ndarray
    text: str
    collection: str


def lines_of(pages: Sequence[GroundTruthPage], finder: LineFinder | None = None) -> list[TrainingLine]:
    """All transcribed lines of the pages, cut as for reading, in the order of the pages.

    With a finder each line that it finds as well is cut along the outline which it draws, since that is what a reader
    will be given: people's outlines of like lines differ in height by a third.
    """
    with ThreadPoolExecutor(2 if finder is None else 1) as pool:
        return [line for lines in pool.map(lambda page: _cut(page, finder), pages) for line in lines]


def _cut(source: GroundTruthPage, finder: LineFinder | None) -> list[TrainingLine]:
    """The transcribed lines of one page."""
    wanted = [line for line in source.page.lines if unified(line.text)]
    if not wanted:
        return []
    grey = to_grey(read_page(source.image, source.page.index))
    if finder is not None:
        wanted = with_found_outlines(wanted, finder.find(grey, turn=0).lines)
    return [
        TrainingLine(ink, unified(line.text), source.collection)
        for line, ink in zip(wanted, inks_of(grey, wanted), strict=True)
    ]


def inks_of(grey: np.ndarray, lines: Sequence[Line], room: float = ROOM) -> list[np.ndarray]:
    """The lines of a grey page cut and evened as for reading, each (48, width) uint8."""
    return [line_ink(cut_line(grey, line.polygon, line.baseline, room=room).pixels) for line in lines]


def with_found_outlines(true: Sequence[Line], found: Sequence[Line]) -> list[Line]:
    """The true lines with outline and baseline of the found line that covers the same writing, where there is one."""
    match = match_baselines([line.baseline for line in found], [line.baseline for line in true])
    lines = list(true)
    for f, t in match.pairs:
        a, b = found[f].baseline, true[t].baseline
        same_ends = _ends_apart(a, b) <= SAME_ENDS * (found[f].box.height + true[t].box.height) / 2
        if match.shares[f] >= WELL_MATCHED and same_ends:
            lines[t] = replace(true[t], polygon=found[f].polygon, baseline=a)
    return lines


def _ends_apart(a: Polyline, b: Polyline) -> float:
    """The larger of the distances between the beginnings and between the ends of two baselines."""
    return max(hypot(a[at][0] - b[at][0], a[at][1] - b[at][1]) for at in (0, -1))


def without_repeats(lines: Iterable[TrainingLine]) -> list[TrainingLine]:
    """The lines with longer texts that recur kept only `COMMON_TEXT_LIMIT` times."""
    seen: dict[str, int] = {}
    kept = []
    for line in lines:
        seen[line.text] = seen.get(line.text, 0) + 1
        if len(line.text) < 12 or seen[line.text] <= COMMON_TEXT_LIMIT:
            kept.append(line)
    return kept


def frames_needed(numbers: Sequence[int]) -> int:
    """The frames CTC needs for a text: one a character, and one more between equal neighbours."""
    return len(numbers) + sum(a == b for a, b in itertools.pairwise(numbers))


def readable(line: TrainingLine, alphabet: Alphabet, frames: int) -> bool:
    """Whether the line can be learned: it has text, the alphabet nearly all of it, and the frames suffice."""
    numbers = alphabet.encoded(line.text)
    return bool(numbers) and len(numbers) >= 0.95 * len(line.text) and frames_needed(numbers) <= frames
