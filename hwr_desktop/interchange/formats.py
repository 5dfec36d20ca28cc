"""The table of formats for the results. A further format is one more file and its line here."""

from __future__ import annotations

from hwr_desktop.interchange import json_document
from hwr_desktop.interchange.alto import alto_format as alto
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.hocr import hocr_format as hocr
from hwr_desktop.interchange.html import heirloom, html_file
from hwr_desktop.interchange.office import docx_file, odt_file
from hwr_desktop.interchange.page_xml import page_xml_format as page_xml
from hwr_desktop.interchange.page_xml import transkribus
from hwr_desktop.interchange.pdf import pdf_format as pdf
from hwr_desktop.interchange.prose import markdown_text, plain_text
from hwr_desktop.interchange.tables import csv_table, xlsx_table
from hwr_desktop.interchange.tei import tei_format as tei

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
