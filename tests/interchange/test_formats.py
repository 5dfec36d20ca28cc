"""The formats for the results, as files on the disk and as other programs will read them."""

import json
import re
from dataclasses import fields, replace

import pytest

from hwr_desktop.document.page import PERSON, Author, AuthorKind, Character, Choice, Line, Mark, MarkKind, Page
from hwr_desktop.document.project import Letter
from hwr_desktop.errors import ExportError
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.options import ExportOptions
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml

FRAME = ((10.0, 20.0), (300.0, 25.0), (310.0, 400.0), (5.0, 390.0))
AREA = ((10.0, 10.0), (110.0, 20.0), (110.0, 60.0), (10.0, 50.0))
BASE = ((10.0, 40.0), (110.0, 50.0))


def spelt(text: str) -> tuple[Character, ...]:
    """Characters of 10 px each along the baseline, the fourth of them unsure."""
    points = [(10.0 + 10 * at, 40.0 + at) for at in range(len(text) + 1)]
    return tuple(
        Character(letter, 0.5 if at == 3 else 0.9, points[at], points[at + 1]) for at, letter in enumerate(text)
    )


LETTER = Letter(
    "d1",
    ("p2", "p3"),
    title="A journey",
    sender="Barbara",
    recipient="Helen",
    date_written="12th Nov.",
    date_from="1916-11-12",
    place="Ghent",
    reference="MS 7",
    rights="CC0",
    note="torn\nat a corner",
)


@pytest.fixture
def pages() -> list[Page]:
    choices = (Choice(0, 4, "Deer", 0.25), Choice(0, 4, "Bear", 0.125))
    read = Line("l1", AREA, BASE, "Dear Mö", 0.87654, spelt("Dear Mö"), choices=choices)
    typed = Line("l2", AREA, BASE, "mother", author=PERSON)
    return [
        Page("p1", "scan.tif", 200, 100, lines=(read, typed)),
        Page(
            "p2", "scan.tif", 200.0, 100, 1, (Line("l3", AREA, BASE, "line\x07 of two\nparts"),), turn=270, frame=FRAME
        ),
    ]


def test_plain_text_has_a_line_for_each_line_and_an_empty_one_between_pages(pages, tmp_path):
    (path,) = FORMATS["txt"].write(Document(pages), tmp_path / "letter.txt")
    assert path.read_bytes() == "Dear Mö\nmother\n\nline of two parts\n".encode()


def test_json_says_where_everything_is_and_how_sure(pages, tmp_path):
    # WHEN the pages are written as JSON
    (path,) = FORMATS["json"].write(Document(pages), tmp_path / "letter.json")
    document = json.loads(path.read_text("utf-8"))
    # THEN every line and word of it is there
    first, second = document["pages"]
    assert (first["image"], first["page"], first["width"], first["height"]) == ("scan.tif", 1, 200, 100)
    assert (second["page"], first["turn"], second["turn"]) == (2, 0, 270)
    assert first["frame"] is None and second["frame"] == [[10, 20], [300, 25], [310, 400], [5, 390]]
    read, typed = first["lines"]
    assert read == {
        "id": "l1",
        "polygon": [[10, 10], [110, 20], [110, 60], [10, 50]],
        "baseline": [[10, 40], [110, 50]],
        "text": "Dear Mö",
        "confidence": 0.8765,
        "note": "",
        "marks": [],
        "translation": None,
        "words": [
            {
                "text": "Dear",
                "confidence": 0.3645,
                "box": [10, 10, 50, 54],
                "choices": [{"text": "Deer", "probability": 0.25}, {"text": "Bear", "probability": 0.125}],
            },
            {"text": "Mö", "confidence": 0.81, "box": [60, 15, 80, 57], "choices": []},
        ],
    }
    # AND where nothing is known, it says so
    assert typed["confidence"] is None and typed["words"] == [
        {"text": "mother", "confidence": None, "box": None, "choices": []}
    ]
    assert "Mö" in path.read_text("utf-8")


@pytest.mark.parametrize("name", ["json", "hocr", "html", "heirloom"])
def test_no_more_than_five_readings_of_a_word_go_along(pages, name):
    # GIVEN a doubtful word with as many other readings as are stored where the language is known
    choices = tuple(Choice(0, 4, f"else{at:02}", 0.2 / (at + 1)) for at in range(12))
    read = replace(pages[0].lines[0], choices=choices, author=Author(AuthorKind.MODEL, "reader"))
    page = replace(pages[0], lines=(read,))
    # WHEN it is exported with them
    options = ExportOptions(alternatives=True, scans=False)
    told = FORMATS[name].render(Document([page], options=options)).decode()
    # THEN the five likeliest are told
    assert sorted(set(re.findall(r"else\d\d", told))) == [f"else{at:02}" for at in range(5)]


def test_marks_and_notes_travel(pages, tmp_path):
    # GIVEN a line with a struck word, an abbreviation and a gap, and notes on line and page
    marks = (Mark(MarkKind.ABBREVIATION, 0, 2, "Doctor"), Mark(MarkKind.DELETED, 3, 7), Mark(MarkKind.GAP, 12, 12))
    line = Line("l1", AREA, BASE, "Dr Hull Hall", author=PERSON, marks=marks, note="in pencil")
    document = Document([Page("p", "a.png", 200, 100, lines=(line,), note="torn")])
    # THEN plain text is as written unless one asks for another
    assert FORMATS["txt"].render(document).decode() == "Dr Hull Hall[…]\n"
    assert FORMATS["txt-clean"].render(document).decode() == "Doctor Hall[…]\n"
    assert FORMATS["txt-signs"].render(document).decode() == "Dr [Doctor] [struck: Hull] Hall[illegible]\n"
    # THEN JSON says it all
    (page,) = json.loads(FORMATS["json"].render(document))["pages"]
    assert (page["note"], page["lines"][0]["note"]) == ("torn", "in pencil")
    assert page["lines"][0]["marks"][1] == {"kind": "deleted", "start": 3, "end": 7, "value": ""}
    assert page["lines"][0]["text"] == "Dr Hull Hall"


def test_plain_text_has_what_is_known_of_a_letter_before_its_first_page(pages, tmp_path):
    # GIVEN two letters, nothing known of the first
    document = Document(pages, (Letter("d0", ("p1",)), LETTER))
    # WHEN they are written
    (path,) = FORMATS["txt"].write(document, tmp_path / "letter.txt")
    # THEN the details that are given stand before the second's first page that is here
    assert path.read_text("utf-8") == (
        "Dear Mö\nmother\n\n"
        "Title: A journey\nFrom: Barbara\nTo: Helen\nDate: 12th Nov. (1916-11-12)\nPlace: Ghent\n"
        "Reference: MS 7\nRights: CC0\nNote: torn at a corner\n\n"
        "line of two parts\n"
    )
    # AND a date stands there as far as it is known
    for changes, line in (
        ({"date_written": ""}, "Date: 1916-11-12\n"),
        ({"date_to": "1916-11-14"}, "Date: 12th Nov. (1916-11-12 to 1916-11-14)\n"),
        ({"date_from": ""}, "Date: 12th Nov.\n"),
    ):
        assert line in FORMATS["txt"].render(Document(pages, (replace(LETTER, **changes),))).decode()


def test_json_has_the_letters_with_all_that_is_known_of_them(pages, tmp_path):
    document = Document(pages, (Letter("d0", ("p1",)), LETTER), "Family letters")
    (path,) = FORMATS["json"].write(document, tmp_path / "letter.json")
    written = json.loads(path.read_text("utf-8"))
    assert written["title"] == "Family letters"
    first, second = written["letters"]
    assert first.pop("pages") == [1] and not any(first.values())
    assert second == {
        "pages": [2],
        "title": "A journey",
        "from": "Barbara",
        "to": "Helen",
        "date_written": "12th Nov.",
        "date_from": "1916-11-12",
        "date_to": "",
        "place": "Ghent",
        "reference": "MS 7",
        "rights": "CC0",
        "note": "torn\nat a corner",
    }
    # AND a letter of which no page is here is left out
    alone = json.loads(FORMATS["json"].render(Document(pages[:1], document.letters)))
    assert [letter["pages"] for letter in alone["letters"]] == [[1]]


def test_page_xml_is_one_file_a_page(pages, tmp_path):
    # WHEN two pages are written to a file, to a folder, and one alone
    numbered = FORMATS["page"].write(Document(pages), tmp_path / "letter.xml")
    (tmp_path / "out").mkdir()
    named = FORMATS["page"].write(Document(pages), tmp_path / "out")
    alone = FORMATS["page"].write(Document(pages[:1]), tmp_path / "alone.xml")
    # THEN the files are numbered, named after their scans, or as asked for
    assert [path.name for path in numbered] == ["letter-001.xml", "letter-002.xml"]
    assert [path.name for path in named] == ["scan.xml", "scan-002.xml"]
    assert [path.name for path in alone] == ["alone.xml"]
    assert page_xml.read(named[1]).index == 1


def test_scans_of_one_name_do_not_overwrite_each_other(tmp_path):
    pages = [Page(f"p{at}", name, 10, 10) for at, name in enumerate(["a.jpg", "A.png", "../b.jpg"])]
    written = FORMATS["page"].write(Document(pages), tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in written] == ["a.xml", "A_2.xml", "b.xml"]


@pytest.mark.parametrize("name", [name for name, each in FORMATS.items() if each.files is None])
def test_a_place_one_cannot_write_to_is_told(name, pages, tmp_path):
    with pytest.raises(ExportError, match="is not there"):
        FORMATS[name].write(Document(pages), tmp_path / "nowhere" / "letter")


def test_the_table_names_itself():
    assert {"txt", "txt-clean", "txt-signs", "markdown", "html", "docx", "odt", "csv", "xlsx", "json"} <= set(FORMATS)
    for name, format_ in FORMATS.items():
        assert format_.name == name and (format_.suffix.startswith(".") or format_.files is not None)
        assert format_.heeds <= {field.name for field in fields(ExportOptions)}


def test_no_characters_can_break_the_text_formats(tmp_path):
    line = Line("l", AREA, BASE, "lone \ud800 and \x1b[31m and \u2028 end")
    page = Page("p", "a.png", 200, 100, lines=(line,))
    assert FORMATS["txt"].render(Document([page])).decode("utf-8").count("\n") == 1
    assert json.loads(FORMATS["json"].render(Document([page])))["pages"][0]["lines"][0]["text"]
