"""The transcript as plain text: a text line for each line, an empty line between pages, UTF-8."""

from __future__ import annotations

from collections.abc import Sequence

from hwr_desktop.document.page import Line, Page
from hwr_desktop.interchange.format import Format
from hwr_desktop.interchange.safe_xml import without_forbidden


def render(pages: Sequence[Page]) -> bytes:
    """The lines of all pages in reading order, a line without text as an empty one, with a newline at the end."""
    texts = ["".join(f"{_one_line(line)}\n" for line in page.lines) for page in pages]
    return "\n".join(texts).encode("utf-8")


def _one_line(line: Line) -> str:
    """The text of a line without control characters, which a terminal or an editor would act upon."""
    return without_forbidden(" ".join(line.text.splitlines()))


FORMAT = Format("txt", ".txt", "Plain text", render, one_file_for_all=True)
