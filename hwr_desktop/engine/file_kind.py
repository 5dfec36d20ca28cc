"""What an input file is, by its content, and whether it may be opened at all.

A suffix is only a claim: a letter saved as `scan.jpg` may be a PNG, a web page or nothing. The limits here are
checked before a decoder sees a byte.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from hwr_desktop.errors import InputError, Phrase

FORMATS: tuple[str, ...] = (
    ".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp", ".pdf", ".heic", ".heif",
)  # fmt: skip
MAX_PIXELS = 200_000_000
MAX_SIDE_PX = 30_000
MAX_PAGES = 5_000
MAX_BYTES = 1_000_000_000
_HEAD_BYTES = 1_024  # PDF allows its header anywhere in here
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"heif")


class Kind(StrEnum):
    """The kinds of file we read. Values are Pillow's names, except PDF, which Pillow does not read."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WEBP"
    TIFF = "TIFF"
    BMP = "BMP"
    HEIF = "HEIF"
    PDF = "PDF"


def kind_of(path: Path) -> Kind:
    """The kind of a readable file, told by its first bytes. Raises InputError for everything we cannot read."""
    head = _head(path)
    kind = _kind_of_head(head)
    if kind is None:
        raise InputError(
            "{name} is {what}: choose a JPEG, PNG, TIFF, WebP, BMP or PDF file.",
            name=path.name,
            what=_what_else(path, head),
        )
    return kind


def check_size(path: Path, width: int, height: int) -> None:
    """Raises InputError where a page of that many pixels is empty or over the limits."""
    if width < 1 or height < 1:
        raise InputError("{name} holds a page without any pixels: scan or export it again.", name=path.name)
    if max(width, height) > MAX_SIDE_PX or width * height > MAX_PIXELS:
        raise InputError(
            "{name} is too large with {width} x {height} pixels (the limit is {megapixels} megapixels and {side:,} "
            "pixels a side): save it at a lower resolution.",
            name=path.name,
            width=width,
            height=height,
            megapixels=MAX_PIXELS // 1_000_000,
            side=MAX_SIDE_PX,
        )


def check_page_count(path: Path, count: int) -> None:
    """Raises InputError where a file holds no page or more than the limit."""
    if count < 1:
        raise InputError("{name} holds no pages: export it again from the program that made it.", name=path.name)
    if count > MAX_PAGES:
        raise InputError(
            "{name} holds more than {most:,} pages: split it into smaller files.", name=path.name, most=MAX_PAGES
        )


def _head(path: Path) -> bytes:
    """The first bytes of a file that exists, is a file, and is neither empty nor over the limit."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise InputError("{name} is a folder: choose the image or PDF files inside it.", name=path.name)
        if not path.is_file():
            raise InputError("{name} is not a file but a device: choose an image or PDF file.", name=path.name)
        if size == 0:
            raise InputError("{name} is empty (0 bytes): copy or scan it again.", name=path.name)
        if size > MAX_BYTES:
            raise InputError("{name} is larger than 1 GB: split it or save it at a lower resolution.", name=path.name)
        with path.open("rb") as file:
            return file.read(_HEAD_BYTES)
    except FileNotFoundError:
        raise InputError("{name} is not there: check its name and place.", name=path.name) from None
    except PermissionError:
        raise InputError("{name} may not be read: give yourself permission to read it.", name=path.name) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(
            "{name} cannot be read ({reason}): check the disk, or copy the file here.", name=path.name, reason=reason
        ) from None


def _kind_of_head(head: bytes) -> Kind | None:
    if head.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if head.startswith((b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")):
        return Kind.TIFF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Kind.WEBP
    if head.startswith(b"BM") and b"\0" in head[:14]:
        return Kind.BMP
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        return Kind.HEIF
    if b"%PDF-" in head:
        return Kind.PDF
    return None


def _what_else(path: Path, head: bytes) -> Phrase:
    """What an unreadable file seems to be, in words that finish "scan.jpg is ..."."""
    claimed = path.suffix.lower() in FORMATS
    if b"\0" not in head:
        try:
            head[: len(head) - 3].decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            if claimed:
                return Phrase("a text file, although it is called {suffix}", suffix=path.suffix)
            return Phrase("a text file")
    if claimed:
        return Phrase("not an image we can read, although it is called {suffix}", suffix=path.suffix)
    return Phrase("not an image we can read")
