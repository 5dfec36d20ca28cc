"""Pages of image files, decoded by Pillow: JPEG, PNG, WebP, BMP, TIFF with all its pages, and HEIC.

The size is known and checked before a pixel is decoded. A damaged or truncated image is refused, for half a page of
grey would be read as half a page.
"""

from __future__ import annotations

import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image

from hwr_desktop.engine.file_kind import MAX_PAGES, Kind, check_page_count, check_size
from hwr_desktop.errors import InputError

Image.MAX_IMAGE_PIXELS = None  # our own limit in check_size stands instead; Pillow's only warns where ours refuses

_ORIENTATION = 0x0112  # the EXIF tag that says how the camera was held
_SUBFILE_TYPE = 254  # the TIFF tag whose lowest bit marks a smaller copy of another page
_MEANINGLESS_DPI = 72  # what cameras write when they do not know
_STRIP_ROWS = 64  # about what fits a processor's cache, which makes strips four times as fast as the whole page
_quiet = threading.Lock()  # warnings.catch_warnings changes the whole process, so one thread at a time may be in it


def page_count(path: Path, kind: Kind) -> int:
    """How many pages the file holds; smaller copies of pages inside a TIFF do not count. Raises InputError."""
    return len(_frames(path, kind))


def page_size(path: Path, kind: Kind, index: int) -> tuple[int, int]:
    """(width, height) in pixels after the EXIF turn, from the header alone. Raises InputError."""
    with _opened(path, kind, index) as image:
        width, height = image.size
        return (height, width) if _orientation(image) >= 5 else (width, height)


def dpi(path: Path, kind: Kind, index: int) -> float | None:
    """The resolution the file states, None where it states none or one that means nothing. Raises InputError."""
    with _opened(path, kind, index) as image:
        stated = image.info.get("dpi")
        try:
            across = float(stated[0]) if stated else 0.0
        except (TypeError, ValueError, ZeroDivisionError):
            return None
        return across if 30 <= across <= 10_000 and round(across) != _MEANINGLESS_DPI else None


def is_plain(path: Path, kind: Kind) -> bool:
    """Whether a file is in grey or RGB and not turned by its EXIF data, from the header alone. Raises InputError."""
    with _opened(path, kind) as image:
        return image.mode in ("L", "RGB") and _orientation(image) == 1


def decode(path: Path, kind: Kind, index: int) -> np.ndarray:
    """A page, (height, width, 3) uint8 RGB, EXIF turned, on white where it is transparent. Raises InputError."""
    with _opened(path, kind, index) as image:
        orientation = _orientation(image)  # asked before loading: for TIFF, Pillow turns while it loads
        image.load()
        return _pixels(image, orientation)


def decode_small(path: Path, kind: Kind, index: int, longest_side: int) -> np.ndarray:
    """The page shrunk so that its longest side has at most that many pixels; quick for JPEG. Raises InputError."""
    with _opened(path, kind, index) as image:
        orientation = _orientation(image)
        image.draft("RGB", (longest_side, longest_side))  # a JPEG decodes at down to an eighth; others ignore this
        image.load()
        factor = max(1, max(image.size) // (2 * longest_side))
        if factor > 1 and image.mode in ("L", "RGB", "CMYK"):
            image = image.reduce(factor)
        small = Image.fromarray(_pixels(image, orientation))
        small.thumbnail((longest_side, longest_side))
        return np.array(small)


@contextmanager
def _opened(path: Path, kind: Kind, index: int = 0) -> Iterator[Image.Image]:
    """The page opened at its header, its size checked; whatever a decoder raises becomes an InputError."""
    try:
        frame = _frame(path, kind, index)
        with _open(path, kind) as image:
            if frame:
                with _without_warnings():
                    image.seek(frame)
            check_size(path, *image.size)
            yield image
    except InputError:
        raise
    except MemoryError:
        raise InputError(
            "{name} needs more memory than there is: save it at a lower resolution.", name=path.name
        ) from None
    except Exception as error:  # decoders raise anything at all on a damaged file, from KeyError to struct.error
        raise _damaged(path, error) from error


def _open(path: Path, kind: Kind) -> Image.Image:
    if kind is Kind.HEIF:
        _register_heif(path)
    with _without_warnings():
        return Image.open(path, formats=[kind.value])


def _frame(path: Path, kind: Kind, index: int) -> int:
    """The frame of the file in which page `index` lies."""
    frames = _frames(path, kind) if kind is Kind.TIFF else (0,)
    if not 0 <= index < len(frames):
        raise InputError(
            "{name} has no page {page}: it has {pages}.", name=path.name, page=index + 1, pages=len(frames)
        )
    return frames[index]


def _frames(path: Path, kind: Kind) -> tuple[int, ...]:
    """The frames that are pages."""
    if kind is not Kind.TIFF:
        with _opened(path, kind):
            return (0,)
    try:
        state = path.stat()
        return _tiff_frames(path, state.st_mtime_ns, state.st_size)
    except InputError:
        raise
    except Exception as error:  # see _opened
        raise _damaged(path, error) from error


@lru_cache(maxsize=8)
def _tiff_frames(path: Path, _changed_ns: int, _size: int) -> tuple[int, ...]:
    """The frames of a TIFF that are pages; remembered, because the way to the last leads through all of them."""
    pages = []
    with _open(path, Kind.TIFF) as image:
        for frame in range(2 * MAX_PAGES):
            try:
                with _without_warnings():
                    image.seek(frame)
            except EOFError:
                break
            if not int(image.tag_v2.get(_SUBFILE_TYPE, 0)) & 1:  # type: ignore[attr-defined]
                pages.append(frame)
            check_page_count(path, len(pages) or 1)
    return tuple(pages) or (0,)


def _orientation(image: Image.Image) -> int:
    """The EXIF orientation, 1 to 8. Pillow itself turns TIFF, and libheif turns HEIC, so theirs counts as 1."""
    if image.format in ("TIFF", "HEIF"):
        return 1
    with _without_warnings():
        try:
            value = image.getexif().get(_ORIENTATION, 1)
        except Exception:  # a damaged EXIF block is no reason to refuse the picture
            return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _pixels(image: Image.Image, orientation: int) -> np.ndarray:
    """The decoded image as an array of its own, (height, width, 3) uint8 RGB, turned.

    Copied strip by strip, straight to where each pixel belongs: no whole-page copy in another mode or position.
    """
    width, height = image.size
    turned = orientation >= 5
    pixels = np.empty((width, height, 3) if turned else (height, width, 3), np.uint8)
    upright = _as_stored(pixels, orientation)
    white = _white_level(image)
    for top in range(0, height, _STRIP_ROWS):
        bottom = min(top + _STRIP_ROWS, height)
        upright[top:bottom] = _rgb(image.crop((0, top, width, bottom)), white)
    return pixels


def _as_stored(pixels: np.ndarray, orientation: int) -> np.ndarray:
    """A view of the turned page in which the pixels lie as the file stores them."""
    stored = pixels.swapaxes(0, 1) if orientation >= 5 else pixels
    down = -1 if orientation in (3, 4, 6, 7) else 1
    across = -1 if orientation in (2, 3, 7, 8) else 1
    return stored[::down, ::across]


def _rgb(strip: Image.Image, white: float) -> np.ndarray:
    """A strip as RGB, or as (rows, width, 1) grey where its values go beyond a byte."""
    if white:
        values = np.nan_to_num(np.asarray(strip, dtype=np.float32), nan=0.0, posinf=white, neginf=0.0)
        return (values.clip(0, white) * (255 / white)).astype(np.uint8)[..., np.newaxis]
    if strip.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in strip.info:
        strip = strip.convert("RGBA")
        paper = Image.new("RGB", strip.size, "white")
        paper.paste(strip, mask=strip.getchannel("A"))
        strip = paper
    return np.asarray(strip if strip.mode == "RGB" else strip.convert("RGB"))


def _white_level(image: Image.Image) -> float:
    """The value that stands for white where values go beyond a byte (16-bit grey, floats), 0 for all other images."""
    if not image.mode.startswith(("I", "F")):
        return 0
    highest = float(image.getextrema()[1])  # type: ignore[arg-type]
    for white in (1.0, 255.0, 4095.0, 65535.0):
        if highest <= white and (white > 1 or image.mode == "F"):
            return white
    return highest if np.isfinite(highest) else 65535.0


@contextmanager
def _without_warnings() -> Iterator[None]:
    """Pillow warns of odd metadata; a person can do nothing about it."""
    with _quiet, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _register_heif(path: Path) -> None:
    try:
        import pillow_heif
    except ImportError:
        if getattr(sys, "frozen", False):  # nothing can be installed into a bundle
            raise InputError("{name} is a HEIC photo: save it as JPEG.", name=path.name) from None
        raise InputError(
            "{name} is a HEIC photo: save it as JPEG, or run pip install pillow-heif (the extra heic).", name=path.name
        ) from None
    pillow_heif.register_heif_opener()


def _damaged(path: Path, error: Exception) -> InputError:
    if isinstance(error, PermissionError):
        return InputError("{name} may not be read: give yourself permission to read it.", name=path.name)
    if "truncated" in str(error).lower():
        return InputError(
            "{name} is cut off, a part of the image is missing: copy or download it again.", name=path.name
        )
    return InputError(
        "{name} is damaged or of an unusual kind: copy it again, or save it as PNG or JPEG.", name=path.name
    )
