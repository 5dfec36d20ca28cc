"""Writing PAGE XML 2019-07-15 or 2013-07-15, such that the schema and the programs that read PAGE are both content.

Coordinates are those of the image as it is stored; a page that lies on its side says so in its `orientation`, and one
of which only a part is looked at has that part, as far as it is on the image, for its Border. Flat regions, whole
coordinates inside the image, a baseline for each line, and exactly one TextEquiv for each that was read. Its index is 0
where a person stands for the text and 1 where a machine read it. Where other readings are asked for, they follow with
higher indices: eScriptorium would then join all of them to one text. There are no Word elements, since it joins those
instead of the line's own text. Names: see `page_xml_dialect`; marks: see `page_xml_marks`. Notes are the comments of
the line and of the metadata.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from lxml import etree

from hwr_desktop.document import framing
from hwr_desktop.document.geometry import Point
from hwr_desktop.document.name_book import NamedPlace
from hwr_desktop.document.page import Line, Page, Region
from hwr_desktop.document.project import Letter
from hwr_desktop.interchange.blocks import around, blocks_of, interleaved, pixels
from hwr_desktop.interchange.document import NAMES
from hwr_desktop.interchange.languages import NAMES as NAMES_OF_LANGUAGES
from hwr_desktop.interchange.options import AS_IT_COMES, ExportOptions
from hwr_desktop.interchange.page_xml import page_xml_dialect as dialect
from hwr_desktop.interchange.page_xml.page_xml_marks import as_custom, units
from hwr_desktop.interchange.page_xml.page_xml_tags import tag
from hwr_desktop.interchange.safe_xml import without_forbidden
from hwr_desktop.interchange.xml_ids import Ids, as_name
from hwr_desktop.interchange.xml_writing import added, as_written

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_DIRECTIONS = {ours: theirs for theirs, ours in dialect.DIRECTIONS.items()}


def render(
    page: Page,
    changed: datetime | None = None,
    letter: Letter | None = None,
    *,
    version: str = dialect.V2019,
    names: Sequence[NamedPlace] = (),
    options: ExportOptions = AS_IT_COMES,
) -> bytes:
    """The page as a PAGE file in UTF-8. `changed` (now when None) goes into its metadata; it is written in UTC.

    So does what is known of the letter that the page belongs to. `names` may be on other pages too. Version 2013 has
    no place for other readings and translations.
    """
    namespace = dialect.NAMESPACES[version]
    prefixes: Any = {None: namespace, "xsi": _XSI}  # lxml's stubs do not know the default namespace
    location = f"{namespace} {namespace}/pagecontent.xsd"
    root = etree.Element(f"{{{namespace}}}PcGts", {f"{{{_XSI}}}schemaLocation": location}, nsmap=prefixes)
    metadata = added(root, "Metadata")
    moment = (changed or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for name, text in (("Creator", dialect.CREATOR), ("Created", moment), ("LastChange", moment)):
        added(metadata, name).text = text
    if page.note:
        added(metadata, "Comments").text = without_forbidden(page.note)
    _PageWriter(page, version, letter, names, options).add_to(root)
    etree.indent(root)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written + b"\n"


class _PageWriter:
    """A page on its way to its element: its lines by region, and the ids already given."""

    def __init__(
        self,
        page: Page,
        version: str,
        letter: Letter | None,
        names: Sequence[NamedPlace],
        options: ExportOptions,
    ) -> None:
        self.page = page
        self.old = version == dialect.V2013
        self.letter = letter
        self.options = options
        self.ids = Ids(("ro", dialect.NO_REGION))
        self.places = {line.id: at for at, line in enumerate(page.lines)}
        self.blocks = blocks_of(page)
        self.interleaved = interleaved(page, self.blocks)
        self.names: dict[str, list[NamedPlace]] = {}
        for found in names:
            self.names.setdefault(found.line_id, []).append(found)

    def add_to(self, root: etree._Element) -> None:
        """Adds the Page element with all that is in it."""
        size = {"imageWidth": str(self.page.width), "imageHeight": str(self.page.height)}
        element = added(root, "Page", {"imageFilename": self.page.image, **size})
        own = self._add_direction(element, self.page.direction)
        own |= _add_language(element, self.page.language, listed=not self.old)
        if self.page.turn:
            orientation = str(self.page.turn if self.page.turn <= 180 else self.page.turn - 360)
            if self.old:
                own[dialect.ORIENTATION] = orientation
            else:
                element.set("orientation", orientation)
        if self.page.frame is not None:
            border = framing.on_the_scan(self.page.frame, self.page.width, self.page.height)
            added(added(element, "Border"), "Coords", {"points": self._points(border)})
        names = [dialect.NO_REGION if region is None else self.ids.unique(region.id) for region, _ in self.blocks]
        if names:
            group = added(added(element, "ReadingOrder"), "OrderedGroup", {"id": "ro"})
            for at, name in enumerate(names):
                added(group, "RegionRefIndexed", {"index": str(at), "regionRef": name})
        if self.page.index:
            own[dialect.PAGE_NUMBER] = str(self.page.index + 1)
        self._add_own(element, own)
        self._add_details(root, element)
        for at, (name, (region, lines)) in enumerate(zip(names, self.blocks, strict=True)):
            self._add_region(element, at, name, region, lines)

    def _add_region(
        self, page: etree._Element, at: int, name: str, region: Region | None, lines: Sequence[Line]
    ) -> None:
        kind = region.kind if region else "paragraph"
        listed = kind in (dialect.REGION_KINDS_2013 if self.old else dialect.REGION_KINDS)
        custom = _order(at) if listed else f"{_order(at)} structure {{type:{as_name(kind)};}}"
        attributes = {"id": name, "custom": custom}
        element = added(page, "TextRegion", {**attributes, "type": kind} if listed else attributes)
        outline = region.polygon if region else around(lines)
        added(element, "Coords", {"points": self._points(outline)})
        for position, line in enumerate(lines):
            self._add_line(element, position, line)

    def _add_line(self, region: etree._Element, at: int, line: Line) -> None:
        element = added(region, "TextLine", {"id": self.ids.unique(line.id), "custom": _order(at)})
        own = {
            **self._own_data(line),
            **self._add_direction(element, line.direction),
            **_add_language(element, line.language),
        }
        if line.note:
            element.set("comments", without_forbidden(line.note))
        added(element, "Coords", {"points": self._points(line.polygon)})
        added(element, "Baseline", {"points": self._points(line.baseline)})
        if line.text or line.author:
            self._add_text(element, line)
        self._add_own(element, own)
        marks = as_custom(
            line.marks, lambda place: units(as_written(line.text[:place] + "x")) - 1, self.names.get(line.id, ())
        )
        element.set("custom", without_forbidden(element.get("custom", "") + marks))

    def _add_text(self, element: etree._Element, line: Line) -> None:
        """What the line says; a line that nobody has read yet says nothing, and has no TextEquiv."""
        main = 0 if line.confirmed else 1
        readings = [(line.text, line.confidence)]
        if self.options.alternatives and not self.old:
            readings += [(other.text, other.confidence) for other in line.alternatives]
        for index, (text, confidence) in enumerate(readings, main):
            reading = added(element, "TextEquiv", {} if self.old else {"index": str(index)})
            if confidence is not None and math.isfinite(confidence):
                reading.set("conf", f"{min(max(confidence, 0.0), 1.0):.4f}")
            added(reading, "Unicode").text = as_written(text)

    def _own_data(self, line: Line) -> dict[str, str]:
        """What only our own reader looks for."""
        own = {dialect.AUTHOR: dialect.author_as_text(line.author)} if line.author else {}
        if line.checked:
            own[dialect.STATUS] = dialect.CHECKED
        if self.interleaved:
            own[dialect.POSITION] = str(self.places[line.id])
        if self.options.translation and not self.old:
            for translation in line.translations:
                if translation.language == self.options.translation:
                    own[dialect.TRANSLATION + translation.language] = as_written(translation.text)
        return own

    def _add_own(self, element: etree._Element, values: Mapping[str, str]) -> None:
        """Our own data as UserAttributes, or as a tag where the version has none; nothing where there are none, for
        the schema wants at least one."""
        if not values:
            return
        if self.old:
            own = tag(dialect.OWN, {name.removeprefix(f"{dialect.OWN}."): value for name, value in values.items()})
            element.set("custom", without_forbidden(f"{element.get('custom', '')} {own}".strip()))
            return
        place = added(element, "UserDefined")
        for name, value in values.items():
            added(place, "UserAttribute", {"name": name, "type": "xsd:string", "value": value})

    def _add_direction(self, element: etree._Element, direction: str | None) -> dict[str, str]:
        """Says which way the writing runs; what is given back is to be among our own data instead."""
        if direction not in _DIRECTIONS:
            return {}
        if self.old:
            return {dialect.DIRECTION: direction}
        element.set("readingDirection", _DIRECTIONS[direction])
        return {}

    def _add_details(self, root: etree._Element, page: etree._Element) -> None:
        """The details of the letter that are given, each as a MetadataItem: the schema's place for what it does not
        name. The old version has none."""
        details = {NAMES[ours]: getattr(self.letter, ours) for ours in NAMES} if self.letter is not None else {}
        given = {dialect.LETTER + theirs: text for theirs, text in details.items() if text}
        if self.old:
            self._add_own(page, given)
            return
        metadata = root[0]
        for name, text in given.items():
            added(metadata, "MetadataItem", {"type": "other", "name": name, "value": text})

    def _points(self, points: Sequence[Point]) -> str:
        """Whole coordinates on the image's pixels, at least two, as the schema wants them."""
        return " ".join(f"{x},{y}" for x, y in pixels(points, self.page.width, self.page.height))


def _add_language(element: etree._Element, language: str | None, listed: bool = True) -> dict[str, str]:
    """Says what language it is; what is given back is to be among our own data instead, where the element
    has no place for it (`listed` is false) or PAGE does not list it."""
    if language is None:
        return {}
    if listed and language in NAMES_OF_LANGUAGES:
        element.set("primaryLanguage", NAMES_OF_LANGUAGES[language])
        return {}
    return {dialect.LANGUAGE: language}


def _order(index: int) -> str:
    """The reading order as Transkribus and kraken look for it."""
    return tag("readingOrder", {"index": index})
