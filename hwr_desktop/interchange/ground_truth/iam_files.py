"""The files of the IAM Handwriting Database: `lines.txt` and `words.txt`, the XML of a form, and lists of a split.

Marti and Bunke, "The IAM-database: an English sentence database for offline handwriting recognition", IJDAR 5, 2002.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice, takewhile
from pathlib import Path, PurePosixPath
from xml.sax.saxutils import unescape

from hwr_desktop.errors import GroundTruthError
from hwr_desktop.interchange.ground_truth.line_images import IMAGE_SUFFIXES, one_line
from hwr_desktop.interchange.safe_xml import parse

LINES = "lines"
WORDS = "words"
_ROW = re.compile(r"\S+ +(ok|err?)( +-?\d+){5}")
_FORM = re.compile(r"<form[\s>]")
_LISTED = re.compile(r"[\w./-]*\w-\w[\w./-]*")
_NUMBER = re.compile(r"-?\d+")
_NUMBERS = 6  # grey level, components, x, y, width, height; some releases leave the components out
_CLOSING = re.compile(r" (?=[,.;:!?)](?: |$|[,.;:!?)])|'(?:s|d|m|ll|re|ve|t)\b)")
_OPENING = re.compile(r"(?<!\S)\( ")
_ENTITIES = {"&quot;": '"', "&apos;": "'"}
_ROWS_LOOKED_AT = 20
_MOST_COMMENTS = 1_000
_LONGEST_ROW = 4_096
_MOST_LIST_BYTES = 16_000_000


@dataclass(frozen=True, slots=True)
class Segment:
    """A line or a word: its id, such as a01-000u-00, its text, and whether its segmentation is marked as wrong."""

    id: str
    text: str
    err: bool


def is_index(path: Path) -> bool:
    """Whether a file is a `lines.txt` or `words.txt`, by its first row that is no comment."""
    return any(_ROW.match(row) for row in _first_rows(path)[:1])


def is_form(path: Path) -> bool:
    """Whether an XML file describes a form."""
    return any(_FORM.search(row) for row in _first_rows(path))


def is_list(path: Path) -> bool:
    """Whether a file lists ids of forms, lines or words, one a row."""
    rows = [row.split() for row in _first_rows(path)]
    return bool(rows) and all(len(row) == 1 and _LISTED.fullmatch(row[0]) for row in rows)


def ids_listed(path: Path) -> frozenset[str]:
    """The ids of a list; of a path such as lines/a01/a01-000u-00.png its bare name. Raises GroundTruthError."""
    names = (PurePosixPath(row.split()[0]) for row in _text_of(path).splitlines() if _is_row(row))
    return frozenset(name.stem if name.suffix.lower() in IMAGE_SUFFIXES else name.name for name in names)


def form_of(segment: str) -> str:
    """The form to which the id of a line or word belongs: a01-000u for a01-000u-00-03."""
    return "-".join(segment.split("-")[:2])


def in_list(segment: str, ids: Collection[str]) -> str | None:
    """What a list names that a segment belongs to: itself, its line or its form; None where it names none of these."""
    parts = segment.split("-")
    return next((name for end in range(len(parts), 0, -1) if (name := "-".join(parts[:end])) in ids), None)


def read_index(path: Path, kind: str) -> tuple[list[Segment], int]:
    """(the segments of a `lines.txt` or `words.txt`, how many rows are not understood). Raises GroundTruthError.

    A row is: id, ok or err, grey level, components, x, y, width, height, for a word its tag, and the text.
    """
    rows = [row.split() for row in _text_of(path).splitlines() if _is_row(row)]
    sound = [row for row in rows if _ROW.match(" ".join(row))]
    # A text may begin with a number of its own, so the fewest numbers that any row begins with are the fields; a row of
    # nothing but numbers does not tell whether it has a text.
    telling = [row for row in sound if not all(map(_NUMBER.fullmatch, row[2:]))]
    numbers = min(map(_leading_numbers, telling or sound), default=_NUMBERS)
    segments = []
    for row in sound:
        rest = row[2 + numbers :]
        written = rest[1:] if kind == WORDS and len(rest) > 1 else rest
        segments.append(Segment(row[0], spaced(" ".join(written)), row[1] != "ok"))
    return segments, len(rows) - len(sound)


def read_form(path: Path, kind: str) -> list[Segment]:
    """The lines or words of a form in its XML. Raises InputError.

    Attributes are escaped twice there: the parser leaves `&quot;` where a quotation mark is meant.
    """
    found = []
    for line in parse(path).iterfind("{*}handwritten-part/{*}line"):
        err = line.get("segmentation", "ok") != "ok"
        for element in [line] if kind == LINES else line.iterfind("{*}word"):
            found.append(Segment(element.get("id", ""), one_line(_unescaped(element.get("text", ""))), err))
    return found


def spaced(text: str) -> str:
    """The text with spaces for `|`, except where one parts a word from the punctuation that stands close behind it.

    The text is kept as words and punctuation, "life|Peers|,|he|'s"; nobody writes a space before a comma, and a reader
    that learned to would put them into every letter. Where quotation marks belong is not to be seen, and they stay.
    """
    return _OPENING.sub("(", _CLOSING.sub("", one_line(_unescaped(text.replace("|", " ")))))


def _unescaped(text: str) -> str:
    return unescape(text, _ENTITIES)


def _leading_numbers(row: list[str]) -> int:
    """How many fields after the second are numbers, leaving at least one for the text."""
    count = sum(1 for _ in takewhile(_NUMBER.fullmatch, row[2:]))
    return min(count, _NUMBERS, max(len(row) - 3, 0))


def _is_row(row: str) -> bool:
    """Whether a row is neither empty nor a comment."""
    return bool(row.strip()) and not row.startswith("#")


def _first_rows(path: Path) -> list[str]:
    """The first rows that are no comments; none where the file cannot be read."""
    try:
        with path.open("rb") as file:
            rows = (row.decode("latin-1") for row in iter(lambda: file.readline(_LONGEST_ROW), b""))
            return list(islice(filter(_is_row, islice(rows, _MOST_COMMENTS)), _ROWS_LOOKED_AT))
    except OSError:
        return []


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_LIST_BYTES:
            raise GroundTruthError(
                f"{path} is larger than {_MOST_LIST_BYTES // 1_000_000} MB, which no list of IAM is."
            )
        data = path.read_bytes()
    except OSError as error:
        raise GroundTruthError(f"{path} cannot be read ({error.strerror}): check its permissions.") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")  # what the database itself is in
