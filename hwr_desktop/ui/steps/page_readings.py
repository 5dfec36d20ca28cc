"""How the steps of a reading change a page that a person may have changed meanwhile. Pure functions."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from hwr_desktop.document import edits
from hwr_desktop.document.edits import MOST_ALTERNATIVES
from hwr_desktop.document.geometry import Box
from hwr_desktop.document.page import Alternative, Author, Character, Choice, Line, Page, Region
from hwr_desktop.document.turning import in_frame, middle_of

COVERED_SHARE = 0.5


def with_found_lines(
    page: Page,
    found: Sequence[Line],
    replaceable: Collection[str],
    regions: Sequence[Region] = (),
    turn: int | None = None,
) -> Page:
    """The page with lines that were found, and their regions and turn, instead of the replaceable ones.

    Lines that stay keep their place and their region; a found line that lies mostly under one of them is left out, and
    one that is outside the page's frame, which may have been set meanwhile.
    """
    staying = [line for line in page.lines if line.id not in replaceable or line.staying]
    seen = [line for line in found if in_frame(middle_of(line), page)]
    new = [line for line in seen if not any(_covered(line.box, other.box) for other in staying)]
    kept = {line.region for line in staying} - {region.id for region in regions}
    blocks = (*(region for region in page.regions if region.id in kept), *regions)
    made = edits.with_found(page, new, blocks, turn)
    for line in staying:
        made = edits.with_added(made, line)
    return made


def with_line_read(
    page: Page,
    began: Line,
    text: str,
    confidence: float,
    characters: tuple[Character, ...],
    author: Author,
    choices: tuple[Choice, ...] = (),
) -> Page:
    """The page with a reading of a line that looked like `began` when the reading was asked for.

    The reading becomes the text only where nobody has changed the line since. Where the text was changed it is kept as
    an alternative; where the shape was changed, or the line is gone, it was a reading of other ink and is dropped.
    """
    if not page.has(began.id):
        return page
    line = page.line(began.id)
    if (line.polygon, line.baseline) != (began.polygon, began.baseline):
        return page
    if line.text == began.text or line.locked:
        return edits.with_reading(page, line.id, text, confidence, characters, author, choices)
    if text == line.text:
        return page
    others = tuple(old for old in line.alternatives if old.text != text)
    offered = (Alternative(text, confidence, author), *others)[:MOST_ALTERNATIVES]
    return edits.with_line(page, replace(line, alternatives=offered))


def _covered(box: Box, other: Box) -> bool:
    """Whether most of the smaller of the two boxes lies in the other."""
    across = min(box.right, other.right) - max(box.left, other.left)
    down = min(box.bottom, other.bottom) - max(box.top, other.top)
    smaller = min(box.width * box.height, other.width * other.height)
    return across > 0 and down > 0 and across * down > COVERED_SHARE * smaller
