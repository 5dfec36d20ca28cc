"""A page and the transcript of it, made into ground truth: its lines found, and given the words that stand there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from hwr_desktop.document.edits import with_found
from hwr_desktop.document.page import Author, Line, Page
from hwr_desktop.engine.alignment.placement import PlacedText, placement
from hwr_desktop.engine.pipeline import LinesFound, transcribe
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.segmentation.line_finder import LineFinder


@dataclass(frozen=True, slots=True)
class AlignedPage:
    """A page whose lines say what the transcript says where that is sure and else nothing, and how much was placed."""

    page: Page
    placed: int
    transcript_lines: int

    @property
    def without_text(self) -> int:
        """How many found lines were given no text."""
        return sum(not line.text for line in self.page.lines)


def align_page(
    image: np.ndarray, page: Page, transcript: Sequence[str], finder: LineFinder, reader: Reader, author: Author
) -> AlignedPage:
    """Find the page's lines, read them, and give them the lines of the transcript that they surely say.

    image: (h, w, 3) or (h, w) uint8; page: without lines; author: who is to stand for the text. The reader should read
    greedily: a language model's guesses agree with many a line. Two found lines may turn out to be pieces of one and
    become it. Raises GroundTruthError where there are no lines and where the transcript is not that of the page.
    """
    readings: dict[str, str] = {}
    for step in transcribe(image, page, reader, finder):
        if isinstance(step, LinesFound):
            page = with_found(page, step.lines, step.regions, step.turn)
        else:
            readings[step.line_id] = step.text
    placed = placement(page.lines, [readings[line.id] for line in page.lines], transcript).placed
    return AlignedPage(page.with_lines(_with_texts(page.lines, placed, author)), len(placed), len(transcript))


def _with_texts(lines: Sequence[Line], placed: Sequence[PlacedText], author: Author) -> tuple[Line, ...]:
    """The lines with the texts that were placed on them, pieces of one line joined."""
    given = {each.line_ids[0]: replace(each.line, text=each.text, author=author) for each in placed}
    gone = {line_id for each in placed for line_id in each.line_ids[1:]}
    return tuple(given.get(line.id, line) for line in lines if line.id not in gone)
