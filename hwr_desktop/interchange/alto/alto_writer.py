"""Writing ALTO 4, such that the schema and the programs that read ALTO are both content.

A String for each word, with how sure it is where that is known; a baseline for each line; whole pixels of the image as
it is stored, written `x y x y`, which all readers understand. A word broken over the line's end is told whole in both
parts, the first of which keeps its hyphen. Lines a person stands for have `CS`. What ALTO has no place for stands in
tags that the Strings refer to: names (NamedEntityTag), marks, notes and the translation (OtherTag); `alto_dialect` says
how.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from lxml import etree

from hwr_desktop.document import framing
from hwr_desktop.document.geometry import Point, bounding_box
from hwr_desktop.document.marks import ordered
from hwr_desktop.document.name_book import NamedPlace
from hwr_desktop.document.page import Author, AuthorKind, Line, Page, Region
from hwr_desktop.document.running_text import HYPHENS, SOFT_HYPHEN
from hwr_desktop.document.words.words import Word, words_of
from hwr_desktop.interchange.alto import alto_dialect as dialect
from hwr_desktop.interchange.blocks import around, blocks_of, interleaved, pixels
from hwr_desktop.interchange.document import NAMES, Document
from hwr_desktop.interchange.outline import word_box
from hwr_desktop.interchange.page_xml.page_xml_dialect import author_as_text
from hwr_desktop.interchange.safe_xml import without_forbidden
from hwr_desktop.interchange.xml_ids import Ids
from hwr_desktop.interchange.xml_writing import added, as_written, set_language

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = f"{dialect.NAMESPACE} http://www.loc.gov/standards/alto/v4/alto-4-4.xsd"


def render(document: Document, changed: datetime | None = None) -> bytes:
    """The one page of the document as an ALTO file in UTF-8. `changed` (now when None) is written in UTC."""
    (page,) = document.pages
    moment = (changed or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    root = _AltoWriter(document, page, moment).root()
    etree.indent(root)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written + b"\n"


class _AltoWriter:
    """A page on its way to its file: the ids already given, and the tags and authors that came up."""

    def __init__(self, document: Document, page: Page, moment: str) -> None:
        self.document, self.page, self.moment = document, page, moment
        self.ids = Ids(("page_1", "order", "orders", "tool", dialect.NO_REGION))
        self.blocks = blocks_of(page)
        self.names: dict[str, list[NamedPlace]] = {}
        for found in document.names:
            self.names.setdefault(found.line_id, []).append(found)
        prefixes: Any = {None: dialect.NAMESPACE, "xsi": _XSI}
        self.top = etree.Element(f"{{{dialect.NAMESPACE}}}alto", {f"{{{_XSI}}}schemaLocation": _SCHEMA}, nsmap=prefixes)
        self.description = added(self.top, "Description")
        self.tags = added(self.top, "Tags")
        self.known_tags: dict[tuple[str, ...], str] = {}
        self.authors: dict[Author, str] = {}
        self.places = {line.id: at for at, line in enumerate(page.lines)}
        self.line_ids = {line.id: self.ids.unique(line.id) for line in page.lines}

    def root(self) -> etree._Element:
        """The whole file."""
        self._add_description()
        if interleaved(self.page, self.blocks):
            self._add_order()
        self._add_page()
        for author, name in self.authors.items():
            step = added(self.description, "Processing", {"ID": name})
            person = author.kind is AuthorKind.PERSON
            added(step, "processingCategory").text = "contentModification" if person else "contentGeneration"
            added(step, "processingStepDescription").text = without_forbidden(dialect.AUTHOR + author_as_text(author))
        if not len(self.tags):
            self.top.remove(self.tags)
        return self.top

    def _add_description(self) -> None:
        added(self.description, "MeasurementUnit").text = "pixel"
        source = added(self.description, "sourceImageInformation")
        added(source, "fileName").text = without_forbidden(self.page.image)
        letter = self.document.letter_of(self.page)
        if letter is not None and letter.reference:
            added(source, "documentIdentifier").text = without_forbidden(letter.reference)
        step = added(self.description, "Processing", {"ID": "tool"})
        added(step, "processingDateTime").text = self.moment
        added(added(step, "processingSoftware"), "softwareName").text = dialect.SOFTWARE
        details = {NAMES[ours]: getattr(letter, ours) for ours in NAMES} if letter is not None else {}
        for name, text in details.items():
            if text:
                self._tag("OtherTag", dialect.LETTER, name, text)
        if self.page.note:
            self._tag("OtherTag", dialect.PAGE_NOTE, "note", self.page.note)

    def _add_page(self) -> None:
        size = {"WIDTH": str(self.page.width), "HEIGHT": str(self.page.height)}
        attributes = {"ID": "page_1", "PHYSICAL_IMG_NR": str(self.page.index + 1), **size}
        element = added(added(self.top, "Layout"), "Page", attributes)
        if self.page.frame is None:
            space = added(element, "PrintSpace", {"HPOS": "0", "VPOS": "0", **size})
        else:
            frame = framing.on_the_scan(self.page.frame, self.page.width, self.page.height)
            space = added(element, "PrintSpace", self._box(frame))
            self._add_shape(space, frame)
        for region, lines in self.blocks:
            self._add_block(space, region, lines)

    def _add_block(self, space: etree._Element, region: Region | None, lines: Sequence[Line]) -> None:
        outline = region.polygon if region else around(lines)
        name = dialect.NO_REGION if region is None else self.ids.unique(region.id)
        block = added(space, "TextBlock", {"ID": name, **self._box(outline)})
        if region is not None:
            block.set("TAGREFS", self._tag("LayoutTag", dialect.REGION, region.kind, ""))
        if self.page.turn:
            block.set("ROTATION", str(self.page.turn))
        set_language(block, self.page.language or self.document.language, "LANG")
        _set_direction(block, self.page.direction)
        self._add_shape(block, outline)
        for line in lines:
            self._add_line(block, line)

    def _add_line(self, block: etree._Element, line: Line) -> None:
        element = added(block, "TextLine", {"ID": self.line_ids[line.id], **self._box(line.polygon)})
        element.set("BASELINE", self._points(line.baseline))
        set_language(element, line.language, "LANG")
        _set_direction(element, line.direction)
        if line.confirmed:
            element.set("CS", "true")
        if line.author is not None:
            element.set("PROCESSINGREFS", self._author(line.author))
        self._add_shape(element, line.polygon)
        self._add_text(element, line)

    def _add_text(self, element: etree._Element, line: Line) -> None:
        """The words with what lies over each of them; what is said of the whole line is at the first."""
        words = words_of(line)
        refs = self._line_tags(line)
        if not words:
            _set_refs(added(element, "String", {"CONTENT": as_written(line.text)}), [name for _, name in refs])
            return
        at, last = 0, len(words) - 1
        for number, word in enumerate(words):
            if number:
                added(element, "SP")
            start, end = at, word.end if number < last else len(line.text)
            # Further spaces, which SP does not tell, stay with the word; so does a hyphen, since readers pass HYP over.
            content = line.text[start + (number > 0) : end]
            string = added(element, "String", {"CONTENT": as_written(content)})
            if number == last and (whole := self._whole_word(line)) is not None:
                _set_part(string, "HypPart1", whole)
            elif number == 0 and (before := self._line_before(line)) is not None:
                broken = self._whole_word(before)
                if broken is not None:
                    _set_part(string, "HypPart2", broken)
            if word.extent is not None:
                box = word_box(line.polygon, word.extent, line.baseline)
                for side, place in self._box(((box.left, box.top), (box.right, box.bottom))).items():
                    string.set(side, place)
            sure = word.confidence if word.characters else line.confidence
            if sure is not None and math.isfinite(sure):
                string.set("WC", f"{min(max(sure, 0.0), 1.0):.4f}")
            _set_refs(string, [name for place, name in refs if number in _touched(place, words)])
            at = word.end

    def _line_tags(self, line: Line) -> list[tuple[tuple[int, int] | None, str]]:
        """The tags that the line's Strings refer to, each with the characters it is about, None for all of the line."""
        found: list[tuple[tuple[int, int] | None, str]] = []
        for mark in ordered(line.marks):
            told = dialect.place_as_text(mark.start, mark.end, mark.value)
            found.append(((mark.start, mark.end), self._tag("OtherTag", dialect.MARK, mark.kind, told)))
        for name in self.names.get(line.id, ()):
            entity = self._tag("NamedEntityTag", name.kind, name.name, name.normal)
            found.append(((name.start, name.end), entity))
        if line.note:
            found.append((None, self._tag("OtherTag", dialect.NOTE, "note", line.note)))
        for translation in line.translations:
            if translation.language == self.document.options.translation:
                told = self._tag("OtherTag", dialect.TRANSLATION, translation.language, translation.text)
                found.append((None, told))
        return found

    def _whole_word(self, line: Line) -> str | None:
        """The word that is broken over the end of a line, whole; None where none is."""
        at = self.places[line.id]
        after = self.page.lines[at + 1].text if at + 1 < len(self.page.lines) else ""
        text = line.text
        joins = len(text) > 1 and text[-1] in HYPHENS + SOFT_HYPHEN and text[-2].isalpha() and after[:1].islower()
        return text.split()[-1][:-1] + after.split()[0] if joins else None

    def _line_before(self, line: Line) -> Line | None:
        at = self.places[line.id]
        return self.page.lines[at - 1] if at else None

    def _add_order(self) -> None:
        """The reading order of the lines, which goes to and fro between blocks and so is not that of the file.

        It stands in a group of orders that might be several: kraken until version 5 reads only such.
        """
        orders = added(added(self.top, "ReadingOrder"), "UnorderedGroup", {"ID": "orders"})
        group = added(orders, "OrderedGroup", {"ID": "order"})
        for line in self.page.lines:
            reference = self.line_ids[line.id]
            added(group, "ElementRef", {"ID": self.ids.unique(f"order_{reference}"), "REF": reference})

    def _author(self, author: Author) -> str:
        if author not in self.authors:
            self.authors[author] = self.ids.unique(f"author_{len(self.authors) + 1}")
        return self.authors[author]

    def _tag(self, element: str, kind: str, label: str, description: str) -> str:
        """The id of the tag that says so; one tag for all that say the same."""
        key = (element, kind, label, description)
        if key not in self.known_tags:
            name = self.known_tags[key] = self.ids.unique(f"tag_{len(self.known_tags) + 1}")
            told = {"DESCRIPTION": description} if description else {}
            added(self.tags, element, {"ID": name, "TYPE": kind, "LABEL": label, **told})
        return self.known_tags[key]

    def _box(self, points: Sequence[Point]) -> dict[str, str]:
        left, top, right, bottom = bounding_box(pixels(points, self.page.width, self.page.height))
        places = {"HPOS": left, "VPOS": top, "WIDTH": right - left, "HEIGHT": bottom - top}
        return {name: str(round(value)) for name, value in places.items()}

    def _points(self, points: Sequence[Point]) -> str:
        return " ".join(f"{x} {y}" for x, y in pixels(points, self.page.width, self.page.height))

    def _add_shape(self, element: etree._Element, points: Sequence[Point]) -> None:
        added(added(element, "Shape"), "Polygon", {"POINTS": self._points(points)})


def _touched(place: tuple[int, int] | None, words: Sequence[Word]) -> Sequence[int]:
    """Which words refer to the tag about these characters: those that they lie in; of what stands between words or at
    an end the one behind it, or the last."""
    if place is None:
        return (0,)
    start, end = place
    inside = [at for at, word in enumerate(words) if start < word.end and word.start < end]
    return inside or (next((at for at, word in enumerate(words) if start <= word.end), len(words) - 1),)


def _set_part(string: etree._Element, part: str, whole: str) -> None:
    string.set("SUBS_TYPE", part)
    string.set("SUBS_CONTENT", as_written(whole))


def _set_refs(string: etree._Element, names: Sequence[str]) -> None:
    if names:
        string.set("TAGREFS", " ".join(dict.fromkeys(names)))


def _set_direction(element: etree._Element, direction: str | None) -> None:
    if direction in dialect.DIRECTIONS:
        element.set("BASEDIRECTION", direction)
