"""The transcript as Markdown: CommonMark with struck words as ~~struck~~ and footnotes, which most programs know.

Each letter has a heading and its details. Lines that are kept end in a backslash, the sign of a line break that editors
do not take away; a paragraph that runs from right to left is in a <div> that says so. What is put in later stands in
<ins>, what is unclear has [?] behind it, and behind abbreviations and gaps is in brackets what is said of them. Notes
are footnotes; a translation is a quotation under its paragraph; names are listed at the end. How sure the machine was
is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hwr_desktop.document.page import MarkKind
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.languages import language_tag
from hwr_desktop.interchange.prose.reading_copy import IndexEntry, Paragraph, Section, Sheet, index_of, sections
from hwr_desktop.interchange.prose.styled_runs import Run, told_behind
from hwr_desktop.interchange.safe_xml import without_forbidden

_SPECIAL = re.compile(r"[\\`*_\[\]<>~&|^$]")
_AT_THE_START = re.compile(r"^(?:([#+\-=:])|(\d+)([.)]))")


def render(document: Document) -> bytes:
    """The document as Markdown in UTF-8."""
    return _Writer(document).written().encode("utf-8")


class _Writer:
    """The blocks of the file on their way, and the notes so far."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._notes: list[str] = []

    def written(self) -> str:
        """The whole file: blocks with an empty line between them."""
        blocks = [f"# {_escaped(without_forbidden(self._document.title))}"] if self._document.title.strip() else []
        for section in sections(self._document):
            blocks += self._section(section)
        blocks += _names(index_of(self._document))
        blocks += [f"[^{number}]: {_started(_escaped(note))}" for number, note in enumerate(self._notes, 1)]
        return "\n\n".join(blocks) + "\n" if blocks else ""

    def _section(self, section: Section) -> Iterator[str]:
        if section.title:
            yield f"## {_escaped(section.title)}"
        if section.details:
            yield "\\\n".join(f"**{name}:** {_escaped(text)}" for name, text in section.details)
        for sheet in section.sheets:
            yield from self._sheet(sheet)

    def _sheet(self, sheet: Sheet) -> Iterator[str]:
        if len(self._document.pages) > 1:
            scan = f" ({_escaped(sheet.scan)})" if sheet.scan else ""
            yield f"*Page {sheet.number}{scan}*"
        if sheet.page.note.strip():
            yield f"*Note on the page:* {_escaped(without_forbidden(' '.join(sheet.page.note.split())))}"
        for paragraph in sheet.paragraphs:
            yield from self._paragraph(paragraph)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[str]:
        rows = _broken("".join(map(self._run, row.runs)) for row in paragraph.rows)
        if rows and paragraph.right_to_left:
            tag = language_tag(paragraph.language)
            language = f' lang="{tag}"' if tag else ""
            yield f'<div dir="rtl"{language}>'
            yield rows
            yield "</div>"
        elif rows:
            yield rows
        if said := _broken(_escaped(row.translation) for row in paragraph.rows):
            yield "\n".join(f"> {line}" for line in said.split("\n"))

    def _run(self, run: Run) -> str:
        text = _escaped(run.text)
        if run.has(MarkKind.INSERTED):
            text = _around(text, "<ins>", "</ins>")
        if run.has(MarkKind.DELETED):
            text = _around(text, "~~", "~~")
        if any(mark.kind is MarkKind.UNCLEAR for mark in run.ending):
            text += r"\[?\]"
        text += _escaped(told_behind(run))
        for note in run.notes:
            self._notes.append(note)
            text += f"[^{len(self._notes)}]"
        return text


def _names(entries: Iterable[IndexEntry]) -> Iterator[str]:
    """The heading of the index, and the list."""
    items = [
        f"- {_started(_escaped(entry.name))} ({entry.kind}): "
        + "; ".join(f"page {page}, line {line}" for page, line in entry.places)
        for entry in entries
    ]
    if items:
        yield "## Names"
        yield "\n".join(items)


def _broken(rows: Iterable[str]) -> str:
    """Rows as lines of one paragraph, without empty ones at its ends; an empty one within it stays."""
    lines = [_started(row.strip(" ")) for row in rows]
    while lines and not lines[-1]:
        del lines[-1]
    while lines and not lines[0]:
        del lines[0]
    return "\\\n".join(lines)


def _around(text: str, before: str, after: str) -> str:
    """The text between two signs, which stand next to its letters: with a space inside they are no signs."""
    inner = text.strip(" ")
    return text.replace(inner, before + inner + after, 1) if inner else text


def _escaped(text: str) -> str:
    """The text with a backslash before what means something in Markdown wherever it stands."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _started(text: str) -> str:
    """Escaped text at the beginning of a line, where a few more signs mean something."""
    return _AT_THE_START.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", text)


FORMAT = Format(
    "markdown",
    ".md",
    "Markdown",
    render,
    one_file_for_all=True,
    heeds=frozenset(("lines", "marks", "translation")),
)
