"""What is said of a page under its picture."""

from __future__ import annotations

from typing import NamedTuple


class PageNote(NamedTuple):
    """The name of an icon, or "" for none, and a few words that say the same; how many lines there are, where known;
    whose hand the page is in, where there are several."""

    icon: str
    words: str
    lines: int | None = None
    hand: str = ""
