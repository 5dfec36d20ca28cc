"""PAGE for other programs: valid by the official schema, and as the programs that read it like it best."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from hwr_desktop import paths
from hwr_desktop.document.page import PERSON, Author, AuthorKind, Line, Page, Region
from hwr_desktop.document.project import Letter
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.ground_truth import transcribed_pages as ground_truth
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.interchange.page_xml.page_xml_dialect import NAMESPACE, NO_REGION

GROUND_TRUTH = Path(__file__).parents[3].parent / "shared" / "groundtruth"
MODEL = Author(AuthorKind.MODEL, "letters-1")
AREA = ((10.0, 10.0), (90.0, 10.0), (90.0, 40.0), (10.0, 40.0))
BASE = ((10.0, 35.0), (90.0, 33.0))


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(paths.resources() / "schemas" / "page-2019-07-15.xsd"))


def page_of(*lines: Line, **changes: object) -> Page:
    return replace(Page("p1", "a.jpg", 200, 100, lines=lines), **changes)


def read_back(folder: Path, page: Page) -> Page:
    path = folder / "written.xml"
    path.write_bytes(page_xml.render(page))
    return page_xml.read(path)


def rendered(page: Page, schema: etree.XMLSchema) -> etree._Element:
    root = etree.fromstring(page_xml.render(page))
    schema.assertValid(root)
    return root


def found(root: etree._Element, name: str) -> list[etree._Element]:
    return list(root.iter(f"{{{NAMESPACE}}}{name}"))


def test_a_page_of_a_letter_is_valid_and_complete(tmp_path, schema):
    # GIVEN a page with regions, a line of none, a note, a check and two authors
    regions = (Region("head", AREA, "heading"), Region("empty", AREA, "marginalia"), Region("odd", AREA, "letter head"))
    page = page_of(
        Line("l1", AREA, BASE, "Dear Mother,", 0.8712, author=MODEL, region="head"),
        Line("l2", AREA, BASE, "<we> & you", author=PERSON, checked=True, region="odd", note="in pencil"),
        Line("l3", AREA, BASE, "alone", direction="rtl"),
        Line("l4", AREA, BASE),
        regions=regions,
        index=2,
        direction="ltr",
    )
    # WHEN it is written
    root = rendered(page, schema)
    # THEN it says all, and we read the same again
    assert [element.get("id") for element in found(root, "TextRegion")] == ["head", "odd", "eSc_dummyblock_", "empty"]
    read = [line for line in found(root, "TextLine") if line.findall("{*}TextEquiv")]
    assert len(read) == sum(bool(line.text or line.author) for line in page.lines)
    assert all(len(line.findall("{*}TextEquiv")) == 1 for line in read)
    assert all(len(element.findall("{*}Baseline")) == 1 for element in found(root, "TextLine"))
    assert [element.get("index") for element in found(root, "TextEquiv")] == ["1", "0", "1"]
    assert found(root, "TextEquiv")[0].get("conf") == "0.8712"
    again = read_back(tmp_path, page)
    assert again.lines[:2] == page.lines[:2] and again.lines[3] == page.lines[3]
    assert replace(again.lines[2], author=None) == page.lines[2]
    assert {(region.id, region.polygon) for region in again.regions} == {(r.id, r.polygon) for r in regions}
    assert (again.image, again.width, again.height, again.index, again.direction) == ("a.jpg", 200, 100, 2, "ltr")


def test_reading_order_stands_in_all_the_places_programs_look_for_it(schema):
    page = page_of(
        Line("b", AREA, BASE, region="second"),
        Line("a", AREA, BASE, region="first"),
        Line("c", AREA, BASE, region="first"),
        regions=(Region("first", AREA), Region("second", AREA)),
    )
    root = rendered(page, schema)
    references = [(element.get("index"), element.get("regionRef")) for element in found(root, "RegionRefIndexed")]
    assert references == [("0", "second"), ("1", "first")]
    assert [e.get("custom") for e in found(root, "TextRegion")] == [f"readingOrder {{index:{at};}}" for at in (0, 1)]
    assert [e.get("custom") for e in found(root, "TextLine")] == [f"readingOrder {{index:{at};}}" for at in (0, 0, 1)]


def test_an_order_that_goes_to_and_fro_between_regions_survives(tmp_path, schema):
    names = ("left", None, "right", "left", "right", None)
    lines = [Line(f"l{at}", AREA, BASE, str(at), region=name) for at, name in enumerate(names)]
    page = page_of(*lines, regions=(Region("left", AREA), Region("right", AREA)))
    rendered(page, schema)
    again = read_back(tmp_path, page)
    assert [(line.id, line.region) for line in again.lines] == [(line.id, line.region) for line in page.lines]


def test_regions_keep_their_order_their_kinds_and_their_lines(tmp_path, schema):
    # GIVEN a page with regions of all the kinds that are found on one, in an order that no box tells
    kinds = ("page-number", "header", "paragraph", "marginalia", "paragraph")
    regions = tuple(Region(f"r{9 - at}", AREA, kind) for at, kind in enumerate(kinds))
    lines = [Line(f"l{at}", AREA, BASE, str(at), region=regions[at // 2].id) for at in range(2 * len(kinds))]
    # WHEN it is written and read again
    page = page_of(*lines, regions=regions)
    rendered(page, schema)
    again = read_back(tmp_path, page)
    # THEN regions and lines are as they were
    assert again.regions == regions
    assert [(line.id, line.region) for line in again.lines] == [(line.id, line.region) for line in lines]


def test_coordinates_are_whole_and_on_the_image(schema):
    line = Line("l", ((-3.6, 1.4), (250.0, 1.6), (200.0, 100.0)), ((5.0, 5.0),))
    root = rendered(page_of(line), schema)
    (element,) = found(root, "TextLine")
    assert element.find("{*}Coords").get("points") == "0,1 199,2 199,99"
    assert element.find("{*}Baseline").get("points") == "5,5 5,5"


def test_ids_become_valid_and_unique(schema):
    names = ["1", "ro", "a b", "a:b", "r", "ä"]
    page = page_of(*[Line(name, AREA, BASE) for name in names], regions=(Region("r", AREA), Region(NO_REGION, AREA)))
    root = rendered(page, schema)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids)) == len(names) + 4


def test_an_empty_page_is_valid(tmp_path, schema):
    rendered(page_of(), schema)
    assert read_back(tmp_path, page_of()).lines == ()


def test_times_are_written_in_utc(schema):
    noon = datetime(2026, 11, 20, 12, 0, tzinfo=timezone(timedelta(hours=2)))
    root = etree.fromstring(page_xml.render(page_of(), noon))
    assert root.findtext("{*}Metadata/{*}Created") == "2026-11-20T10:00:00Z"
    now = etree.fromstring(page_xml.render(page_of())).findtext("{*}Metadata/{*}LastChange")
    assert abs(datetime.fromisoformat(now) - datetime.now(UTC)) < timedelta(minutes=1)


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(), max_size=12),
    st.text(st.characters(), max_size=8),
    st.text(st.characters(), max_size=8),
    st.lists(st.tuples(*[st.floats(-1e6, 1e6)] * 2), max_size=5),
    st.one_of(st.none(), st.floats()),
)
def test_nothing_a_person_can_type_makes_a_file_invalid(schema, text, name, kind, points, confidence):
    # GIVEN any characters at all, those that XML forbids too
    line = Line(name, AREA, tuple(points), text, confidence, author=Author(AuthorKind.IMPORT, text), note=text)
    page = page_of(line, regions=(Region(name, AREA, kind),), image=text)
    # THEN the file is valid and the text is there, but for what XML cannot hold
    root = rendered(page, schema)
    assert found(root, "Unicode")[0].text is None or len(found(root, "Unicode")[0].text) <= len(text)


@pytest.mark.skipif(not GROUND_TRUTH.is_dir(), reason="needs ../shared/groundtruth beside the checkout")
def test_round_trip_over_the_validation_pages(tmp_path, schema):
    # GIVEN all validation pages of the ground truth
    count = 0
    for collection in sorted(GROUND_TRUTH.iterdir()):
        if not (collection / "val").is_dir():
            continue
        for _, page, _ in ground_truth.pages_under(collection / "val"):
            # WHEN each is written and read again
            path = tmp_path / "again.xml"
            path.write_bytes(page_xml.render(page))
            again = page_xml.read(path)
            # THEN it is valid, and text and geometry are identical
            schema.assertValid(etree.parse(path))
            assert replace(again, id=page.id) == page
            count += 1
    assert count == 120


@pytest.mark.parametrize(("turn", "orientation"), [(None, None), (0, None), (90, "90"), (180, "180"), (270, "-90")])
def test_a_page_says_how_it_is_turned_and_keeps_the_coordinates_of_the_image(tmp_path, schema, turn, orientation):
    # GIVEN a page that is turned to be read
    page = page_of(Line("l", AREA, BASE), turn=turn)
    # WHEN it is written THEN it is valid, its orientation lies in the range that the schema names
    (element,) = found(rendered(page, schema), "Page")
    assert element.get("orientation") == orientation
    assert (element.get("imageWidth"), element.get("imageHeight")) == ("200", "100")
    # AND we read the same again
    again = read_back(tmp_path, page)
    assert again.turn == (turn or None) and again.lines == page.lines


@pytest.mark.parametrize(
    ("frame", "border", "back"),
    [
        (None, None, None),
        (
            ((20.0, 10.0), (200.0, 12.0), (195.0, 100.0), (18.0, 90.0)),
            "20,10 199,12 195,99 18,90",
            ((20.0, 10.0), (200.0, 12.0), (195.0, 100.0), (18.0, 90.0)),
        ),
        (
            ((-5.0, 3.0), (195.0, -4.0), (204.0, 97.0), (4.0, 104.0)),
            "0,3 195,0 199,97 4,99",
            ((0.0, 3.0), (195.0, 0.0), (200.0, 97.0), (4.0, 100.0)),
        ),
    ],
)
def test_the_part_of_a_page_that_is_looked_at_is_its_border(tmp_path, schema, frame, border, back):
    # GIVEN a page of which only a part is looked at
    page = page_of(Line("l", AREA, BASE), frame=frame, turn=90)
    # WHEN it is written THEN it is valid, and the border is that part as far as the image goes
    root = rendered(page, schema)
    assert [each.find("{*}Coords").get("points") for each in found(root, "Border")] == ([border] if border else [])
    # AND it comes back when it is read
    again = read_back(tmp_path, page)
    assert again.frame == back and again.lines == page.lines


def test_the_details_of_its_letter_go_with_a_page(schema):
    # GIVEN a letter with some details, one of them with what XML cannot hold
    letter = Letter("d1", ("p0", "p1"), sender="Barbara <b>", date_from="1916-11-12", note="in\x07 pencil\ntorn")
    page = page_of(Line("l", AREA, BASE, "Dear"))
    # WHEN a page of it is written THEN the file is valid, and says just what is known
    root = etree.fromstring(FORMATS["page"].render(Document([page], (letter,))))
    schema.assertValid(root)
    said = {item.get("name"): item.get("value") for item in found(root, "MetadataItem")}
    assert said == {
        "hwr.letter.from": "Barbara <b>",
        "hwr.letter.date_from": "1916-11-12",
        "hwr.letter.note": "in pencil\ntorn",
    }
    # AND a page of no letter says nothing
    loose = replace(page, id="elsewhere")
    assert found(etree.fromstring(FORMATS["page"].render(Document([loose], (letter,)))), "MetadataItem") == []
