"""Searchable PDF: the pages as they are looked at, and upon the ink the text, which is found, selected and read aloud
but not seen.

A page is as large as the resolution says that the scan states; of one that states none it is thought that it fits just
on A4. Each line is one text, its words where their ink is (see `pdf_words`), and belongs to a paragraph of the tagged
structure (ISO 32000-1, section 14.8), which says in which order and language it is read. Without pictures the text is
seen, at the places where it stood.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from hwr_desktop.document.lines.reading_direction import is_right_to_left
from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.pages.picture import Picture
from hwr_desktop.document.turning import upright
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.languages import language_tag
from hwr_desktop.interchange.pdf.pdf_file import PdfFile, decimal, reference, references, text_string
from hwr_desktop.interchange.pdf.pdf_font import PdfFont
from hwr_desktop.interchange.pdf.pdf_line import line_code
from hwr_desktop.interchange.pdf.pdf_words import placed
from hwr_desktop.interchange.prose.line_text import text_of
from hwr_desktop.interchange.prose.paragraphs import paragraphs

PRODUCER = "HWR Desktop"
POINTS_PER_INCH = 72
A4_POINTS = (595.276, 841.890)
MOST_POINTS = 14_400
"""No page is longer; programs refuse it."""


def render(document: Document) -> bytes:
    """The whole file. Raises InputError where a scan cannot be read."""
    return _PdfWriter(document).written()


class _PdfWriter:
    """A document on its way to a file."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._file, self._font = PdfFile(), PdfFont()
        self._pages, self._font_number = self._file.reserve(), self._file.reserve()
        self._root, self._whole = self._file.reserve(), self._file.reserve()
        self._made: list[int] = []
        self._paragraphs: list[int] = []
        self._owners: list[int] = []

    def written(self) -> bytes:
        """The file with all its pages."""
        for page in self._document.pages:
            self._add(page)
        file = self._file
        self._font.put(file, self._font_number)
        file.put(f"<</Type /Pages /Count {len(self._made)} /Kids {references(self._made)}>>", self._pages)
        numbers = " ".join(f"{at} {reference(parent)}" for at, parent in enumerate(self._owners))
        file.put(
            f"<</Type /StructTreeRoot /K {reference(self._whole)} /ParentTree <</Nums [{numbers}]>>"
            f" /ParentTreeNextKey {len(self._owners)}>>",
            self._root,
        )
        file.put(
            f"<</Type /StructElem /S /Document /P {reference(self._root)} /K {references(self._paragraphs)}>>",
            self._whole,
        )
        catalog = file.put(
            f"<</Type /Catalog /Pages {reference(self._pages)} /StructTreeRoot {reference(self._root)}"
            f" /MarkInfo <</Marked true>> /ViewerPreferences <</DisplayDocTitle true>>"
            f"{_language(self._document.language)}>>"
        )
        moment = datetime.now(UTC).strftime("D:%Y%m%d%H%M%SZ")
        about = file.put(
            f"<</Title {text_string(self._title())} /Creator ({PRODUCER}) /Producer ({PRODUCER})"
            f" /CreationDate ({moment})>>"
        )
        return file.finished(catalog, about)

    def _title(self) -> str:
        """What the document is called: by its own title, or that of its letter, or its scan."""
        document = self._document
        letters = [letter.title for letter, _ in document.parts if letter is not None and letter.title.strip()]
        named = [page.image for page in document.pages[:1]]
        return next((" ".join(title.split()) for title in (document.title, *letters[:1], *named) if title.strip()), "")

    def _add(self, page: Page) -> None:
        """Write a page down, with its picture and its text."""
        file, document = self._file, self._document
        picture = document.pictures.page(page) if document.pictures is not None and document.options.scans else None
        view = upright(page)
        width, height = _size(view, picture)
        sheet = _Sheet(file.reserve(), view, width / view.width, height, picture is not None)
        resources = f"/Font <</F {reference(self._font_number)}>>"
        if picture is not None:
            resources += f" /XObject <</Scan {reference(_put_picture(file, picture))}>>"
            sheet.code.append(f"/Artifact BMC q {decimal(width)} 0 0 {decimal(height)} 0 0 cm /Scan Do Q EMC")
        for paragraph in paragraphs([view]):
            self._add_paragraph(sheet, [each.line for each in paragraph])
        contents = file.put_stream("", "\n".join(sheet.code).encode("ascii"))
        file.put(
            f"<</Type /Page /Parent {reference(self._pages)} /MediaBox [0 0 {decimal(width)} {decimal(height)}]"
            f" /Resources <<{resources}>> /Contents {reference(contents)}"
            f" /StructParents {len(self._made)} /Tabs /S>>",
            sheet.number,
        )
        self._owners.append(file.put(references(sheet.owners)))
        self._made.append(sheet.number)

    def _add_paragraph(self, sheet: _Sheet, lines: Sequence[Line]) -> None:
        """Write a paragraph's lines onto their page, and the paragraph into the structure."""
        element = self._file.reserve()
        language = lines[0].language or sheet.page.language
        kids = [kid for line in lines if (kid := self._added_line(sheet, line, element, language)) is not None]
        self._file.put(
            f"<</Type /StructElem /S /P /P {reference(self._whole)} /Pg {reference(sheet.number)}"
            f" /K [{' '.join(kids)}]{_language(language)}>>",
            element,
        )
        self._paragraphs.append(element)

    def _added_line(self, sheet: _Sheet, line: Line, paragraph: int, language: str | None) -> str | None:
        """Write a line onto its page; what its paragraph has it by, None where it says nothing.

        One in another language is an element of its own.
        """
        right_to_left = is_right_to_left(line, sheet.page)
        text = placed(line, text_of(line, self._document.options.marks), right_to_left, self._font.width)
        if text is None:
            return None
        number = len(sheet.owners)
        code = line_code(text, self._font, sheet.scale, sheet.height, sheet.has_picture)
        sheet.code.append(f"/P <</MCID {number}>> BDC {code} EMC")
        if line.language in (None, language):
            sheet.owners.append(paragraph)
            return str(number)
        sheet.owners.append(
            self._file.put(
                f"<</Type /StructElem /S /Span /P {reference(paragraph)} /Pg {reference(sheet.number)}"
                f" /K {number}{_language(line.language)}>>"
            )
        )
        return reference(sheet.owners[-1])


@dataclass(frozen=True)
class _Sheet:
    """A page on its way: its number in the file, its lines as they are looked at, how many points a pixel of them has,
    how many points it is high, and whether there is a picture on it. What is written on it comes together in `code`;
    `owners` are the elements of the structure that its marked contents belong to, by their numbers on the page."""

    number: int
    page: Page
    scale: float
    height: float
    has_picture: bool
    code: list[str] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)


def _size(view: Page, picture: Picture | None) -> tuple[float, float]:
    """(width, height) of a page in points."""
    if picture is not None and picture.dpi:
        width, height = (side * POINTS_PER_INCH / picture.dpi for side in (picture.width, picture.height))
        if max(width, height) <= MOST_POINTS:
            return width, height
    sheet = A4_POINTS if view.height >= view.width else A4_POINTS[::-1]
    scale = min(sheet[0] / view.width, sheet[1] / view.height)
    return view.width * scale, view.height * scale


def _put_picture(file: PdfFile, picture: Picture) -> int:
    """Write a picture down, a JPEG as it is where PDF knows its colours, and return its number."""
    from PIL import Image

    with Image.open(io.BytesIO(picture.data)) as image:
        entries = f"/Type /XObject /Subtype /Image /Width {image.width} /Height {image.height} /BitsPerComponent 8"
        if image.format == "JPEG" and image.mode in ("L", "RGB"):
            colours = "DeviceGray" if image.mode == "L" else "DeviceRGB"
            return file.put_stream(f"{entries} /ColorSpace /{colours} /Filter /DCTDecode", picture.data, packed=False)
        return file.put_stream(f"{entries} /ColorSpace /DeviceRGB", image.convert("RGB").tobytes())


def _language(language: str | None) -> str:
    tag = language_tag(language)
    return f" /Lang ({tag})" if tag else ""


FORMAT = Format(
    "pdf",
    ".pdf",
    "Searchable PDF",
    render,
    one_file_for_all=True,
    heeds=frozenset(("marks", "scans")),
    wants_pictures=True,
)
