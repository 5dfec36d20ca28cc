"""Reading ALTO, versions 2 to 4, from a file that is not to be trusted.

Units are those of the file: where it measures in tenths of a millimetre or in 1200ths of an inch, so does the page that
is read, and it has to be fitted to its image (`fitted_pages`). A line without a Shape has its box for an outline, one
without a baseline gets one under its text. Lines come in the order of ReadingOrder, else of the file.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from lxml import etree

from hwr_desktop.document import framing
from hwr_desktop.document.geometry import Box, Polygon, Polyline, rectangle
from hwr_desktop.document.marks import ordered
from hwr_desktop.document.page import Author, AuthorKind, Line, Mark, MarkKind, Page, Region, new_id
from hwr_desktop.document.turning import quarter_turn
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.alto import alto_dialect as dialect
from hwr_desktop.interchange.given_values import (
    bare_name,
    baseline_in,
    coordinates,
    number,
    on_page,
    one_line,
    share,
    side,
    whole,
)
from hwr_desktop.interchange.languages import language_tag
from hwr_desktop.interchange.page_xml.page_xml_dialect import author_from
from hwr_desktop.interchange.passed_over import unknown_elements

_NAMESPACE = re.compile(r"(http://www\.loc\.gov/standards/alto/ns-v[234]#|)")
_KNOWN = frozenset(
    (
        *("alto", "Description", "MeasurementUnit", "sourceImageInformation", "fileName", "fileIdentifier"),
        *("documentIdentifier", "OCRProcessing", "Processing", "processingCategory", "processingDateTime"),
        *("processingAgency", "processingStepDescription", "processingStepSettings", "processingSoftware"),
        *("softwareCreator", "softwareName", "softwareVersion", "applicationDescription", "ocrProcessingStep"),
        *("preProcessingStep", "postProcessingStep", "Styles", "TextStyle", "ParagraphStyle", "Tags", "LayoutTag"),
        *("StructureTag", "RoleTag", "OtherTag", "ReadingOrder", "OrderedGroup", "UnorderedGroup", "ElementRef"),
        *("Layout", "Page", "TopMargin", "LeftMargin", "RightMargin", "BottomMargin", "PrintSpace", "ComposedBlock"),
        *("TextBlock", "TextLine", "String", "SP", "HYP", "Shape", "Polygon"),
    )
)


def is_alto(root: etree._Element) -> bool:
    """Whether it is the root of an ALTO file."""
    return etree.QName(root).localname == "alto"


def read_root(path: Path, root: etree._Element) -> tuple[list[Page], Counter[str]]:
    """The pages of an ALTO file that is parsed already, and how much of what kind is in it that is not kept.

    Raises InputError where it is ALTO of another version, or without a page, or holds absurd numbers.
    """
    if not _NAMESPACE.fullmatch(etree.QName(root).namespace or ""):
        raise InputError("{name} is ALTO of an unknown version: export it as ALTO 4.", name=path.name)
    pages = root.findall("{*}Layout/{*}Page")
    if not pages:
        raise InputError(
            "{name} is ALTO without a Page in it: export it again from the program that made it.", name=path.name
        )
    readers = [_PageElement(path, root, element, at) for at, element in enumerate(pages)]
    found = [reader.page() for reader in readers]
    passed = unknown_elements(root, _KNOWN)
    for reader in readers:
        passed += reader.passed
    if readers[0].ours:
        del passed["NamedEntityTag"]  # names follow from the text
    return found, passed


class _PageElement:
    """A Page element on its way to a `Page`."""

    def __init__(self, path: Path, root: etree._Element, element: etree._Element, at: int) -> None:
        self.path, self.root, self.element, self.at = path, root, element, at
        self.ours = root.findtext("{*}Description/{*}Processing/{*}processingSoftware/{*}softwareName") == (
            dialect.SOFTWARE
        )
        self.tags = {tag.get("ID", ""): tag for tag in root.iterfind("{*}Tags/*")}
        self.steps = {
            step.get("ID", ""): step.findtext("{*}processingStepDescription") or ""
            for step in root.iterfind("{*}Description/{*}Processing")
        }
        self.space = element.find("{*}PrintSpace")
        self.width, self.height = self._side("WIDTH", "HPOS"), self._side("HEIGHT", "VPOS")
        software = root.iterfind("{*}Description//{*}softwareName")
        creator = next((name.text for name in software if name.text), None)
        self.author = Author(AuthorKind.IMPORT, one_line(creator or path.name))
        blocks = list(element.iter("{*}TextBlock"))
        self.direction = self._shared([block.get("BASEDIRECTION") for block in blocks], dialect.DIRECTIONS)
        languages = [block.get("LANG") or block.get("language") for block in blocks]
        self.language = language_tag(self._shared(languages, None) or element.get("LANG"))
        rotations = {number(block.get("ROTATION")) for block in blocks}
        turn = rotations.pop() if len(rotations) == 1 else None
        self.turn = None if turn is None else quarter_turn(turn)
        self.frame = self._frame()
        self.taken: set[str] = set()
        self.passed: Counter[str] = Counter()

    def page(self) -> Page:
        """The whole page."""
        regions: list[Region] = []
        lines: list[tuple[str, Line]] = []
        for block in self._in_order(list(self.element.iter("{*}TextBlock"))):
            region = self._region(block)
            if region is not None:
                regions.append(region)
            for element in block.findall("{*}TextLine"):
                line = self._line(element, region, block)
                if line is not None:
                    lines.append((element.get("ID", ""), line))
        index = (whole(self.element.get("PHYSICAL_IMG_NR")) or 1) - 1 if self.ours else self.at
        return Page(
            id=new_id("p"),
            image=bare_name(self.root.findtext("{*}Description/{*}sourceImageInformation/{*}fileName") or ""),
            width=self.width,
            height=self.height,
            index=max(index, 0),
            lines=self._lines_in_order(lines),
            regions=tuple(regions),
            language=self.language,
            direction=self.direction,
            note=next((tag.get("DESCRIPTION", "") for tag in self._tags_of_type(dialect.PAGE_NOTE)), ""),
            turn=self.turn,
            frame=self.frame,
        )

    def _side(self, name: str, start: str) -> int:
        """A side of the page: its own, else as far as the print space goes."""
        told = self.element.get(name)
        if told is None and self.space is not None:
            length, before = number(self.space.get(name)), number(self.space.get(start))
            told = None if length is None else str(length + (before or 0))
        return side(self.path.name, name, told)

    def _frame(self) -> Polygon | None:
        """What of the image is looked at, by the Shape of the print space; other programs mean something else by it."""
        shape = self.space.find("{*}Shape/{*}Polygon") if self.space is not None and self.ours else None
        points = self._polygon(shape)
        right, bottom = self.width - 1, self.height - 1
        corners = framing.framed_by(
            [(self.width if x >= right else round(x), self.height if y >= bottom else round(y)) for x, y in points]
        )
        return None if corners is None else framing.checked(corners, self.width, self.height)

    def _region(self, block: etree._Element) -> Region | None:
        name = block.get("ID") or new_id("r")
        polygon = self._outline(block)
        if name == dialect.NO_REGION or len(polygon) < 2:
            return None
        labels = (
            self.tags[ref].get("LABEL", "")
            for ref in block.get("TAGREFS", "").split()
            if ref in self.tags and etree.QName(self.tags[ref]).localname in ("LayoutTag", "StructureTag", "OtherTag")
        )
        return Region(self._unique(name, "r"), polygon, next(filter(None, labels), "paragraph"))

    def _line(self, element: etree._Element, region: Region | None, block: etree._Element) -> Line | None:
        """The line; None where it has no outline, and no baseline to put one around."""
        direction = element.get("BASEDIRECTION")
        direction = direction if direction in dialect.DIRECTIONS else None
        polygon = self._outline(element)
        if len(polygon) < 3:
            self.passed["TextLine"] += 1
            return None
        text, confidence = _text_of(element)
        tags = self._line_tags(element)
        author = next((self.steps[ref] for ref in element.get("PROCESSINGREFS", "").split() if ref in self.steps), "")
        written_by = author_from(author.removeprefix(dialect.AUTHOR)) or (self.author if text else None)
        person = written_by is not None and written_by.kind is AuthorKind.PERSON
        language = language_tag(element.get("LANG"))
        return Line(
            id=self._unique(element.get("ID") or new_id(), "l"),
            polygon=polygon,
            baseline=self._baseline(element, polygon, direction),
            text=text,
            confidence=confidence,
            author=written_by,
            checked=element.get("CS") in ("true", "1") and not person,
            region=region.id if region else None,
            marks=_marks(tags, len(text)),
            note=next((tag.get("DESCRIPTION", "") for tag in tags if tag.get("TYPE") == dialect.NOTE), ""),
            language=language,
            direction=direction,
        )

    def _line_tags(self, element: etree._Element) -> list[etree._Element]:
        """The tags that a line or its Strings refer to, each once; those that are not kept are counted."""
        refs = dict.fromkeys(
            ref for each in (element, *element.iterfind("{*}String")) for ref in each.get("TAGREFS", "").split()
        )
        tags = [self.tags[ref] for ref in refs if ref in self.tags]
        kept = (dialect.MARK, dialect.NOTE)
        for tag in tags:
            if tag.get("TYPE") not in kept and etree.QName(tag).localname != "NamedEntityTag":
                self.passed[tag.get("TYPE") or etree.QName(tag).localname] += 1
        return tags

    def _outline(self, element: etree._Element) -> Polygon:
        """The Shape of an element, else its box, else as far as its words reach."""
        polygon = self._polygon(element.find("{*}Shape/{*}Polygon"))
        if len(polygon) >= 2:
            return polygon
        box = self._box(element)
        if box is None:
            boxes = [found for string in element.iterfind("{*}String") if (found := self._box(string)) is not None]
            if not boxes:
                return ()
            lefts, tops, rights, bottoms = zip(*boxes, strict=True)
            box = Box(min(lefts), min(tops), max(rights), max(bottoms))
        return on_page(rectangle(box), self.width, self.height)

    def _box(self, element: etree._Element) -> Box | None:
        left, top, width, height = (number(element.get(name)) for name in ("HPOS", "VPOS", "WIDTH", "HEIGHT"))
        if left is None or top is None or width is None or height is None or width <= 0 or height <= 0:
            return None
        return Box(left, top, left + width, top + height)

    def _polygon(self, element: etree._Element | None) -> Polygon:
        if element is None:
            return ()
        return on_page(coordinates(self.path.name, element.get("POINTS", "")), self.width, self.height)

    def _baseline(self, element: etree._Element, polygon: Polygon, direction: str | None) -> Polyline:
        """The baseline as points, as the one height that older versions have, or one under the text."""
        told = element.get("BASELINE", "")
        points = on_page(coordinates(self.path.name, told), self.width, self.height)
        if len(points) >= 2:
            return points
        backwards = (direction or self.direction) == "rtl"
        height = number(told)
        if height is not None:
            xs = [x for x, _ in polygon]
            level = ((min(xs), height), (max(xs), height))
            return on_page(level[::-1] if backwards else level, self.width, self.height)
        sheet = Page("", "", self.width, self.height, turn=self.turn, frame=self.frame)
        return baseline_in(polygon, sheet, direction or self.direction)

    def _in_order(self, blocks: list[etree._Element]) -> list[etree._Element]:
        """The blocks as ReadingOrder names them, the others behind; as they stand where it names none."""
        place = self._order()
        return sorted(blocks, key=lambda block: place.get(block.get("ID", ""), len(place)))

    def _lines_in_order(self, lines: list[tuple[str, Line]]) -> tuple[Line, ...]:
        place = self._order()
        if all(name in place for name, _ in lines):
            lines = sorted(lines, key=lambda pair: place[pair[0]])
        return tuple(line for _, line in lines)

    def _order(self) -> dict[str, int]:
        """The ids that the first group of ReadingOrder names, with their places."""
        group = self.root.find("{*}ReadingOrder//{*}OrderedGroup")
        if group is None:
            return {}
        references = [name for ref in group.iter("{*}ElementRef") for name in ref.get("REF", "").split()]
        return {name: at for at, name in reversed(list(enumerate(references)))}

    def _tags_of_type(self, kind: str) -> list[etree._Element]:
        return [tag for tag in self.tags.values() if tag.get("TYPE") == kind]

    def _shared(self, values: list[str | None], allowed: frozenset[str] | None) -> str | None:
        """What all blocks say alike."""
        same = values[0] if values and len(set(values)) == 1 else None
        return same if allowed is None or same in allowed else None

    def _unique(self, name: str, prefix: str) -> str:
        name = new_id(prefix) if name in self.taken else name
        self.taken.add(name)
        return name


def _text_of(line: etree._Element) -> tuple[str, float | None]:
    """The text of a line and its confidence, that of its least sure word.

    Where a file has any SP, Strings that have none between them make up one word; else each of them is a word.
    """
    parts: list[str] = []
    sure = []
    spaced = line.find("{*}SP") is not None
    words = 0
    for element in line:
        name = etree.QName(element).localname
        if name == "SP":
            parts.append(" ")
        elif name == "HYP":
            parts.append(element.get("CONTENT", ""))
        elif name == "String":
            if words and not spaced:
                parts.append(" ")
            words += 1
            parts.append(element.get("CONTENT", ""))
            if (confidence := share(element.get("WC"))) is not None:
                sure.append(confidence)
    return one_line("".join(parts)), min(sure, default=None)


def _marks(tags: list[etree._Element], length: int) -> tuple[Mark, ...]:
    """The marks that tags of ours tell; what makes no sense is left out."""
    marks = []
    for tag in tags:
        place = dialect.place_from(tag.get("DESCRIPTION", "")) if tag.get("TYPE") == dialect.MARK else None
        kind = tag.get("LABEL", "")
        if place is None or kind not in set(MarkKind):
            continue
        start, end = (min(at, length) for at in place[:2])
        if start < end or (start == end and kind == MarkKind.GAP):
            marks.append(Mark(MarkKind(kind), start, end, place[2]))
    return ordered(marks)
