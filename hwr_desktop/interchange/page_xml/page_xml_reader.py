"""Reading PAGE XML, versions 2010 to 2024, from a file that is not to be trusted.

Coordinates are clamped to the page, lines without an outline are left out, and of several readings the main one (the
lowest index) is taken, the others as its alternatives. An `orientation` of the page becomes the nearest quarter turn, a
Border of four corners the page's frame. Lines come in the order of ReadingOrder, else of `custom` readingOrder, else of
the file.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from lxml import etree

from hwr_desktop.document import framing
from hwr_desktop.document.geometry import Point, Polygon
from hwr_desktop.document.page import Alternative, Author, AuthorKind, Line, Page, Region, new_id
from hwr_desktop.document.turning import quarter_turn
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.given_values import (
    MAX_POINTS,
    bare_name,
    baseline_in,
    check_count,
    number,
    on_page,
    one_line,
    share,
    side,
    whole,
)
from hwr_desktop.interchange.page_xml import page_xml_dialect as dialect
from hwr_desktop.interchange.page_xml.page_xml_marks import FOUND, from_custom, other_tags
from hwr_desktop.interchange.page_xml.page_xml_order import by_custom, regions_in_order
from hwr_desktop.interchange.passed_over import unknown_elements
from hwr_desktop.interchange.safe_xml import parse

__all__ = ["MAX_POINTS", "is_page", "read", "read_root"]

_NAMESPACE = re.compile(r"http://schema\.primaresearch\.org/PAGE/gts/pagecontent/20[12]\d-\d\d-\d\d")
_KNOWN = frozenset(
    (
        *("PcGts", "Metadata", "Creator", "Created", "LastChange", "Comments", "TranskribusMetadata", "Page", "Border"),
        *("Coords", "Point", "Baseline", "ReadingOrder", "OrderedGroup", "OrderedGroupIndexed", "UnorderedGroup"),
        *("UnorderedGroupIndexed", "RegionRef", "RegionRefIndexed", "PrintSpace", "TextRegion", "TextLine"),
        *("TextEquiv", "PlainText", "Unicode", "UserDefined", "UserAttribute"),
    )
)
_TYPE_IN_CUSTOM = re.compile(r"structure\s*\{[^}]*?type\s*:\s*([\w-]+)")


def read(path: Path) -> Page:
    """The page a PAGE file describes; `image` is the bare name of its scan, `index` the page in that scan.

    Raises InputError where the file is missing, no XML, no PAGE of 2010 or later, or holds absurd numbers.
    """
    return read_root(path, parse(path))[0]


def read_root(path: Path, root: etree._Element) -> tuple[Page, Counter[str]]:
    """The page of a PAGE file that is parsed already, and how much of what kind is in it that is not kept.

    Raises InputError like `read`.
    """
    reader = _PageElement(path, root)
    page = reader.page()
    passed = unknown_elements(root, _KNOWN) + reader.passed
    if reader.creator.name == dialect.CREATOR:  # names follow from the text
        for name in FOUND.values():
            del passed[name]
    return page, passed


def is_page(path: Path) -> bool:
    """Whether an XML file is PAGE at all, of whatever version. Raises InputError where it is no readable XML."""
    return etree.QName(parse(path)).localname == "PcGts"


class _PageElement:
    """The Page element of a file on its way to a `Page`: its size, and the ids that are already taken."""

    def __init__(self, path: Path, root: etree._Element) -> None:
        self.path = path
        self.element = _page_element(path, root)
        self.width, self.height = (
            side(path.name, name, self.element.get(name)) for name in ("imageWidth", "imageHeight")
        )
        self.creator = Author(AuthorKind.IMPORT, one_line(root.findtext("{*}Metadata/{*}Creator") or path.name))
        self.note = (root.findtext("{*}Metadata/{*}Comments") or "").strip()
        self.own = dialect.attributes_of(self.element)
        self.direction = dialect.direction_of(self.element)
        orientation = number(self.element.get("orientation") or self.own.get(dialect.ORIENTATION))
        self.turn = None if orientation is None else quarter_turn(orientation)
        self.frame = self._frame()
        self.taken: set[str] = set()
        self.passed: Counter[str] = Counter()

    def page(self) -> Page:
        """The whole page."""
        regions: list[Region] = []
        lines: list[tuple[int | None, Line]] = []
        for element in regions_in_order(self.element):
            region = self._region(element)
            if region:
                regions.append(region)
            for line in by_custom(element.findall("{*}TextLine")):
                lines += self._line(line, region.id if region else None)
        at = whole(self.own.get(dialect.PAGE_NUMBER)) or 1
        return Page(
            id=new_id("p"),
            image=bare_name(self.element.get("imageFilename", "")),
            width=self.width,
            height=self.height,
            index=max(at - 1, 0),
            lines=_by_position(lines),
            regions=tuple(regions),
            language=dialect.language_of(self.element),
            direction=self.direction,
            note=self.note,
            turn=self.turn,
            frame=self.frame,
        )

    def _frame(self) -> Polygon | None:
        """What the Border says is the page; None where it is all of the scan, or no quadrilateral."""
        points = self._points(self.element.find("{*}Border/{*}Coords"))
        right, bottom = self.width - 1, self.height - 1  # as far as coordinates go; the edge is behind that pixel
        corners = framing.framed_by(
            [(self.width if x >= right else round(x), self.height if y >= bottom else round(y)) for x, y in points]
        )
        return None if corners is None else framing.checked(corners, self.width, self.height)

    def _region(self, element: etree._Element) -> Region | None:
        """The region; None where it has no outline, or only gathers the lines that belong to none."""
        name = element.get("id") or new_id("r")
        polygon = self._points(element.find("{*}Coords"))
        if name == dialect.NO_REGION or len(polygon) < 2:
            return None
        structure = _TYPE_IN_CUSTOM.search(dialect.custom_of(element))
        kind = structure.group(1) if structure else element.get("type") or "paragraph"
        return Region(self._unique(name, "r"), polygon, kind)

    def _line(self, element: etree._Element, region: str | None) -> list[tuple[int | None, Line]]:
        """The line with its position on the page where the file tells it; nothing where it has no outline."""
        polygon = self._points(element.find("{*}Coords"))
        if len(polygon) < 3:
            self.passed["TextLine"] += 1
            return []
        direction = dialect.direction_of(element)
        baseline = self._points(element.find("{*}Baseline"))
        if len(baseline) < 2:
            sheet = Page("", "", self.width, self.height, turn=self.turn, frame=self.frame)
            baseline = baseline_in(polygon, sheet, direction or self.direction)
        text, confidence = _reading_of(element)
        as_it_stands = _main_text(element) or text
        own = dialect.attributes_of(element)
        custom = element.get("custom", "")
        self.passed.update(other_tags(custom))
        self.passed.update(name for name in own if name.startswith(dialect.TRANSLATION))
        line = Line(
            id=self._unique(element.get("id") or new_id(), "l"),
            polygon=polygon,
            baseline=baseline,
            text=text,
            confidence=confidence,
            alternatives=self._alternatives(element, text),
            author=dialect.author_from(own.get(dialect.AUTHOR)) or (self.creator if text else None),
            checked=own.get(dialect.STATUS) == dialect.CHECKED,
            region=region,
            marks=from_custom(custom, as_it_stands, lambda beginning: len(one_line(beginning))),
            note=element.get("comments", ""),
            language=dialect.language_of(element),
            direction=direction,
        )
        return [(whole(own.get(dialect.POSITION)), line)]

    def _alternatives(self, element: etree._Element, text: str) -> tuple[Alternative, ...]:
        """The readings of the line that are not its main one, in the order of their indices."""
        readings = sorted(element.findall("{*}TextEquiv"), key=lambda one: number(one.get("index")) or 0.0)
        main = _main_equivalent(element)
        said = [(one_line(one.findtext("{*}Unicode") or ""), one) for one in readings if one is not main]
        return tuple(
            Alternative(other, share(one.get("conf")), self.creator) for other, one in said if other not in ("", text)
        )

    def _points(self, element: etree._Element | None) -> Polygon:
        """The finite points of a Coords or Baseline, clamped to the page; pairs that are no point are left out."""
        if element is None:
            return ()
        pairs = [pair.split(",", 1) for pair in element.get("points", "").split()]
        pairs += [[point.get("x", ""), point.get("y", "")] for point in element.iterfind("{*}Point")]  # version 2010
        check_count(self.path.name, len(pairs))
        usable: list[Point] = []
        for pair in pairs:
            x, y = number(pair[0]), number(pair[-1]) if len(pair) == 2 else None
            if x is not None and y is not None:
                usable.append((x, y))
        return on_page(usable, self.width, self.height)

    def _unique(self, name: str, prefix: str) -> str:
        """The name, or a fresh one where it is taken already."""
        name = new_id(prefix) if name in self.taken else name
        self.taken.add(name)
        return name


def _page_element(path: Path, root: etree._Element) -> etree._Element:
    name = etree.QName(root)
    if name.localname != "PcGts":
        raise InputError(
            "{name} is XML but not PAGE (it begins with <{element}>): choose a PAGE file.",
            name=path.name,
            element=f"{name.localname:.40}",
        )
    if not _NAMESPACE.fullmatch(name.namespace or ""):
        raise InputError("{name} is PAGE of an unknown version: export it as PAGE 2010-03-19 or later.", name=path.name)
    page = root.find("{*}Page")
    if page is None:
        raise InputError(
            "{name} is PAGE without a Page in it: export it again from the program that made it.", name=path.name
        )
    return page


def _by_position(lines: list[tuple[int | None, Line]]) -> tuple[Line, ...]:
    """The lines, by their position on the page where every one of them tells it."""
    known = [(position, line) for position, line in lines if position is not None]
    if len(known) == len(lines):
        return tuple(line for _, line in sorted(known, key=lambda pair: pair[0]))
    return tuple(line for _, line in lines)


def _reading_of(line: etree._Element) -> tuple[str, float | None]:
    """The text of a line and its confidence: its own main reading, or its words joined by spaces."""
    text, confidence = _main_reading(line)
    if text:
        return text, confidence
    words = [_main_reading(word) for word in by_custom(line.findall("{*}Word"))]
    sure = [sureness for _, sureness in words if sureness is not None]
    return " ".join(text for text, _ in words if text), min(sure, default=confidence)


def _main_reading(element: etree._Element) -> tuple[str, float | None]:
    """The reading of the lowest index; one without an index stands between 0 (confirmed) and 1 (a machine's)."""
    main = _main_equivalent(element)
    if main is None:
        return "", None
    return one_line(main.findtext("{*}Unicode") or ""), share(main.get("conf"))


def _main_equivalent(element: etree._Element) -> etree._Element | None:
    readings = element.findall("{*}TextEquiv")
    indices = [number(reading.get("index")) for reading in readings]
    ranks = [0.5 if index is None else index for index in indices]
    return readings[ranks.index(min(ranks))] if readings else None


def _main_text(element: etree._Element) -> str:
    """The main reading just as it stands in the file, which is what marks count in."""
    main = _main_equivalent(element)
    return "" if main is None else main.findtext("{*}Unicode") or ""
