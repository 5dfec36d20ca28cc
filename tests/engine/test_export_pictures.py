"""Pictures of pages and lines for exports: what is seen, of what size, and which bytes."""

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from hwr_desktop.document.look import Look
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.turning import points_on_scan
from hwr_desktop.engine import images
from hwr_desktop.engine.export_pictures import ScanPictures
from hwr_desktop.engine.jpeg_privacy import without_particulars
from hwr_desktop.errors import InputError

WIDTH, HEIGHT = 400, 300
LINE = Line("l", ((100, 120), (300, 120), (300, 160), (100, 160)), ((100, 150), (300, 150)))
PAGE = Page("p", "scan", WIDTH, HEIGHT, lines=(LINE,))


def scan(path: Path, **how) -> Path:
    """White paper with a red corner at its top left and black ink where the line is."""
    pixels = np.full((HEIGHT, WIDTH, 3), 230, np.uint8)
    pixels[:60, :80] = (220, 20, 20)
    pixels[125:155, 105:295] = 0
    Image.fromarray(pixels).save(path, **how)
    return path


def opened(picture) -> Image.Image:
    image = Image.open(io.BytesIO(picture.data))
    assert (image.format.lower(), *image.size) == (picture.kind, picture.width, picture.height)
    return image


def red_corner(image: Image.Image) -> str:
    """In which corner of the picture the red is."""
    small = np.asarray(image.convert("RGB").resize((40, 40)), np.int16)
    corners = {
        "top left": small[1, 1],
        "top right": small[1, -2],
        "bottom left": small[-2, 1],
        "bottom right": small[-2, -2],
    }
    return max(corners, key=lambda name: int(corners[name][0] - corners[name][1]))


def test_a_jpeg_that_is_looked_at_as_it_is_keeps_its_bytes(tmp_path):
    path = scan(tmp_path / "scan.jpg", quality=95, dpi=(200, 200))
    picture = ScanPictures(lambda _: path).page(PAGE)
    assert picture.data == path.read_bytes()
    assert picture[1:] == ("jpeg", WIDTH, HEIGHT, pytest.approx(200))


@pytest.mark.parametrize(
    ("page", "longest_px"),
    [(PAGE, 200), (replace(PAGE, turn=90), None), (replace(PAGE, look=Look(20)), None)],
    ids=["smaller", "turned", "brighter"],
)
def test_a_jpeg_that_is_looked_at_otherwise_is_made_anew(tmp_path, page, longest_px):
    path = scan(tmp_path / "scan.jpg", quality=95)
    assert ScanPictures(lambda _: path).page(page, longest_px).data != path.read_bytes()


def test_a_jpeg_that_was_held_sideways_is_shown_upright(tmp_path):
    # GIVEN a photo whose EXIF data say that it is to be turned by a quarter
    exif = Image.Exif()
    exif[0x0112] = 6
    path = scan(tmp_path / "scan.jpg", exif=exif)
    # WHEN its picture is made
    image = opened(ScanPictures(lambda _: path).page(replace(PAGE, width=HEIGHT, height=WIDTH)))
    # THEN it is turned itself, for not every program heeds what a photo says
    assert image.size == (HEIGHT, WIDTH)
    assert red_corner(image) == "top right"


@pytest.mark.parametrize(
    ("turn", "corner"), [(0, "top left"), (90, "top right"), (180, "bottom right"), (270, "bottom left")]
)
@pytest.mark.parametrize("longest_px", [None, 100])
def test_a_turned_page_is_seen_as_it_is_turned(tmp_path, turn, corner, longest_px):
    path = scan(tmp_path / "scan.png", dpi=(300, 300))
    picture = ScanPictures(lambda _: path).page(replace(PAGE, turn=turn), longest_px)
    assert red_corner(opened(picture)) == corner
    assert max(picture.width, picture.height) == (longest_px or WIDTH)
    assert picture.dpi == pytest.approx(300 * max(picture.width, picture.height) / WIDTH, rel=0.01)


def test_only_what_is_in_the_frame_is_seen(tmp_path):
    path = scan(tmp_path / "scan.png")
    framed = replace(PAGE, frame=((100.0, 100.0), (300.0, 100.0), (300.0, 200.0), (100.0, 200.0)))
    for longest_px, size in ((None, (200, 100)), (100, (100, 50))):
        image = opened(ScanPictures(lambda _: path).page(framed, longest_px))
        assert image.size == size
        grey = np.asarray(image.convert("L").resize((200, 100)))
        assert grey[30:50, 10:190].max() < 60
        assert grey[:20].min() > 200


def test_the_look_changes_the_pixels(tmp_path):
    # GIVEN paper on which a shadow lies
    light = np.linspace(0.5, 1.0, WIDTH)[None, :, None]
    pixels = np.repeat(light, HEIGHT, axis=0) * np.array([235, 225, 200])
    Image.fromarray(pixels.astype(np.uint8)).save(tmp_path / "scan.png")
    # WHEN the page is looked at with a clean background
    picture = ScanPictures(lambda _: tmp_path / "scan.png").page(replace(PAGE, look=Look(clean=True)))
    # THEN the paper is white all over
    assert np.asarray(opened(picture)).min() > 240


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_line_is_cut_upright_and_so_high(tmp_path, turn):
    # GIVEN a line that runs across the page as it is looked at, be the scan turned or not
    path = tmp_path / "scan.png"
    upright = Image.open(scan(path)).convert("RGB")
    upright.rotate(turn, expand=True).save(path)
    width, height = (HEIGHT, WIDTH) if turn % 180 else (WIDTH, HEIGHT)
    page = replace(PAGE, turn=turn, width=width, height=height)
    line = replace(LINE, polygon=points_on_scan(LINE.polygon, page), baseline=points_on_scan(LINE.baseline, page))
    # WHEN it is cut out, 96 pixels high
    picture = ScanPictures(lambda _: path).line(page, line, 96)
    # THEN the ink is in its middle, and the picture is as much wider as the line is
    grey = np.asarray(opened(picture).convert("L"))
    assert picture.height == 96
    assert picture.width == pytest.approx(96 * 208 / 48, abs=2)
    assert grey[30:66, 40:-40].max() < 80
    assert grey[:8].min() > 200


def test_a_line_at_the_edge_of_the_page_or_beyond_is_cut_too(tmp_path):
    path = scan(tmp_path / "scan.png")
    pictures = ScanPictures(lambda _: path)
    for left, top in ((-50.0, -50.0), (390.0, 290.0), (900.0, 900.0)):
        line = replace(LINE, polygon=((left, top), (left + 30, top), (left + 30, top + 20), (left, top + 20)))
        assert opened(pictures.line(PAGE, line, 40)).height == 40


def test_the_lines_of_a_page_are_cut_from_one_decoding(tmp_path):
    class Counting:
        decoded = 0

        def read_page(self, path: Path, index: int = 0) -> np.ndarray:
            self.decoded += 1
            return images.read_page(path, index)

        thumbnail = staticmethod(images.thumbnail)

    path, decoder = scan(tmp_path / "scan.png"), Counting()
    pictures = ScanPictures(lambda _: path, decoder)
    for _ in range(3):
        pictures.line(PAGE, LINE, 48)
    pictures.page(PAGE, 100)
    assert decoder.decoded == 1
    pictures.line(replace(PAGE, turn=90), LINE, 48)
    assert decoder.decoded == 2


def test_a_page_of_a_pdf_is_rendered(tmp_path):
    path = tmp_path / "scan.pdf"
    first, second = Image.new("RGB", (WIDTH, HEIGHT), "white"), Image.open(scan(tmp_path / "scan.png"))
    first.save(path, save_all=True, append_images=[second], resolution=300)
    page = replace(PAGE, index=1)
    picture = ScanPictures(lambda _: path).page(page)
    assert red_corner(opened(picture)) == "top left"
    assert picture.dpi == pytest.approx(300)


def test_a_scan_that_is_gone_or_damaged_is_told_by_name(tmp_path):
    (tmp_path / "bad.jpg").write_bytes(scan(tmp_path / "scan.png").read_bytes()[:900])
    for name in ("gone.jpg", "bad.jpg"):
        pictures = ScanPictures(lambda _, name=name: tmp_path / name)
        with pytest.raises(InputError, match=name):
            pictures.page(replace(PAGE, turn=90))
        with pytest.raises(InputError, match=name):
            pictures.line(PAGE, LINE, 48)
    with pytest.raises(InputError, match=r"gone\.jpg"):
        ScanPictures(lambda _: tmp_path / "gone.jpg").scan(PAGE)
    assert ScanPictures(lambda _: tmp_path / "scan.png").scan(PAGE) == (tmp_path / "scan.png").read_bytes()


@pytest.mark.parametrize("progressive", [False, True])
def test_what_a_camera_wrote_does_not_go_along(tmp_path, progressive):
    # GIVEN a photo that says where it was taken, in EXIF, XMP, a comment and a picture behind its end
    path, said = tmp_path / "photo.jpg", Image.Exif()
    said[0x010E] = "taken at home"
    said.get_ifd(0x8825)[1] = "N"
    drawn = Image.fromarray(np.random.default_rng(3).integers(0, 255, (90, 60, 3), np.uint8))
    drawn.save(path, exif=said, xmp=b"<x>at home</x>", comment=b"at home", dpi=(300, 300), progressive=progressive)
    path.write_bytes(path.read_bytes() + b"a thumbnail, at home")
    # WHEN it goes along
    picture = ScanPictures(lambda _: path).page(Page("p1", path.name, 60, 90))
    # THEN it is the same picture, and nothing tells where it was taken
    assert b"home" in path.read_bytes() and b"home" not in picture.data and b"Exif" not in picture.data
    made = Image.open(io.BytesIO(picture.data))
    assert np.array_equal(np.asarray(made), np.asarray(Image.open(path))) and made.info["dpi"] == (300, 300)


def test_a_photo_that_is_oddly_built_is_made_anew(tmp_path):
    assert without_particulars(b"no photo") is None
    assert without_particulars(b"\xff\xd8\xff\xe1\x00\x08home") is None
    assert without_particulars(b"\xff\xd8\xff\xda\x00\x02bits") is None
