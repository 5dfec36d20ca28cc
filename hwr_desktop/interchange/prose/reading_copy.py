"""A document as people read it: letters with their headings, pages, and paragraphs of runs with their translation.

All formats for reading (Markdown, HTML, DOCX, ODT) are written from this. Where lines are kept, the lines of a region
stand together, each a row; where they are joined, each paragraph is one row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from hwr_desktop.document.lines.reading_direction import is_right_to_left
from hwr_desktop.document.name_book import NAMES, Kind, NamedPlace
from hwr_desktop.document.page import MarkKind, Page
from hwr_desktop.document.running_text import running_text
from hwr_desktop.document.translations import translation_of
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.options import Lines
from hwr_desktop.interchange.prose.letter_heading import details_of, title_of
from hwr_desktop.interchange.prose.paragraphs import PlacedLine, paragraphs, regions_of
from hwr_desktop.interchange.prose.styled_runs import Run, joined_runs, runs_of
from hwr_desktop.interchange.safe_xml import without_forbidden


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on one line of the file: a line of the page, or the lines of a paragraph run together.

    `translation` is "" where there is none.
    """

    lines: tuple[PlacedLine, ...]
    runs: tuple[Run, ...]
    translation: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Rows that belong together, the direction in which most of their lines run, and their language, None where it is
    not known."""

    rows: tuple[Row, ...]
    right_to_left: bool
    language: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with the paragraphs that begin on it; `number` is its place in the file, from 1."""

    number: int
    page: Page
    paragraphs: tuple[Paragraph, ...]

    @property
    def scan(self) -> str:
        """What the page's scan is called, with the page in its file where that has several."""
        name = without_forbidden(PurePath(self.page.image.replace("\\", "/")).name)
        return f"{name}, page {self.page.index + 1}" if self.page.index else name


@dataclass(frozen=True, slots=True)
class Section:
    """The pages of a letter with its title and details, or loose ones, with no title."""

    title: str
    details: tuple[tuple[str, str], ...]
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A name in the index at the end: what it names, and the numbers of pages and of their lines where it stands."""

    name: str
    kind: Kind
    places: tuple[tuple[int, int], ...]


def sections(document: Document) -> Iterator[Section]:
    """The document as people read it, according to its options."""
    names = _names_by_line(document.names)
    first = letters = 0
    for letter, pages in document.parts:
        letters += letter is not None
        numbers = {page.id: number for number, page in enumerate(pages, first + 1)}
        first += len(pages)
        on_page: dict[str, list[Paragraph]] = {page.id: [] for page in pages}
        for lines in _together(document, pages):
            on_page[lines[0].page.id].append(_paragraph(document, lines, names))
        sheets = tuple(Sheet(numbers[page.id], page, tuple(on_page[page.id])) for page in pages)
        if letter is None:
            yield Section("", (), sheets)
        else:
            details = tuple(each for each in details_of(letter) if each[0] != "Title")
            yield Section(title_of(letter, letters), details, sheets)


def legend_of(parts: Iterable[Section], brackets: bool) -> str:
    """What the looks mean that runs have in formats for reading, as far as there are such runs; "" where there are
    none. `brackets`: what abbreviations are short for stands behind them in brackets."""
    runs = [
        run
        for part in parts
        for sheet in part.sheets
        for paragraph in sheet.paragraphs
        for row in paragraph.rows
        for run in row.runs
    ]
    told = [
        words
        for kind, words in _LOOKS.items()
        if (brackets or kind is not MarkKind.ABBREVIATION) and any(run.has(kind) for run in runs)
    ]
    return " ".join(told + ([_DOUBTFUL] if any(run.doubt for run in runs) else []))


def index_of(document: Document, kinds: Collection[Kind] = NAMES) -> list[IndexEntry]:
    """What is named that is of these kinds, else the people, places and organisations, by name."""
    where = {
        line.id: (number, at) for number, page in enumerate(document.pages, 1) for at, line in enumerate(page.lines, 1)
    }
    found: dict[tuple[str, Kind], dict[int, tuple[int, int]]] = defaultdict(dict)
    for place in document.names:
        if place.kind in kinds and place.line_id in where:
            found[without_forbidden(place.name), place.kind].setdefault(place.number, where[place.line_id])
    entries = (IndexEntry(name, kind, tuple(sorted(set(places.values())))) for (name, kind), places in found.items())
    return sorted(entries, key=lambda entry: (entry.name.casefold(), entry.name, entry.kind))


_LOOKS = {
    MarkKind.DELETED: "Struck through: struck out by the writer.",
    MarkKind.INSERTED: "Underlined: put in later.",
    MarkKind.UNCLEAR: "Dashed line: unclear.",
    MarkKind.GAP: "[…]: something that cannot be read.",
    MarkKind.ABBREVIATION: "Behind it in brackets: what an abbreviation is short for.",
}
_DOUBTFUL = "Dotted line: read by machine, and less than half sure."


def _names_by_line(names: Iterable[NamedPlace]) -> Mapping[str, Sequence[NamedPlace]]:
    by_line: dict[str, list[NamedPlace]] = defaultdict(list)
    for name in names:
        by_line[name.line_id].append(name)
    return by_line


def _together(document: Document, pages: Sequence[Page]) -> list[list[PlacedLine]]:
    if document.options.lines is Lines.JOINED and not document.options.table:
        return paragraphs(pages)
    return [lines for page in pages for lines in regions_of(page)]


def _paragraph(document: Document, lines: Sequence[PlacedLine], names: Mapping[str, Sequence[NamedPlace]]) -> Paragraph:
    options = document.options
    runs = [runs_of(each.line, options.marks, names.get(each.line.id, ())) for each in lines]
    said = [_translation(each, options.translation) for each in lines]
    if options.lines is Lines.JOINED and not options.table:
        rows: tuple[Row, ...] = (Row(tuple(lines), joined_runs(runs), running_text(said)),)
    else:
        rows = tuple(Row((each,), row, text) for each, row, text in zip(lines, runs, said, strict=True))
    first = lines[0]
    return Paragraph(
        rows,
        2 * sum(is_right_to_left(each.line, each.page) for each in lines) > len(lines),
        first.line.language or first.page.language or document.language,
    )


def _translation(placed: PlacedLine, language: str) -> str:
    found = translation_of(placed.line, language) if language else None
    return without_forbidden(" ".join(found.text.splitlines())) if found else ""
