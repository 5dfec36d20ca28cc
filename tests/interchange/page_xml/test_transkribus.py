"""A folder for Transkribus: images and PAGE files that fit together, and all of it or nothing."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path, PurePosixPath

import numpy as np
import pytest
from lxml import etree
from PIL import Image

from hwr_desktop import paths
from hwr_desktop.document.page import Line, Page
from hwr_desktop.engine.export_pictures import ScanPictures
from hwr_desktop.errors import ExportError, InputError
from hwr_desktop.interchange.beside import scans_of, transcribed
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.formats import FORMATS
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.interchange.pictures import Picture
from tests.interchange.small_letter import area, base

JPEG, PNG, PDF = b"\xff\xd8\xff rest", b"\x89PNG\r\n\x1a\n rest", b"%PDF-1.7 rest"
TRANSKRIBUS = FORMATS["transkribus"]


class SomePictures:
    """The scans of a document by their names; a picture of a page is half as large as the page, but of a JPEG that is
    not turned it is the scan."""

    def __init__(self, scans: dict[str, bytes]) -> None:
        self.scans = scans

    def scan(self, page: Page) -> bytes:
        if page.image not in self.scans:
            raise InputError("{name} cannot be read.", name=page.image)
        return self.scans[page.image]

    def page(self, page: Page, longest_px: int | None = None) -> Picture:
        assert page.frame is None and not page.turn and longest_px is None
        if self.scans[page.image] == JPEG:
            return Picture(JPEG, "jpeg", page.width, page.height)
        return Picture(b"drawn", "jpeg", page.width // 2, page.height // 2)


def page_of(name: str, image: str, index: int = 0) -> Page:
    return Page(name, image, 200, 100, index, (Line(f"l{name}", area(10), base(10), f"text of {name}"),), turn=90)


def test_scans_go_along_and_pages_of_a_pdf_become_pictures(tmp_path):
    # GIVEN a JPEG without a suffix that says so, a PNG, and two pages of a PDF
    pages = [
        page_of("a", "letter.scan"),
        page_of("b", "B.PNG"),
        page_of("c", "album.pdf"),
        page_of("d", "album.pdf", 1),
    ]
    pictures = SomePictures({"letter.scan": JPEG, "B.PNG": PNG, "album.pdf": PDF})
    # WHEN they are exported
    written = TRANSKRIBUS.write(Document(pages, pictures=pictures), tmp_path / "out")
    # THEN each image has a file of its name in `page`
    names = sorted(path.relative_to(tmp_path / "out").as_posix() for path in written)
    assert names == [
        "B.PNG", "album-002.jpg", "album.jpg", "letter.jpg",
        "page/B.xml", "page/album-002.xml", "page/album.xml", "page/letter.xml",
    ]  # fmt: skip
    assert {path.name for path in tmp_path.iterdir()} == {"out"} and all(path.is_file() for path in written)
    assert (tmp_path / "out" / "letter.jpg").read_bytes() == JPEG
    # AND coordinates are those of the image that lies there
    schema = etree.XMLSchema(etree.parse(paths.resources() / "schemas" / "page-2013-07-15.xsd"))
    for path, image, size in (("letter", "letter.jpg", 200), ("album-002", "album-002.jpg", 100)):
        file = tmp_path / "out" / "page" / f"{path}.xml"
        schema.assertValid(etree.parse(file))
        page = page_xml.read(file)
        assert (page.image, page.index, page.width, page.turn) == (image, 0, size, 90)
        assert page.lines[0].polygon[1] == (190 * size / 200, 12 * size / 200)
    # AND the order of reading is where Transkribus looks for it
    root = etree.parse(tmp_path / "out" / "page" / "letter.xml")
    assert all(
        each.get("custom").startswith("readingOrder {index:0;}")
        for name in ("TextRegion", "TextLine")
        for each in root.iter(f"{{*}}{name}")
    )


def test_of_a_scan_that_is_turned_or_has_several_pages_a_picture_is_made():
    # GIVEN a photograph that its EXIF data turn, and a TIFF of two pages of which one is exported
    turned, several = BytesIO(), BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (100, 200)).save(turned, "JPEG", exif=exif)
    Image.new("L", (200, 100)).save(several, "TIFF", save_all=True, append_images=[Image.new("L", (200, 100))])
    pictures = SomePictures({"photo.jpg": turned.getvalue(), "album.tif": several.getvalue()})
    # WHEN they are exported
    files = dict(TRANSKRIBUS.files(Document([page_of("a", "photo.jpg"), page_of("b", "album.tif")], pictures=pictures)))
    # THEN their pixels are those that the coordinates count
    assert files[PurePosixPath("photo.jpg")] == files[PurePosixPath("album.jpg")] == b"drawn"
    assert b'imageFilename="album.jpg" imageWidth="100" imageHeight="50"' in files[PurePosixPath("page/album.xml")]


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_photograph_goes_along_without_where_and_when_it_was_taken(tmp_path, orientation):
    # GIVEN a photograph whose camera wrote down itself, the day and the place, and which it may have turned
    exif = Image.Exif()
    exif[0x0110], exif[0x0132], exif[0x0112] = "Secret Camera", "2024:05:17 12:00:00", orientation
    exif.get_ifd(0x8825)[1] = "N"
    picture = Image.new("RGB", (200, 100) if orientation == 1 else (100, 200), "white")
    picture.paste("black", (0, 0, 60, 60))
    picture.save(tmp_path / "photo.jpg", exif=exif, quality=95)
    stored = (tmp_path / "photo.jpg").read_bytes()
    assert b"Secret Camera" in stored and b"2024:05:17" in stored
    # WHEN it is exported
    pictures = ScanPictures(lambda page: tmp_path / page.image)
    document = Document([replace(page_of("a", "photo.jpg"), turn=None)], pictures=pictures)
    files = dict(TRANSKRIBUS.files(document))
    # THEN nothing of that is in the image, which stands as it is to be seen
    made = files[PurePosixPath("photo.jpg")]
    assert b"Secret" not in made and b"2024" not in made
    with Image.open(BytesIO(made)) as image:
        assert image.size == (200, 100) and not image.getexif()
        dark_left, dark_right = (image.convert("L").getpixel((at, 30)) for at in (30, 170))
    assert (dark_left < 50) == (orientation == 1) and (dark_right < 50) == (orientation == 6)
    assert b'imageWidth="200" imageHeight="100"' in files[PurePosixPath("page/photo.xml")]
    # AND where nothing had to be turned the picture is the same to the bit
    if orientation == 1:
        assert np.array_equal(np.asarray(Image.open(BytesIO(made))), np.asarray(Image.open(BytesIO(stored))))


def test_it_is_read_back_with_its_transcripts(tmp_path):
    pictures = SomePictures({"a.jpg": JPEG, "b.jpg": JPEG})
    pages = [page_of("a", "a.jpg"), page_of("b", "b.jpg")]
    TRANSKRIBUS.write(Document(pages, pictures=pictures), tmp_path / "out")
    (tmp_path / "out" / "mets.xml").write_text("<mets/>")
    (tmp_path / "out" / "metadata.xml").write_text("<trpDocMetadata/>")
    for page in pages:
        (scan,) = scans_of(tmp_path / "out" / page.image)
        known, notes = transcribed(scan, [(200, 100)])
        (found,) = known[0]
        assert found.text == page.text and found.turn == 90 and notes == ()
        assert found.lines[0].id != page.lines[0].id  # those of files are often the same on every page


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    document = Document([page_of("a", "a.jpg")], pictures=SomePictures({"a.jpg": JPEG}))
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a.jpg").write_bytes(b"mine")
    (tmp_path / "file").write_bytes(b"mine")
    for name in ("full", "file"):
        with pytest.raises(ExportError, match="is there already: choose a new folder"):
            TRANSKRIBUS.write(document, tmp_path / name)
    assert (tmp_path / "full" / "a.jpg").read_bytes() == (tmp_path / "file").read_bytes() == b"mine"
    # AND an empty one is taken
    (tmp_path / "empty").mkdir()
    assert len(TRANSKRIBUS.write(document, tmp_path / "empty")) == 2


def test_nothing_is_left_of_an_export_that_fails(tmp_path):
    # GIVEN a second scan that cannot be read
    document = Document([page_of("a", "a.jpg"), page_of("b", "gone.jpg")], pictures=SomePictures({"a.jpg": JPEG}))
    with pytest.raises(InputError, match="gone"):
        TRANSKRIBUS.write(document, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_without_pictures_only_the_transcripts_are_written(tmp_path):
    page = page_of("a", "../../a.jpg")
    files = list(TRANSKRIBUS.files(Document([page, replace(page, id="b")])))
    assert [name for name, _ in files] == [PurePosixPath("page/a.xml"), PurePosixPath("page/a_2.xml")]
    assert all(isinstance(path, Path) for path in TRANSKRIBUS.write(Document([page]), tmp_path / "out"))
