"""The table of formats for the results. A further format is one more file and its line here."""

from __future__ import annotations

from hwr_desktop.interchange import (
    alto,
    csv_table,
    docx_file,
    heirloom,
    hocr,
    html_file,
    json_document,
    markdown_text,
    odt_file,
    page_xml,
    pdf,
    plain_text,
    tei,
    transkribus,
    xlsx_table,
)
from hwr_desktop.interchange.format import Format

__all__ = ["FORMATS", "Format"]

FORMATS: dict[str, Format] = {
    format_.name: format_
    for format_ in (
        plain_text.FORMAT,
        plain_text.CLEAN,
        plain_text.SIGNS,
        markdown_text.FORMAT,
        html_file.FORMAT,
        heirloom.FORMAT,
        docx_file.FORMAT,
        odt_file.FORMAT,
        pdf.FORMAT,
        page_xml.FORMAT,
        page_xml.FORMAT_2013,
        transkribus.FORMAT,
        alto.FORMAT,
        hocr.FORMAT,
        tei.FORMAT,
        csv_table.FORMAT,
        xlsx_table.FORMAT,
        json_document.FORMAT,
    )
}
