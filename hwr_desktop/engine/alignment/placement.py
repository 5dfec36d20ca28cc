"""Which lines of a page are surely given which lines of its transcript, and what of the transcript is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hwr_desktop.document.page import Line
from hwr_desktop.engine.alignment.line_pieces import as_one, may_be_one
from hwr_desktop.engine.alignment.running_text import broken_like
from hwr_desktop.engine.alignment.transcript_alignment import AlignedPair, aligned
from hwr_desktop.errors import GroundTruthError

FEW = 0.5
"""Where a smaller share of the page's lines finds a line of the transcript, its line breaks may be others."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text of the transcript and the line that says it: one of the page's, or several of them as one.

    `line_ids` are those of the page's lines, in order; `line` bears the first of them and has its new shape if there
    are several. Its text is still the old one.
    """

    line_ids: tuple[str, ...]
    line: Line
    text: str


@dataclass(frozen=True, slots=True)
class UnplacedText:
    """A text of the transcript that has no sure line, and the line where it may stand, if one is left there."""

    text: str
    line_id: str | None


@dataclass(frozen=True, slots=True)
class Placement:
    """All of a transcript, each part in its order."""

    placed: tuple[PlacedText, ...]
    unplaced: tuple[UnplacedText, ...]


def placement(lines: Sequence[Line], readings: Sequence[str], transcript: Sequence[str]) -> Placement:
    """Each line of the transcript with the line that surely says it.

    lines: those of the page in reading order, and what was read in each. Two of them may turn out to be pieces of one.
    Raises GroundTruthError where there are none and where the transcript is not that of the page.
    """
    return _placement(lines, transcript, _pairs_by_line(lines, readings, transcript))


def placement_of_any_text(lines: Sequence[Line], readings: Sequence[str], transcript: Sequence[str]) -> Placement:
    """As `placement`, also of a transcript that has not the line breaks of the page: it is broken as the page is."""
    pairs = _pairs_by_line(lines, readings, transcript)
    if len(pairs) < FEW * len(lines):
        broken = broken_like(readings, transcript)
        others = aligned(readings, broken)
        if len(others) > 2 * len(pairs):
            return _placement(lines, broken, others)
    return _placement(lines, transcript, pairs)


def _pairs_by_line(
    lines: Sequence[Line], readings: Sequence[str], transcript: Sequence[str]
) -> tuple[AlignedPair, ...]:
    if not lines:
        raise GroundTruthError("No lines were found on this page: see whether it is the right image.")
    joinable = [may_be_one(first, second) for first, second in pairwise(lines)]
    return aligned(readings, transcript, [*joinable, False])


def _placement(lines: Sequence[Line], transcript: Sequence[str], pairs: Sequence[AlignedPair]) -> Placement:
    """The pairs with their lines and texts, and the texts between them with the lines between them."""
    if not pairs:
        raise GroundTruthError("The transcript does not seem to belong to this page: see whether they are mixed up.")
    placed: list[PlacedText] = []
    unplaced: list[UnplacedText] = []
    next_line = next_text = 0
    for pair in pairs:
        unplaced += _between(lines[next_line : pair.found[0]], transcript[next_text : pair.transcript])
        line = lines[pair.found[0]]
        for piece in pair.found[1:]:
            line = as_one(line, lines[piece])
        placed.append(PlacedText(tuple(lines[at].id for at in pair.found), line, transcript[pair.transcript]))
        next_line, next_text = pair.found[-1] + 1, pair.transcript + 1
    unplaced += _between(lines[next_line:], transcript[next_text:])
    return Placement(tuple(placed), tuple(unplaced))


def _between(lines: Sequence[Line], texts: Sequence[str]) -> list[UnplacedText]:
    """The texts between two pairs, each with the line that is as far from the first pair as it is."""
    return [UnplacedText(text, lines[min(at, len(lines) - 1)].id if lines else None) for at, text in enumerate(texts)]
