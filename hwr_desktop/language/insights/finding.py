"""What was found in a letter: its kind, what is written, what that means, where it stands and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from hwr_desktop.document.name_book import Kind


class Piece(NamedTuple):
    """The code points `start` to before `end` of a line; `line` is its number in the letter, from 0."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that was found at one place, which goes over a line's end where it has several pieces.

    `text` is as it is written, a word broken at the end of a line made whole. `normal` is what it means: a date as
    ISO 8601, an amount as figures and currency, a name with its usual capitals; "" where that is not plain.
    `confidence` lies between 0 and 1 and orders the findings; it is no measured probability.
    """

    kind: Kind
    text: str
    normal: str
    confidence: float
    pieces: tuple[Piece, ...]
