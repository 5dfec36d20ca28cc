"""A page and its lines, as frozen values.

The order of `Page.lines` is the reading order: the only one there is. All geometry is in pixels of the page image
(see `geometry`). Offsets into a text count Unicode code points of its NFC form.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple
from uuid import uuid4

from hwr_desktop.document.geometry import Box, Point, Polygon, Polyline, bounding_box
from hwr_desktop.document.look import AS_IT_IS, Look


def new_id(prefix: str = "l") -> str:
    """A fresh identifier that is a valid XML id: the prefix and twelve hexadecimal digits."""
    return prefix + uuid4().hex[:12]


class AuthorKind(StrEnum):
    """Who can have written a text."""

    MODEL = "model"
    PERSON = "person"
    IMPORT = "import"


class Author(NamedTuple):
    """Who wrote a text: a model, a person, or a file that was imported, with its name."""

    kind: AuthorKind
    name: str = ""


PERSON = Author(AuthorKind.PERSON)


class Character(NamedTuple):
    """One character that was read: how sure (0 to 1), and from where to where on the baseline, in page pixels."""

    text: str
    confidence: float
    start: Point
    end: Point


class Alternative(NamedTuple):
    """Another reading of a whole line, with its confidence (0 to 1, None if unknown) and its author."""

    text: str
    confidence: float | None
    author: Author


class Choice(NamedTuple):
    """Another reading of one word, the characters `start` to before `end` of what was read, and how likely it is right.

    The probabilities of a word's choices and its own confidence come to no more than 1.
    """

    start: int
    end: int
    text: str
    probability: float


class MarkKind(StrEnum):
    """What a mark over a range of characters can say."""

    UNCLEAR = "unclear"
    GAP = "gap"
    DELETED = "deleted"
    INSERTED = "inserted"
    ABBREVIATION = "abbreviation"


class Mark(NamedTuple):
    """A mark over the characters `start` (included) to `end` (excluded); `value` holds an expansion or a reason."""

    kind: MarkKind
    start: int
    end: int
    value: str = ""


OF_OTHER_TEXT = "-"
"""The source of a translation of which it is known that the line says something else now: nothing's stand-in."""


class LineTranslation(NamedTuple):
    """What a line says in another language: its share of the sentences that it is part of.

    `source` stands for what these sentences were when they were translated (see `language.translation`): where they
    are others now, the translation is stale. It is empty where nobody knew that, and `OF_OTHER_TEXT` where the line is
    certainly another. `by_person`: somebody wrote or changed it.
    """

    language: str
    text: str
    source: str
    by_person: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A text line: where it is, what it says, how sure that is and who says so.

    `characters` and `choices` belong to what was read there, which need not be what the line says now: see `words`.
    `hand` says whose hand it is where that is another than the page's: see `hands`. `translations` has one a language.
    """

    id: str
    polygon: Polygon
    baseline: Polyline
    text: str = ""
    confidence: float | None = None
    characters: tuple[Character, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    author: Author | None = None
    checked: bool = False
    region: str | None = None
    marks: tuple[Mark, ...] = ()
    note: str = ""
    tags: tuple[str, ...] = ()
    language: str | None = None
    direction: str | None = None
    choices: tuple[Choice, ...] = ()
    hand: str | None = None
    translations: tuple[LineTranslation, ...] = ()

    @property
    def box(self) -> Box:
        """The upright box around the polygon."""
        return bounding_box(self.polygon)

    @property
    def confirmed(self) -> bool:
        """Whether a person has typed the text or found it right."""
        return self.checked or (self.author is not None and self.author.kind is AuthorKind.PERSON)

    @property
    def locked(self) -> bool:
        """Whether somebody's word stands here, a person's or an imported file's, or words are marked: no reading may
        replace that."""
        imported = self.author is not None and self.author.kind is AuthorKind.IMPORT
        return self.confirmed or imported or bool(self.marks)

    @property
    def staying(self) -> bool:
        """Whether the line stays where lines are looked for anew, since it is locked, or somebody noted something or
        translated it by hand."""
        return self.locked or bool(self.note) or any(each.by_person for each in self.translations)


@dataclass(frozen=True, slots=True)
class Region:
    """A block of lines such as a paragraph or a margin; `kind` is a PAGE region type."""

    id: str
    polygon: Polygon
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its scan, its size in pixels and its lines in reading order.

    `image` is the name of the scan (in a project, the file under `scans/`); `index` is the page in that file, from 0.
    `turn` says by how many degrees clockwise (0, 90, 180 or 270) the scan is turned to be looked at; None means that
    nobody has decided yet, and looks like 0. `frame` has the four corners, on the scan, of the part of it that is
    looked at (see `framing`); None means all of it. `look` says how its pixels are changed for it. `hand` says whose
    hand its lines are where they do not say it themselves (see `hands`). Size and geometry are those of the scan as it
    is stored (see `turning`).
    """

    id: str
    image: str
    width: int
    height: int
    index: int = 0
    lines: tuple[Line, ...] = ()
    regions: tuple[Region, ...] = ()
    language: str | None = None
    direction: str | None = None
    note: str = ""
    tags: tuple[str, ...] = field(default=())
    turn: int | None = None
    frame: Polygon | None = None
    look: Look = AS_IT_IS
    hand: str | None = None

    def line(self, line_id: str) -> Line:
        """The line of that id. Raises KeyError when it is not on the page."""
        for line in self.lines:
            if line.id == line_id:
                return line
        raise KeyError(line_id)

    def position(self, line_id: str) -> int:
        """Where the line stands in the reading order, from 0. Raises KeyError when it is not on the page."""
        for at, line in enumerate(self.lines):
            if line.id == line_id:
                return at
        raise KeyError(line_id)

    def has(self, line_id: str) -> bool:
        """Whether a line of that id is on the page."""
        return any(line.id == line_id for line in self.lines)

    @property
    def text(self) -> str:
        """The transcript: one text line a line, in reading order."""
        return "\n".join(line.text for line in self.lines)

    def with_lines(self, lines: tuple[Line, ...]) -> Page:
        """The same page with other lines."""
        return replace(self, lines=lines)
