"""Marks and notes in PAGE: as Transkribus writes them, valid by the schema, and read back the same."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from hwr_desktop import paths
from hwr_desktop.document.page import PERSON, Line, Mark, MarkKind, Page
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml

AREA = ((10.0, 10.0), (90.0, 10.0), (90.0, 40.0), (10.0, 40.0))
LINE = Line("l1", AREA, ((10.0, 35.0), (90.0, 33.0)), author=PERSON)
PLAIN = Page("p1", "a.jpg", 200, 100)


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(paths.resources() / "schemas" / "page-2019-07-15.xsd"))


def page_of(text: str, *marks: Mark, note: str = "") -> Page:
    return replace(PLAIN, lines=(replace(LINE, text=text, marks=marks),), note=note)


def read_back(folder: Path, data: bytes) -> Page:
    path = folder / "written.xml"
    path.write_bytes(data)
    return page_xml.read(path)


def test_every_mark_and_note_is_read_back_from_a_valid_file(tmp_path, schema):
    # GIVEN a line with every mark, one of them behind characters beyond the basic plane, and notes
    marks = (
        Mark(MarkKind.ABBREVIATION, 0, 2, "Doctor; {of} law:\\ 𝔏 ü"),
        Mark(MarkKind.DELETED, 3, 9),
        Mark(MarkKind.GAP, 3, 3, "two words, torn"),
        Mark(MarkKind.UNCLEAR, 4, 5),
        Mark(MarkKind.INSERTED, 10, 14, "above"),
        Mark(MarkKind.GAP, 16, 16),
    )
    page = page_of("Dr 𝔄𝔅 old aunt 𝔏", *marks, note="torn\nat the top")
    page = replace(page, lines=(replace(page.lines[0], note="in pencil\nby another hand"),))
    # WHEN it is written
    data = page_xml.render(page)
    # THEN the file is valid, and offsets count as Transkribus counts
    root = etree.fromstring(data)
    schema.assertValid(root)
    (element,) = root.iter("{*}TextLine")
    custom = element.get("custom")
    assert custom.startswith(
        "readingOrder {index:0;} abbrev {offset:0; length:2; expansion:Doctor\\u003b\\u0020\\u007b"
    )
    assert "textStyle {offset:3; length:8; strikethrough:true;}" in custom
    assert "unclear {offset:5; length:2;}" in custom and "gap {offset:19; length:0;}" in custom
    # THEN we read the same again
    again = read_back(tmp_path, data)
    assert again.lines == page.lines and again.note == page.note


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=12), st.data())
def test_no_text_leads_a_mark_astray(schema, tmp_path_factory, text, data):
    # GIVEN a text of any characters, and a mark over some of it
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    page = page_of(text, Mark(MarkKind.GAP, start, end, data.draw(st.text(max_size=5))))
    # WHEN it is written and read
    written = page_xml.render(page)
    schema.assertValid(etree.fromstring(written))
    again = read_back(tmp_path_factory.mktemp("page"), written).lines[0]
    # THEN the mark is within the text that came back
    (mark,) = again.marks
    assert mark.kind is MarkKind.GAP and 0 <= mark.start <= mark.end <= len(again.text)


def test_what_other_programs_write_is_read(tmp_path):
    # GIVEN a line as Transkribus has it, its text decomposed and in a mark that goes beyond it
    custom = (
        "readingOrder {index:0;} textStyle {offset:0; length:2;bold:true;} person {offset:0; length:2;} "
        "unclear {offset:3; length:90; continued:true;} gap {length:0; extent:3\\u0020words; offset:2;} "
        "abbrev {offset:0; length:x;} abbrev {offset:0; length:0;} abbrev {offset:3; length:4; expansion:\\ud835;"
        "add {offset:1; length:1;"
    )
    data = page_xml.render(page_of("e\u0301 fin"))
    data = data.replace(b'custom="readingOrder {index:0;}"', f'custom="{custom}"'.encode(), 2)
    # WHEN it is read
    line = read_back(tmp_path, data).lines[0]
    # THEN marks we have are over the same letters, and the others are passed over
    assert line.text == "é fin"
    assert line.marks == (Mark(MarkKind.GAP, 1, 1, "3 words"), Mark(MarkKind.UNCLEAR, 2, 5))


def test_a_custom_attribute_of_megabytes_takes_no_time(tmp_path):
    # GIVEN a file made to keep us busy
    for custom in ("unclear {" * 200_000, "a" * 2_000_000, "gap {offset:1; length:0;}" * 100_000):
        data = page_xml.render(page_of("dear")).replace(b"readingOrder {index:0;}", custom.encode(), 2)
        # THEN it is read at once
        assert read_back(tmp_path, data).lines[0].text == "dear"
