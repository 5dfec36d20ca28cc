"""The transcript as one HTML file that needs nothing beside it: its style and its pictures are in it, and it may load
nothing from anywhere.

Letters with their details, pages with their scans where they go along, and the text as paragraphs: struck words as
<del>, what was put in later as <ins>, abbreviations as <abbr>; unclear and doubtful words, names and dates say what
they are when one points at them. A translation stands beside its paragraph, notes and an index of names at the end.
Where a table is asked for, each line is a row: number, ink, text, translation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.html.html_parts import details_shown, direction, head, language, picture_shown, run_shown
from hwr_desktop.interchange.html.html_style import STYLE
from hwr_desktop.interchange.options import Lines
from hwr_desktop.interchange.prose.reading_copy import (
    IndexEntry,
    Paragraph,
    Row,
    Section,
    Sheet,
    index_of,
    legend_of,
    sections,
)
from hwr_desktop.interchange.prose.styled_runs import Run
from hwr_desktop.interchange.safe_xml import without_forbidden

PAGE_PX = 1600
LINE_PX = 96
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_NUMBERS = (
    '<input type="checkbox" id="numbers" class="numbers"> <label for="numbers" class="numbers">Line numbers</label>'
)


def render(document: Document) -> bytes:
    """The document as HTML in UTF-8. Raises InputError where a scan that goes along cannot be read."""
    return "".join(f"{line}\n" for line in _Writer(document).lines()).encode("utf-8")


class _Writer:
    """The lines of the file on their way, and the notes so far."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._options = document.options
        self._pictures = document.pictures if document.options.scans else None
        self._by_line = self._options.table or self._options.lines is Lines.KEPT
        self._between = "\n" if self._by_line else ""  # lest lines run into each other where there is no style
        self._notes: list[str] = []

    def lines(self) -> Iterator[str]:
        """The file, line by line."""
        document = self._document
        title = without_forbidden(document.title).strip()
        wide = self._pictures is not None or self._options.translation or self._options.table
        parts = list(sections(document))
        yield "<!DOCTYPE html>"
        yield f"<html{language(document.language)}>"
        yield from head(title, _POLICY, STYLE)
        yield '<body class="wide">' if wide else "<body>"
        if title:
            yield f"<h1>{escape(title)}</h1>"
        if self._by_line and not self._options.table:
            yield _NUMBERS
        yield "<main>"
        for part in parts:
            yield from self._section(part)
        yield "</main>"
        yield from _listed_notes(self._notes)
        yield from self._index(index_of(document))
        if words := legend_of(parts, brackets=False):
            yield f'<p class="legend">{escape(words)}</p>'
        yield "</body></html>"

    def _section(self, section: Section) -> Iterator[str]:
        yield "<article>"
        if section.title:
            yield f"<h2>{escape(section.title)}</h2>"
        yield from details_shown(section.details)
        for sheet in section.sheets:
            yield from self._sheet(sheet)
        yield "</article>"

    def _sheet(self, sheet: Sheet) -> Iterator[str]:
        yield f'<section id="page{sheet.number}">'
        if len(self._document.pages) > 1:
            yield f"<h3>Page {sheet.number} · {escape(sheet.scan)}</h3>"
        if sheet.page.note.strip():
            note = without_forbidden(" ".join(sheet.page.note.split()))
            yield f'<p class="remark">Note on the page: {escape(note)}</p>'
        if self._options.table:
            yield from self._table(sheet)
        elif self._pictures is not None:
            picture = self._pictures.page(sheet.page, PAGE_PX)
            scan = picture_shown(picture, f"The scan of page {sheet.number}")
            yield f'<div class="leaf"><figure>{scan}</figure><div>'
            yield from self._paragraphs(sheet)
            yield "</div></div>"
        else:
            yield from self._paragraphs(sheet)
        yield "</section>"

    def _paragraphs(self, sheet: Sheet) -> Iterator[str]:
        for paragraph in sheet.paragraphs:
            rows = [self._row(sheet, row) for row in paragraph.rows]
            told = direction(paragraph.right_to_left) + language(paragraph.language)
            text = f"<p{told}>{self._between.join(rows)}</p>"
            if any(row.translation for row in paragraph.rows):
                translation = self._between.join(self._beside(escape(row.translation)) for row in paragraph.rows)
                spoken = language(self._options.translation)
                yield f'<div class="pair">{text}<p class="translation" dir="auto"{spoken}>{translation}</p></div>'
            else:
                yield text

    def _row(self, sheet: Sheet, row: Row) -> str:
        """A row where lines are kept stands on a line of its own, and can be gone to."""
        text = "".join(map(self._run, row.runs))
        if not self._by_line:
            return text
        number = row.lines[0].number
        return f'<span class="line" id="p{sheet.number}-{number}" data-number="{number}">{text}</span>'

    def _beside(self, translation: str) -> str:
        return f'<span class="line">{translation}</span>' if self._by_line else translation

    def _table(self, sheet: Sheet) -> Iterator[str]:
        titles = ["Line", *(["Scan"] if self._pictures else []), "Text"]
        titles += ["Translation"] if self._options.translation else []
        yield "<table><thead><tr>" + "".join(f"<th>{title}</th>" for title in titles) + "</tr></thead><tbody>"
        for paragraph in sheet.paragraphs:
            for row in paragraph.rows:
                yield self._table_row(sheet, paragraph, row)
        yield "</tbody></table>"

    def _table_row(self, sheet: Sheet, paragraph: Paragraph, row: Row) -> str:
        (placed,) = row.lines
        cells = [f'<td class="where">{placed.number}</td>']
        if self._pictures is not None:
            has_place = placed.line.polygon or placed.line.baseline
            picture = self._pictures.line(placed.page, placed.line, LINE_PX) if has_place else None
            cells.append(f"<td>{picture_shown(picture, f'Line {placed.number}') if picture else ''}</td>")
        text = "".join(map(self._run, row.runs))
        cells.append(f"<td{direction(paragraph.right_to_left)}{language(paragraph.language)}>{text}</td>")
        if self._options.translation:
            said = escape(row.translation)
            cells.append(f'<td class="translation" dir="auto"{language(self._options.translation)}>{said}</td>')
        return f'<tr id="p{sheet.number}-{placed.number}">{"".join(cells)}</tr>'

    def _run(self, run: Run) -> str:
        text = run_shown(run, self._options.alternatives)
        for note in run.notes:
            self._notes.append(note)
            number = len(self._notes)
            text += f'<sup class="note" id="to{number}"><a href="#note{number}">{number}</a></sup>'
        return text

    def _index(self, entries: Sequence[IndexEntry]) -> Iterator[str]:
        if not entries:
            return
        yield "<section><h2>Names</h2><ul>"
        for entry in entries:
            places = ", ".join(self._place(*place) for place in entry.places)
            yield f'<li>{escape(entry.name)} <span class="where">({entry.kind}) {places}</span></li>'
        yield "</ul></section>"

    def _place(self, page: int, line: int) -> str:
        target = f"p{page}-{line}" if self._by_line else f"page{page}"
        return f'<a href="#{target}">page {page}, line {line}</a>'


def _listed_notes(notes: Sequence[str]) -> Iterator[str]:
    if notes:
        yield "<section><h2>Notes</h2><ol>"
        for number, note in enumerate(notes, 1):
            yield f'<li id="note{number}" dir="auto">{escape(note)} <a href="#to{number}" title="Back">↑</a></li>'
        yield "</ol></section>"


FORMAT = Format(
    "html",
    ".html",
    "HTML page",
    render,
    one_file_for_all=True,
    heeds=frozenset(("lines", "marks", "translation", "scans", "table", "alternatives")),
)
