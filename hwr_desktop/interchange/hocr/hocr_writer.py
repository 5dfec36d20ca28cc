"""Writing hOCR 1.2, as well-formed XHTML: a page for each page, its lines in reading order, a word for each word.

Coordinates are those of the image as it is stored, in whole pixels. A line has its outline and the straight line that
comes nearest to its baseline; one that runs rather up or down than across has none, for hOCR knows no such. Regions
between which the reading order goes to and fro come several times.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count, groupby
from statistics import linear_regression

from lxml import etree

from hwr_desktop.document.geometry import Point, Polygon, bounding_box
from hwr_desktop.document.lines.reading_direction import is_right_to_left
from hwr_desktop.document.page import Line, Page, Region
from hwr_desktop.document.turning import line_upright, points_on_scan
from hwr_desktop.document.words.words import Word, words_of
from hwr_desktop.interchange.blocks import pixels
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.hocr import hocr_dialect as dialect
from hwr_desktop.interchange.languages import language_tag
from hwr_desktop.interchange.outline import word_box
from hwr_desktop.interchange.safe_xml import without_forbidden
from hwr_desktop.interchange.word_places import course_of, point_at, stretches_of
from hwr_desktop.interchange.xml_ids import Ids
from hwr_desktop.interchange.xml_writing import added, as_written, set_language

_STYLE = ".ocr_line { display: block } .alternatives del { display: none }"
_LANGUAGE = ("lang", "{http://www.w3.org/XML/1998/namespace}lang")
_DIRECTIONS = ("ltr", "rtl")


def render(document: Document) -> bytes:
    """All pages of the document as one hOCR file in UTF-8."""
    return _HocrWriter(document).written()


class _HocrWriter:
    """A document on its way to its file, with the ids already given, a number for the next that has no name, and how
    many pages there were of each image."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._ids = Ids()
        self._numbers = count(1)
        self._shown = Counter[str]()
        self._root = etree.Element(_name("html"), nsmap={None: dialect.NAMESPACE})  # type: ignore[dict-item]

    def written(self) -> bytes:
        """The whole file."""
        set_language(self._root, self._document.language, *_LANGUAGE)
        self._add_head()
        body = _added(self._root, "body")
        for number, page in enumerate(self._document.pages):
            self._add_page(body, number, page)
        data: bytes = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8")
        return data + b"\n"

    def _add_head(self) -> None:
        pages = self._document.pages
        head = _added(self._root, "head")
        _added(head, "title").text = _plain(self._document.title or next((page.image for page in pages), "")) or "hOCR"
        _added(head, "meta", {"http-equiv": "Content-Type", "content": "text/html; charset=utf-8"})
        spoken = [self._document.language, *(page.language for page in pages)]
        spoken += [line.language for page in pages for line in page.lines]
        languages = " ".join(dict.fromkeys(tag for told in spoken if (tag := language_tag(told))))
        about = {"ocr-system": dialect.SYSTEM, "ocr-capabilities": dialect.CAPABILITIES, "ocr-langs": languages}
        for name, content in (about | {"ocr-number-of-pages": str(len(pages))}).items():
            if content:
                _added(head, "meta", {"name": name, "content": content})
        _added(head, "style", {"type": "text/css"}).text = _STYLE

    def _add_page(self, body: etree._Element, number: int, page: Page) -> None:
        said = {"image": dialect.quoted(_plain(page.image)), "bbox": f"0 0 {page.width} {page.height}"}
        said["ppageno"] = str(number)
        if page.index != self._shown[page.image]:  # which a reader would take it to be
            said[dialect.INDEX] = str(page.index)
        self._shown[page.image] += 1
        if page.turn is not None:
            said[dialect.TURN] = str(page.turn)
        if page.frame is not None:
            said[dialect.FRAME] = _numbers((round(x), round(y)) for x, y in page.frame)
        element = self._added(body, "div", "ocr_page", f"page_{number + 1}", said)
        set_language(element, page.language if page.language != self._document.language else None, *_LANGUAGE)
        _set_direction(element, page.direction)
        regions = {region.id: region for region in page.regions}
        met = set()
        for name, together in groupby(page.lines, key=lambda line: line.region):
            region = regions.get(name) if name is not None else None
            if region is not None:
                met.add(region.id)
            self._add_block(element, page, region, list(together))
        for region in page.regions:
            if region.id not in met:
                self._add_block(element, page, region, [])

    def _add_block(self, parent: etree._Element, page: Page, region: Region | None, lines: Sequence[Line]) -> None:
        """Lines that follow each other in one region, or in none, as a paragraph."""
        if region is not None:
            kind = {} if region.kind == "paragraph" else {dialect.KIND: dialect.quoted(_plain(region.kind))}
            parent = self._added(parent, "div", "ocr_carea", region.id, _place(region.polygon, page) | kind)
        if not lines:
            return
        points = [point for line in lines for point in line.polygon]
        paragraph = self._added(parent, "p", "ocr_par", f"par_{next(self._numbers)}", {"bbox": _box(points, page)})
        for line in lines:
            self._add_line(paragraph, page, line)

    def _add_line(self, paragraph: etree._Element, page: Page, line: Line) -> None:
        place = _place(line.polygon, page) | _baseline(line, page)
        if line.confirmed:
            place[dialect.CHECKED] = "1"
        element = self._added(paragraph, "span", "ocr_line", line.id, place)
        set_language(element, line.language, *_LANGUAGE)
        backwards = is_right_to_left(line, page) and page.direction != "rtl"
        _set_direction(element, line.direction or ("rtl" if backwards else None))
        text = as_written(line.text)
        told = line if text == line.text else replace(line, text=text)
        words = words_of(told)
        if not words:
            element.text = text
            return
        element.text = text[: words[0].start]
        ends = [*(word.start for word in words[1:]), len(text)]
        for word, box, end in zip(words, _word_boxes(told, words, page), ends, strict=True):
            said = {"bbox": _box(box, page)}
            if word.confidence is not None:
                said["x_wconf"] = str(_hundredths(word.confidence))
            span = self._added(element, "span", "ocrx_word", f"word_{next(self._numbers)}", said)
            span.tail = text[word.end : end]
            self._add_text(span, word)

    def _add_text(self, span: etree._Element, word: Word) -> None:
        """The word, with what else it may be where that is wished."""
        if not (word.choices and self._document.options.alternatives):
            span.text = word.text
            return
        choices = _added(span, "span", {"class": "alternatives"}, tail="")
        first = word.confidence if word.confidence is not None else 1.0
        told = [("ins", word.text, first)]
        told += [("del", _plain(choice.text), choice.probability) for choice in word.likeliest]
        for name, text, probability in told:
            if text:
                title = f"nlp {-math.log(min(max(probability, 1e-6), 1.0)):.3f}"
                _added(choices, name, {"class": "alt", "title": title}, tail="").text = text

    def _added(
        self, parent: etree._Element, name: str, kind: str, wanted: str, properties: Mapping[str, str]
    ) -> etree._Element:
        """A new element of a class, with an id of its own."""
        title = dialect.as_title({key: value for key, value in properties.items() if value})
        return _added(parent, name, {"class": kind, "id": self._ids.unique(wanted), "title": title})


def _place(polygon: Polygon, page: Page) -> dict[str, str]:
    """The box and the outline of something, nothing where it has none."""
    if not polygon:
        return {}
    return {"bbox": _box(polygon, page), "poly": _numbers(pixels(polygon, page.width, page.height))}


def _box(points: Sequence[Point], page: Page) -> str:
    """The box around points, in whole pixels on the page; nothing where there are none."""
    return _numbers([bounding_box(pixels(points, page.width, page.height))]) if points else ""


def _baseline(line: Line, page: Page) -> dict[str, str]:
    """The straight line nearest to the baseline, counted from the lower left corner of the line's box."""
    if len(line.baseline) < 2 or not line.polygon:
        return {}
    across, down = (abs(line.baseline[-1][axis] - line.baseline[0][axis]) for axis in (0, 1))
    if across <= down:
        return {}
    slope, start = linear_regression(*zip(*line.baseline, strict=True))
    left, _, _, bottom = bounding_box(pixels(line.polygon, page.width, page.height))
    return {"baseline": f"{slope:.5f} {start + slope * left - bottom:.2f}"}


def _word_boxes(line: Line, words: Sequence[Word], page: Page) -> Iterator[Sequence[Point]]:
    """The corners of the box of each word: as high as the line is where it stands, or stands presumably."""
    if not line.polygon:
        yield from ((),) * len(words)
        return
    seen = line_upright(line, page)
    right_to_left = is_right_to_left(line, page)
    course = course_of(seen, right_to_left)
    for start, end in stretches_of(words, course, right_to_left, len):
        first, last = points_on_scan((point_at(course, start), point_at(course, end)), page)
        left, top, right, bottom = word_box(line.polygon, (first, last), line.baseline)
        yield (left, top), (right, bottom)


def _hundredths(share: float) -> int:
    return round(100 * min(max(share, 0.0), 1.0)) if math.isfinite(share) else 0


def _numbers(points: Iterator[tuple[float, ...]] | Sequence[tuple[float, ...]]) -> str:
    return " ".join(str(round(value)) for point in points for value in point)


def _plain(text: str) -> str:
    return without_forbidden(" ".join(text.split()))


def _name(name: str) -> str:
    return f"{{{dialect.NAMESPACE}}}{name}"


def _added(
    parent: etree._Element, name: str, attributes: Mapping[str, str] | None = None, tail: str = "\n"
) -> etree._Element:
    element = added(parent, name, attributes)
    element.tail = tail
    return element


def _set_direction(element: etree._Element, direction: str | None) -> None:
    if direction in _DIRECTIONS:
        element.set("dir", direction)
