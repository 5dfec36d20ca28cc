"""The pictures that go along in exported files, made from the scans: pages as they are looked at, and their lines.

What a scan is, and how large it may be, is checked by `images` before anything is decoded. One page at a time is kept
decoded, so ask for a page and then for its lines.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from math import ceil
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
from PIL import Image

from hwr_desktop.document.geometry import Box, bounding_box
from hwr_desktop.document.look import AS_IT_IS
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.pages.page_views import View, view_of
from hwr_desktop.document.pages.picture import Picture
from hwr_desktop.document.turning import points_upright, upright_size
from hwr_desktop.engine import images
from hwr_desktop.engine.file_kind import MAX_PIXELS, kind_of
from hwr_desktop.engine.jpeg_privacy import without_particulars
from hwr_desktop.errors import InputError

QUALITY = 80
"""Of a JPEG, 0 to 100: a page of letter has a good megabyte, and no stroke looks different."""
MARGIN = 0.1
"""What is shown above, below and beside a line, in heights of its outline: its flourishes reach out of it."""
LONGEST_PX = 65_500
"""JPEG knows no longer side."""


class Decoder(Protocol):
    """What decodes scans: the module `images`, or a `DecodingProcess`."""

    def read_page(self, path: Path, index: int = 0) -> np.ndarray:
        """See `images.read_page`."""

    def thumbnail(self, path: Path, index: int = 0, longest_side: int = 256) -> np.ndarray:
        """See `images.thumbnail`."""


class _Seen(NamedTuple):
    """A page as it is looked at, (height, width, 3) uint8 RGB, and how many of its pixels the view's are long."""

    of: tuple[Path, int, View]
    pixels: np.ndarray
    scale: float


class ScanPictures:
    """Makes the pictures of pages whose scans lie at `path_of`. It is what `interchange.pictures.Pictures` asks for."""

    def __init__(self, path_of: Callable[[Page], Path], decoder: Decoder = images) -> None:
        self._path_of, self._decoder = path_of, decoder
        self._kept: _Seen | None = None

    def page(self, page: Page, longest_px: int | None = None) -> Picture:
        """The page as it is looked at, as a JPEG, no longer nor wider than so many pixels. Raises InputError.

        Where that is just what a JPEG file shows, its own bytes are given, but for what the camera wrote beside them.
        """
        path = self._path_of(page)
        dpi = images.resolution_of(path, page.index)
        width, height = upright_size(page)
        fits = longest_px is None or max(width, height) <= longest_px
        if fits and view_of(page) == View(0, None, AS_IT_IS) and images.is_shown_as_stored(path):
            own = without_particulars(self.scan(page))
            if own is not None:
                return Picture(own, "jpeg", *images.page_size(path), dpi)
        seen = self._seen(page, min(longest_px or LONGEST_PX, LONGEST_PX))
        picture = Image.fromarray(seen.pixels)
        if longest_px is not None:
            picture.thumbnail((longest_px, longest_px), Image.Resampling.LANCZOS, reducing_gap=3.0)
        return _as_jpeg(picture, dpi and dpi * picture.width / width)

    def line(self, page: Page, line: Line, height_px: int) -> Picture:
        """The upright part of that view around a line, as a JPEG, so high. Raises InputError."""
        path = self._path_of(page)
        dpi = images.resolution_of(path, page.index)
        seen = self._seen(page, LONGEST_PX)
        box = _around(line, page)
        across, down = (made / side for made, side in zip(seen.pixels.shape[1::-1], upright_size(page), strict=True))
        left, right = int(box.left * across), ceil(box.right * across)
        top, bottom = int(box.top * down), ceil(box.bottom * down)
        cut = Image.fromarray(np.ascontiguousarray(seen.pixels[top:bottom, left:right]))
        width_px = min(max(1, round(cut.width * height_px / cut.height)), LONGEST_PX)
        made = cut.resize((width_px, height_px), Image.Resampling.LANCZOS, reducing_gap=3.0)
        return _as_jpeg(made, dpi and dpi * height_px / box.height)

    def scan(self, page: Page) -> bytes:
        """The bytes of the scan's file as it is stored. Raises InputError."""
        path = self._path_of(page)
        kind_of(path)
        try:
            return path.read_bytes()
        except OSError as error:
            raise InputError(
                "{name} cannot be read ({reason}): check the disk, or copy the file here.",
                name=path.name,
                reason=error.strerror or error,
            ) from error

    def _seen(self, page: Page, longest_px: int) -> _Seen:
        """The page as it is looked at, about as small as it may be to be `longest_px` long."""
        of = (self._path_of(page), page.index, view_of(page))
        width, height = upright_size(page)
        scale = min(1.0, longest_px / max(width, height), (MAX_PIXELS / (width * height)) ** 0.5)
        if self._kept is None or self._kept.of != of or self._kept.scale < scale:
            self._kept = None  # lest two lie in memory
            self._kept = _Seen(of, self._looked_at(page, scale), scale)
        return self._kept

    def _looked_at(self, page: Page, scale: float) -> np.ndarray:
        """The scan decoded, no larger than needed, and then changed to what is looked at."""
        path = self._path_of(page)
        if scale < 1:
            pixels = self._decoder.thumbnail(path, page.index, ceil(max(page.width, page.height) * scale))
        else:
            pixels = self._decoder.read_page(path, page.index)
        if page.look != AS_IT_IS:
            from hwr_desktop.engine.page_look import lay_look

            lay_look(pixels, page.look)
        if page.frame is not None:
            from hwr_desktop.engine.segmentation.framed_picture import framed  # with OpenCV, which few pages need

            pixels = framed(pixels, page)
        return np.rot90(pixels, -(page.turn or 0) // 90)


def _around(line: Line, page: Page) -> Box:
    """The upright box around a line in the view, with a margin; it is on the view and never empty."""
    box = bounding_box(points_upright(line.polygon or line.baseline, page))
    margin = MARGIN * box.height
    width, height = upright_size(page)
    left, top = (min(max(edge - margin, 0.0), side - 1.0) for edge, side in ((box.left, width), (box.top, height)))
    right, bottom = min(box.right + margin, width), min(box.bottom + margin, height)
    return Box(left, top, max(right, left + 1), max(bottom, top + 1))


def _as_jpeg(picture: Image.Image, dpi: float | None) -> Picture:
    """The picture as a JPEG file."""
    data = io.BytesIO()
    picture.save(data, "JPEG", quality=QUALITY, optimize=False)
    return Picture(data.getvalue(), "jpeg", picture.width, picture.height, dpi)
