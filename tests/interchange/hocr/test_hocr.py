"""hOCR for other programs: by the rules of its specification; and read from them, be they friendly or not."""

import time
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from hwr_desktop.document.page import PERSON, Author, AuthorKind, Choice, Line, Page
from hwr_desktop.errors import InputError
from hwr_desktop.interchange import readers
from hwr_desktop.interchange.beside import transcript_beside
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.given_values import MAX_POINTS
from hwr_desktop.interchange.ground_truth import transcribed_pages as ground_truth
from hwr_desktop.interchange.hocr import hocr_writer
from hwr_desktop.interchange.options import ExportOptions
from hwr_desktop.interchange.safe_xml import MAX_BYTES
from tests.interchange.hocr_rules import broken_rules
from tests.interchange.small_letter import DOCUMENT, LINES, PAGE, PLAIN, area, base, spelt

GROUND_TRUTH = Path(__file__).parents[3].parent / "shared" / "groundtruth"
IMPORTED = Author(AuthorKind.IMPORT, "HWR Desktop")


def read_again(document: Document, folder: Path) -> tuple[Page, ...]:
    (path,) = FORMATS["hocr"].write(document, folder / "letter.hocr")
    assert broken_rules(path.read_bytes()) == []
    return readers.read(path).pages


def hocr(folder: Path, inside: str, head: str = "", page: str = 'image "a.png"; bbox 0 0 200 100') -> Path:
    """An hOCR file by another program."""
    path = folder / "other.hocr"
    path.write_text(
        f'{head}<html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="ocr-system" content="tesseract 5"/></head>'
        f"<body><div class='ocr_page' title='{page}'>{inside}</div></body></html>",
        "utf-8",
    )
    return path


def test_all_that_hocr_can_tell_comes_back(tmp_path):
    # GIVEN a page with regions, a framed and turned scan, two languages and a line from right to left
    # WHEN it is written and read
    (page,) = read_again(PLAIN, tmp_path)
    # THEN its text, its boxes and outlines are the same
    assert [line.text for line in page.lines] == [line.text for line in LINES]
    assert [line.polygon for line in page.lines] == [line.polygon for line in LINES]
    assert [(region.polygon, region.kind) for region in page.regions] == [
        (region.polygon, region.kind) for region in PAGE.regions
    ]
    names = {region.id: at for at, region in enumerate(page.regions)}
    assert [names.get(line.region) for line in page.lines] == [0, 0, 0, None, 1]
    told = ("image", "index", "width", "height", "turn", "frame", "language", "direction")
    assert [getattr(page, name) for name in told] == [getattr(PAGE, name) for name in told]
    # AND so is what is said of lines, as far as there is a place for it
    assert [(line.language, line.direction) for line in page.lines] == [
        (line.language, line.direction) for line in LINES
    ]
    assert [line.author for line in page.lines] == [IMPORTED, IMPORTED, PERSON, PERSON, None]
    assert page.lines[1].confidence == pytest.approx(0.99**5, abs=0.01)


def test_the_baseline_comes_back_as_the_straight_line_nearest_to_it(tmp_path):
    bent = replace(LINES[0], baseline=((10.0, 24.0), (100.0, 27.0), (190.0, 24.0)))
    flat = Page("p", "a.png", 200, 100, lines=(bent, LINES[3]))
    (page,) = read_again(Document([flat]), tmp_path)
    assert page.lines[0].baseline == (pytest.approx((10, 25), abs=0.02), pytest.approx((190, 25), abs=0.02))
    # AND runs in reading direction
    assert page.lines[1].baseline == (pytest.approx((190, 86), abs=0.02), pytest.approx((10, 84), abs=0.02))


def test_a_line_that_runs_up_the_scan_gets_a_baseline_under_its_text_as_it_is_looked_at(tmp_path):
    line = Line("l", ((10, 5), (30, 5), (30, 95), (10, 95)), ((25, 95), (25, 5)), "upwards")
    (page,) = read_again(Document([Page("p", "a.png", 200, 100, lines=(line,), turn=90)]), tmp_path)
    (start_x, start_y), (end_x, end_y) = page.lines[0].baseline
    assert (start_y, end_y) == (pytest.approx(95, abs=1), pytest.approx(5, abs=1))
    assert start_x == pytest.approx(end_x, abs=1) and 20 < start_x < 30


def test_words_stand_where_they_were_read_and_say_how_sure_they_are(tmp_path):
    line = replace(LINES[1], text="came right to the moun-")
    data = hocr_writer.render(Document([Page("p", "a.png", 200, 100, lines=(line,))]))
    words = etree.fromstring(data).findall(".//{*}span[@class='ocrx_word']")
    assert ["".join(word.itertext()) for word in words] == ["came", "right", "to", "the", "moun-"]
    assert words[0].get("title") == "bbox 10 30 42 48; x_wconf 96"
    # AND one that nobody read stands between its neighbours, and says nothing of it
    box = [int(value) for value in words[1].get("title").split()[1:]]
    assert 42 <= box[0] < box[2] <= 50
    assert "x_wconf" not in words[1].get("title")


def test_other_readings_go_along_where_they_are_wished_and_are_no_text(tmp_path):
    line = Line("l", area(30), base(30), "came", characters=spelt("came", 30), choices=(Choice(0, 4, "come", 0.03),))
    page = Page("p", "a.png", 200, 100, lines=(line,))
    told = hocr_writer.render(Document([page], options=ExportOptions(alternatives=True)))
    assert b'<del class="alt" title="nlp 3.507">come</del>' in told
    assert b"come" not in hocr_writer.render(Document([page]))
    (again,) = read_again(Document([page], options=ExportOptions(alternatives=True)), tmp_path)
    assert again.text == "came"


def test_pages_follow_each_other_in_one_file_with_ids_of_their_own(tmp_path):
    pages = [replace(PAGE, index=at, turn=None, frame=None) for at in (0, 1)] + [replace(PAGE, image="b.jpg", index=0)]
    again = read_again(Document(pages, title="Letters"), tmp_path)
    assert [(page.image, page.index) for page in again] == [("my letter.jpg", 0), ("my letter.jpg", 1), ("b.jpg", 0)]


def test_the_reading_order_goes_before_the_regions(tmp_path):
    lines = tuple(replace(line, region=name) for line, name in zip(LINES, ("r1", "r2", "r1", None, "r2"), strict=True))
    (page,) = read_again(Document([PAGE.with_lines(lines)]), tmp_path)
    assert [line.text for line in page.lines] == [line.text for line in lines]
    assert len(page.regions) == 2
    assert page.lines[0].region == page.lines[2].region != page.lines[1].region == page.lines[4].region


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp"))), max_size=4),
    st.text(st.characters(codec="utf-8")),
)
def test_whatever_is_written_is_by_the_rules_and_comes_back(texts, name):
    lines = tuple(Line(f"l{at}", area(20 * at), base(20 * at), text) for at, text in enumerate(texts))
    data = hocr_writer.render(Document([Page("p", name, 200, 100, lines=lines)], title=name))
    assert broken_rules(data) == []
    root = etree.fromstring(data)
    said = ["".join(line.itertext()) for line in root.iterfind(".//{*}span[@class='ocr_line']")]
    assert said == ["".join(letter for letter in text if letter not in "\ufffe\uffff") for text in texts]


TESSERACT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
    "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
"""


def test_a_file_by_tesseract_is_read(tmp_path):
    # GIVEN what Tesseract writes: its DOCTYPE, words on lines of their own, a heading as ocr_header, and a picture
    inside = """
    <div class='ocr_carea' id='block_1_1' title="bbox 10 10 190 90"><p class='ocr_par' lang='deu' title="bbox 1 1 9 9">
     <span class='ocr_line' id='line_1_1' title="bbox 10 10 190 30; baseline -0.01 -4; x_size 30">
      <span class='ocrx_word' id='word_1_1' title='bbox 10 10 60 30; x_wconf 93'>Liebe</span>
      <span class='ocrx_word' id='word_1_2' title='bbox 70 10 190 30; x_wconf 61'><em>An&nbsp;na</em></span>
     </span>
     <span class='ocr_header' title="bbox 10 40 190 60; baseline 0 0">
      <span class='ocrx_word' title='bbox 10 40 60 60'>Kopf</span></span></p></div>
    <div class='ocr_photo' title="bbox 0 0 5 5"></div>"""
    page_title = 'image "C:\\scans\\a.png"; bbox 0 0 200 100; ppageno 0; scan_res 70 70'
    reading = readers.read(hocr(tmp_path, inside, TESSERACT, page_title))
    # THEN its lines come with their places, and what is not kept is said
    (page,) = reading.pages
    assert [line.text for line in page.lines] == ["Liebe An\u00a0na", "Kopf"]
    assert page.lines[0].baseline == (pytest.approx((10, 26)), pytest.approx((190, 24.2)))
    assert (page.lines[0].confidence, page.lines[0].language) == (0.61, "deu")
    assert page.lines[0].author == Author(AuthorKind.IMPORT, "tesseract 5")
    assert (page.image, page.width, len(page.regions)) == ("a.png", 200, 1)
    assert [str(note) for note in reading.notes] == ["Of other.hocr the text was taken; passed over: ocr_photo (1)."]


def test_lines_without_a_box_have_that_around_their_words_and_those_without_a_place_are_said(tmp_path):
    inside = (
        "<span class='ocr_line'><span class='ocrx_word' title='bbox 10 20 50 40'>a</span> "
        "<span class='ocrx_word' title='bbox 60 18 90 40'>b</span></span><span class='ocr_line'>nowhere</span>"
    )
    reading = readers.read(hocr(tmp_path, inside))
    assert [(line.text, line.box) for line in reading.pages[0].lines] == [("a b", (10, 18, 90, 40))]
    assert "ocr_line (1)" in str(reading.notes[0])


@pytest.mark.parametrize(
    "title",
    [
        "bbox -99999999 -5 1e308 nan",
        "bbox 10 10 1e400 30",
        "bbox 10 10 90 30; baseline 1e308 1e308",
        "bbox 10 10 90 30; baseline 1e300 1e300 -1e300 inf",
        "bbox 10 10 90 30; baseline; textangle x; x_wconf 1e999; poly 1 2 3",
        "bbox 10 10 90 30; poly 1e300 5 -1e300 7 0 0",
        "bbox 90 30 10 10; baseline 99999999 -9999999",
    ],
)
def test_absurd_coordinates_stay_on_the_page(tmp_path, title):
    (page,) = readers.read(hocr(tmp_path, f"<span class='ocr_line' title='{title}'>text</span>")).pages
    for line in page.lines:
        assert line.text == "text"
        for x, y in (*line.polygon, *line.baseline):
            assert 0 <= x <= 200 and 0 <= y <= 100


def test_hostile_files_are_refused_with_a_sentence(tmp_path):
    line = "<span class='ocr_line' title='bbox 1 1 9 9'>x&j;</span>"
    bomb = '<!DOCTYPE html [<!ENTITY j "ha"><!ENTITY k "&j;&j;&j;&j;&j;">]>'
    foreign = '<!DOCTYPE html [<!ENTITY j SYSTEM "file:///etc/passwd">]>'
    many = f"<span class='ocr_line' title='poly {'1 2 ' * (MAX_POINTS + 1)}'>x</span>"
    good = hocr(tmp_path, "<span class='ocr_line' title='bbox 1 1 9 9'>Grüße</span>").read_bytes()
    files = {
        "bomb.hocr": (hocr(tmp_path, line, bomb).read_bytes(), "DOCTYPE"),
        "foreign.hocr": (hocr(tmp_path, line, foreign).read_bytes(), "DOCTYPE"),
        "points.hocr": (hocr(tmp_path, many).read_bytes(), "outline of 20,001 points"),
        "size.hocr": (hocr(tmp_path, "", page="bbox 0 0 999999999 5").read_bytes(), "no usable size"),
        "none.hocr": (hocr(tmp_path, "", page="image").read_bytes(), "no usable size"),
        "latin.hocr": (good.replace("ü".encode(), b"\xfc"), "not well-formed"),
        "cut.hocr": (good[:-30], "not well-formed"),
        "tags.html": (b"<html><body><p>unclosed<br></body></html>", "not well-formed"),
        "web.html": (b"<!DOCTYPE html><html><body><p>A recipe</p></body></html>", "a web page without a page of hOCR"),
        "huge.hocr": (b" " * (MAX_BYTES + 1), "larger than"),
        "empty.hocr": (b"", "is empty"),
    }
    for name, (data, words) in files.items():
        (tmp_path / name).write_bytes(data)
        began = time.monotonic()
        with pytest.raises(InputError, match=words) as caught:
            readers.read(tmp_path / name)
        assert name in str(caught.value) and str(caught.value).endswith(".") and time.monotonic() - began < 10


def test_an_image_path_leads_nowhere_and_a_long_title_costs_no_time(tmp_path):
    for image in ('image "../../etc/passwd"', "image '/etc/passwd'", 'image "C:\\\\x\\\\passwd"'):
        title = f"{image}; bbox 0 0 20 10".replace("'", "&apos;")
        assert readers.read(hocr(tmp_path, "", page=title)).pages[0].image == "passwd"
    began = time.monotonic()
    title = "x" * 2_000_000 + "&quot;" + ";&apos;" * 200_000
    readers.read(hocr(tmp_path, f"<span class='ocr_line' title='{title}'>x</span>"))
    assert time.monotonic() - began < 10


def test_hocr_is_found_beside_a_scan_and_other_web_pages_are_left_alone(tmp_path):
    scan = tmp_path / "letter.jpg"
    scan.write_bytes(b"scan")
    for text in ("<html><body>A recipe</body></html>", "<!doctype html><p>not closed<br>"):
        (tmp_path / "letter.html").write_text(text)
        assert transcript_beside(scan) is None
    (path,) = FORMATS["hocr"].write(DOCUMENT, tmp_path / "letter.htm")
    assert transcript_beside(scan) == path


def test_the_checker_finds_what_is_wrong():
    good = hocr_writer.render(DOCUMENT).decode()
    for right, wrong in (
        ("ocrp_poly", ""),
        ('"ocr-system"', '"ocr-other"'),
        ("bbox 0 0 200 100", "bbox 0 0 0 100"),
        ("; poly ", "; Poly "),
        ('class="ocrx_word"', 'class="ocr_par"'),
        ("x_wconf 9", "x_wconf 19"),
        ("baseline 0.01111 ", "baseline steep "),
        ('id="l1"', 'id="l2"'),
        ('"ocr-number-of-pages" content="1"', '"ocr-number-of-pages" content="2"'),
        ("ppageno 0", "pageno 0"),
    ):
        assert right in good
        assert broken_rules(good.replace(right, wrong).encode()) != [], right


@pytest.mark.skipif(not GROUND_TRUTH.is_dir(), reason="needs ../shared/groundtruth beside the checkout")
def test_validation_pages_come_back_the_same(tmp_path):
    folders = sorted(path / "val" for path in GROUND_TRUTH.iterdir() if (path / "val").is_dir())
    for folder in folders:
        for _, page, _ in islice(ground_truth.pages_under(folder), 1):
            (again,) = read_again(Document([page]), tmp_path)
            assert again.text == page.text
            assert [line.box for line in again.lines] == [line.box for line in page.lines]
            assert [line.polygon for line in again.lines] == [line.polygon for line in page.lines]
