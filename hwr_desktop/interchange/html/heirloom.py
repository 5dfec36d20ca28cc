"""The heirloom file: one page of HTML with scans and text side by side, for people who have nothing but a browser.

All that it needs is in it, and it may load nothing: its only references are `data:` and `#`, and its policy lets no
script run but ours. A line lights up on the scan when one points at its text, and the other way round; its number opens
what is told of it: who read or corrected it and when, doubtful words, marks and names. A recording may go along; lines
light up as they are heard, where it is known when. Without scripts all of it can be read, and links lead from lines to
the scan and back. Lines are always kept, for each goes with its ink. It is the same to the byte for the same document.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from html import escape

from hwr_desktop.document.geometry import Point
from hwr_desktop.document.lines.reading_direction import is_right_to_left
from hwr_desktop.document.name_book import Kind, NamedPlace
from hwr_desktop.document.page import Line, Mark, MarkKind, Page
from hwr_desktop.document.turning import points_upright, upright_size
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.html.heirloom_script import SCRIPT
from hwr_desktop.interchange.html.heirloom_style import STYLE
from hwr_desktop.interchange.html.html_parts import (
    details_shown,
    direction,
    doubt_told,
    head,
    name_told,
    picture_shown,
    run_shown,
)
from hwr_desktop.interchange.languages import NAMES as LANGUAGES
from hwr_desktop.interchange.languages import language_tag
from hwr_desktop.interchange.line_origin import UNKNOWN, origin_of, origins_of
from hwr_desktop.interchange.options import Lines
from hwr_desktop.interchange.prose.line_text import text_of
from hwr_desktop.interchange.prose.paragraphs import PlacedLine
from hwr_desktop.interchange.prose.reading_copy import IndexEntry, Row, Section, Sheet, index_of, legend_of, sections
from hwr_desktop.interchange.safe_xml import without_forbidden

PAGE_PX = 2000
"""The longest side of a scan: enough to read it by."""
_HASH = b64encode(sha256(SCRIPT.encode()).digest()).decode()
_POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
    f"script-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"
)
_WITH_SOUND = f"{_POLICY}; media-src data:"
_HOW = (
    "Point at a line to see where it stands on the scan, and click it to keep it marked; click a line on the scan to "
    "find its text. The number of a line tells who read or corrected it. Arrow keys lead from line to line."
)
_SEARCH = (
    '<form id="search" role="search" hidden><label for="wanted">Search</label> '
    '<input type="search" id="wanted" autocomplete="off"> '
    '<button type="button" id="previous" aria-label="Previous">↑</button> <button aria-label="Next">↓</button> '
    '<output id="count" for="wanted"></output></form>'
)
_INDEX = {
    Kind.PERSON: "People",
    Kind.PLACE: "Places",
    Kind.ORGANISATION: "Organisations",
    Kind.DATE: "Dates",
}
_MARKS = {
    MarkKind.UNCLEAR: "unclear",
    MarkKind.GAP: "illegible",
    MarkKind.DELETED: "struck out",
    MarkKind.INSERTED: "put in later",
    MarkKind.ABBREVIATION: "abbreviation",
}


def render(document: Document) -> bytes:
    """The document as HTML in UTF-8. Raises InputError where a scan cannot be read."""
    return "".join(f"{line}\n" for line in _Writer(document).lines()).encode("utf-8")


class _Writer:
    """The lines of the file on their way."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._options = replace(document.options, lines=Lines.KEPT, table=False)
        self._sections = list(sections(replace(document, options=self._options)))
        self._index = index_of(document, frozenset(_INDEX))
        self._many = len(document.pages) > 1

    def lines(self) -> Iterator[str]:
        """The file, line by line."""
        title = without_forbidden(self._document.title).strip()
        yield "<!DOCTYPE html>"
        yield '<html lang="en">'
        yield from head(title, _POLICY if self._document.recording is None else _WITH_SOUND, STYLE)
        yield '<body class="wide"><a class="skip" href="#pages">To the text</a>'
        yield f'<header><h1 dir="auto">{escape(title) or "Transcript"}</h1><p class="remark how">{_HOW}</p></header>'
        yield from self._bar()
        if self._many:
            yield from self._contents()
        yield '<main id="pages">'
        for number, section in enumerate(self._sections, 1):
            yield from self._section(section, number)
        yield "</main>"
        yield from self._names()
        yield from self._footer()
        yield f"<script>{SCRIPT}</script></body></html>"

    def _bar(self) -> Iterator[str]:
        yield '<div class="bar" role="region" aria-label="Tools">'
        yield _SEARCH
        if self._options.translation:
            code = self._options.translation
            name = escape(LANGUAGES.get(code, without_forbidden(code)))
            yield f'<label><input type="checkbox" id="translated" checked> Translation ({name})</label>'
        if self._document.pictures is not None:
            yield '<label><input type="checkbox" id="enlarged"> Larger scans</label>'
        yield from self._recording()
        links = ['<a href="#contents">Contents</a>'] if self._many else []
        links += ['<a href="#names">Names</a>'] if self._index else []
        if links:
            yield f'<nav aria-label="In this file">{"".join(links)}</nav>'
        yield "</div>"

    def _recording(self) -> Iterator[str]:
        recording = self._document.recording
        if recording is None:
            return
        caption = "Read by a computer" if recording.voice else "Recording"
        words = escape(without_forbidden(f"{caption} ({recording.voice})" if recording.voice else caption))
        data = b64encode(recording.data).decode("ascii")
        yield (
            f'<figure class="sound"><figcaption title="{words}">{caption}</figcaption>'
            f'<audio id="sound" controls preload="metadata" aria-label="{words}" '
            f'src="data:{recording.media_type};base64,{data}"></audio></figure>'
        )

    def _heard(self, line: Line) -> str:
        """The attribute that says after how many seconds one hears a line, after a space; "" where one does not."""
        recording = self._document.recording
        begins = recording.begins.get(line.id) if recording is not None else None
        return "" if begins is None else f' data-heard="{begins:.2f}"'

    def _contents(self) -> Iterator[str]:
        yield '<nav id="contents" aria-labelledby="contents-title"><h2 id="contents-title">Contents</h2><ol>'
        for number, section in enumerate(self._sections, 1):
            pages = ", ".join(
                f'<a href="#page{sheet.number}">{"page" if section.title else "Page"} {sheet.number}</a>'
                for sheet in section.sheets
            )
            letter = f'<a href="#letter{number}" dir="auto">{escape(section.title)}</a> ' if section.title else ""
            yield f'<li>{letter}<span class="where">{pages}</span></li>'
        yield "</ol></nav>"

    def _section(self, section: Section, number: int) -> Iterator[str]:
        yield f'<article id="letter{number}">'
        if section.title:
            yield f'<h2 dir="auto">{escape(section.title)}</h2>'
        yield from details_shown(section.details)
        for sheet in section.sheets:
            yield from self._sheet(sheet, "h3" if section.title else "h2")
        yield "</article>"

    def _sheet(self, sheet: Sheet, heading: str) -> Iterator[str]:
        yield f'<section id="page{sheet.number}"><{heading}>Page {sheet.number} · {escape(sheet.scan)}</{heading}>'
        if sheet.page.note.strip():
            note = without_forbidden(" ".join(sheet.page.note.split()))
            yield f'<p class="remark" data-search dir="auto">Note on the page: {escape(note)}</p>'
        if self._document.pictures is not None:
            picture = self._document.pictures.page(sheet.page, PAGE_PX)
            scan = picture_shown(picture, f"The scan of page {sheet.number}")
            yield f'<div class="leaf"><figure><div class="stage">{scan}'
            yield from self._shapes(sheet)
            yield "</div></figure><div>"
            yield from self._text(sheet)
            yield "</div></div>"
        else:
            yield from self._text(sheet)
        yield "</section>"

    def _shapes(self, sheet: Sheet) -> Iterator[str]:
        """The outlines of the lines, to be laid over the scan; by the tab key one comes to the first of them."""
        placed = [line for paragraph in sheet.paragraphs for row in paragraph.rows for line in row.lines]
        outlined = [line for line in placed if _has_place(line)]
        if not outlined:
            return
        width, height = upright_size(sheet.page)
        words = f"The lines on the scan of page {sheet.number}"
        yield f'<svg viewBox="0 0 {width} {height}" preserveAspectRatio="none" role="group" aria-label="{words}">'
        for at, line in enumerate(outlined):
            place = f"{sheet.number}-{line.number}"
            title = f"{line.number}: {' '.join(text_of(line.line, self._options.marks).split())}"
            yield (
                f'<a class="shape" id="s{place}" href="#p{place}" tabindex="{-1 if at else 0}">'
                f"<title>{escape(without_forbidden(title))}</title>"
                f'<polygon points="{_points(line.line.polygon or line.line.baseline, line.page)}"/></a>'
            )
        yield "</svg>"

    def _text(self, sheet: Sheet) -> Iterator[str]:
        if not sheet.paragraphs:
            yield '<p class="remark">There is no text on this page.</p>'
        for paragraph in sheet.paragraphs:
            yield '<ol class="lines">'
            for row in paragraph.rows:
                yield from self._line(sheet, row)
            yield "</ol>"

    def _line(self, sheet: Sheet, row: Row) -> Iterator[str]:
        (placed,) = row.lines
        page, line, number = placed
        spoken = language_tag(line.language or page.language or self._document.language) or ""
        sign = f"{number} ✓" if line.confirmed else str(number)
        notes = [note for run in row.runs for note in run.notes]
        attributes = direction(is_right_to_left(line, page)) + self._heard(line)
        yield f'<li class="line" id="p{sheet.number}-{number}"{attributes}>'
        yield f'<details class="origin" name="origin"><summary aria-label="Line {sign}: about it">{sign}</summary>'
        yield '<div class="told" dir="ltr">'
        yield from (f"<p>{escape(said)}</p>" for said in self._origin(placed))
        if facts := list(dict.fromkeys(self._facts(row))):
            yield f"<ul>{''.join(f'<li>{escape(fact)}</li>' for fact in facts)}</ul>"
        if self._document.pictures is not None and _has_place(placed):
            yield f'<p><a href="#s{sheet.number}-{number}">Show it on the scan</a></p>'
        yield "</div></details><div>"
        text = "".join(run_shown(run, self._options.alternatives) for run in row.runs)
        yield f'<p class="text" lang="{spoken}" data-search>{text}</p>'
        if row.translation:
            into = language_tag(self._options.translation) or ""
            yield f'<p class="translation" lang="{into}" dir="auto" data-search>{escape(row.translation)}</p>'
        yield from (f'<p class="remark" dir="auto" data-search>Note: {escape(note)}</p>' for note in notes)
        yield "</div></li>"

    def _origin(self, placed: PlacedLine) -> list[str]:
        times = self._document.times.get(placed.line.id, UNKNOWN)
        return origin_of(placed.line, self._options.translation, self._options.alternatives, times)

    def _facts(self, row: Row) -> Iterator[str]:
        """What is told of words of a line by their looks, for those who cannot point at them."""
        (placed,) = row.lines
        for run in row.runs:
            if run.doubt is not None:
                yield f"{_quoted(run.doubt.text)}: {doubt_told(run.doubt, self._options.alternatives)}"
            for mark in run.ending:
                yield _mark_told(mark, placed.line.text)
            if run.name is not None:
                yield _name_told(run.name, placed.line.text)

    def _names(self) -> Iterator[str]:
        if not self._index:
            return
        yield '<section id="names" aria-labelledby="names-title"><h2 id="names-title">Names and dates</h2>'
        meaning = {(place.kind, without_forbidden(place.name)): place.normal for place in self._document.names}
        for kind, title in _INDEX.items():
            entries = [entry for entry in self._index if entry.kind is kind]
            if kind is Kind.DATE:
                entries.sort(key=lambda entry: meaning[entry.kind, entry.name] or "~")  # those without one last
            if entries:
                yield f'<h3>{title}</h3><ul class="names">'
                yield from (_entry(entry) for entry in entries)
                yield "</ul>"
        yield "</section>"

    def _footer(self) -> Iterator[str]:
        yield "<footer>"
        yield from details_shown(
            (name, str(count))
            for name, count in origins_of(line for page in self._document.pages for line in page.lines)
        )
        legend = escape(legend_of(self._sections, brackets=False))
        yield f'<p class="legend">✓: a person typed, corrected or checked the line. {legend}</p>'
        yield '<p class="legend">Made with HWR Desktop. This file holds all that it shows; it loads nothing.</p>'
        yield "</footer>"


def _has_place(placed: PlacedLine) -> bool:
    return bool(placed.line.polygon or placed.line.baseline)


def _points(points: Sequence[Point], page: Page) -> str:
    """Points of the scan as SVG has them, in whole pixels of the page as it is looked at."""
    return " ".join(f"{x:.0f},{y:.0f}" for x, y in points_upright(points, page))


def _mark_told(mark: Mark, text: str) -> str:
    told = f"{_MARKS[mark.kind]}: {mark.value}" if mark.value else _MARKS[mark.kind]
    over = text[mark.start : mark.end]
    return without_forbidden(f"{_quoted(over)}: {told}" if over else told.capitalize())


def _name_told(name: NamedPlace, text: str) -> str:
    over = text[name.start : name.end]
    told = str(name.kind) if over == name.name else name_told(name)
    return f"{_quoted(over)}: {told}" + without_forbidden(f", {name.normal}" if name.normal else "")


def _quoted(text: str) -> str:
    return without_forbidden(f"“{text}”")


def _entry(entry: IndexEntry) -> str:
    places = ", ".join(f'<a href="#p{page}-{line}">page {page}, line {line}</a>' for page, line in entry.places)
    return f'<li><span dir="auto">{escape(entry.name)}</span> <span class="where">{places}</span></li>'


FORMAT = Format(
    "heirloom",
    ".html",
    "Heirloom: one page with scans and text",
    render,
    one_file_for_all=True,
    heeds=frozenset(("marks", "translation", "alternatives", "spoken", "recording")),
    wants_pictures=True,
    tells_times=True,
)
