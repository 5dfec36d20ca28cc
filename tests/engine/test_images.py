"""What becomes of a person's file: the right pixels the right way up, or one sentence that helps."""

import os
import random
import struct
import time
import tracemalloc
import zlib
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageOps

from hwr_desktop.engine import images
from hwr_desktop.engine.file_kind import FORMATS
from hwr_desktop.errors import InputError

RED, WHITE = (220, 30, 40), (255, 255, 255)


def picture(width: int = 64, height: int = 48) -> Image.Image:
    """White paper with a red top left corner, so that every turn can be told from every other."""
    paper = Image.new("RGB", (width, height), WHITE)
    paper.paste(RED, (0, 0, width // 2, height // 4))
    return paper


def saved(path: Path, image: Image.Image | None = None, **options: object) -> Path:
    (image or picture()).save(path, **options)
    return path


def pdf_with(path: Path, *sizes: tuple[float, float]) -> Path:
    document = pypdfium2.PdfDocument.new()
    for width, height in sizes:
        document.new_page(width, height)
    document.save(path)
    document.close()
    return path


def sentence(path: Path, index: int = 0) -> str:
    """What a person is told, after a look that every way of opening the file tells it."""
    with pytest.raises(InputError) as caught:
        images.read_page(path, index)
    message = str(caught.value)
    assert path.name in message and ": " in message and message.endswith(".")
    with pytest.raises(InputError):
        images.thumbnail(path, index)
    return message


@pytest.mark.parametrize("suffix", [".png", ".webp", ".bmp", ".tif"])
def test_lossless_formats_give_the_very_pixels(tmp_path, suffix):
    # GIVEN a picture in a lossless format
    path = saved(tmp_path / f"scan{suffix}", **({"lossless": True} if suffix == ".webp" else {}))
    # WHEN it is read
    page = images.read_page(path)
    # THEN its pixels are those that were saved, in an array that may be written to
    assert np.array_equal(page, np.asarray(picture()))
    assert page.dtype == np.uint8 and page.flags.c_contiguous and page.flags.writeable
    assert images.page_size(path) == (64, 48) and images.page_count(path) == 1


def test_a_jpeg_is_read_as_pillow_reads_it(tmp_path):
    path = saved(tmp_path / "scan.jpg", picture(640, 480))
    assert np.array_equal(images.read_page(path), np.asarray(Image.open(path)))


def test_what_counts_is_the_content_not_the_suffix(tmp_path):
    path = saved(tmp_path / "scan.jpg", format="PNG")
    assert np.array_equal(images.read_page(path), np.asarray(picture()))


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_as_its_camera_was_held(tmp_path, format_, orientation):
    # GIVEN a picture with an EXIF orientation
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = saved(tmp_path / "photo", picture(640, 300), format=format_, exif=exif)
    with Image.open(path) as image:
        expected = np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
    # WHEN it is read
    page = images.read_page(path)
    # THEN it stands upright, and the size was known before
    assert np.array_equal(page, expected)
    assert images.page_size(path) == (page.shape[1], page.shape[0])


@pytest.mark.parametrize("mode", ["L", "P", "1", "CMYK", "LA", "RGBA", "PA", "YCbCr", "I", "F"])
def test_every_colour_mode_becomes_rgb(tmp_path, mode):
    # GIVEN a black and white picture in a mode
    paper = Image.new("L", (40, 200), 255)
    paper.paste(0, (0, 0, 40, 100))
    image = paper.convert("RGBA").quantize().convert("PA") if mode == "PA" else paper.convert(mode)
    path = saved(tmp_path / "scan.tif", image)
    # WHEN it is read
    page = images.read_page(path)
    # THEN black is black and white is white
    assert page.shape == (200, 40, 3)
    assert page[:98].max() < 8 and page[102:].min() > 247


@pytest.mark.parametrize(("highest", "suffix"), [(65535, ".png"), (65535, ".tif"), (4095, ".tif")])
def test_grey_of_more_than_eight_bits_keeps_its_tones(tmp_path, highest, suffix):
    # GIVEN a ramp of 16 (or 12) bits
    ramp = np.tile(np.linspace(0, highest, 256).astype(np.uint16), (70, 1))
    path = saved(tmp_path / f"scan{suffix}", Image.fromarray(ramp))
    # THEN it is a ramp of 8 bits
    page = images.read_page(path)
    assert np.abs(page[0, :, 0].astype(int) - np.arange(256)).max() <= 1


def png_of(path: Path, width: int, height: int, depth: int, colour: int, data: bytes) -> Path:
    """A PNG of kinds that Pillow does not write."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b""))
    return path


def test_rgb_of_sixteen_bits(tmp_path):
    row = np.array([[60000, 30000, 100]] * 5, ">u2").tobytes()
    path = png_of(tmp_path / "deep.png", 5, 4, 16, 2, zlib.compress((b"\0" + row) * 4))
    assert np.abs(images.read_page(path)[0, 0].astype(int) - [233, 117, 0]).max() <= 1


def test_what_is_transparent_lies_on_white_paper(tmp_path):
    # GIVEN black ink, half of it see-through, on nothing; once as alpha, once as a transparent palette colour
    ink = Image.new("RGBA", (30, 30), (0, 0, 0, 0))
    ink.paste((0, 0, 0, 255), (0, 0, 10, 30))
    ink.paste((0, 0, 0, 128), (10, 0, 20, 30))
    alpha = images.read_page(saved(tmp_path / "a.png", ink))
    palette = Image.new("P", (4, 4), 0)
    palette.putpalette([0, 0, 0, 200, 0, 0])
    # THEN paper is white
    assert alpha[5, 5, 0] == 0 and 120 < alpha[5, 15, 0] < 134 and alpha[5, 25, 0] == 255
    assert images.read_page(saved(tmp_path / "p.png", palette, transparency=0)).min() == 255


def test_every_page_of_a_tiff_but_no_smaller_copies(tmp_path):
    # GIVEN a TIFF of three pages, of which the second is a reduced copy of the first
    first, copy, last = picture(50, 40), picture(10, 8), picture(20, 30)
    copy.encoderinfo = {"tiffinfo": {254: 1}}
    path = saved(tmp_path / "letters.tif", first, save_all=True, append_images=[copy, last])
    # THEN two pages are there, each with its own size
    assert images.page_count(path) == 2
    assert [images.page_size(path, index) for index in range(2)] == [(50, 40), (20, 30)]
    assert images.read_page(path, 1).shape == (30, 20, 3)
    assert "has no page 3: it has 2" in sentence(path, 2)


def test_the_pages_of_a_pdf_at_300_dpi_up_to_a_limit(tmp_path):
    # GIVEN a PDF with a page of A4 and a poster
    path = pdf_with(tmp_path / "letter.pdf", (595, 842), (3000, 1000))
    # THEN the sizes foretold are those rendered, and the poster is capped
    assert images.page_count(path) == 2
    for index, expected in ((0, (2480, 3509)), (1, (4000, 1334))):
        page = images.read_page(path, index)
        assert images.page_size(path, index) == (page.shape[1], page.shape[0]) == expected
        assert page.flags.c_contiguous and page.min() == 255
    assert images.resolution_of(path) == 300
    assert images.resolution_of(path, 1) == pytest.approx(96, abs=0.1)
    assert "has no page 3" in sentence(path, 2)


def test_a_scan_in_a_pdf_shows_its_picture(tmp_path):
    path = saved(tmp_path / "scan.pdf", picture(800, 600), resolution=300)
    page = images.read_page(path)
    assert page.shape == (600, 800, 3)
    assert np.abs(page[20, 20].astype(int) - RED).max() < 12 and page[500, 700].min() > 250


def test_a_thumbnail_keeps_its_shape_and_turn(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    for name in ("photo.jpg", "photo.png"):
        path = saved(tmp_path / name, picture(1200, 600), exif=exif)
        small = images.thumbnail(path, 0, 100)
        assert small.shape == (100, 50, 3)
        assert small[5, 45, 1] < 80 and small[95, 5, 1] > 240  # the red corner is at the top right now
    assert max(images.thumbnail(pdf_with(tmp_path / "a.pdf", (595, 842)), 0, 100).shape) == 100


def test_the_resolution_only_where_it_means_something(tmp_path):
    assert images.resolution_of(saved(tmp_path / "a.jpg", dpi=(300, 300))) == 300
    assert images.resolution_of(saved(tmp_path / "b.png", dpi=(600, 600))) == pytest.approx(600, abs=0.1)
    assert images.resolution_of(saved(tmp_path / "c.tif", dpi=(400, 400))) == 400
    assert images.resolution_of(saved(tmp_path / "d.jpg", dpi=(72, 72))) is None
    assert images.resolution_of(saved(tmp_path / "e.webp")) is None


def test_grey(tmp_path):
    page = np.asarray(picture(70, 200))
    grey = images.to_grey(page)
    assert grey.shape == (200, 70) and grey.dtype == np.uint8
    assert grey[0, 0] == round(0.299 * 220 + 0.587 * 30 + 0.114 * 40) and grey[199, 69] == 255
    assert images.to_grey(grey) is grey


def test_what_cannot_be_opened_is_said_in_a_sentence(tmp_path):
    # GIVEN files of the kinds people really try
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "text.jpg").write_text("Liebe Mutter,\nes geht mir gut.")
    (tmp_path / "song.mp3").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "folder.png").mkdir()
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4\nnothing more" * 9)
    (tmp_path / "photo.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(40))
    expected = {
        "missing.jpg": "is not there",
        "empty.jpg": "is empty",
        "text.jpg": "is a text file, although it is called .jpg",
        "song.mp3": "is not an image we can read",
        "folder.png": "is a folder",
        "pipe.png": "is not a file",
        "broken.pdf": "is damaged",
    }
    # THEN each is told in words
    for name, words in expected.items():
        assert words in sentence(tmp_path / name), name
    assert "a" * 300 in sentence(tmp_path / ("a" * 300))
    assert sentence(tmp_path / "photo.heic")


def test_heic_without_its_decoder_tells_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pillow_heif", None)
    path = tmp_path / "photo.heic"
    path.write_bytes(b"\0\0\0\x18ftypheic" + bytes(40))
    assert "pip install pillow-heif" in sentence(path) and "JPEG" in sentence(path)


def test_a_pdf_where_only_training_is_installed_tells_what_is_missing(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\n")
    assert "install pypdfium2" in sentence(tmp_path / "a.pdf")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read(tmp_path):
    path = saved(tmp_path / "secret.png")
    path.chmod(0)
    assert "may not be read" in sentence(path)


def test_a_pdf_with_a_password(tmp_path):
    # GIVEN the trailer and dictionary of an encrypted PDF, written by hand
    pad = b"<" + b"00" * 32 + b">"
    body = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    crypt = b"3 0 obj<</Filter/Standard/V 1/R 2/P -4/O " + pad + b"/U " + pad + b">>endobj\n"
    trailer = b"trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[" + pad + pad + b"]>>\nstartxref\n0\n%%EOF"
    path = tmp_path / "locked.pdf"
    path.write_bytes(body + crypt + trailer)
    # THEN the password is named as the reason
    assert "locked with a password" in sentence(path)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".bmp", ".tif"])
def test_a_truncated_image_is_refused_rather_than_half_grey(tmp_path, suffix):
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 255, (300, 300, 3), dtype=np.uint8))
    whole = saved(tmp_path / f"whole{suffix}", noise).read_bytes()
    for share in (0.3, 0.7, 0.95):
        path = tmp_path / f"cut{suffix}"
        path.write_bytes(whole[: int(len(whole) * share)])
        assert "cut off" in sentence(path) or "damaged" in sentence(path)


def test_bombs_are_refused_before_they_go_off(tmp_path):
    # GIVEN a PNG of 1.2 gigapixels, one of a too long side, and a PDF and a TIFF of too many pages
    bomb = png_of(tmp_path / "bomb.png", 40_000, 30_000, 8, 0, zlib.compress(bytes(10_000)))
    long = png_of(tmp_path / "long.png", 40_000, 10, 8, 0, zlib.compress(bytes(10_000)))
    square = png_of(tmp_path / "square.png", 15_000, 15_000, 8, 0, zlib.compress(bytes(10_000)))
    tracemalloc.start()
    began = time.monotonic()
    # THEN they are refused at once, at no cost, with their size
    for path in (bomb, long, square):
        assert "too large" in sentence(path)
        with pytest.raises(InputError):
            images.page_size(path)
    assert time.monotonic() - began < 10
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()
    many = pdf_with(tmp_path / "many.pdf", *[(10, 10)] * 5001)
    assert "more than 5,000 pages" in sentence(many)


def test_a_tiff_that_runs_in_a_circle_or_has_too_many_pages(tmp_path):
    # GIVEN a TIFF whose only page names itself as the next, and one of 5,001 pages
    path = saved(tmp_path / "circle.tif", Image.new("L", (2, 2)))
    data = bytearray(path.read_bytes())
    start = struct.unpack_from("<I", data, 4)[0]
    end = start + 2 + 12 * struct.unpack_from("<H", data, start)[0]
    data[end : end + 4] = struct.pack("<I", start)
    path.write_bytes(data)
    page = bytes(data[start:end])
    many = tmp_path / "many.tif"
    step = len(page) + 4
    chain = b"".join(page + struct.pack("<I", start + (at + 1) * step if at < 5000 else 0) for at in range(5001))
    many.write_bytes(bytes(data[:start]) + chain)
    # THEN the one is a page, the other is refused
    assert images.page_count(path) == 1
    with pytest.raises(InputError, match="more than 5,000 pages"):
        images.page_count(many)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".bmp", ".tif", ".pdf"])
def test_damaged_files_never_crash(tmp_path, suffix):
    # GIVEN files with bytes overwritten at random
    chance = random.Random(suffix)
    whole = saved(tmp_path / f"whole{suffix}", picture(120, 90)).read_bytes()
    path = tmp_path / f"damaged{suffix}"
    for _ in range(100):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data[: chance.choice([len(data), chance.randrange(1, len(data))])])
        # WHEN they are opened
        try:
            page = images.read_page(path)
        # THEN they are read, or refused with their name
        except InputError as error:
            assert path.name in str(error)
        else:
            assert images.page_size(path) == (page.shape[1], page.shape[0])


def test_formats_are_lower_case_suffixes():
    assert {".jpg", ".png", ".tif", ".pdf", ".heic"} <= set(FORMATS) == {suffix.lower() for suffix in images.FORMATS}
