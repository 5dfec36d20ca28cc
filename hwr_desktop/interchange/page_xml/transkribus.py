"""A folder as Transkribus takes it in and gives it out: images, and for each a PAGE file in a folder `page`.

The images are the scans as they are stored, but for what cameras write beside the picture of a JPEG. Of a scan that is
no single image, such as a page of a PDF, and of one that has to be turned to stand as we count its pixels, a picture of
that page is made, and the coordinates are those of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath

from hwr_desktop.document.look import AS_IT_IS
from hwr_desktop.document.page import Page
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.fitted_pages import fitted
from hwr_desktop.interchange.format import Format, file_names
from hwr_desktop.interchange.page_xml.page_xml_format import FORMAT_2013

FOLDER = "page"
_ORIENTATION = 0x0112  # EXIF's number for how an image is turned
_SUFFIXES = {b"\x89PNG\r\n\x1a\n": ".png", b"II*\0": ".tif", b"MM\0*": ".tif"}
"""Of what goes along as it is stored."""
_KNOWN = {".png": (".png",), ".tif": (".tif", ".tiff")}


def files(document: Document) -> Iterator[tuple[PurePosixPath, bytes]]:
    """The path in the folder and the bytes of each file, an image before the file about it; without pictures only the
    latter. Raises InputError where a scan cannot be read."""
    for page, name in zip(document.pages, file_names([[page] for page in document.pages]), strict=True):
        shown, image = page, b""
        if document.pictures is not None:
            shown, image = _with_image(document, page, name)
            yield PurePosixPath(shown.image), image
        alone = replace(document, pages=[shown])
        yield PurePosixPath(FOLDER, f"{name}.xml"), FORMAT_2013.render(alone)


def _with_image(document: Document, page: Page, name: str) -> tuple[Page, bytes]:
    """The page on the image that goes along, under that image's name, and the image's bytes."""
    assert document.pictures is not None
    data = document.pictures.scan(page)
    suffix = next((suffix for head, suffix in _SUFFIXES.items() if data.startswith(head)), None)
    if suffix is not None and _is_single(data) and not _has_several(page, document.pages):
        given = PurePosixPath(page.image).suffix
        own = given if given.lower() in _KNOWN[suffix] else suffix
        return replace(page, image=f"{name}{own}", index=0), data
    # all of the page and as it is stored, for the file says itself how it is turned and framed; of a JPEG its own bits,
    # where these show that
    picture = document.pictures.page(replace(page, turn=None, frame=None, look=AS_IT_IS))
    ending = ".jpg" if picture.kind == "jpeg" else ".png"
    drawn = replace(page, image=f"{name}{ending}", index=0)
    return fitted(drawn, picture.width, picture.height, drawn.image), picture.data


def _is_single(data: bytes) -> bool:
    """Whether an image file holds one picture, and that as it is to be seen. One that cannot be told goes as it is."""
    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as image:
            return getattr(image, "n_frames", 1) == 1 and image.getexif().get(_ORIENTATION, 1) in (0, 1)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return True


def _has_several(page: Page, pages: Sequence[Page]) -> bool:
    """Whether the scan holds more pages than one, as far as that can be seen here."""
    return any(other.image == page.image and other.index > 0 for other in pages)


FORMAT = Format(
    "transkribus",
    "",
    "Transkribus folder",
    FORMAT_2013.render,
    one_file_for_all=False,
    wants_pictures=True,
    files=files,
)
