"""In which direction a line runs: as it says itself, or its page, or its first letter that has a direction."""

from __future__ import annotations

import unicodedata

from hwr_desktop.document.page import Line, Page


def is_right_to_left(line: Line, page: Page) -> bool:
    """Whether a line of that page runs from right to left; one that nothing tells of does not."""
    direction = line.direction or page.direction
    return direction == "rtl" if direction else begins_right_to_left(line.text)


def begins_right_to_left(text: str) -> bool:
    """Whether a text runs from right to left by itself.

    Rules P2 and P3 of the Unicode bidirectional algorithm, without isolates, as Qt judges too.
    """
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)
