"""What can be chosen about an export. A format says which of these it heeds (`Format.heeds`)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Lines(StrEnum):
    """Whether each line stays a line, or lines run on as paragraphs, with words that were broken made whole."""

    KEPT = "kept"
    JOINED = "joined"


class Marks(StrEnum):
    """What becomes of marks: nothing is said of them; struck words go and abbreviations are written out; each is told
    by an editorial sign (see `document.marked_text`)."""

    WRITTEN = "written"
    CLEAN = "clean"
    SIGNS = "signs"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """The choices of one export.

    `translation` is the language of the translation that goes along, "" for none. `scans`: pictures of the ink go
    along, where there are any to be had. `table`: line by line in a table instead of running text. `alternatives`:
    other readings go along. `spoken`: the text goes along as sound, read by a voice of the computer; `recording` is the
    path of a recording that goes along in its place, "" for none.
    """

    lines: Lines = Lines.KEPT
    marks: Marks = Marks.WRITTEN
    translation: str = ""
    scans: bool = True
    table: bool = False
    alternatives: bool = False
    spoken: bool = False
    recording: str = ""


AS_IT_COMES = ExportOptions()
