"""The transcript as a Word document (DOCX).

Running text: a heading and the details of each letter, paragraphs with their lines kept or joined, marks as formatting
with a legend at the end, notes as comments, a translation under its paragraph, an index of names. Or, where a table is
asked for, a row a line: number, ink, text, translation, on pages that lie on their side. Languages are set, and
paragraphs that run from right to left do. The same document gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from hwr_desktop.document.lines.reading_direction import begins_right_to_left
from hwr_desktop.document.page import MarkKind
from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.languages import language_tag
from hwr_desktop.interchange.office.page_sizes import A4_MM, MARGIN_MM, columns_of, fitted
from hwr_desktop.interchange.office.zip_file import rezipped
from hwr_desktop.interchange.pictures import Picture
from hwr_desktop.interchange.prose.reading_copy import (
    Paragraph,
    Row,
    Section,
    Sheet,
    index_of,
    legend_of,
    sections,
)
from hwr_desktop.interchange.prose.styled_runs import Run, told_behind
from hwr_desktop.interchange.safe_xml import without_forbidden

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run as WordRun

LINE_PX = 120
_A_DAY = datetime(2000, 1, 1)
_QUIET = "595959"


def render(document: Document) -> bytes:
    """The document as the bytes of a DOCX file. Raises InputError where a scan that goes along cannot be read."""
    import docx

    word = docx.Document()
    _Writer(document, word).write()
    data = io.BytesIO()
    word.save(data)
    return rezipped(data.getvalue())


class _Writer:
    """The document on its way into Word's."""

    def __init__(self, document: Document, word: WordDocument) -> None:
        self._document = document
        self._options = document.options
        self._pictures = document.pictures if document.options.scans else None
        self._word: Any = word
        self._images = 0

    def write(self) -> None:
        """Fill Word's document."""
        self._set_up()
        title = without_forbidden(self._document.title).strip()
        if title:
            self._add_paragraph(title, "Title")
        parts = list(sections(self._document))
        for part in parts:
            self._add_section(part)
        self._add_index()
        if words := legend_of(parts, brackets=True):
            self._add_paragraph(words, "Quiet")

    def _set_up(self) -> None:
        """Page, properties and styles."""
        from docx.enum.style import WD_STYLE_TYPE
        from docx.shared import Mm, Pt, RGBColor

        language = language_tag(self._document.language)
        about = self._word.core_properties
        about.title, about.author, about.comments = without_forbidden(self._document.title)[:255], "", ""
        about.created = about.modified = _A_DAY
        about.last_modified_by, about.language = "", language or ""
        width, height = reversed(A4_MM) if self._options.table else A4_MM
        page = self._word.sections[0]
        page.page_width, page.page_height = Mm(width), Mm(height)
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN_MM)
        styles = self._word.styles
        for name in ("Translation", "Quiet", "Cell"):
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
        styles["Cell"].paragraph_format.space_before = styles["Cell"].paragraph_format.space_after = Mm(1)
        styles["Translation"].font.italic = True
        styles["Quiet"].font.size = Pt(9)
        styles["Quiet"].font.color.rgb = RGBColor.from_string(_QUIET)
        if language:
            _set_language(styles["Normal"].element.get_or_add_rPr(), language)

    def _add_section(self, section: Section) -> None:
        if section.title:
            self._add_paragraph(section.title, "Heading1")
        if section.details:
            paragraph = self._word.add_paragraph()
            for at, (name, text) in enumerate(section.details):
                if at:
                    paragraph.add_run().add_break()
                paragraph.add_run(f"{name}: ").bold = True
                paragraph.add_run(text)
        for sheet in section.sheets:
            self._add_sheet(sheet)

    def _add_sheet(self, sheet: Sheet) -> None:
        if len(self._document.pages) > 1:
            label = self._add_paragraph(f"Page {sheet.number} · {sheet.scan}", "Quiet")
            label.paragraph_format.keep_with_next = True
        if sheet.page.note.strip():
            note = without_forbidden(" ".join(sheet.page.note.split()))
            self._add_paragraph(f"Note on the page: {note}", "Quiet")
        if self._options.table:
            if sheet.paragraphs:
                self._add_table(sheet)
            return
        for paragraph in sheet.paragraphs:
            self._add_rows(self._word.add_paragraph(), paragraph, paragraph.rows)
            said = [row.translation for row in paragraph.rows]
            if any(said):
                self._add_translation(self._add_paragraph("", "Translation"), said)

    def _add_paragraph(self, text: str, style: str) -> WordParagraph:
        """A paragraph with text in the style of that id."""
        paragraph: WordParagraph = self._word.add_paragraph(text)
        _set_style(paragraph, style)
        return paragraph

    def _add_rows(self, there: WordParagraph, paragraph: Paragraph, rows: Sequence[Row]) -> None:
        """The runs of rows, a line break between two rows."""
        if paragraph.right_to_left:
            _set_right_to_left(there)
        for at, row in enumerate(rows):
            if at:
                there.add_run().add_break()
            for run in row.runs:
                self._add_run(there, run, paragraph)

    def _add_run(self, there: WordParagraph, run: Run, paragraph: Paragraph) -> None:
        from docx.enum.text import WD_UNDERLINE

        made = self._plain(there, run.text, paragraph)
        if run.has(MarkKind.DELETED):
            made.font.strike = True
        if run.has(MarkKind.INSERTED):
            made.font.underline = WD_UNDERLINE.SINGLE
        elif run.has(MarkKind.UNCLEAR):
            made.font.underline = WD_UNDERLINE.DASH
        elif run.doubt is not None:
            made.font.underline = WD_UNDERLINE.DOTTED
        if behind := told_behind(run):
            _set_quiet(self._plain(there, behind, paragraph))
        for note in run.notes:
            self._word.add_comment(made, note, author="HWR Desktop")._comment_elm.date = None

    def _plain(self, there: WordParagraph, text: str, paragraph: Paragraph) -> WordRun:
        """A run in the paragraph's direction and language."""
        made = there.add_run(text)
        if paragraph.right_to_left:
            made.font.rtl = True
        language = language_tag(paragraph.language)
        if language and (paragraph.right_to_left or paragraph.language != self._document.language):
            _set_language(made._r.get_or_add_rPr(), language, paragraph.right_to_left)
        return made

    def _add_translation(self, there: WordParagraph, said: Sequence[str]) -> None:
        rows = tuple(Row((), (Run(text),), "") for text in said)
        language = self._options.translation
        self._add_rows(there, Paragraph(rows, begins_right_to_left("".join(said)), language), rows)

    def _add_table(self, sheet: Sheet) -> None:
        from docx.shared import Mm

        columns = columns_of(self._pictures is not None, bool(self._options.translation))
        table = self._word.add_table(rows=1, cols=len(columns), style="Table Grid")
        table.autofit = False
        for at, (title, width) in enumerate(columns.items()):
            table.columns[at].width = Mm(width)
            there = table.rows[0].cells[at].paragraphs[0]
            _set_style(there, "Cell")
            there.add_run(title).bold = True
        _set_repeated(table.rows[0])
        for paragraph in sheet.paragraphs:
            for row in paragraph.rows:
                cells = dict(zip(columns, table.add_row().cells, strict=True))
                self._fill(cells, paragraph, row, columns)
        self._word.add_paragraph()

    def _fill(self, cells: dict[str, _Cell], paragraph: Paragraph, row: Row, columns: dict[str, float]) -> None:
        (placed,) = row.lines
        for cell in cells.values():
            _set_style(cell.paragraphs[0], "Cell")
        cells["Line"].paragraphs[0].add_run(str(placed.number))
        self._add_rows(cells["Text"].paragraphs[0], paragraph, (row,))
        if row.translation:
            self._add_translation(cells["Translation"].paragraphs[0], (row.translation,))
        if self._pictures is not None and (placed.line.polygon or placed.line.baseline):
            picture = self._pictures.line(placed.page, placed.line, LINE_PX)
            self._add_picture(cells["Scan"].paragraphs[0], picture, columns["Scan"], f"Line {placed.number}")

    def _add_picture(self, there: WordParagraph, picture: Picture, column_mm: float, words: str) -> None:
        """A picture as a part of its own. python-docx would compare it with all before it, which takes minutes where
        there are thousands."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.oxml.shape import CT_Inline
        from docx.parts.image import ImagePart
        from docx.shared import Mm

        self._images += 1
        name = PackURI(f"/word/media/line{self._images}.{picture.kind}")
        part = ImagePart(name, f"image/{picture.kind}", picture.data)
        width, height = (Mm(side) for side in fitted(picture, column_mm))
        relation = f"line{self._images}"
        self._word.part.load_rel(RELATIONSHIP_TYPE.IMAGE, part, relation)
        inline = CT_Inline.new_pic_inline(self._images, relation, words, width, height)
        inline.docPr.set("descr", words)
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        there.add_run()._r.add_drawing(inline)

    def _add_index(self) -> None:
        entries = index_of(self._document)
        if entries:
            self._add_paragraph("Names", "Heading1")
        for entry in entries:
            places = "; ".join(f"page {page}, line {line}" for page, line in entry.places)
            self._add_paragraph(f"{entry.name} ({entry.kind}): {places}", "ListBullet")


def _set_style(paragraph: WordParagraph, style: str) -> None:
    """The style by its id; python-docx looks through all styles for each paragraph, which takes minutes for a table."""
    paragraph._p.style = style


def _set_language(properties: Any, language: str, right_to_left: bool = False) -> None:
    """The language of characters; letters that run from right to left have one of their own in Word."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    element = OxmlElement("w:lang")
    element.set(qn("w:bidi" if right_to_left else "w:val"), language)
    properties.append(element)


def _set_right_to_left(paragraph: WordParagraph) -> None:
    from docx.oxml.parser import OxmlElement

    paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))


def _set_repeated(row: Any) -> None:
    """A row that stands above the table on each page."""
    from docx.oxml.parser import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _set_quiet(run: WordRun) -> None:
    from docx.shared import RGBColor

    run.font.color.rgb = RGBColor.from_string(_QUIET)


FORMAT = Format(
    "docx",
    ".docx",
    "Word document",
    render,
    one_file_for_all=True,
    heeds=frozenset(("lines", "marks", "translation", "scans", "table")),
)
