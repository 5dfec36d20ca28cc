"""PAGE from other programs: what is meant is found, and what is hostile or broken is refused with a sentence."""

import random
import time
from pathlib import Path

import pytest

from hwr_desktop.document.page import Author, AuthorKind
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.interchange.page_xml.page_xml_reader import MAX_POINTS

NAMESPACE = "http://schema.primaresearch.org/PAGE/gts/pagecontent/{}"
SQUARE = '<Coords points="10,10 90,10 90,40 10,40"/>'


def page_file(folder: Path, inside: str, version: str = "2019-07-15", head: str = "", **page: str) -> Path:
    attributes = {"imageFilename": "a.jpg", "imageWidth": "200", "imageHeight": "100", **page}
    written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    path = folder / "page.xml"
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<PcGts xmlns="{NAMESPACE.format(version)}">'
        f"<Metadata><Creator>Somebody</Creator></Metadata><Page {written}>{inside}</Page></PcGts>",
        "utf-8",
    )
    return path


def line(name: str, text: str = "", inside: str = "", attributes: str = "") -> str:
    reading = f"<TextEquiv><Unicode>{text}</Unicode></TextEquiv>" if text else ""
    return f'<TextLine id="{name}" {attributes}>{SQUARE}{inside}{reading}</TextLine>'


def region(name: str, lines: str, attributes: str = "") -> str:
    return f'<TextRegion id="{name}" {attributes}>{SQUARE}{lines}</TextRegion>'


@pytest.mark.parametrize(
    "version", ["2013-07-15", "2016-07-15", "2017-07-15", "2018-07-15", "2019-07-15", "2024-07-15"]
)
def test_every_version_from_2013_is_read(tmp_path, version):
    # GIVEN a page of a version
    inside = region("r1", line("l1", "Dear Mother", '<Baseline points="10,35 90,33"/>'), 'type="heading"')
    # WHEN it is read
    page = page_xml.read(page_file(tmp_path, inside, version))
    # THEN all of it is there
    assert (page.image, page.width, page.height, page.index) == ("a.jpg", 200, 100, 0)
    assert [(found.id, found.kind) for found in page.regions] == [("r1", "heading")]
    (found,) = page.lines
    assert (found.id, found.text, found.region) == ("l1", "Dear Mother", "r1")
    assert found.polygon == ((10, 10), (90, 10), (90, 40), (10, 40))
    assert found.baseline == ((10, 35), (90, 33))
    assert found.author == Author(AuthorKind.IMPORT, "Somebody") and not found.confirmed


def test_the_main_reading_is_the_one_of_the_lowest_index(tmp_path):
    readings = "".join(
        f'<TextEquiv {index}conf="{conf}"><Unicode>{text}</Unicode></TextEquiv>'
        for index, conf, text in (('index="2" ', 0.2, "c"), ('index="1" ', 0.4, "b"), ("", 0.6, "bare"))
    )
    confirmed = readings + '<TextEquiv index="0" conf="0.9"><Unicode>a</Unicode></TextEquiv>'
    page = page_xml.read(page_file(tmp_path, region("r", line("x", inside=readings) + line("y", inside=confirmed))))
    assert [(found.text, found.confidence) for found in page.lines] == [("bare", 0.6), ("a", 0.9)]


def test_words_make_up_the_text_only_where_the_line_has_none(tmp_path):
    words = "".join(
        f'<Word id="{name}{text}">{SQUARE}<TextEquiv conf="{conf}"><Unicode>{text}</Unicode></TextEquiv></Word>'
        for name, text, conf in (("w", "Dear", 0.9), ("w", "Mother", 0.7))
    )
    page = page_xml.read(page_file(tmp_path, region("r", line("x", inside=words) + line("y", "Own text", words))))
    assert [found.text for found in page.lines] == ["Dear Mother", "Own text"]
    assert page.lines[0].confidence == 0.7


@pytest.mark.parametrize("conf", ["93", "-1", "nan", "high"])
def test_a_confidence_out_of_range_is_unknown(tmp_path, conf):
    reading = f'<TextEquiv conf="{conf}"><Unicode>x</Unicode></TextEquiv>'
    (found,) = page_xml.read(page_file(tmp_path, region("r", line("l", inside=reading)))).lines
    assert found.confidence is None


def test_text_is_one_line_in_nfc(tmp_path):
    inside = region("r", line("l", "\n   cafe\u0301\n   au lait\n ") + line("m", " kept "))
    assert [found.text for found in page_xml.read(page_file(tmp_path, inside)).lines] == ["caf\u00e9 au lait", " kept "]


def test_regions_come_in_the_order_of_reading_order(tmp_path):
    # GIVEN groups in groups, indices against the order of the file, an unknown and a missing region
    order = (
        '<ReadingOrder><OrderedGroup id="ro"><RegionRefIndexed index="2" regionRef="a"/>'
        '<UnorderedGroupIndexed id="g" index="1"><RegionRef regionRef="b"/><RegionRef regionRef="nowhere"/>'
        '</UnorderedGroupIndexed><RegionRefIndexed index="0" regionRef="c"/></OrderedGroup></ReadingOrder>'
    )
    regions = "".join(region(name, line(f"l{name}", name)) for name in "abcd")
    # THEN the lines follow it, and what it leaves out comes last
    page = page_xml.read(page_file(tmp_path, order + regions))
    assert page.text.split() == ["c", "b", "a", "d"]
    assert [found.id for found in page.regions] == ["c", "b", "a", "d"]


def test_without_it_the_order_is_that_of_custom_or_of_the_file(tmp_path):
    def numbered(*indices: int) -> str:
        return "".join(line(f"l{at}", str(at), attributes=f'custom="readingOrder {{index:{at};}}"') for at in indices)

    by_custom = page_xml.read(page_file(tmp_path, region("r", numbered(2, 0, 1))))
    by_file = page_xml.read(page_file(tmp_path, region("r", numbered(2, 0) + line("last", "last"))))
    assert by_custom.text.split() == ["0", "1", "2"]
    assert by_file.text.split() == ["2", "0", "last"]


def cell(name: str, attributes: str = "") -> str:
    return f'<TableCell id="{name}" {attributes}>{SQUARE}{line("l" + name, name)}</TableCell>'


def test_a_table_stands_where_reading_order_names_it_though_its_cells_are_not_named(tmp_path):
    # GIVEN what Transkribus writes: the table last in the file, and first but one in the order
    order = (
        '<ReadingOrder><OrderedGroup id="ro"><RegionRefIndexed index="0" regionRef="a"/>'
        '<RegionRefIndexed index="1" regionRef="t"/><RegionRefIndexed index="2" regionRef="b"/>'
        "</OrderedGroup></ReadingOrder>"
    )
    table = f'<TableRegion id="t">{SQUARE}{cell("c1")}{cell("c2")}</TableRegion>'
    regions = region("a", line("la", "a")) + region("b", line("lb", "b"))
    # THEN its cells are read between the two regions, as are the regions in a table of other programs
    assert page_xml.read(page_file(tmp_path, order + regions + table)).text.split() == ["a", "c1", "c2", "b"]
    within = region("c1", line("l1", "c1")) + region("c2", line("l2", "c2"))
    table = f'<TableRegion id="t">{SQUARE}{within}</TableRegion>'
    assert page_xml.read(page_file(tmp_path, order + regions + table)).text.split() == ["a", "c1", "c2", "b"]


def test_a_cell_without_a_number_does_not_spoil_the_order_of_the_regions(tmp_path):
    def at(index: int) -> str:
        return f'custom="readingOrder {{index:{index};}}"'

    # GIVEN regions and a table with numbers against the order of the file, and cells of which one has none
    table = f'<TableRegion id="t" {at(1)}>{SQUARE}{cell("c1", at(5))}{cell("c2")}</TableRegion>'
    regions = region("b", line("lb", "b"), at(2)) + table + region("a", line("la", "a"), at(0))
    # THEN the regions follow theirs, and the cells stand in the table's place
    assert page_xml.read(page_file(tmp_path, regions)).text.split() == ["a", "c1", "c2", "b"]


def test_a_region_in_a_region_is_found(tmp_path):
    inside = f'<TableRegion id="t">{SQUARE}{region("cell", line("l", "in a table"))}</TableRegion>'
    page = page_xml.read(page_file(tmp_path, inside))
    assert [(found.text, found.region) for found in page.lines] == [("in a table", "cell")]


def test_the_type_other_programs_give_in_custom(tmp_path):
    page = page_xml.read(page_file(tmp_path, region("r", "", 'custom="structure {type:letter-head;}"')))
    assert page.regions[0].kind == "letter-head"


def test_a_missing_baseline_runs_under_the_line(tmp_path):
    # GIVEN a sloping line without a baseline, and one of Hebrew
    slope = '<Coords points="0,0 200,40 200,80 0,40"/>'
    inside = f'<TextRegion id="r">{SQUARE}<TextLine id="a">{slope}</TextLine>' + (
        f'<TextLine id="b" readingDirection="right-to-left">{slope}</TextLine></TextRegion>'
    )
    # WHEN it is read
    across, back = page_xml.read(page_file(tmp_path, inside)).lines
    # THEN the baseline slopes along, above the lower edge, in the direction of reading
    (left, start), (right, end) = across.baseline
    assert (left, right) == (0, 200)
    assert start == pytest.approx(30, abs=3) and end == pytest.approx(70, abs=3)
    assert back.baseline == across.baseline[::-1] and back.direction == "rtl"


def test_absurd_coordinates_are_clamped_or_left_out(tmp_path):
    # GIVEN points beyond the page, that are no numbers, that are no pairs, and lines with too few
    wild = '<Coords points="-50,-7 1e9,10 nan,5 inf,5 7 x,y 1e999,2 90.5,40 10,999"/>'
    inside = f'<TextRegion id="r">{SQUARE}<TextLine id="a">{wild}</TextLine><TextLine id="b"/>' + (
        '<TextLine id="c"><Coords points="1,1 2,2"/></TextLine></TextRegion>'
    )
    # THEN only what can be on the page remains
    (found,) = page_xml.read(page_file(tmp_path, inside)).lines
    assert found.polygon == ((0, 0), (200, 10), (90.5, 40), (10, 100))


def test_an_id_that_stands_twice_is_given_once(tmp_path):
    page = page_xml.read(page_file(tmp_path, region("r", line("l", "a") + line("l", "b"))))
    assert len({found.id for found in page.lines}) == 2 and page.text == "a\nb"


@pytest.mark.parametrize("name", ["../../etc/a.jpg", "C:\\scans\\a.jpg", "/data/a.jpg", "a.jpg"])
def test_only_the_base_name_of_the_image_is_taken(tmp_path, name):
    assert page_xml.read(page_file(tmp_path, "", imageFilename=name)).image == "a.jpg"


def refused(path: Path) -> str:
    began = time.monotonic()
    with pytest.raises(InputError) as caught:
        page_xml.read(path)
    assert time.monotonic() - began < 10
    message = str(caught.value)
    assert path.name in message and ": " in message and message.endswith(".")
    return message


def test_entity_bombs_and_foreign_files_are_refused(tmp_path):
    # GIVEN the billion laughs, a reference to a file, and either behind a long comment
    laughs = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9)
    )
    foreign = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>'
    for head in (laughs + "]>", foreign, "<!--" + "x" * 10_000 + "-->" + foreign, "<!DOCTYPE PcGts>"):
        # THEN the DOCTYPE alone is reason enough
        assert "DOCTYPE" in refused(page_file(tmp_path, region("r", line("l", "&j;")), head=head))
    path = tmp_path / "utf16.xml"
    path.write_bytes(f'<?xml version="1.0" encoding="UTF-16"?>{foreign}<a>&j;</a>'.encode("utf-16"))
    assert "DOCTYPE" in refused(path)


def test_an_outline_of_very_many_points_is_refused(tmp_path):
    points = "1,1 " * (MAX_POINTS + 1)
    coords = f'<Coords points="{points.strip()}"/>'
    inside = f'<TextRegion id="r">{SQUARE}<TextLine id="l">{coords}</TextLine></TextRegion>'
    assert "points" in refused(page_file(tmp_path, inside))


@pytest.mark.parametrize("width", ["", "0", "-5", "wide", "1e9", "nan"])
def test_a_page_without_a_usable_size_is_refused(tmp_path, width):
    assert "imageWidth" in refused(page_file(tmp_path, "", imageWidth=width))


def test_what_is_no_page_is_told_in_words(tmp_path):
    contents = {
        "alto.xml": ('<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"/>', "not PAGE (it begins with <alto>)"),
        "old.xml": (f'<PcGts xmlns="{NAMESPACE.format("2009-03-16")}"/>', "unknown version"),
        "none.xml": (f'<PcGts xmlns="{NAMESPACE.format("2019-07-15")}"/>', "without a Page"),
        "cut.xml": ("<PcGts><Page>", "not well-formed"),
        "text.xml": ("Dear mother", "not well-formed"),
        "empty.xml": ("", "is empty"),
        "deep.xml": ("<a>" * 5000 + "</a>" * 5000, "not well-formed"),
    }
    for name, (content, words) in contents.items():
        path = tmp_path / name
        path.write_text(content)
        assert words in refused(path), name
    assert "is not there" in refused(tmp_path / "missing.xml")
    (tmp_path / "folder.xml").mkdir()
    assert "is a folder" in refused(tmp_path / "folder.xml")


def test_damaged_files_never_crash(tmp_path):
    chance = random.Random(7)
    whole = page_file(tmp_path, region("r", line("l", "Dear Mother", '<Baseline points="10,35 90,33"/>'))).read_bytes()
    path = tmp_path / "damaged.xml"
    for _ in range(500):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data)
        try:
            page_xml.read(path)
        except InputError as error:
            assert path.name in str(error)


@pytest.mark.parametrize("repeated", ["readingOrder {", "structure {"])
def test_a_custom_attribute_of_megabytes_costs_no_time(tmp_path, repeated):
    # GIVEN a region that seems to begin a hundred thousand times to say its order or its kind
    path = page_file(tmp_path, region("r", line("a", "Dear"), f'custom="{repeated * 100_000}"'))
    # WHEN it is read, THEN at once, where searching all of it would take hours
    began = time.monotonic()
    assert page_xml.read(path).lines[0].text == "Dear"
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("orientation", "turn"),
    [("0", 0), ("-1.25", 0), ("89.7", 90), ("-90.0", 270), ("180", 180), ("-179.999", 180), ("NaN", None), ("", None)],
)
def test_a_page_on_its_side_is_turned_by_the_nearest_quarter(tmp_path, orientation, turn):
    assert page_xml.read(page_file(tmp_path, "", orientation=orientation)).turn == turn
    assert page_xml.read(page_file(tmp_path, "")).turn is None


def test_a_missing_baseline_runs_along_the_writing_of_a_page_on_its_side(tmp_path):
    # GIVEN a scan on its side whose writing runs up it, with a line that has no baseline
    tall = '<TextLine id="l"><Coords points="10,10 40,10 40,90 10,90"/></TextLine>'
    # WHEN it is read
    (found,) = page_xml.read(page_file(tmp_path, region("r", tall), orientation="90")).lines
    # THEN the baseline runs up too, under the letters
    (start_x, start_y), (end_x, end_y) = found.baseline
    assert (start_y, end_y) == (90, 10) and start_x == end_x and 25 < start_x < 40


@pytest.mark.parametrize(
    ("points", "frame"),
    [
        ("90,80 90,10 10,10 10,80", ((10, 10), (90, 10), (90, 80), (10, 80))),  # another way round
        ("0,0 499,0 499,299 0,299", None),  # all of the image
        ("10,10 90,10 90,80", None),
        ("10,10 90,80 90,10 10,80", None),  # crossed
        ("10,10 11,10 11,80 10,80", None),  # too narrow for a page
        ("", None),
    ],
)
def test_a_border_of_four_corners_frames_the_page(tmp_path, points, frame):
    border = f'<Border><Coords points="{points}"/></Border>'
    assert page_xml.read(page_file(tmp_path, border)).frame == frame
