"""A page and the transcript of it, made into ground truth: its lines found, and given the words that stand there."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np

from hwr_desktop.document.edits import with_found
from hwr_desktop.document.page import Author, Line, Page
from hwr_desktop.engine.pipeline import LinesFound, transcribe
from hwr_desktop.engine.recognition.reader import Reader
from hwr_desktop.engine.segmentation.line_finder import LineFinder
from hwr_desktop.engine.training.line_pieces import as_one, may_be_one
from hwr_desktop.engine.training.transcript_alignment import AlignedPair, aligned
from hwr_desktop.errors import GroundTruthError


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


def read_transcript(path: Path) -> tuple[str, ...]:
    """The lines of a text file in UTF-8, without those that are blank. Raises GroundTruthError."""
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise GroundTruthError(f"There is no transcript: put it beside the page as {path.name}.") from None
    except OSError as error:
        raise GroundTruthError(f"Its transcript {path.name} cannot be read ({error.strerror}): check it.") from error
    except UnicodeDecodeError as error:
        raise GroundTruthError(f"Its transcript {path.name} is not text in UTF-8: save it as UTF-8.") from error
    lines = (" ".join(unicodedata.normalize("NFC", line).split()) for line in text.splitlines())
    kept = tuple(line for line in lines if line)
    if not kept:
        raise GroundTruthError(f"Its transcript {path.name} is empty: write the page's lines into it, one a line.")
    return kept


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
    if not page.lines:
        raise GroundTruthError("No lines were found on this page: see whether it is the right image.")
    lines = page.lines
    joinable = [may_be_one(first, second) for first, second in pairwise(lines)]
    pairs = aligned([readings[line.id] for line in lines], transcript, [*joinable, False])
    if not pairs:
        raise GroundTruthError("The transcript does not seem to belong to this page: see whether they are mixed up.")
    return AlignedPage(page.with_lines(_with_texts(lines, transcript, pairs, author)), len(pairs), len(transcript))


def _with_texts(
    lines: Sequence[Line], transcript: Sequence[str], pairs: Sequence[AlignedPair], author: Author
) -> tuple[Line, ...]:
    """The lines with the texts of their pairs, pieces of one line joined."""
    partners = {pair.found[0]: pair for pair in pairs}
    gone = {at for pair in pairs for at in pair.found[1:]}
    texted = []
    for at, line in enumerate(lines):
        if at in gone:
            continue
        pair = partners.get(at)
        if pair is not None:
            for piece in pair.found[1:]:
                line = as_one(line, lines[piece])
            line = replace(line, text=transcript[pair.transcript], author=author)
        texted.append(line)
    return tuple(texted)
