"""Reading hOCR 1.0 to 1.2 in well-formed XHTML, from a file that is not to be trusted.

Coordinates are clamped to the page. A line without an outline has its box for one, one without a box that around its
words; a baseline is the straight line that is given, as far as the box reaches, or one under the text. The text of a
line is all that stands in it, words or not, but for the alternatives that were not chosen.
"""

from __future__ import annotations

import html
import math
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from hwr_desktop.document import framing
from hwr_desktop.document.geometry import Polygon, Polyline, bounding_box, rectangle
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Line, Page, Region, new_id
from hwr_desktop.document.turning import quarter_turn
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.given_values import (
    bare_name,
    baseline_in,
    coordinates,
    number,
    on_page,
    one_line,
    side,
    whole,
)
from hwr_desktop.interchange.hocr import hocr_dialect as dialect
from hwr_desktop.interchange.languages import language_tag

LINES = frozenset(("ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat"))
"""The classes of lines; Tesseract tells those of headings and captions by others."""
AREAS = frozenset(("ocr_carea", "ocrx_block"))
_KNOWN = LINES | AREAS | {"ocr_page", "ocr_par", "ocrx_word", "ocr_word", "ocrx_cinfo", "ocr_glyph"}
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_BREAK = re.compile(r"\s*[\r\n]\s*")
_DIRECTIONS = ("ltr", "rtl")


def is_hocr(root: etree._Element) -> bool:
    """Whether it is the root of an hOCR file, and not of any other web page."""
    return etree.QName(root).localname == "html" and next(_of_class(root, frozenset(("ocr_page",))), None) is not None


def read_root(path: Path, root: etree._Element) -> tuple[list[Page], Counter[str]]:
    """The pages of an hOCR file that is parsed already, and how much of what kind is in it that is not kept.

    Raises InputError where it is another web page, or holds absurd numbers.
    """
    if not is_hocr(root):
        raise InputError(
            "{name} is a web page without a page of hOCR in it: choose a file that a program for reading scans wrote.",
            name=path.name,
        )
    passed = Counter(
        name
        for element in root.iter("*")
        for name in _classes(element)
        if name.startswith(("ocr_", "ocrx_")) and name not in _KNOWN
    )
    passed["text outside of lines"] += _texts_outside(root)
    pages: list[Page] = []
    for element in _of_class(root, frozenset(("ocr_page",))):
        reader = _PageElement(path, root, element)
        pages.append(reader.page(pages))
        passed += reader.passed
    return pages, +passed


def _texts_outside(root: etree._Element) -> int:
    """How many elements have words of their own that belong to no line."""
    count = 0
    waiting = list(root.iterfind("{*}body"))
    while waiting:
        element = waiting.pop()
        if LINES & set(_classes(element)):
            continue
        children = list(element.iterchildren("*"))
        own = (element.text, *(child.tail for child in element.iterchildren()))
        count += any(text and text.strip() for text in own)
        waiting += children
    return count


class _PageElement:
    """An ocr_page on its way to a `Page`."""

    def __init__(self, path: Path, root: etree._Element, element: etree._Element) -> None:
        self.path, self.element = path, element
        self.said = dialect.properties_of(element.get("title", ""))
        box = (self.said.get("bbox", "").split() + [""] * 4)[:4]
        self.width, self.height = side(path.name, "bbox", box[2]), side(path.name, "bbox", box[3])
        systems = root.iterfind("{*}head/{*}meta[@name='ocr-system']")
        creator = next((told for system in systems if (told := system.get("content", ""))), path.name)
        self.author = Author(AuthorKind.IMPORT, one_line(creator))
        self.language = _language_of(element) or _language_of(root)
        self.direction = _direction_of(element)
        turn = number(self.said.get(dialect.TURN))
        self.turn = None if turn is None else quarter_turn(turn)
        self.frame = self._frame()
        self.regions: dict[str, Region] = {}
        self.taken: set[str] = set()
        self.passed: Counter[str] = Counter()

    def page(self, before: list[Page]) -> Page:
        """The whole page. Without a number of its own it is the next of its image, after the pages before it."""
        elements = [each for each in _of_class(self.element, LINES) if next(_of_class(each, LINES), None) is None]
        lines = [line for each in elements if (line := self._line(each)) is not None]
        for element in _of_class(self.element, AREAS):
            self._region(element)
        image = bare_name(dialect.unquoted(self.said.get("image", "")))
        index = whole(self.said.get(dialect.INDEX))
        if index is None:
            index = sum(page.image == image for page in before)
        return Page(
            id=new_id("p"),
            image=image,
            width=self.width,
            height=self.height,
            index=max(index, 0),
            lines=tuple(lines),
            regions=tuple(self.regions.values()),
            language=self.language,
            direction=self.direction,
            turn=self.turn,
            frame=self.frame,
        )

    def _frame(self) -> Polygon | None:
        """What of the image is looked at; None where that is all of it, or no quadrilateral."""
        corners = framing.framed_by(self._points(self.said.get(dialect.FRAME, "")))
        return None if corners is None else framing.checked(corners, self.width, self.height)

    def _region(self, element: etree._Element) -> Region | None:
        """The region of an area, the same one for areas at the same place; None where it has none."""
        title = element.get("title", "")
        if title not in self.regions:
            said = dialect.properties_of(title)
            polygon = self._outline(said)
            if not polygon:
                return None
            kind = dialect.unquoted(said.get(dialect.KIND, "")) or "paragraph"
            self.regions[title] = Region(self._unique(element.get("id") or new_id("r"), "r"), polygon, kind)
        return self.regions[title]

    def _line(self, element: etree._Element) -> Line | None:
        """The line; None where it is nowhere."""
        said = dialect.properties_of(element.get("title", ""))
        words = list(_of_class(element, frozenset(("ocrx_word", "ocr_word"))))
        told = [dialect.properties_of(word.get("title", "")) for word in words]
        polygon = self._outline(said) or self._around([self._outline(each) for each in told])
        if len(polygon) < 3:
            self.passed["ocr_line"] += 1
            return None
        text = _text_of(element)
        sure = [found for each in told if (found := number(each.get("x_wconf"))) is not None and 0 <= found <= 100]
        above = list(element.iterancestors())
        inside = above[: above.index(self.element)]
        area = next((each for each in inside if AREAS & set(_classes(each))), None)
        region = self._region(area) if area is not None else None
        languages = (_language_of(each) for each in (element, *inside))
        language = next(filter(None, languages), None)
        direction = next(filter(None, (_direction_of(each) for each in (element, *inside))), None)
        checked = said.get(dialect.CHECKED) == "1"
        return Line(
            id=self._unique(element.get("id") or new_id(), "l"),
            polygon=polygon,
            baseline=self._baseline(said, polygon, direction or self.direction),
            text=text,
            confidence=min(sure) / 100 if sure else None,
            author=(PERSON if checked else self.author) if text else None,
            checked=checked,
            region=region.id if region is not None else None,
            language=language if language != self.language else None,
            direction=direction,
        )

    def _outline(self, said: dict[str, str]) -> Polygon:
        """The outline, else the box; nothing where neither is given."""
        outline = self._points(said.get("poly", ""))
        if len(outline) >= 3:
            return outline
        corners = coordinates(self.path.name, said.get("bbox", ""))
        if len(corners) != 2:
            return ()
        return on_page(rectangle(bounding_box(corners)), self.width, self.height)

    def _around(self, outlines: list[Polygon]) -> Polygon:
        points = [point for outline in outlines for point in outline]
        return rectangle(bounding_box(points)) if points else ()

    def _baseline(self, said: dict[str, str], polygon: Polygon, direction: str | None) -> Polyline:
        """The baseline that is given, as far as the box reaches and in reading direction, else one under the text."""
        values = [number(value) for value in said.get("baseline", "").split()]
        factors = [value for value in values if value is not None]
        sheet = Page("", "", self.width, self.height, turn=self.turn, frame=self.frame)
        if not factors or len(factors) != len(values) or number(said.get("textangle")):
            return baseline_in(polygon, sheet, direction)
        left, _, right, bottom = bounding_box(polygon)
        points = []
        for x in (0.0, right - left):
            y = 0.0
            for factor in factors:
                y = y * x + factor
            points.append((left + x, bottom + y))
        if not all(math.isfinite(y) for _, y in points):
            return baseline_in(polygon, sheet, direction)
        return on_page(points[:: -1 if direction == "rtl" else 1], self.width, self.height)

    def _points(self, value: str) -> Polygon:
        return on_page(coordinates(self.path.name, value), self.width, self.height)

    def _unique(self, name: str, prefix: str) -> str:
        name = new_id(prefix) if name in self.taken else name
        self.taken.add(name)
        return name


def _text_of(line: etree._Element) -> str:
    """All that stands in a line; a break between two words, as a pretty-printer puts it there, is one space."""
    text = _BREAK.sub("\n", "".join(_texts(line))).strip("\n")
    return one_line(text.replace("\n", " "))


def _texts(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag is etree.Entity:
            yield html.unescape(child.text or "")
        elif not (etree.QName(child).localname == "del" and "alt" in _classes(child)):
            yield from _texts(child)
        yield child.tail or ""


def _of_class(element: etree._Element, classes: frozenset[str]) -> Iterator[etree._Element]:
    """The elements within another that are of one of these classes, in their order."""
    return (each for each in element.iter("*") if each is not element and not classes.isdisjoint(_classes(each)))


def _classes(element: etree._Element) -> list[str]:
    return element.get("class", "").split()


def _language_of(element: etree._Element) -> str | None:
    return language_tag(element.get("lang") or element.get(_XML_LANGUAGE))


def _direction_of(element: etree._Element) -> str | None:
    direction = element.get("dir")
    return direction if direction in _DIRECTIONS else None
