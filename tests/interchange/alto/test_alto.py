"""ALTO for other programs: valid by the official schema, as eScriptorium and kraken read it; and read from them."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from hwr_desktop import paths
from hwr_desktop.document.page import Author, AuthorKind, Line, Mark, MarkKind, Page, Region
from hwr_desktop.errors import InputError
from hwr_desktop.interchange import readers
from hwr_desktop.interchange.alto import alto_writer
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.ground_truth import transcribed_pages as ground_truth
from tests.interchange.small_letter import DOCUMENT, LINES, PAGE, area, base

GROUND_TRUTH = Path(__file__).parents[3].parent / "shared" / "groundtruth"
ALTO = "{http://www.loc.gov/standards/alto/ns-v4#}"


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(paths.resources() / "schemas" / "alto-4-3.xsd"))


def rendered(document: Document, schema: etree.XMLSchema) -> etree._Element:
    root = etree.fromstring(alto_writer.render(document))
    schema.assertValid(root)
    return root


def read_back(folder: Path, data: bytes) -> Page:
    path = folder / "written.xml"
    path.write_bytes(data)
    (page,) = readers.read(path).pages
    return page


def test_all_that_a_page_has_comes_back_from_a_valid_file(tmp_path, schema):
    # GIVEN a page with marks, notes, two authors, three languages and directions, a frame and a turn
    rendered(DOCUMENT, schema)
    # WHEN it is written and read
    again = read_back(tmp_path, alto_writer.render(DOCUMENT))
    # THEN all is as it was, but for what was read there and the other readings
    bare = [replace(line, characters=(), alternatives=(), translations=(), confidence=None) for line in LINES]
    assert [replace(line, confidence=None) for line in again.lines] == bare
    assert replace(again, id=PAGE.id, lines=()) == replace(PAGE, lines=())


def test_words_are_strings_as_other_programs_want_them(schema):
    root = rendered(DOCUMENT, schema)
    first, second, third, _, empty = root.iter(f"{ALTO}TextLine")
    # one String a word, never a space first, further spaces kept with the word
    assert [each.tag.removeprefix(ALTO) for each in third] == ["Shape", *["String", "SP"] * 3, "String"]
    assert [each.get("CONTENT") for each in third.iter(f"{ALTO}String")] == ["tains", " in", "<May>", "& "]
    assert [each.get("CONTENT") for each in empty.iter(f"{ALTO}String")] == [""]
    # a broken word is told whole in both its parts
    parts = [line.findall(f"{ALTO}String")[at] for line, at in ((second, -1), (third, 0))]
    assert [part.get("SUBS_TYPE") for part in parts] == ["HypPart1", "HypPart2"]
    assert {part.get("SUBS_CONTENT") for part in parts} == {"mountains"}
    assert parts[0].get("CONTENT") == "moun-" and second[-1] is parts[0]
    # how sure a word is and where it stands, where that is known; points without commas
    came = second.find(f"{ALTO}String")
    assert came.get("WC") == f"{0.99**4:.4f}" and (came.get("HPOS"), came.get("WIDTH")) == ("10", "32")
    assert "HPOS" not in first.find(f"{ALTO}String").attrib and first.get("BASELINE") == "10 24 100 25 190 26"
    # a name, and who stands for a line
    name, date = root.iter(f"{ALTO}NamedEntityTag")
    assert (date.get("TYPE"), date.get("DESCRIPTION")) == ("date", "1916-05")
    assert (name.get("TYPE"), name.get("LABEL")) == ("person", "Anna Grün")
    assert name.get("ID") in first.findall(f"{ALTO}String")[3].get("TAGREFS").split()
    assert [line.get("CS") for line in root.iter(f"{ALTO}TextLine")].count("true") == 2


def test_the_reading_order_is_told_where_it_goes_to_and_fro(tmp_path, schema):
    regions = (Region("r1", area(10)), Region("r2", area(50)))
    lines = [Line(f"l{at}", area(10), base(10), str(at), region=regions[at % 2].id) for at in range(4)]
    page = Page("p", "a.jpg", 200, 100, lines=tuple(lines), regions=regions)
    rendered(Document([page]), schema)
    assert [line.id for line in read_back(tmp_path, alto_writer.render(Document([page]))).lines] == [
        line.id for line in lines
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(), max_size=12),
    st.text(st.characters(), max_size=8),
    st.lists(st.tuples(*[st.floats(-1e6, 1e6)] * 2), max_size=5),
    st.data(),
)
def test_nothing_a_person_can_type_makes_a_file_invalid(schema, tmp_path_factory, text, name, points, data):
    # GIVEN any characters at all, with a mark over some
    start = data.draw(st.integers(0, len(text)))
    mark = Mark(MarkKind.GAP, start, data.draw(st.integers(start, len(text))), name)
    line = Line(name, area(10), tuple(points), text, author=Author(AuthorKind.IMPORT, text), marks=(mark,), note=name)
    page = Page("p", text, 200, 100, lines=(line,), regions=(Region(name, area(10), name),), note=text, language=name)
    # THEN the file is valid, and the mark is within the text that comes back
    rendered(Document([page]), schema)
    (again,) = read_back(tmp_path_factory.mktemp("alto"), alto_writer.render(Document([page]))).lines
    assert len(again.text) <= len(text) and all(0 <= each.start <= each.end <= len(again.text) for each in again.marks)


@pytest.mark.skipif(not GROUND_TRUTH.is_dir(), reason="needs ../shared/groundtruth beside the checkout")
def test_round_trip_over_validation_pages(tmp_path, schema):
    for collection in sorted(GROUND_TRUTH.iterdir()):
        folder = collection / "val"
        for _, page, _ in list(ground_truth.pages_under(folder))[:1] if folder.is_dir() else ():
            rendered(Document([page]), schema)
            again = read_back(tmp_path, alto_writer.render(Document([page])))
            assert [(line.text, line.polygon, line.baseline) for line in again.lines] == [
                (line.text, line.polygon, line.baseline) for line in page.lines
            ]
            assert [(region.kind, region.polygon) for region in again.regions] == [
                (region.kind, region.polygon) for region in page.regions
            ]


def alto_file(folder: Path, inside: str, namespace: str = "http://www.loc.gov/standards/alto/ns-v3#", **page) -> Path:
    attributes = {"ID": "P", "PHYSICAL_IMG_NR": "7", "WIDTH": "2000", "HEIGHT": "1000", **page}
    written = " ".join(f'{name}="{value}"' for name, value in attributes.items() if value)
    path = folder / "alto.xml"
    path.write_text(
        f'<alto xmlns="{namespace}"><Description><MeasurementUnit>mm10</MeasurementUnit><sourceImageInformation>'
        f"<fileName>C:\\scans\\a.tif</fileName></sourceImageInformation></Description><Layout><Page {written}>"
        f"<PrintSpace>{inside}</PrintSpace></Page></Layout></alto>",
        "utf-8",
    )
    return path


STRINGS = '<String CONTENT="Dear" WC="0.9"/><SP/><String CONTENT="Moth" WC="0.7"/><HYP CONTENT="-"/>'
BOX = 'HPOS="100" VPOS="100" WIDTH="300" HEIGHT="50"'


@pytest.mark.parametrize("version", ["ns-v2#", "ns-v3#", "ns-v4#", None])
def test_older_versions_are_read(tmp_path, version):
    # GIVEN a file with boxes only, one height for a baseline, a block within a block, and what we do not keep
    namespace = f"http://www.loc.gov/standards/alto/{version}" if version else ""
    lines = f'<TextLine ID="t" {BOX} BASELINE="140">{STRINGS}</TextLine><TextLine ID="none">{STRINGS}</TextLine>'
    inside = (
        f'<ComposedBlock ID="c"><TextBlock ID="b" {BOX}>{lines}</TextBlock></ComposedBlock><Illustration ID="i" {BOX}/>'
    )
    # WHEN it is read
    reading = readers.read(alto_file(tmp_path, inside, namespace))
    # THEN the line is there, in the units of the file
    (page,) = reading.pages
    assert (page.image, page.width, page.height, page.index) == ("a.tif", 2000, 1000, 0)
    (line,) = page.lines
    assert (line.text, line.confidence, line.region) == ("Dear Moth-", 0.7, "b")
    assert line.polygon == ((100, 100), (400, 100), (400, 150), (100, 150)) and line.baseline == (
        (100, 140),
        (400, 140),
    )
    # AND what was passed over is told
    assert "Illustration (1)" in reading.notes[0] and "TextLine (1)" in reading.notes[0]


def test_both_ways_to_write_points_are_read_and_strings_without_spaces_between_are_words(tmp_path):
    texts = '<String CONTENT="My"/><String CONTENT="dear"/>'
    shape = '<Shape><Polygon POINTS="{}"/></Shape>'
    for points in ("100,100 400,100 400,150", "100 100 400 100 400 150"):
        inside = f'<TextBlock ID="b"><TextLine BASELINE="{points}">{shape.format(points)}{texts}</TextLine></TextBlock>'
        (page,) = readers.read(alto_file(tmp_path, inside)).pages
        assert page.lines[0].polygon == page.lines[0].baseline == ((100, 100), (400, 100), (400, 150))
        assert page.lines[0].text == "My dear"


def test_absurd_files_are_refused_with_a_sentence(tmp_path):
    line = (
        '<TextBlock ID="b"><TextLine><Shape><Polygon POINTS="{}"/></Shape><String CONTENT="a"/></TextLine></TextBlock>'
    )
    for path_of, words in (
        (lambda: alto_file(tmp_path, line.format("1 1 " * 30_000)), "points"),
        (lambda: alto_file(tmp_path, "", WIDTH="1e12"), "WIDTH"),
        (lambda: alto_file(tmp_path, "", WIDTH=""), "WIDTH"),
        (lambda: alto_file(tmp_path, "", "http://www.loc.gov/standards/alto/ns-v9#"), "unknown version"),
    ):
        with pytest.raises(InputError, match=words):
            readers.read(path_of())
    # AND numbers that are none, or far out, do no harm
    (page,) = readers.read(alto_file(tmp_path, line.format("nan nan 1 1"))).pages
    assert page.lines == ()
    (page,) = readers.read(alto_file(tmp_path, line.format("-5 -5 1e300 5 7 9e9"))).pages
    assert page.lines[0].polygon == ((0, 0), (2000, 5), (7, 1000))
