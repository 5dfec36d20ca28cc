"""Writing TEI P5: a facsimile of zones, and the text that refers to them line by line.

Zones, `pb`, `p` and `lb` are as Transkribus' converter to TEI has them, on which others are built: a zone for each
region and line, a `path` for the baseline, `lb facs` for each line, `break="no"` where a word goes on. What is marked,
named and known of letters, and who wrote or checked each line, stands in TEI's own elements (`docs/xml-formats.md`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any
from urllib.parse import quote

from lxml import etree

from hwr_desktop import __version__
from hwr_desktop.document import framing
from hwr_desktop.document.dates import is_iso_date
from hwr_desktop.document.geometry import Point
from hwr_desktop.document.name_book import NamedPlace
from hwr_desktop.document.page import Author, AuthorKind, Line, Page, Region
from hwr_desktop.document.project import Letter
from hwr_desktop.document.running_text import goes_on
from hwr_desktop.interchange.blocks import pixels
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.languages import language_tag
from hwr_desktop.interchange.page_xml.page_xml_dialect import author_as_text
from hwr_desktop.interchange.safe_xml import without_forbidden
from hwr_desktop.interchange.tei import tei_dialect as dialect
from hwr_desktop.interchange.tei.tei_line import add_line
from hwr_desktop.interchange.xml_ids import Ids
from hwr_desktop.interchange.xml_writing import added, set_language

_VERSION = re.compile(r"\d+(\.\d+){0,2}")


def render(document: Document, changed: datetime | None = None) -> bytes:
    """The document as one TEI file in UTF-8. `changed` (now when None) is written as a date."""
    return _TeiWriter(document, changed or datetime.now(UTC)).data()


class _TeiWriter:
    """A document on its way to its file: the ids already given, and the authors that came up."""

    def __init__(self, document: Document, moment: datetime) -> None:
        self.document, self.moment = document, moment
        self.ids = Ids((dialect.CHECKED,))
        prefixes: Any = {None: dialect.NAMESPACE}
        self.root = etree.Element(_name("TEI"), nsmap=prefixes)
        if document.language and (tag := language_tag(document.language)):
            self.root.set(dialect.XML_LANG, tag)
        self.authors: dict[Author, str] = {}
        self.zones: dict[tuple[str, str], str] = {}
        self.surfaces: dict[str, str] = {}
        self.names: dict[str, list[NamedPlace]] = {}
        for found in document.names:
            self.names.setdefault(found.line_id, []).append(found)
        for page in document.pages:
            for line in page.lines:
                if line.author is not None and line.author not in self.authors:
                    self.authors[line.author] = self.ids.unique(f"{line.author.kind}_{len(self.authors) + 1}")

    def data(self) -> bytes:
        """The bytes of the file."""
        parts = self.document.parts
        letters = {
            letter.id: f"letter_{at}"
            for at, letter in enumerate((letter for letter, _ in parts if letter is not None), 1)
        }
        self._add_header([letter for letter, _ in parts if letter is not None], letters)
        facsimile = added(self.root, "facsimile") if self.document.pages else None
        if facsimile is not None:
            for at, page in enumerate(self.document.pages, 1):
                self._add_surface(facsimile, page, at)
        for element in self.root:
            etree.indent(element, level=1)
            element.tail = "\n"
        self.root.text = "\n"
        text = added(self.root, "text")
        text.text, text.tail = "\n", "\n"
        self._add_body(_spaced(text, "body"), parts, letters)
        self._add_notes(text)
        written: bytes = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8")
        return written + b"\n"

    def _add_header(self, letters: Sequence[Letter], ids: Mapping[str, str]) -> None:
        header = added(self.root, "teiHeader")
        description = added(header, "fileDesc")
        titles = added(description, "titleStmt")
        named = [letter.title for letter in letters if letter.title]
        title = self.document.title or (named[0] if len(named) == 1 else "") or "Transcript"
        added(titles, "title").text = without_forbidden(title)
        for author, name in self.authors.items():
            person = author.kind is AuthorKind.PERSON
            statement = added(titles, "respStmt", {dialect.XML_ID: name, "n": author_as_text(author)})
            added(statement, "resp").text = "wrote or corrected lines" if person else "read lines"
            added(statement, "name", {"type": str(author.kind)}).text = without_forbidden(author.name or author.kind)
        added(added(description, "publicationStmt"), "p").text = f"Written by {dialect.SOFTWARE}."
        source = added(description, "sourceDesc")
        known = [letter for letter in letters if not letter.says_nothing]
        for letter in known:
            self._add_source(source, letter, ids[letter.id])
        if not known:
            added(source, "p").text = "Handwritten pages."
        application = added(
            added(added(header, "encodingDesc"), "appInfo"),
            "application",
            {"ident": dialect.APPLICATION, "version": _version()},
        )
        added(application, "label").text = dialect.SOFTWARE
        self._add_profile(header, letters, ids)
        self._add_changes(header)

    def _add_source(self, source: etree._Element, letter: Letter, name: str) -> None:
        bibl = added(source, "bibl", {dialect.XML_ID: f"source_{name}"})
        for element, text in (("title", letter.title), ("idno", letter.reference)):
            if text:
                added(bibl, element).text = without_forbidden(text)
        for kind, text in (("rights", letter.rights), ("general", letter.note)):
            if text:
                added(bibl, "note", {"type": kind}).text = without_forbidden(text)
        if not len(bibl):
            added(bibl, "title").text = "A letter"

    def _add_profile(self, header: etree._Element, letters: Sequence[Letter], ids: Mapping[str, str]) -> None:
        """The languages, and who wrote to whom, when and where."""
        given = (self.document.language, *(page.language for page in self.document.pages))
        languages = dict.fromkeys(tag for each in given if (tag := language_tag(each)))
        profile = added(header, "profileDesc")
        if languages:
            usage = added(profile, "langUsage")
            for tag in languages:
                added(usage, "language", {"ident": tag})
        for letter in letters:
            _add_correspondence(profile, letter, ids[letter.id])
        if not len(profile):
            header.remove(profile)

    def _add_changes(self, header: etree._Element) -> None:
        """Who read, wrote and checked."""
        changes = added(header, "revisionDesc")
        when = {"when": self.moment.astimezone(UTC).strftime("%Y-%m-%d")}
        added(changes, "change", when).text = f"Exported from {dialect.SOFTWARE}."
        if any(line.checked for page in self.document.pages for line in page.lines):
            added(changes, "change", {dialect.XML_ID: dialect.CHECKED}).text = "A person has checked the line."
        for author, name in self.authors.items():
            done = "wrote" if author.kind is AuthorKind.PERSON else "read"
            count = sum(line.author == author for page in self.document.pages for line in page.lines)
            told = f"{author_as_text(author)} {done} {count} line{'s' * (count != 1)} as they stand."
            added(changes, "change", {"who": f"#{name}"}).text = without_forbidden(told)

    def _add_surface(self, facsimile: etree._Element, page: Page, at: int) -> None:
        name = self.surfaces[page.id] = self.ids.unique(f"facs_{at}")
        size = {"ulx": "0", "uly": "0", "lrx": str(page.width), "lry": str(page.height)}
        surface = added(facsimile, "surface", {**size, dialect.XML_ID: name})
        set_language(surface, page.language, dialect.XML_LANG)
        _set_direction(surface, page.direction)
        url = quote(without_forbidden(page.image)) + (f"#page={page.index + 1}" if page.index else "")
        added(surface, "graphic", {"url": url, "width": f"{page.width}px", "height": f"{page.height}px"})
        if page.turn or page.frame is not None:
            frame = page.frame or framing.whole(page.width, page.height)
            border = {"rendition": dialect.BORDER, "points": _points(framing.on_the_scan(frame, *_size(page)), page, 3)}
            if page.frame is None:
                border["subtype"] = "whole"
            added(surface, "zone", {**border, "rotate": str(-(page.turn or 0) % 360)})
        places: dict[str | None, etree._Element] = {None: surface}
        for region in page.regions:
            places[region.id] = self._add_zone(surface, page, dialect.REGION, region.id, region.polygon)
            places[region.id].set("subtype", without_forbidden(region.kind))
        for line in page.lines:
            inside = places.get(line.region, surface)
            zone = self._add_zone(inside, page, dialect.LINE, line.id, line.polygon)
            set_language(zone, line.language, dialect.XML_LANG)
            _set_direction(zone, line.direction)
            baseline = _points(line.baseline, page, 2)
            if baseline.split()[0] != baseline.split()[-1]:  # else TEI takes it for a polygon, which it must not be
                added(zone, "path", {"type": "baseline", "points": baseline})

    def _add_zone(
        self, parent: etree._Element, page: Page, kind: str, name: str, polygon: Sequence[Point]
    ) -> etree._Element:
        own = self.zones[page.id, name] = self.ids.unique(f"{self.surfaces[page.id]}_{name}")
        return added(parent, "zone", {"rendition": kind, "points": _points(polygon, page, 3), dialect.XML_ID: own})

    def _add_body(
        self, body: etree._Element, parts: Sequence[tuple[Letter | None, list[Page]]], ids: Mapping[str, str]
    ) -> None:
        number = 0
        for letter, pages in parts:
            division = _spaced(body, "div", {"type": "letter" if letter is not None else "transcript"})
            if letter is not None and not letter.says_nothing:
                has_correspondence = _has_correspondence(letter)
                refs = [f"source_{ids[letter.id]}", *([ids[letter.id]] if has_correspondence else [])]
                division.set("decls", " ".join(f"#{ref}" for ref in refs))
            before: Line | None = None
            for page in pages:
                number += 1
                _spaced(division, "pb", {"facs": f"#{self.surfaces[page.id]}", "n": str(number)})
                before = self._add_lines(division, page, before)
            if self.document.options.translation:
                self._add_translation(body, pages)
        if not parts:
            _spaced(body, "div", {"type": "transcript"})

    def _add_lines(self, division: etree._Element, page: Page, before: Line | None) -> Line | None:
        """The lines of a page, those that follow each other in one region in a block of their own; the last of them."""
        regions = {region.id: region for region in page.regions}
        count = 0
        for name, together in groupby(page.lines, key=lambda line: line.region if line.region in regions else None):
            block = self._block(division, page, regions.get(name or ""))
            for line in together:
                count += 1
                lb = added(block, "lb", {"facs": f"#{self.zones[page.id, line.id]}", "n": f"N{count:03}"})
                if before is not None and goes_on(before.text) and line.text[:1].islower():
                    lb.set("break", "no")
                if line.author is not None:
                    lb.set("resp", f"#{self.authors[line.author]}")
                if line.confidence is not None and math.isfinite(line.confidence):
                    lb.set("cert", f"{min(max(line.confidence, 0.0), 1.0):.4f}")
                if line.checked:
                    lb.set("change", f"#{dialect.CHECKED}")
                add_line(block, line, self.names.get(line.id, ()), self.ids)
                _append(block, "\n")
                before = line
        return before

    def _block(self, division: etree._Element, page: Page, region: Region | None) -> etree._Element:
        """A paragraph, or another block that says of what kind it is."""
        if region is None:
            block = _spaced(division, "p")
        else:
            facs = {"facs": f"#{self.zones[page.id, region.id]}"}
            plain = region.kind == "paragraph"
            kind = {} if plain else {"type": re.sub(r"\W", "_", region.kind) or "other"}
            block = _spaced(division, "p" if plain else "ab", {**facs, **kind})
        set_language(block, page.language, dialect.XML_LANG)
        return block

    def _add_translation(self, body: etree._Element, pages: Sequence[Page]) -> None:
        """The lines of a letter in the other language, where they are translated."""
        language = self.document.options.translation
        translated = [
            (page, line, told.text)
            for page in pages
            for line in page.lines
            for told in line.translations
            if told.language == language and told.text.strip()
        ]
        if not translated:
            return
        division = _spaced(body, "div", {"type": dialect.TRANSLATION})
        set_language(division, language, dialect.XML_LANG)
        for _, together in groupby(translated, key=lambda each: (each[0].id, each[1].region)):
            paragraph = _spaced(division, "p")
            for page, line, text in together:
                added(paragraph, "lb", {"facs": f"#{self.zones[page.id, line.id]}"})
                _append(paragraph, without_forbidden(" ".join(text.splitlines())) + "\n")

    def _add_notes(self, text: etree._Element) -> None:
        """The notes of pages and lines, each with what it is about."""
        notes = [
            (target, note)
            for page in self.document.pages
            for target, note in (
                (self.surfaces[page.id], page.note),
                *((self.zones[page.id, line.id], line.note) for line in page.lines),
            )
            if note
        ]
        if notes:
            division = _spaced(_spaced(text, "back"), "div", {"type": dialect.NOTES})
            for target, note in notes:
                _spaced(division, "note", {"target": f"#{target}"}).text = without_forbidden(note)


def _add_correspondence(profile: etree._Element, letter: Letter, name: str) -> None:
    if not _has_correspondence(letter):
        return
    description = added(profile, "correspDesc", {dialect.XML_ID: name})
    if letter.sender or letter.place or letter.date_written or letter.date_from or letter.date_to:
        sent = added(description, "correspAction", {"type": "sent"})
        if letter.sender:
            added(sent, "persName").text = without_forbidden(letter.sender)
        if letter.place:
            added(sent, "placeName").text = without_forbidden(letter.place)
        if letter.date_written or letter.date_from or letter.date_to:
            meant = " to ".join(each for each in (letter.date_from, letter.date_to) if each)
            added(sent, "date", _dates(letter)).text = without_forbidden(letter.date_written or meant)
    if letter.recipient:
        received = added(description, "correspAction", {"type": "received"})
        added(received, "persName").text = without_forbidden(letter.recipient)


def _has_correspondence(letter: Letter) -> bool:
    return any((letter.sender, letter.recipient, letter.place, letter.date_written, letter.date_from, letter.date_to))


def _dates(letter: Letter) -> dict[str, str]:
    """When it was written, as far as that is told by dates."""
    start, end = (each if is_iso_date(each) else "" for each in (letter.date_from, letter.date_to))
    if start and end and start != end:
        return {"notBefore": start, "notAfter": end}
    when = start or end
    if not when:
        return {}
    if letter.date_from and letter.date_to and start != end:
        return {"notBefore": when} if start else {"notAfter": when}
    return {"when": when}


def _version() -> str:
    found = _VERSION.match(__version__)
    return found.group() if found else "0"


def _size(page: Page) -> tuple[int, int]:
    return page.width, page.height


def _points(points: Sequence[Point], page: Page, least: int) -> str:
    """Whole coordinates, and at least so many, as the schema wants them: the last is repeated."""
    found = pixels(points, page.width, page.height)
    found += found[-1:] * (least - len(found))
    return " ".join(f"{x},{y}" for x, y in found)


def _set_direction(element: etree._Element, direction: str | None) -> None:
    if direction in dialect.STYLES:
        element.set("style", dialect.STYLES[direction])


def _name(name: str) -> str:
    return f"{{{dialect.NAMESPACE}}}{name}"


def _spaced(parent: etree._Element, name: str, attributes: Mapping[str, str] | None = None) -> etree._Element:
    """A further element on a line of its own, where white space means nothing."""
    if not parent.text:
        parent.text = "\n"
    element = added(parent, name, attributes)
    element.tail = "\n"
    if name not in ("pb", "note"):
        element.text = "\n"
    return element


def _append(parent: etree._Element, text: str) -> None:
    """Text behind all that is in an element already."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
