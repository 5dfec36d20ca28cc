"""Pages of PDF files, rendered by pdfium.

pdfium is not safe to use from two threads, not even for two documents, so one lock holds for everything here.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from hwr_desktop.engine.file_kind import check_page_count
from hwr_desktop.errors import InputError

RENDER_DPI = 300
MAX_LONG_SIDE_PX = 4_000
_POINTS_PER_INCH = 72
_pdfium = threading.Lock()


def page_count(path: Path) -> int:
    """How many pages the PDF has. Raises InputError."""
    with _opened(path) as document:
        return len(document)


def page_size(path: Path, index: int) -> tuple[int, int]:
    """(width, height) in pixels of a page as `render` makes it. Raises InputError."""
    with _opened(path) as document, _page(path, document, index) as page:
        return _rendered_size(path, page)


def dpi(path: Path, index: int) -> float:
    """The resolution `render` uses for a page: 300, or less where the page is large. Raises InputError."""
    with _opened(path) as document, _page(path, document, index) as page:
        return _scale(path, page) * _POINTS_PER_INCH


def render(path: Path, index: int, longest_side: int = MAX_LONG_SIDE_PX) -> np.ndarray:
    """A page on white, (height, width, 3) uint8 RGB, at 300 dpi but no side over `longest_side` px. InputError."""
    with _opened(path) as document, _page(path, document, index) as page:
        bitmap = page.render(scale=_scale(path, page, longest_side), rev_byteorder=True)
        try:
            pixels: np.ndarray = bitmap.to_numpy()
            return np.array(pixels[..., :3], copy=True, order="C")  # the bitmap's memory ends with it
        finally:
            bitmap.close()


def _rendered_size(path: Path, page: Any) -> tuple[int, int]:
    """(width, height) in pixels, by pdfium's own rounding."""
    width, height = page.get_size()
    scale = _scale(path, page)
    return math.ceil(width * scale), math.ceil(height * scale)


def _scale(path: Path, page: Any, longest_side: int = MAX_LONG_SIDE_PX) -> float:
    """Pixels a point; the margin of a thousandth keeps pdfium's rounding up within `longest_side`."""
    width, height = page.get_size()
    if not (width > 0 and height > 0 and math.isfinite(width * height)):
        raise InputError(
            "{name} holds a page without a size: export it again from the program that made it.", name=path.name
        )
    return float(min(RENDER_DPI / _POINTS_PER_INCH, (longest_side - 1e-3) / max(width, height)))


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    try:
        import pypdfium2  # here, because its library costs a start that never sees a PDF a tenth of a second
    except ImportError:  # training runs without it
        raise InputError(
            "{name} is a PDF: install pypdfium2 to read it, or save its pages as PNG.", name=path.name
        ) from None
    with _pdfium:
        try:
            document = pypdfium2.PdfDocument(path)
            try:
                check_page_count(path, len(document))
                yield document
            finally:
                document.close()
        except InputError:
            raise
        except MemoryError:
            raise InputError(
                "{name} needs more memory than there is: save its pages as images.", name=path.name
            ) from None
        except Exception as error:  # PdfiumError, and whatever a damaged file makes the binding raise
            raise _refusal(path, str(error)) from error


@contextmanager
def _page(path: Path, document: Any, index: int) -> Iterator[Any]:
    if not 0 <= index < len(document):
        raise InputError(
            "{name} has no page {page}: it has {pages}.", name=path.name, page=index + 1, pages=len(document)
        )
    page = document[index]
    try:
        yield page
    finally:
        page.close()


def _refusal(path: Path, reason: str) -> InputError:
    if "password" in reason.lower():
        return InputError("{name} is locked with a password: save a copy without one and open that.", name=path.name)
    return InputError("{name} is damaged and cannot be opened as a PDF: export or download it again.", name=path.name)
