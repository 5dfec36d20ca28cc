"""A small page that has everything the XML formats can carry, for their tests."""

from datetime import UTC, datetime

from hwr_desktop.document.name_book import Kind, NamedPlace
from hwr_desktop.document.page import (
    PERSON,
    Alternative,
    Author,
    AuthorKind,
    Character,
    Line,
    LineTranslation,
    Mark,
    MarkKind,
    Page,
    Region,
)
from hwr_desktop.document.project import Letter
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.options import ExportOptions

MOMENT = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
MODEL = Author(AuthorKind.MODEL, "letters-1")


def area(top: float) -> tuple[tuple[float, float], ...]:
    return ((10.0, top), (190.0, top + 2), (190.0, top + 20), (10.0, top + 18))


def base(top: float) -> tuple[tuple[float, float], ...]:
    return ((10.0, top + 14), (100.0, top + 15), (190.0, top + 16))


def spelt(text: str, top: float) -> tuple[Character, ...]:
    """Each character 8 px wide, and as sure as 0.99."""
    return tuple(
        Character(letter, 0.99, (10.0 + 8 * at, top + 14), (18.0 + 8 * at, top + 14)) for at, letter in enumerate(text)
    )


MARKS = (
    Mark(MarkKind.ABBREVIATION, 0, 2, "Doctor"),
    Mark(MarkKind.DELETED, 3, 9),
    Mark(MarkKind.GAP, 3, 3, "2 words"),
    Mark(MarkKind.UNCLEAR, 4, 12, "blot"),
    Mark(MarkKind.INSERTED, 10, 14, "above"),
    Mark(MarkKind.GAP, 16, 16),
)
LINES = (
    Line(
        "l1",
        area(10),
        base(10),
        "Dr 𝔄𝔅 old Anna 𝔏",
        0.87,
        author=MODEL,
        region="r1",
        marks=MARKS,
        note="in\npencil",
        alternatives=(Alternative("Dr 𝔄𝔅 cold Anna", 0.1, MODEL),),
        translations=(LineTranslation("de", "Liebe", "x"),),
    ),
    Line("l2", area(30), base(30), "came to the moun-", 0.9, spelt("came to the moun-", 30), author=MODEL, region="r1"),
    Line("l3", area(50), base(50), "tains  in <May> & ", author=PERSON, region="r1", language="fr"),
    Line("l4", area(70), base(70)[::-1], "שלום", author=MODEL, checked=True, direction="rtl", language="he"),
    Line("l5", area(75), base(75), "", region="r2"),
)
PAGE = Page(
    "p1", "my letter.jpg", 200, 100, 2, LINES, (Region("r1", area(10), "marginalia"), Region("r2", area(70))),
    language="en", direction="ltr", note="torn", turn=90,
    frame=((20.0, 10.0), (200.0, 12.0), (195.0, 100.0), (18.0, 90.0)),
)  # fmt: skip
LETTER = Letter(
    "d1", ("p1",), "A journey", "Barbara", "Helen", "12th Nov.", "1916-11-12", "1916-11-14", "Ghent", "MS 7", "CC0",
    "a loose leaf",
)  # fmt: skip
NAMES = (NamedPlace(1, Kind.PERSON, "Anna Grün", "", "l1", 10, 14, True), NamedPlace(2, Kind.DATE, "May", "1916-05",
         "l3", 11, 14))  # fmt: skip
DOCUMENT = Document(
    [PAGE], (LETTER,), "Family letters", ExportOptions(translation="de", alternatives=True), "en", NAMES
)
PLAIN = Document([PAGE], (LETTER,), "Family letters", language="en", names=NAMES)
