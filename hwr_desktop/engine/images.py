"""Reading scans: one way from a file to pixels, for images and PDFs alike.

Knows neither Qt nor torch and starts quickly, since the decoding process imports nothing else. What a file is, is told
by its content (`file_kind`); images are decoded in `raster_pages`, PDFs in `pdf_pages`.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from hwr_desktop.engine import pdf_pages, raster_pages
from hwr_desktop.engine.file_kind import FORMATS, Kind, kind_of

__all__ = [
    "FORMATS", "is_shown_as_stored", "page_count", "page_size", "read_page", "resolution_of", "thumbnail", "to_grey",
]  # fmt: skip

_STRIP_ROWS = 64


def page_count(path: Path) -> int:
    """How many pages the file holds, without decoding any. Raises InputError."""
    kind = kind_of(path)
    return pdf_pages.page_count(path) if kind is Kind.PDF else raster_pages.page_count(path, kind)


def page_size(path: Path, index: int = 0) -> tuple[int, int]:
    """(width, height) in pixels of what `read_page` returns, without decoding. Raises InputError."""
    kind = kind_of(path)
    return pdf_pages.page_size(path, index) if kind is Kind.PDF else raster_pages.page_size(path, kind, index)


def read_page(path: Path, index: int = 0) -> np.ndarray:
    """Page `index` (from 0) as (height, width, 3) uint8 RGB, turned as its EXIF says; a PDF at 300 dpi. InputError."""
    kind = kind_of(path)
    return pdf_pages.render(path, index) if kind is Kind.PDF else raster_pages.decode(path, kind, index)


def thumbnail(path: Path, index: int = 0, longest_side: int = 256) -> np.ndarray:
    """The page as `read_page` gives it, shrunk so that neither side is over `longest_side` px. Raises InputError."""
    kind = kind_of(path)
    if kind is Kind.PDF:
        return pdf_pages.render(path, index, longest_side)
    return raster_pages.decode_small(path, kind, index, longest_side)


def resolution_of(path: Path, index: int = 0) -> float | None:
    """The dots per inch of what `read_page` returns, None where the file does not say. Raises InputError."""
    kind = kind_of(path)
    return pdf_pages.dpi(path, index) if kind is Kind.PDF else raster_pages.dpi(path, kind, index)


def is_shown_as_stored(path: Path) -> bool:
    """Whether the file is a JPEG in grey or RGB that every program shows as `read_page` does. Raises InputError."""
    kind = kind_of(path)
    return kind is Kind.JPEG and raster_pages.is_plain(path, kind)


def to_grey(image: np.ndarray) -> np.ndarray:
    """A page (h, w, 3) or (h, w) uint8 as (h, w) uint8 grey with the usual weights (ITU-R 601); grey stays as it is."""
    if image.ndim == 2:
        return image
    grey = np.empty(image.shape[:2], np.uint8)
    for top in range(0, len(image), _STRIP_ROWS):
        strip = np.ascontiguousarray(image[top : top + _STRIP_ROWS, :, :3])
        grey[top : top + _STRIP_ROWS] = np.asarray(Image.fromarray(strip).convert("L"))
    return grey
