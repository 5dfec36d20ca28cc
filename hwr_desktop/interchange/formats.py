"""The table of formats for the results. A further format is one more file and its line here."""

from __future__ import annotations

from hwr_desktop.interchange import json_document, page_xml, plain_text
from hwr_desktop.interchange.format import Format

__all__ = ["FORMATS", "Format"]

FORMATS: dict[str, Format] = {
    format_.name: format_
    for format_ in (plain_text.FORMAT, plain_text.CLEAN, plain_text.SIGNS, json_document.FORMAT, page_xml.FORMAT)
}
