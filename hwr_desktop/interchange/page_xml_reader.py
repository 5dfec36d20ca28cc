"""Reading PAGE XML, versions 2013 to 2024, from a file that is not to be trusted.

Coordinates are clamped to the page, lines without an outline are left out, and of several readings the main one (the
lowest index) is taken. An `orientation` of the page becomes the nearest quarter turn, a Border of four corners the
page's frame. Lines come in the order of ReadingOrder, else of `custom` readingOrder, else of the file.
"""

from __future__ import annotations

import math
import re
import unicodedata
from pathlib import Path, PurePosixPath

from lxml import etree

from hwr_desktop.document import framing
from hwr_desktop.document.geometry import Polygon, Polyline, clamped
from hwr_desktop.document.page import Author, AuthorKind, Line, Page, Region, new_id
from hwr_desktop.document.turning import points_on_scan, points_upright, quarter_turn
from hwr_desktop.errors import InputError
from hwr_desktop.interchange import page_xml_dialect as dialect
from hwr_desktop.interchange.outline import baseline_under
from hwr_desktop.interchange.page_xml_marks import from_custom
from hwr_desktop.interchange.page_xml_order import by_custom, regions_in_order
from hwr_desktop.interchange.safe_xml import parse

MAX_POINTS = 20_000  # of one outline; real ones have up to some hundred
MAX_SIDE_PX = 100_000
_NAMESPACE = re.compile(r"http://schema\.primaresearch\.org/PAGE/gts/pagecontent/20(1[3-9]|2\d)-\d\d-\d\d")
_TYPE_IN_CUSTOM = re.compile(r"structure\s*\{[^}]*?type\s*:\s*([\w-]+)")


def read(path: Path) -> Page:
    """The page a PAGE file describes; `image` is the bare name of its scan, `index` the page in that scan.

    Raises InputError where the file is missing, no XML, no PAGE of 2013 or later, or holds absurd numbers.
    """
    return _PageElement(path, parse(path)).page()


def is_page(path: Path) -> bool:
    """Whether an XML file is PAGE at all, of whatever version. Raises InputError where it is no readable XML."""
    return etree.QName(parse(path)).localname == "PcGts"


class _PageElement:
    """The Page element of a file on its way to a `Page`: its size, and the ids that are already taken."""

    def __init__(self, path: Path, root: etree._Element) -> None:
        self.path = path
        self.element = _page_element(path, root)
        self.width, self.height = self._side("imageWidth"), self._side("imageHeight")
        self.creator = Author(AuthorKind.IMPORT, _one_line(root.findtext("{*}Metadata/{*}Creator") or path.name))
        self.note = (root.findtext("{*}Metadata/{*}Comments") or "").strip()
        self.direction = dialect.DIRECTIONS.get(self.element.get("readingDirection", ""))
        orientation = _number(self.element.get("orientation"))
        self.turn = None if orientation is None else quarter_turn(orientation)
        self.frame = self._frame()
        self.taken: set[str] = set()

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
        number = _whole(dialect.attributes_of(self.element).get(dialect.PAGE_NUMBER)) or 1
        return Page(
            id=new_id("p"),
            image=self._image(),
            width=self.width,
            height=self.height,
            index=max(number - 1, 0),
            lines=_by_position(lines),
            regions=tuple(regions),
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

    def _side(self, name: str) -> int:
        side = _whole(self.element.get(name)) or 0
        if not 0 < side <= MAX_SIDE_PX:
            raise InputError(
                f"{self.path.name} gives no usable size of its image ({name} is {self.element.get(name)!r:.40}): "
                "export it again from the program that made it."
            )
        return side

    def _image(self) -> str:
        """The bare name of the scan, for a path in a stranger's file could lead anywhere."""
        return PurePosixPath(self.element.get("imageFilename", "").replace("\\", "/")).name

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
            return []
        direction = dialect.DIRECTIONS.get(element.get("readingDirection", ""))
        baseline = self._points(element.find("{*}Baseline"))
        if len(baseline) < 2:
            baseline = self._baseline_under(polygon, direction)
        text, confidence = _reading_of(element)
        as_it_stands = _main_text(element) or text
        own = dialect.attributes_of(element)
        line = Line(
            id=self._unique(element.get("id") or new_id(), "l"),
            polygon=polygon,
            baseline=baseline,
            text=text,
            confidence=confidence,
            author=dialect.author_from(own.get(dialect.AUTHOR)) or (self.creator if text else None),
            checked=own.get(dialect.STATUS) == dialect.CHECKED,
            region=region,
            marks=from_custom(element.get("custom", ""), as_it_stands, lambda beginning: len(_one_line(beginning))),
            note=element.get("comments", ""),
            direction=direction,
        )
        return [(_whole(own.get(dialect.POSITION)), line)]

    def _baseline_under(self, polygon: Polygon, direction: str | None) -> Polyline:
        """A baseline for a line without one, level on the page as it is turned, in reading direction."""
        sheet = Page("", "", self.width, self.height, turn=self.turn, frame=self.frame)
        baseline = baseline_under(points_upright(polygon, sheet))
        return points_on_scan(baseline[:: -1 if (direction or self.direction) == "rtl" else 1], sheet)

    def _points(self, element: etree._Element | None) -> Polygon:
        """The finite points of a Coords or Baseline, clamped to the page; pairs that are no point are left out."""
        pairs = element.get("points", "").split() if element is not None else []
        if len(pairs) > MAX_POINTS:
            raise InputError(
                f"{self.path.name} holds an outline of {len(pairs):,} points (the limit is {MAX_POINTS:,}): "
                "simplify it in the program that made it."
            )
        points = (tuple(map(_number, pair.split(",", 1))) for pair in pairs)
        usable = [(p[0], p[1]) for p in points if len(p) == 2 and p[0] is not None and p[1] is not None]
        return clamped(usable, self.width, self.height)

    def _unique(self, name: str, prefix: str) -> str:
        """The name, or a fresh one where it is taken already."""
        name = new_id(prefix) if name in self.taken else name
        self.taken.add(name)
        return name


def _page_element(path: Path, root: etree._Element) -> etree._Element:
    name = etree.QName(root)
    if name.localname != "PcGts":
        raise InputError(
            f"{path.name} is XML but not PAGE (it begins with <{name.localname:.40}>): choose a PAGE file."
        )
    if not _NAMESPACE.fullmatch(name.namespace or ""):
        raise InputError(f"{path.name} is PAGE of an unknown version: export it as PAGE 2013-07-15 or later.")
    page = root.find("{*}Page")
    if page is None:
        raise InputError(f"{path.name} is PAGE without a Page in it: export it again from the program that made it.")
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
    confidence = _number(main.get("conf"))
    known = confidence is not None and 0 <= confidence <= 1
    return _one_line(main.findtext("{*}Unicode") or ""), confidence if known else None


def _main_equivalent(element: etree._Element) -> etree._Element | None:
    readings = element.findall("{*}TextEquiv")
    indices = [_number(reading.get("index")) for reading in readings]
    ranks = [0.5 if index is None else index for index in indices]
    return readings[ranks.index(min(ranks))] if readings else None


def _main_text(element: etree._Element) -> str:
    """The main reading just as it stands in the file, which is what marks count in."""
    main = _main_equivalent(element)
    return "" if main is None else main.findtext("{*}Unicode") or ""


def _one_line(text: str) -> str:
    """The text in NFC; a line break, as a pretty-printer may have put there, becomes one space."""
    parts = text.splitlines()
    if parts != [text]:
        text = " ".join(part.strip() for part in parts if part.strip())
    return unicodedata.normalize("NFC", text)


def _number(value: str | None) -> float | None:
    try:
        number = float(value or "")
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _whole(value: str | None) -> int | None:
    number = _number(value)
    return None if number is None else int(number)
