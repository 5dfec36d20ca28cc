"""Writing PAGE XML 2019-07-15, such that the schema and the programs that read PAGE are both content.

Coordinates are those of the image as it is stored; a page that lies on its side says so in its `orientation`, and one
of which only a part is looked at has that part, as far as it is on the image, for its Border. Flat regions, whole
coordinates inside the image, a baseline for each line, and exactly one TextEquiv for each that was read. Its index is 0
where a person stands for the text and 1 where a machine read it. Names: see `page_xml_dialect`; marks: see
`page_xml_marks`. Notes are the comments of the line and of the metadata.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from lxml import etree

from hwr_desktop.document import framing
from hwr_desktop.document.geometry import Point, Polygon, bounding_box, rectangle
from hwr_desktop.document.page import Line, Page, Region
from hwr_desktop.document.project import Letter
from hwr_desktop.interchange import page_xml_dialect as dialect
from hwr_desktop.interchange.document import NAMES
from hwr_desktop.interchange.page_xml_marks import as_custom, units
from hwr_desktop.interchange.safe_xml import without_forbidden

CREATOR = "HWR Desktop"
_SCHEMA = f"{dialect.NAMESPACE} {dialect.NAMESPACE}/pagecontent.xsd"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_NO_NAME = re.compile(r"[^\w.-]", re.ASCII)
_DIRECTIONS = {ours: theirs for theirs, ours in dialect.DIRECTIONS.items()}


def render(page: Page, changed: datetime | None = None, letter: Letter | None = None) -> bytes:
    """The page as a PAGE file in UTF-8. `changed` (now when None) goes into its metadata; it is written in UTC.

    So does what is known of the letter that the page belongs to.
    """
    names: Any = {None: dialect.NAMESPACE, "xsi": _XSI}  # lxml's stubs do not know the default namespace
    root = etree.Element(f"{{{dialect.NAMESPACE}}}PcGts", {f"{{{_XSI}}}schemaLocation": _SCHEMA}, nsmap=names)
    metadata = _added(root, "Metadata")
    moment = (changed or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for name, text in (("Creator", CREATOR), ("Created", moment), ("LastChange", moment)):
        _added(metadata, name).text = text
    if page.note:
        _added(metadata, "Comments").text = without_forbidden(page.note)
    if letter is not None:
        _add_details(metadata, letter)
    _PageWriter(page).add_to(root)
    etree.indent(root)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written + b"\n"


class _PageWriter:
    """A page on its way to its element: its lines by region, and the ids already given."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.ids = {"ro", dialect.NO_REGION}
        self.places = {line.id: at for at, line in enumerate(page.lines)}
        self.blocks = _blocks(page)
        grouped = [line.id for _, lines in self.blocks for line in lines]
        self.interleaved = grouped != [line.id for line in page.lines]

    def add_to(self, root: etree._Element) -> None:
        """Adds the Page element with all that is in it."""
        size = {"imageWidth": str(self.page.width), "imageHeight": str(self.page.height)}
        element = _added(root, "Page", {"imageFilename": self.page.image, **size})
        _add_direction(element, self.page.direction)
        if self.page.turn:
            element.set("orientation", str(self.page.turn if self.page.turn <= 180 else self.page.turn - 360))
        if self.page.frame is not None:
            border = framing.on_the_scan(self.page.frame, self.page.width, self.page.height)
            _added(_added(element, "Border"), "Coords", {"points": self._points(border)})
        names = [dialect.NO_REGION if region is None else self._id(region.id) for region, _ in self.blocks]
        if names:
            group = _added(_added(element, "ReadingOrder"), "OrderedGroup", {"id": "ro"})
            for at, name in enumerate(names):
                _added(group, "RegionRefIndexed", {"index": str(at), "regionRef": name})
        if self.page.index:
            _add_own(element, {dialect.PAGE_NUMBER: str(self.page.index + 1)})
        for at, (name, (region, lines)) in enumerate(zip(names, self.blocks, strict=True)):
            self._add_region(element, at, name, region, lines)

    def _add_region(
        self, page: etree._Element, at: int, name: str, region: Region | None, lines: Sequence[Line]
    ) -> None:
        kind = region.kind if region else "paragraph"
        listed = kind in dialect.REGION_KINDS
        custom = _order(at) if listed else f"{_order(at)} structure {{type:{_NO_NAME.sub('_', kind)};}}"
        attributes = {"id": name, "custom": custom}
        element = _added(page, "TextRegion", {**attributes, "type": kind} if listed else attributes)
        around = region.polygon if region else _around(lines)
        _added(element, "Coords", {"points": self._points(around)})
        for position, line in enumerate(lines):
            self._add_line(element, position, line)

    def _add_line(self, region: etree._Element, at: int, line: Line) -> None:
        marks = as_custom(line.marks, lambda place: units(_written(line.text[:place] + "x")) - 1)
        element = _added(region, "TextLine", {"id": self._id(line.id), "custom": _order(at) + marks})
        _add_direction(element, line.direction)
        if line.note:
            element.set("comments", without_forbidden(line.note))
        _added(element, "Coords", {"points": self._points(line.polygon)})
        _added(element, "Baseline", {"points": self._points(line.baseline)})
        if line.text or line.author:
            self._add_text(element, line)
        _add_own(element, self._own_data(line))

    def _add_text(self, element: etree._Element, line: Line) -> None:
        """What the line says; a line that nobody has read yet says nothing, and has no TextEquiv."""
        reading = _added(element, "TextEquiv", {"index": "0" if line.confirmed else "1"})
        if line.confidence is not None and math.isfinite(line.confidence):
            reading.set("conf", f"{min(max(line.confidence, 0.0), 1.0):.4f}")
        _added(reading, "Unicode").text = _written(line.text)

    def _own_data(self, line: Line) -> dict[str, str]:
        """What only our own reader looks for."""
        own = {dialect.AUTHOR: dialect.author_as_text(line.author)} if line.author else {}
        if line.checked:
            own[dialect.STATUS] = dialect.CHECKED
        if self.interleaved:
            own[dialect.POSITION] = str(self.places[line.id])
        return own

    def _points(self, points: Sequence[Point]) -> str:
        """Whole coordinates on the image's pixels, at least two, as the schema wants them."""
        right, bottom = max(self.page.width - 1, 0), max(self.page.height - 1, 0)
        pairs = [f"{min(max(round(x), 0), right)},{min(max(round(y), 0), bottom)}" for x, y in points] or ["0,0"]
        return " ".join(pairs if len(pairs) > 1 else pairs * 2)

    def _id(self, wanted: str) -> str:
        """A valid XML id that no other element has: as it is wanted where that is possible."""
        name = _NO_NAME.sub("_", wanted)
        if not re.match("[A-Za-z_]", name):
            name = f"id_{name}"
        unique, number = name, 2
        while unique in self.ids:
            unique, number = f"{name}_{number}", number + 1
        self.ids.add(unique)
        return unique


def _add_details(metadata: etree._Element, letter: Letter) -> None:
    """The details of a letter that are given, each as a MetadataItem: the schema's place for what it does not name."""
    for ours, theirs in NAMES.items():
        if text := getattr(letter, ours):
            _added(metadata, "MetadataItem", {"type": "other", "name": dialect.LETTER + theirs, "value": text})


def _blocks(page: Page) -> list[tuple[Region | None, list[Line]]]:
    """The regions with their lines, in the order of their first lines; lines of no region in one block of None."""
    regions: Mapping[str, Region] = {region.id: region for region in page.regions}
    lines_of: dict[str | None, list[Line]] = {}
    for line in page.lines:
        lines_of.setdefault(line.region if line.region in regions else None, []).append(line)
    for region in page.regions:
        lines_of.setdefault(region.id, [])
    return [(regions[name] if name is not None else None, lines) for name, lines in lines_of.items()]


def _around(lines: Sequence[Line]) -> Polygon:
    """The upright rectangle around lines; nothing where they have no outline."""
    points = [point for line in lines for point in line.polygon]
    return rectangle(bounding_box(points)) if points else ()


def _written(text: str) -> str:
    """The text of a line as it is written."""
    return without_forbidden(" ".join(text.splitlines()))


def _order(index: int) -> str:
    """The reading order as Transkribus and kraken look for it."""
    return f"readingOrder {{index:{index};}}"


def _added(parent: etree._Element, name: str, attributes: Mapping[str, str] | None = None) -> etree._Element:
    clean = {key: without_forbidden(value) for key, value in (attributes or {}).items()}
    return etree.SubElement(parent, f"{{{dialect.NAMESPACE}}}{name}", clean)


def _add_direction(element: etree._Element, direction: str | None) -> None:
    if direction in _DIRECTIONS:
        element.set("readingDirection", _DIRECTIONS[direction])


def _add_own(element: etree._Element, values: Mapping[str, str]) -> None:
    """Our own data as UserAttributes; no UserDefined where there are none, for the schema wants at least one."""
    if values:
        own = _added(element, "UserDefined")
        for name, value in values.items():
            _added(own, "UserAttribute", {"name": name, "type": "xsd:string", "value": value})
