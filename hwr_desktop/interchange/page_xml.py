"""PAGE XML: read from versions 2013 to 2024, written as 2019-07-15."""

from __future__ import annotations

from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.page_xml_reader import is_page, read
from hwr_desktop.interchange.page_xml_writer import render

__all__ = ["FORMAT", "is_page", "read", "render"]


def _render(document: Document) -> bytes:
    """The one page of the document, with what is known of its letter."""
    (page,) = document.pages
    return render(page, letter=document.letter_of(page))


FORMAT = Format("page", ".xml", "PAGE XML", _render, one_file_for_all=False)
