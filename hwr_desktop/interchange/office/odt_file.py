"""The transcript as an OpenDocument text (ODT), with what the Word document has (see `docx_file`).

It is written by ourselves: of what can be had, odfpy has had no release since 2020. The same document gives the same
bytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lxml import etree

from hwr_desktop.document.lines.reading_direction import begins_right_to_left
from hwr_desktop.document.page import MarkKind
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.languages import language_tag
from hwr_desktop.interchange.office import odt_styles
from hwr_desktop.interchange.office.odt_styles import added, language_attributes, name_of
from hwr_desktop.interchange.office.page_sizes import columns_of, fitted
from hwr_desktop.interchange.office.zip_file import zipped
from hwr_desktop.interchange.pictures import Picture
from hwr_desktop.interchange.prose.reading_copy import Paragraph, Row, Section, Sheet, index_of, legend_of, sections
from hwr_desktop.interchange.prose.styled_runs import Run, told_behind
from hwr_desktop.interchange.safe_xml import without_forbidden

LINE_PX = 120
_SPACES = re.compile(" {2,}|^ | $")


def render(document: Document) -> bytes:
    """The document as the bytes of an ODT file. Raises InputError where a scan that goes along cannot be read."""
    writer = _Writer(document)
    content = writer.content()
    title = without_forbidden(document.title)
    pictures = [(f"Pictures/line{at}.{each.kind}", each) for at, each in enumerate(writer.pictures, 1)]
    return zipped(
        [
            ("mimetype", odt_styles.MIMETYPE.encode()),
            ("content.xml", content),
            ("styles.xml", odt_styles.styles(language_tag(document.language), document.options.table)),
            ("meta.xml", odt_styles.meta(title, language_tag(document.language))),
            *((name, each.data) for name, each in pictures),
            ("META-INF/manifest.xml", odt_styles.manifest([(name, each.kind) for name, each in pictures])),
        ],
        stored=("mimetype",),
    )


class _Writer:
    """content.xml on its way; `pictures` are those that it names Pictures/line1.jpeg and so on."""

    def __init__(self, document: Document) -> None:
        self.pictures: list[Picture] = []
        self._document = document
        self._options = document.options
        self._scans = document.pictures if document.options.scans else None
        self._root = odt_styles.root("office:document-content")
        self._styles = added(self._root, "office:automatic-styles")
        self._known: dict[tuple, str] = {}
        self._body = added(added(self._root, "office:body"), "office:text")

    def content(self) -> bytes:
        """The bytes of content.xml."""
        title = without_forbidden(self._document.title).strip()
        if title:
            self._add_text(self._add_paragraph(self._body, "Title"), title)
        parts = list(sections(self._document))
        for part in parts:
            self._add_section(part)
        self._add_index()
        if words := legend_of(parts, brackets=True):
            self._add_text(self._add_paragraph(self._body, "Quiet"), words)
        return odt_styles.written(self._root)

    def _add_section(self, section: Section) -> None:
        if section.title:
            self._add_heading(section.title)
        if section.details:
            there = self._add_paragraph(self._body, "Standard")
            for at, (name, text) in enumerate(section.details):
                if at:
                    added(there, "text:line-break")
                self._add_text(there, f"{name}: ", {"fo__font_weight": "bold"})
                self._add_text(there, text)
        for sheet in section.sheets:
            self._add_sheet(sheet)

    def _add_heading(self, text: str) -> None:
        self._add_text(added(self._body, "text:h", text__style_name="Heading", text__outline_level="1"), text)

    def _add_sheet(self, sheet: Sheet) -> None:
        if len(self._document.pages) > 1:
            self._add_text(self._add_paragraph(self._body, "Label"), f"Page {sheet.number} · {sheet.scan}")
        if sheet.page.note.strip():
            note = without_forbidden(" ".join(sheet.page.note.split()))
            self._add_text(self._add_paragraph(self._body, "Quiet"), f"Note on the page: {note}")
        if self._options.table:
            if sheet.paragraphs:
                self._add_table(sheet)
            return
        for paragraph in sheet.paragraphs:
            self._add_rows(self._body, "Standard", paragraph, paragraph.rows)
            said = [row.translation for row in paragraph.rows]
            if any(said):
                self._add_translation(self._body, "Translation", said)

    def _add_rows(self, parent: etree._Element, style: str, paragraph: Paragraph, rows: Sequence[Row]) -> None:
        """A paragraph of rows, with a line break between two of them."""
        there = self._add_paragraph(parent, style, paragraph.right_to_left)
        for at, row in enumerate(rows):
            if at:
                added(there, "text:line-break")
            for run in row.runs:
                self._add_run(there, run, paragraph)

    def _add_run(self, there: etree._Element, run: Run, paragraph: Paragraph) -> None:
        language = language_tag(paragraph.language) if paragraph.language != self._document.language else None
        properties = language_attributes(language, paragraph.right_to_left)
        self._add_text(there, run.text, {**properties, **_look(run)})
        if behind := told_behind(run):
            self._add_text(there, behind, {**properties, "fo__color": odt_styles.QUIET})
        for note in run.notes:
            annotation = added(there, "office:annotation")
            added(annotation, "dc:creator").text = "HWR Desktop"
            self._add_text(added(annotation, "text:p"), note)

    def _add_translation(self, parent: etree._Element, style: str, said: Sequence[str]) -> None:
        rows = tuple(Row((), (Run(text),), "") for text in said)
        language = self._options.translation
        self._add_rows(parent, style, Paragraph(rows, begins_right_to_left("".join(said)), language), rows)

    def _add_table(self, sheet: Sheet) -> None:
        columns = columns_of(self._scans is not None, bool(self._options.translation))
        table = added(self._body, "table:table", table__name=f"Page{sheet.number}")
        for width in columns.values():
            style = self._style("table-column", {"style__column_width": f"{width:.1f}mm"})
            added(table, "table:table-column", table__style_name=style)
        header = added(added(table, "table:table-header-rows"), "table:table-row")
        for title in columns:
            self._add_text(self._add_paragraph(self._add_cell(header), "Cell"), title, {"fo__font_weight": "bold"})
        for paragraph in sheet.paragraphs:
            for row in paragraph.rows:
                self._add_table_row(table, paragraph, row, columns)

    def _add_table_row(
        self, table: etree._Element, paragraph: Paragraph, row: Row, columns: Mapping[str, float]
    ) -> None:
        (placed,) = row.lines
        element = added(table, "table:table-row")
        for title, width in columns.items():
            cell = self._add_cell(element)
            if title == "Text":
                self._add_rows(cell, "Cell", paragraph, (row,))
            elif title == "Translation":
                self._add_translation(cell, "Cell", (row.translation,))
            else:
                there = self._add_paragraph(cell, "Cell")
                if title == "Line":
                    self._add_text(there, str(placed.number))
                elif self._scans is not None and (placed.line.polygon or placed.line.baseline):
                    picture = self._scans.line(placed.page, placed.line, LINE_PX)
                    self._add_picture(there, picture, width, f"Line {placed.number}")

    def _add_cell(self, row: etree._Element) -> etree._Element:
        look = {"fo__border": "0.5pt solid #808080", "fo__padding": "1.5mm"}
        return added(row, "table:table-cell", table__style_name=self._style("table-cell", look))

    def _add_picture(self, there: etree._Element, picture: Picture, column_mm: float, words: str) -> None:
        self.pictures.append(picture)
        number = len(self.pictures)
        width, height = fitted(picture, column_mm)
        frame = added(
            there, "draw:frame", draw__name=f"Scan{number}", text__anchor_type="as-char",
            svg__width=f"{width:.2f}mm", svg__height=f"{height:.2f}mm",
        )  # fmt: skip
        added(
            frame, "draw:image", xlink__href=f"Pictures/line{number}.{picture.kind}",
            xlink__type="simple", xlink__show="embed", xlink__actuate="onLoad",
        )  # fmt: skip
        added(frame, "svg:title").text = words

    def _add_index(self) -> None:
        entries = index_of(self._document)
        if entries:
            self._add_heading("Names")
        for entry in entries:
            places = "; ".join(f"page {page}, line {line}" for page, line in entry.places)
            self._add_text(self._add_paragraph(self._body, "Cell"), f"{entry.name} ({entry.kind}): {places}")

    def _add_paragraph(self, parent: etree._Element, style: str, right_to_left: bool = False) -> etree._Element:
        if right_to_left:
            look = {"style__writing_mode": "rl-tb", "fo__text_align": "right"}
            style = self._style("paragraph", look, style)
        return added(parent, "text:p", text__style_name=style)

    def _add_text(self, there: etree._Element, text: str, look: Mapping[str, str] | None = None) -> None:
        """Text of one look. Spaces beyond the first are elements, or readers would take them for one."""
        if not text:
            return
        span = added(there, "text:span")
        if look:
            span.set(name_of("text:style-name"), self._style("text", look))
        at, last = 0, None
        for found in (*_SPACES.finditer(text), None):
            plain = text[at : found.start() if found else len(text)]
            if last is None:
                span.text = plain
            else:
                last.tail = plain
            if found:
                last = added(span, "text:s", text__c=str(len(found.group())))
                at = found.end()

    def _style(self, family: str, look: Mapping[str, str], above: str = "") -> str:
        """The name of the automatic style that looks so; it is made where there is none yet."""
        key = (family, above, *sorted(look.items()))
        if key not in self._known:
            name = f"{family.title().replace('-', '')}{len(self._known) + 1}"
            style = added(self._styles, "style:style", style__name=name, style__family=family)
            if above:
                style.set(name_of("style:parent-style-name"), above)
            added(style, f"style:{family}-properties", **look)
            self._known[key] = name
        return self._known[key]


def _look(run: Run) -> dict[str, str]:
    look = {}
    if run.has(MarkKind.DELETED):
        look["style__text_line_through_style"] = "solid"
    line = ""
    if run.has(MarkKind.INSERTED):
        line = "solid"
    elif run.has(MarkKind.UNCLEAR):
        line = "dash"
    elif run.doubt is not None:
        line = "dotted"
    if line:
        look |= {"style__text_underline_style": line, "style__text_underline_color": "font-color"}
    return look


FORMAT = Format(
    "odt",
    ".odt",
    "OpenDocument text",
    render,
    one_file_for_all=True,
    heeds=frozenset(("lines", "marks", "translation", "scans", "table")),
)
