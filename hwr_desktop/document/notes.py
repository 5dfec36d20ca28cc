"""What a person notes beside a line or a page. Pure functions, as in `edits`."""

from __future__ import annotations

from dataclasses import replace

from hwr_desktop.document.edits import with_line
from hwr_desktop.document.page import Page


def with_line_note(page: Page, line_id: str, note: str) -> Page:
    """The page with the note on a line as somebody typed it; it may have several rows."""
    return with_line(page, replace(page.line(line_id), note=note))


def with_page_note(page: Page, note: str) -> Page:
    """The page with the note on the whole of it."""
    return replace(page, note=note)
