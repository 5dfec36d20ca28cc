"""TEI P5: what editors find in it, and what we read back."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from hwr_desktop.document.page import Line, Mark, MarkKind, Page
from hwr_desktop.document.project import Letter
from hwr_desktop.errors import InputError
from hwr_desktop.interchange import readers
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.ground_truth import transcribed_pages as ground_truth
from hwr_desktop.interchange.tei import tei_writer
from tests.interchange.small_letter import DOCUMENT, LINES, PAGE, area, base

GROUND_TRUTH = Path(__file__).parents[3].parent / "shared" / "groundtruth"
TEI = {"t": "http://www.tei-c.org/ns/1.0"}


def read_back(folder: Path, document: Document) -> tuple[Page, ...]:
    path = folder / "written.xml"
    path.write_bytes(tei_writer.render(document))
    return readers.read(path).pages


def test_text_geometry_and_marks_come_back(tmp_path):
    # GIVEN two pages, on the first of which marks overlap
    second = replace(PAGE, id="p2", image="ü/b#1.png", index=0, turn=None, frame=None, language=None)
    document = replace(DOCUMENT, pages=[PAGE, second])
    # WHEN they are written and read
    pages = read_back(tmp_path, document)
    # THEN all is as it was, but for what was read there, other readings and translations
    bare = tuple(replace(line, characters=(), alternatives=(), translations=()) for line in LINES)
    assert replace(pages[0], id="p1") == replace(PAGE, lines=bare)
    assert pages[1].image == "b#1.png" and pages[1].lines == bare


def test_editors_find_what_they_look_for():
    root = etree.fromstring(tei_writer.render(DOCUMENT))

    def found(path: str) -> list:
        return root.xpath(path, namespaces=TEI)

    # the three parts that every header must have, and the correspondence as correspSearch reads it
    assert [len(found(f"//t:fileDesc/t:{name}")) for name in ("titleStmt", "publicationStmt", "sourceDesc")] == [1] * 3
    assert found("string(//t:correspAction[@type='sent']/t:persName)") == "Barbara"
    assert found("string(//t:correspAction[@type='received']/t:persName)") == "Helen"
    (date,) = found("//t:correspAction/t:date")
    assert (date.text, date.get("notBefore"), date.get("notAfter")) == ("12th Nov.", "1916-11-12", "1916-11-14")
    # every pointer leads somewhere
    ids = set(found("//@xml:id"))
    pointers = [
        each for name in ("facs", "resp", "target", "prev", "decls", "change", "who") for each in found(f"//@{name}")
    ]
    assert len(pointers) > 10 and {ref for each in pointers for ref in each.split()} <= {f"#{each}" for each in ids}
    # names, dates, doubts and the broken word
    assert found("string(//t:persName[@key='Anna Grün'])") == "Anna" and found("//t:date[@when='1916-05']")
    assert found("string(//t:choice[t:abbr='Dr']/t:expan)") == "Doctor"
    assert found("string(//t:gap/t:desc)") == "2 words" and found("//t:unclear[@reason='blot']")
    assert [each.get("n") for each in found("//t:lb[@break='no']")] == ["N003"]
    # who read and checked, and how sure
    assert found("//t:lb[@n='N001']/@resp") == ["#model_1"] and found("//t:lb[@n='N001']/@cert") == ["0.8700"]
    assert found("//t:lb[@change='#checked']/@n") == ["N004"]
    # polygons of three points at least, as the schema wants
    assert all(len(points.split()) >= 3 for points in found("//t:zone/@points"))
    # the translation in a division of its own
    (translation,) = found("//t:div[@type='translation']")
    assert translation.get("{http://www.w3.org/XML/1998/namespace}lang") == "de"
    assert "".join(translation.itertext()).strip() == "Liebe"


@settings(max_examples=80, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")), max_size=12), st.data())
def test_marks_may_overlap_as_they_like(tmp_path_factory, text, data):
    # GIVEN a text with marks anywhere
    line = Line("l", area(10), base(10), text)
    size = len(text)
    drawn = data.draw(
        st.lists(st.tuples(st.sampled_from(MarkKind), st.integers(0, size), st.integers(0, size)), max_size=4)
    )
    marks = tuple(sorted({Mark(kind, min(a, b), max(a, b)) for kind, a, b in drawn if a != b or kind is MarkKind.GAP}))
    page = Page("p", "a.jpg", 200, 100, lines=(replace(line, marks=marks),))
    # WHEN it is written and read THEN each is where it was
    ((again,),) = [page.lines for page in read_back(tmp_path_factory.mktemp("tei"), Document([page]))]

    if again.text == text == unicodedata.normalize("NFC", text):
        assert set(again.marks) == set(marks)


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(), max_size=10), st.text(st.characters(), max_size=8))
def test_no_text_breaks_the_file(tmp_path_factory, text, name):
    marks = tuple(Mark(kind, 0, len(text), name) for kind in MarkKind)
    line = Line(name, area(10), base(10), text, marks=marks, note=name, direction=name, language=name)
    page = Page("p", text, 200, 100, lines=(line,), note=text)
    ((again,),) = [page.lines for page in read_back(tmp_path_factory.mktemp("tei"), Document([page], title=text))]
    assert len(again.text) <= len(text)


def test_tei_by_others_is_refused_with_advice(tmp_path):
    path = tmp_path / "letter.xml"
    path.write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text/></TEI>')
    with pytest.raises(InputError, match=r"another program.*PAGE XML or ALTO"):
        readers.read(path)


@pytest.mark.skipif(not GROUND_TRUTH.is_dir(), reason="needs ../shared/groundtruth beside the checkout")
def test_round_trip_over_validation_pages(tmp_path):
    for collection in sorted(GROUND_TRUTH.iterdir()):
        folder = collection / "val"
        for _, page, _ in list(ground_truth.pages_under(folder))[:1] if folder.is_dir() else ():
            (again,) = read_back(tmp_path, Document([page]))
            assert [(line.text, line.polygon, line.baseline) for line in again.lines] == [
                (line.text, line.polygon, line.baseline) for line in page.lines
            ]


def test_no_number_of_marks_makes_a_file_that_cannot_be_read(tmp_path):
    # GIVEN more marks in one another than anybody would set
    marks = tuple(Mark(MarkKind.ABBREVIATION, 0, 1100 - at, f"v{at}") for at in range(1100))
    line = replace(LINES[0], text="a" * 1100, marks=marks)
    path = tmp_path / "deep.tei"
    path.write_bytes(FORMATS["tei"].render(Document([replace(PAGE, lines=(line,))])))
    # THEN the outer ones are told, and come back
    (page,) = readers.read(path).pages
    assert page.lines[0].text == line.text and page.lines[0].marks == marks[:100]


def test_a_day_that_the_calendar_does_not_have_is_no_date(tmp_path):
    letter = Letter("q", (PAGE.id,), sender="Anna", date_written="30 Feb.", date_from="1901-02-30")
    told = FORMATS["tei"].render(Document([PAGE], (letter,))).decode()
    assert "<date>30 Feb.</date>" in told and "1901-02-30" not in told
