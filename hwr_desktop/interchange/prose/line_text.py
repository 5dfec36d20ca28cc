"""What a line is said to say, by what is chosen about its marks."""

from __future__ import annotations

from collections.abc import Callable

from hwr_desktop.document.marked_text import as_written, clean_reading, with_signs
from hwr_desktop.document.page import Line
from hwr_desktop.interchange.options import Marks

_WAYS: dict[Marks, Callable[[Line], str]] = {
    Marks.WRITTEN: as_written,
    Marks.CLEAN: clean_reading,
    Marks.SIGNS: with_signs,
}


def text_of(line: Line, marks: Marks) -> str:
    """The text of a line with its marks told, or not, as chosen."""
    return _WAYS[marks](line)
