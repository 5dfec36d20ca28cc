"""A letter in which everything occurs that formats for people can tell, a Hebrew page and an empty one."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image

from hwr_desktop.document.geometry import Box, rectangle
from hwr_desktop.document.name_book import Kind, NamedPlace
from hwr_desktop.document.page import (
    PERSON,
    Alternative,
    Author,
    AuthorKind,
    Character,
    Choice,
    Line,
    LineTranslation,
    Mark,
    MarkKind,
    Page,
    Region,
)
from hwr_desktop.document.pages.picture import Picture
from hwr_desktop.document.project import Letter
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.options import ExportOptions

MODEL = Author(AuthorKind.MODEL, "latin-1")
THANKS = "I thank you *much* for your let-"


class DrawnPictures:
    """Pictures without scans: plain paper, as large as is asked for."""

    def page(self, page: Page, longest_px: int | None = None) -> Picture:
        return self._drawn(60, 90)

    def line(self, page: Page, line: Line, height_px: int) -> Picture:
        return self._drawn(height_px * 8, height_px)

    def scan(self, page: Page) -> bytes:
        return self._drawn(60, 90).data

    def _drawn(self, width: int, height: int) -> Picture:
        data = io.BytesIO()
        Image.new("RGB", (width, height), "beige").save(data, "PNG")
        return Picture(data.getvalue(), "png", width, height)


def drawn_line(at: int, left: float, right: float, text: str, german: str = "", **more: object) -> Line:
    """Line `at` of a page, 60 px below the one before, with its translation."""
    box = Box(left, 100 + 60 * at, right, 150 + 60 * at)
    base = ((left, box.bottom - 10), (right, box.bottom - 10))
    said = (LineTranslation("de", german, "source"),) if german else ()
    return Line(f"l{at}", rectangle(box), base, text, region="r1", translations=said, **more)


@pytest.fixture
def sample() -> Callable[..., Document]:
    """Makes the document with these options; `scans` are off where nothing is said of them."""
    letter = (
        drawn_line(1, 600, 950, "Down, 12 March 1848", "Down, 12. März 1848", author=MODEL, confidence=0.91),
        drawn_line(2, 100, 420, "My dear Hooker,", "Mein lieber Hooker,", author=PERSON, checked=True),
        drawn_line(
            3, 180, 950, THANKS, "ich danke dir sehr für deinen", author=MODEL, confidence=0.7,
            characters=tuple(Character(c, 0.6 if 2 <= at < 7 else 1.0, (0, 0), (1, 1)) for at, c in enumerate(THANKS)),
            choices=(Choice(2, 7, "think", 0.3),), alternatives=(Alternative("I think you", 0.2, MODEL),),
        ),
        drawn_line(
            4, 100, 940, "ter, which Dr Falconer brought lately late", "Brief, den Dr. Falconer brachte",
            marks=(
                Mark(MarkKind.ABBREVIATION, 11, 13, "Doctor"), Mark(MarkKind.UNCLEAR, 14, 22),
                Mark(MarkKind.DELETED, 31, 37), Mark(MarkKind.INSERTED, 38, 42),
            ),
            note="in pencil,\nby another hand",
        ),
        drawn_line(5, 100, 500, "=A1 and  two <b> & more", marks=(Mark(MarkKind.GAP, 4, 4, "3 words"),)),
        drawn_line(6, 170, 940, "Barnacles keep me busy. # 1848. was"),
        drawn_line(7, 600, 930, "Ch. Darwin", note="a flourish"),
        drawn_line(8, 600, 930, ""),
    )  # fmt: skip
    hebrew = (
        drawn_line(21, 100, 950, "שלום לך אמא, 12 ביולי 1930"),
        drawn_line(22, 300, 950, "אני כותב Berlin אליך"),
    )
    pages = (
        Page("p1", "down 1.jpg", 1000, 1500, 0, letter, (Region("r1", ()),), "en", note="torn at\na corner"),
        Page("p2", "album.pdf", 1000, 1500, 1, hebrew, language="he", direction="rtl"),
        Page("p3", "empty.png", 1000, 1500),
    )
    letters = (
        Letter(
            "d1", ("p1",), sender="Charles Darwin", recipient="J. D. Hooker", date_written="12 March 1848",
            date_from="1848-03-12", place="Down", note="a copy",
        ),
        Letter("d2", ("p2", "p3")),
    )  # fmt: skip
    names = (
        NamedPlace(1, Kind.PERSON, "Joseph Hooker", "", "l2", 8, 14, True),
        NamedPlace(2, Kind.PERSON, "Hugh Falconer", "", "l4", 14, 22),
        NamedPlace(3, Kind.PLACE, "Down", "", "l1", 0, 4),
        NamedPlace(4, Kind.DATE, "12 March 1848", "1848-03-12", "l1", 6, 19),
    )

    def make(scans: bool = False, **options: object) -> Document:
        choices = ExportOptions(scans=scans, **options)
        return Document(pages, letters, "Family letters", choices, "en", names, DrawnPictures())

    return make
