"""Ground truth as lines to read: cut, evened and kept in memory."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from hwr_desktop.engine.images import read_page, to_grey
from hwr_desktop.engine.recognition.alphabet import Alphabet, unified
from hwr_desktop.engine.recognition.line_image import line_ink
from hwr_desktop.engine.segmentation.line_cutter import cut_line
from hwr_desktop.engine.training.corpus import GroundTruthPage

COMMON_TEXT_LIMIT = 20
"""A text that stands on more pages than this (a printed form, a consent line) is kept that many times only, so that
it is not learned by heart."""


@dataclass(frozen=True, slots=True)
class TrainingLine:
    """A line's ink (48, width) uint8, its text, and the collection it is from."""

    ink: np.ndarray
    text: str
    collection: str


def lines_of(pages: Sequence[GroundTruthPage]) -> list[TrainingLine]:
    """All transcribed lines of the pages, cut as for reading, in the order of the pages."""
    with ThreadPoolExecutor(2) as pool:
        return [line for lines in pool.map(_cut, pages) for line in lines]


def _cut(source: GroundTruthPage) -> list[TrainingLine]:
    """The transcribed lines of one page."""
    wanted = [line for line in source.page.lines if unified(line.text)]
    if not wanted:
        return []
    grey = to_grey(read_page(source.image, source.page.index))
    return [
        TrainingLine(
            line_ink(cut_line(grey, line.polygon, line.baseline).pixels), unified(line.text), source.collection
        )
        for line in wanted
    ]


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
