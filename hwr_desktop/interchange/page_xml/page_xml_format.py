"""PAGE XML: read from versions 2010 to 2024, written as 2019-07-15 and, for older programs, as 2013-07-15."""

from __future__ import annotations

from functools import partial

from hwr_desktop.interchange.document import Document
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.page_xml.page_xml_dialect import V2013, V2019
from hwr_desktop.interchange.page_xml.page_xml_reader import is_page, read
from hwr_desktop.interchange.page_xml.page_xml_writer import render

__all__ = ["FORMAT", "FORMAT_2013", "is_page", "read", "render"]


def _render(version: str, document: Document) -> bytes:
    """The one page of the document, with what is known of its letter."""
    (page,) = document.pages
    return render(
        page,
        letter=document.letter_of(page),
        version=version,
        names=document.names,
        options=document.options,
    )


FORMAT = Format(
    "page",
    ".xml",
    "PAGE XML",
    partial(_render, V2019),
    one_file_for_all=False,
    heeds=frozenset(("translation", "alternatives")),
)
FORMAT_2013 = Format("page2013", ".xml", "PAGE XML 2013", partial(_render, V2013), one_file_for_all=False)
