"""The steps of a job that makes a preview of an export: the first page as it would be in the file."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QImage

from hwr_desktop.document.name_book import NamedPlace
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.pages.picture import Picture
from hwr_desktop.interchange.pictures import Pictures
from hwr_desktop.store.reader import reading
from hwr_desktop.ui.scan.scan_picture import image_of
from hwr_desktop.ui.scan.scans import Scans
from hwr_desktop.ui.steps.export_steps import ExportRequest, document_of, names_in, scan_pictures, wants_scans
from hwr_desktop.ui.steps.watched_pictures import ExportWatch, WatchedPictures

MOST_LINES = 200
MOST_CHARACTERS = 60_000
SCAN_PX = 320
"""How long at most a picture in the preview is."""
LINE_PX = 40
PAGE_PX = 1000
"""How long the picture of a page of a PDF is."""


class Look(StrEnum):
    """How a preview is shown: as the text of the file, as a page of HTML, as a picture, or only what it says."""

    TEXT = "text"
    HTML = "html"
    PICTURE = "picture"
    READING = "reading"


LOOKS = {".html": Look.HTML, ".pdf": Look.PICTURE, ".docx": Look.READING, ".odt": Look.READING, ".xlsx": Look.READING}
"""By the suffixes of formats; all others are text. Qt makes no block of a line of HTML, so such lines are broken."""
READ_ONLY_FORMATS = frozenset(("heirloom",))
"""Formats whose HTML is a program in a browser, which the window is none of."""


@dataclass(frozen=True)
class ExportPreview:
    """The first page of an export: text, or HTML, or a picture of it. `cut` says that the text goes on."""

    look: Look
    text: str = ""
    picture: QImage | None = None
    cut: bool = False


def preview_steps(request: ExportRequest, scans: Scans) -> Iterator[ExportPreview]:
    """Make the preview of the first page of the request: a step at once, and another with the names in it where there
    are any to be seen. Raises ProjectError and InputError."""
    with reading(request.file) as project:
        page = project.page(request.pages[0])
    preview = _preview(request, page, scans, ())
    yield preview
    if preview.look in (Look.TEXT, Look.HTML) and (names := names_in(request, [page])):
        yield _preview(request, page, scans, names)


def look_of(name: str, suffix: str) -> Look:
    """How a format of that name and suffix is previewed."""
    return Look.READING if name in READ_ONLY_FORMATS else LOOKS.get(suffix, Look.TEXT)


def _preview(request: ExportRequest, page: Page, scans: Scans, names: Sequence[NamedPlace]) -> ExportPreview:
    from hwr_desktop.interchange.formats import FORMATS
    from hwr_desktop.interchange.prose import plain_text

    format_ = FORMATS[request.format]
    look = look_of(format_.name, format_.suffix)
    pictures: Pictures | None = None
    if look in (Look.HTML, Look.PICTURE) and wants_scans(request.options, format_):
        made, path_of = scan_pictures(request, [page], scans)
        pictures = WatchedPictures(_Small(made), path_of, ExportWatch())
    document = document_of(request, [page], pictures, names)
    if look is Look.READING:
        return _text(look, plain_text.render(document))
    data = format_.render(document)
    if look is Look.PICTURE:
        return ExportPreview(look, picture=_drawn(data, scans))
    if look is Look.HTML:
        return ExportPreview(look, data.decode("utf-8").replace("</span>\n<span", "</span><br>\n<span"))  # see LOOKS
    return _text(look, data)


def _text(look: Look, data: bytes) -> ExportPreview:
    """The first lines of a text."""
    text = data.decode("utf-8-sig", "replace")
    lines = text.split("\n", MOST_LINES)
    shown = "\n".join(lines[:MOST_LINES])[:MOST_CHARACTERS]
    return ExportPreview(look, shown, cut=len(shown) < len(text.rstrip("\n")))


def _drawn(pdf: bytes, scans: Scans) -> QImage:
    """The first page of a PDF, drawn by the process that decodes scans. Raises InputError."""
    with tempfile.TemporaryDirectory(prefix="hwr-preview-") as folder:
        file = Path(folder) / "preview.pdf"
        file.write_bytes(pdf)
        return image_of(scans.reduced(file, 0, PAGE_PX))


class _Small:
    """Pictures no larger than a preview needs."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures

    def page(self, page: Page, longest_px: int | None = None) -> Picture:
        """As `Pictures.page`."""
        return self._pictures.page(page, SCAN_PX if longest_px is not None else PAGE_PX)

    def line(self, page: Page, line: Line, height_px: int) -> Picture:
        """As `Pictures.line`."""
        return self._pictures.line(page, line, min(height_px, LINE_PX))

    def scan(self, page: Page) -> bytes:
        """As `Pictures.scan`."""
        return self._pictures.scan(page)
