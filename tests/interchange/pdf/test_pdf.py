"""Searchable PDF, as other programs find it: what is read in it, where, in which order and language."""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdf
import pypdfium2
import pytest
from PIL import Image

from hwr_desktop.document.geometry import Point
from hwr_desktop.document.page import Character, Line, Mark, MarkKind, Page, Region
from hwr_desktop.document.pages.picture import Picture
from hwr_desktop.document.turning import points_on_scan
from hwr_desktop.errors import InputError
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.options import ExportOptions, Marks

WIDTH, HEIGHT, DPI = 1000, 800, 200.0
SCALE = 72 / DPI
TEXTS = ("Ma chère Élodie, ça œuvre", "the straße ſo “long”", "and ends 𝔄 ꝑ here")


def line_at(number: int, text: str, **more) -> Line:
    """A line of a page, the baselines a hundred pixels apart and 800 pixels long."""
    y = 150.0 + 100 * number
    outline = ((100.0, y - 50), (900.0, y - 50), (900.0, y + 20), (100.0, y + 20))
    return Line(f"l{number}", outline, ((100.0, y), (900.0, y)), text=text, **more)


def page_of(*texts: str, **more) -> Page:
    return Page("p", "scan.jpg", WIDTH, HEIGHT, lines=tuple(line_at(at, text) for at, text in enumerate(texts)), **more)


class OneScan:
    """A scan of grey paper for each page, as a JPEG of the size that it is looked at."""

    def __init__(self, size: tuple[int, int] = (WIDTH, HEIGHT), dpi: float | None = DPI) -> None:
        data = io.BytesIO()
        Image.new("RGB", size, (200, 200, 190)).save(data, "JPEG")
        self.picture = Picture(data.getvalue(), "jpeg", *size, dpi)

    def page(self, page: Page, longest_px: int | None = None) -> Picture:
        return self.picture

    def line(self, page: Page, line: Line, height_px: int) -> Picture:
        raise AssertionError("a PDF needs no pictures of lines")

    def scan(self, page: Page) -> bytes:
        raise AssertionError("a PDF shows pages as they are looked at")


def pdf_of(*pages: Page, **more) -> bytes:
    return FORMATS["pdf"].render(Document(pages, pictures=more.pop("pictures", OneScan()), **more))


def opened(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data), strict=True)


def read_by_pdfium(data: bytes, page: int = 0) -> list[str]:
    text = pypdfium2.PdfDocument(data)[page].get_textpage().get_text_range()
    return [line.strip() for line in text.splitlines() if line.strip()]


def read_by_pypdf(data: bytes, page: int = 0) -> list[str]:
    return [line.strip() for line in opened(data).pages[page].extract_text().splitlines() if line.strip()]


def read_by_poppler(data: bytes, tmp_path: Path, *options: str) -> str:
    """What pdftotext says, without the marks of direction that it adds."""
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler-utils is not installed")
    (tmp_path / "made.pdf").write_bytes(data)
    told = subprocess.run(
        ["pdftotext", *options, tmp_path / "made.pdf", "-"], capture_output=True, check=True, timeout=60
    )
    return re.sub("[\u202a-\u202e\f]", "", told.stdout.decode())


def box_of(data: bytes, word: str) -> tuple[float, float, float, float]:
    """(left, top, right, bottom) of a word that is found on the first page, in pixels of the scan."""
    page = pypdfium2.PdfDocument(data)[0]
    text = page.get_textpage()
    found = text.search(word, match_case=True).get_next()
    assert found is not None, f"{word} is not found"
    boxes = [text.get_charbox(at, loose=True) for at in range(found[0], found[0] + found[1])]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    high = page.get_size()[1]
    return min(lefts) / SCALE, (high - max(tops)) / SCALE, max(rights) / SCALE, (high - min(bottoms)) / SCALE


def picture_of(data: bytes) -> np.ndarray:
    return pypdfium2.PdfDocument(data)[0].render(scale=1).to_numpy()[..., :3]


def test_the_text_is_found_by_every_reader_letter_for_letter(tmp_path):
    # GIVEN a page with accents, an old s, letters beyond the first plane and one that no font of ours has
    # WHEN it is written
    data = pdf_of(page_of(*TEXTS))
    # THEN each reader gives back the lines, with their spaces and in their order
    assert read_by_pdfium(data) == list(TEXTS)
    assert read_by_pypdf(data) == list(TEXTS)
    assert [line.strip() for line in read_by_poppler(data, tmp_path, "-layout").split("\n") if line.strip()] == [*TEXTS]


def test_pages_of_several_letters_follow_each_other():
    data = pdf_of(page_of("first"), page_of(), page_of("third"))
    assert [page.extract_text().strip() for page in opened(data).pages] == ["first", "", "third"]


def test_a_word_whose_ink_is_known_lies_on_it():
    # GIVEN a line of which the words "north" and "wind" were read at places of their own
    places = {"north": (150.0, 300.0), "wind": (600.0, 880.0)}
    characters: list[Character] = []
    for at, (word, (start, end)) in enumerate(places.items()):
        if at:
            characters.append(Character(" ", 0.9, (end - 300, 150.0), (start, 150.0)))
        step = (end - start) / len(word)
        characters += [
            Character(letter, 0.9, (start + step * n, 150.0), (start + step * (n + 1), 150.0))
            for n, letter in enumerate(word)
        ]
    line = line_at(0, "north wind", characters=tuple(characters))
    # WHEN the page is written, as it was read and with a word put in between
    for text in ("north wind", "north of wind"):
        data = pdf_of(Page("p", "scan.jpg", WIDTH, HEIGHT, lines=(replace(line, text=text),)))
        # THEN both words cover their ink, as high as the line is
        for word, (start, end) in places.items():
            left, top, right, bottom = box_of(data, word)
            assert (left, right) == (pytest.approx(start, abs=3), pytest.approx(end, abs=3))
            assert (top, bottom) == (pytest.approx(96, abs=8), pytest.approx(166, abs=8))
        assert read_by_pdfium(data) == [text]
    # AND the one that was put in lies between them
    left, _, right, _ = box_of(data, "of")
    assert 300 <= left < right <= 600


def test_a_line_of_which_nothing_is_known_is_spread_over_its_baseline():
    data = pdf_of(page_of("a longer line of words"))
    assert box_of(data, "a ")[0] == pytest.approx(100, abs=3)
    assert box_of(data, "words")[2] == pytest.approx(900, abs=6)


def test_a_sloping_line_has_sloping_text():
    # GIVEN a line that falls by a tenth
    line = replace(line_at(0, "down and down"), baseline=((100.0, 150.0), (900.0, 230.0)))
    line = replace(line, polygon=((100.0, 100.0), (900.0, 180.0), (900.0, 250.0), (100.0, 170.0)))
    data = pdf_of(Page("p", "scan.jpg", WIDTH, HEIGHT, lines=(line,)))
    # THEN its last word stands lower than its first
    text = pypdfium2.PdfDocument(data)[0].get_textpage()
    first, last = (text.get_charbox(at)[1] for at in (0, text.count_chars() - 1))
    assert first - last == pytest.approx(80 * SCALE, abs=8)
    assert read_by_pdfium(data) == ["down and down"]


def test_words_of_a_line_that_slopes_a_little_stay_whole(tmp_path):
    # GIVEN a line that falls by three degrees, as on a scan that lay a little askew
    line = replace(line_at(0, "considerable apprehension notwithstanding"), baseline=((100.0, 150.0), (900.0, 192.0)))
    data = pdf_of(Page("p", "scan.jpg", WIDTH, HEIGHT, lines=(line,)))
    # THEN poppler, which parts what slopes, finds the words whole, and each is at its own height
    assert set(line.text.split()) <= set(read_by_poppler(data, tmp_path).split())
    first, last = box_of(data, "considerable"), box_of(data, "notwithstanding")
    assert last[3] - first[3] == pytest.approx(42 * (last[0] + last[2] - first[0] - first[2]) / 1600, abs=2)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_written_as_it_is_looked_at(turn):
    # GIVEN a scan that lies on its side or its head, and is turned to be read
    sides = (HEIGHT, WIDTH) if turn % 180 else (WIDTH, HEIGHT)
    lying = Page("p", "scan.jpg", *sides, turn=turn)
    seen = line_at(1, "upright at last")

    def back(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return points_on_scan(points, lying)

    stored = replace(seen, polygon=back(seen.polygon), baseline=back(seen.baseline))
    # WHEN it is written THEN the text runs level over the view
    data = pdf_of(lying.with_lines((stored,)))
    assert read_by_pdfium(data) == ["upright at last"]
    left, top, right, bottom = box_of(data, "upright")
    assert (left, bottom) == (pytest.approx(100, abs=3), pytest.approx(266, abs=8))
    assert right - left > 3 * (bottom - top)


def test_of_a_framed_page_only_the_frame_is_there():
    frame = ((100.0, 50.0), (900.0, 50.0), (900.0, 450.0), (100.0, 450.0))
    data = pdf_of(page_of("within", frame=frame), pictures=OneScan((800, 400)))
    assert pypdfium2.PdfDocument(data)[0].get_size() == (
        pytest.approx(800 * SCALE, 0.01),
        pytest.approx(400 * SCALE, 0.01),
    )
    assert box_of(data, "within")[0] == pytest.approx(0, abs=3)


HEBREW = ("שלום עולם טוב", "ושוב שלום")


def hebrew_page(*texts: str) -> Page:
    page = page_of(*texts, direction="rtl", language="he")
    return page.with_lines(tuple(replace(line, baseline=line.baseline[::-1]) for line in page.lines))


def test_hebrew_is_read_in_its_order_by_every_reader(tmp_path):
    data = pdf_of(hebrew_page(*HEBREW))
    assert read_by_pdfium(data) == list(HEBREW)
    assert read_by_pypdf(data) == list(HEBREW)
    assert [line.strip() for line in read_by_poppler(data, tmp_path).split("\n") if line.strip()] == list(HEBREW)


def test_a_hebrew_word_is_found_where_its_ink_is():
    # GIVEN a line of three words whose first is at the right
    data = pdf_of(hebrew_page(HEBREW[0]))
    # THEN it is found there, and the last at the left
    assert box_of(data, "שלום")[2] == pytest.approx(900, abs=6)
    assert box_of(data, "טוב")[0] == pytest.approx(100, abs=3)


def test_words_of_two_directions_keep_their_letters(tmp_path):
    data = pdf_of(hebrew_page("כתבתי אל Anna אתמול"), page_of("Dear שלום friend"))
    for read in (read_by_pdfium, read_by_pypdf):
        assert set(read(data, 0)[0].split()) == {"כתבתי", "אל", "Anna", "אתמול"}
        assert read(data, 1)[0].split() == ["Dear", "שלום", "friend"]
    told = read_by_poppler(data, tmp_path)
    assert all(word in told for word in ("כתבתי", "Anna", "אתמול", "Dear", "שלום"))


def test_paragraphs_are_tagged_in_reading_order_with_their_language():
    # GIVEN two regions of a French page, one line of them English
    lines = (line_at(0, "un"), line_at(1, "deux", language="en"), line_at(3, "trois"))
    lines = tuple(replace(line, region="a" if at < 2 else "b") for at, line in enumerate(lines))
    regions = tuple(Region(name, lines[0].polygon) for name in "ab")
    page = Page("p", "scan.jpg", WIDTH, HEIGHT, lines=lines, regions=regions, language="fr")
    # WHEN it is written with a title in the language of its project
    reader = opened(pdf_of(page, title="Lettres à Anna", language="de"))
    # THEN the file says that it is tagged, its language and its title
    catalog = reader.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "de"
    assert reader.metadata.title == "Lettres à Anna"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    # AND there are two paragraphs, the first with the English line as a part of its own
    whole = catalog["/StructTreeRoot"]["/K"].get_object()
    first, second = (kid.get_object() for kid in whole["/K"])
    assert [element["/S"] for element in (whole, first, second)] == ["/Document", "/P", "/P"]
    assert (first["/Lang"], second["/Lang"]) == ("fr", "fr")
    un, deux = first["/K"]
    assert un == 0
    assert (deux.get_object()["/S"], deux.get_object()["/K"], deux.get_object()["/Lang"]) == ("/Span", 1, "en")
    assert list(second["/K"]) == [2]
    # AND every marked line of the page leads back to its element
    number, parents = catalog["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    assert number == reader.pages[0]["/StructParents"] == 0
    assert [owner.idnum for owner in parents.get_object()] == [
        whole["/K"][0].idnum, deux.idnum, whole["/K"][1].idnum,
    ]  # fmt: skip
    code = reader.pages[0].get_contents().get_data().decode()
    assert re.findall(r"/MCID (\d+)", code) == ["0", "1", "2"]
    assert code.count("BT ") == code.count("ET ") == 3


def test_poppler_reads_the_tags(tmp_path):
    if shutil.which("pdfinfo") is None:
        pytest.skip("poppler-utils is not installed")
    path = tmp_path / "made.pdf"
    path.write_bytes(pdf_of(page_of("one", "two")))
    told = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, check=True, timeout=60, text=True)
    assert told.stdout.split() == ["Document", "P", "(block)", '"one', '"', '"two', '"']
    assert told.stderr == ""


def test_the_picture_is_there_once_as_it_is_and_the_text_unseen():
    scan = OneScan()
    data = pdf_of(page_of(*TEXTS), pictures=scan)
    assert data.count(scan.picture.data) == 1
    assert np.array_equal(picture_of(data), picture_of(pdf_of(page_of(), pictures=scan)))


def test_without_pictures_the_text_is_seen():
    for data in (pdf_of(page_of("ink"), pictures=None), pdf_of(page_of("ink"), options=ExportOptions(scans=False))):
        assert picture_of(data).min() < 50
        assert opened(data).pages[0]["/Resources"].get("/XObject") is None
        assert read_by_pdfium(data) == ["ink"]


def test_a_page_is_as_large_as_its_scan_says_or_else_fits_a4():
    for pictures, size in (
        (OneScan(), (360.0, 288.0)),
        (OneScan(dpi=None), (744.095, 595.276)),
        (OneScan(dpi=0.5), (744.095, 595.276)),
    ):
        assert opened(pdf_of(page_of("a"), pictures=pictures)).pages[0].mediabox[2:] == pytest.approx(size, abs=0.01)


def test_grey_pictures_and_png_are_shown_too():
    for mode, kind in (("L", "jpeg"), ("RGB", "png"), ("CMYK", "jpeg")):
        data = io.BytesIO()
        Image.new("RGB", (WIDTH, HEIGHT), (120, 120, 120)).convert(mode).save(data, kind)
        scan = OneScan()
        scan.picture = Picture(data.getvalue(), kind, WIDTH, HEIGHT, DPI)
        assert np.abs(picture_of(pdf_of(page_of(), pictures=scan)).astype(int) - 120).max() < 12


def test_marks_become_what_is_chosen():
    line = line_at(0, "my dear deer", marks=(Mark(MarkKind.DELETED, 3, 7),))
    page = Page("p", "scan.jpg", WIDTH, HEIGHT, lines=(line,))
    for marks, text in (
        (Marks.WRITTEN, "my dear deer"),
        (Marks.CLEAN, "my deer"),
        (Marks.SIGNS, "my [struck: dear] deer"),
    ):
        assert " ".join(read_by_pdfium(pdf_of(page, options=ExportOptions(marks=marks)))).replace("  ", " ") == text


def test_only_the_letters_that_were_used_are_embedded():
    data = pdf_of(page_of("abc"), pictures=None)
    assert len(data) < 40_000
    font = opened(data).pages[0]["/Resources"]["/Font"]["/F"]
    assert re.fullmatch(r"/[A-Z]{6}\+DejaVuSans", font["/BaseFont"])
    assert "/FontFile2" in font["/DescendantFonts"][0].get_object()["/FontDescriptor"]


def test_odd_lines_are_no_hindrance():
    # GIVEN lines without text, without a length, without a place, and with characters that do not belong in a file
    lines = (
        line_at(0, ""),
        line_at(1, "   "),
        replace(line_at(2, "short"), baseline=((5.0, 5.0), (5.0, 5.0))),
        replace(line_at(3, "nowhere"), baseline=(), polygon=()),
        line_at(4, "bell\x07 and \u202eturned\u202c\ttab\ud800"),
        replace(line_at(5, "flat"), polygon=((100.0, 650.0), (900.0, 650.0))),
    )
    # WHEN they are written THEN what they say is there
    data = pdf_of(Page("p", "scan.jpg", WIDTH, HEIGHT, lines=lines))
    words = opened(data).pages[0].extract_text().split()
    assert set(words) == {"short", "nowhere", "bell", "and", "turned", "tab", "flat"}


def test_a_scan_that_cannot_be_read_leaves_what_was_there(tmp_path):
    class Gone(OneScan):
        def page(self, page: Page, longest_px: int | None = None) -> Picture:
            raise InputError("{name} is not there: check its name and place.", name=page.image)

    (tmp_path / "letters.pdf").write_bytes(b"older")
    with pytest.raises(InputError, match=r"scan\.jpg"):
        FORMATS["pdf"].write(Document([page_of("a")], pictures=Gone()), tmp_path / "letters.pdf")
    assert (tmp_path / "letters.pdf").read_bytes() == b"older"
    assert len(list(tmp_path.iterdir())) == 1
