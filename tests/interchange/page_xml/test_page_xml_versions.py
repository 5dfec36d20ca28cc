"""PAGE in its versions: 2013 for older programs, other readings and names where asked for, and what is passed over."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from hwr_desktop import paths
from hwr_desktop.document.page import Line, Page, Region
from hwr_desktop.interchange import readers
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.interchange.page_xml.page_xml_dialect import REGION_KINDS
from tests.interchange.small_letter import DOCUMENT, LINES, PAGE, PLAIN, area, base

SCHEMAS = paths.resources() / "schemas"


def schema(version: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMAS / f"page-{version}.xsd"))


def rendered(name: str, document: Document) -> etree._Element:
    root = etree.fromstring(FORMATS[name].render(document))
    schema({"page": "2019-07-15", "page2013": "2013-07-15"}[name]).assertValid(root)
    return root


def read_back(folder: Path, name: str, document: Document) -> Page:
    path = folder / "written.xml"
    path.write_bytes(FORMATS[name].render(document))
    return page_xml.read(path)


@pytest.mark.parametrize("name", ["page", "page2013"])
def test_all_that_a_page_has_comes_back_from_either_version(tmp_path, name):
    # GIVEN a page with marks, notes, two authors, three languages and directions, a frame, a turn and a page number
    rendered(name, DOCUMENT)
    # WHEN it is written and read THEN all is as it was, but for what was read there and other readings
    again = read_back(tmp_path, name, PLAIN)
    bare = tuple(replace(line, characters=(), alternatives=(), translations=()) for line in LINES)
    assert replace(again, id=PAGE.id) == replace(PAGE, lines=bare)


def test_2013_is_valid_for_every_kind_of_region(tmp_path):
    regions = tuple(Region(f"r{at}", area(10), kind) for at, kind in enumerate(sorted({*REGION_KINDS, "letter head"})))
    lines = tuple(Line(f"l{region.id}", area(10), base(10), "a", region=region.id) for region in regions)
    page = replace(PAGE, regions=regions, lines=lines)
    rendered("page2013", Document([page]))
    assert [region.kind for region in read_back(tmp_path, "page2013", Document([page])).regions] == [
        region.kind.replace(" ", "_") for region in regions
    ]


def test_other_readings_and_the_translation_come_only_where_asked_for(tmp_path):
    # GIVEN a page whose first line has another reading and a translation
    # THEN as a rule there is one reading a line, which is what eScriptorium needs
    plain = rendered("page", PLAIN)
    assert all(len(line.findall("{*}TextEquiv")) <= 1 for line in plain.iter("{*}TextLine"))
    assert not list(plain.iter("{*}Word")) and b"Liebe" not in etree.tostring(plain)
    # AND where they are asked for, they follow with a higher index, valid, and come back as other readings
    first = next(rendered("page", DOCUMENT).iter("{*}TextLine"))
    said = [(each.get("index"), each.get("conf"), each[0].text) for each in first.findall("{*}TextEquiv")]
    assert said == [("1", "0.8700", "Dr 𝔄𝔅 old Anna 𝔏"), ("2", "0.1000", "Dr 𝔄𝔅 cold Anna")]
    values = {each.get("name"): each.get("value") for each in first.iter("{*}UserAttribute")}
    assert values["hwr.translation.de"] == "Liebe"
    line = read_back(tmp_path, "page", DOCUMENT).lines[0]
    assert line.text == LINES[0].text and [(each.text, each.confidence) for each in line.alternatives] == [
        ("Dr 𝔄𝔅 cold Anna", 0.1)
    ]


@pytest.mark.parametrize("name", ["page", "page2013"])
def test_names_are_tags_as_transkribus_has_them(name):
    lines = {each.get("id"): each.get("custom") for each in rendered(name, PLAIN).iter("{*}TextLine")}
    # offsets count UTF-16 units: two for each of the two letters before the name
    assert "person {offset:12; length:4;}" in lines["l1"] and "date {offset:11; length:3;}" in lines["l3"]


def test_version_2010_with_points_as_elements_is_read(tmp_path):
    points = '<Coords><Point x="10" y="10"/><Point x="90" y="10"/><Point x="90" y="40"/></Coords>'
    path = tmp_path / "old.xml"
    path.write_text(
        '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2010-03-19"><Page imageFilename="a.jpg" '
        f'imageWidth="200" imageHeight="100"><TextRegion id="r">{points}<TextLine id="l">{points}<TextEquiv><Unicode>'
        "Dear</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>"
    )
    (line,) = page_xml.read(path).lines
    assert line.text == "Dear" and line.polygon == ((10, 10), (90, 10), (90, 40))


def test_what_is_passed_over_is_told(tmp_path):
    # GIVEN a file with words, a picture, a line without an outline and tags that no mark stands for
    square = '<Coords points="10,10 90,10 90,40 10,40"/>'
    word = f'<Word id="w{{}}">{square}<TextEquiv><Unicode>Dear</Unicode></TextEquiv></Word>'
    custom = "readingOrder {index:0;} person {offset:0; length:4;} textStyle {offset:0; length:2; bold:true;}"
    path = tmp_path / "theirs.xml"
    path.write_text(
        '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.jpg" '
        f'imageWidth="200" imageHeight="100"><ImageRegion id="i">{square}</ImageRegion><TextRegion id="r">{square}'
        f'<TextLine id="l" custom="{custom}">{square}{word.format(1)}{word.format(2)}<TextEquiv><Unicode>Dear Ann'
        '</Unicode></TextEquiv></TextLine><TextLine id="n"/></TextRegion></Page></PcGts>'
    )
    # WHEN it is read THEN the line is there, and a sentence names the rest
    reading = readers.read(path)
    assert [line.text for line in reading.pages[0].lines] == ["Dear Ann"]
    (note,) = reading.notes
    assert note.startswith("Of theirs.xml the text was taken; passed over: Word (2)")
    assert all(part in note for part in ("ImageRegion (1)", "TextLine (1)", "person (1)", "textStyle (1)"))
    # AND of a file of ours there is nothing to be told
    ours = tmp_path / "ours.xml"
    ours.write_bytes(FORMATS["page"].render(replace(PLAIN, letters=())))
    assert readers.read(ours).notes == ()
