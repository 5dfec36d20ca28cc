"""The pictures that a format puts into its file: it is handed what makes them, for it knows no scans itself."""

from __future__ import annotations

from typing import Protocol

from hwr_desktop.document.page import Line, Page
from hwr_desktop.document.pages.picture import Picture

__all__ = ["Picture", "Pictures"]


class Pictures(Protocol):
    """Makes the pictures of one document. What is asked for may take a second; whoever waits for it may raise from
    here to end an export."""

    def page(self, page: Page, longest_px: int | None = None) -> Picture:
        """The page as it is looked at (turned, and only the part in its frame; see `document.page_views`), no longer
        nor wider than so many pixels. Raises InputError where the scan cannot be read."""

    def line(self, page: Page, line: Line, height_px: int) -> Picture:
        """The upright part of that view around a line, so high. Raises InputError."""

    def scan(self, page: Page) -> bytes:
        """The bytes of the scan's file as it is stored, with whatever the camera wrote there: of a JPEG, export `page`
        instead. Raises InputError."""
