"""What is to be learned: lines of a hand with what they say, and the reader that is to learn them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hwr_desktop.document.page import Line


def line_name(page_id: str, line_id: str) -> str:
    """How a line is named among those of a project: `PAGE/LINE`."""
    return f"{page_id}/{line_id}"


@dataclass(frozen=True, slots=True)
class LessonPage:
    """Lines of one page that teach the hand, their scan, and which page of that file it is, from 0."""

    page_id: str
    scan: Path
    index: int
    language: str | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A hand to be learned.

    `reader` is the folder of the base model. `present` holds the weights that read the hand now, None where the base
    does: what is learned has to read better than these. `learned` names the lines, as `PAGE/LINE`, that these have
    learned already, or those that they were learned onwards from, and by which nothing can be measured any more. With
    `onwards` the lesson begins where `present` stands instead of at the base, as where that was learned elsewhere, from
    lines that are not here. `folder` is for the work under way and for what comes of it. `device` is "auto", "cpu" or
    "cuda".
    """

    reader: Path
    pages: tuple[LessonPage, ...]
    folder: Path
    present: Path | None = None
    learned: frozenset[str] = frozenset()
    onwards: bool = False
    device: str = "auto"

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return sum(len(page.lines) for page in self.pages)
