"""A line's clean reading as one line of plain text, as whatever is done with the language of a letter takes it."""

from __future__ import annotations

import re
import unicodedata

from hwr_desktop.document.marked_text import clean_reading
from hwr_desktop.document.page import Line

_LINE_END = re.compile(r"\r\n|[\r\n\f]")


def clean_line(line: Line) -> str:
    """The clean reading (see `marked_text`) as one line, in NFC."""
    return _LINE_END.sub(" ", unicodedata.normalize("NFC", clean_reading(line)))
