"""Reading the TEI that we write, from a file that is not to be trusted: text, geometry and marks.

TEI by others says the same things in too many ways; it is refused with advice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from hwr_desktop.document import framing
from hwr_desktop.document.geometry import Polygon
from hwr_desktop.document.page import Author, AuthorKind, Line, Page, Region, new_id
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.given_values import (
    bare_name,
    baseline_in,
    coordinates,
    on_page,
    share,
    side,
    whole,
)
from hwr_desktop.interchange.languages import language_tag
from hwr_desktop.interchange.page_xml.page_xml_dialect import author_from
from hwr_desktop.interchange.tei import tei_dialect as dialect
from hwr_desktop.interchange.tei.tei_line import LineBeingRead

_NUMBER_IN_FILE = re.compile(r"#page=(\d{1,6})$")
_STYLES = {style: direction for direction, style in dialect.STYLES.items()}


def read_root(path: Path, root: etree._Element) -> tuple[list[Page], Counter[str]]:
    """The pages of a TEI file of ours that is parsed already, and how much of what kind is in it that is not kept.

    Raises InputError where another program wrote it, where it has no pages, or absurd numbers.
    """
    applications = root.iterfind("{*}teiHeader/{*}encodingDesc/{*}appInfo/{*}application")
    if dialect.APPLICATION not in {application.get("ident") for application in applications}:
        raise InputError(
            "{name} is TEI by another program, which is too free a form to be read: export it as PAGE XML or ALTO.",
            name=path.name,
        )
    surfaces = root.findall("{*}facsimile/{*}surface")
    if not surfaces:
        raise InputError("{name} is TEI without pages in it: export the project again.", name=path.name)
    return _TeiFile(path, root).pages(surfaces)


class _TeiFile:
    """A file on its way to pages."""

    def __init__(self, path: Path, root: etree._Element) -> None:
        self.path, self.root = path, root
        statements = root.iterfind("{*}teiHeader/{*}fileDesc/{*}titleStmt/{*}respStmt")
        self.authors = {each.get(dialect.XML_ID, ""): author_from(each.get("n")) for each in statements}
        self.notes = {
            note.get("target", "").removeprefix("#"): note.text or ""
            for note in root.iterfind("{*}text/{*}back/{*}div/{*}note")
        }
        self.passed: Counter[str] = Counter()

    def pages(self, surfaces: list[etree._Element]) -> tuple[list[Page], Counter[str]]:
        """The pages in the order of their surfaces, each with its lines in the order of the text."""
        texts = self._texts()
        pages = [self._page(surface, texts) for surface in surfaces]
        self.passed["correspDesc"] += len(list(self.root.iter("{*}correspDesc")))
        return pages, +self.passed

    def _texts(self) -> dict[str, tuple[etree._Element, LineBeingRead]]:
        """By the ids of their zones, in the order of the text, what the lines say, with the lb that says who did."""
        texts: dict[str, tuple[etree._Element, LineBeingRead]] = {}
        for block in self._blocks():
            current: LineBeingRead | None = None
            self.passed["text before a line"] += bool((block.text or "").strip())
            for child in block.iterchildren("*"):
                if etree.QName(child).localname == "lb":
                    current = LineBeingRead()
                    texts.setdefault(child.get("facs", "").removeprefix("#"), (child, current))
                elif current is not None:
                    current.take(child)
                else:
                    self.passed[etree.QName(child).localname] += 1
                if current is not None:
                    current.say(child.tail)
        for _, line in texts.values():
            self.passed += line.passed
        return texts

    def _blocks(self) -> Iterator[etree._Element]:
        for division in self.root.iterfind("{*}text/{*}body/{*}*"):
            if etree.QName(division).localname != "div":
                self.passed[etree.QName(division).localname] += 1
                continue
            if division.get("type") == dialect.TRANSLATION:
                self.passed[dialect.TRANSLATION] += 1
                continue
            for block in division.iterchildren("*"):
                name = etree.QName(block).localname
                if name in ("p", "ab"):
                    yield block
                else:
                    self.passed[name] += name != "pb"

    def _page(self, surface: etree._Element, texts: Mapping[str, tuple[etree._Element, LineBeingRead]]) -> Page:
        own = surface.get(dialect.XML_ID, "")
        width, height = (side(self.path.name, name, surface.get(name)) for name in ("lrx", "lry"))
        graphic = surface.find("{*}graphic")
        url = graphic.get("url", "") if graphic is not None else ""
        found = _NUMBER_IN_FILE.search(url)
        page = Page(
            id=new_id("p"),
            image=bare_name(unquote(_NUMBER_IN_FILE.sub("", url))),
            width=width,
            height=height,
            index=max(int(found.group(1)) - 1, 0) if found else 0,
            language=language_tag(surface.get(dialect.XML_LANG)),
            direction=_direction(surface),
            note=self.notes.get(own, ""),
        )
        page = self._looked_at(page, surface)
        regions: list[Region] = []
        lines: dict[str, Line] = {}
        taken: set[str] = set()
        for zone in surface.iterchildren("{*}zone"):
            if zone.get("rendition") == dialect.REGION:
                name = _unique(_without(own, zone), taken, "r")
                polygon = self._points(zone, page)
                regions.append(Region(name, _unpadded(polygon), zone.get("subtype", "paragraph")))
                inside: tuple[str | None, list[etree._Element]] = (name, zone.findall("{*}zone"))
            else:
                inside = (None, [zone])
            self.passed["zone"] += zone.get("rendition") not in (dialect.REGION, dialect.LINE, dialect.BORDER)
            for each in inside[1]:
                if each.get("rendition") == dialect.LINE:
                    line = self._line(each, own, page, inside[0], taken)
                    if line is not None:
                        lines[each.get(dialect.XML_ID, line.id)] = line
        return replace(page, regions=tuple(regions), lines=tuple(self._said(lines, texts)))

    def _looked_at(self, page: Page, surface: etree._Element) -> Page:
        """The page turned and framed as its border zone says."""
        for zone in surface.iterchildren("{*}zone"):
            if zone.get("rendition") != dialect.BORDER:
                continue
            turn = -(whole(zone.get("rotate")) or 0) % 360
            turned = replace(page, turn=turn if turn in (90, 180, 270) else None)
            right, bottom = page.width - 1, page.height - 1
            corners = framing.framed_by(
                [
                    (page.width if x >= right else round(x), page.height if y >= bottom else round(y))
                    for x, y in self._points(zone, page)
                ]
            )
            if corners is None or zone.get("subtype") == "whole":
                return turned
            return replace(turned, frame=framing.checked(corners, page.width, page.height))
        return page

    def _line(self, zone: etree._Element, surface: str, page: Page, region: str | None, taken: set[str]) -> Line | None:
        polygon = _unpadded(self._points(zone, page))
        if len(polygon) < 3:
            self.passed["zone"] += 1
            return None
        direction = _direction(zone)
        path = zone.find("{*}path")
        baseline = self._points(path, page) if path is not None else ()
        if len(baseline) < 2:
            baseline = baseline_in(polygon, page, direction or page.direction)
        return Line(
            _unique(_without(surface, zone), taken, "l"),
            polygon,
            baseline,
            region=region,
            language=language_tag(zone.get(dialect.XML_LANG)),
            direction=direction,
            note=self.notes.get(zone.get(dialect.XML_ID, ""), ""),
        )

    def _said(
        self, lines: Mapping[str, Line], texts: Mapping[str, tuple[etree._Element, LineBeingRead]]
    ) -> Iterator[Line]:
        """The lines with their texts, in the order of these; those that none belongs to come last."""
        for name, (lb, said) in texts.items():
            if name not in lines:
                continue
            text, marks = said.finished()
            yield replace(
                lines[name],
                text=text,
                marks=marks,
                confidence=share(lb.get("cert")),
                author=self._author(lb, text),
                checked=lb.get("change") == f"#{dialect.CHECKED}",
            )
        yield from (line for name, line in lines.items() if name not in texts)

    def _author(self, lb: etree._Element, text: str) -> Author | None:
        known = self.authors.get(lb.get("resp", "").removeprefix("#"))
        return known or (Author(AuthorKind.IMPORT, self.path.name) if text else None)

    def _points(self, element: etree._Element, page: Page) -> Polygon:
        return on_page(coordinates(self.path.name, element.get("points", "")), page.width, page.height)


def _direction(element: etree._Element) -> str | None:
    return _STYLES.get(element.get("style", ""))


def _unpadded(polygon: Polygon) -> Polygon:
    """The polygon without its last point where that was repeated to have as many as the schema wants."""
    return polygon[:-1] if len(polygon) == 3 and polygon[1] == polygon[2] else polygon


def _without(surface: str, zone: etree._Element) -> str:
    """The id of a zone without that of its surface before it."""
    return zone.get(dialect.XML_ID, "").removeprefix(f"{surface}_")


def _unique(name: str, taken: set[str], prefix: str) -> str:
    name = new_id(prefix) if not name or name in taken else name
    taken.add(name)
    return name
