"""A line's text in TEI, with its marks and names as elements, and back.

Elements cannot overlap as marks can: where one reaches beyond another it is cut, and its further pieces refer to the
first by `prev`. A name is cut only by another name. Of what lies more than 100 deep in other marks or names the
characters are told and no more, for libxml2, by which files are read, goes 256 elements deep.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from hwr_desktop.document.dates import is_iso_date
from hwr_desktop.document.marks import ordered
from hwr_desktop.document.name_book import NamedPlace
from hwr_desktop.document.page import Line, Mark, MarkKind
from hwr_desktop.interchange.safe_xml import without_forbidden
from hwr_desktop.interchange.tei import tei_dialect as dialect
from hwr_desktop.interchange.xml_ids import Ids
from hwr_desktop.interchange.xml_writing import added

DEEPEST = 100
"""Spans in one another that are told; a mark may be two elements."""
_AMOUNT = re.compile(r"(\d{1,6}) (\w+)")
_KINDS = {element: kind for kind, (element, _) in dialect.MARKS.items()}
_NAMES = frozenset(dialect.NAMES.values())
_LINE_BREAK = re.compile("[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class _Span:
    """A mark or a name over characters of the line; `first` is the id of its first piece, "" for that piece."""

    start: int
    end: int
    what: Mark | NamedPlace
    own: str = ""
    first: str = ""

    @property
    def place(self) -> tuple[int, bool, int]:
        """What the spans are ordered by: what stands between characters first, then the wider ones."""
        return self.start, self.start != self.end, -self.end


def add_line(parent: etree._Element, line: Line, names: Iterable[NamedPlace], ids: Ids) -> None:
    """Adds what a line says behind all that is in an element already."""
    marks = [_Span(mark.start, mark.end, mark) for mark in ordered(line.marks)]
    named = [_Span(name.start, name.end, name) for name in names if name.kind in dialect.NAMES]
    size = len(line.text)
    spans = [replace(each, end=min(each.end, size)) for each in marks + named if 0 <= each.start <= size]
    _fill(parent, line.text, 0, size, spans, ids, DEEPEST)


def _fill(
    parent: etree._Element, text: str, start: int, end: int, spans: Sequence[_Span], ids: Ids, depth: int
) -> None:
    """Adds the characters `start` to before `end`, with the spans that lie in them, so many of them in one another."""
    waiting = sorted(spans, key=lambda span: span.place) if depth else []
    at = start
    while waiting:
        span = waiting.pop(0)
        if isinstance(span.what, Mark):
            crossing = [each.start for each in waiting if isinstance(each.what, NamedPlace) and _crosses(span, each)]
            if crossing:
                span, rest = _cut(span, min(crossing), ids)
                waiting = sorted([*waiting, rest], key=lambda each: each.place)
        _say(parent, text[at : span.start])
        at = span.end
        inner = [each for each in waiting if each.start < span.end]
        waiting = [each for each in waiting if each.start >= span.end]
        kept = []
        for each in inner:
            if each.end > span.end:
                each, rest = _cut(each, span.end, ids)
                waiting.append(rest)
            kept.append(each)
        waiting.sort(key=lambda each: each.place)
        _fill(_element(parent, span), text, span.start, span.end, kept, ids, depth - 1)
    _say(parent, text[at:end])


def _crosses(span: _Span, other: _Span) -> bool:
    """Whether another begins within a span and ends beyond it."""
    return span.start < other.start < span.end < other.end


def _cut(span: _Span, at: int, ids: Ids) -> tuple[_Span, _Span]:
    """A span in two, of which the second refers to the first piece."""
    own = span.own or ("" if span.first else ids.unique("part"))
    return replace(span, end=at, own=own), replace(span, start=at, own="", first=span.first or own)


def _element(parent: etree._Element, span: _Span) -> etree._Element:
    """The element for a span; what is given back is where its characters go."""
    element = _of_name(parent, span.what) if isinstance(span.what, NamedPlace) else _of_mark(parent, span, span.what)
    if span.first:
        element.set("prev", f"#{span.first}")
    if span.own:
        element.set(dialect.XML_ID, span.own)
    return element


def _of_mark(parent: etree._Element, span: _Span, mark: Mark) -> etree._Element:
    value = without_forbidden(mark.value)
    if mark.kind is MarkKind.GAP and span.start == span.end:
        gap = added(parent, "gap", {"reason": "illegible"})
        if found := _AMOUNT.fullmatch(value):
            gap.set("quantity", found.group(1))
            gap.set("unit", found.group(2))
        if value:
            added(gap, "desc").text = value
        return gap
    name, key = dialect.MARKS[mark.kind]
    if mark.kind is MarkKind.ABBREVIATION and value and not span.first:
        choice = added(parent, "choice")
        element = added(choice, name)
        added(choice, "expan").text = value
        return element
    element = added(parent, name)
    if mark.kind is MarkKind.UNCLEAR:
        element.set("cert", "low")
    if mark.kind is MarkKind.GAP:
        element.set("reason", "illegible")
    if mark.kind is MarkKind.DELETED:
        element.set("rend", "strikethrough")
    if key and value.strip() and not span.first:
        element.set(key, " ".join(value.split()))
    return element


def _of_name(parent: etree._Element, name: NamedPlace) -> etree._Element:
    element = added(parent, dialect.NAMES[name.kind], {"cert": "high" if name.confirmed else "medium"})
    tag = etree.QName(element).localname
    if tag == "date" and is_iso_date(name.normal):
        element.set("when", name.normal)
    if tag in ("persName", "placeName", "orgName") and name.name.strip():
        element.set("key", without_forbidden(name.name))
    if tag == "measure":
        element.set("type", "amount")
    return element


@dataclass(slots=True)
class LineBeingRead:
    """The text of a line as it comes, and the marks over it; `passed` counts what is not kept."""

    text: str = ""
    marks: list[Mark] = field(default_factory=list)
    pieces: dict[str, int] = field(default_factory=dict)
    passed: Counter[str] = field(default_factory=Counter)

    def say(self, text: str | None) -> None:
        """Characters that come next."""
        self.text += text or ""

    def finished(self) -> tuple[str, tuple[Mark, ...]]:
        """The text of the line without the line break that the writer put behind it, and its marks within it."""
        text = self.text.removesuffix("\n")
        text = unicodedata.normalize("NFC", " ".join(text.splitlines()))
        size = len(text)
        return text, ordered(mark._replace(start=min(mark.start, size), end=min(mark.end, size)) for mark in self.marks)

    def take(self, element: etree._Element) -> None:
        """An element within a line, but for what stands behind it."""
        name = etree.QName(element).localname
        if name == "gap":
            desc = element.findtext("{*}desc") or ""
            self.marks.append(Mark(MarkKind.GAP, len(self.text), len(self.text), desc))
        elif name == "choice":
            self._take_choice(element)
        elif name in _KINDS:
            self._take_mark(element, _KINDS[name], "")
        else:
            self.passed[name] += name not in _NAMES  # which follow from the text
            self._take_inside(element)

    def _take_choice(self, element: etree._Element) -> None:
        """What is written there, with what it is short for."""
        abbreviated = element.find("{*}abbr")
        if abbreviated is None:
            self.passed["choice"] += 1
            self._take_inside(element)
            return
        self._take_mark(abbreviated, MarkKind.ABBREVIATION, element.findtext("{*}expan") or "")

    def _take_mark(self, element: etree._Element, kind: MarkKind, value: str) -> None:
        first = self.pieces.get(element.get("prev", "").removeprefix("#"))
        if first is not None:
            self._take_inside(element)
            self.marks[first] = self.marks[first]._replace(end=len(self.text))
            return
        start, place, key = len(self.text), len(self.marks), dialect.MARKS[kind][1]
        if own := element.get(dialect.XML_ID):
            self.pieces[own] = place
        self.marks.append(Mark(kind, start, start, value or (element.get(key, "") if key else "")))
        self._take_inside(element)
        self.marks[place] = self.marks[place]._replace(end=len(self.text))

    def _take_inside(self, element: etree._Element) -> None:
        self.say(element.text)
        for child in _elements(element):
            self.take(child)
            self.say(child.tail)


def _elements(parent: etree._Element) -> Iterator[etree._Element]:
    return parent.iterchildren("*")


def _say(parent: etree._Element, text: str) -> None:
    clean = without_forbidden(_LINE_BREAK.sub(" ", text))
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + clean
    else:
        parent.text = (parent.text or "") + clean
